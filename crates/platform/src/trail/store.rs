//! The rows of checks.

use super::policy::MayReadTrail;
use super::{Check, CheckId, CheckState};
use crate::audit::{Head, Tampering};
use db::{DbError, Locked as _, Tx};
use kernel::Stamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_check")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    state: String,
    asked_by: String,
    asked_at: i64,
    written: i64,
    sequence: i64,
    hash: String,
    fault: Option<String>,
    fault_number: Option<i64>,
    fault_other: Option<i64>,
    finished_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The latest checks, the newest first.
pub async fn latest_checks(
    conn: &impl ConnectionTrait,
    _proof: &MayReadTrail,
    limit: u64,
) -> Result<Vec<Check>, DbError> {
    let latest = Entity::find()
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .limit(limit);
    let rows = latest.all(conn).await?;
    rows.into_iter().map(Check::try_from).collect()
}

/// A check that goes on, if there is one.
pub(super) async fn running(tx: &Tx) -> Result<Option<Check>, DbError> {
    let found = Entity::find().filter(Column::State.eq("running")).locked();
    found.one(&**tx).await?.map(Check::try_from).transpose()
}

/// One check.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    id: CheckId,
) -> Result<Option<Check>, DbError> {
    let row = Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(Check::try_from).transpose()
}

/// One check, locked for a change.
pub(super) async fn locked(tx: &Tx, id: CheckId) -> Result<Option<Check>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    row.map(Check::try_from).transpose()
}

/// Adds a check.
pub(super) async fn insert(tx: &Tx, check: &Check) -> Result<(), DbError> {
    Entity::insert(row(check))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes how far a check has come.
pub(super) async fn change(tx: &Tx, check: &Check) -> Result<(), DbError> {
    Entity::update(row(check)).exec(&**tx).await?;
    Ok(())
}

fn row(check: &Check) -> ActiveModel {
    let (fault, number, other, finished) = match check.state {
        CheckState::Running => (None, None, None, None),
        CheckState::Sound(at) => (None, None, None, Some(at)),
        CheckState::Broken(tampering, at) => {
            let (fault, number, other) = match tampering {
                Tampering::Gap { expected, found } => ("gap", expected, Some(found)),
                Tampering::Broken(number) => ("broken", number, None),
                Tampering::Details(number) => ("details", number, None),
                Tampering::Cut { expected, found } => ("cut", expected, Some(found)),
            };
            (Some(fault), Some(number), other, Some(at))
        }
    };
    ActiveModel {
        id: Set(check.id.uuid()),
        state: Set(check.state.word().to_owned()),
        asked_by: Set(check.asked_by.clone()),
        asked_at: Set(check.asked_at.micros()),
        written: Set(check.written),
        sequence: Set(check.head.sequence),
        hash: Set(check.head.hash.clone()),
        fault: Set(fault.map(str::to_owned)),
        fault_number: Set(number),
        fault_other: Set(other),
        finished_at: Set(finished.map(Stamp::micros)),
    }
}

impl TryFrom<Model> for Check {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = || DbError::inconsistent("audit_check", row.id.to_string());
        let finished = row.finished_at.map(Stamp::from_micros);
        let state = match (row.state.as_str(), finished) {
            ("running", None) => CheckState::Running,
            ("sound", Some(at)) => CheckState::Sound(at),
            ("broken", Some(at)) => CheckState::Broken(fault(&row).ok_or_else(bad)?, at),
            _ => return Err(bad()),
        };
        Ok(Self {
            id: row.id.into(),
            asked_by: row.asked_by,
            asked_at: Stamp::from_micros(row.asked_at),
            written: row.written,
            head: Head {
                sequence: row.sequence,
                hash: row.hash,
            },
            state,
        })
    }
}

fn fault(row: &Model) -> Option<Tampering> {
    let number = row.fault_number?;
    match row.fault.as_deref()? {
        "gap" => Some(Tampering::Gap {
            expected: number,
            found: row.fault_other?,
        }),
        "broken" => Some(Tampering::Broken(number)),
        "details" => Some(Tampering::Details(number)),
        "cut" => Some(Tampering::Cut {
            expected: number,
            found: row.fault_other?,
        }),
        _ => None,
    }
}
