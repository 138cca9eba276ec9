//! Rows of attendances, recusals and findings.

use super::roll::{Present, roll};
use super::{Attendance, Finding, Occasion, Recusal, RecusalKind};
use crate::meeting::{ItemId, Meeting, MeetingId};
use crate::roster::{MeetingSeatId, seats};
use crate::rules;
use db::{Db, DbError, Tx};
use kernel::{PersonId, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;
use voting::{Reason, Weighting};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attendance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub seat_id: Uuid,
        pub person_id: Option<Uuid>,
        pub from_at: i64,
        pub to_at: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod recusal {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recusal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub item_id: Uuid,
        pub seat_id: Uuid,
        pub kind: String,
        pub at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod finding {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "quorum_finding")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub item_id: Option<Uuid>,
        pub at: i64,
        pub occasion: String,
        pub challenger_id: Option<Uuid>,
        pub present: i64,
        pub needed: i64,
        pub reason: Option<String>,
        pub regulated: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What is on record about who was there. The caller has read the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Every time somebody sat, the earliest first.
    pub attendances: Vec<Attendance>,
    /// Every seat that took no part in an item.
    pub recusals: Vec<Recusal>,
    /// What was found about the quorum, the earliest first.
    pub findings: Vec<Finding>,
}

/// What is on record about who was there.
pub async fn record_of(
    conn: &impl ConnectionTrait,
    (meeting, items): (MeetingId, &[ItemId]),
) -> Result<Record, DbError> {
    let attendances = row::Entity::find()
        .filter(row::Column::MeetingId.eq(meeting.uuid()))
        .order_by_asc(row::Column::FromAt)
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    let recusals = recusal::Entity::find()
        .filter(recusal::Column::ItemId.is_in(items.iter().map(|it| it.uuid())))
        .order_by_asc(recusal::Column::At)
        .all(conn)
        .await?;
    let findings = finding::Entity::find()
        .filter(finding::Column::MeetingId.eq(meeting.uuid()))
        .order_by_asc(finding::Column::At)
        .order_by_asc(finding::Column::Id)
        .all(conn)
        .await?;
    Ok(Record {
        attendances: attendances.iter().map(read).collect(),
        recusals: recusals
            .iter()
            .map(read_recusal)
            .collect::<Result<_, _>>()?,
        findings: findings
            .iter()
            .map(read_finding)
            .collect::<Result<_, _>>()?,
    })
}

/// Everything that says whether a body can decide now, for an item or for none.
pub(crate) async fn present_at(
    conn: &impl ConnectionTrait,
    db: &Db,
    (meeting, item): (&Meeting, Option<ItemId>),
    now: Stamp,
) -> Result<Present, DbError> {
    let seats = seats(conn, meeting.id).await?;
    let items: Vec<_> = item.into_iter().collect();
    let record = record_of(conn, (meeting.id, &items)).await?;
    let rules = rules::in_force(db, meeting.body, meeting.day()).await?;
    let weighting = rules
        .as_ref()
        .map_or(Weighting::PerSeat, |it| it.set.weighting);
    let (called, roll) = roll(
        (&seats, meeting.legal_votes),
        (&record.attendances, &record.recusals),
        (item, weighting),
        now,
    );
    Ok(Present {
        called,
        roll,
        rules,
        record,
    })
}

/// Whether somebody sits for a seat at the moment.
pub(crate) async fn is_seated(
    conn: &impl ConnectionTrait,
    seat: MeetingSeatId,
) -> Result<bool, DbError> {
    let open = row::Entity::find()
        .filter(row::Column::SeatId.eq(seat.uuid()))
        .filter(row::Column::ToAt.is_null());
    Ok(open.one(conn).await?.is_some())
}

pub(super) async fn insert(tx: &Tx, it: &Attendance) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, it: &Attendance) -> Result<(), DbError> {
    row::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

fn active(it: &Attendance) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        seat_id: Set(it.seat.uuid()),
        person_id: Set(it.person.map(PersonId::uuid)),
        from_at: Set(it.from.micros()),
        to_at: Set(it.to.map(Stamp::micros)),
    }
}

fn read(row: &row::Model) -> Attendance {
    Attendance {
        id: row.id.into(),
        meeting: row.meeting_id.into(),
        seat: row.seat_id.into(),
        person: row.person_id.map(PersonId::from),
        from: Stamp::from_micros(row.from_at),
        to: row.to_at.map(Stamp::from_micros),
    }
}

pub(super) async fn insert_recusal(tx: &Tx, it: &Recusal) -> Result<(), DbError> {
    let row = recusal::ActiveModel {
        id: Set(it.at.uuid()),
        item_id: Set(it.item.uuid()),
        seat_id: Set(it.seat.uuid()),
        kind: Set(it.kind.word().to_owned()),
        at: Set(it.at.micros()),
    };
    recusal::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn remove_recusal(
    tx: &Tx,
    (item, seat): (ItemId, MeetingSeatId),
) -> Result<(), DbError> {
    recusal::Entity::delete_many()
        .filter(recusal::Column::ItemId.eq(item.uuid()))
        .filter(recusal::Column::SeatId.eq(seat.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn read_recusal(row: &recusal::Model) -> Result<Recusal, DbError> {
    let bad = || DbError::inconsistent("recusal", row.id.to_string());
    Ok(Recusal {
        item: row.item_id.into(),
        seat: row.seat_id.into(),
        kind: RecusalKind::from_word(&row.kind).ok_or_else(bad)?,
        at: Stamp::from_micros(row.at),
    })
}

pub(crate) async fn insert_finding(tx: &Tx, it: &Finding) -> Result<(), DbError> {
    let count = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let row = finding::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        item_id: Set(it.item.map(ItemId::uuid)),
        at: Set(it.at.micros()),
        occasion: Set(it.occasion.word().to_owned()),
        challenger_id: Set(it.challenger.map(MeetingSeatId::uuid)),
        present: Set(count(it.present)),
        needed: Set(count(it.needed)),
        reason: Set(it.reason.map(|it| reason_word(it).to_owned())),
        regulated: Set(it.regulated),
    };
    finding::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The word of a reason in columns and text keys.
pub(crate) const fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::Counted => "counted",
        Reason::Deemed => "deemed",
        Reason::SecondMeeting => "second-meeting",
    }
}

fn reason_of(word: &str) -> Option<Reason> {
    let all = [Reason::Counted, Reason::Deemed, Reason::SecondMeeting];
    all.into_iter().find(|it| reason_word(*it) == word)
}

fn read_finding(row: &finding::Model) -> Result<Finding, DbError> {
    let id: Uuid = row.id;
    let read = || {
        let reason = row.reason.as_deref().map(reason_of);
        Some(Finding {
            id: row.id.into(),
            meeting: row.meeting_id.into(),
            item: row.item_id.map(ItemId::from),
            at: Stamp::from_micros(row.at),
            occasion: Occasion::from_word(&row.occasion)?,
            challenger: row.challenger_id.map(MeetingSeatId::from),
            present: u64::try_from(row.present).ok()?,
            needed: u64::try_from(row.needed).ok()?,
            reason: match reason {
                Some(reason) => Some(reason?),
                None => None,
            },
            regulated: row.regulated,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("quorum_finding", id.to_string()))
}
