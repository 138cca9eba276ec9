//! Rows of meetings.

use super::policy::may_read;
use super::{Access, Convener, Meeting, MeetingId, Nearness, State};
use crate::roster;
use db::{Db, DbError, Locked, Tx};
use directory::reach::reads_as_office;
use governance::body;
use kernel::{
    Actor, BodyId, Cursor, Date, EmailAddress, Limit, NetworkId, OrganisationId, Page, PersonId,
    Stamp, WebAddress,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeSet;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub body_id: Uuid,
        pub title: String,
        pub starts_at: i64,
        pub ends_at: i64,
        pub venue: String,
        pub host_id: Option<Uuid>,
        pub link: Option<String>,
        pub note: String,
        pub access: String,
        pub state: String,
        pub chair_id: Option<Uuid>,
        pub urgent: Option<String>,
        pub defect: Option<String>,
        pub convener_name: Option<String>,
        pub convener_email: Option<String>,
        pub second: bool,
        pub legal_votes: i64,
        pub invited_at: Option<i64>,
        pub opened_at: Option<i64>,
        pub closed_at: Option<i64>,
        pub cancelled_at: Option<i64>,
        pub cancel_reason: Option<String>,
        pub sequence: i64,
        pub version: i64,
        pub created_at: i64,
        pub created_by: String,
        pub changed_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What an actor is near to: the bodies in which they sit or stand in, and the meetings to
/// which they are invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Near {
    bodies: BTreeSet<BodyId>,
    meetings: BTreeSet<MeetingId>,
}

impl Near {
    /// How near the actor is to this meeting.
    pub fn to(&self, it: &Meeting) -> Nearness {
        if self.bodies.contains(&it.body) || self.meetings.contains(&it.id) {
            Nearness::Within
        } else {
            Nearness::Outside
        }
    }
}

/// What an actor is near to in a network on a day. The central office needs no nearness.
pub async fn near(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    network: NetworkId,
    day: Date,
) -> Result<Near, DbError> {
    let person = actor.identity().and_then(|it| it.person);
    let Some(person) = person.filter(|_| actor.is_in(network)) else {
        return Ok(Near::default());
    };
    let bodies = body::of_network(conn, network).await?;
    let around = body::around(conn, network, &bodies, day).await?;
    let within = bodies.iter().filter(|it| {
        let sittings = it.on(&around, day).sittings;
        sittings.iter().any(|it| takes_part(it, person))
    });
    Ok(Near {
        bodies: within.map(|it| it.body.id).collect(),
        meetings: roster::store::invited_to(conn, person).await?,
    })
}

fn takes_part(sitting: &body::Sitting, person: PersonId) -> bool {
    sitting.holder == Some(person) || sitting.deputies.iter().any(|it| it.person == person)
}

/// What a list of meetings is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Those that end after this moment, the next first; else those before, the latest first.
    pub coming: Option<Stamp>,
    /// Those that have ended by this moment.
    pub past: Option<Stamp>,
    /// Only those of a body.
    pub body: Option<BodyId>,
}

/// A page of the meetings of a network that the actor may read.
pub async fn page_of(
    conn: &impl ConnectionTrait,
    (actor, near): (&Actor, &Near),
    (network, asked): (NetworkId, Asked),
    after: Option<(i64, MeetingId)>,
    limit: Limit,
) -> Result<Page<Meeting>, DbError> {
    let coming = asked.coming.is_some();
    let mut wanted = Condition::all()
        .add(row::Column::NetworkId.eq(network.uuid()))
        .add(visible(actor, near, network));
    if let Some(now) = asked.coming {
        wanted = wanted.add(row::Column::EndsAt.gte(now.micros()));
    }
    if let Some(now) = asked.past {
        wanted = wanted.add(row::Column::EndsAt.lt(now.micros()));
    }
    if let Some(body) = asked.body {
        wanted = wanted.add(row::Column::BodyId.eq(body.uuid()));
    }
    if let Some((at, id)) = after {
        let (start, key) = (row::Column::StartsAt, row::Column::Id);
        let same = Condition::all().add(start.eq(at));
        let following = if coming {
            Condition::any()
                .add(start.gt(at))
                .add(same.add(key.gt(id.uuid())))
        } else {
            Condition::any()
                .add(start.lt(at))
                .add(same.add(key.lt(id.uuid())))
        };
        wanted = wanted.add(following);
    }
    let order = if coming {
        sea_orm::Order::Asc
    } else {
        sea_orm::Order::Desc
    };
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by(row::Column::StartsAt, order.clone())
        .order_by(row::Column::Id, order)
        .limit(limit.and_one())
        .all(conn)
        .await?;
    let found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(found, limit, |it: &Meeting| {
        Cursor::of(&[&it.start.micros().to_string(), &it.id.to_string()])
    }))
}

/// The condition under which a row is visible: the same rule as [`may_read`], for lists.
fn visible(actor: &Actor, near: &Near, network: NetworkId) -> Condition {
    if reads_as_office(actor, network) {
        return Condition::all();
    }
    let mut open = vec![Access::Public.word()];
    if actor.reads_network(network) {
        open.push(Access::Network.word());
    }
    let let_in = Condition::any()
        .add(row::Column::Access.is_in(open))
        .add(row::Column::BodyId.is_in(near.bodies.iter().map(|it| it.uuid())))
        .add(row::Column::Id.is_in(near.meetings.iter().map(|it| it.uuid())));
    let known = Condition::any()
        .add(row::Column::State.is_not_in(["draft", "cancelled"]))
        .add(
            Condition::all()
                .add(row::Column::State.eq("cancelled"))
                .add(row::Column::InvitedAt.is_not_null()),
        );
    Condition::all().add(known).add(let_in)
}

/// One meeting, if the actor may read it, with how near they are to its body.
pub async fn find(
    db: &Db,
    actor: &Actor,
    id: MeetingId,
    day: Date,
) -> Result<Option<(Meeting, Nearness)>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(db.read()).await?;
    let Some(found) = row.as_ref().map(read).transpose()? else {
        return Ok(None);
    };
    let nearness = near(db.read(), actor, found.network, day).await?.to(&found);
    let may = may_read(actor, &found, nearness).is_ok();
    Ok(may.then_some((found, nearness)))
}

/// One meeting, locked until the transaction ends, whoever asks: ask the policy.
pub async fn find_locked(tx: &Tx, id: MeetingId) -> Result<Option<Meeting>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// One meeting, whoever asks: for jobs and for what was opened by a secret link.
pub(crate) async fn unscoped(
    conn: &impl ConnectionTrait,
    id: MeetingId,
) -> Result<Option<Meeting>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(conn).await?;
    row.as_ref().map(read).transpose()
}

/// The meetings of a network to which a person is called and which end after a moment, the next
/// first; some hundred at most. What somebody was called to they may know of.
pub(crate) async fn called_to(
    conn: &impl ConnectionTrait,
    (network, person): (NetworkId, PersonId),
    since: Stamp,
) -> Result<Vec<Meeting>, DbError> {
    let ids = roster::store::invited_to(conn, person).await?;
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::EndsAt.gte(since.micros()))
        .filter(row::Column::Id.is_in(ids.iter().map(|it| it.uuid())))
        .order_by_asc(row::Column::StartsAt)
        .limit(300)
        .all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// The meetings of a network that anybody may know of, after this one, by id: for publishing.
pub async fn of_network(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    after: Option<MeetingId>,
    limit: u64,
) -> Result<Vec<Meeting>, DbError> {
    let mut wanted = Condition::all()
        .add(row::Column::NetworkId.eq(network.uuid()))
        .add(visible(&Actor::Anonymous, &Near::default(), network));
    if let Some(id) = after {
        wanted = wanted.add(row::Column::Id.gt(id.uuid()));
    }
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by_asc(row::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    rows.iter().map(read).collect()
}

pub(super) async fn insert(tx: &Tx, it: &Meeting) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(crate) async fn update(tx: &Tx, it: &Meeting) -> Result<(), DbError> {
    row::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

fn active(it: &Meeting) -> row::ActiveModel {
    let mut row = row::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        body_id: Set(it.body.uuid()),
        title: Set(it.title.clone()),
        starts_at: Set(it.start.micros()),
        ends_at: Set(it.end.micros()),
        venue: Set(it.venue.clone()),
        host_id: Set(it.host.map(OrganisationId::uuid)),
        link: Set(it.link.as_ref().map(ToString::to_string)),
        note: Set(it.note.clone()),
        access: Set(it.access.word().to_owned()),
        state: Set(it.state.word().to_owned()),
        chair_id: Set(it.chair.map(PersonId::uuid)),
        urgent: Set(it.urgent.clone()),
        defect: Set(it.defect.clone()),
        convener_name: Set(it.convener.as_ref().map(|it| it.name.clone())),
        convener_email: Set(it.convener.as_ref().map(|it| it.email.to_string())),
        second: Set(it.second),
        legal_votes: Set(i64::try_from(it.legal_votes).unwrap_or(i64::MAX)),
        sequence: Set(it.sequence.into()),
        version: Set(it.version.into()),
        created_at: Set(it.created_at.micros()),
        created_by: Set(it.created_by.clone()),
        changed_at: Set(it.changed_at.micros()),
        ..Default::default()
    };
    let at = |it: &Stamp| Set(Some(it.micros()));
    match &it.state {
        State::Draft => {}
        State::Invited { at: then } => row.invited_at = at(then),
        State::Running { since } => row.opened_at = at(since),
        State::Held { opened, closed } => {
            (row.opened_at, row.closed_at) = (at(opened), at(closed));
        }
        State::Cancelled {
            at: then, reason, ..
        } => {
            row.cancelled_at = at(then);
            row.cancel_reason = Set(Some(reason.clone()));
        }
    }
    row
}

fn read(row: &row::Model) -> Result<Meeting, DbError> {
    let id = row.id;
    let moment = |it: Option<i64>| it.map(Stamp::from_micros);
    let read = || {
        let state = match row.state.as_str() {
            "draft" => State::Draft,
            "invited" => State::Invited {
                at: moment(row.invited_at)?,
            },
            "running" => State::Running {
                since: moment(row.opened_at)?,
            },
            "held" => State::Held {
                opened: moment(row.opened_at)?,
                closed: moment(row.closed_at)?,
            },
            "cancelled" => State::Cancelled {
                at: moment(row.cancelled_at)?,
                reason: row.cancel_reason.clone()?,
                was_known: row.invited_at.is_some(),
            },
            _ => return None,
        };
        let link = row.link.as_deref().map(WebAddress::parse).transpose();
        let email = row.convener_email.as_deref().map(EmailAddress::parse);
        let convener = email.transpose().ok()?.map(|email| Convener {
            email,
            name: row.convener_name.clone().unwrap_or_default(),
        });
        Some(Meeting {
            id: row.id.into(),
            network: row.network_id.into(),
            body: row.body_id.into(),
            title: row.title.clone(),
            start: Stamp::from_micros(row.starts_at),
            end: Stamp::from_micros(row.ends_at),
            venue: row.venue.clone(),
            host: row.host_id.map(OrganisationId::from),
            link: link.ok()?,
            note: row.note.clone(),
            access: Access::from_word(&row.access)?,
            state,
            chair: row.chair_id.map(PersonId::from),
            urgent: row.urgent.clone(),
            defect: row.defect.clone(),
            convener,
            second: row.second,
            legal_votes: u64::try_from(row.legal_votes).ok()?,
            sequence: u32::try_from(row.sequence).ok()?,
            version: u32::try_from(row.version).ok()?,
            created_at: Stamp::from_micros(row.created_at),
            created_by: row.created_by.clone(),
            changed_at: Stamp::from_micros(row.changed_at),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("meeting", id.to_string()))
}
