//! Privacy of people in contacts: what is stored about them, and what an erasure takes.
//!
//! An erasure takes their name from participants, and every mention of name, mail or
//! telephone from the notes of contacts they took part in or that are with an organisation
//! of theirs. It runs before the directory forgets who they were.

mod sources;
mod store;

pub(crate) use sources::SOURCES;

use db::{DbError, Tx};
use directory::person::{self, Person};
use directory::privacy::{mentions, without};
use kernel::{OrganisationId, PersonId};
use platform::audit;
use platform::privacy::{Eraser, Subject};
use std::collections::BTreeSet;

/// The act whose record keeps the name of who did it.
const RECORD: &str = "contact.record";

/// Erases a person from contacts.
pub(crate) const ERASER: Eraser = Eraser {
    name: "contacts",
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    if let Some(account) = subject.account {
        // The trail knows which contacts these are, so that nobody of the same name loses
        // theirs.
        let recorded = audit::records_of(&**tx, account, RECORD).await?;
        store::unname(tx, &recorded).await?;
    }
    match subject.person {
        Some(id) => erase_person(tx, id).await,
        None => Ok(()),
    }
}

async fn erase_person(tx: &Tx, id: PersonId) -> Result<(), DbError> {
    let Some(old) = person::find_locked(tx, id).await? else {
        return Ok(());
    };
    if old.erased_at.is_some() {
        return Ok(());
    }
    let organisations: BTreeSet<OrganisationId> =
        old.positions.iter().map(|it| it.organisation).collect();
    let organisations = Vec::from_iter(organisations);
    let mentions = mentions(&old.details);
    for (contact, subject, note) in store::told_of(tx, id, &organisations).await? {
        let clean = |text: &str| without(text, &mentions);
        let new_subject = clean(&subject);
        let new_note = note.as_deref().and_then(clean);
        if new_subject.is_some() || new_note.is_some() {
            let note = new_note.or(note);
            let subject = new_subject.unwrap_or(subject);
            store::retell(tx, contact, &subject, note.as_deref()).await?;
        }
    }
    let names = [old.details.name(), plain_name(&old)];
    store::unname_participants(tx, id, &names, &organisations).await
}

fn plain_name(person: &Person) -> String {
    format!(
        "{} {}",
        person.details.given_name, person.details.family_name
    )
}
