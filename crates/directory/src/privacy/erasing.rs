//! The directory's part of an erasure.

use super::store;
use crate::Since;
use crate::membership::application;
use crate::organisation::takeover;
use crate::person;
use crate::search::store::next_revision;
use db::{DbError, Tx};
use kernel::{PersonId, Stamp};
use platform::privacy::{Eraser, Subject};

/// Erases a person from the directory.
pub(crate) const ERASER: Eraser = Eraser {
    name: "directory",
    deeds: store::DEEDS,
    erase: |tx, subject, now| Box::pin(erase(tx, subject, now)),
};

async fn erase(tx: &Tx, subject: &Subject, now: Stamp) -> Result<(), DbError> {
    store::unname_applications(tx, &subject.emails).await?;
    application::store::forget(tx, &subject.emails).await?;
    takeover::store::unname(tx, subject.person, &subject.emails).await?;
    if let Some(id) = subject.person {
        erase_person(tx, id, now).await?;
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
