//! Texts in which people wrote about a person: notes of contacts and what they said
//! before, needs, follow-ups, hints and names of attachments.
//!
//! What belongs to a contact the person took part in, or to an organisation of theirs, is
//! mended by an erasure. A name in any other text may be somebody else's: such texts are
//! found and shown to the central office, and left as they are.

pub(super) mod store;

use crate::contact::attachment;
use db::{DbError, Tx};
use directory::privacy::without;
use kernel::{Line, OrganisationId, PersonId};
use platform::upload;
use serde_json::Value;
use uuid::Uuid;

/// What of a version's account people wrote.
const WRITTEN: [&str; 4] = ["subject", "note", "people", "needs"];

/// Takes every mention from the texts that belong to a person.
pub(super) async fn mend(
    tx: &Tx,
    person: PersonId,
    organisations: &[OrganisationId],
    mentions: &[String],
) -> Result<(), DbError> {
    let told = super::store::told_of(tx, person, organisations).await?;
    for (contact, subject, note) in &told {
        let clean = |text: &str| without(text, mentions);
        let new_subject = clean(subject).map(|it| fitting(&it));
        let new_note = note.as_deref().and_then(clean);
        if new_subject.is_some() || new_note.is_some() {
            let note = new_note.as_deref().or(note.as_deref());
            let subject = new_subject.as_deref().unwrap_or(subject);
            super::store::retell(tx, *contact, subject, note).await?;
        }
    }
    let contacts: Vec<Uuid> = told.iter().map(|(id, _, _)| *id).collect();
    let theirs: Vec<Uuid> = organisations.iter().map(|it| it.uuid()).collect();
    for place in store::PLACES {
        let ids = match place.belongs_to {
            store::BelongsTo::Contact => &contacts,
            store::BelongsTo::Organisation => &theirs,
        };
        for (id, text) in store::texts(tx, place, ids).await? {
            let new = match place.form {
                store::Form::Line => without(&text, mentions).map(|it| fitting(&it)),
                store::Form::Text => without(&text, mentions),
                store::Form::Account => account_without(&text, mentions),
            };
            if let Some(new) = new {
                store::rewrite(tx, place, id, (&text, &new)).await?;
            }
        }
    }
    let contacts: Vec<_> = contacts.into_iter().map(Into::into).collect();
    let files = attachment::store::of_contacts(&**tx, &contacts).await?;
    for file in files.values().flatten() {
        if let Some(name) = without(&file.name, mentions) {
            let name = upload::clean_name(&name, file.kind);
            upload::rename(tx, file.id, &name).await?;
        }
    }
    Ok(())
}

/// A line that has become longer than lines are loses its end.
fn fitting(text: &str) -> String {
    text.chars().take(Line::MAX).collect()
}

/// The account that a version kept, without mentions in what people wrote.
fn account_without(text: &str, mentions: &[String]) -> Option<String> {
    let mut account: Value = serde_json::from_str(text).ok()?;
    let mut changed = false;
    for key in WRITTEN {
        if let Some(value) = account.get_mut(key) {
            changed |= clear(value, mentions);
        }
    }
    changed.then(|| account.to_string())
}

fn clear(value: &mut Value, mentions: &[String]) -> bool {
    match value {
        Value::String(text) => match without(text, mentions) {
            Some(new) => {
                *text = new;
                true
            }
            None => false,
        },
        Value::Array(values) => {
            let cleared = values.iter_mut().map(|it| clear(it, mentions));
            cleared.fold(false, |any, it| any | it)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_loses_names_and_keeps_its_form() {
        let account = r#"{"channel":"visit","needs":[["space","Platz für Koch"]],"note":null,
            "on":"2026-05-04","people":["Jörg Koch","Berta"],"subject":"Koch besucht"}"#;
        let mentions = ["Jörg Koch".to_owned(), "Koch".to_owned()];
        let new = account_without(account, &mentions).expect("it changes");
        let new: Value = serde_json::from_str(&new).expect("JSON");
        assert_eq!(new["people"][0], "[gelöscht]");
        assert_eq!(new["people"][1], "Berta");
        assert_eq!(new["needs"][0][0], "space");
        assert_eq!(new["needs"][0][1], "Platz für [gelöscht]");
        assert_eq!(new["subject"], "[gelöscht] besucht");
        assert_eq!(account_without(account, &["Anders".to_owned()]), None);
    }

    #[test]
    fn a_line_stays_a_line() {
        let long = without(&"Ott ".repeat(50), &["Ott".to_owned()]).expect("it changes");
        assert!(Line::parse(&long).is_err());
        assert!(Line::parse(&fitting(&long)).is_ok());
    }
}
