//! What differs between two states of a record, for the audit trail: which field, what
//! it said, what it says, and how far both were seen.

use super::{Field, Organisation};
use kernel::{Confidentiality, Line};
use serde_json::{Value, json};

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// The field's word; `level-phone` for the level of the field `phone`.
    pub(crate) field: String,
    /// What it said; empty for nothing.
    pub(crate) old: String,
    /// What it says.
    pub(crate) new: String,
    /// Who may read it: the narrower of both states.
    pub(crate) level: Confidentiality,
}

impl Change {
    /// As the trail keeps it.
    pub(crate) fn json(&self) -> Value {
        json!({
            "field": self.field,
            "old": self.old,
            "new": self.new,
            "level": self.level.word(),
        })
    }

    /// Reads [`Change::json`]; `None` for anything else.
    pub(crate) fn read(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
        Some(Self {
            field: text("field")?,
            old: text("old")?,
            new: text("new")?,
            level: Confidentiality::from_word(&text("level")?)?,
        })
    }
}

/// Every field that differs, in the order of the form.
pub(crate) fn changes(old: &Organisation, new: &Organisation) -> Vec<Change> {
    let record = old.confidentiality.max(new.confidentiality);
    let mut found = Vec::new();
    let mut compare = |field: String, level: Confidentiality, one: String, other: String| {
        if one != other {
            found.push(Change {
                field,
                old: one,
                new: other,
                level,
            });
        }
    };
    for (name, read) in OPEN {
        compare(name.to_owned(), record, read(old), read(new));
    }
    for field in Field::ALL {
        let (before, after) = (old.levels.of(field), new.levels.of(field));
        let level = before.max(after);
        let word = field.word();
        compare(word.to_owned(), level, said(old, field), said(new, field));
        let (before, after) = (before.word().to_owned(), after.word().to_owned());
        compare(format!("level-{word}"), level, before, after);
    }
    found
}

type Read = fn(&Organisation) -> String;

/// What everybody sees who sees the record.
const OPEN: [(&str, Read); 6] = [
    ("name", |it| it.profile.name.to_string()),
    ("short-name", |it| line(it.profile.short_name.as_ref())),
    ("kind", |it| it.profile.kind.word().to_owned()),
    ("ags", |it| it.profile.ags.clone().unwrap_or_default()),
    ("town", |it| line(it.profile.address.town.as_ref())),
    ("confidentiality", |it| it.confidentiality.word().to_owned()),
];

/// What a field says, in one text.
fn said(organisation: &Organisation, field: Field) -> String {
    let profile = &organisation.profile;
    match field {
        Field::Address => {
            let address = &profile.address;
            let parts = [&address.street, &address.postcode];
            let parts: Vec<_> = parts.into_iter().map(|it| line(it.as_ref())).collect();
            parts.join(", ").trim_matches([',', ' ']).to_owned()
        }
        Field::Branches => {
            let codes = [&profile.branches.wz2008, &profile.branches.wz2025];
            let codes: Vec<_> = codes.into_iter().flatten().cloned().collect();
            codes.join(", ")
        }
        Field::LegalForm => line(profile.legal_form.as_ref()),
        Field::Size => match (profile.employees, profile.size_class) {
            (Some(count), _) => count.to_string(),
            (None, class) => class.map(|it| it.word().to_owned()).unwrap_or_default(),
        },
        Field::Website => profile
            .website
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        Field::Phone => line(profile.phone.as_ref()),
        Field::Email => profile
            .email
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        Field::Description => profile.description.clone().unwrap_or_default(),
    }
}

fn line(line: Option<&Line>) -> String {
    line.map(ToString::to_string).unwrap_or_default()
}
