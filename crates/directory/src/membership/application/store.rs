//! Rows of applications that wait to be confirmed.

use super::policy::MayReceive;
use super::{ApplicationId, Waiting};
use crate::membership::store::lang;
use crate::membership::{Applicant, Application};
use crate::organisation::{Kind, Profile};
use db::{DbError, Locked as _, Tx, parsed};
use kernel::{EmailAddress, Line, NetworkId, Stamp, WebAddress};
use platform::session::Secret;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Func, SimpleExpr};
use sea_orm::{ExprTrait as _, QueryOrder as _};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    network_id: Uuid,
    kind: String,
    name: String,
    town: Option<String>,
    ags: Option<String>,
    website: Option<String>,
    message: Option<String>,
    applicant_name: String,
    applicant_email: String,
    lang: String,
    secret_hash: String,
    received_at: i64,
    expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps an application and the hash of its secret.
pub(super) async fn insert(
    tx: &Tx,
    proof: &MayReceive,
    waiting: &Waiting,
    secret: &Secret,
) -> Result<(), DbError> {
    let Application {
        profile,
        applicant,
        message,
    } = &waiting.application;
    let row = ActiveModel {
        id: Set(waiting.id.uuid()),
        network_id: Set(proof.network().uuid()),
        kind: Set(profile.kind.word().to_owned()),
        name: Set(profile.name.to_string()),
        town: Set(profile.address.town.as_ref().map(ToString::to_string)),
        ags: Set(profile.ags.clone()),
        website: Set(profile.website.as_ref().map(ToString::to_string)),
        message: Set(message.clone()),
        applicant_name: Set(applicant.name.to_string()),
        applicant_email: Set(applicant.email.to_string()),
        lang: Set(applicant.lang.tag().to_owned()),
        secret_hash: Set(secret.hash()),
        received_at: Set(waiting.received_at.micros()),
        expires_at: Set(waiting.expires_at.micros()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// How many applications wait for a mailbox.
pub(super) async fn of_mailbox(tx: &Tx, email: &EmailAddress, now: Stamp) -> Result<u64, DbError> {
    let waiting = Entity::find()
        .filter(Column::ApplicantEmail.eq(email.as_str()))
        .filter(Column::ExpiresAt.gt(now.micros()));
    Ok(waiting.count(&**tx).await?)
}

/// How many applications of a network came in since a moment and still wait.
pub(super) async fn since(tx: &Tx, network: NetworkId, moment: Stamp) -> Result<u64, DbError> {
    let recent = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::ReceivedAt.gt(moment.micros()));
    Ok(recent.count(&**tx).await?)
}

/// The application behind a link of a network.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    secret: &Secret,
) -> Result<Option<Waiting>, DbError> {
    let found = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::SecretHash.eq(secret.hash()));
    found.one(conn).await?.map(Waiting::try_from).transpose()
}

/// The same, locked until the transaction ends.
pub(super) async fn locked_by_secret(
    tx: &Tx,
    network: NetworkId,
    secret: &Secret,
) -> Result<Option<Waiting>, DbError> {
    let found = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::SecretHash.eq(secret.hash()))
        .locked();
    found.one(&**tx).await?.map(Waiting::try_from).transpose()
}

/// Forgets what was confirmed.
pub(super) async fn remove(tx: &Tx, id: ApplicationId) -> Result<(), DbError> {
    Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Forgets whatever waits for a confirmation from these mailboxes.
pub(crate) async fn forget(tx: &Tx, emails: &[EmailAddress]) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(sent_by(emails))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Whatever waits for a confirmation from these mailboxes, oldest first.
pub(crate) async fn waiting_of(
    conn: &impl ConnectionTrait,
    emails: &[EmailAddress],
) -> Result<Vec<Waiting>, DbError> {
    let found = Entity::find().filter(sent_by(emails));
    let rows = found.order_by_asc(Column::Id).all(conn).await?;
    rows.into_iter().map(Waiting::try_from).collect()
}

/// In whatever spelling of the mailbox.
fn sent_by(emails: &[EmailAddress]) -> SimpleExpr {
    let lower = Func::lower(Expr::col(Column::ApplicantEmail));
    Expr::expr(lower).is_in(emails.iter().map(EmailAddress::key))
}

/// Forgets an application whose time is over; whether there was one.
pub(super) async fn remove_expired(
    tx: &Tx,
    id: ApplicationId,
    now: Stamp,
) -> Result<bool, DbError> {
    let gone = Entity::delete_many()
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::ExpiresAt.lte(now.micros()))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected > 0)
}

impl TryFrom<Model> for Waiting {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let id = row.id;
        read(row).ok_or_else(|| DbError::inconsistent("application", id.to_string()))
    }
}

fn read(row: Model) -> Option<Waiting> {
    let mut profile = Profile::new(Kind::from_word(&row.kind)?, Line::parse(&row.name).ok()?);
    profile.address.town = parsed(row.town, |it| Line::parse(it).ok())?;
    profile.ags = row.ags;
    profile.website = parsed(row.website, |it| WebAddress::parse(it).ok())?;
    Some(Waiting {
        id: row.id.into(),
        network: row.network_id.into(),
        application: Application {
            profile,
            applicant: Applicant {
                name: Line::parse(&row.applicant_name).ok()?,
                email: EmailAddress::parse(&row.applicant_email).ok()?,
                lang: lang(Some(&row.lang)),
            },
            message: row.message,
        },
        received_at: Stamp::from_micros(row.received_at),
        expires_at: Stamp::from_micros(row.expires_at),
    })
}
