//! Privacy of people in meetings: to which they were called, when they were there, how they
//! voted by name, and what an erasure takes.
//!
//! That somebody sat and voted for an organisation stays on record without a name: the record
//! of a body is public duty, and the directory forgets whose it was. Guests go with name and
//! address.

mod store;

use crate::feed;
use db::{Db, DbError, Tx};
use platform::privacy::{
    Basis, DataRecord, DataSource, Datum, Eraser, Fate, Subject, unname_deeds,
};

/// Erases a person from meetings.
pub(crate) const ERASER: Eraser = Eraser {
    name: "meetings",
    deeds: store::DEEDS,
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

/// Everything meetings store about a person.
pub(crate) const SOURCES: &[DataSource] = &[DataSource {
    key: "meetings",
    basis: Basis::PublicTask,
    fate: Fate::Unnamed,
    gather: |db, subject| Box::pin(meetings(db, subject)),
}];

async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    if let Some(person) = subject.person {
        store::forget(tx, person).await?;
    }
    match subject.account {
        Some(account) => {
            feed::store::forget(tx, account).await?;
            unname_deeds(tx, account, store::DEEDS).await
        }
        None => Ok(()),
    }
}

async fn meetings(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(person) = subject.person else {
        return Ok(Vec::new());
    };
    let found = store::of(db.read(), person).await?;
    let record = |it: store::Had| {
        vec![
            ("meeting", Datum::Text(it.title)),
            ("on", Datum::On(it.start.day())),
            ("part", Datum::Word("meeting-part", it.part)),
            ("said", Datum::Text(it.said)),
        ]
    };
    Ok(found.into_iter().map(record).collect())
}
