//! The rows of networks.

use super::{Applications, KeptCharter, Network};
use db::{DbError, Locked as _, Tx};
use kernel::{Cursor, Limit, NetworkId, Page, Slug, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{
    ActiveValue::Set, ExprTrait as _, FromQueryResult, Iterable as _, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "network")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    slug: String,
    name: String,
    short_name: String,
    place: String,
    place_en: Option<String>,
    coloured: bool,
    applications: String,
    charter: String,
    revision: i64,
    created_at: i64,
    changed_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A row without the text of the charter, which is long and rarely asked for.
#[derive(Debug, FromQueryResult)]
struct Lean {
    id: Uuid,
    slug: String,
    name: String,
    short_name: String,
    place: String,
    place_en: Option<String>,
    coloured: bool,
    applications: String,
    revision: i64,
    created_at: i64,
    changed_at: i64,
}

fn find() -> Select<Entity> {
    let lean = Column::iter().filter(|it| !matches!(it, Column::Charter));
    Entity::find().select_only().columns(lean)
}

mod kept {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "network_charter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub network_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub revision: i64,
        pub charter: String,
        pub applied_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Every network, in order of their names in URLs.
pub async fn all(conn: &impl ConnectionTrait) -> Result<Vec<Network>, DbError> {
    let rows = find().order_by_asc(Column::Slug);
    let rows = rows.into_model::<Lean>().all(conn).await?;
    rows.into_iter().map(Network::try_from).collect()
}

/// A page of the networks, in order of their names in URLs.
pub async fn page(
    conn: &impl ConnectionTrait,
    after: Option<&Slug>,
    limit: Limit,
) -> Result<Page<Network>, DbError> {
    let mut select = find().order_by_asc(Column::Slug);
    if let Some(after) = after {
        select = select.filter(Column::Slug.gt(after.as_str()));
    }
    let rows = select.limit(limit.and_one()).into_model::<Lean>();
    let rows = rows.all(conn).await?;
    let networks = rows.into_iter().map(Network::try_from);
    let networks = networks.collect::<Result<_, _>>()?;
    Ok(Page::cut(networks, limit, |it: &Network| {
        Cursor::of(&[it.slug.as_str()])
    }))
}

/// The network of that name in URLs.
pub async fn by_slug(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<Network>, DbError> {
    let row = find().filter(Column::Slug.eq(slug)).into_model::<Lean>();
    let row = row.one(conn).await?;
    row.map(Network::try_from).transpose()
}

/// The network of that name in URLs, locked for a change.
pub async fn locked_by_slug(tx: &Tx, slug: &str) -> Result<Option<Network>, DbError> {
    let found = find().filter(Column::Slug.eq(slug)).locked();
    let row = found.into_model::<Lean>().one(&**tx).await?;
    row.map(Network::try_from).transpose()
}

/// The network of that id.
pub async fn by_id(conn: &impl ConnectionTrait, id: NetworkId) -> Result<Option<Network>, DbError> {
    let row = find().filter(Column::Id.eq(id.uuid()));
    let row = row.into_model::<Lean>().one(conn).await?;
    row.map(Network::try_from).transpose()
}

/// The canonical text of the charter that a network has now; empty for no network.
pub async fn charter_text(conn: &impl ConnectionTrait, id: NetworkId) -> Result<String, DbError> {
    let text = Entity::find_by_id(id.uuid()).select_only();
    let text = text.column(Column::Charter).into_tuple::<String>();
    Ok(text.one(conn).await?.unwrap_or_default())
}

/// Adds a network with the text of its charter.
pub async fn insert(tx: &Tx, network: &Network, charter: &str) -> Result<(), DbError> {
    Entity::insert(row(network, charter))
        .exec_without_returning(&**tx)
        .await?;
    keep_charter(tx, network, charter).await
}

/// Writes a network whose charter and revision have changed.
pub async fn change(tx: &Tx, network: &Network, charter: &str) -> Result<(), DbError> {
    Entity::update(row(network, charter)).exec(&**tx).await?;
    keep_charter(tx, network, charter).await
}

/// Every charter a network ever had, the latest first, without their texts.
pub(crate) async fn charters(
    conn: &impl ConnectionTrait,
    id: NetworkId,
) -> Result<Vec<KeptCharter>, DbError> {
    let rows: Vec<(i64, i64)> = kept::Entity::find()
        .select_only()
        .columns([kept::Column::Revision, kept::Column::AppliedAt])
        .filter(kept::Column::NetworkId.eq(id.uuid()))
        .order_by_desc(kept::Column::Revision)
        .into_tuple()
        .all(conn)
        .await?;
    let kept = rows.into_iter().map(|(revision, at)| KeptCharter {
        revision,
        applied_at: Stamp::from_micros(at),
    });
    Ok(kept.collect())
}

/// The text of the charter that a network got with a revision.
pub(crate) async fn charter(
    conn: &impl ConnectionTrait,
    id: NetworkId,
    revision: i64,
) -> Result<Option<String>, DbError> {
    let found = kept::Entity::find_by_id((id.uuid(), revision));
    Ok(found.one(conn).await?.map(|row| row.charter))
}

/// When each network was last given a charter.
pub(crate) async fn last_applied(
    conn: &impl ConnectionTrait,
) -> Result<HashMap<NetworkId, Stamp>, DbError> {
    let rows: Vec<(Uuid, i64)> = kept::Entity::find()
        .select_only()
        .column(kept::Column::NetworkId)
        .column_as(kept::Column::AppliedAt.max(), "applied_at")
        .group_by(kept::Column::NetworkId)
        .into_tuple()
        .all(conn)
        .await?;
    let applied = rows.into_iter();
    Ok(applied
        .map(|(id, at)| (id.into(), Stamp::from_micros(at)))
        .collect())
}

/// Keeps the charter a network has now, beside all it had before.
async fn keep_charter(tx: &Tx, network: &Network, charter: &str) -> Result<(), DbError> {
    let kept = kept::ActiveModel {
        network_id: Set(network.id.uuid()),
        revision: Set(network.revision),
        charter: Set(charter.to_owned()),
        applied_at: Set(network.changed_at.micros()),
    };
    kept::Entity::insert(kept)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Notes that something a public page shows has changed.
pub async fn touch(tx: &Tx, id: NetworkId, now: Stamp) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .col_expr(Column::ChangedAt, Expr::value(now.micros()))
        .filter(Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn row(network: &Network, charter: &str) -> ActiveModel {
    ActiveModel {
        id: Set(network.id.uuid()),
        slug: Set(network.slug.to_string()),
        name: Set(network.name.clone()),
        short_name: Set(network.short_name.clone()),
        place: Set(network.place.clone()),
        place_en: Set(network.place_en.clone()),
        coloured: Set(network.coloured),
        applications: Set(network.applications.word().to_owned()),
        charter: Set(charter.to_owned()),
        revision: Set(network.revision),
        created_at: Set(network.created_at.micros()),
        changed_at: Set(network.changed_at.micros()),
    }
}

impl TryFrom<Lean> for Network {
    type Error = DbError;

    fn try_from(row: Lean) -> Result<Self, DbError> {
        let slug = Slug::parse(&row.slug)
            .map_err(|error| DbError::inconsistent("network", format!("{}: {error}", row.id)))?;
        let applications = Applications::from_word(&row.applications)
            .ok_or_else(|| DbError::inconsistent("network", format!("{}: applications", row.id)))?;
        Ok(Self {
            id: row.id.into(),
            slug,
            name: row.name,
            short_name: row.short_name,
            place: row.place,
            place_en: row.place_en,
            coloured: row.coloured,
            applications,
            revision: row.revision,
            created_at: Stamp::from_micros(row.created_at),
            changed_at: Stamp::from_micros(row.changed_at),
        })
    }
}
