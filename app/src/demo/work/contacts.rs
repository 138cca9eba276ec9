//! Contacts, and what is to be done after them.

use super::acts::{actor, network_named, organisation_named};
use super::working_day;
use anyhow::Context as _;
use contacts::contact::{self, Account, Channel, Findings, Need, Participant, Topic};
use contacts::follow_up::{self, FollowUpKind, Owner, Wish};
use db::Db;
use directory::person;
use kernel::{Actor, Confidentiality, Line, OrganisationId, Stamp};
use serde::Deserialize;

/// A contact that was written down.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noted {
    network: String,
    about: String,
    by: String,
    #[serde(rename = "for")]
    works_for: Option<String>,
    channel: String,
    pub days_ago: i64,
    subject: String,
    note: Option<String>,
    topics: Vec<String>,
    employees: Option<u32>,
    satisfaction: Option<u8>,
    confidentiality: Option<String>,
    participants: Vec<Took>,
    #[serde(default)]
    needs: Vec<Needed>,
    #[serde(default)]
    follow_ups: Vec<Followed>,
}

/// Somebody took part.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Took {
    organisation: String,
    name: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Needed {
    topic: String,
    text: String,
}

/// Something to be done: `owner` is `self`, `organisation` or `central-office`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Followed {
    kind: String,
    subject: String,
    owner: String,
    in_days: i64,
    done_days_ago: Option<i64>,
}

/// Something that was planned without a contact.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    network: String,
    about: String,
    by: String,
    #[serde(rename = "for")]
    works_for: Option<String>,
    pub days_ago: i64,
    kind: String,
    subject: String,
    owner: String,
    in_days: i64,
}

/// Something that was done, found by what it was.
pub struct Finished {
    network: String,
    about: String,
    by: String,
    works_for: Option<String>,
    subject: String,
}

impl Noted {
    /// What was done of it, with its day.
    pub fn finished(&self) -> impl Iterator<Item = (i64, Finished)> {
        self.follow_ups.iter().filter_map(|it| {
            let done = Finished {
                network: self.network.clone(),
                about: self.about.clone(),
                by: self.by.clone(),
                works_for: self.works_for.clone(),
                subject: it.subject.clone(),
            };
            it.done_days_ago.map(|day| (day, done))
        })
    }
}

/// Writes a contact down as its author would have.
pub async fn note(db: &Db, noted: Noted, then: Stamp, now: Stamp) -> anyhow::Result<()> {
    let slug = &noted.network;
    let who = actor(db, slug, &noted.by, noted.works_for.as_deref(), then).await?;
    let place = (
        network_named(db, slug).await?,
        organisation_named(db, slug, &noted.about).await?,
    );
    let account = account_of(db, &noted, then).await?;
    let needs = noted.needs.iter().map(|need| {
        let text = Line::parse(&need.text)?;
        anyhow::Ok(Need {
            topic: topic(&need.topic)?,
            text,
        })
    });
    let topics = noted.topics.iter().map(|word| topic(word));
    let findings = Findings {
        topics: topics.collect::<anyhow::Result<_>>()?,
        employees: noted.employees,
        needs: needs.collect::<anyhow::Result<_>>()?,
    };
    let follow_ups = noted.follow_ups.iter().map(|it| {
        let (kind, owner) = (it.kind.as_str(), it.owner.as_str());
        wish(&who, (kind, owner), &it.subject, it.in_days, now)
    });
    let follow_ups = follow_ups.collect::<anyhow::Result<_>>()?;
    let noted = contact::Noted {
        account,
        findings,
        follow_ups,
    };
    contact::note(db, &who, place, noted, then).await?;
    Ok(())
}

async fn account_of(db: &Db, noted: &Noted, then: Stamp) -> anyhow::Result<Account> {
    let mut participants = Vec::new();
    for it in &noted.participants {
        let organisation = organisation_named(db, &noted.network, &it.organisation).await?;
        participants.push(participant(db, organisation, &it.name).await?);
    }
    let level = noted.confidentiality.as_deref().unwrap_or("network");
    Ok(Account {
        channel: Channel::from_word(&noted.channel).context("no such channel")?,
        on: working_day(then.day()),
        subject: Line::parse(&noted.subject)?,
        note: noted.note.clone(),
        satisfaction: noted.satisfaction,
        next_on: None,
        confidentiality: Confidentiality::from_word(level).context("no such level")?,
        participants,
    })
}

/// Somebody the directory knows, or just a name.
async fn participant(
    db: &Db,
    organisation: OrganisationId,
    name: &str,
) -> anyhow::Result<Participant> {
    let people = person::of_organisation(db, &Actor::System, organisation).await?;
    let known = people.iter().find(|it| it.person.details.name() == name);
    Ok(Participant {
        organisation,
        person: known.map(|it| it.person.id),
        name: if known.is_some() {
            None
        } else {
            Some(Line::parse(name)?)
        },
    })
}

/// Notes something to be done as its author would have.
pub async fn plan(db: &Db, planned: Planned, then: Stamp, now: Stamp) -> anyhow::Result<()> {
    let slug = &planned.network;
    let who = actor(db, slug, &planned.by, planned.works_for.as_deref(), then).await?;
    let network = network_named(db, slug).await?;
    let about = organisation_named(db, slug, &planned.about).await?;
    let what = (planned.kind.as_str(), planned.owner.as_str());
    let wish = wish(&who, what, &planned.subject, planned.in_days, now)?;
    follow_up::plan(db, &who, (network, about), wish, then).await?;
    Ok(())
}

/// Says that something was done.
pub async fn finish(db: &Db, done: &Finished, then: Stamp) -> anyhow::Result<()> {
    let slug = &done.network;
    let who = actor(db, slug, &done.by, done.works_for.as_deref(), then).await?;
    let network = network_named(db, slug).await?;
    let about = organisation_named(db, slug, &done.about).await?;
    let all = follow_up::of_organisation(db, &who, network, about).await?;
    let found = all
        .into_iter()
        .find(|it| it.subject.as_str() == done.subject);
    let found = found.with_context(|| format!("nobody noted „{}“", done.subject))?;
    follow_up::finish(db, &who, found.id, then).await?;
    Ok(())
}

fn wish(
    who: &Actor,
    (kind, owner): (&str, &str),
    subject: &str,
    in_days: i64,
    now: Stamp,
) -> anyhow::Result<Wish> {
    let identity = who.identity().context("nobody acts")?;
    let own = who.standings().iter().find_map(|it| it.organisation);
    let owner = match (owner, own) {
        ("self", _) => Owner::Account(identity.account),
        ("organisation", Some(own)) => Owner::Organisation(own),
        _ => Owner::CentralOffice,
    };
    Ok(Wish {
        kind: FollowUpKind::from_word(kind).context("no such kind")?,
        subject: Line::parse(subject)?,
        owner,
        due_on: Some(working_day(now.plus_days(in_days).day())),
    })
}

fn topic(word: &str) -> anyhow::Result<Topic> {
    Topic::from_word(word).with_context(|| format!("there is no topic {word}"))
}
