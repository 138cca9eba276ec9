//! The rows of requests for erasure.

use super::policy::MayGuard;
use super::{Erasure, ErasureId, State, Verdict};
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, NetworkId, PersonId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure_request")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    network_id: Uuid,
    account_id: Option<Uuid>,
    person_id: Option<Uuid>,
    name: String,
    reason: Option<String>,
    asked_by_id: Uuid,
    asked_by: String,
    asked_at: i64,
    state: String,
    answer: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Adds a request.
pub(super) async fn insert(tx: &Tx, erasure: &Erasure) -> Result<(), DbError> {
    Entity::insert(row(erasure))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a decided request.
pub(super) async fn change(tx: &Tx, erasure: &Erasure) -> Result<(), DbError> {
    Entity::update(row(erasure)).exec(&**tx).await?;
    Ok(())
}

/// Whether somebody has asked for this person, or for this account, and nobody decided.
pub(super) async fn is_open(
    conn: &impl ConnectionTrait,
    account: Option<AccountId>,
    person: Option<PersonId>,
) -> Result<bool, DbError> {
    let mut same = sea_orm::Condition::any();
    if let Some(account) = account {
        same = same.add(Column::AccountId.eq(account.uuid()));
    }
    if let Some(person) = person {
        same = same.add(Column::PersonId.eq(person.uuid()));
    }
    let found = Entity::find().filter(Column::State.eq("open")).filter(same);
    Ok(found.count(conn).await? > 0)
}

/// One request of a network.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    proof: &MayGuard,
    id: ErasureId,
) -> Result<Option<Erasure>, DbError> {
    let found = Entity::find_by_id(id.uuid())
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .one(conn)
        .await?;
    found.map(Erasure::try_from).transpose()
}

/// The same, locked for a change.
pub(super) async fn locked(
    tx: &Tx,
    proof: &MayGuard,
    id: ErasureId,
) -> Result<Option<Erasure>, DbError> {
    let found = Entity::find_by_id(id.uuid())
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .locked()
        .one(&**tx)
        .await?;
    found.map(Erasure::try_from).transpose()
}

/// The latest requests of a network.
pub(super) async fn latest(
    conn: &impl ConnectionTrait,
    proof: &MayGuard,
    limit: u64,
) -> Result<Vec<Erasure>, DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(Erasure::try_from).collect()
}

/// What somebody asked for, or what was asked about them.
pub(crate) async fn concerning(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Erasure>, DbError> {
    let concerns = sea_orm::Condition::any()
        .add(Column::AccountId.eq(account.uuid()))
        .add(Column::AskedById.eq(account.uuid()));
    let rows = Entity::find().filter(concerns).all(conn).await?;
    rows.into_iter().map(Erasure::try_from).collect()
}

/// Takes the name of who asked from their requests.
pub(crate) async fn unname(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::AskedBy, sea_orm::sea_query::Expr::value("–"))
        .filter(Column::AskedById.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn row(erasure: &Erasure) -> ActiveModel {
    let (verdict, answer) = match &erasure.state {
        State::Open => (None, None),
        State::Done(verdict) => (Some(verdict), None),
        State::Declined(verdict, why) => (Some(verdict), Some(why.clone())),
    };
    ActiveModel {
        id: Set(erasure.id.uuid()),
        network_id: Set(erasure.network.uuid()),
        account_id: Set(erasure.account.map(AccountId::uuid)),
        person_id: Set(erasure.person.map(PersonId::uuid)),
        name: Set(erasure.name.clone()),
        reason: Set(erasure.reason.clone()),
        asked_by_id: Set(erasure.asked_by.0.uuid()),
        asked_by: Set(erasure.asked_by.1.clone()),
        asked_at: Set(erasure.asked_at.micros()),
        state: Set(erasure.state.word().to_owned()),
        answer: Set(answer),
        decided_by: Set(verdict.map(|it| it.by.clone())),
        decided_at: Set(verdict.map(|it| it.at.micros())),
    }
}

impl TryFrom<Model> for Erasure {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let verdict = row.decided_by.zip(row.decided_at).map(|(by, at)| Verdict {
            by,
            at: Stamp::from_micros(at),
        });
        let state = match (row.state.as_str(), verdict) {
            ("open", _) => Some(State::Open),
            ("done", Some(verdict)) => Some(State::Done(verdict)),
            ("declined", Some(verdict)) => {
                Some(State::Declined(verdict, row.answer.unwrap_or_default()))
            }
            _ => None,
        };
        Ok(Self {
            id: row.id.into(),
            network: NetworkId::from(row.network_id),
            account: row.account_id.map(AccountId::from),
            person: row.person_id.map(PersonId::from),
            name: row.name,
            reason: row.reason,
            asked_by: (row.asked_by_id.into(), row.asked_by),
            asked_at: Stamp::from_micros(row.asked_at),
            state: state.ok_or_else(|| DbError::inconsistent("erasure_request", "state"))?,
        })
    }
}
