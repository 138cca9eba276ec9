//! Acts on the roster: invite a guest, send a deputy, write the seats down; and the letters
//! that follow from a change of the meeting.

use super::letter::{Desk, Occasion, letter};
use super::policy::may_send_deputy;
use super::{Attends, Capacity, Invitee, InviteeId, MeetingSeat, MeetingSeatId, store};
use crate::meeting::actions::{managed, record_with};
use crate::meeting::{Meeting, MeetingError, MeetingId, StateError};
use db::{Db, DbError, Tx};
use directory::organisation;
use directory::person;
use governance::body::{self, Sitting};
use kernel::{Actor, Denied, EmailAddress, Kind, OrganisationId, PersonId, Refusal, Stamp};
use platform::mail;
use platform::session::Secret;
use serde_json::json;
use std::collections::HashMap;

/// Why the roster is not changed so.
#[derive(Debug, thiserror::Error)]
pub enum RosterError {
    /// The meeting does not allow it.
    #[error(transparent)]
    Meeting(#[from] MeetingError),
    /// The deputy holds a seat in this meeting or is sent for another one.
    #[error("this person takes part for another seat already")]
    SeatedAlready,
    /// The holder is the deputy.
    #[error("nobody stands in for themselves")]
    Themselves,
    /// The person has no position in the organisation and is no deputy of the seat.
    #[error("this person does not stand in for the seat")]
    NoDeputy,
    /// The seat is occupied in the open meeting: the clerk changes that.
    #[error("somebody sits there at the moment")]
    Occupied,
    /// The reply comes from somebody who has sent a deputy.
    #[error("a deputy takes part for this person")]
    Represented,
    /// The name is missing.
    #[error("the name is missing")]
    NoName,
    /// Somebody with this address is called already.
    #[error("somebody with this address is called already")]
    CalledAlready,
    /// The invitation is called later than the rules allow.
    #[error("the invitation is later than the rules allow")]
    TooLate,
    /// The agenda is empty.
    #[error("nothing stands on the agenda")]
    NothingOnIt,
    /// Nobody knows where replies go.
    #[error("who calls has no mail address")]
    NoConvener,
    /// The file is no reply that counts.
    #[error(transparent)]
    Reply(#[from] calendar::ReplyError),
    /// Nobody with that address was called, or not to this meeting.
    #[error("this address was not invited to a meeting with this name")]
    NotInvited,
    /// The meeting was cancelled or is over.
    #[error("the meeting is cancelled or over")]
    NoLonger,
    /// A newer reply is on record.
    #[error("a newer reply is on record")]
    Older,
}

impl From<DbError> for RosterError {
    fn from(error: DbError) -> Self {
        Self::Meeting(error.into())
    }
}

impl From<Denied> for RosterError {
    fn from(denied: Denied) -> Self {
        Self::Meeting(denied.into())
    }
}

impl From<StateError> for RosterError {
    fn from(error: StateError) -> Self {
        Self::Meeting(error.into())
    }
}

impl Refusal for RosterError {
    fn kind(&self) -> Kind {
        match self {
            Self::Meeting(error) => error.kind(),
            Self::NoLonger | Self::Older | Self::Occupied | Self::Represented => Kind::Conflict,
            Self::NotInvited => Kind::NotFound,
            _ => Kind::Invalid,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Meeting(error) => error.text(),
            Self::SeatedAlready => "roster-error-seated",
            Self::Themselves => "roster-error-themselves",
            Self::NoDeputy => "roster-error-no-deputy",
            Self::Occupied | Self::Represented => "roster-error-occupied",
            Self::NoName => "form-line-missing",
            Self::CalledAlready => "roster-error-called",
            Self::TooLate => "roster-error-too-late",
            Self::NothingOnIt => "roster-error-no-agenda",
            Self::NoConvener => "roster-error-no-convener",
            Self::Reply(_) => "roster-error-reply",
            Self::NotInvited => "roster-error-not-invited",
            Self::NoLonger => "roster-error-no-longer",
            Self::Older => "roster-error-older",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Meeting(error) => error.field(),
            Self::SeatedAlready | Self::Themselves | Self::NoDeputy | Self::Occupied => {
                Some("vertretung")
            }
            Self::NoName => Some("name"),
            Self::CalledAlready => Some("email"),
            Self::TooLate => Some("grund"),
            Self::Reply(_)
            | Self::NotInvited
            | Self::NoLonger
            | Self::Older
            | Self::Represented => Some("datei"),
            Self::NothingOnIt | Self::NoConvener => None,
        }
    }
}

/// Writes down who sits in a meeting on its day, keeps who is known and marks who is gone: the
/// seats by their place, and how many votes there would be if every seat were filled.
pub(crate) async fn write_down(
    tx: &Tx,
    db: &Db,
    meeting: &Meeting,
    now: Stamp,
) -> Result<(Vec<MeetingSeat>, u64), RosterError> {
    let whole = body::whole(&**tx, meeting.body).await?;
    let whole = whole.ok_or(MeetingError::Missing)?;
    let bodies = std::slice::from_ref(&whole);
    let around = body::around(&**tx, meeting.network, bodies, meeting.day()).await?;
    let composition = whole.on(&around, meeting.day());
    let sittings = composition.sittings;
    let weights = weights(db, &sittings).await?;
    let mut known = store::seats(&**tx, meeting.id).await?;
    let mut seats = Vec::new();
    for (place, it) in (1_u16..).zip(&sittings) {
        let weight = it.organisation.and_then(|id| weights.get(&id).copied());
        let same = known.iter().position(|seat| seat.is(it));
        let before = same.map(|at| known.swap_remove(at));
        let deputy = before.as_ref().and_then(|it| it.deputy);
        let seat = MeetingSeat {
            id: before
                .as_ref()
                .map_or_else(|| MeetingSeatId::new(now), |it| it.id),
            meeting: meeting.id,
            place,
            rule: it.rule,
            seat: it.seat,
            organisation: it.organisation,
            holder: it.holder,
            deputy: deputy.filter(|id| Some(*id) != it.holder),
            votes: it.votes,
            weight: weight.unwrap_or(0),
            gone: false,
        };
        match before {
            Some(_) => store::update_seat(tx, &seat).await?,
            None => store::insert_seat(tx, &seat).await?,
        }
        seats.push(seat);
    }
    for gone in known {
        store::update_seat(tx, &MeetingSeat { gone: true, ..gone }).await?;
    }
    Ok((seats, composition.legal_votes))
}

/// The inhabitants of the organisations that are towns or districts.
async fn weights(db: &Db, sittings: &[Sitting]) -> Result<HashMap<OrganisationId, u64>, DbError> {
    let ids: Vec<_> = sittings.iter().filter_map(|it| it.organisation).collect();
    let places = organisation::places(db, &Actor::System, &ids).await?;
    let inhabitants = |ags: Option<String>| Some(classifications::area(&ags?)?.population());
    let of = places.into_iter();
    Ok(of
        .filter_map(|(id, _, ags)| Some((id, inhabitants(ags)?)))
        .collect())
}

/// A guest as entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Their name.
    pub name: String,
    /// Where the invitation goes; none where it goes by post.
    pub email: Option<EmailAddress>,
    /// Who, where the directory knows them.
    pub person: Option<PersonId>,
}

/// Calls a guest; if the others have been called already, at once.
pub async fn add_guest(
    db: &Db,
    desk: &Desk<'_>,
    actor: &Actor,
    id: MeetingId,
    guest: Guest,
    now: Stamp,
) -> Result<InviteeId, RosterError> {
    let tx = db.begin().await?;
    let meeting = managed(&tx, actor, id).await?;
    if !meeting.is_planned() {
        return Err(StateError::Settled.into());
    }
    if guest.name.trim().is_empty() {
        return Err(RosterError::NoName);
    }
    let all = store::invitees(&*tx, id).await?;
    let same = |it: &Invitee| {
        let address = it.email.as_ref().zip(guest.email.as_ref());
        address.is_some_and(|(a, b)| super::letter::is_same(a, b))
            || (it.person.is_some() && it.person == guest.person)
    };
    if all.iter().any(same) {
        return Err(RosterError::CalledAlready);
    }
    let mut made = blank((&meeting, None), guest.person, guest.name, now);
    made.email = guest.email;
    store::insert(&tx, &made).await?;
    if meeting.state != crate::meeting::State::Draft {
        call(&tx, desk, (&meeting, &mut made, None), None, now).await?;
    }
    let details = json!({ "invitee": made.id.to_string() });
    record_with(&tx, actor, ("meeting.add-guest", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

/// Somebody who is called, as what follows from the seat.
pub(crate) fn blank(
    (meeting, seat): (&Meeting, Option<&MeetingSeat>),
    person: Option<PersonId>,
    name: String,
    now: Stamp,
) -> Invitee {
    let is_holder = seat.is_some_and(|it| it.holder == person);
    Invitee {
        id: InviteeId::new(now),
        meeting: meeting.id,
        seat: seat.map(|it| it.id),
        person,
        name,
        email: None,
        capacity: match seat {
            None => Capacity::Guest,
            Some(_) if person.is_some() && meeting.chair == person => Capacity::Chair,
            Some(_) if is_holder => Capacity::Member,
            Some(_) => Capacity::Deputy,
        },
        sent_at: None,
        answer: Attends::Unanswered,
        answered_at: None,
        answered_via: None,
        sequence: 0,
        stamp: None,
    }
}

/// Queues the invitation of one person, with a secret link and perhaps the paper; whoever has
/// no mail address is called by post, which is noted.
pub(crate) async fn call(
    tx: &Tx,
    desk: &Desk<'_>,
    (meeting, to, deputy_of): (&Meeting, &mut Invitee, Option<&Invitee>),
    paper: Option<&platform::mail::Enclosure>,
    now: Stamp,
) -> Result<(), DbError> {
    let secret = Secret::random();
    let occasion = (Occasion::Called, Some(&secret));
    if let Some((letter, mut enclosures)) = letter(desk, meeting, (to, deputy_of), occasion, now) {
        enclosures.extend(paper.cloned());
        mail::queue_with(tx, letter, &enclosures, now).await?;
        store::keep_secret(tx, to.id, &secret).await?;
    }
    to.sent_at = Some(now);
    store::update(tx, to).await
}

/// Sends everybody who was called the new edition. At another time all are asked again.
pub(crate) async fn tell_moved(
    tx: &Tx,
    desk: &Desk<'_>,
    (meeting, moved): (&Meeting, bool),
    now: Stamp,
) -> Result<(), DbError> {
    let occasion = if moved {
        Occasion::Moved
    } else {
        Occasion::Elsewhere
    };
    for mut to in store::invitees(&**tx, meeting.id).await? {
        if to.sent_at.is_none() || to.answer == Attends::Withdrawn {
            continue;
        }
        if moved && to.answer.is_given() {
            to.answer = Attends::Unanswered;
            store::update(tx, &to).await?;
        }
        let secret = Secret::random();
        let what = (occasion, Some(&secret));
        if let Some((letter, files)) = letter(desk, meeting, (&to, None), what, now) {
            mail::queue_with(tx, letter, &files, now).await?;
            store::keep_secret(tx, to.id, &secret).await?;
        }
    }
    Ok(())
}

/// Tells everybody who was called that it does not take place.
pub(crate) async fn tell_cancelled(
    tx: &Tx,
    desk: &Desk<'_>,
    meeting: &Meeting,
    now: Stamp,
) -> Result<(), DbError> {
    for to in store::invitees(&**tx, meeting.id).await? {
        if to.sent_at.is_none() || to.answer == Attends::Withdrawn {
            continue;
        }
        let what = (Occasion::Cancelled, None);
        if let Some((letter, files)) = letter(desk, meeting, (&to, None), what, now) {
            mail::queue_with(tx, letter, &files, now).await?;
        }
    }
    Ok(())
}

/// Sends a deputy to one meeting for a seat, or nobody any more. While the deputy is sent the
/// holder cannot vote for the seat, and the other way round.
pub async fn send_deputy(
    db: &Db,
    desk: &Desk<'_>,
    actor: &Actor,
    (id, seat): (MeetingId, MeetingSeatId),
    deputy: Option<PersonId>,
    now: Stamp,
) -> Result<(), RosterError> {
    let named = match deputy {
        Some(id) => Some(known(db, id).await?),
        None => None,
    };
    let tx = db.begin().await?;
    let meeting = crate::meeting::find_locked(&tx, id).await?;
    let meeting = meeting.ok_or(MeetingError::Missing)?;
    let all = store::seats(&*tx, id).await?;
    let found = all.iter().find(|it| it.id == seat && !it.gone);
    let found = found.ok_or(MeetingError::Missing)?;
    may_send_deputy(actor, &meeting, found)?;
    if meeting.state == crate::meeting::State::Draft {
        return Err(StateError::NotCalled.into());
    }
    if !meeting.is_planned() && !matches!(meeting.state, crate::meeting::State::Running { .. }) {
        return Err(StateError::Settled.into());
    }
    if crate::attendance::store::is_seated(&*tx, seat).await? {
        return Err(RosterError::Occupied);
    }
    if let Some(deputy) = deputy {
        let whole = body::whole(&*tx, meeting.body).await?;
        fits((found, &all), deputy, whole.as_ref(), &meeting)
            .or_else(|refused| belongs(refused, named.as_ref(), found, &meeting))?;
    }
    if deputy == found.deputy {
        return Ok(());
    }
    let changed = MeetingSeat {
        deputy,
        ..found.clone()
    };
    store::update_seat(&tx, &changed).await?;
    hand_over(&tx, desk, (&meeting, found, &changed), named.as_ref(), now).await?;
    let details = json!({
        "seat": seat.to_string(),
        "organisation": found.organisation.map(|it| it.to_string()),
        "deputy": deputy.map(|it| it.to_string()),
    });
    record_with(&tx, actor, ("meeting.send-deputy", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether somebody can be sent: they hold no seat here, are sent for none, and are among the
/// deputies of the seat.
fn fits(
    (seat, all): (&MeetingSeat, &[MeetingSeat]),
    deputy: PersonId,
    whole: Option<&body::Whole>,
    meeting: &Meeting,
) -> Result<(), RosterError> {
    if seat.holder == Some(deputy) {
        return Err(RosterError::Themselves);
    }
    let other = |it: &&MeetingSeat| it.id != seat.id && !it.gone;
    let sits = |it: &MeetingSeat| it.holder == Some(deputy) || it.deputy == Some(deputy);
    if all.iter().filter(other).any(sits) {
        return Err(RosterError::SeatedAlready);
    }
    let on_record = whole.and_then(|it| it.seats.iter().find(|it| Some(it.id) == seat.seat));
    let named = on_record.is_some_and(|it| {
        let mut deputies = it.deputies.iter();
        deputies.any(|it| it.person == deputy && it.counts_on(meeting.day()))
    });
    named.then_some(()).ok_or(RosterError::NoDeputy)
}

/// Whoever is not among the named deputies may be sent if they belong to the organisation.
fn belongs(
    refused: RosterError,
    person: Option<&person::PersonSeen>,
    seat: &MeetingSeat,
    meeting: &Meeting,
) -> Result<(), RosterError> {
    let holds = |it: &person::PersonSeen| {
        let mut positions = it.person.positions_on(meeting.day());
        positions.any(|it| Some(it.organisation) == seat.organisation)
    };
    match refused {
        RosterError::NoDeputy if person.is_some_and(holds) => Ok(()),
        refused => Err(refused),
    }
}

/// The person as the directory knows them, whoever asks.
pub(crate) async fn known(db: &Db, id: PersonId) -> Result<person::PersonSeen, RosterError> {
    let seen = person::seen(db, &Actor::System, id).await?;
    Ok(seen.ok_or(MeetingError::Missing)?)
}

/// The letters and answers that follow: the old deputy need not come, the new one is called,
/// the holder is marked as represented or as asked again.
async fn hand_over(
    tx: &Tx,
    desk: &Desk<'_>,
    (meeting, before, after): (&Meeting, &MeetingSeat, &MeetingSeat),
    named: Option<&person::PersonSeen>,
    now: Stamp,
) -> Result<(), RosterError> {
    let all = store::invitees(&**tx, meeting.id).await?;
    let of = |person: Option<PersonId>| {
        let found = all
            .iter()
            .find(|it| it.person == person && person.is_some());
        found.cloned()
    };
    if let Some(mut old) = of(before.deputy) {
        old.answer = Attends::Withdrawn;
        store::update(tx, &old).await?;
        let what = (Occasion::Withdrawn, None);
        if let Some((letter, files)) = letter(desk, meeting, (&old, None), what, now) {
            mail::queue_with(tx, letter, &files, now).await?;
        }
    }
    let mut holder = of(after.holder);
    if let Some(holder) = &mut holder {
        holder.answer = match after.deputy {
            Some(_) => Attends::Delegated,
            None => Attends::Unanswered,
        };
        holder.answered_at = Some(now);
        store::update(tx, holder).await?;
    }
    let Some(person) = named else {
        return Ok(());
    };
    let mut deputy = if let Some(again) = of(after.deputy) {
        Invitee {
            answer: Attends::Unanswered,
            seat: Some(after.id),
            ..again
        }
    } else {
        let details = &person.person.details;
        let made = blank((meeting, Some(after)), after.deputy, details.name(), now);
        let made = Invitee {
            email: details.email.clone(),
            ..made
        };
        store::insert(tx, &made).await?;
        made
    };
    call(tx, desk, (meeting, &mut deputy, holder.as_ref()), None, now).await?;
    Ok(())
}
