//! What is sent: objects, parts of lists, errors; as text, with the address of the instance.

use super::asked::Asked;
use crate::publication::store::List;
use crate::publication::{Object, derived};
use crate::wire::{self, Address, HOST, Kind, ROOT, Text, VERSION, moment};
use kernel::Stamp;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// The type of an error.
const ERROR: &str = "https://schema.oparl.org/1.1/Error";

/// An object, without what is internal if that was asked for.
pub(crate) fn object(it: &Object, omit_internal: bool) -> String {
    let text = it.json();
    let internal = it.kind.internal();
    if !omit_internal || internal.is_empty() {
        return text;
    }
    match serde_json::from_str(&text) {
        Ok(Value::Object(mut fields)) => {
            fields.retain(|name, _| !internal.contains(&name.as_str()));
            Value::Object(fields).to_string()
        }
        _ => text,
    }
}

/// A part of a list. `objects` may hold one more than was asked for: then there is a next page.
pub(crate) fn page(list: List, asked: &Asked, mut objects: Vec<Object>) -> String {
    let most = usize::try_from(asked.limit).unwrap_or(usize::MAX);
    let more = objects.len() > most;
    objects.truncate(most);
    let place = |it: &Object| {
        let at = if asked.bounds.by_change() {
            it.modified_at
        } else {
            it.created_at
        };
        (at, it.id)
    };
    let path = address(list);
    let link = |query: String| format!("{HOST}{path}{query}");
    let end = objects.last().map(place).filter(|_| more);
    let links = Links {
        first: link(asked.query(None)),
        own: link(asked.query(asked.after)),
        next: end.map(|place| link(asked.query(Some(place)))),
    };
    let pagination = Pagination {
        elements_per_page: asked.limit,
    };
    let data: Vec<_> = objects
        .iter()
        .map(|it| object(it, asked.omit_internal))
        .collect();
    let [pagination, links] =
        [wire::fields(&pagination), wire::fields(&links)].map(|it| Value::Object(it).to_string());
    format!(
        "{{\"data\":[{}],\"pagination\":{pagination},\"links\":{links}}}",
        data.join(",")
    )
}

fn address(list: List) -> String {
    match list {
        List::Bodies => format!("{ROOT}/body"),
        List::OfBody(network, kind) => format!("{ROOT}/body/{network}/{}", kind.word()),
        List::OfOrganization(id, kind) => format!("{ROOT}/organization/{id}/{}", kind.word()),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Pagination {
    elements_per_page: u64,
}

#[derive(Serialize)]
struct Links {
    first: String,
    #[serde(rename = "self")]
    own: String,
    next: Option<String>,
}

/// The instance: since when it publishes, and when its list of networks last grew.
pub(crate) fn system(name: &str, (created, modified): (Stamp, Stamp)) -> String {
    let system = wire::System {
        oparl_version: VERSION,
        body: Address::here(&format!("{ROOT}/body")),
        name: Text::of(name),
        website: Address::here("/"),
    };
    let mut fields = wire::fields(&system);
    let own = [
        ("id", format!("{HOST}{ROOT}/system")),
        ("type", format!("{VERSION}System")),
        ("created", moment(created)),
        ("modified", moment(modified)),
    ];
    fields.extend(own.map(|(name, value)| (name.to_owned(), Value::from(value))));
    Value::Object(fields).to_string()
}

/// What went wrong, for people and for whoever looks for the reason.
pub(crate) fn error(message: &str, debug: &str) -> String {
    let error = Error {
        kind: ERROR,
        message,
        debug,
    };
    Value::Object(wire::fields(&error)).to_string()
}

#[derive(Serialize)]
struct Error<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    message: &'a str,
    debug: &'a str,
}

/// A text with the address of the instance put in.
pub(crate) fn addressed(text: &str, public_url: &str) -> String {
    text.replace(HOST, public_url)
}

/// What an address below the root names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    System,
    One(Kind, Uuid),
    Many(List),
}

/// What an address below the root names, if it is one of ours to the letter: an object has one
/// address.
pub(crate) fn named(path: &str) -> Option<Named> {
    let id = |text: &str| {
        let id: Uuid = text.parse().ok()?;
        (id.to_string() == text).then_some(id)
    };
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["system"] => Some(Named::System),
        ["body"] => Some(Named::Many(List::Bodies)),
        [kind, one] => Some(Named::One(Kind::from_word(kind)?, id(one)?)),
        ["body", one, kind] => {
            let kind = Kind::from_word(kind).filter(|it| *it != Kind::Body)?;
            Some(Named::Many(List::OfBody(id(one)?.into(), kind)))
        }
        ["organization", one, kind] => {
            let listed = [Kind::Meeting, Kind::Consultation];
            let kind = Kind::from_word(kind).filter(|it| listed.contains(it))?;
            Some(Named::Many(List::OfOrganization(id(one)?, kind)))
        }
        _ => None,
    }
}

/// The object whose list it is, so that a list of nothing is no list.
pub(crate) fn owner(list: List) -> Option<(Kind, Uuid)> {
    match list {
        List::Bodies => None,
        List::OfBody(network, _) => Some((Kind::Body, network.uuid())),
        List::OfOrganization(id, _) => Some((Kind::Organization, id)),
    }
}

/// The tag of what is sent.
pub(crate) fn tag(text: &str) -> String {
    format!("\"{}\"", derived(text, &[]).simple())
}
