//! The rows of looks at an overview.

use super::Looks;
use db::{Db, DbError, Tx};
use kernel::{AccountId, NetworkId, Stamp};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "overview_visit")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    network_id: Uuid,
    seen_at: i64,
    before_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A look is written down at most so often, in seconds.
const NOTE_EVERY: i64 = 600;

/// Notes a look; since when things are new to the account, if it was here before.
pub(super) async fn look(
    db: &Db,
    account: AccountId,
    network: NetworkId,
    now: Stamp,
) -> Result<Option<Stamp>, DbError> {
    let known = Entity::find_by_id((account.uuid(), network.uuid()))
        .one(db.read())
        .await?;
    let known = known.map(|row| Looks {
        seen_at: Stamp::from_micros(row.seen_at),
        before_at: row.before_at.map(Stamp::from_micros),
    });
    let looks = known.map_or_else(|| Looks::first(now), |it| it.again(now));
    let fresh = known.is_some_and(|it| now < it.seen_at.plus_seconds(NOTE_EVERY));
    if !fresh {
        let row = ActiveModel {
            account_id: Set(account.uuid()),
            network_id: Set(network.uuid()),
            seen_at: Set(looks.seen_at.micros()),
            before_at: Set(looks.before_at.map(Stamp::micros)),
        };
        let tx = db.begin().await?;
        Entity::insert(row)
            .on_conflict(
                OnConflict::columns([Column::AccountId, Column::NetworkId])
                    .update_columns([Column::SeenAt, Column::BeforeAt])
                    .to_owned(),
            )
            .exec_without_returning(&*tx)
            .await?;
        tx.commit().await?;
    }
    Ok(looks.before_at)
}

/// Deletes when an account was here.
pub(crate) async fn forget(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}
