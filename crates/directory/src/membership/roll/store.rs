//! Rows of members on a day.

use crate::membership::Membership;
use crate::membership::store::{of, read, row};
use crate::organisation::Kind;
use crate::organisation::store::row as organisation;
use db::DbError;
use kernel::{Date, NetworkId, OrganisationId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;

/// The organisations that are members of a network on `day`, with their kind, by name.
/// Unscoped: seats and rights follow from it.
pub async fn members_on(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    day: Date,
) -> Result<Vec<(OrganisationId, Kind)>, DbError> {
    let memberships = of(conn, network, &["admitted", "left"]).await?;
    let members = memberships.into_iter().filter(|it| it.counts_on(day));
    kinds(conn, members.map(|it| it.organisation).collect()).await
}

/// The same for one organisation: its kind, if it is a member on `day`.
pub async fn member_on(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisation: OrganisationId,
    day: Date,
) -> Result<Vec<(OrganisationId, Kind)>, DbError> {
    let memberships = of_one(conn, network, organisation).await?;
    let mut members = memberships.into_iter().filter(|it| it.counts_on(day));
    let ids = members.next().map(|it| it.organisation);
    kinds(conn, ids.into_iter().collect()).await
}

/// These organisations with their kind, by name.
async fn kinds(
    conn: &impl ConnectionTrait,
    ids: HashSet<OrganisationId>,
) -> Result<Vec<(OrganisationId, Kind)>, DbError> {
    let ids: Vec<_> = ids.into_iter().map(OrganisationId::uuid).collect();
    let mut found = Vec::new();
    for some in ids.chunks(500) {
        let rows: Vec<(uuid::Uuid, String, String)> = organisation::Entity::find()
            .select_only()
            .columns([
                organisation::Column::Id,
                organisation::Column::Kind,
                organisation::Column::NameKey,
            ])
            .filter(organisation::Column::Id.is_in(some.iter().copied()))
            .into_tuple()
            .all(conn)
            .await?;
        found.extend(rows);
    }
    found.sort_by(|one, other| one.2.cmp(&other.2));
    let read = |(id, kind, _): (uuid::Uuid, String, String)| {
        let known = Kind::from_word(&kind);
        let known = known.ok_or_else(|| DbError::inconsistent("organisation", id.to_string()))?;
        Ok((id.into(), known))
    };
    found.into_iter().map(read).collect()
}

/// Every membership of an organisation in a network. Unscoped.
async fn of_one(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Vec<Membership>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}
