//! Rows of listings.

use db::{DbError, Tx};
use kernel::{NetworkId, OrganisationId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation_listing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub network_id: Uuid,
        pub charter_key: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The organisation that a network's charter calls `key`.
pub async fn by_charter_key(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    key: &str,
) -> Result<Option<OrganisationId>, DbError> {
    let found = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::CharterKey.eq(key))
        .one(conn)
        .await?;
    Ok(found.map(|it| it.organisation_id.into()))
}

/// Puts the record into a network's directory, under a key of its charter if it has one.
pub(crate) async fn enter(
    tx: &Tx,
    id: OrganisationId,
    network: NetworkId,
    charter_key: Option<&str>,
) -> Result<(), DbError> {
    let there = row::Entity::find_by_id((id.uuid(), network.uuid()))
        .one(&**tx)
        .await?;
    match there {
        Some(there) if charter_key.is_none() || there.charter_key.as_deref() == charter_key => {}
        Some(_) => {
            row::Entity::update(entry(id, network, charter_key))
                .exec(&**tx)
                .await?;
        }
        None => {
            row::Entity::insert(entry(id, network, charter_key))
                .exec_without_returning(&**tx)
                .await?;
        }
    }
    Ok(())
}

/// What a network's charter calls the records it names.
pub(crate) async fn charter_keys(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<HashMap<OrganisationId, String>, DbError> {
    let keyed = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::CharterKey.is_not_null())
        .all(conn)
        .await?;
    let keys = keyed
        .into_iter()
        .filter_map(|it| Some((it.organisation_id.into(), it.charter_key?)));
    Ok(keys.collect())
}

/// Every record that the network's charter has a key for, but for these keys.
pub(crate) async fn keyed_except(
    tx: &Tx,
    network: NetworkId,
    kept: &[&str],
) -> Result<Vec<OrganisationId>, DbError> {
    let keyed = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::CharterKey.is_not_null())
        .all(&**tx)
        .await?;
    let gone = keyed.into_iter().filter(|it| {
        let key = it.charter_key.as_deref().unwrap_or_default();
        !kept.contains(&key)
    });
    Ok(gone.map(|it| it.organisation_id.into()).collect())
}

/// Takes the charter's key from a listing.
pub(crate) async fn drop_key(
    tx: &Tx,
    id: OrganisationId,
    network: NetworkId,
) -> Result<(), DbError> {
    row::Entity::update(entry(id, network, None))
        .exec(&**tx)
        .await?;
    Ok(())
}

pub(crate) fn entry(
    id: OrganisationId,
    network: NetworkId,
    charter_key: Option<&str>,
) -> row::ActiveModel {
    row::ActiveModel {
        organisation_id: Set(id.uuid()),
        network_id: Set(network.uuid()),
        charter_key: Set(charter_key.map(str::to_owned)),
    }
}
