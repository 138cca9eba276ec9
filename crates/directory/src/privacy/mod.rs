//! Privacy of people in the directory: what is stored about them, who asks that they be
//! erased, and what an erasure takes with it.
//!
//! An erasure takes names, mail and telephone from the person's record, their competences
//! and their name from applications and from what they wrote down. Capabilities above take every mention of name, mail or
//! telephone from their own notes before: [`mentions`] says what that is, [`without`] does it.
//! Positions end and keep standing without a name: who the organisation was represented by
//! is nobody's secret, but no longer this person's.

pub(crate) mod actions;
mod erasing;
pub(crate) mod pages;
pub(crate) mod policy;
mod sources;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use erasing::ERASER;
pub(crate) use sources::{PEOPLE, PERIODS, SOURCES};
pub use sources::{organisation, person_of};

use crate::person::Details;

/// What stands where a name was.
const GONE: &str = "[gelöscht]";

/// Every spelling by which a text may mention a person, the longest first.
pub fn mentions(details: &Details) -> Vec<String> {
    let (given, family) = (details.given_name.as_str(), details.family_name.as_str());
    let optional = [
        details.email.as_ref().map(ToString::to_string),
        details.phone.as_ref().map(ToString::to_string),
        details.mobile.as_ref().map(ToString::to_string),
    ];
    let mut all = vec![
        details.name(),
        format!("{given} {family}"),
        format!("{family}, {given}"),
        family.to_owned(),
    ];
    all.extend(optional.into_iter().flatten());
    all.sort_by_key(|it| std::cmp::Reverse(it.len()));
    all.dedup();
    all
}

/// The text without mentions; `None` if it has none. Only whole words count: "Kochs" and
/// "Kochtopf" are not "Koch".
pub fn without(text: &str, mentions: &[String]) -> Option<String> {
    let mut result = text.to_owned();
    for mention in mentions.iter().filter(|it| it.chars().count() > 1) {
        result = replaced(&result, mention);
    }
    (result != text).then_some(result)
}

fn replaced(text: &str, mention: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(mention) {
        let (before, found) = rest.split_at(at);
        let after = &found[mention.len()..];
        let inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let left = before.chars().next_back().or(result.chars().next_back());
        result.push_str(before);
        if inside_word(left) || inside_word(after.chars().next()) {
            result.push_str(mention);
        } else {
            result.push_str(GONE);
        }
        rest = after;
    }
    result.push_str(rest);
    result
}
