//! References between the entries of a charter: keys are unique in their list,
//! and what is named exists.

use std::fmt::Display;

use crate::Charter;
use crate::member::hint;
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::region::no_repetition;
use crate::value::Key;

/// A list that can be referred to: its name in the file, and of one entry.
#[derive(Clone, Copy)]
pub(crate) struct List {
    name: &'static str,
    entry: Expected,
    keys: fn(&Charter) -> Vec<&Key>,
}

macro_rules! lists {
    ($($constant:ident = $field:ident, $en:literal, $de:literal;)*) => {
        $(pub(crate) const $constant: List = List {
            name: stringify!($field),
            entry: Expected { en: $en, de: $de },
            keys: |charter| charter.$field.iter().map(|entry| &entry.key).collect(),
        };)*

        const ALL: &[List] = &[$($constant),*];
    };
}

lists! {
    FIELDS = fields, "field", "das Feld";
    ORGANISATIONS = organisations, "organisation", "die Organisation";
    POSITIONS = positions, "position", "die Funktion";
    BODIES = bodies, "body", "das Gremium";
    RULES = rules, "rules of procedure", "die Arbeitsordnung";
    RESOLUTIONS = resolutions, "resolution", "den Beschluss";
    GOALS = goals, "goal", "das Ziel";
    PLANS = plans, "plan", "den Plan";
    MEASURES = measures, "measure", "die Maßnahme";
    LIVING_LABS = living_labs, "living lab", "das Reallabor";
    PROJECTS = projects, "project", "das Projekt";
    GRANTS = grants, "grant", "die Zuwendung";
    MEETINGS = meetings, "meeting", "die Sitzung";
    CHANNELS = channels, "channel", "den Kanal";
}

/// Reports keys that are used twice in one list.
pub(crate) fn check_keys(charter: &Charter, reader: &mut Reader<'_>) {
    for list in ALL {
        let keys = (list.keys)(charter);
        for (i, key) in keys.iter().enumerate() {
            let Some(first) = keys[..i].iter().position(|other| other == key) else {
                continue;
            };
            let line = reader.line(&format!("{}[{first}].key", list.name));
            let key = key.to_string();
            reader.at(
                format_args!("{}[{i}].key", list.name),
                ProblemKind::DuplicateKey { key, line },
            );
        }
    }
}

impl Charter {
    /// Reports a key that the list does not hold.
    pub(crate) fn refers_to(
        &self,
        list: List,
        key: Option<&Key>,
        path: impl Display,
        reader: &mut Reader<'_>,
    ) {
        let Some(key) = key else { return };
        let keys = (list.keys)(self);
        // A list with an unreadable key may hold the one that is meant.
        let unsure = keys.iter().any(|key| key.as_str().is_empty());
        if unsure || reader.is_broken(list.name) || keys.contains(&key) {
            return;
        }
        let kind = ProblemKind::UnknownReference {
            to: list.entry,
            key: key.to_string(),
            hint: hint(key, keys.into_iter()),
        };
        reader.at(path, kind);
    }

    /// Reports keys that the list does not hold, and keys named twice.
    pub(crate) fn refer_to(&self, list: List, keys: &[Key], path: &str, reader: &mut Reader<'_>) {
        for (i, key) in keys.iter().enumerate() {
            self.refers_to(list, Some(key), format_args!("{path}[{i}]"), reader);
        }
        no_repetition(keys.iter().map(Key::as_str), path, reader);
    }

    /// Reports an organisation that the charter does not hold.
    pub(crate) fn refers_to_organisation(
        &self,
        key: Option<&Key>,
        path: impl Display,
        reader: &mut Reader<'_>,
    ) {
        self.refers_to(ORGANISATIONS, key, path, reader);
    }

    /// Reports organisations that the charter does not hold.
    pub(crate) fn refer_to_organisations(&self, keys: &[Key], path: &str, reader: &mut Reader<'_>) {
        self.refer_to(ORGANISATIONS, keys, path, reader);
    }
}

/// Reports chains that lead back to where they start, once each, at the first
/// link of the chain; `links` gives key, target and the path of the link.
pub(crate) fn check_cycles(links: &[(&Key, &Key, String)], reader: &mut Reader<'_>) {
    let mut reported: Vec<&Key> = Vec::new();
    for (start, first, path) in links {
        if start == first {
            let key = start.to_string();
            reader.at(path, ProblemKind::Itself { key });
            continue;
        }
        let mut chain = vec![*start];
        let mut next = Some(*first);
        while let Some(key) = next.filter(|key| !chain.contains(key)) {
            chain.push(key);
            next = links
                .iter()
                .find(|(from, ..)| *from == key)
                .map(|(_, to, _)| *to);
        }
        if next == Some(*start) && !chain.iter().any(|key| reported.contains(key)) {
            reported.extend(&chain);
            chain.push(start);
            let chain: Vec<&str> = chain.into_iter().map(Key::as_str).collect();
            let chain = chain.join(" → ");
            reader.at(path, ProblemKind::Cycle { chain });
        }
    }
}
