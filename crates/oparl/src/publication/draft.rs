//! An object as it is to be published, and what of it differs from what is published.

use crate::wire::{Kind, fields, moment};
use kernel::Stamp;
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

/// An object as it is to be published.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    kind: Kind,
    id: Uuid,
    /// The organization in whose lists it stands.
    organization: Option<Uuid>,
    fields: Map<String, Value>,
    /// Only where it stands alone: what leads back to the object it is embedded in.
    back: Option<(&'static str, Value)>,
    parts: Vec<Part>,
}

/// An object within another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// As which property.
    pub property: &'static str,
    /// Whether the property is a list.
    pub among_others: bool,
    /// The object.
    pub draft: Draft,
}

impl Draft {
    /// An object with these properties.
    pub fn new(kind: Kind, id: Uuid, properties: &impl Serialize) -> Self {
        Self {
            kind,
            id,
            organization: None,
            fields: fields(properties),
            back: None,
            parts: Vec::new(),
        }
    }

    /// The same in the lists of an organization.
    #[must_use]
    pub fn listed_by(self, organization: Uuid) -> Self {
        Self {
            organization: Some(organization),
            ..self
        }
    }

    /// The same with a property that leads back to what it is embedded in.
    #[must_use]
    pub fn with_back(self, property: &'static str, to: &impl Serialize) -> Self {
        let value = serde_json::to_value(to).unwrap_or_default();
        Self {
            back: Some((property, value)),
            ..self
        }
    }

    /// The same with another object as a property.
    #[must_use]
    pub fn with(mut self, property: &'static str, draft: Self) -> Self {
        self.parts.push(Part {
            property,
            among_others: false,
            draft,
        });
        self
    }

    /// The same with other objects as a property that is a list.
    #[must_use]
    pub fn with_all(
        mut self,
        property: &'static str,
        drafts: impl IntoIterator<Item = Self>,
    ) -> Self {
        let parts = drafts.into_iter().map(|draft| Part {
            property,
            among_others: true,
            draft,
        });
        self.parts.extend(parts);
        self
    }

    /// Its id and those of everything in it.
    pub fn ids(&self) -> Vec<Uuid> {
        let inside = self.parts.iter().flat_map(|it| it.draft.ids());
        std::iter::once(self.id).chain(inside).collect()
    }
}

/// An object as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Object {
    pub kind: Kind,
    pub id: Uuid,
    pub organization: Option<Uuid>,
    /// JSON of its properties without id, type and moments.
    pub content: String,
    pub created_at: Stamp,
    pub modified_at: Stamp,
    pub deleted: bool,
}

impl Object {
    /// Its JSON, with [`crate::wire::HOST`] where the address of the instance belongs.
    pub fn json(&self) -> String {
        let mut head = head(self.kind, self.id, (self.created_at, self.modified_at));
        if self.deleted {
            head.insert("deleted".to_owned(), Value::Bool(true));
        }
        let head = Value::Object(head).to_string();
        let inside = self.content.trim_start_matches('{');
        match inside {
            _ if self.deleted => head,
            "" | "}" => head,
            inside => format!("{},{inside}", head.trim_end_matches('}')),
        }
    }
}

fn head(kind: Kind, id: Uuid, (created, modified): (Stamp, Stamp)) -> Map<String, Value> {
    let address = serde_json::to_value(kind.address(id)).unwrap_or_default();
    let words = [
        ("id", address),
        ("type", Value::from(kind.schema())),
        ("created", Value::from(moment(created))),
        ("modified", Value::from(moment(modified))),
    ];
    words
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Adds to `changed` what of a draft differs from what is published; gives the object as it is
/// embedded in others. A change of what it contains is a change of it.
pub(crate) fn settle(
    draft: Draft,
    published: &HashMap<Uuid, Object>,
    now: Stamp,
    changed: &mut Vec<Object>,
) -> Value {
    let mut fields = draft.fields;
    for part in draft.parts {
        let inside = settle(part.draft, published, now, changed);
        if part.among_others {
            let list = fields
                .entry(part.property)
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list {
                list.push(inside);
            }
        } else {
            fields.insert(part.property.to_owned(), inside);
        }
    }
    let mut alone = fields.clone();
    if let Some((property, value)) = draft.back {
        alone.insert(property.to_owned(), value);
    }
    let content = Value::Object(alone).to_string();
    let known = published.get(&draft.id);
    let is_same = |it: &&Object| {
        !it.deleted && it.content == content && it.organization == draft.organization
    };
    let moments = match (known.filter(is_same), known) {
        (Some(same), _) => (same.created_at, same.modified_at),
        (None, Some(old)) => (old.created_at, now.max(old.modified_at)),
        (None, None) => (now, now),
    };
    if !known.as_ref().is_some_and(is_same) {
        changed.push(Object {
            kind: draft.kind,
            id: draft.id,
            organization: draft.organization,
            content,
            created_at: moments.0,
            modified_at: moments.1,
            deleted: false,
        });
    }
    let mut embedded = head(draft.kind, draft.id, moments);
    embedded.extend(fields);
    Value::Object(embedded)
}

/// The id of an object that follows from records: always the same for the same ones.
pub fn derived(what: &str, of: &[Uuid]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(what.as_bytes());
    for id in of {
        hash.update(id.as_bytes());
    }
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    // RFC 9562, 5.8: version 8, made by rules of our own.
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Uuid::from_bytes(bytes)
}
