//! The invented work of the demo, from `demo/work.toml`: what people of the networks did
//! in the months before, and what they still have to do.

pub mod acts;
mod contacts;
mod hints;
pub mod people;
mod records;

use anyhow::Context as _;
use db::Db;
use jiff::civil::Weekday;
use kernel::{Date, Stamp};
use serde::Deserialize;

const FILE: &str = include_str!("../../demo/work.toml");

/// How many days before today the demo begins: nothing in it is older.
pub const BEGUN_DAYS_AGO: i64 = 150;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Work {
    contacts: Vec<contacts::Noted>,
    plans: Vec<contacts::Planned>,
    hints: Vec<hints::Given>,
    applications: Vec<records::Applied>,
    certificates: Vec<records::Attested>,
    offices: Vec<people::Held>,
    records: Vec<records::Entered>,
}

/// Something that was done on a day.
enum Deed {
    Note(contacts::Noted),
    Plan(contacts::Planned),
    Finish(contacts::Finished),
    Give(hints::Given),
    Answer(hints::Answered),
    Apply(records::Applied),
}

/// Does everything in the order of its days.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<()> {
    let mut work: Work = toml::from_str(FILE).context("demo/work.toml")?;
    let begun = now.plus_days(-BEGUN_DAYS_AGO);
    for record in std::mem::take(&mut work.records) {
        records::enter(db, record, begun).await?;
    }
    for office in std::mem::take(&mut work.offices) {
        people::ensure(db, office, (begun, now)).await?;
    }
    for certificate in std::mem::take(&mut work.certificates) {
        records::attest(db, certificate, (begun, now)).await?;
    }
    for (days_ago, deed) in deeds(work) {
        let then = now.plus_days(-days_ago);
        Box::pin(perform(db, deed, then, now)).await?;
    }
    Ok(())
}

async fn perform(db: &Db, deed: Deed, then: Stamp, now: Stamp) -> anyhow::Result<()> {
    match deed {
        Deed::Note(it) => contacts::note(db, it, then, now).await,
        Deed::Plan(it) => contacts::plan(db, it, then, now).await,
        Deed::Finish(it) => contacts::finish(db, &it, then).await,
        Deed::Give(it) => hints::give(db, it, then).await,
        Deed::Answer(it) => hints::answer(db, it, then).await,
        Deed::Apply(it) => records::apply(db, it, then).await,
    }
}

/// Everything with its day, the longest ago first.
fn deeds(work: Work) -> Vec<(i64, Deed)> {
    let mut deeds = Vec::new();
    for it in work.contacts {
        deeds.extend(it.finished().map(|(day, done)| (day, Deed::Finish(done))));
        deeds.push((it.days_ago, Deed::Note(it)));
    }
    for it in work.hints {
        deeds.extend(
            it.answers()
                .map(|(day, answer)| (day, Deed::Answer(answer))),
        );
        deeds.push((it.days_ago, Deed::Give(it)));
    }
    deeds.extend(
        work.plans
            .into_iter()
            .map(|it| (it.days_ago, Deed::Plan(it))),
    );
    let applications = work.applications.into_iter();
    deeds.extend(applications.map(|it| (it.days_ago, Deed::Apply(it))));
    deeds.sort_by_key(|(days_ago, _)| std::cmp::Reverse(*days_ago));
    deeds
}

/// The day, or the Friday before a weekend.
fn working_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.yesterday().unwrap_or(day),
        Weekday::Sunday => day.yesterday().and_then(Date::yesterday).unwrap_or(day),
        _ => day,
    }
}
