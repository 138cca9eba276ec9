//! The rows of legal texts.

use super::policy::MayWrite;
use super::{Draft, LegalKind, Scope, Version};
use db::{DbError, Tx};
use kernel::{NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_text")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    network_id: Option<Uuid>,
    kind: String,
    number: i64,
    german: String,
    english: String,
    written_at: i64,
    written_by: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// So many versions are listed.
const LISTED: u64 = 50;

fn of(scope: Scope, kind: LegalKind) -> Select<Entity> {
    let found = Entity::find()
        .filter(Column::Kind.eq(kind.word()))
        .order_by_desc(Column::Number);
    match scope {
        Some(network) => found.filter(Column::NetworkId.eq(network.uuid())),
        None => found.filter(Column::NetworkId.is_null()),
    }
}

/// The text as it is shown today; `None` until somebody has written it.
pub async fn latest(
    conn: &impl ConnectionTrait,
    scope: Scope,
    kind: LegalKind,
) -> Result<Option<Version>, DbError> {
    let row = of(scope, kind).one(conn).await?;
    row.map(Version::try_from).transpose()
}

/// The versions of a text, the latest first; the oldest beyond fifty are left out.
pub(super) async fn versions(
    conn: &impl ConnectionTrait,
    proof: &MayWrite,
    kind: LegalKind,
) -> Result<Vec<Version>, DbError> {
    let rows = of(proof.scope(), kind).limit(LISTED).all(conn).await?;
    rows.into_iter().map(Version::try_from).collect()
}

/// Adds a version.
pub(super) async fn insert(tx: &Tx, _proof: &MayWrite, version: &Version) -> Result<(), DbError> {
    let row = ActiveModel {
        id: Set(version.id.uuid()),
        network_id: Set(version.scope.map(NetworkId::uuid)),
        kind: Set(version.kind.word().to_owned()),
        number: Set(version.number),
        german: Set(version.text.german.clone()),
        english: Set(version.text.english.clone()),
        written_at: Set(version.written_at.micros()),
        written_by: Set(version.written_by.clone()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

impl TryFrom<Model> for Version {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let kind = LegalKind::from_word(&row.kind)
            .ok_or_else(|| DbError::inconsistent("legal_text", row.id.to_string()))?;
        Ok(Self {
            id: row.id.into(),
            scope: row.network_id.map(NetworkId::from),
            kind,
            number: row.number,
            text: Draft {
                german: row.german,
                english: row.english,
            },
            written_at: Stamp::from_micros(row.written_at),
            written_by: row.written_by,
        })
    }
}
