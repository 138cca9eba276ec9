//! Calling a meeting: until when, and whom.

use super::actions::{RosterError, blank, call, known, write_down};
use super::letter::{Desk, paper};
use super::{Invitee, MeetingSeat, store};
use crate::meeting::actions::{managed, next, record_with};
use crate::meeting::{Meeting, MeetingId, item};
use calendar::{Convener, Land, holiday};
use db::{Db, Tx};
use kernel::{Actor, Date, EmailAddress, PersonId, Stamp};
use platform::account;
use serde_json::json;
use voting::RuleSet;

/// Whether an invitation is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeliness {
    /// No rule says until when.
    Unregulated,
    /// It is; this is the last day on which it has to have arrived.
    InTime {
        /// That day.
        until: Date,
        /// Whether only the shorter notice of an urgent meeting makes it so.
        urgent: bool,
    },
    /// That day is over.
    TooLate {
        /// That day.
        until: Date,
    },
}

/// Whether an invitation that arrives on `day` is in time for a meeting, by the rules of its
/// body; `land` says which holidays count where working days do.
pub fn timeliness(
    rules: Option<&RuleSet>,
    meeting: &Meeting,
    land: Option<Land>,
    day: Date,
) -> Timeliness {
    let is_holiday = |day| land.is_some_and(|land| holiday(land, day).is_some());
    let last = |notice: voting::Notice| notice.last_day(meeting.day(), is_holiday);
    let ordinary = rules.and_then(|it| it.notice).and_then(last);
    let Some(until) = ordinary else {
        return Timeliness::Unregulated;
    };
    if day <= until {
        return Timeliness::InTime {
            until,
            urgent: false,
        };
    }
    let urgent = rules.and_then(|it| it.urgent_notice).and_then(last);
    match urgent.filter(|_| meeting.urgent.is_some()) {
        Some(until) if day <= until => Timeliness::InTime {
            until,
            urgent: true,
        },
        shorter => Timeliness::TooLate {
            until: shorter.unwrap_or(until),
        },
    }
}

/// How a meeting is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The version that was seen and printed.
    pub version: u32,
    /// The name of the paper and its bytes; none where it goes without.
    pub paper: Option<(String, Vec<u8>)>,
    /// Why it is called although it is too late.
    pub late: Option<String>,
}

/// Calls a meeting: writes the seats down and queues one letter to each who takes part.
/// Whoever was called already is not called again. How many letters went out.
pub async fn convene(
    db: &Db,
    desk: &Desk<'_>,
    actor: &Actor,
    (id, rules, land): (MeetingId, Option<&RuleSet>, Option<Land>),
    wish: Call,
    now: Stamp,
) -> Result<u32, RosterError> {
    let convener = convener(db, desk, actor).await?;
    let tx = db.begin().await?;
    let found = managed(&tx, actor, id).await?;
    found.seen_as(wish.version)?;
    if item::of_meeting(&*tx, id).await?.is_empty() {
        return Err(RosterError::NothingOnIt);
    }
    let time = timeliness(rules, &found, land, now.day());
    let is_late = matches!(time, Timeliness::TooLate { .. });
    if is_late && wish.late.is_none() {
        return Err(RosterError::TooLate);
    }
    let mut called = next(found.called(now)?, now);
    called.convener = called.convener.take().or(Some(convener));
    if is_late {
        called.defect = wish.late;
    }
    let (seats, legal_votes) = write_down(&tx, db, &called, now).await?;
    called.legal_votes = legal_votes;
    crate::meeting::store::update(&tx, &called).await?;
    let paper = wish.paper.map(|(name, pdf)| paper(&name, &pdf));
    let mut all = store::invitees(&*tx, id).await?;
    enter(&tx, db, (&called, &seats), &mut all, now).await?;
    let mut letters = 0;
    for to in all.iter_mut().filter(|it| it.sent_at.is_none()) {
        call(&tx, desk, (&called, to, None), paper.as_ref(), now).await?;
        letters += u32::from(to.email.is_some());
    }
    let details = json!({
        "state": called.state.word(),
        "called": all.len(),
        "letters": letters,
        "late": is_late,
    });
    record_with(&tx, actor, ("meeting.convene", &called), details, now).await?;
    tx.commit().await?;
    Ok(letters)
}

/// Enters whoever takes part for a seat and is not called yet.
async fn enter(
    tx: &Tx,
    db: &Db,
    (meeting, seats): (&Meeting, &[MeetingSeat]),
    all: &mut Vec<Invitee>,
    now: Stamp,
) -> Result<(), RosterError> {
    for seat in seats {
        let Some(person) = seat.occupant() else {
            continue;
        };
        if all.iter().any(|it| it.person == Some(person)) {
            continue;
        }
        let made = occupant(db, (meeting, seat), person, now).await?;
        store::insert(tx, &made).await?;
        all.push(made);
    }
    Ok(())
}

async fn occupant(
    db: &Db,
    of: (&Meeting, &MeetingSeat),
    person: PersonId,
    now: Stamp,
) -> Result<Invitee, RosterError> {
    let seen = known(db, person).await?.person;
    let made = blank((of.0, Some(of.1)), Some(person), seen.details.name(), now);
    Ok(Invitee {
        email: seen.details.email,
        ..made
    })
}

/// Who calls: whoever of the central office does it, by their own address, in the name of the
/// network.
async fn convener(db: &Db, desk: &Desk<'_>, actor: &Actor) -> Result<Convener, RosterError> {
    let email: Option<EmailAddress> = match actor.account() {
        Some(id) => account::by_id(db.read(), id).await?.map(|it| it.email),
        None => None,
    };
    Ok(Convener {
        email: email.ok_or(RosterError::NoConvener)?,
        name: desk.network.name.clone(),
    })
}
