//! The invented meetings of the bodies, from `demo/meetings.toml`: one held and approved, some
//! called, some still being planned.

use super::governance::body_named;
use super::work::acts::{actor, network_named, organisation_named};
use anyhow::Context as _;
use calendar::{Land, is_working_day};
use db::Db;
use kernel::{Actor, Date, NetworkId, Stamp};
use meetings::attendance::{arrive, close as close_meeting, establish, open};
use meetings::ballot::{self, BallotKind, Motion, close, declare, enter};
use meetings::meeting::{
    Access, Entry, ItemId, ItemKind, Meeting, MeetingId, Outcome, Wish, add, find, of_meeting, plan,
};
use meetings::minutes::{Written, write};
use meetings::roster::{Call, Desk, convene, seats};
use serde::Deserialize;
use voting::{Choice, Matter};
use web::Texts;

const FILE: &str = include_str!("../../demo/meetings.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Work {
    meetings: Vec<Planned>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    network: String,
    body: String,
    title: String,
    in_days: i64,
    at: String,
    hours: i64,
    venue: String,
    host: Option<String>,
    access: String,
    /// The town whose mayor leads.
    chair: Option<String>,
    #[serde(default)]
    called: bool,
    #[serde(default)]
    held: bool,
    items: Vec<Point>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    title: String,
    kind: String,
    minutes: Option<u16>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    presenter: String,
    public: Option<bool>,
    #[serde(default)]
    record: String,
    #[serde(default)]
    vote: bool,
}

/// Whoever of the central office writes it down.
const CLERK: &str = "Jutta Berger";

/// Does all of it.
pub async fn ensure(db: &Db, texts: &Texts, now: Stamp) -> anyhow::Result<()> {
    let work: Work = toml::from_str(FILE).context("demo/meetings.toml")?;
    for it in &work.meetings {
        let made = Box::pin(meet(db, texts, it, now)).await;
        made.with_context(|| it.title.clone())?;
    }
    Ok(())
}

async fn meet(db: &Db, texts: &Texts, it: &Planned, now: Stamp) -> anyhow::Result<()> {
    let day = working_day(now.plus_days(it.in_days).day())?;
    let time: jiff::civil::Time = it.at.parse()?;
    let start = Stamp::when_clocks_show(day.to_datetime(time)).context("a moment")?;
    // Before it was called by any rule that is in force.
    let then = start.plus_days(-30).min(now.plus_days(-5));
    let clerk = actor(db, &it.network, CLERK, None, then).await?;
    let network = network_named(db, &it.network).await?;
    let id = planned(db, &clerk, (it, network), start, then).await?;
    if !it.called && !it.held {
        return Ok(());
    }
    let hosted = platform::network::by_id(db.read(), network).await?;
    let desk = Desk {
        texts,
        public_url: "http://127.0.0.1:8080",
        network: &hosted.context("the network")?,
    };
    let call = Call {
        version: one(db, &clerk, id, then).await?.version,
        paper: None,
        late: None,
    };
    convene(db, &desk, &clerk, (id, None, None), call, then).await?;
    if it.held {
        Box::pin(hold(db, &clerk, (it, id), start)).await?;
    }
    Ok(())
}

/// The day or the next on which people work: nobody meets at Christmas.
fn working_day(day: Date) -> anyhow::Result<Date> {
    let mut day = day;
    while day.weekday().to_monday_zero_offset() > 4
        || !is_working_day(Land::NorthRhineWestphalia, day)
    {
        day = day.tomorrow()?;
    }
    Ok(day)
}

async fn planned(
    db: &Db,
    clerk: &Actor,
    (it, network): (&Planned, NetworkId),
    start: Stamp,
    then: Stamp,
) -> anyhow::Result<MeetingId> {
    let whole = body_named(db, network, &it.body).await?;
    let host = match &it.host {
        Some(key) => Some(organisation_named(db, &it.network, key).await?),
        None => None,
    };
    let mut chair = None;
    if let Some(town) = &it.chair {
        let town = organisation_named(db, &it.network, &kernel::fold(town)).await?;
        let bodies = std::slice::from_ref(&whole);
        let around = governance::body::around(db.read(), network, bodies, start.day()).await?;
        let mut all = whole.on(&around, start.day()).sittings.into_iter();
        chair = all
            .find(|it| it.organisation == Some(town))
            .and_then(|it| it.holder);
    }
    let wish = Wish {
        body: whole.body.id,
        title: it.title.clone(),
        start,
        end: start.plus_hours(it.hours),
        venue: it.venue.clone(),
        host,
        link: None,
        note: String::new(),
        access: Access::from_word(&it.access).context("an access")?,
        chair,
        urgent: None,
        second: false,
    };
    let id = plan(db, clerk, network, (wish, Vec::new()), then).await?;
    for point in &it.items {
        let entry = Entry {
            kind: ItemKind::from_word(&point.kind).context("a kind")?,
            minutes: point.minutes,
            public: point.public.unwrap_or(true),
            presenter: point.presenter.clone(),
            text: point.text.clone(),
            ..Entry::formal(point.title.clone())
        };
        add(db, clerk, id, entry, then).await?;
    }
    Ok(id)
}

async fn one(db: &Db, clerk: &Actor, id: MeetingId, now: Stamp) -> anyhow::Result<Meeting> {
    let found = find(db, clerk, id, now.day()).await?;
    Ok(found.context("the meeting that was just planned")?.0)
}

/// Everybody comes but the last on the roll; every vote is unanimous but for one hand.
async fn hold(
    db: &Db,
    clerk: &Actor,
    (it, id): (&Planned, MeetingId),
    start: Stamp,
) -> anyhow::Result<()> {
    let version = one(db, clerk, id, start).await?.version;
    open(db, clerk, (id, version), start).await?;
    let roll = seats(db.read(), id).await?;
    let there: Vec<_> = roll.iter().filter(|it| it.occupant().is_some()).collect();
    let there = &there[..there.len().saturating_sub(1)];
    for seat in there {
        arrive(db, clerk, (id, seat.id), None, start).await?;
    }
    establish(db, clerk, id, None, start).await?;
    let items = of_meeting(db.read(), id).await?;
    for (point, item) in it.items.iter().zip(items) {
        if point.vote {
            let choice = |at| if at == 0 { Choice::No } else { Choice::Yes };
            let hands = there.iter().enumerate();
            let hands: Vec<_> = hands.map(|(at, it)| (it.id, Some(choice(at)))).collect();
            vote(db, clerk, (id, item.id), hands, start.plus_hours(1)).await?;
        }
        let seen = of_meeting(db.read(), id).await?;
        let seen = seen.iter().find(|it| it.id == item.id).context("an item")?;
        let written = Written {
            version: seen.version,
            record: point.record.clone(),
            outcome: Outcome::Noted,
        };
        write(db, clerk, (id, item.id), written, start.plus_hours(1)).await?;
    }
    close_meeting(db, clerk, id, start.plus_hours(it.hours)).await?;
    Ok(())
}

async fn vote(
    db: &Db,
    clerk: &Actor,
    (id, item): (MeetingId, ItemId),
    hands: Vec<(meetings::roster::MeetingSeatId, Option<Choice>)>,
    now: Stamp,
) -> anyhow::Result<()> {
    let motion = Motion {
        question: "Wer stimmt zu?".to_owned(),
        kind: BallotKind::Hands,
        matter: Matter::Ordinary,
    };
    let made = ballot::open(db, clerk, (id, item), motion, now).await?;
    enter(db, clerk, (id, made), hands, now).await?;
    let closed = close(db, clerk, (id, made), now).await?;
    if let ballot::BallotState::Closed { result, .. } = closed.state
        && result.carried.is_none()
    {
        let found = (true, "Mehrheit der Anwesenden".to_owned());
        declare(db, clerk, (id, made), found, now).await?;
    }
    Ok(())
}
