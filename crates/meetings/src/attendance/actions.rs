//! Acts of a meeting that is held: open, arrive, leave, establish the quorum, recuse, close.

use super::policy::may_clerk;
use super::store::record_of;
use super::{Attendance, AttendanceId, Finding, Occasion, Recusal, RecusalKind, store};
use crate::ballot;
use crate::meeting::actions::{next, record_with};
use crate::meeting::{
    ItemId, Meeting, MeetingError, MeetingId, State, StateError, find_locked, item,
};
use crate::roster::actions::write_down;
use crate::roster::{MeetingSeatId, RosterError, seats};
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};
use serde_json::json;

/// Why the roll is not kept so.
#[derive(Debug, thiserror::Error)]
pub enum AttendanceError {
    /// The meeting does not allow it.
    #[error(transparent)]
    Meeting(#[from] MeetingError),
    /// The seats could not be written down.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// Somebody sits for the seat already.
    #[error("somebody sits for this seat already")]
    SeatTaken,
    /// The person sits for another seat: a member and deputy at once.
    #[error("this person sits for another seat")]
    SitsElsewhere,
    /// Nobody takes part for the seat.
    #[error("the seat is vacant")]
    Vacant,
    /// Nobody sits there.
    #[error("nobody sits there")]
    NotThere,
    /// The time lies before the opening, before the arrival or in the future.
    #[error("this time cannot be")]
    WrongTime,
    /// The seat takes no part in the item already.
    #[error("the seat is recused already")]
    RecusedAlready,
    /// A ballot is open.
    #[error("a ballot is open")]
    BallotOpen,
    /// Whoever challenges the quorum is there.
    #[error("whoever challenges the quorum has to be there")]
    ChallengerAbsent,
}

impl From<DbError> for AttendanceError {
    fn from(error: DbError) -> Self {
        Self::Meeting(error.into())
    }
}

impl From<Denied> for AttendanceError {
    fn from(denied: Denied) -> Self {
        Self::Meeting(denied.into())
    }
}

impl From<StateError> for AttendanceError {
    fn from(error: StateError) -> Self {
        Self::Meeting(error.into())
    }
}

impl Refusal for AttendanceError {
    fn kind(&self) -> Kind {
        match self {
            Self::Meeting(error) => error.kind(),
            Self::Roster(error) => error.kind(),
            Self::WrongTime | Self::ChallengerAbsent | Self::Vacant => Kind::Invalid,
            _ => Kind::Conflict,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Meeting(error) => error.text(),
            Self::Roster(error) => error.text(),
            Self::SeatTaken => "attendance-error-taken",
            Self::SitsElsewhere => "attendance-error-elsewhere",
            Self::Vacant => "attendance-error-vacant",
            Self::NotThere => "attendance-error-not-there",
            Self::WrongTime => "attendance-error-time",
            Self::RecusedAlready => "attendance-error-recused",
            Self::BallotOpen => "attendance-error-ballot",
            Self::ChallengerAbsent => "attendance-error-challenger",
        }
    }
}

/// Opens a meeting: the seats are written down as they are now.
pub async fn open(
    db: &Db,
    actor: &Actor,
    (id, version): (MeetingId, u32),
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let found = locked(&tx, actor, id).await?;
    found.seen_as(version)?;
    let mut opened = next(found.opened(now)?, now);
    let (_, legal_votes) = write_down(&tx, db, &opened, now).await?;
    opened.legal_votes = legal_votes;
    crate::meeting::store::update(&tx, &opened).await?;
    record_with(&tx, actor, ("meeting.open", &opened), json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The meeting locked, if the actor keeps its roll.
pub(crate) async fn locked(
    tx: &Tx,
    actor: &Actor,
    id: MeetingId,
) -> Result<Meeting, AttendanceError> {
    let found = find_locked(tx, id).await?;
    let found = found.ok_or(MeetingError::Missing)?;
    may_clerk(actor, &found)?;
    Ok(found)
}

/// The same, if it is open.
pub(crate) async fn running(
    tx: &Tx,
    actor: &Actor,
    id: MeetingId,
) -> Result<(Meeting, Stamp), AttendanceError> {
    let found = locked(tx, actor, id).await?;
    let State::Running { since } = found.state else {
        return Err(StateError::NotOpen.into());
    };
    Ok((found, since))
}

/// Somebody sits down for a seat, now or at an earlier time of the meeting.
pub async fn arrive(
    db: &Db,
    actor: &Actor,
    (id, seat): (MeetingId, MeetingSeatId),
    at: Option<Stamp>,
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, since) = running(&tx, actor, id).await?;
    let seats = seats(&*tx, id).await?;
    let seat = seats.iter().find(|it| it.id == seat && !it.gone);
    let seat = seat.ok_or(MeetingError::Missing)?;
    let person = seat.occupant().ok_or(AttendanceError::Vacant)?;
    let from = at.unwrap_or(now);
    if from < since || from > now {
        return Err(AttendanceError::WrongTime);
    }
    let known = record_of(&*tx, (id, &[])).await?;
    let open = |it: &&Attendance| it.to.is_none();
    let there: Vec<_> = known.attendances.iter().filter(open).collect();
    if there.iter().any(|it| it.seat == seat.id) {
        return Err(AttendanceError::SeatTaken);
    }
    if there.iter().any(|it| it.person == Some(person)) {
        return Err(AttendanceError::SitsElsewhere);
    }
    let overlaps = |it: &Attendance| it.seat == seat.id && it.to.is_some_and(|to| to > from);
    if known.attendances.iter().any(overlaps) {
        return Err(AttendanceError::WrongTime);
    }
    let made = Attendance {
        id: AttendanceId::new(now),
        meeting: id,
        seat: seat.id,
        person: Some(person),
        from,
        to: None,
    };
    store::insert(&tx, &made).await?;
    let details = json!({ "seat": seat.id.to_string(), "at": from.rfc3339() });
    record_with(&tx, actor, ("meeting.arrive", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever sits for a seat leaves, now or at an earlier time.
pub async fn leave(
    db: &Db,
    actor: &Actor,
    (id, seat): (MeetingId, MeetingSeatId),
    at: Option<Stamp>,
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let known = record_of(&*tx, (id, &[])).await?;
    let mut all = known.attendances.into_iter();
    let found = all.find(|it| it.seat == seat && it.to.is_none());
    let found = found.ok_or(AttendanceError::NotThere)?;
    let to = at.unwrap_or(now);
    if to < found.from || to > now {
        return Err(AttendanceError::WrongTime);
    }
    let left = Attendance {
        to: Some(to),
        ..found
    };
    store::update(&tx, &left).await?;
    let details = json!({ "seat": seat.to_string(), "at": to.rfc3339() });
    record_with(&tx, actor, ("meeting.leave", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A seat takes no part in an item: it neither advises nor votes.
pub async fn recuse(
    db: &Db,
    actor: &Actor,
    (id, item, seat): (MeetingId, ItemId, MeetingSeatId),
    kind: RecusalKind,
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    item::actions::locked(&tx, &meeting, item).await?;
    if ballot::store::is_open(&*tx, item).await? {
        return Err(AttendanceError::BallotOpen);
    }
    let seats = seats(&*tx, id).await?;
    if !seats.iter().any(|it| it.id == seat && !it.gone) {
        return Err(MeetingError::Missing.into());
    }
    let known = record_of(&*tx, (id, &[item])).await?;
    if known.recusals.iter().any(|it| it.seat == seat) {
        return Err(AttendanceError::RecusedAlready);
    }
    let made = Recusal {
        item,
        seat,
        kind,
        at: now,
    };
    store::insert_recusal(&tx, &made).await?;
    let details = json!({
        "item": item.to_string(),
        "seat": seat.to_string(),
        "kind": kind.word(),
    });
    record_with(&tx, actor, ("meeting.recuse", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a recusal back: the body decided otherwise, or it was a slip. The trail keeps both.
pub async fn take_part_again(
    db: &Db,
    actor: &Actor,
    (id, item, seat): (MeetingId, ItemId, MeetingSeatId),
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    item::actions::locked(&tx, &meeting, item).await?;
    if ballot::store::is_open(&*tx, item).await? {
        return Err(AttendanceError::BallotOpen);
    }
    store::remove_recusal(&tx, (item, seat)).await?;
    let details = json!({ "item": item.to_string(), "seat": seat.to_string() });
    let act = "meeting.take-part-again";
    record_with(&tx, actor, (act, &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Establishes the quorum: at the opening, or after somebody who is there challenged it.
pub async fn establish(
    db: &Db,
    actor: &Actor,
    id: MeetingId,
    challenger: Option<MeetingSeatId>,
    now: Stamp,
) -> Result<Finding, AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let present = store::present_at(&*tx, db, (&meeting, None), now).await?;
    if let Some(challenger) = challenger {
        let mut called = present.called.iter();
        if !called.any(|it| it.seat == challenger && it.state.present) {
            return Err(AttendanceError::ChallengerAbsent);
        }
    }
    let occasion = match challenger {
        Some(_) => Occasion::Challenge,
        None => Occasion::Opening,
    };
    let found = Finding {
        challenger,
        ..present.finding(&meeting, (None, occasion), now)
    };
    store::insert_finding(&tx, &found).await?;
    let details = json!({
        "occasion": occasion.word(),
        "present": found.present,
        "needed": found.needed,
        "quorate": found.is_quorate(),
    });
    record_with(&tx, actor, ("meeting.establish", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(found)
}

/// Closes a meeting; whoever still sits leaves with it.
pub async fn close(
    db: &Db,
    actor: &Actor,
    id: MeetingId,
    now: Stamp,
) -> Result<(), AttendanceError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    if ballot::store::any_open(&*tx, id).await? {
        return Err(AttendanceError::BallotOpen);
    }
    let known = record_of(&*tx, (id, &[])).await?;
    for it in known.attendances {
        if it.to.is_none() {
            let to = Some(now);
            store::update(&tx, &Attendance { to, ..it }).await?;
        }
    }
    let closed = next(meeting.closed(now)?, now);
    crate::meeting::store::update(&tx, &closed).await?;
    record_with(&tx, actor, ("meeting.close", &closed), json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}
