//! The rows of sessions.

use super::{IDLE_DAYS, Secret, Session, SessionId};
use crate::account;
use db::{DbError, Tx};
use kernel::{AccountId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, sea_query::Expr};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    secret_hash: String,
    account_id: Uuid,
    device: String,
    created_at: i64,
    seen_at: i64,
    expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Begins a session and returns the secret for its cookie.
pub async fn begin(
    tx: &Tx,
    account: AccountId,
    device: &str,
    now: Stamp,
) -> Result<Secret, DbError> {
    let secret = Secret::random();
    let row = ActiveModel {
        id: Set(SessionId::new(now).uuid()),
        secret_hash: Set(secret.hash()),
        account_id: Set(account.uuid()),
        device: Set(device.chars().take(200).collect()),
        created_at: Set(now.micros()),
        seen_at: Set(now.micros()),
        expires_at: Set(now.plus_days(IDLE_DAYS).micros()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    account::visited(tx, account, now).await?;
    Ok(secret)
}

/// The running session of a secret.
pub(crate) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
    now: Stamp,
) -> Result<Option<Session>, DbError> {
    let row = Entity::find()
        .filter(Column::SecretHash.eq(secret.hash()))
        .filter(Column::ExpiresAt.gt(now.micros()))
        .one(conn)
        .await?;
    Ok(row.map(Session::from))
}

/// The running sessions of an account, the latest first.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
    now: Stamp,
) -> Result<Vec<Session>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::ExpiresAt.gt(now.micros()))
        .order_by_desc(Column::SeenAt)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(Session::from).collect())
}

/// Notes a visit; it prolongs the session.
pub(crate) async fn visit(tx: &Tx, session: &Session, now: Stamp) -> Result<(), DbError> {
    account::visited(tx, session.account, now).await?;
    Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now.micros()))
        .col_expr(
            Column::ExpiresAt,
            Expr::value(now.plus_days(IDLE_DAYS).micros()),
        )
        .filter(Column::Id.eq(session.id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Ends one session of an account; nothing happens when it is not theirs.
pub async fn end(tx: &Tx, account: AccountId, id: SessionId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Ends every session of an account but one.
pub async fn end_all_but(tx: &Tx, account: AccountId, kept: SessionId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::Id.ne(kept.uuid()))
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Ends every session of an account; how many there were.
pub async fn end_all(tx: &Tx, account: AccountId) -> Result<u64, DbError> {
    let ended = Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(ended.rows_affected)
}

/// Deletes sessions that ended by themselves before that moment, some at a time; the
/// number deleted.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ExpiresAt.lt(before.micros()))
        .limit(crate::privacy::SOME)
        .into_tuple()
        .all(&**tx)
        .await?;
    let gone = Entity::delete_many()
        .filter(Column::Id.is_in(old))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected)
}

impl From<Model> for Session {
    fn from(row: Model) -> Self {
        Self {
            id: row.id.into(),
            account: row.account_id.into(),
            device: row.device,
            created_at: Stamp::from_micros(row.created_at),
            seen_at: Stamp::from_micros(row.seen_at),
            expires_at: Stamp::from_micros(row.expires_at),
        }
    }
}
