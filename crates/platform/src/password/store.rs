//! The rows of links.

use super::{PasswordLink, PasswordLinkId, Purpose};
use crate::session::Secret;
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, EmailAddress, Stamp};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "password_link")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    purpose: String,
    email: String,
    account_id: Option<Uuid>,
    letter: Option<String>,
    secret_hash: String,
    asked_at: i64,
    expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Adds a link, with the hash of its secret and the letter that waits for its reader;
/// links that are over go.
pub(super) async fn insert(
    tx: &Tx,
    link: &PasswordLink,
    letter: Option<String>,
    secret: &Secret,
) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::ExpiresAt.lte(link.asked_at.micros()))
        .exec(&**tx)
        .await?;
    let row = ActiveModel {
        id: Set(link.id.uuid()),
        purpose: Set(link.purpose.word().to_owned()),
        email: Set(link.email.to_string()),
        account_id: Set(link.account.map(AccountId::uuid)),
        letter: Set(letter),
        secret_hash: Set(secret.hash()),
        asked_at: Set(link.asked_at.micros()),
        expires_at: Set(link.expires_at.micros()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// The link behind a secret.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<PasswordLink>, DbError> {
    let found = Entity::find().filter(Column::SecretHash.eq(secret.hash()));
    found
        .one(conn)
        .await?
        .map(PasswordLink::try_from)
        .transpose()
}

/// The link behind a secret, locked for its use.
pub(super) async fn locked_by_secret(
    tx: &Tx,
    secret: &Secret,
) -> Result<Option<PasswordLink>, DbError> {
    let found = Entity::find()
        .filter(Column::SecretHash.eq(secret.hash()))
        .locked();
    found
        .one(&**tx)
        .await?
        .map(PasswordLink::try_from)
        .transpose()
}

/// A link whose letter still waits, with that letter, locked.
pub(super) async fn locked_waiting(
    tx: &Tx,
    id: PasswordLinkId,
) -> Result<Option<(PasswordLink, String)>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    let Some(row) = row else { return Ok(None) };
    let Some(letter) = row.letter.clone() else {
        return Ok(None);
    };
    Ok(Some((row.try_into()?, letter)))
}

/// The letter has its reader: it leaves the row.
pub(super) async fn address(
    tx: &Tx,
    id: PasswordLinkId,
    account: AccountId,
) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::AccountId, Expr::value(account.uuid()))
        .col_expr(Column::Letter, Expr::value(None::<String>))
        .filter(Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes a link away that nobody is meant by.
pub(super) async fn remove(tx: &Tx, id: PasswordLinkId) -> Result<(), DbError> {
    Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Takes every link of an account away: one was used, or the password changed.
pub(crate) async fn remove_all(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Whether an appointed administrator has a link for the first password that counts.
pub(crate) async fn has_open_first(
    conn: &impl ConnectionTrait,
    account: AccountId,
    now: Stamp,
) -> Result<bool, DbError> {
    let found = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::Purpose.eq(Purpose::First.word()))
        .filter(Column::ExpiresAt.gt(now.micros()));
    Ok(found.one(conn).await?.is_some())
}

impl TryFrom<Model> for PasswordLink {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad =
            |what: &str| DbError::inconsistent("password_link", format!("{}: {what}", row.id));
        Ok(Self {
            id: row.id.into(),
            purpose: Purpose::from_word(&row.purpose).ok_or_else(|| bad("unknown purpose"))?,
            email: EmailAddress::parse(&row.email).map_err(|_| bad("no mail address"))?,
            account: row.account_id.map(AccountId::from),
            asked_at: Stamp::from_micros(row.asked_at),
            expires_at: Stamp::from_micros(row.expires_at),
        })
    }
}
