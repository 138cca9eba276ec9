//! The invented work of the bodies, from `demo/governance.toml`: offices, seats, resolutions
//! and what the councils did with them; rules of procedure; tasks.

mod rules;
mod tasks;

use super::work::acts::{actor, network_named, organisation_named};
use super::work::people::{self, Held};
use anyhow::Context as _;
use db::Db;
use directory::{Since, person};
use governance::body::{self, Which};
use governance::resolution::ratification::{self, Cost, CostKey, Opened, Report};
use governance::resolution::{self, ResolutionId, Settled, Wish};
use governance::{Words, body::Whole};
use kernel::{Actor, Confidentiality, Money, NetworkId, OrganisationId, PersonId, Stamp};
use serde::Deserialize;
use voting::{CouncilState, Effect, EffectOfResolution, Matter, Tally};

const FILE: &str = include_str!("../../demo/governance.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Work {
    offices: Vec<Held>,
    seats: Vec<Seated>,
    deputies: Vec<Seated>,
    rules: rules::Wanted,
    tasks: Vec<tasks::Given>,
    resolutions: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seated {
    network: String,
    body: String,
    organisation: String,
    person: String,
    days_ago: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    network: String,
    title: String,
    title_en: Option<String>,
    text: String,
    text_en: Option<String>,
    body: String,
    effect: String,
    days_ago: i64,
    decided_days_ago: Option<i64>,
    yes: Option<u64>,
    no: Option<u64>,
    abstentions: Option<u64>,
    realised: Option<u8>,
    round: Option<Round>,
    #[serde(default)]
    councils: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Round {
    deadline_in_days: i64,
    cost: String,
    key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    of: String,
    state: String,
    decided_days_ago: Option<i64>,
    in_days: Option<i64>,
    paper: Option<String>,
    text: Option<String>,
}

/// Whoever of the central office writes it down.
const CLERK: &str = "Jutta Berger";

/// Does all of it.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<()> {
    let work: Work = toml::from_str(FILE).context("demo/governance.toml")?;
    let begun = now.plus_days(-super::work::BEGUN_DAYS_AGO);
    for office in work.offices {
        people::ensure(db, office, (begun, now)).await?;
    }
    for it in &work.seats {
        seat(db, it, now).await.with_context(|| it.body.clone())?;
    }
    for it in &work.deputies {
        deputy(db, it, now).await.with_context(|| it.body.clone())?;
    }
    for it in &work.resolutions {
        let decided = Box::pin(decide(db, it, now)).await;
        decided.with_context(|| it.title.clone())?;
    }
    let written = Box::pin(rules::ensure(db, &work.rules, now)).await;
    written.context("rules of procedure")?;
    for it in &work.tasks {
        let given = Box::pin(tasks::give(db, it, now)).await;
        given.with_context(|| it.title.clone())?;
    }
    Ok(())
}

pub(super) async fn body_named(db: &Db, network: NetworkId, key: &str) -> anyhow::Result<Whole> {
    let mut all = body::of_network(db.read(), network).await?.into_iter();
    let found = all.find(|it| it.body.charter_key == key);
    found.with_context(|| format!("no body {key}"))
}

async fn person_named(db: &Db, of: OrganisationId, name: &str) -> anyhow::Result<PersonId> {
    let all = person::of_organisation(db, &Actor::System, of).await?;
    let mut all = all.iter().map(|it| &it.person);
    let found = all.find(|it| it.details.name() == name);
    Ok(found.with_context(|| format!("nobody named {name}"))?.id)
}

async fn seat(db: &Db, it: &Seated, now: Stamp) -> anyhow::Result<()> {
    let then = now.plus_days(-it.days_ago);
    let network = network_named(db, &it.network).await?;
    let whole = body_named(db, network, &it.body).await?;
    let mut by_name = whole.rules.iter().filter(|it| it.office.is_none());
    let rule = by_name.next().context("a seat by name")?.id;
    let organisation = organisation_named(db, &it.network, &it.organisation).await?;
    let person = person_named(db, organisation, &it.person).await?;
    let clerk = actor(db, &it.network, CLERK, None, then).await?;
    let (which, who) = ((whole.body.id, rule), (organisation, person));
    body::fill(db, &clerk, which, who, then.day(), then).await?;
    Ok(())
}

async fn deputy(db: &Db, it: &Seated, now: Stamp) -> anyhow::Result<()> {
    let then = now.plus_days(-it.days_ago);
    let network = network_named(db, &it.network).await?;
    let whole = body_named(db, network, &it.body).await?;
    let mut offices = whole.rules.iter().filter(|it| it.office.is_some());
    let rule = offices.next().context("a seat by office")?.id;
    let organisation = organisation_named(db, &it.network, &it.organisation).await?;
    let person = person_named(db, organisation, &it.person).await?;
    let clerk = actor(db, &it.network, CLERK, None, then).await?;
    let which = (whole.body.id, Which::Office(rule, organisation));
    body::name_deputy(db, &clerk, which, person, then.day(), then).await?;
    Ok(())
}

async fn decide(db: &Db, it: &Written, now: Stamp) -> anyhow::Result<()> {
    let then = now.plus_days(-it.days_ago);
    let network = network_named(db, &it.network).await?;
    let clerk = actor(db, &it.network, CLERK, None, then).await?;
    let whole = body_named(db, network, &it.body).await?;
    let wish = Wish {
        title: Words {
            de: it.title.clone(),
            en: it.title_en.clone(),
        },
        text: Words {
            de: it.text.trim().to_owned(),
            en: it.text_en.as_ref().map(|it| it.trim().to_owned()),
        },
        body: Some(whole.body.id),
        organisation: None,
        matter: Matter::Ordinary,
        effect: match it.effect.as_str() {
            "needs-ratification" => EffectOfResolution::NeedsRatification,
            "recommendation" => EffectOfResolution::Recommendation,
            other => anyhow::bail!("{other} is no effect of the demo"),
        },
        confidentiality: Confidentiality::Public,
    };
    let id = resolution::draft(db, &clerk, network, wish, then).await?;
    let Some(days_ago) = it.decided_days_ago else {
        return Ok(());
    };
    let decided = now.plus_days(-days_ago);
    let tally = it.yes.map(|yes| Tally {
        yes,
        no: it.no.unwrap_or(0),
        abstentions: it.abstentions.unwrap_or(0),
        invalid: 0,
    });
    let settled = Settled::Adopted(Since::Day(decided.day()), tally);
    resolution::settle(db, &clerk, id, settled, decided).await?;
    if let Some(percent) = it.realised {
        resolution::realise(db, &clerk, id, percent, now.plus_days(-1)).await?;
    }
    if let Some(round) = &it.round {
        before_councils(db, &clerk, (it, id, round), (decided, now)).await?;
    }
    Ok(())
}

async fn before_councils(
    db: &Db,
    clerk: &Actor,
    (it, id, round): (&Written, ResolutionId, &Round),
    (decided, now): (Stamp, Stamp),
) -> anyhow::Result<()> {
    let mut councils = Vec::new();
    for told in &it.councils {
        councils.push(organisation_named(db, &it.network, &told.of).await?);
    }
    let sum = Money::parse(&round.cost)?;
    let opened = Opened {
        effect: Effect::All,
        deadline: Some(now.plus_days(round.deadline_in_days).day()),
        cost: CostKey::from_word(&round.key).map(|key| Cost { sum, key }),
        councils: councils.clone(),
        named: Vec::new(),
    };
    ratification::open(db, clerk, id, opened, decided).await?;
    let board = ratification::of_resolution(db.read(), id).await?;
    let board = board.context("the round that was just opened")?;
    for (told, organisation) in it.councils.iter().zip(councils) {
        let mut all = board.councils.iter();
        let council = all.find(|it| it.organisation == organisation);
        let council = council.context("a council of the round")?.id;
        let report = Report {
            state: CouncilState::from_word(&told.state).context("a state")?,
            paper: told.paper.clone(),
            link: None,
            preliminary_on: None,
            deciding_on: told.in_days.map(|days| now.plus_days(days).day()),
            decided_on: told.decided_days_ago.map(|days| now.plus_days(-days).day()),
            adopted_text: told.text.as_ref().map(|it| it.trim().to_owned()),
            note: None,
        };
        let then = now.plus_days(-told.decided_days_ago.unwrap_or(10));
        ratification::report(db, clerk, (id, council), report, then).await?;
    }
    Ok(())
}
