//! Rows of rules of procedure and their versions.

use super::stored::ProvisionsJson;
use super::{Adopted, Basis, InForce, RulesId, RulesVersionId, Version, counting};
use crate::resolution::ResolutionId;
use crate::words::Words;
use db::{DbError, Locked, Tx, parsed};
use kernel::{BodyId, Date, NetworkId, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::HashMap;
use uuid::Uuid;

mod rules {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "rules")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub charter_key: Option<String>,
        pub created_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod version {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "rules_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub rules_id: Uuid,
        pub number: i64,
        pub name: String,
        pub name_en: Option<String>,
        pub provisions: String,
        pub source: Option<String>,
        pub note: Option<String>,
        pub note_en: Option<String>,
        pub made_at: i64,
        pub made_by: String,
        pub changed_at: i64,
        pub basis: Option<String>,
        pub resolution_id: Option<Uuid>,
        pub valid_from: Option<String>,
        pub valid_until: Option<String>,
        pub adopted_at: Option<i64>,
        pub adopted_by: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod holds {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "rules_version_body")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub version_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub body_id: Uuid,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The version that counts for a body on a day. Whoever asks: a vote of the body does.
pub async fn in_force(
    conn: &impl ConnectionTrait,
    body: BodyId,
    day: Date,
) -> Result<Option<InForce>, DbError> {
    Ok(counting_on(conn, body, day).await?.and_then(InForce::of))
}

/// The same as a whole version.
pub(crate) async fn counting_on(
    conn: &impl ConnectionTrait,
    body: BodyId,
    day: Date,
) -> Result<Option<Version>, DbError> {
    let Some(whole) = crate::body::whole(conn, body).await? else {
        return Ok(None);
    };
    let versions = of_network(conn, whole.body.network).await?;
    Ok(counting(versions, body, day))
}

/// A version that was adopted, as a vote that remembers it needs it; nothing of a draft.
pub async fn by_version(
    conn: &impl ConnectionTrait,
    id: RulesVersionId,
) -> Result<Option<InForce>, DbError> {
    Ok(find(conn, id).await?.and_then(InForce::of))
}

/// One version, whoever asks: ask the policy.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: RulesVersionId,
) -> Result<Option<Version>, DbError> {
    let row = version::Entity::find_by_id(id.uuid()).one(conn).await?;
    Ok(load(conn, row.into_iter().collect()).await?.pop())
}

/// Every version of all rules of a network, the latest of each first. Ask the policy for
/// each of them.
pub async fn of_network(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Vec<Version>, DbError> {
    let all = rules::Entity::find()
        .filter(rules::Column::NetworkId.eq(network.uuid()))
        .all(conn)
        .await?;
    let wanted = version::Column::RulesId.is_in(all.iter().map(|it| it.id));
    load(conn, of(conn, Condition::all().add(wanted)).await?).await
}

/// Every version of rules, the latest first. Ask the policy for each of them.
pub async fn versions(
    conn: &impl ConnectionTrait,
    rules: RulesId,
) -> Result<Vec<Version>, DbError> {
    let wanted = version::Column::RulesId.eq(rules.uuid());
    load(conn, of(conn, Condition::all().add(wanted)).await?).await
}

async fn of(
    conn: &impl ConnectionTrait,
    wanted: Condition,
) -> Result<Vec<version::Model>, DbError> {
    let found = version::Entity::find()
        .filter(wanted)
        .order_by_asc(version::Column::RulesId)
        .order_by_desc(version::Column::Number);
    Ok(found.all(conn).await?)
}

/// Whether any rules of a network are kept here that its charter knows.
pub async fn is_kept(conn: &impl ConnectionTrait, network: NetworkId) -> Result<bool, DbError> {
    let any = rules::Entity::find()
        .filter(rules::Column::NetworkId.eq(network.uuid()))
        .filter(rules::Column::CharterKey.is_not_null())
        .one(conn)
        .await?;
    Ok(any.is_some())
}

/// The rules that a charter calls so.
pub(super) async fn by_charter_key(
    tx: &Tx,
    network: NetworkId,
    key: &str,
) -> Result<Option<RulesId>, DbError> {
    let row = rules::Entity::find()
        .filter(rules::Column::NetworkId.eq(network.uuid()))
        .filter(rules::Column::CharterKey.eq(key))
        .locked()
        .one(&**tx)
        .await?;
    Ok(row.map(|it| it.id.into()))
}

/// A version and its rules, locked: nobody else writes or adopts a version of them.
pub(super) async fn find_locked(tx: &Tx, id: RulesVersionId) -> Result<Option<Version>, DbError> {
    let Some(found) = find(&**tx, id).await? else {
        return Ok(None);
    };
    let rules = rules::Entity::find_by_id(found.rules.uuid()).locked();
    rules.one(&**tx).await?;
    find(&**tx, id).await
}

pub(super) async fn insert_rules(
    tx: &Tx,
    (id, network): (RulesId, NetworkId),
    charter_key: Option<&str>,
    now: Stamp,
) -> Result<(), DbError> {
    let row = rules::ActiveModel {
        id: Set(id.uuid()),
        network_id: Set(network.uuid()),
        charter_key: Set(charter_key.map(str::to_owned)),
        created_at: Set(now.micros()),
    };
    rules::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn insert(tx: &Tx, it: &Version) -> Result<(), DbError> {
    version::Entity::insert(active(it)?)
        .exec_without_returning(&**tx)
        .await?;
    hold_for(tx, it).await
}

/// Writes a version; which bodies it holds for as well.
pub(super) async fn update(tx: &Tx, it: &Version) -> Result<(), DbError> {
    version::Entity::update(active(it)?).exec(&**tx).await?;
    holds::Entity::delete_many()
        .filter(holds::Column::VersionId.eq(it.id.uuid()))
        .exec(&**tx)
        .await?;
    hold_for(tx, it).await
}

async fn hold_for(tx: &Tx, it: &Version) -> Result<(), DbError> {
    let rows = it.bodies.iter().map(|body| holds::ActiveModel {
        version_id: Set(it.id.uuid()),
        body_id: Set(body.uuid()),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        holds::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

fn active(it: &Version) -> Result<version::ActiveModel, DbError> {
    let provisions = serde_json::to_string(&ProvisionsJson::of(&it.provisions));
    let provisions =
        provisions.map_err(|error| DbError::inconsistent("rules_version", error.to_string()))?;
    let adopted = it.adopted.as_ref();
    let (basis, resolution) = match adopted.map(|it| it.basis) {
        None => (None, None),
        Some(Basis::Charter) => (Some("charter"), None),
        Some(Basis::Resolution(id)) => (Some("resolution"), Some(id.uuid())),
    };
    Ok(version::ActiveModel {
        id: Set(it.id.uuid()),
        rules_id: Set(it.rules.uuid()),
        number: Set(it.number.into()),
        name: Set(it.name.de.clone()),
        name_en: Set(it.name.en.clone()),
        provisions: Set(provisions),
        source: Set(it.source.clone()),
        note: Set(it.note.as_ref().map(|it| it.de.clone())),
        note_en: Set(it.note.as_ref().and_then(|it| it.en.clone())),
        made_at: Set(it.made_at.micros()),
        made_by: Set(it.made_by.clone()),
        changed_at: Set(it.changed_at.micros()),
        basis: Set(basis.map(str::to_owned)),
        resolution_id: Set(resolution),
        valid_from: Set(adopted.map(|it| it.from.to_string())),
        valid_until: Set(adopted.and_then(|it| it.until).map(|it| it.to_string())),
        adopted_at: Set(adopted.map(|it| it.at.micros())),
        adopted_by: Set(adopted.map(|it| it.by.clone())),
    })
}

async fn load(
    conn: &impl ConnectionTrait,
    rows: Vec<version::Model>,
) -> Result<Vec<Version>, DbError> {
    let ids = rows.iter().map(|it| it.rules_id);
    let of = rules::Entity::find().filter(rules::Column::Id.is_in(ids));
    let networks: HashMap<Uuid, Uuid> = of
        .all(conn)
        .await?
        .into_iter()
        .map(|it| (it.id, it.network_id))
        .collect();
    let ids = rows.iter().map(|it| it.id);
    let held = holds::Entity::find()
        .filter(holds::Column::VersionId.is_in(ids))
        .order_by_asc(holds::Column::BodyId)
        .all(conn)
        .await?;
    let mut bodies: HashMap<Uuid, Vec<BodyId>> = HashMap::new();
    for it in held {
        bodies
            .entry(it.version_id)
            .or_default()
            .push(it.body_id.into());
    }
    rows.into_iter()
        .map(|row| {
            let bodies = bodies.remove(&row.id).unwrap_or_default();
            let network = networks.get(&row.rules_id).copied();
            read(row, network, bodies)
        })
        .collect()
}

fn read(
    row: version::Model,
    network: Option<Uuid>,
    bodies: Vec<BodyId>,
) -> Result<Version, DbError> {
    let id = row.id;
    let read = || {
        let provisions: ProvisionsJson = serde_json::from_str(&row.provisions).ok()?;
        let resolution = row.resolution_id.map(ResolutionId::from);
        let basis = match row.basis.as_deref() {
            None => None,
            Some("charter") => Some(Basis::Charter),
            Some("resolution") => Some(Basis::Resolution(resolution?)),
            Some(_) => return None,
        };
        let until = parsed(row.valid_until, |it| it.parse().ok())?;
        let adopted = match basis {
            None => None,
            Some(basis) => Some(Adopted {
                basis,
                from: row.valid_from?.parse().ok()?,
                until,
                at: Stamp::from_micros(row.adopted_at?),
                by: row.adopted_by?,
            }),
        };
        Some(Version {
            id: row.id.into(),
            rules: row.rules_id.into(),
            network: network?.into(),
            number: u32::try_from(row.number).ok()?,
            name: Words {
                de: row.name,
                en: row.name_en,
            },
            bodies,
            provisions: provisions.read()?,
            source: row.source,
            note: row.note.map(|de| Words {
                de,
                en: row.note_en,
            }),
            made_at: Stamp::from_micros(row.made_at),
            made_by: row.made_by,
            changed_at: Stamp::from_micros(row.changed_at),
            adopted,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("rules_version", id.to_string()))
}
