//! Rows of ballots and of the seats in them.

use super::{Ballot, BallotId, BallotKind, BallotSeat, BallotState, Counted};
use crate::meeting::{ItemId, MeetingId};
use crate::roster::MeetingSeatId;
use db::{DbError, Locked, Tx};
use governance::resolution::ResolutionId;
use kernel::{OrganisationId, PersonId, Stamp};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter,
    QueryOrder,
};
use std::collections::HashMap;
use voting::{Choice, Matter, SeatState, Tally};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ballot")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub item_id: Uuid,
        pub resolution_id: Option<Uuid>,
        pub question: String,
        pub text: String,
        pub text_hash: String,
        pub kind: String,
        pub matter: String,
        pub rules_id: Option<Uuid>,
        pub legal_votes: i64,
        pub state: String,
        pub opened_at: i64,
        pub opened_by: String,
        pub ended_at: Option<i64>,
        pub ended_by: Option<String>,
        pub yes: i64,
        pub no: i64,
        pub abstentions: i64,
        pub invalid: i64,
        pub carried: Option<bool>,
        pub base: Option<i64>,
        pub needed: Option<i64>,
        pub by_chair: bool,
        pub unable: Option<String>,
        pub found_reason: Option<String>,
        pub found_by: Option<String>,
        pub void_reason: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod seat {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ballot_seat")]
    #[expect(clippy::struct_excessive_bools, reason = "columns of the roll")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub ballot_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub seat_id: Uuid,
        pub place: i64,
        pub organisation_id: Option<Uuid>,
        pub person_id: Option<Uuid>,
        pub filled: bool,
        pub present: bool,
        pub recused: bool,
        pub chairs: bool,
        pub votes: i64,
        pub weight: i64,
        pub took_part: bool,
        pub choice: Option<String>,
        pub cast_at: Option<i64>,
        pub entered: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The ballots of a meeting, the first opened first. The caller has read the meeting.
pub async fn of_meeting(
    conn: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Ballot>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::MeetingId.eq(meeting.uuid()))
        .order_by_asc(row::Column::OpenedAt)
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// The ballots on these items, by item.
pub async fn of_items(
    conn: &impl ConnectionTrait,
    items: &[ItemId],
) -> Result<HashMap<ItemId, Vec<Ballot>>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::ItemId.is_in(items.iter().map(|it| it.uuid())))
        .order_by_asc(row::Column::OpenedAt)
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let ballot = read(&row)?;
        found.entry(ballot.item).or_default().push(ballot);
    }
    Ok(found)
}

/// One ballot. The caller asks the policy of its meeting.
pub async fn find(conn: &impl ConnectionTrait, id: BallotId) -> Result<Option<Ballot>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(conn).await?;
    row.as_ref().map(read).transpose()
}

/// One ballot, locked until the transaction ends.
pub(super) async fn locked(tx: &Tx, id: BallotId) -> Result<Option<Ballot>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Whether a ballot on this item is open.
pub(crate) async fn is_open(conn: &impl ConnectionTrait, item: ItemId) -> Result<bool, DbError> {
    let open = row::Entity::find()
        .filter(row::Column::ItemId.eq(item.uuid()))
        .filter(row::Column::State.eq("open"));
    Ok(open.one(conn).await?.is_some())
}

/// Whether any ballot of a meeting is open.
pub(crate) async fn any_open(
    conn: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<bool, DbError> {
    let open = row::Entity::find()
        .filter(row::Column::MeetingId.eq(meeting.uuid()))
        .filter(row::Column::State.eq("open"));
    Ok(open.one(conn).await?.is_some())
}

/// The seats of a ballot, by their place.
pub async fn seats_of(
    conn: &impl ConnectionTrait,
    ballot: BallotId,
) -> Result<Vec<BallotSeat>, DbError> {
    let rows = seat::Entity::find()
        .filter(seat::Column::BallotId.eq(ballot.uuid()))
        .order_by_asc(seat::Column::Place)
        .all(conn)
        .await?;
    rows.iter().map(read_seat).collect()
}

pub(super) async fn insert(tx: &Tx, it: &Ballot, seats: &[BallotSeat]) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    let rows = seats.iter().map(|seat| active_seat(it.id, seat));
    for some in rows.collect::<Vec<_>>().chunks(50) {
        seat::Entity::insert_many(some.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Writes how far a ballot has come, and its sums.
pub(super) async fn update(tx: &Tx, it: &Ballot, by: &str) -> Result<(), DbError> {
    let mut row = active(it);
    if it.state != BallotState::Open {
        row.ended_by = Set(Some(by.to_owned()));
    }
    row::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

/// Writes what a seat chose.
pub(super) async fn update_seat(tx: &Tx, ballot: BallotId, it: &BallotSeat) -> Result<(), DbError> {
    seat::Entity::update(active_seat(ballot, it))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Adds the votes of a seat to the sums of a secret ballot. Nothing else is written of it.
pub(super) async fn count_in(
    tx: &Tx,
    ballot: BallotId,
    (choice, votes): (Choice, u32),
) -> Result<(), DbError> {
    let column = match choice {
        Choice::Yes => row::Column::Yes,
        Choice::No => row::Column::No,
        Choice::Abstain => row::Column::Abstentions,
        Choice::Invalid => row::Column::Invalid,
    };
    row::Entity::update_many()
        .col_expr(column, Expr::col(column).add(i64::from(votes)))
        .filter(row::Column::Id.eq(ballot.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn active(it: &Ballot) -> row::ActiveModel {
    let count = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let mut row = row::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        item_id: Set(it.item.uuid()),
        resolution_id: Set(it.resolution.map(ResolutionId::uuid)),
        question: Set(it.question.clone()),
        text: Set(it.text.clone()),
        text_hash: Set(it.text_hash.clone()),
        kind: Set(it.kind.word().to_owned()),
        matter: Set(it.matter.word().to_owned()),
        rules_id: Set(it.rules),
        legal_votes: Set(count(it.legal_votes)),
        state: Set(it.state.word().to_owned()),
        opened_at: Set(it.opened_at.micros()),
        opened_by: Set(it.opened_by.clone()),
        yes: Set(count(it.tally.yes)),
        no: Set(count(it.tally.no)),
        abstentions: Set(count(it.tally.abstentions)),
        invalid: Set(count(it.tally.invalid)),
        by_chair: Set(false),
        ..Default::default()
    };
    match &it.state {
        BallotState::Open => {}
        BallotState::Closed { at, result } => {
            row.ended_at = Set(Some(at.micros()));
            row.carried = Set(result.carried);
            row.base = Set(result.base.map(count));
            row.needed = Set(result.needed.map(count));
            row.by_chair = Set(result.by_chair);
            row.unable = Set(result.unable.clone());
            row.found_reason = Set(result.found.as_ref().map(|it| it.0.clone()));
            row.found_by = Set(result.found.as_ref().map(|it| it.1.clone()));
        }
        BallotState::Void { at, reason } => {
            row.ended_at = Set(Some(at.micros()));
            row.void_reason = Set(Some(reason.clone()));
        }
    }
    row
}

fn active_seat(ballot: BallotId, it: &BallotSeat) -> seat::ActiveModel {
    seat::ActiveModel {
        ballot_id: Set(ballot.uuid()),
        seat_id: Set(it.seat.uuid()),
        place: Set(it.place.into()),
        organisation_id: Set(it.organisation.map(OrganisationId::uuid)),
        person_id: Set(it.person.map(PersonId::uuid)),
        filled: Set(it.state.filled),
        present: Set(it.state.present),
        recused: Set(it.state.recused),
        chairs: Set(it.chairs),
        votes: Set(it.state.votes.into()),
        weight: Set(i64::try_from(it.state.weight).unwrap_or(i64::MAX)),
        took_part: Set(it.took_part),
        choice: Set(it.choice.map(|it| it.word().to_owned())),
        cast_at: Set(it.cast_at.map(Stamp::micros)),
        entered: Set(it.entered),
    }
}

fn read(row: &row::Model) -> Result<Ballot, DbError> {
    let id = row.id;
    let sum = |it: i64| u64::try_from(it).ok();
    let read = || {
        let ended = row.ended_at.map(Stamp::from_micros);
        let state = match row.state.as_str() {
            "open" => BallotState::Open,
            "void" => BallotState::Void {
                at: ended?,
                reason: row.void_reason.clone()?,
            },
            "closed" => BallotState::Closed {
                at: ended?,
                result: Counted {
                    carried: row.carried,
                    base: row.base.and_then(sum),
                    needed: row.needed.and_then(sum),
                    by_chair: row.by_chair,
                    unable: row.unable.clone(),
                    found: row.found_reason.clone().zip(row.found_by.clone()),
                },
            },
            _ => return None,
        };
        Some(Ballot {
            id: row.id.into(),
            meeting: row.meeting_id.into(),
            item: row.item_id.into(),
            resolution: row.resolution_id.map(ResolutionId::from),
            question: row.question.clone(),
            text: row.text.clone(),
            text_hash: row.text_hash.clone(),
            kind: BallotKind::from_word(&row.kind)?,
            matter: Matter::from_word(&row.matter)?,
            rules: row.rules_id,
            legal_votes: sum(row.legal_votes)?,
            opened_at: Stamp::from_micros(row.opened_at),
            opened_by: row.opened_by.clone(),
            tally: Tally {
                yes: sum(row.yes)?,
                no: sum(row.no)?,
                abstentions: sum(row.abstentions)?,
                invalid: sum(row.invalid)?,
            },
            state,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("ballot", id.to_string()))
}

fn read_seat(row: &seat::Model) -> Result<BallotSeat, DbError> {
    let bad = || DbError::inconsistent("ballot_seat", row.seat_id.to_string());
    let choice = row.choice.as_deref().map(Choice::from_word);
    Ok(BallotSeat {
        seat: MeetingSeatId::from(row.seat_id),
        place: u16::try_from(row.place).map_err(|_| bad())?,
        organisation: row.organisation_id.map(OrganisationId::from),
        person: row.person_id.map(PersonId::from),
        state: SeatState {
            filled: row.filled,
            present: row.present,
            recused: row.recused,
            votes: u32::try_from(row.votes).map_err(|_| bad())?,
            weight: u64::try_from(row.weight).map_err(|_| bad())?,
        },
        chairs: row.chairs,
        took_part: row.took_part,
        choice: match choice {
            Some(choice) => Some(choice.ok_or_else(bad)?),
            None => None,
        },
        cast_at: row.cast_at.map(Stamp::from_micros),
        entered: row.entered,
    })
}
