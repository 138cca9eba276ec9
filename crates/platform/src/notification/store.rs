//! The rows of notices.

use super::policy::MayReadOwn;
use super::{Channel, News, Notice, NoticeId, Weight, reader};
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, sea_query::Expr};
use std::collections::HashSet;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    account_id: Uuid,
    network_id: Uuid,
    kind: String,
    about: Uuid,
    once: Option<String>,
    subject: String,
    path: String,
    channel: String,
    task: bool,
    told_at: i64,
    read_at: Option<i64>,
    mailed_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// How many notices of a network wait for somebody to act.
pub async fn waiting(
    conn: &impl ConnectionTrait,
    account: AccountId,
    network: NetworkId,
) -> Result<u64, DbError> {
    let found = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::Task.eq(true))
        .filter(Column::ReadAt.is_null());
    Ok(found.count(conn).await?)
}

/// How many notices of a network somebody has, and how many of them are unread.
pub(super) async fn count(
    conn: &impl ConnectionTrait,
    proof: &MayReadOwn,
    network: NetworkId,
) -> Result<(u64, u64), DbError> {
    let all = Entity::find()
        .filter(Column::AccountId.eq(proof.account().uuid()))
        .filter(Column::NetworkId.eq(network.uuid()));
    let unread = all.clone().filter(Column::ReadAt.is_null());
    Ok((all.count(conn).await?, unread.count(conn).await?))
}

/// A page of somebody's notices of a network, the latest first.
pub(super) async fn list(
    conn: &impl ConnectionTrait,
    proof: &MayReadOwn,
    network: NetworkId,
    offset: u64,
    limit: u64,
) -> Result<Vec<Notice>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(proof.account().uuid()))
        .filter(Column::NetworkId.eq(network.uuid()))
        .order_by_desc(Column::ToldAt)
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// Everything an account was told, the latest first, at most a thousand.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Notice>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_desc(Column::ToldAt)
        .limit(1_000)
        .all(conn)
        .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// Those of one's own notices that a link names.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    proof: &MayReadOwn,
    id: NoticeId,
) -> Result<Option<Notice>, DbError> {
    let found = Entity::find_by_id(id.uuid())
        .filter(Column::AccountId.eq(proof.account().uuid()))
        .one(conn)
        .await?;
    found.map(Notice::try_from).transpose()
}

/// One notice, locked for a change.
pub(super) async fn locked(tx: &Tx, id: NoticeId) -> Result<Option<Notice>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    row.map(Notice::try_from).transpose()
}

/// The unread notices of this kind about the same record, locked.
pub(super) async fn unread_about(
    tx: &Tx,
    accounts: &[AccountId],
    news: &News,
) -> Result<Vec<Notice>, DbError> {
    let rows = Entity::find()
        .filter(Column::About.eq(news.about))
        .filter(Column::Kind.eq(news.kind.key))
        .filter(Column::ReadAt.is_null())
        .filter(Column::AccountId.is_in(accounts.iter().map(|id| id.uuid())))
        .order_by_asc(Column::Id)
        .locked()
        .all(&**tx)
        .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// Who has been told this already, of what comes once only.
pub(super) async fn told_once(
    tx: &Tx,
    accounts: &[AccountId],
    news: &News,
) -> Result<HashSet<AccountId>, DbError> {
    let Some(once) = &news.once else {
        return Ok(HashSet::new());
    };
    let rows: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::AccountId)
        .filter(Column::Kind.eq(news.kind.key))
        .filter(Column::Once.eq(once.as_str()))
        .filter(Column::AccountId.is_in(accounts.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(&**tx)
        .await?;
    Ok(rows.into_iter().map(AccountId::from).collect())
}

/// Adds a notice.
pub(super) async fn insert(tx: &Tx, notice: &Notice) -> Result<(), DbError> {
    Entity::insert(row(notice))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed notice.
pub(super) async fn change(tx: &Tx, notice: &Notice) -> Result<(), DbError> {
    Entity::update(row(notice)).exec(&**tx).await?;
    Ok(())
}

/// Marks one of somebody's notices of a network as read, or all of them.
pub(super) async fn mark_read(
    tx: &Tx,
    proof: &MayReadOwn,
    network: NetworkId,
    which: Option<NoticeId>,
    now: Stamp,
) -> Result<(), DbError> {
    let mut marked = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(now.micros()))
        .filter(Column::AccountId.eq(proof.account().uuid()))
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::ReadAt.is_null());
    if let Some(id) = which {
        marked = marked.filter(Column::Id.eq(id.uuid()));
    }
    marked.exec(&**tx).await?;
    Ok(())
}

/// Marks every notice of a kind about a record as read: nobody has to act any more.
pub(super) async fn settle(tx: &Tx, kind: &str, about: Uuid, now: Stamp) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(now.micros()))
        .filter(Column::About.eq(about))
        .filter(Column::Kind.eq(kind))
        .filter(Column::ReadAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The next accounts after `after` with something for a digest, in order of their ids.
pub(super) async fn with_news(
    conn: &impl ConnectionTrait,
    after: Option<AccountId>,
    limit: u64,
) -> Result<Vec<AccountId>, DbError> {
    let mut found = Entity::find()
        .select_only()
        .column(Column::AccountId)
        .distinct()
        .filter(for_digest());
    if let Some(after) = after {
        found = found.filter(Column::AccountId.gt(after.uuid()));
    }
    let ids: Vec<Uuid> = found
        .order_by_asc(Column::AccountId)
        .limit(limit)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().map(AccountId::from).collect())
}

/// What a digest for somebody has to say, by network and time, locked.
pub(super) async fn unmailed(tx: &Tx, account: AccountId) -> Result<Vec<Notice>, DbError> {
    let rows = Entity::find()
        .filter(for_digest())
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_asc(Column::NetworkId)
        .order_by_asc(Column::ToldAt)
        .order_by_asc(Column::Id)
        .locked()
        .all(&**tx)
        .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

fn for_digest() -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(Column::Channel.eq(Channel::Digest.word()))
        .add(Column::ReadAt.is_null())
        .add(Column::MailedAt.is_null())
}

/// Notes that somebody's notices for the digest went into a mail.
pub(super) async fn note_mailed(tx: &Tx, account: AccountId, now: Stamp) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::MailedAt, Expr::value(now.micros()))
        .filter(for_digest())
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Deletes notices read before that moment, some at a time; the number deleted.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ReadAt.lt(before.micros()))
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

/// Deletes what an account was told and decided, and what others were told about it.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let concerns = sea_orm::Condition::any()
        .add(Column::AccountId.eq(account.uuid()))
        .add(Column::About.eq(account.uuid()));
    Entity::delete_many().filter(concerns).exec(&**tx).await?;
    reader::store::erase(tx, account).await
}

fn row(notice: &Notice) -> ActiveModel {
    ActiveModel {
        id: Set(notice.id.uuid()),
        account_id: Set(notice.account.uuid()),
        network_id: Set(notice.network.uuid()),
        kind: Set(notice.kind.clone()),
        about: Set(notice.about),
        once: Set(notice.once.clone()),
        subject: Set(notice.subject.clone()),
        path: Set(notice.path.clone()),
        channel: Set(notice.channel.word().to_owned()),
        task: Set(notice.weight == Weight::Task),
        told_at: Set(notice.told_at.micros()),
        read_at: Set(notice.read_at.map(Stamp::micros)),
        mailed_at: Set(notice.mailed_at.map(Stamp::micros)),
    }
}

impl TryFrom<Model> for Notice {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let channel = Channel::from_word(&row.channel);
        Ok(Self {
            id: row.id.into(),
            account: row.account_id.into(),
            network: row.network_id.into(),
            kind: row.kind,
            about: row.about,
            once: row.once,
            subject: row.subject,
            path: row.path,
            channel: channel.ok_or_else(|| DbError::inconsistent("notice", "unknown channel"))?,
            weight: if row.task { Weight::Task } else { Weight::News },
            told_at: Stamp::from_micros(row.told_at),
            read_at: row.read_at.map(Stamp::from_micros),
            mailed_at: row.mailed_at.map(Stamp::from_micros),
        })
    }
}
