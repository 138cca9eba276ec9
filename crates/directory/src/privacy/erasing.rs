//! The directory's part of an erasure.

use super::{mentions, store, without};
use crate::Since;
use crate::application;
use crate::person::{self, Person};
use crate::search::store::next_revision;
use crate::takeover;
use db::{DbError, Tx};
use kernel::{AccountId, OrganisationId, PersonId, Stamp};
use platform::audit;
use platform::privacy::{Eraser, Subject};
use std::collections::BTreeSet;

/// Erases a person from the directory.
pub(crate) const ERASER: Eraser = Eraser {
    name: "directory",
    erase: |tx, subject, now| Box::pin(erase(tx, subject, now)),
};

async fn erase(tx: &Tx, subject: &Subject, now: Stamp) -> Result<(), DbError> {
    store::unname_applications(tx, &subject.emails).await?;
    application::store::forget(tx, &subject.emails).await?;
    takeover::store::unname(tx, &subject.emails).await?;
    if let Some(account) = subject.account {
        unname_deeds(tx, account).await?;
    }
    if let Some(id) = subject.person {
        erase_person(tx, id, now).await?;
    }
    Ok(())
}

/// Takes the name from what the account wrote down: the trail knows which records these
/// are, so that nobody of the same name loses theirs.
async fn unname_deeds(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    for deed in store::DEEDS {
        let records = audit::records_of(&**tx, account, deed.act).await?;
        store::unname(tx, deed, &records).await?;
    }
    Ok(())
}

async fn erase_person(tx: &Tx, id: PersonId, now: Stamp) -> Result<(), DbError> {
    let Some(old) = person::store::find_locked(tx, id).await? else {
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
    store::unname_participants(tx, id, &names, &organisations).await?;
    store::forget_competences(tx, id).await?;
    for position in old.positions.iter().filter(|it| it.until.is_none()) {
        let ended = person::Position {
            until: Some(Since::Day(now.day())),
            ..position.clone()
        };
        person::store::update_position(tx, &ended).await?;
    }
    let revision = next_revision(tx).await?;
    person::store::update(tx, &person::actions::erased(old, revision, now)).await
}

fn plain_name(person: &Person) -> String {
    format!(
        "{} {}",
        person.details.given_name, person.details.family_name
    )
}
