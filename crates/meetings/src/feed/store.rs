//! Rows of secret addresses, and the meetings behind them.

use super::policy::MayFeed;
use db::{DbError, Tx};
use kernel::{AccountId, NetworkId, Stamp};
use platform::session::Secret;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    network_id: Uuid,
    secret_hash: String,
    made_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps a new address; an older one no longer opens anything.
pub(super) async fn keep(
    tx: &Tx,
    (proof, network): (&MayFeed, NetworkId),
    secret: &Secret,
    now: Stamp,
) -> Result<(), DbError> {
    let row = ActiveModel {
        account_id: Set(proof.account().uuid()),
        network_id: Set(network.uuid()),
        secret_hash: Set(secret.hash()),
        made_at: Set(now.micros()),
    };
    let known = OnConflict::columns([Column::AccountId, Column::NetworkId])
        .update_columns([Column::SecretHash, Column::MadeAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Since when somebody has an address of their own here.
pub(super) async fn made_at(
    conn: &impl ConnectionTrait,
    (proof, network): (&MayFeed, NetworkId),
) -> Result<Option<Stamp>, DbError> {
    let key = (proof.account().uuid(), network.uuid());
    let row = Entity::find_by_id(key).one(conn).await?;
    Ok(row.map(|it| Stamp::from_micros(it.made_at)))
}

/// Takes the address back.
pub(super) async fn remove(
    tx: &Tx,
    (proof, network): (&MayFeed, NetworkId),
) -> Result<(), DbError> {
    let key = (proof.account().uuid(), network.uuid());
    Entity::delete_by_id(key).exec(&**tx).await?;
    Ok(())
}

/// Whose calendar is behind a secret address, and in which network.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<(AccountId, NetworkId)>, DbError> {
    let row = Entity::find()
        .filter(Column::SecretHash.eq(secret.hash()))
        .one(conn)
        .await?;
    Ok(row.map(|it| (it.account_id.into(), it.network_id.into())))
}

/// Takes every address of an account.
pub(crate) async fn forget(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}
