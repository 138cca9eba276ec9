//! `cargo xtask i18n`: every text is there in every language, and every one is used.
//!
//! German is the reference: `locales/de.ftl` and `locales/en.ftl` of a crate hold the
//! same keys, and a key takes the same values in both. A key is used if a string
//! literal of a Rust file or a template names it; keys that code puts together are
//! used through `t_enum("prefix", …)` or a comment `# used: prefix-*` in `de.ftl`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::fluent::{Catalogue, Message, is_key};
use crate::source::Source;
use crate::workspace::{Workspace, files, read};

/// Calls whose first argument has to be a key.
const CALLS: [&str; 4] = ["t(", "t_with(", "Text::key(", "Text::with("];
/// Calls whose first argument is the beginning of keys.
const PREFIX_CALLS: [&str; 1] = ["t_enum("];

/// All problems, each as `file:line: what is wrong`.
pub fn problems() -> Outcome<Vec<String>> {
    let workspace = Workspace::load()?;
    let mut check = Check::default();
    for member in &workspace.members {
        let [german, english] =
            ["de", "en"].map(|it| member.folder.join("locales").join(it).with_extension("ftl"));
        match (german.is_file(), english.is_file()) {
            (false, false) => {}
            (true, true) => check.pair(catalogue(&german)?, &catalogue(&english)?),
            (true, false) => check.problem(&english, 1, "is missing beside de.ftl"),
            (false, true) => check.problem(&german, 1, "is missing beside en.ftl"),
        }
        if member.name != "xtask" {
            for file in files(&member.folder, &["rs", "html"]) {
                check.uses.read(&file, &read(&file)?);
            }
        }
    }
    Ok(check.close(&workspace))
}

fn catalogue(path: &Path) -> Outcome<Catalogue> {
    Ok(Catalogue::parse(path, &read(path)?))
}

#[derive(Default)]
struct Check {
    german: Vec<Catalogue>,
    uses: Uses,
    problems: Vec<(PathBuf, usize, String)>,
}

impl Check {
    fn problem(&mut self, path: &Path, line: usize, text: impl Into<String>) {
        self.problems.push((path.to_path_buf(), line, text.into()));
    }

    /// Compares the two languages of a crate.
    fn pair(&mut self, german: Catalogue, english: &Catalogue) {
        for catalogue in [&german, english] {
            for (line, text) in &catalogue.problems {
                self.problem(&catalogue.path, *line, text.as_str());
            }
            let mut seen = BTreeSet::new();
            for message in &catalogue.messages {
                if !seen.insert(&message.key) {
                    self.problem(
                        &catalogue.path,
                        message.line,
                        format!("`{}` is there twice", message.key),
                    );
                }
            }
        }
        for message in &german.messages {
            if let Some(twin) = english.message(&message.key) {
                self.twins(message, english, twin);
            } else {
                let text = format!("`{}` is missing in en.ftl", message.key);
                self.problem(&german.path, message.line, text);
            }
        }
        for message in &english.messages {
            if german.message(&message.key).is_none() {
                let text = format!("`{}` is missing in de.ftl", message.key);
                self.problem(&english.path, message.line, text);
            }
        }
        self.german.push(german);
    }

    fn twins(&mut self, german: &Message, english: &Catalogue, twin: &Message) {
        for (what, there, here) in [
            ("values", &german.values, &twin.values),
            ("attributes", &german.attributes, &twin.attributes),
        ] {
            if there != here {
                let text = format!(
                    "`{}` has the {what} {here:?}, in de.ftl {there:?}",
                    twin.key
                );
                self.problem(&english.path, twin.line, text);
            }
        }
    }

    /// Compares the keys with their uses and gives all problems in order.
    fn close(mut self, workspace: &Workspace) -> Vec<String> {
        let mut keys: BTreeMap<String, PathBuf> = BTreeMap::new();
        let german = std::mem::take(&mut self.german);
        for catalogue in &german {
            for message in &catalogue.messages {
                if let Some(other) = keys.insert(message.key.clone(), catalogue.path.clone())
                    && other != catalogue.path
                {
                    let text = format!("`{}` is also in {}", message.key, workspace.shown(&other));
                    self.problem(&catalogue.path, message.line, text);
                }
            }
        }
        for (path, line, key) in std::mem::take(&mut self.uses.required) {
            let message = key.split('.').next().unwrap_or_default();
            if !keys.contains_key(message) {
                self.problem(&path, line, format!("`{key}` is in no locales/de.ftl"));
            }
        }
        for catalogue in &german {
            for message in &catalogue.messages {
                if !self.is_used(&message.key, &german) {
                    let text = format!("`{}` is used nowhere", message.key);
                    self.problem(&catalogue.path, message.line, text);
                }
            }
        }
        self.problems.sort();
        self.problems.dedup();
        let lines = self.problems.iter();
        lines
            .map(|(path, line, text)| format!("{}:{line}: {text}", workspace.shown(path)))
            .collect()
    }

    fn is_used(&self, key: &str, german: &[Catalogue]) -> bool {
        let mut messages = german.iter().flat_map(|it| &it.messages);
        let mut declared = german.iter().flat_map(|it| &it.used_prefixes);
        self.uses.literals.contains(key)
            || self
                .uses
                .prefixes
                .iter()
                .any(|prefix| key.starts_with(prefix))
            || declared.any(|prefix| key.starts_with(prefix))
            || messages.any(|message| message.mentions.contains(key))
    }
}

/// Where Rust and templates name keys.
#[derive(Debug, Default)]
struct Uses {
    /// Everything between quotes that looks like a key.
    literals: BTreeSet<String>,
    /// What has to be a key, with the place.
    required: Vec<(PathBuf, usize, String)>,
    /// Beginnings of keys.
    prefixes: BTreeSet<String>,
}

impl Uses {
    fn read(&mut self, path: &Path, text: &str) {
        if path.extension().is_some_and(|it| it == "rs") {
            for literal in Source::parse(text).literals {
                self.literal(path, literal.line, &literal.text, &literal.before);
            }
            return;
        }
        for (index, line) in text.lines().enumerate() {
            // Calls stand inside attributes, so quotes do not come in pairs here.
            for (at, _) in line.match_indices('"') {
                if let Some((word, _)) = line[at + 1..].split_once('"') {
                    self.literal(path, index + 1, word, line[..at].trim_end());
                }
            }
        }
    }

    fn literal(&mut self, path: &Path, line: usize, text: &str, before: &str) {
        let message = text.split('.').next().unwrap_or_default();
        if !is_key(message) {
            return;
        }
        self.literals.insert(message.to_owned());
        if PREFIX_CALLS.iter().any(|call| calls(before, call)) {
            self.prefixes.insert(format!("{text}-"));
        } else if CALLS.iter().any(|call| calls(before, call)) {
            self.required
                .push((path.to_path_buf(), line, text.to_owned()));
        }
    }
}

/// Whether `before` ends in a call of exactly `call`, not of a longer name.
fn calls(before: &str, call: &str) -> bool {
    before
        .strip_suffix(call)
        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace() -> Workspace {
        Workspace {
            root: "/w".into(),
            target: "/w/target".into(),
            members: Vec::new(),
        }
    }

    fn checked(german: &str, english: &str, rust: &str, html: &str) -> Vec<String> {
        let mut check = Check::default();
        let path = |name: &str| PathBuf::from("/w/locales").join(name);
        check.pair(
            Catalogue::parse(&path("de.ftl"), german),
            &Catalogue::parse(&path("en.ftl"), english),
        );
        check.uses.read(Path::new("/w/pages.rs"), rust);
        check.uses.read(Path::new("/w/page.html"), html);
        check.close(&workspace())
    }

    #[test]
    fn two_complete_languages_have_no_problems() {
        let german = "a-title = Titel\nb = { $n } Orte\nstate-open = offen\n";
        let english = "b = { $n } towns\na-title = Title\nstate-open = open\n";
        let rust = "fn f(t: &T) { t.t_with(\"b\", args); t_enum(\"state\", s) }";
        let html = "<h1 aria-label=\"{{ t(\"a-title\") }}\" class=\"big\">";
        assert_eq!(checked(german, english, rust, html), [""; 0]);
    }

    #[test]
    fn every_problem_is_told_with_its_place() {
        let german = "a = A\nb = { $n } Orte\nb = B\n";
        let english = "b = { $m } towns\nc = C\n";
        let found = checked(
            german,
            english,
            "t(\"b\"); at(\"not-me\");",
            "{{ t(\"d-e\") }}",
        );
        assert_eq!(
            found,
            [
                "locales/de.ftl:1: `a` is missing in en.ftl",
                "locales/de.ftl:1: `a` is used nowhere",
                "locales/de.ftl:3: `b` is there twice",
                "locales/en.ftl:1: `b` has the values {\"m\"}, in de.ftl {\"n\"}",
                "locales/en.ftl:1: `b` has the values {\"m\"}, in de.ftl {}",
                "locales/en.ftl:2: `c` is missing in de.ftl",
                "page.html:1: `d-e` is in no locales/de.ftl",
            ]
        );
    }
}
