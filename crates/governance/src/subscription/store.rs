//! Rows of subscriptions, of their links, and of what they have told.

use super::{Rhythm, Subscription, SubscriptionId, Wish};
use crate::resolution::ResolutionId;
use db::{DbError, Locked, Tx, parsed};
use kernel::{EmailAddress, Lang, NetworkId, Stamp};
use platform::session::Secret;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeSet;
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscription")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub email: String,
        pub lang: String,
        pub words: String,
        pub rhythm: String,
        pub asked_at: i64,
        pub expires_at: Option<i64>,
        pub digested_on: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod link {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscription_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub secret_hash: String,
        pub subscription_id: Uuid,
        pub what: String,
        pub expires_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod told {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscription_told")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub resolution_id: Uuid,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkOf {
    Confirm,
    Stop,
}

impl LinkOf {
    const fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Stop => "stop",
        }
    }
}

/// The subscription of a mailbox to these words.
pub(super) async fn known(
    tx: &Tx,
    network: NetworkId,
    wish: &Wish,
) -> Result<Option<Subscription>, DbError> {
    let found = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Email.eq(wish.email.to_string()))
        .filter(row::Column::Words.eq(wish.words.clone()));
    let found = found.locked().one(&**tx).await?;
    found.map(read).transpose()
}

/// How many a mailbox has in a network.
pub(super) async fn count(
    tx: &Tx,
    network: NetworkId,
    email: &EmailAddress,
) -> Result<u64, DbError> {
    let found = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Email.eq(email.to_string()));
    Ok(found.count(&**tx).await?)
}

/// Every subscription of mailboxes. Unscoped: for what is stored about somebody.
pub(crate) async fn of_mailboxes(
    conn: &impl ConnectionTrait,
    emails: &[EmailAddress],
) -> Result<Vec<Subscription>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Email.is_in(emails.iter().map(ToString::to_string)))
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Confirmed subscriptions after one of them.
pub(super) async fn confirmed(
    conn: &impl ConnectionTrait,
    after: Option<SubscriptionId>,
    limit: u64,
) -> Result<Vec<Subscription>, DbError> {
    let mut wanted = row::Entity::find().filter(row::Column::ExpiresAt.is_null());
    if let Some(after) = after {
        wanted = wanted.filter(row::Column::Id.gt(after.uuid()));
    }
    let rows = wanted
        .order_by_asc(row::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn find_locked(
    tx: &Tx,
    id: SubscriptionId,
) -> Result<Option<Subscription>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// The subscription about which a link decides, while it counts.
pub(super) async fn by_link(
    conn: &impl ConnectionTrait,
    (what, secret): (LinkOf, &Secret),
    now: Stamp,
) -> Result<Option<Subscription>, DbError> {
    let found = link::Entity::find_by_id(secret.hash())
        .filter(link::Column::What.eq(what.word()))
        .one(conn)
        .await?;
    let Some(link) = found.filter(|it| Stamp::from_micros(it.expires_at) > now) else {
        return Ok(None);
    };
    let row = row::Entity::find_by_id(link.subscription_id)
        .one(conn)
        .await?;
    row.map(read).transpose()
}

pub(super) async fn insert(tx: &Tx, it: &Subscription) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, it: &Subscription) -> Result<(), DbError> {
    row::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

pub(super) async fn keep_link(
    tx: &Tx,
    (what, secret): (LinkOf, &Secret),
    of: SubscriptionId,
    expires_at: Stamp,
) -> Result<(), DbError> {
    let row = link::ActiveModel {
        secret_hash: Set(secret.hash()),
        subscription_id: Set(of.uuid()),
        what: Set(what.word().to_owned()),
        expires_at: Set(expires_at.micros()),
    };
    link::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Those of these resolutions of which it has told.
pub(super) async fn told_of(
    tx: &Tx,
    of: SubscriptionId,
    resolutions: &[ResolutionId],
) -> Result<BTreeSet<ResolutionId>, DbError> {
    let ids: Vec<Uuid> = told::Entity::find()
        .select_only()
        .column(told::Column::ResolutionId)
        .filter(told::Column::SubscriptionId.eq(of.uuid()))
        .filter(told::Column::ResolutionId.is_in(resolutions.iter().map(|it| it.uuid())))
        .into_tuple()
        .all(&**tx)
        .await?;
    Ok(ids.into_iter().map(ResolutionId::from).collect())
}

/// Notes that it has told of these.
pub(super) async fn note_told(
    tx: &Tx,
    of: SubscriptionId,
    resolutions: &[ResolutionId],
) -> Result<(), DbError> {
    let rows = resolutions.iter().map(|it| told::ActiveModel {
        subscription_id: Set(of.uuid()),
        resolution_id: Set(it.uuid()),
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    let pair = [told::Column::SubscriptionId, told::Column::ResolutionId];
    told::Entity::insert_many(rows)
        .on_conflict(OnConflict::columns(pair).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Removes subscriptions with everything that belongs to them.
pub(super) async fn remove(tx: &Tx, ids: &[Uuid]) -> Result<(), DbError> {
    if ids.is_empty() {
        return Ok(());
    }
    let ids = || ids.iter().copied();
    told::Entity::delete_many()
        .filter(told::Column::SubscriptionId.is_in(ids()))
        .exec(&**tx)
        .await?;
    link::Entity::delete_many()
        .filter(link::Column::SubscriptionId.is_in(ids()))
        .exec(&**tx)
        .await?;
    row::Entity::delete_many()
        .filter(row::Column::Id.is_in(ids()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Removes every subscription of these mailboxes.
pub(crate) async fn erase(tx: &Tx, emails: &[EmailAddress]) -> Result<(), DbError> {
    let found = of_mailboxes(&**tx, emails).await?;
    let ids: Vec<Uuid> = found.iter().map(|it| it.id.uuid()).collect();
    for some in ids.chunks(SOME) {
        remove(tx, some).await?;
    }
    Ok(())
}

/// So many rows go at a time.
const SOME: usize = 200;

/// Removes what nobody confirmed until a moment; how many.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let ids: Vec<Uuid> = row::Entity::find()
        .select_only()
        .column(row::Column::Id)
        .filter(row::Column::ExpiresAt.lt(before.micros()))
        .limit(SOME as u64)
        .into_tuple()
        .all(&**tx)
        .await?;
    remove(tx, &ids).await?;
    Ok(ids.len() as u64)
}

/// Forgets links that have expired before a moment; how many.
pub(crate) async fn expire_links(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let hashes: Vec<String> = link::Entity::find()
        .select_only()
        .column(link::Column::SecretHash)
        .filter(link::Column::ExpiresAt.lt(before.micros()))
        .limit(SOME as u64)
        .into_tuple()
        .all(&**tx)
        .await?;
    if hashes.is_empty() {
        return Ok(0);
    }
    let gone = link::Entity::delete_many()
        .filter(link::Column::SecretHash.is_in(hashes))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected)
}

fn active(it: &Subscription) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        email: Set(it.wish.email.to_string()),
        lang: Set(it.wish.lang.tag().to_owned()),
        words: Set(it.wish.words.clone()),
        rhythm: Set(it.wish.rhythm.word().to_owned()),
        asked_at: Set(it.asked_at.micros()),
        expires_at: Set(it.expires_at.map(Stamp::micros)),
        digested_on: Set(it.digested_on.map(|it| it.to_string())),
    }
}

fn read(row: row::Model) -> Result<Subscription, DbError> {
    let id = row.id;
    let read = || {
        Some(Subscription {
            id: row.id.into(),
            network: row.network_id.into(),
            wish: Wish {
                email: EmailAddress::parse(&row.email).ok()?,
                lang: Lang::from_tag(&row.lang)?,
                words: row.words,
                rhythm: Rhythm::from_word(&row.rhythm)?,
            },
            asked_at: Stamp::from_micros(row.asked_at),
            expires_at: row.expires_at.map(Stamp::from_micros),
            digested_on: parsed(row.digested_on, |it| it.parse().ok())?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("subscription", id.to_string()))
}
