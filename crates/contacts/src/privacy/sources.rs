//! What contacts store about a person, and where their name stands beside.

use super::{store, told};
use db::{Db, DbError};
use directory::pages::below;
use directory::privacy::{mentions, organisation, person_of, without};
use platform::audit;
use platform::privacy::{
    Basis, DataRecord, DataSource, Datum, Fate, Gather, Mention, MentionSource, Subject,
};

/// Everything contacts store about a person.
pub(crate) const SOURCES: &[DataSource] = &[
    source("contacts", |db, it| Box::pin(contacts(db, it))),
    source("follow-ups", |db, it| Box::pin(follow_ups(db, it))),
    source("hints", |db, it| Box::pin(hints(db, it))),
];

const fn source(key: &'static str, gather: Gather) -> DataSource {
    DataSource {
        key,
        basis: Basis::PublicTask,
        fate: Fate::Unnamed,
        gather,
    }
}

/// That the person took part, when and with whom; not what others said there.
async fn contacts(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.person else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for (on, channel, with) in store::took_part(db.read(), id).await? {
        records.push(vec![
            ("on", day(&on)),
            ("channel", Datum::Word("contact-channel", channel)),
            organisation(db, with).await?,
        ]);
    }
    Ok(records)
}

async fn follow_ups(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(account) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |(what, due, done): (String, Option<String>, bool)| {
        let said = if done { "yes" } else { "no" };
        vec![
            ("subject", Datum::Text(what)),
            (
                "until",
                due.map_or_else(|| Datum::Text("–".to_owned()), |it| day(&it)),
            ),
            ("done", Datum::Word("privacy-said", said.to_owned())),
        ]
    };
    let found = told::store::follow_ups(db.read(), account).await?;
    Ok(found.into_iter().map(record).collect())
}

/// A day as the tables keep it.
fn day(kept: &str) -> Datum {
    let read = kept.parse();
    read.map_or_else(|_| Datum::Text(kept.to_owned()), Datum::On)
}

/// The hints that the person sent: when, and about whom.
async fn hints(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(account) = subject.account else {
        return Ok(Vec::new());
    };
    let sent = audit::records_of(db.read(), account, "hint.send").await?;
    let mut records = Vec::new();
    for (about, at) in store::hints(db.read(), &sent).await? {
        records.push(vec![
            ("organisation", Datum::Text(about)),
            ("at", Datum::At(at)),
        ]);
    }
    Ok(records)
}

/// Texts in a network that hold the person's name and are left alone by an erasure: the
/// name may be somebody else's.
pub(crate) const MENTIONS: MentionSource =
    |db, network, subject| Box::pin(mentions_elsewhere(db, network, subject));

async fn mentions_elsewhere(
    db: &Db,
    network: kernel::NetworkId,
    subject: &Subject,
) -> Result<Vec<Mention>, DbError> {
    let Some(person) = person_of(db, subject).await? else {
        return Ok(Vec::new());
    };
    let family = person.details.family_name.to_string();
    let mentions = mentions(&person.details);
    let mut all = Vec::new();
    let maybe = told::store::elsewhere(db.read(), network, person.id, &family).await?;
    for (it, note) in maybe {
        let says = |text: &str| without(text, &mentions).is_some();
        if says(&it.subject) || note.as_deref().is_some_and(says) {
            let (_, Datum::Text(with)) = organisation(db, it.organisation.into()).await? else {
                continue;
            };
            let on = it.on.parse();
            all.push(Mention {
                title: format!("{with}: {}", it.subject),
                on: on.map_err(|_| DbError::inconsistent("contact", it.on))?,
                path: below(it.organisation.into(), ""),
            });
        }
    }
    Ok(all)
}
