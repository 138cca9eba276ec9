//! Acts on meetings: plan, change, cancel.

use super::item;
use super::policy::{may_manage, may_plan};
use super::{Access, Meeting, MeetingId, Nearness, State, StateError, store};
use crate::roster;
use crate::roster::letter::Desk;
use db::{Db, DbError, Tx};
use governance::body;
use kernel::{
    Actor, BodyId, Denied, Kind, NetworkId, OrganisationId, PersonId, Refusal, Stamp, WebAddress,
};
use platform::audit;
use serde_json::json;

/// Why a meeting is not planned, changed or cancelled.
#[derive(Debug, thiserror::Error)]
pub enum MeetingError {
    /// There is no such meeting or item.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It does not change so.
    #[error(transparent)]
    State(#[from] StateError),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for MeetingError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::State(
                StateError::EndsBeforeItStarts | StateError::InThePast | StateError::BodyEnded,
            ) => Kind::Invalid,
            Self::State(_) => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::State(error) => match error {
                StateError::Overtaken => "meeting-error-overtaken",
                StateError::Settled => "meeting-error-settled",
                StateError::NotCalled => "meeting-error-not-called",
                StateError::NotOpen => "meeting-error-not-open",
                StateError::EndsBeforeItStarts => "meeting-error-ends-before",
                StateError::InThePast => "meeting-error-past",
                StateError::BodyEnded => "meeting-error-body-ended",
            },
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::State(StateError::EndsBeforeItStarts) => Some("bis"),
            Self::State(StateError::InThePast) => Some("am"),
            Self::State(StateError::BodyEnded) => Some("gremium"),
            _ => None,
        }
    }
}

/// What is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which body meets.
    pub body: BodyId,
    /// What the meeting is called.
    pub title: String,
    /// When it begins.
    pub start: Stamp,
    /// When it ends.
    pub end: Stamp,
    /// Where.
    pub venue: String,
    /// Whose guest it is.
    pub host: Option<OrganisationId>,
    /// Where one joins by video.
    pub link: Option<WebAddress>,
    /// What else whoever comes should know.
    pub note: String,
    /// Who may know of it.
    pub access: Access,
    /// Who leads it.
    pub chair: Option<PersonId>,
    /// Why it is called at the shorter notice.
    pub urgent: Option<String>,
    /// Whether it is the second one on the same items.
    pub second: bool,
}

impl Wish {
    fn check(&self, now: Stamp) -> Result<(), StateError> {
        if self.end <= self.start {
            Err(StateError::EndsBeforeItStarts)
        } else if self.start < now {
            Err(StateError::InThePast)
        } else {
            Ok(())
        }
    }

    fn onto(self, it: Meeting) -> Meeting {
        Meeting {
            body: self.body,
            title: self.title,
            start: self.start,
            end: self.end,
            venue: self.venue,
            host: self.host,
            link: self.link,
            note: self.note,
            access: self.access,
            chair: self.chair,
            urgent: self.urgent,
            second: self.second,
            ..it
        }
    }
}

/// Plans a meeting as a draft, with these formal items on its agenda.
pub async fn plan(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    (wish, items): (Wish, Vec<String>),
    now: Stamp,
) -> Result<MeetingId, MeetingError> {
    may_plan(actor, network)?;
    wish.check(now)?;
    let tx = db.begin().await?;
    meets(&tx, network, wish.body, now).await?;
    let blank = Meeting {
        id: MeetingId::new(now),
        network,
        body: wish.body,
        title: String::new(),
        start: wish.start,
        end: wish.end,
        venue: String::new(),
        host: None,
        link: None,
        note: String::new(),
        access: wish.access,
        state: State::Draft,
        chair: None,
        urgent: None,
        defect: None,
        convener: None,
        second: false,
        legal_votes: 0,
        sequence: 0,
        version: 1,
        created_at: now,
        created_by: actor.name().to_owned(),
        changed_at: now,
    };
    let made = wish.onto(blank);
    store::insert(&tx, &made).await?;
    for (place, title) in (1..).zip(items) {
        let entry = item::Entry::formal(title);
        let made = entry.into_item((made.id, place), actor, now);
        item::store::insert(&tx, &made).await?;
    }
    record(&tx, actor, "meeting.plan", &made, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

/// Refuses a body that is not of this network or has ended.
async fn meets(tx: &Tx, network: NetworkId, id: BodyId, now: Stamp) -> Result<(), MeetingError> {
    let bodies = body::bare(&**tx, network).await?;
    let found = bodies.into_iter().find(|it| it.id == id);
    let found = found.ok_or(MeetingError::Missing)?;
    if found.ended_on.is_some_and(|last| last < now.day()) {
        return Err(StateError::BodyEnded.into());
    }
    Ok(())
}

/// Changes a meeting that was seen as `version`. If people were invited and time or place is
/// another, they get its new edition.
pub async fn change(
    db: &Db,
    desk: &Desk<'_>,
    actor: &Actor,
    (id, version): (MeetingId, u32),
    wish: Wish,
    now: Stamp,
) -> Result<(), MeetingError> {
    let tx = db.begin().await?;
    let found = managed(&tx, actor, id).await?;
    found.seen_as(version)?;
    if !found.is_planned() {
        return Err(StateError::Settled.into());
    }
    wish.check(now)?;
    let wish = Wish {
        // Whom it calls follows from the body: once called, it stays that body's.
        body: if found.state == State::Draft {
            wish.body
        } else {
            found.body
        },
        ..wish
    };
    meets(&tx, found.network, wish.body, now).await?;
    let before = found.clone();
    let mut changed = wish.onto(found);
    let moved = (changed.start, changed.end) != (before.start, before.end);
    let elsewhere = changed.venue != before.venue || changed.link != before.link;
    let told = changed.state != State::Draft && (moved || elsewhere);
    if told {
        changed.sequence += 1;
    }
    let changed = next(changed, now);
    store::update(&tx, &changed).await?;
    if told {
        roster::actions::tell_moved(&tx, desk, (&changed, moved), now).await?;
    }
    record(&tx, actor, "meeting.change", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Cancels a meeting, with a reason; whoever was invited is told.
pub async fn cancel(
    db: &Db,
    desk: &Desk<'_>,
    actor: &Actor,
    (id, version): (MeetingId, u32),
    reason: String,
    now: Stamp,
) -> Result<(), MeetingError> {
    let tx = db.begin().await?;
    let found = managed(&tx, actor, id).await?;
    found.seen_as(version)?;
    let was_known = found.state != State::Draft;
    let cancelled = next(found.cancelled(reason, now)?, now);
    store::update(&tx, &cancelled).await?;
    if was_known {
        roster::actions::tell_cancelled(&tx, desk, &cancelled, now).await?;
    }
    record(&tx, actor, "meeting.cancel", &cancelled, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The next version of it.
pub(crate) fn next(it: Meeting, now: Stamp) -> Meeting {
    Meeting {
        version: it.version + 1,
        changed_at: now,
        ..it
    }
}

/// The meeting locked, if the actor keeps it.
pub(crate) async fn managed(
    tx: &Tx,
    actor: &Actor,
    id: MeetingId,
) -> Result<Meeting, MeetingError> {
    let found = store::find_locked(tx, id).await?;
    let found = found.ok_or(MeetingError::Missing)?;
    may_manage(actor, &found, Nearness::Outside)?;
    Ok(found)
}

/// Writes the act down, and that public pages of the network may look different.
pub(crate) async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    it: &Meeting,
    now: Stamp,
) -> Result<(), DbError> {
    let details = json!({
        "state": it.state.word(),
        "start": it.start.rfc3339(),
        "sequence": it.sequence,
        "version": it.version,
    });
    record_with(tx, actor, (act, it), details, now).await
}

/// The same with other details.
pub(crate) async fn record_with(
    tx: &Tx,
    actor: &Actor,
    (act, it): (&'static str, &Meeting),
    details: serde_json::Value,
    now: Stamp,
) -> Result<(), DbError> {
    platform::network::touch(tx, it.network, now).await?;
    let act = audit::Act {
        network: Some(it.network),
        name: act,
        entity: "meeting",
        id: it.id.uuid(),
        details,
    };
    audit::record(tx, actor, now, &act).await
}
