//! The rows of readers, of their decisions and of the links that end mail.

use super::{Reader, Settings, Unsubscription};
use crate::notification::Channel;
use crate::session::Secret;
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, Lang, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, QuerySelect};
use std::collections::HashMap;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_reader")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub lang: String,
        pub digest: bool,
        pub digested_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod setting {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_setting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        pub channel: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod link {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unsubscription")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub secret_hash: String,
        pub account_id: Uuid,
        pub kind: Option<String>,
        pub made_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How somebody is written to.
pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Reader, DbError> {
    let found = row::Entity::find_by_id(account.uuid()).one(conn).await?;
    found.map_or_else(|| Ok(Reader::of(account)), Reader::try_from)
}

/// The same, locked for a change; the row is made if it is missing, so that two nodes
/// wait for each other.
pub(crate) async fn locked(tx: &Tx, account: AccountId) -> Result<Reader, DbError> {
    row::Entity::insert(active(&Reader::of(account)))
        .on_conflict(
            OnConflict::column(row::Column::AccountId)
                .do_nothing()
                .to_owned(),
        )
        .try_insert()
        .exec_without_returning(&**tx)
        .await?;
    let found = row::Entity::find_by_id(account.uuid()).locked();
    found
        .one(&**tx)
        .await?
        .map_or_else(|| Ok(Reader::of(account)), Reader::try_from)
}

/// Writes how somebody is written to; the row is there since [`locked`].
pub(crate) async fn change(tx: &Tx, reader: &Reader) -> Result<(), DbError> {
    row::Entity::update(active(reader)).exec(&**tx).await?;
    Ok(())
}

/// Everything somebody decided.
pub(crate) async fn settings(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Settings, DbError> {
    let rows = setting::Entity::find()
        .filter(setting::Column::AccountId.eq(account.uuid()))
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.kind.clone(), channel(&row)?)))
        .collect()
}

/// What these people decided about one kind.
pub(crate) async fn decided(
    conn: &impl ConnectionTrait,
    accounts: &[AccountId],
    kind: &str,
) -> Result<HashMap<AccountId, Channel>, DbError> {
    let rows = setting::Entity::find()
        .filter(setting::Column::Kind.eq(kind))
        .filter(setting::Column::AccountId.is_in(accounts.iter().map(|id| id.uuid())))
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|row| Ok((AccountId::from(row.account_id), channel(&row)?)))
        .collect()
}

/// Writes a decision.
pub(crate) async fn decide(
    tx: &Tx,
    account: AccountId,
    kind: &str,
    channel: Channel,
) -> Result<(), DbError> {
    let row = setting::ActiveModel {
        account_id: Set(account.uuid()),
        kind: Set(kind.to_owned()),
        channel: Set(channel.word().to_owned()),
    };
    let key = [setting::Column::AccountId, setting::Column::Kind];
    setting::Entity::insert(row)
        .on_conflict(
            OnConflict::columns(key)
                .update_column(setting::Column::Channel)
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Keeps the hash of a link that ends mail.
pub(crate) async fn keep_link(
    tx: &Tx,
    secret: &Secret,
    ends: &Unsubscription,
    now: Stamp,
) -> Result<(), DbError> {
    let row = link::ActiveModel {
        secret_hash: Set(secret.hash()),
        account_id: Set(ends.account.uuid()),
        kind: Set(ends.kind.clone()),
        made_at: Set(now.micros()),
    };
    link::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// What a link ends.
pub(crate) async fn by_link(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<Unsubscription>, DbError> {
    let found = link::Entity::find_by_id(secret.hash()).one(conn).await?;
    Ok(found.map(|row| Unsubscription {
        account: row.account_id.into(),
        kind: row.kind,
    }))
}

/// Deletes links older than that, some at a time; the number deleted.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let old: Vec<String> = link::Entity::find()
        .select_only()
        .column(link::Column::SecretHash)
        .filter(link::Column::MadeAt.lt(before.micros()))
        .limit(crate::privacy::SOME)
        .into_tuple()
        .all(&**tx)
        .await?;
    let gone = link::Entity::delete_many()
        .filter(link::Column::SecretHash.is_in(old))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected)
}

/// Deletes everything kept about a reader.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let id = account.uuid();
    row::Entity::delete_many()
        .filter(row::Column::AccountId.eq(id))
        .exec(&**tx)
        .await?;
    setting::Entity::delete_many()
        .filter(setting::Column::AccountId.eq(id))
        .exec(&**tx)
        .await?;
    link::Entity::delete_many()
        .filter(link::Column::AccountId.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn active(reader: &Reader) -> row::ActiveModel {
    row::ActiveModel {
        account_id: Set(reader.account.uuid()),
        lang: Set(reader.lang.tag().to_owned()),
        digest: Set(reader.digest),
        digested_on: Set(reader.digested_on.map(|day| day.to_string())),
    }
}

fn channel(row: &setting::Model) -> Result<Channel, DbError> {
    Channel::from_word(&row.channel)
        .ok_or_else(|| DbError::inconsistent("notice_setting", "unknown channel"))
}

impl TryFrom<row::Model> for Reader {
    type Error = DbError;

    fn try_from(row: row::Model) -> Result<Self, DbError> {
        let day = row.digested_on.as_deref().map(str::parse).transpose();
        Ok(Self {
            account: row.account_id.into(),
            lang: if row.lang == Lang::En.tag() {
                Lang::En
            } else {
                Lang::De
            },
            digest: row.digest,
            digested_on: day.map_err(|_| DbError::inconsistent("notice_reader", "not a date"))?,
        })
    }
}
