//! Reads `.ftl` files as far as the check of the texts needs: keys, the values they
//! take, the messages they mention.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// One language of one crate.
#[derive(Debug)]
pub struct Catalogue {
    /// The file.
    pub path: PathBuf,
    /// Its messages, in the order of the file.
    pub messages: Vec<Message>,
    /// Prefixes of keys that code puts together: `# used: membership-state-*`.
    pub used_prefixes: Vec<String>,
    /// Lines that are no Fluent: line number and what is wrong.
    pub problems: Vec<(usize, String)>,
}

/// A message or (with a leading `-`) a term.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// The line of the key, counted from 1.
    pub line: usize,
    /// The values it takes, without `$`, of its text and all attributes.
    pub values: BTreeSet<String>,
    /// The messages and terms its placeables name.
    pub mentions: BTreeSet<String>,
    /// Its attributes.
    pub attributes: BTreeSet<String>,
}

impl Catalogue {
    /// Reads the text of a file.
    pub fn parse(path: &Path, text: &str) -> Self {
        let mut catalogue = Self {
            path: path.to_path_buf(),
            messages: Vec::new(),
            used_prefixes: Vec::new(),
            problems: Vec::new(),
        };
        let mut depth = 0;
        for (index, line) in text.lines().enumerate() {
            catalogue.read(index + 1, line, &mut depth);
        }
        catalogue
    }

    /// The message of that key.
    pub fn message(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    /// Takes one line; `depth` counts the braces that earlier lines left open.
    fn read(&mut self, number: usize, line: &str, depth: &mut usize) {
        if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.trim_start_matches('#').trim();
            if let Some(prefix) = comment.strip_prefix("used:") {
                self.used_prefixes
                    .push(prefix.trim().trim_end_matches('*').to_owned());
            }
            return;
        }
        if line.trim().is_empty() {
            return;
        }
        let starts_here = !line.starts_with([' ', '\t', '}']);
        if starts_here {
            *depth = 0;
            match line.split_once('=') {
                Some((key, _)) if is_key(key.trim_end()) => {
                    self.messages.push(Message::new(key.trim_end(), number));
                }
                _ => {
                    let text = format!("neither a message nor a comment: {line}");
                    return self.problems.push((number, text));
                }
            }
        }
        let text = if starts_here {
            line.split_once('=').map_or("", |(_, text)| text)
        } else {
            line
        };
        match self.messages.last_mut() {
            Some(message) => message.read(text, depth),
            None => self
                .problems
                .push((number, "a continuation of nothing".to_owned())),
        }
    }
}

impl Message {
    fn new(key: &str, line: usize) -> Self {
        Self {
            key: key.to_owned(),
            line,
            values: BTreeSet::new(),
            mentions: BTreeSet::new(),
            attributes: BTreeSet::new(),
        }
    }

    fn read(&mut self, text: &str, depth: &mut usize) {
        if *depth == 0
            && let Some((name, _)) = text
                .trim_start()
                .strip_prefix('.')
                .and_then(|it| it.split_once('='))
        {
            self.attributes.insert(name.trim().to_owned());
        }
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}', '$', '"']) {
            let after = &rest[at + 1..];
            rest = after;
            match rest_kind(text, rest) {
                '{' => {
                    *depth += 1;
                    let word = word(after.trim_start());
                    if is_key(word) && !after.trim_start()[word.len()..].starts_with('(') {
                        self.mentions.insert(word.to_owned());
                    }
                }
                '}' => *depth = depth.saturating_sub(1),
                '$' if *depth > 0 => {
                    self.values.insert(word(after).to_owned());
                }
                // A literal in a placeable, such as { "{" }.
                '"' if *depth > 0 => {
                    rest = after.split_once('"').map_or("", |(_, rest)| rest);
                }
                _ => {}
            }
        }
    }
}

/// The character of `text` right before its tail `rest`.
fn rest_kind(text: &str, rest: &str) -> char {
    text[..text.len() - rest.len()]
        .chars()
        .next_back()
        .unwrap_or(' ')
}

/// The identifier at the start of `text`, a term's `-` included.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    &text[..end.unwrap_or(text.len())]
}

/// Whether `text` is a key: lower-case words with hyphens; a term has one in front.
pub fn is_key(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# used: state-*
-brand = Regiowerk
greeting = Guten Tag, { $name }, bei { -brand }
members = { $count ->
    [one] ein Mitglied von { $town }
   *[other] { $count } Mitglieder
}
    .title = Alle { DATETIME($day) }
long =
    Erste Zeile
    zweite { greeting } { \"{\" }
price = Preis in $
";

    fn message(key: &str) -> Message {
        let mut catalogue = Catalogue::parse(Path::new("de.ftl"), TEXT);
        assert_eq!(catalogue.problems, []);
        let at = catalogue.messages.iter().position(|it| it.key == key);
        catalogue
            .messages
            .remove(at.expect("the key is in the text"))
    }

    #[test]
    fn values_are_found_in_variants_and_attributes() {
        let members = message("members");
        assert_eq!(members.line, 4);
        assert_eq!(
            members.values,
            ["count", "day", "town"].map(str::to_owned).into()
        );
        assert_eq!(members.attributes, ["title".to_owned()].into());
        assert!(message("price").values.is_empty());
    }

    #[test]
    fn mentioned_messages_and_terms_are_found() {
        assert_eq!(message("greeting").mentions, ["-brand".to_owned()].into());
        assert_eq!(message("long").mentions, ["greeting".to_owned()].into());
        assert!(message("members").mentions.is_empty());
    }

    #[test]
    fn prefixes_and_broken_lines_are_reported() {
        let catalogue = Catalogue::parse(Path::new("de.ftl"), "# used: state-*\nno message\n");
        assert_eq!(catalogue.used_prefixes, ["state-"]);
        assert_eq!(catalogue.problems.len(), 1);
    }
}
