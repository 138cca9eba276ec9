//! Rows of members on a day.

use crate::membership::store::of;
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
    let ids: HashSet<_> = members.map(|it| it.organisation.uuid()).collect();
    let mut found = Vec::new();
    for some in Vec::from_iter(ids).chunks(500) {
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
