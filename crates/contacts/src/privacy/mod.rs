//! Privacy of people in contacts: what is stored about them, and what an erasure takes.
//!
//! An erasure takes their name from participants and from what they wrote down, and every
//! mention of name, mail or telephone from texts of contacts they took part in or that are
//! with an organisation of theirs: notes, what they said before, needs, follow-ups, hints,
//! names of attachments. Other texts with the name are shown before, and left as they are.
//! It runs before the directory forgets who they were.

mod sources;
mod store;
mod told;

pub(crate) use sources::{MENTIONS, SOURCES};

use db::{DbError, Tx};
use directory::person::{self, Person};
use directory::privacy::mentions;
use kernel::{OrganisationId, PersonId};
use platform::privacy::{Eraser, Subject};
use std::collections::BTreeSet;

/// Erases a person from contacts.
pub(crate) const ERASER: Eraser = Eraser {
    name: "contacts",
    deeds: store::DEEDS,
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    if let Some(account) = subject.account {
        told::store::unname_owner(tx, account).await?;
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
    told::mend(tx, id, &organisations, &mentions(&old.details)).await?;
    let names = [old.details.name(), plain_name(&old)];
    store::unname_participants(tx, id, &names, &organisations).await
}

fn plain_name(person: &Person) -> String {
    format!(
        "{} {}",
        person.details.given_name, person.details.family_name
    )
}
