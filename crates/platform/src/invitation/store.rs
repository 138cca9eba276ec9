//! The rows of invitations.

use super::policy::MayInvite;
use super::{Invitation, InvitationId};
use crate::session::Secret;
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, Date, NetworkId, OrganisationId, Role, Stamp, Standing};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, NotSet, QueryOrder, QuerySelect};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    account_id: Uuid,
    network_id: Uuid,
    organisation_id: Option<Uuid>,
    role: String,
    role_until: Option<String>,
    secret_hash: String,
    invited_by: String,
    invited_at: i64,
    expires_at: i64,
    accepted_at: Option<i64>,
    withdrawn_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Adds an invitation and the hash of its secret.
pub(super) async fn insert(
    tx: &Tx,
    _proof: &MayInvite,
    invitation: &Invitation,
    secret: &Secret,
) -> Result<(), DbError> {
    let mut row = row(invitation);
    row.secret_hash = Set(secret.hash());
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// The invitation behind a link.
pub(super) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<Invitation>, DbError> {
    let found = Entity::find().filter(Column::SecretHash.eq(secret.hash()));
    found.one(conn).await?.map(Invitation::try_from).transpose()
}

/// The invitation behind a link, locked for a change.
pub(super) async fn locked_by_secret(
    tx: &Tx,
    secret: &Secret,
) -> Result<Option<Invitation>, DbError> {
    let found = Entity::find()
        .filter(Column::SecretHash.eq(secret.hash()))
        .locked();
    found
        .one(&**tx)
        .await?
        .map(Invitation::try_from)
        .transpose()
}

/// Every invitation of an account, locked for a change.
pub(super) async fn locked_of_account(
    tx: &Tx,
    account: AccountId,
) -> Result<Vec<Invitation>, DbError> {
    let found = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_asc(Column::Id)
        .locked();
    let rows = found.all(&**tx).await?;
    rows.into_iter().map(Invitation::try_from).collect()
}

/// One invitation of a network, locked for a change.
pub(super) async fn locked(
    tx: &Tx,
    network: NetworkId,
    id: InvitationId,
) -> Result<Option<Invitation>, DbError> {
    let found = Entity::find_by_id(id.uuid())
        .filter(Column::NetworkId.eq(network.uuid()))
        .locked();
    found
        .one(&**tx)
        .await?
        .map(Invitation::try_from)
        .transpose()
}

/// The latest invitations of a network, the newest first.
pub(super) async fn latest(
    conn: &impl ConnectionTrait,
    _proof: &MayInvite,
    network: NetworkId,
    limit: u64,
) -> Result<Vec<Invitation>, DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .order_by_desc(Column::InvitedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(Invitation::try_from).collect()
}

/// Every invitation an account ever got.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Invitation>, DbError> {
    let found = Entity::find().filter(Column::AccountId.eq(account.uuid()));
    let rows = found.all(conn).await?;
    rows.into_iter().map(Invitation::try_from).collect()
}

/// Deletes every invitation of an account.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Deletes invitations whose link ended before that moment, some at a time; the number
/// deleted.
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

/// Writes a changed invitation.
pub(super) async fn change(tx: &Tx, invitation: &Invitation) -> Result<(), DbError> {
    Entity::update(row(invitation)).exec(&**tx).await?;
    Ok(())
}

fn row(invitation: &Invitation) -> ActiveModel {
    let standing = invitation.standing;
    ActiveModel {
        id: Set(invitation.id.uuid()),
        account_id: Set(invitation.account.uuid()),
        network_id: Set(standing.network.uuid()),
        organisation_id: Set(standing.organisation.map(OrganisationId::uuid)),
        role: Set(standing.role.word().to_owned()),
        role_until: Set(invitation.role_until.map(|day| day.to_string())),
        secret_hash: NotSet,
        invited_by: Set(invitation.invited_by.clone()),
        invited_at: Set(invitation.invited_at.micros()),
        expires_at: Set(invitation.expires_at.micros()),
        accepted_at: Set(invitation.accepted_at.map(Stamp::micros)),
        withdrawn_at: Set(invitation.withdrawn_at.map(Stamp::micros)),
    }
}

impl TryFrom<Model> for Invitation {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("invitation", format!("{}: {what}", row.id));
        let until = row
            .role_until
            .as_deref()
            .map(str::parse::<Date>)
            .transpose();
        Ok(Self {
            id: row.id.into(),
            account: row.account_id.into(),
            standing: Standing {
                network: row.network_id.into(),
                organisation: row.organisation_id.map(OrganisationId::from),
                role: Role::from_word(&row.role).ok_or_else(|| bad("unknown role"))?,
            },
            role_until: until.map_err(|_| bad("not a date"))?,
            invited_by: row.invited_by.clone(),
            invited_at: Stamp::from_micros(row.invited_at),
            expires_at: Stamp::from_micros(row.expires_at),
            accepted_at: row.accepted_at.map(Stamp::from_micros),
            withdrawn_at: row.withdrawn_at.map(Stamp::from_micros),
        })
    }
}
