//! Acts on the agenda: add, revise, rearrange, remove.

use super::{Item, ItemId, ItemKind, Outcome, store};
use crate::meeting::actions::{managed, next, record_with};
use crate::meeting::{Meeting, MeetingError, MeetingId, StateError};
use db::{Db, Tx};
use governance::resolution::ResolutionId;
use kernel::{Actor, Stamp};
use serde_json::json;

/// What an item says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The heading under which it stands.
    pub section: String,
    /// What it is about.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// How long it takes, in minutes.
    pub minutes: Option<u16>,
    /// Whether it is open.
    pub public: bool,
    /// The resolution it decides on.
    pub resolution: Option<ResolutionId>,
    /// Who presents it.
    pub presenter: String,
    /// What is said beforehand, or the motion.
    pub text: String,
}

impl Entry {
    /// An open item that belongs to every meeting.
    pub const fn formal(title: String) -> Self {
        Self {
            section: String::new(),
            title,
            kind: ItemKind::Formal,
            minutes: None,
            public: true,
            resolution: None,
            presenter: String::new(),
            text: String::new(),
        }
    }

    /// The item on an agenda.
    pub(crate) fn into_item(
        self,
        (meeting, place): (MeetingId, u16),
        actor: &Actor,
        now: Stamp,
    ) -> Item {
        Item {
            id: ItemId::new(now),
            meeting,
            place,
            section: self.section,
            title: self.title,
            kind: self.kind,
            minutes: self.minutes,
            public: self.public,
            resolution: self.resolution,
            presenter: self.presenter,
            text: self.text,
            outcome: Outcome::Open,
            record: String::new(),
            version: 1,
            changed_at: now,
            changed_by: actor.name().to_owned(),
        }
    }
}

/// Puts an item at the end of an agenda. While the meeting is open that is an item by urgency:
/// it is on record like every other.
pub async fn add(
    db: &Db,
    actor: &Actor,
    meeting: MeetingId,
    entry: Entry,
    now: Stamp,
) -> Result<ItemId, MeetingError> {
    let tx = db.begin().await?;
    let found = open(&tx, actor, meeting).await?;
    let id = add_in(&tx, actor, &found, entry, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same within an act.
pub(crate) async fn add_in(
    tx: &Tx,
    actor: &Actor,
    of: &Meeting,
    entry: Entry,
    now: Stamp,
) -> Result<ItemId, MeetingError> {
    let all = store::of_meeting(&**tx, of.id).await?;
    let place = u16::try_from(all.len() + 1).unwrap_or(u16::MAX);
    let made = entry.into_item((of.id, place), actor, now);
    store::insert(tx, &made).await?;
    written(tx, actor, ("meeting.add-item", of, made.id), now).await?;
    Ok(made.id)
}

/// Revises an item that was seen as `version`.
pub async fn revise(
    db: &Db,
    actor: &Actor,
    (meeting, id, version): (MeetingId, ItemId, u32),
    entry: Entry,
    now: Stamp,
) -> Result<(), MeetingError> {
    let tx = db.begin().await?;
    let of = open(&tx, actor, meeting).await?;
    let found = locked(&tx, &of, id).await?;
    if found.version != version {
        return Err(StateError::Overtaken.into());
    }
    let revised = Item {
        section: entry.section,
        title: entry.title,
        kind: entry.kind,
        minutes: entry.minutes,
        public: entry.public,
        resolution: entry.resolution,
        presenter: entry.presenter,
        text: entry.text,
        version: found.version + 1,
        changed_at: now,
        changed_by: actor.name().to_owned(),
        ..found
    };
    store::update(&tx, &revised).await?;
    written(&tx, actor, ("meeting.revise-item", &of, id), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts the agenda into this order; items that it does not name come behind.
pub async fn rearrange(
    db: &Db,
    actor: &Actor,
    meeting: MeetingId,
    mut order: Vec<ItemId>,
    now: Stamp,
) -> Result<(), MeetingError> {
    let tx = db.begin().await?;
    let of = open(&tx, actor, meeting).await?;
    let all = store::of_meeting(&*tx, meeting).await?;
    order.retain(|id| all.iter().any(|it| it.id == *id));
    let rest = all.iter().map(|it| it.id);
    let rest: Vec<_> = rest.filter(|id| !order.contains(id)).collect();
    order.extend(rest);
    store::order(&tx, &order).await?;
    let Some(first) = order.first() else {
        return Ok(());
    };
    written(&tx, actor, ("meeting.rearrange", &of, *first), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an item from the agenda of a meeting that was not opened. Later it is withdrawn, in
/// the minutes.
pub async fn remove(
    db: &Db,
    actor: &Actor,
    (meeting, id): (MeetingId, ItemId),
    now: Stamp,
) -> Result<(), MeetingError> {
    let tx = db.begin().await?;
    let of = managed(&tx, actor, meeting).await?;
    if !of.is_planned() {
        return Err(StateError::Settled.into());
    }
    let found = locked(&tx, &of, id).await?;
    crate::paper::store::drop_of(&tx, id, now).await?;
    store::delete(&tx, found.id).await?;
    let left = store::of_meeting(&*tx, meeting).await?;
    store::order(&tx, &left.iter().map(|it| it.id).collect::<Vec<_>>()).await?;
    written(&tx, actor, ("meeting.remove-item", &of, id), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The meeting locked, if the actor keeps it and its agenda can still change.
async fn open(tx: &Tx, actor: &Actor, id: MeetingId) -> Result<Meeting, MeetingError> {
    let found = managed(tx, actor, id).await?;
    let running = matches!(found.state, crate::meeting::State::Running { .. });
    if found.is_planned() || running {
        Ok(found)
    } else {
        Err(StateError::Settled.into())
    }
}

pub(crate) async fn locked(tx: &Tx, of: &Meeting, id: ItemId) -> Result<Item, MeetingError> {
    let found = store::find(&**tx, id).await?;
    let found = found.filter(|it| it.meeting == of.id);
    found.ok_or(MeetingError::Missing)
}

/// The agenda is another: the next version of the meeting, and an entry in the trail.
async fn written(
    tx: &Tx,
    actor: &Actor,
    (act, of, item): (&'static str, &Meeting, ItemId),
    now: Stamp,
) -> Result<(), MeetingError> {
    let meeting = next(of.clone(), now);
    crate::meeting::store::update(tx, &meeting).await?;
    let details = json!({ "item": item.to_string() });
    record_with(tx, actor, (act, &meeting), details, now).await?;
    Ok(())
}
