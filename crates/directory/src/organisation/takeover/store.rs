//! Rows of takeovers.

use super::policy::{MaySend, may_send};
use super::{Takeover, TakeoverId};
use crate::organisation::{self, Kind, Organisation};
use db::{Db, DbError, Locked, Tx};
use kernel::{Actor, EmailAddress, Line, OrganisationId, PersonId, Stamp};
use platform::session::Secret;
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, NotSet,
    QueryFilter, QueryOrder, QuerySelect,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "takeover")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub network_id: Uuid,
        pub email: String,
        pub recipient: String,
        pub secret_hash: String,
        pub sent_by: String,
        pub sent_at: i64,
        pub expires_at: i64,
        pub accepted_at: Option<i64>,
        pub person_id: Option<Uuid>,
        pub withdrawn_at: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Takes name and address from the links that were sent to these mailboxes, in whatever
/// spelling, or by which that person came in.
pub(crate) async fn unname(
    tx: &Tx,
    person: Option<PersonId>,
    emails: &[EmailAddress],
) -> Result<(), DbError> {
    let nobody = row::ActiveModel {
        email: Set("erased@erased.invalid".to_owned()),
        recipient: Set("–".to_owned()),
        ..Default::default()
    };
    row::Entity::update_many()
        .set(nobody)
        .filter(concerning(person, emails))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The links that were sent to these mailboxes, or by which that person came in.
pub(crate) async fn sent_to(
    conn: &impl ConnectionTrait,
    person: Option<PersonId>,
    emails: &[EmailAddress],
) -> Result<Vec<Takeover>, DbError> {
    let found = row::Entity::find().filter(concerning(person, emails));
    let rows = found.order_by_asc(row::Column::Id).all(conn).await?;
    rows.iter().map(read).collect()
}

fn concerning(person: Option<PersonId>, emails: &[EmailAddress]) -> Condition {
    let lower = Expr::expr(Func::lower(Expr::col(row::Column::Email)));
    let mut any = Condition::any().add(lower.is_in(emails.iter().map(EmailAddress::key)));
    if let Some(person) = person {
        any = any.add(row::Column::PersonId.eq(person.uuid()));
    }
    any
}

/// The town in which a company sits, if the directory has it.
pub(crate) async fn town_of(
    conn: &impl ConnectionTrait,
    company: &Organisation,
) -> Result<Option<OrganisationId>, DbError> {
    let Some(ags) = company.profile.ags.as_deref() else {
        return Ok(None);
    };
    let town = organisation::store::area_body(conn, Kind::Municipality, ags).await?;
    Ok(town.map(|it| it.id).filter(|id| *id != company.id))
}

/// Whether the actor may read who changed what of the company's record: whoever may hand
/// it the link.
pub(crate) async fn may_follow(
    db: &Db,
    actor: &Actor,
    company: &Organisation,
) -> Result<bool, DbError> {
    let town = town_of(db.read(), company).await?;
    Ok(may_send(actor, company, town).is_ok())
}

/// Adds a takeover and the hash of its secret.
pub(super) async fn insert(
    tx: &Tx,
    _proof: &MaySend,
    takeover: &Takeover,
    secret: &Secret,
) -> Result<(), DbError> {
    let mut row = active(takeover);
    row.secret_hash = Set(secret.hash());
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed takeover.
pub(super) async fn change(tx: &Tx, takeover: &Takeover) -> Result<(), DbError> {
    row::Entity::update(active(takeover)).exec(&**tx).await?;
    Ok(())
}

/// The takeover behind a link.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<Takeover>, DbError> {
    let found = row::Entity::find().filter(row::Column::SecretHash.eq(secret.hash()));
    found.one(conn).await?.as_ref().map(read).transpose()
}

/// The takeover behind a link, locked until the transaction ends.
pub(super) async fn locked_by_secret(
    tx: &Tx,
    secret: &Secret,
) -> Result<Option<Takeover>, DbError> {
    let found = row::Entity::find()
        .filter(row::Column::SecretHash.eq(secret.hash()))
        .locked();
    found.one(&**tx).await?.as_ref().map(read).transpose()
}

/// One takeover, locked until the transaction ends.
pub(super) async fn locked(tx: &Tx, id: TakeoverId) -> Result<Option<Takeover>, DbError> {
    let found = row::Entity::find_by_id(id.uuid()).locked();
    found.one(&**tx).await?.as_ref().map(read).transpose()
}

/// The links that were sent to a company, the newest first, at most fifty.
pub(super) async fn of(
    conn: &impl ConnectionTrait,
    proof: &MaySend,
) -> Result<Vec<Takeover>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.eq(proof.organisation().uuid()))
        .order_by_desc(row::Column::SentAt)
        .order_by_desc(row::Column::Id)
        .limit(50)
        .all(conn)
        .await?;
    rows.iter().map(read).collect()
}

fn active(takeover: &Takeover) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(takeover.id.uuid()),
        organisation_id: Set(takeover.organisation.uuid()),
        network_id: Set(takeover.network.uuid()),
        email: Set(takeover.email.to_string()),
        recipient: Set(takeover.recipient.to_string()),
        secret_hash: NotSet,
        sent_by: Set(takeover.sent_by.clone()),
        sent_at: Set(takeover.sent_at.micros()),
        expires_at: Set(takeover.expires_at.micros()),
        accepted_at: Set(takeover.accepted.map(|(_, at)| at.micros())),
        person_id: Set(takeover.accepted.map(|(person, _)| person.uuid())),
        withdrawn_at: Set(takeover.withdrawn_at.map(Stamp::micros)),
    }
}

fn read(row: &row::Model) -> Result<Takeover, DbError> {
    let bad = |what: &str| DbError::inconsistent("takeover", format!("{}: {what}", row.id));
    Ok(Takeover {
        id: row.id.into(),
        organisation: row.organisation_id.into(),
        network: row.network_id.into(),
        email: EmailAddress::parse(&row.email).map_err(|_| bad("no mail address"))?,
        recipient: Line::parse(&row.recipient).map_err(|_| bad("no name"))?,
        sent_by: row.sent_by.clone(),
        sent_at: Stamp::from_micros(row.sent_at),
        expires_at: Stamp::from_micros(row.expires_at),
        accepted: row
            .person_id
            .zip(row.accepted_at)
            .map(|(person, at)| (PersonId::from(person), Stamp::from_micros(at))),
        withdrawn_at: row.withdrawn_at.map(Stamp::from_micros),
    })
}
