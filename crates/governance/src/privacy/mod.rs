//! Privacy of people in governance: which seats and tasks they had, and what an erasure takes.
//!
//! A seat keeps standing without a name, because the directory forgets whose it was: that
//! somebody voted for the organisation is no secret of the person's. Names of who wrote
//! something down go.

mod store;

use crate::{subscription, task};
use db::{Db, DbError, Tx};
use directory::privacy::organisation;
use platform::privacy::{
    Basis, DataRecord, DataSource, Datum, Eraser, Fate, Retention, Subject, unname_deeds,
};

/// Erases a person from governance.
pub(crate) const ERASER: Eraser = Eraser {
    name: "governance",
    deeds: store::DEEDS,
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

/// Everything governance stores about a person.
pub(crate) const SOURCES: &[DataSource] = &[
    DataSource {
        key: "seats",
        basis: Basis::PublicTask,
        fate: Fate::Unnamed,
        gather: |db, subject| Box::pin(seats(db, subject)),
    },
    DataSource {
        key: "tasks",
        basis: Basis::PublicTask,
        fate: Fate::Unnamed,
        gather: |db, subject| Box::pin(tasks(db, subject)),
    },
    DataSource {
        key: "subscriptions",
        basis: Basis::Contract,
        fate: Fate::Erased,
        gather: |db, subject| Box::pin(subscriptions(db, subject)),
    },
];

/// How long governance keeps what.
pub(crate) const RETENTION: &[Retention] = &[
    Retention {
        key: "task-links",
        basis: Basis::PublicTask,
        days: 0,
        expire: |tx, before| Box::pin(task::store::expire_links(tx, before)),
    },
    Retention {
        key: "subscriptions",
        basis: Basis::Contract,
        days: 0,
        expire: |tx, before| Box::pin(subscription::store::expire(tx, before)),
    },
    Retention {
        key: "subscription-links",
        basis: Basis::Contract,
        days: 0,
        expire: |tx, before| Box::pin(subscription::store::expire_links(tx, before)),
    },
];

/// A task keeps standing: the directory forgets whose it was. Its links open nothing more.
async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    subscription::store::erase(tx, &subject.emails).await?;
    if let Some(person) = subject.person {
        task::store::forget_links_of(tx, person).await?;
        task::store::unname_links(tx, person).await?;
    }
    match subject.account {
        Some(account) => unname_deeds(tx, account, store::DEEDS).await,
        None => Ok(()),
    }
}

/// Seats by name and turns as a deputy; offices are among the positions.
async fn seats(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(person) = subject.person else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for it in store::seats_of(db.read(), person).await? {
        let day = |it: Option<String>| Datum::Text(it.unwrap_or_else(|| "–".to_owned()));
        let mut record = vec![
            ("body", Datum::Text(it.body)),
            ("seat", Datum::Word("body-held", it.held.to_owned())),
            ("since", day(it.since)),
            ("until", day(it.until)),
        ];
        if let Some(id) = it.organisation {
            record.push(organisation(db, id).await?);
        }
        records.push(record);
    }
    Ok(records)
}

/// What the person has or had to do.
async fn tasks(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(person) = subject.person else {
        return Ok(Vec::new());
    };
    let found = task::store::of_person(db.read(), person).await?;
    let record = |it: task::Task| {
        vec![
            ("task", Datum::Text(it.title.to_string())),
            ("due", Datum::On(it.due)),
            (
                "state",
                Datum::Word("task-state", it.state.word().to_owned()),
            ),
        ]
    };
    Ok(found.into_iter().map(record).collect())
}

/// What the person's mailboxes are written about.
async fn subscriptions(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let found = subscription::store::of_mailboxes(db.read(), &subject.emails).await?;
    let record = |it: subscription::Subscription| {
        let rhythm = it.wish.rhythm.word().to_owned();
        vec![
            ("email", Datum::Text(it.wish.email.to_string())),
            ("words", Datum::Text(it.wish.words)),
            ("rhythm", Datum::Word("subscription-rhythm", rhythm)),
            ("since", Datum::At(it.asked_at)),
        ]
    };
    Ok(found.into_iter().map(record).collect())
}
