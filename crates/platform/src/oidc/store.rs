//! The rows of links and of those who are on the way.

use super::{Passage, ServiceLink, ServiceLinkId, Testimony};
use crate::session::Secret;
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, EmailAddress, Lang, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, QueryOrder, QueryResult, Statement, Value};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service_link")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    account_id: Uuid,
    service: String,
    issuer: String,
    subject: String,
    email: Option<String>,
    linked_at: i64,
    used_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The link of who came, if there is one.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    testimony: &Testimony,
) -> Result<Option<ServiceLink>, DbError> {
    let found = Entity::find()
        .filter(Column::Issuer.eq(&testimony.issuer))
        .filter(Column::Subject.eq(&testimony.subject));
    Ok(found.one(conn).await?.map(ServiceLink::from))
}

/// One link, locked.
pub(super) async fn locked(tx: &Tx, id: ServiceLinkId) -> Result<Option<ServiceLink>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    Ok(row.map(ServiceLink::from))
}

/// The links of an account, the oldest first.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<ServiceLink>, DbError> {
    let found = Entity::find().filter(Column::AccountId.eq(account.uuid()));
    let rows = found.order_by_asc(Column::LinkedAt).all(conn).await?;
    Ok(rows.into_iter().map(ServiceLink::from).collect())
}

/// Links an account with who came.
pub(super) async fn insert(
    tx: &Tx,
    account: AccountId,
    service: &str,
    testimony: &Testimony,
    now: Stamp,
) -> Result<(), DbError> {
    let row = ActiveModel {
        id: Set(ServiceLinkId::new(now).uuid()),
        account_id: Set(account.uuid()),
        service: Set(service.to_owned()),
        issuer: Set(testimony.issuer.clone()),
        subject: Set(testimony.subject.clone()),
        email: Set(testimony.email.as_ref().map(EmailAddress::to_string)),
        linked_at: Set(now.micros()),
        used_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Notes a sign-in by a link.
pub(super) async fn note_use(tx: &Tx, testimony: &Testimony, now: Stamp) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now.micros()))
        .filter(Column::Issuer.eq(&testimony.issuer))
        .filter(Column::Subject.eq(&testimony.subject))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes a link away.
pub(super) async fn remove(tx: &Tx, id: ServiceLinkId) -> Result<(), DbError> {
    Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Takes every link of an account away, and whoever is on the way to a service with it.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    let sql = "DELETE FROM service_passage WHERE account_id = $1";
    run(tx, sql, vec![account.uuid().into()]).await?;
    Ok(())
}

/// Somebody leaves for a service; those who never came back are forgotten.
pub(super) async fn insert_passage(
    tx: &Tx,
    passage: &Passage,
    state: &Secret,
    browser: &Secret,
    now: Stamp,
) -> Result<(), DbError> {
    let old = "DELETE FROM service_passage WHERE expires_at <= $1";
    run(tx, old, vec![now.micros().into()]).await?;
    let sql = "INSERT INTO service_passage (state_hash, browser_hash, service, nonce, \
               verifier, lang, next, account_id, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = vec![
        state.hash().into(),
        browser.hash().into(),
        passage.service.clone().into(),
        passage.nonce.clone().into(),
        passage.verifier.clone().into(),
        passage.lang.tag().into(),
        passage.next.clone().into(),
        passage.linking.map(AccountId::uuid).into(),
        passage.expires_at.micros().into(),
    ];
    run(tx, sql, values).await?;
    Ok(())
}

/// Who comes back with this state in this browser; the row is gone then, so that it
/// counts once.
pub(super) async fn take_passage(
    tx: &Tx,
    state: &Secret,
    browser: &Secret,
    now: Stamp,
) -> Result<Option<Passage>, DbError> {
    let sql = "DELETE FROM service_passage WHERE state_hash = $1 AND browser_hash = $2 \
               AND expires_at > $3 \
               RETURNING service, nonce, verifier, lang, next, account_id, expires_at";
    let values: [Value; 3] = [
        state.hash().into(),
        browser.hash().into(),
        now.micros().into(),
    ];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let row = tx.query_one_raw(statement).await?;
    row.as_ref().map(passage).transpose()
}

fn passage(row: &QueryResult) -> Result<Passage, DbError> {
    let lang: String = row.try_get("", "lang")?;
    let account: Option<Uuid> = row.try_get("", "account_id")?;
    let unknown = || DbError::inconsistent("service_passage", format!("language {lang}"));
    Ok(Passage {
        service: row.try_get("", "service")?,
        nonce: row.try_get("", "nonce")?,
        verifier: row.try_get("", "verifier")?,
        lang: Lang::from_tag(&lang).ok_or_else(unknown)?,
        next: row.try_get("", "next")?,
        linking: account.map(AccountId::from),
        expires_at: Stamp::from_micros(row.try_get("", "expires_at")?),
    })
}

async fn run(tx: &Tx, sql: &str, values: Vec<Value>) -> Result<(), DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

impl From<Model> for ServiceLink {
    fn from(row: Model) -> Self {
        Self {
            id: row.id.into(),
            account: row.account_id.into(),
            service: row.service,
            issuer: row.issuer,
            subject: row.subject,
            email: row.email,
            linked_at: Stamp::from_micros(row.linked_at),
            used_at: row.used_at.map(Stamp::from_micros),
        }
    }
}
