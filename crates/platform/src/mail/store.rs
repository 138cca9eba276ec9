//! The rows of mails and of the delivery log.

use super::policy::MayManageOutbox;
use super::{Attempt, Enclosure, JOB, Letter, Link, Mail, MailId, MailState, enclosure};
use crate::administration::policy::MayAdminister;
use crate::job;
use db::{Db, DbError, Locked as _, Tx};
use kernel::{EmailAddress, Lang, NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, sea_query::Expr};
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    network_id: Option<Uuid>,
    recipient: String,
    recipient_name: String,
    lang: String,
    subject: String,
    body: String,
    link: Option<String>,
    link_text: Option<String>,
    secret: bool,
    state: String,
    attempts: i64,
    queued_at: i64,
    sent_at: Option<i64>,
    unsubscribe: Option<String>,
    unsubscribe_text: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

mod attempt {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_attempt")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mail_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub at: i64,
        pub sent: bool,
        pub answer: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Queues a letter in the transaction of the act that it tells of.
pub async fn queue(tx: &Tx, letter: Letter, now: Stamp) -> Result<MailId, DbError> {
    let mail = Mail {
        id: MailId::new(now),
        letter,
        state: MailState::Queued,
        attempts: 0,
        queued_at: now,
        sent_at: None,
    };
    Entity::insert(row(&mail))
        .exec_without_returning(&**tx)
        .await?;
    let payload = serde_json::json!({ "mail": mail.id.to_string() });
    job::enqueue(tx, JOB, &payload, now).await?;
    Ok(mail.id)
}

/// The same with what goes out with it.
pub async fn queue_with(
    tx: &Tx,
    letter: Letter,
    enclosures: &[Enclosure],
    now: Stamp,
) -> Result<MailId, DbError> {
    let id = queue(tx, letter, now).await?;
    enclosure::enclose(tx, id, enclosures).await?;
    Ok(id)
}

/// How many mails wait to be sent.
pub async fn waiting(db: &Db) -> Result<u64, DbError> {
    let queued = Entity::find().filter(Column::State.eq("queued"));
    Ok(queued.count(db.read()).await?)
}

/// A mail that has failed for good, without its text, and what was last said to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Undelivered {
    /// Which mail.
    pub id: MailId,
    /// In whose outbox it stands.
    pub network: Option<NetworkId>,
    /// Where it should go.
    pub recipient: String,
    /// How often sending was tried.
    pub attempts: i64,
    /// When it was queued.
    pub queued_at: Stamp,
    /// What the mail server, or the way to it, last said.
    pub answer: String,
}

/// How many mails of all networks have failed for good.
pub(crate) async fn failed(conn: &impl ConnectionTrait) -> Result<u64, DbError> {
    let failed = Entity::find().filter(Column::State.eq("failed"));
    Ok(failed.count(conn).await?)
}

/// A page of the mails of all networks that have failed for good, the latest first.
pub(crate) async fn undelivered(
    conn: &impl ConnectionTrait,
    _proof: &MayAdminister,
    offset: u64,
    limit: u64,
) -> Result<Vec<Undelivered>, DbError> {
    let rows = Entity::find()
        .filter(Column::State.eq("failed"))
        .order_by_desc(Column::QueuedAt)
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(limit)
        .all(conn)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let tried = attempt::Entity::find()
        .filter(attempt::Column::MailId.is_in(ids))
        .order_by_asc(attempt::Column::Number)
        .all(conn)
        .await?;
    let mut answers: HashMap<Uuid, String> = HashMap::new();
    answers.extend(tried.into_iter().map(|it| (it.mail_id, it.answer)));
    let mails = rows.into_iter().map(|row| Undelivered {
        id: row.id.into(),
        network: row.network_id.map(NetworkId::from),
        recipient: row.recipient,
        attempts: row.attempts,
        queued_at: Stamp::from_micros(row.queued_at),
        answer: answers.remove(&row.id).unwrap_or_default(),
    });
    Ok(mails.collect())
}

/// One mail.
pub(super) async fn find(conn: &impl ConnectionTrait, id: MailId) -> Result<Option<Mail>, DbError> {
    let row = Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(Mail::try_from).transpose()
}

/// One mail, locked for a change.
pub(super) async fn locked(tx: &Tx, id: MailId) -> Result<Option<Mail>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    row.map(Mail::try_from).transpose()
}

/// How many mails stand in the outbox of a network.
pub(super) async fn count(
    conn: &impl ConnectionTrait,
    _proof: &MayManageOutbox,
    network: NetworkId,
) -> Result<u64, DbError> {
    let found = Entity::find().filter(Column::NetworkId.eq(network.uuid()));
    Ok(found.count(conn).await?)
}

/// A page of the outbox of a network, the latest first.
pub(super) async fn outbox(
    conn: &impl ConnectionTrait,
    _proof: &MayManageOutbox,
    network: NetworkId,
    offset: u64,
    limit: u64,
) -> Result<Vec<Mail>, DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .order_by_desc(Column::QueuedAt)
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(Mail::try_from).collect()
}

/// The delivery log of a mail, the first attempt first.
pub(super) async fn attempts(
    conn: &impl ConnectionTrait,
    id: MailId,
) -> Result<Vec<Attempt>, DbError> {
    let rows = attempt::Entity::find()
        .filter(attempt::Column::MailId.eq(id.uuid()))
        .order_by_asc(attempt::Column::Number)
        .all(conn)
        .await?;
    let lines = rows.into_iter().map(|row| Attempt {
        number: row.number,
        at: Stamp::from_micros(row.at),
        sent: row.sent,
        answer: row.answer,
    });
    Ok(lines.collect())
}

/// Everything that went to these mailboxes, the latest first, at most a thousand.
pub(crate) async fn to_mailboxes(
    conn: &impl ConnectionTrait,
    mailboxes: &[EmailAddress],
) -> Result<Vec<Mail>, DbError> {
    let rows = Entity::find()
        .filter(Column::Recipient.is_in(mailboxes.iter().map(EmailAddress::as_str)))
        .order_by_desc(Column::QueuedAt)
        .limit(1_000)
        .all(conn)
        .await?;
    rows.into_iter().map(Mail::try_from).collect()
}

/// Erases what went to these mailboxes and who they were; that something was sent stays.
pub(crate) async fn erase(tx: &Tx, mailboxes: &[EmailAddress]) -> Result<(), DbError> {
    let gone: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Recipient.is_in(mailboxes.iter().map(EmailAddress::as_str)))
        .into_tuple()
        .all(&**tx)
        .await?;
    for some in gone.chunks(500) {
        enclosure::forget(tx, some).await?;
    }
    emptied()
        .col_expr(Column::Recipient, Expr::value("erased@erased.invalid"))
        .col_expr(Column::RecipientName, Expr::value(""))
        .col_expr(Column::Subject, Expr::value("–"))
        .filter(Column::Recipient.is_in(mailboxes.iter().map(EmailAddress::as_str)))
        .exec(&**tx)
        .await?;
    // What still waits goes nowhere.
    Entity::update_many()
        .col_expr(Column::State, Expr::value(MailState::Failed.word()))
        .filter(Column::Recipient.eq("erased@erased.invalid"))
        .filter(Column::State.eq(MailState::Queued.word()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Empties mail sent before that moment, some at a time; the number emptied.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::SentAt.lt(before.micros()))
        .filter(Column::Body.ne(""))
        .limit(crate::privacy::SOME)
        .into_tuple()
        .all(&**tx)
        .await?;
    enclosure::forget(tx, &old).await?;
    let done = emptied().filter(Column::Id.is_in(old)).exec(&**tx).await?;
    Ok(done.rows_affected)
}

/// Without text and links.
fn emptied() -> sea_orm::UpdateMany<Entity> {
    let none = || Expr::value(Option::<String>::None);
    Entity::update_many()
        .col_expr(Column::Body, Expr::value(""))
        .col_expr(Column::Link, none())
        .col_expr(Column::LinkText, none())
        .col_expr(Column::Unsubscribe, none())
        .col_expr(Column::UnsubscribeText, none())
}

/// Writes what came of an attempt.
pub(super) async fn note(tx: &Tx, mail: &Mail, attempt: &Attempt) -> Result<(), DbError> {
    let line = attempt::ActiveModel {
        mail_id: Set(mail.id.uuid()),
        number: Set(attempt.number),
        at: Set(attempt.at.micros()),
        sent: Set(attempt.sent),
        answer: Set(attempt.answer.chars().take(1_000).collect()),
    };
    attempt::Entity::insert(line)
        .exec_without_returning(&**tx)
        .await?;
    change(tx, mail).await
}

/// Writes a changed mail.
pub(super) async fn change(tx: &Tx, mail: &Mail) -> Result<(), DbError> {
    Entity::update(row(mail)).exec(&**tx).await?;
    Ok(())
}

fn row(mail: &Mail) -> ActiveModel {
    let letter = &mail.letter;
    let link = letter.link.as_ref();
    let foot = letter.unsubscribe.as_ref();
    ActiveModel {
        id: Set(mail.id.uuid()),
        network_id: Set(letter.network.map(NetworkId::uuid)),
        recipient: Set(letter.to.to_string()),
        recipient_name: Set(letter.name.clone()),
        lang: Set(letter.lang.tag().to_owned()),
        subject: Set(letter.subject.clone()),
        body: Set(letter.body.clone()),
        link: Set(link.map(|link| link.address.clone())),
        link_text: Set(link.map(|link| link.text.clone())),
        secret: Set(letter.secret),
        state: Set(mail.state.word().to_owned()),
        attempts: Set(mail.attempts),
        queued_at: Set(mail.queued_at.micros()),
        sent_at: Set(mail.sent_at.map(Stamp::micros)),
        unsubscribe: Set(foot.map(|link| link.address.clone())),
        unsubscribe_text: Set(foot.map(|link| link.text.clone())),
    }
}

impl TryFrom<Model> for Mail {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("mail", format!("{}: {what}", row.id));
        Ok(Self {
            id: row.id.into(),
            state: MailState::from_word(&row.state).ok_or_else(|| bad("unknown state"))?,
            attempts: row.attempts,
            queued_at: Stamp::from_micros(row.queued_at),
            sent_at: row.sent_at.map(Stamp::from_micros),
            letter: Letter {
                network: row.network_id.map(NetworkId::from),
                to: EmailAddress::parse(&row.recipient).map_err(|_| bad("no mail address"))?,
                name: row.recipient_name.clone(),
                lang: if row.lang == Lang::En.tag() {
                    Lang::En
                } else {
                    Lang::De
                },
                subject: row.subject.clone(),
                body: row.body.clone(),
                link: link_of(row.link.as_ref(), row.link_text.as_ref()),
                secret: row.secret,
                unsubscribe: link_of(row.unsubscribe.as_ref(), row.unsubscribe_text.as_ref()),
            },
        })
    }
}

fn link_of(address: Option<&String>, text: Option<&String>) -> Option<Link> {
    let (address, text) = address.zip(text)?;
    Some(Link {
        text: text.clone(),
        address: address.clone(),
    })
}
