//! Acts on ballots: open, cast, enter, close, declare, annul.

use super::policy::may_vote;
use super::{Ballot, BallotId, BallotKind, BallotSeat, BallotState, Refused, can_be_secret, store};
use crate::attendance::actions::running;
use crate::attendance::{AttendanceError, Called, Finding, Occasion};
use crate::meeting::actions::record_with;
use crate::meeting::{Item, ItemId, Meeting, MeetingError, MeetingId, item};
use crate::roster::MeetingSeatId;
use db::{Db, DbError, Tx};
use governance::resolution::{self, ResolutionError};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use voting::{Choice, Matter, Scale, Tally};

/// Why a ballot is not opened, cast or closed.
#[derive(Debug, thiserror::Error)]
pub enum BallotError {
    /// The meeting does not allow it.
    #[error(transparent)]
    Attendance(#[from] AttendanceError),
    /// There is no such ballot, or it is not this actor's to know of.
    #[error("there is no such ballot")]
    Missing,
    /// Nobody voted here for this person: they hold no seat in it.
    #[error("this person has no seat in the ballot")]
    NoSeat,
    /// The vote is not cast.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Too few are there.
    #[error("the body cannot decide: {present} of {needed} votes are present")]
    NotQuorate {
        /// Votes present.
        present: u64,
        /// Votes needed.
        needed: u64,
    },
    /// Another ballot of the meeting is open.
    #[error("another ballot is open")]
    OneOpen,
    /// The seats have different votes, so a secret would be none.
    #[error("with seats of different votes a secret ballot would not be secret")]
    NotSecret,
    /// The ballot is not open, or not closed, as the act wants it.
    #[error("the ballot is past that")]
    Past,
    /// The result is computed: nobody declares another one.
    #[error("the result is computed by the rules")]
    Computed,
    /// The resolution does not move so.
    #[error(transparent)]
    Resolution(#[from] ResolutionError),
}

impl From<DbError> for BallotError {
    fn from(error: DbError) -> Self {
        Self::Attendance(error.into())
    }
}

impl From<Denied> for BallotError {
    fn from(denied: Denied) -> Self {
        Self::Attendance(denied.into())
    }
}

impl From<MeetingError> for BallotError {
    fn from(error: MeetingError) -> Self {
        Self::Attendance(error.into())
    }
}

impl Refusal for BallotError {
    fn kind(&self) -> Kind {
        match self {
            Self::Attendance(error) => error.kind(),
            Self::Missing => Kind::NotFound,
            Self::NoSeat => Kind::Forbidden,
            Self::NotSecret => Kind::Invalid,
            Self::Resolution(error) => error.kind(),
            _ => Kind::Conflict,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Attendance(error) => error.text(),
            Self::Missing => "error-not-found",
            Self::NoSeat => "ballot-error-no-seat",
            Self::Refused(refused) => match refused {
                Refused::Closed => "ballot-error-closed",
                Refused::NotPresent => "ballot-error-not-present",
                Refused::Recused => "ballot-error-recused",
                Refused::NoVote => "ballot-error-no-vote",
                Refused::Twice => "ballot-error-twice",
                Refused::ByHands => "ballot-error-by-hands",
                Refused::SecretByOneself => "ballot-error-secret-by-oneself",
            },
            Self::NotQuorate { .. } => "ballot-error-not-quorate",
            Self::OneOpen => "ballot-error-one-open",
            Self::NotSecret => "ballot-error-not-secret",
            Self::Past => "ballot-error-past",
            Self::Computed => "ballot-error-computed",
            Self::Resolution(error) => error.text(),
        }
    }
}

/// What is put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Motion {
    /// What is asked, so that one can answer yes or no.
    pub question: String,
    /// How it is voted.
    pub kind: BallotKind,
    /// What sort of matter; that of the resolution where the item has one.
    pub matter: Matter,
}

/// Opens a ballot on an item: the seats, the rules and the wording are kept as they are now.
/// A body that cannot decide opens none; what was found is on record.
pub async fn open(
    db: &Db,
    actor: &Actor,
    (id, item): (MeetingId, ItemId),
    motion: Motion,
    now: Stamp,
) -> Result<BallotId, BallotError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let item = item::actions::locked(&tx, &meeting, item).await?;
    if store::any_open(&*tx, id).await? {
        return Err(BallotError::OneOpen);
    }
    let asked = (&meeting, Some(item.id));
    let present = crate::attendance::store::present_at(&*tx, db, asked, now).await?;
    let found = present.finding(&meeting, (Some(item.id), Occasion::Count), now);
    crate::attendance::store::insert_finding(&tx, &found).await?;
    if !found.is_quorate() {
        return refuse_inquorate(tx, actor, (&meeting, &item), found, now).await;
    }
    let called = present.called.iter();
    let seats: Vec<_> = (1..).zip(called).map(|it| seat(&meeting, it)).collect();
    let (matter, text) = wording(&tx, &item, motion.matter).await?;
    let rules = present.rules.as_ref();
    if motion.kind == BallotKind::Secret {
        let weighed = rules.and_then(|it| it.set.majority(matter).ok());
        let weighed = weighed.is_some_and(|it| it.scale == Scale::Weight || !it.and.is_empty());
        if weighed || !can_be_secret(&seats) {
            return Err(BallotError::NotSecret);
        }
    }
    let made = Ballot {
        id: BallotId::new(now),
        meeting: id,
        item: item.id,
        resolution: item.resolution,
        question: motion.question,
        text_hash: hex::encode(Sha256::digest(text.as_bytes())),
        text,
        kind: motion.kind,
        matter,
        rules: rules.map(|it| it.id),
        legal_votes: present.roll.legal(),
        opened_at: now,
        opened_by: actor.name().to_owned(),
        tally: Tally::default(),
        state: BallotState::Open,
    };
    store::insert(&tx, &made, &seats).await?;
    let details = json!({
        "ballot": made.id.to_string(),
        "item": item.id.to_string(),
        "kind": made.kind.word(),
        "matter": matter.word(),
        "text": made.text_hash,
        "present": found.present,
    });
    record_with(&tx, actor, ("meeting.open-ballot", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

/// What was found stays on record, though nothing is put to the vote.
async fn refuse_inquorate(
    tx: Tx,
    actor: &Actor,
    (meeting, item): (&Meeting, &Item),
    found: Finding,
    now: Stamp,
) -> Result<BallotId, BallotError> {
    let details = json!({
        "item": item.id.to_string(),
        "occasion": found.occasion.word(),
        "present": found.present,
        "needed": found.needed,
        "quorate": false,
    });
    record_with(&tx, actor, ("meeting.establish", meeting), details, now).await?;
    tx.commit().await?;
    Err(BallotError::NotQuorate {
        present: found.present,
        needed: found.needed,
    })
}

fn seat(meeting: &Meeting, (place, it): (u16, &Called)) -> BallotSeat {
    BallotSeat {
        seat: it.seat,
        place,
        organisation: it.organisation,
        person: it.person,
        state: it.state,
        chairs: it.person.is_some() && it.person == meeting.chair,
        took_part: false,
        choice: None,
        cast_at: None,
        entered: false,
    }
}

/// The matter and the wording: those of the resolution, where the item decides on one.
async fn wording(tx: &Tx, item: &Item, matter: Matter) -> Result<(Matter, String), BallotError> {
    let Some(id) = item.resolution else {
        return Ok((matter, item.text.clone()));
    };
    let found = resolution::locked(tx, id).await?;
    let text = resolution::present_text(&**tx, &found).await?;
    Ok((found.matter, text.words.de))
}

/// Casts the vote of whoever sat there when the ballot was opened. In a secret ballot neither
/// the choice nor the moment is tied to the seat.
pub async fn cast(
    db: &Db,
    actor: &Actor,
    id: BallotId,
    choice: Choice,
    now: Stamp,
) -> Result<(), BallotError> {
    let tx = db.begin().await?;
    let ballot = locked(&tx, id).await?;
    let seats = store::seats_of(&*tx, id).await?;
    let mut own = seats.iter().filter(|it| may_vote(actor, it).is_ok());
    let seat = own.next().ok_or(BallotError::NoSeat)?;
    if ballot.kind == BallotKind::Hands {
        return Err(Refused::ByHands.into());
    }
    seat.may_cast(&ballot)?;
    if !crate::attendance::store::is_seated(&*tx, seat.seat).await? {
        return Err(Refused::NotPresent.into());
    }
    take(&tx, (&ballot, seat), choice, By::Oneself, now).await?;
    if ballot.kind == BallotKind::Named {
        // Of a secret ballot the trail would keep the moment.
        let meeting = crate::meeting::store::unscoped(&*tx, ballot.meeting).await?;
        let meeting = meeting.ok_or(BallotError::Missing)?;
        let details = json!({ "ballot": id.to_string(), "seat": seat.seat.to_string() });
        trail(&tx, actor, ("meeting.cast", &meeting), details, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Writes an act down without telling the public pages: nothing of it is public yet.
async fn trail(
    tx: &Tx,
    actor: &Actor,
    (name, meeting): (&'static str, &Meeting),
    details: serde_json::Value,
    now: Stamp,
) -> Result<(), DbError> {
    let act = platform::audit::Act {
        network: Some(meeting.network),
        name,
        entity: "meeting",
        id: meeting.id.uuid(),
        details,
    };
    platform::audit::record(tx, actor, now, &act).await
}

/// Who casts a vote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Oneself,
    Clerk,
}

async fn take(
    tx: &Tx,
    (ballot, seat): (&Ballot, &BallotSeat),
    choice: Choice,
    by: By,
    now: Stamp,
) -> Result<(), DbError> {
    let secret = ballot.kind == BallotKind::Secret;
    let cast = BallotSeat {
        took_part: true,
        choice: (!secret).then_some(choice),
        cast_at: (!secret).then_some(now),
        entered: by == By::Clerk,
        ..seat.clone()
    };
    store::update_seat(tx, ballot.id, &cast).await?;
    if secret {
        store::count_in(tx, ballot.id, (choice, seat.state.votes)).await?;
    }
    Ok(())
}

/// Enters what the clerk sees: the choices of a show of hands, or by name of somebody without
/// a phone. Until the ballot is closed a show of hands can be entered anew.
pub async fn enter(
    db: &Db,
    actor: &Actor,
    (id, ballot): (MeetingId, BallotId),
    choices: Vec<(MeetingSeatId, Option<Choice>)>,
    now: Stamp,
) -> Result<(), BallotError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let ballot = locked(&tx, ballot).await?;
    if ballot.meeting != id {
        return Err(BallotError::Missing);
    }
    if ballot.kind == BallotKind::Secret {
        return Err(Refused::SecretByOneself.into());
    }
    let seats = store::seats_of(&*tx, ballot.id).await?;
    for (which, choice) in choices {
        let found = seats.iter().find(|it| it.seat == which);
        let seat = found.ok_or(BallotError::NoSeat)?;
        let again = ballot.kind == BallotKind::Hands;
        let seat = BallotSeat {
            took_part: seat.took_part && !again,
            ..seat.clone()
        };
        let Some(choice) = choice else {
            if again {
                put_down(&tx, &ballot, &seat).await?;
            }
            continue;
        };
        seat.may_cast(&ballot)?;
        take(&tx, (&ballot, &seat), choice, By::Clerk, now).await?;
    }
    let details = json!({ "ballot": ballot.id.to_string() });
    trail(&tx, actor, ("meeting.enter-votes", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A hand that is not raised.
async fn put_down(tx: &Tx, ballot: &Ballot, seat: &BallotSeat) -> Result<(), BallotError> {
    if ballot.state != BallotState::Open {
        return Err(Refused::Closed.into());
    }
    let down = BallotSeat {
        took_part: false,
        choice: None,
        cast_at: None,
        entered: false,
        ..seat.clone()
    };
    Ok(store::update_seat(tx, ballot.id, &down).await?)
}

/// The ballot of that meeting, locked.
pub(super) async fn of(tx: &Tx, meeting: MeetingId, id: BallotId) -> Result<Ballot, BallotError> {
    let found = locked(tx, id).await?;
    if found.meeting == meeting {
        Ok(found)
    } else {
        Err(BallotError::Missing)
    }
}

async fn locked(tx: &Tx, id: BallotId) -> Result<Ballot, BallotError> {
    store::locked(tx, id).await?.ok_or(BallotError::Missing)
}
