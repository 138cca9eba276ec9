//! The rows of tokens.

use super::policy::MayManageTokens;
use super::{Scope, Secret, Token, TokenId};
use db::{DbError, Tx};
use kernel::{AccountId, Line, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, sea_query::Expr};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_token")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    account_id: Uuid,
    name: String,
    secret_hash: String,
    scope: String,
    created_at: i64,
    expires_at: i64,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Adds a token and the hash of its secret.
pub(super) async fn insert(
    tx: &Tx,
    _proof: &MayManageTokens,
    token: &Token,
    secret: &Secret,
) -> Result<(), DbError> {
    let row = ActiveModel {
        id: Set(token.id.uuid()),
        account_id: Set(token.account.uuid()),
        name: Set(token.name.to_string()),
        secret_hash: Set(secret.hash()),
        scope: Set(token.scope.word().to_owned()),
        created_at: Set(token.created_at.micros()),
        expires_at: Set(token.expires_at.micros()),
        used_at: Set(None),
        revoked_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// The token of a secret, whether it still counts or not.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<Token>, DbError> {
    let found = Entity::find().filter(Column::SecretHash.eq(secret.hash()));
    found.one(conn).await?.map(Token::try_from).transpose()
}

/// The tokens of an account that count, the latest first.
pub(super) async fn in_use(
    conn: &impl ConnectionTrait,
    account: AccountId,
    now: Stamp,
) -> Result<Vec<Token>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now.micros()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(Token::try_from).collect()
}

/// Every token an account ever had, the latest first.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Token>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_desc(Column::CreatedAt)
        .all(conn)
        .await?;
    rows.into_iter().map(Token::try_from).collect()
}

/// Deletes every token of an account.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Deletes tokens that ended before that moment, some at a time; the number deleted.
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

/// Notes a use.
pub(super) async fn note_use(tx: &Tx, id: TokenId, now: Stamp) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now.micros()))
        .filter(Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes a token of the account back; whether there was one to take.
pub(super) async fn revoke(
    tx: &Tx,
    proof: &MayManageTokens,
    id: TokenId,
    now: Stamp,
) -> Result<bool, DbError> {
    let done = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(now.micros()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::AccountId.eq(proof.account().uuid()))
        .filter(Column::RevokedAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

impl TryFrom<Model> for Token {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("access_token", format!("{}: {what}", row.id));
        Ok(Self {
            id: row.id.into(),
            account: row.account_id.into(),
            name: Line::parse(&row.name).map_err(|_| bad("no name"))?,
            scope: Scope::from_word(&row.scope).ok_or_else(|| bad("unknown scope"))?,
            created_at: Stamp::from_micros(row.created_at),
            expires_at: Stamp::from_micros(row.expires_at),
            used_at: row.used_at.map(Stamp::from_micros),
            revoked_at: row.revoked_at.map(Stamp::from_micros),
        })
    }
}
