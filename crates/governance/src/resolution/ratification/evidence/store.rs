//! Rows of evidence.

use super::{Evidence, EvidenceId, Found, Gathered, Level, Matter};
use crate::resolution::ratification::CouncilId;
use db::{Db, DbError, Tx};
use kernel::{Stamp, WebAddress};
use platform::upload::{self, Upload, UploadId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ratification_evidence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    council_id: Uuid,
    upload_id: Option<Uuid>,
    level: String,
    source_url: Option<String>,
    sha256: Option<String>,
    raw: Option<String>,
    said: Option<String>,
    fetched_at: Option<i64>,
    made_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What lists need; the raw record stays where it is.
type Row = (
    Uuid,
    Uuid,
    Option<Uuid>,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<i64>,
    i64,
);

const COLUMNS: [Column; 9] = [
    Column::Id,
    Column::CouncilId,
    Column::UploadId,
    Column::Level,
    Column::SourceUrl,
    Column::Sha256,
    Column::Said,
    Column::FetchedAt,
    Column::MadeAt,
];

/// The evidence of these councils, oldest first. Ask the policy for each piece.
pub async fn of_councils(
    conn: &impl ConnectionTrait,
    councils: &[CouncilId],
) -> Result<HashMap<CouncilId, Vec<Evidence>>, DbError> {
    let mut rows: Vec<Row> = Vec::new();
    for some in councils.chunks(ROWS) {
        let wanted = Column::CouncilId.is_in(some.iter().map(|it| it.uuid()));
        let found = Entity::find()
            .select_only()
            .columns(COLUMNS)
            .filter(wanted)
            .order_by_asc(Column::Id);
        rows.extend(found.into_tuple::<Row>().all(conn).await?);
    }
    let mut uploads: HashMap<Uuid, Upload> = HashMap::new();
    let ids: Vec<UploadId> = rows.iter().filter_map(|it| it.2).map(Into::into).collect();
    for some in ids.chunks(ROWS) {
        for it in upload::by_ids(conn, some).await? {
            uploads.insert(it.id.uuid(), it);
        }
    }
    let mut found: HashMap<CouncilId, Vec<Evidence>> = HashMap::new();
    for row in rows {
        let it = read(row, &mut uploads)?;
        found.entry(it.council).or_default().push(it);
    }
    Ok(found)
}

/// The evidence of one council, oldest first.
pub(crate) async fn of_council(
    conn: &impl ConnectionTrait,
    council: CouncilId,
) -> Result<Vec<Evidence>, DbError> {
    let mut found = of_councils(conn, &[council]).await?;
    Ok(found.remove(&council).unwrap_or_default())
}

fn read(row: Row, uploads: &mut HashMap<Uuid, Upload>) -> Result<Evidence, DbError> {
    let (id, council, upload, level, source, sha256, said, fetched_at, made_at) = row;
    let read = || {
        let matter = match upload {
            Some(upload) => Matter::File(uploads.remove(&upload)?),
            None => Matter::Gathered(Found {
                source: WebAddress::parse(&source?).ok()?,
                sha256: sha256?,
                said: said?,
                fetched_at: Stamp::from_micros(fetched_at?),
            }),
        };
        Some(Evidence {
            id: id.into(),
            council: council.into(),
            matter,
            level: Level::from_word(&level)?,
            made_at: Stamp::from_micros(made_at),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("ratification_evidence", id.to_string()))
}

/// How many files a council has.
pub(super) async fn files(tx: &Tx, council: CouncilId) -> Result<u64, DbError> {
    let of_it = Entity::find()
        .filter(Column::CouncilId.eq(council.uuid()))
        .filter(Column::UploadId.is_not_null());
    Ok(of_it.count(&**tx).await?)
}

/// Makes an upload evidence.
pub(super) async fn insert_file(
    tx: &Tx,
    council: CouncilId,
    (upload, level): (UploadId, Level),
    now: Stamp,
) -> Result<EvidenceId, DbError> {
    let id = EvidenceId::new(now);
    let row = ActiveModel {
        id: Set(id.uuid()),
        council_id: Set(council.uuid()),
        upload_id: Set(Some(upload.uuid())),
        level: Set(level.word().to_owned()),
        made_at: Set(now.micros()),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(id)
}

/// Keeps what was gathered; nothing if exactly that is known already.
pub(super) async fn insert_gathered(
    tx: &Tx,
    council: CouncilId,
    it: &Gathered,
    now: Stamp,
) -> Result<Option<EvidenceId>, DbError> {
    let known = Entity::find()
        .filter(Column::CouncilId.eq(council.uuid()))
        .filter(Column::SourceUrl.eq(it.found.source.to_string()))
        .filter(Column::Sha256.eq(it.found.sha256.clone()));
    if known.count(&**tx).await? > 0 {
        return Ok(None);
    }
    let id = EvidenceId::new(now);
    let row = ActiveModel {
        id: Set(id.uuid()),
        council_id: Set(council.uuid()),
        level: Set(Level::Network.word().to_owned()),
        source_url: Set(Some(it.found.source.to_string())),
        sha256: Set(Some(it.found.sha256.clone())),
        raw: Set(Some(it.raw.clone())),
        said: Set(Some(it.found.said.clone())),
        fetched_at: Set(Some(it.found.fetched_at.micros())),
        made_at: Set(now.micros()),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(Some(id))
}

/// Writes who sees it.
pub(super) async fn set_level(tx: &Tx, id: EvidenceId, level: Level) -> Result<(), DbError> {
    let row = ActiveModel {
        id: Set(id.uuid()),
        level: Set(level.word().to_owned()),
        ..Default::default()
    };
    Entity::update(row).exec(&**tx).await?;
    Ok(())
}

/// Takes a piece away from its council.
pub(super) async fn remove(tx: &Tx, id: EvidenceId) -> Result<(), DbError> {
    Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Those of these uploads that are evidence.
pub(crate) async fn used(db: &Db, uploads: &[UploadId]) -> Result<Vec<UploadId>, DbError> {
    let ids: Vec<Option<Uuid>> = Entity::find()
        .select_only()
        .column(Column::UploadId)
        .filter(Column::UploadId.is_in(uploads.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(ids.into_iter().flatten().map(UploadId::from).collect())
}
