//! The directory's part of an erasure.

use super::{mentions, store, told};
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
    takeover::store::unname(tx, subject.person, &subject.emails).await?;
    if let Some(account) = subject.account {
        unname_deeds(tx, account).await?;
    }
    if let Some(id) = subject.person {
        erase_person(tx, id, now).await?;
    }
    Ok(())
}

/// Takes the name from what the account wrote down: the trail knows which records these
/// are and what the name was then, so that nobody else of that name loses theirs.
async fn unname_deeds(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let names = audit::names_of(&**tx, account).await?;
    for deed in store::DEEDS {
        let records = audit::records_of(&**tx, account, deed.act).await?;
        store::unname(tx, deed, &records, &names).await?;
    }
    told::store::unname_owner(tx, account).await
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
    told::mend(tx, id, &organisations, &mentions(&old.details)).await?;
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
