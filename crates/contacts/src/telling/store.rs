//! What is due, from contacts.

use crate::contact::Contact;
use crate::contact::store::row as contact;
use db::{DbError, Tx};
use kernel::{Date, NetworkId, OrganisationId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use sea_orm::{PaginatorTrait, QuerySelect};
use uuid::Uuid;

/// A contact after which somebody wanted to get in touch again, and nobody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FollowUp {
    /// The contact.
    pub id: Uuid,
    /// In which network.
    pub network: NetworkId,
    /// With which organisation.
    pub organisation: OrganisationId,
    /// Whose people wanted to; the central office's if nobody's.
    pub owner: Option<OrganisationId>,
    /// What it was about.
    pub subject: String,
    /// The day.
    pub on: Date,
}

/// No later contact of the same side with the same organisation.
const OPEN: &str = "NOT EXISTS (SELECT 1 FROM contact later \
    WHERE later.organisation_id = contact.organisation_id \
    AND later.network_id = contact.network_id AND later.id > contact.id \
    AND later.happened_on >= contact.happened_on \
    AND (later.owner_id = contact.owner_id \
        OR (later.owner_id IS NULL AND contact.owner_id IS NULL)))";

/// What has become due in all networks after `after` and until `until`, at most 1,000.
pub(crate) async fn due(
    conn: &impl ConnectionTrait,
    after: Date,
    until: Date,
) -> Result<Vec<FollowUp>, DbError> {
    let rows = contact::Entity::find()
        .filter(contact::Column::NextOn.gt(after.to_string()))
        .filter(contact::Column::NextOn.lte(until.to_string()))
        .filter(Expr::cust(OPEN))
        .order_by_asc(contact::Column::NextOn)
        .order_by_asc(contact::Column::Id)
        .limit(1_000)
        .all(conn)
        .await?;
    rows.into_iter().map(follow_up).collect()
}

/// What is due until `until` in a network for these organisations, and for the central
/// office if asked for: how many, and the first of them.
pub(crate) async fn due_for(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    owners: &[OrganisationId],
    office: Office,
    until: Date,
    limit: u64,
) -> Result<(u64, Vec<FollowUp>), DbError> {
    let mut whose =
        Condition::any().add(contact::Column::OwnerId.is_in(owners.iter().map(|id| id.uuid())));
    if office == Office::Too {
        whose = whose.add(contact::Column::OwnerId.is_null());
    }
    let found = contact::Entity::find()
        .filter(contact::Column::NetworkId.eq(network.uuid()))
        .filter(contact::Column::NextOn.lte(until.to_string()))
        .filter(whose)
        .filter(Expr::cust(OPEN));
    let count = found.clone().count(conn).await?;
    let rows = found
        .order_by_asc(contact::Column::NextOn)
        .order_by_asc(contact::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    let first: Result<_, DbError> = rows.into_iter().map(follow_up).collect();
    Ok((count, first?))
}

/// Whether what the central office wrote down counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Office {
    /// It does.
    Too,
    /// It does not.
    Not,
}

/// The contacts that this one follows up.
pub(crate) async fn to_follow_up(tx: &Tx, done: &Contact) -> Result<Vec<Uuid>, DbError> {
    let owner = match done.owner {
        Some(owner) => contact::Column::OwnerId.eq(owner.uuid()),
        None => contact::Column::OwnerId.is_null(),
    };
    Ok(contact::Entity::find()
        .select_only()
        .column(contact::Column::Id)
        .filter(contact::Column::OrganisationId.eq(done.organisation.uuid()))
        .filter(contact::Column::NetworkId.eq(done.network.uuid()))
        .filter(contact::Column::NextOn.is_not_null())
        .filter(contact::Column::Id.ne(done.id.uuid()))
        .filter(owner)
        .into_tuple()
        .all(&**tx)
        .await?)
}

fn follow_up(row: contact::Model) -> Result<FollowUp, DbError> {
    let on = row.next_on.as_deref().and_then(|it| it.parse().ok());
    Ok(FollowUp {
        id: row.id,
        network: row.network_id.into(),
        organisation: row.organisation_id.into(),
        owner: row.owner_id.map(OrganisationId::from),
        subject: row.subject,
        on: on.ok_or_else(|| DbError::inconsistent("contact", row.id.to_string()))?,
    })
}
