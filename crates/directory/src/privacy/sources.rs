//! What the directory stores about a person, and how long it keeps what.

use super::store;
use crate::membership::application;
use crate::organisation::takeover;
use crate::person::Person;
use db::{Db, DbError};
use platform::privacy::{
    Basis, DataRecord, DataSource, Datum, Expire, Fate, Gather, KnownPerson, PersonSource,
    Retention, Subject,
};

/// Everything the directory stores about a person.
pub(crate) const SOURCES: &[DataSource] = &[
    source("person", Basis::PublicTask, Fate::Erased, |db, it| {
        Box::pin(record(db, it))
    }),
    source("positions", Basis::PublicTask, Fate::Unnamed, |db, it| {
        Box::pin(positions(db, it))
    }),
    source("competences", Basis::PublicTask, Fate::Erased, |db, it| {
        Box::pin(competences(db, it))
    }),
    source("takeovers", Basis::PublicTask, Fate::Unnamed, |db, it| {
        Box::pin(takeovers(db, it))
    }),
    source("applications", Basis::Contract, Fate::Unnamed, |db, it| {
        Box::pin(applications(db, it))
    }),
    source(
        "waiting-applications",
        Basis::Contract,
        Fate::Erased,
        |db, it| Box::pin(waiting_applications(db, it)),
    ),
];

/// How long the directory keeps what.
pub(crate) const PERIODS: &[Retention] = &[period(
    "declined-applications",
    Basis::Contract,
    180,
    |tx, before| Box::pin(store::expire_applications(tx, before)),
)];

/// How the directory tells of a person.
pub(crate) const PEOPLE: PersonSource = |db, id| Box::pin(known(db, id));

const fn source(key: &'static str, basis: Basis, fate: Fate, gather: Gather) -> DataSource {
    DataSource {
        key,
        basis,
        fate,
        gather,
    }
}

const fn period(key: &'static str, basis: Basis, days: i64, expire: Expire) -> Retention {
    Retention {
        key,
        basis,
        days,
        expire,
    }
}

async fn known(db: &Db, id: kernel::PersonId) -> Result<Option<KnownPerson>, DbError> {
    let found = store::person(db.read(), id).await?;
    let found = found.filter(|it| it.erased_at.is_none());
    Ok(found.map(|it| KnownPerson {
        home: it.home,
        name: it.details.name(),
        emails: it.details.email.into_iter().collect(),
    }))
}

/// The directory's record of whom this is about, in whatever state. Not scoped: for the person
/// themselves and for erasures.
pub async fn person_of(db: &Db, subject: &Subject) -> Result<Option<Person>, DbError> {
    match subject.person {
        Some(id) => store::person(db.read(), id).await,
        None => Ok(None),
    }
}

async fn record(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(person) = person_of(db, subject).await? else {
        return Ok(Vec::new());
    };
    let details = person.details;
    let level =
        |level: kernel::Confidentiality| Datum::Word("directory-scope", level.word().to_owned());
    let mut record = vec![("name", Datum::Text(details.name()))];
    let texts = [
        ("email", details.email.map(|it| it.to_string())),
        ("phone", details.phone.map(|it| it.to_string())),
        ("mobile", details.mobile.map(|it| it.to_string())),
    ];
    record.extend(
        texts
            .into_iter()
            .filter_map(|(name, text)| Some((name, Datum::Text(text?)))),
    );
    record.extend([
        ("level", level(person.confidentiality)),
        ("contact-level", level(person.contact_level)),
        ("created", Datum::At(person.created_at)),
        ("changed", Datum::At(person.changed_at)),
    ]);
    Ok(vec![record])
}

async fn positions(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(person) = person_of(db, subject).await? else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for it in person.positions {
        records.push(vec![
            ("title", Datum::Text(it.title.to_string())),
            organisation(db, it.organisation).await?,
            ("from", day(it.since)),
            ("until", day(it.until)),
        ]);
    }
    Ok(records)
}

fn day(since: Option<crate::Since>) -> Datum {
    Datum::Text(since.map_or_else(|| "–".to_owned(), |it| it.to_string()))
}

async fn competences(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.person else {
        return Ok(Vec::new());
    };
    let holder = crate::competence::Holder::Person(id);
    let reach = kernel::Confidentiality::CentralOffice;
    let known = crate::competence::of(db, holder, reach).await?;
    let record =
        |it: crate::competence::Competence| vec![("competence", Datum::Text(it.label.to_string()))];
    Ok(known.into_iter().map(record).collect())
}

async fn applications(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let mut records = Vec::new();
    for it in store::applied(db.read(), &subject.emails).await? {
        records.push(vec![
            ("name", Datum::Text(it.name)),
            ("email", Datum::Text(it.email)),
            organisation(db, it.organisation).await?,
            ("text", Datum::Text(it.message)),
            ("at", Datum::At(it.at)),
        ]);
    }
    Ok(records)
}

/// The links by which the person was to take over a company's profile, or did.
async fn takeovers(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let mut records = Vec::new();
    let found = takeover::store::sent_to(db.read(), subject.person, &subject.emails).await?;
    for it in found {
        records.push(vec![
            ("name", Datum::Text(it.recipient.to_string())),
            ("email", Datum::Text(it.email.to_string())),
            organisation(db, it.organisation).await?,
            ("at", Datum::At(it.sent_at)),
        ]);
    }
    Ok(records)
}

/// What was entered on the public form and waits until the mailbox is confirmed.
async fn waiting_applications(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let record = |it: application::Waiting| {
        let application = it.application;
        vec![
            ("name", Datum::Text(application.applicant.name.to_string())),
            (
                "email",
                Datum::Text(application.applicant.email.to_string()),
            ),
            (
                "organisation",
                Datum::Text(application.profile.name.to_string()),
            ),
            ("text", Datum::Text(application.message.unwrap_or_default())),
            ("at", Datum::At(it.received_at)),
        ]
    };
    let found = application::store::waiting_of(db.read(), &subject.emails).await?;
    Ok(found.into_iter().map(record).collect())
}

/// The name of an organisation beside what is stored about a person.
pub async fn organisation(
    db: &Db,
    id: kernel::OrganisationId,
) -> Result<(&'static str, Datum), DbError> {
    let found = crate::organisation::store::find(db.read(), id).await?;
    let name = found.map_or_else(|| "–".to_owned(), |it| it.profile.name.to_string());
    Ok(("organisation", Datum::Text(name)))
}
