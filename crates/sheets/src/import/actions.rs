//! Acts on imports: upload, assign columns, look at the preview, confirm.

use super::plan::{Plan, Twin};
use super::policy::{may_continue, may_import};
use super::store::{self, Act, PlannedRow};
use super::{
    Choice, Import, ImportId, JOB, Limits, Mapping, MappingError, SheetError, State, Table, choice,
    desk, existing, mapping, plan, sheet,
};
use db::{Db, DbError, Tx};
use kernel::{
    Actor, Confidentiality, Denied, Kind, Line, NetworkId, OrganisationId, Refusal, Stamp,
};
use platform::{audit, job};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Why an act on an import is refused.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Not allowed, or not to be known.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The file cannot be taken.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The assignment of columns cannot be used.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The import is no longer, or not yet, in a state that allows it.
    #[error("the import is {}", .0.word())]
    State(State),
    /// Nothing in the file would change anything.
    #[error("no row is left to take over")]
    NothingToDo,
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for ImportError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(it) => it.kind(),
            Self::Sheet(it) => it.kind(),
            Self::Mapping(it) => it.kind(),
            Self::State(_) => Kind::Conflict,
            Self::NothingToDo => Kind::Invalid,
            Self::Db(it) => it.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(it) => it.text(),
            Self::Sheet(it) => it.text(),
            Self::Mapping(it) => it.text(),
            Self::State(_) => "import-error-state",
            Self::NothingToDo => "import-error-nothing-to-do",
            Self::Db(it) => it.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Sheet(it) => it.field(),
            _ => None,
        }
    }
}

/// A file that somebody wants to import.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The network into whose directory it goes.
    pub network: NetworkId,
    /// Its name.
    pub file_name: Line,
    /// Its content.
    pub bytes: Vec<u8>,
    /// On what grounds the data may be kept.
    pub legal_basis: Line,
    /// Who shall see the organisations it makes.
    pub confidentiality: Confidentiality,
}

/// What an import would do.
#[derive(Debug)]
pub struct Preview {
    /// The import.
    pub import: Import,
    /// The table of its file.
    pub table: Arc<Table>,
    /// What would happen to its rows; `None` as long as no column is the name.
    pub plan: Option<Arc<Plan>>,
}

/// Takes a file in. Nothing of the directory is touched. Columns are assigned as they
/// were for the last file of this source, else as their names suggest.
pub async fn upload(
    db: &Db,
    actor: &Actor,
    upload: Upload,
    now: Stamp,
) -> Result<ImportId, ImportError> {
    let proof = may_import(actor, upload.network)?;
    let file_name = upload.file_name.to_string();
    let (table, bytes) = aside(move || {
        let table = sheet::read(&upload.bytes, &file_name, &Limits::default());
        (table, upload.bytes)
    })
    .await?;
    let table = table?;
    let source = mapping::fingerprint(&table);
    let remembered = store::remembered(db, upload.network, &source).await?;
    let guessed = || mapping::words(&Mapping::guess(&table));
    let import = Import {
        id: ImportId::new(now),
        network: proof.network(),
        file_name: upload.file_name.to_string(),
        file_hash: hex::encode(Sha256::digest(&bytes)),
        mapping: remembered.unwrap_or_else(guessed),
        source,
        legal_basis: upload.legal_basis.to_string(),
        confidentiality: upload.confidentiality,
        state: State::Uploaded,
        planned: 0,
        owner: proof.owner(),
        uploaded_by: actor.name().to_owned(),
        uploaded_at: now,
        finished_at: None,
    };
    let tx = db.begin().await?;
    store::insert(&tx, &import, bytes).await?;
    record(&tx, actor, now, "import.upload", &import).await?;
    tx.commit().await?;
    desk::lay(db, import.id, table);
    Ok(import.id)
}

/// Assigns the columns anew; what was decided about duplicates is forgotten with it.
pub async fn remap(
    db: &Db,
    actor: &Actor,
    id: ImportId,
    mapping: &Mapping,
    now: Stamp,
) -> Result<(), ImportError> {
    let tx = db.begin().await?;
    let mut import = uploaded(&tx, actor, id).await?;
    import.mapping = mapping.words();
    store::update(&tx, &import).await?;
    choice::store::forget(&tx, id).await?;
    record(&tx, actor, now, "import.assign", &import).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps decisions about duplicates until the import is confirmed; `None` takes one
/// back.
pub async fn decide(
    db: &Db,
    actor: &Actor,
    id: ImportId,
    choices: &BTreeMap<u32, Option<Choice>>,
    now: Stamp,
) -> Result<(), ImportError> {
    let tx = db.begin().await?;
    let import = uploaded(&tx, actor, id).await?;
    choice::store::decide(&tx, id, choices).await?;
    record(&tx, actor, now, "import.decide", &import).await?;
    tx.commit().await?;
    Ok(())
}

/// What was decided about the duplicates of an import so far, by row. The caller has
/// to have seen the import.
pub async fn choices(db: &Db, id: ImportId) -> Result<BTreeMap<u32, Choice>, DbError> {
    choice::store::of(db.read(), id).await
}

/// Throws a file away that was uploaded and never taken over.
pub async fn discard(db: &Db, actor: &Actor, id: ImportId, now: Stamp) -> Result<(), ImportError> {
    let tx = db.begin().await?;
    let import = uploaded(&tx, actor, id).await?;
    choice::store::forget(&tx, id).await?;
    store::remove(&tx, id).await?;
    record(&tx, actor, now, "import.discard", &import).await?;
    tx.commit().await?;
    desk::clear(db, id);
    Ok(())
}

/// Shows what the import would do. Nothing is written.
pub async fn preview(db: &Db, actor: &Actor, id: ImportId) -> Result<Preview, ImportError> {
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    may_continue(actor, &import)?;
    let table = desk::table(db, &import).await?;
    let plan = match mapping_of(&import) {
        Ok(mapping) => Some(desk::plan(db, actor, &import, mapping, &table).await?),
        Err(_) => None,
    };
    Ok(Preview {
        import,
        table,
        plan,
    })
}

/// Does what takes seconds for a long list where it keeps nobody waiting.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ImportError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| SheetError::Broken.into())
}

/// What a file would do, without taking it in: for a trial on the command line.
pub async fn try_out(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    table: &Table,
    told: impl FnMut(usize),
) -> Result<(Mapping, Plan), ImportError> {
    may_import(actor, network)?;
    let source = mapping::fingerprint(table);
    let mapping = match store::remembered(db, network, &source).await? {
        Some(words) => Mapping::from_words(&words)?,
        None => Mapping::new(Mapping::guess(table))?,
    };
    let existing = existing::store::existing(db, actor, network, &source).await?;
    let plan = plan(table, &mapping, &existing, told);
    Ok((mapping, plan))
}

/// What the columns of an import mean.
pub fn mapping_of(import: &Import) -> Result<Mapping, MappingError> {
    Mapping::from_words(&import.mapping)
}

/// Confirms an import: what the preview shows, with the decisions about duplicates that
/// were kept and these, is queued to be done. Returns how many rows that are.
pub async fn confirm(
    db: &Db,
    actor: &Actor,
    id: ImportId,
    choices: &BTreeMap<u32, Choice>,
    now: Stamp,
) -> Result<u64, ImportError> {
    let seen = preview(db, actor, id).await?;
    if seen.import.state != State::Uploaded {
        return Err(ImportError::State(seen.import.state));
    }
    let plan = seen.plan.ok_or(MappingError::NameMissing)?;
    let mut all = self::choices(db, id).await?;
    all.extend(choices);
    let rows = rows_of(&plan, &all, now);
    if rows.is_empty() {
        return Err(ImportError::NothingToDo);
    }
    let tx = db.begin().await?;
    let mut import = uploaded(&tx, actor, id).await?;
    if import.mapping != seen.import.mapping {
        return Err(ImportError::State(import.state));
    }
    import.state = State::Running;
    import.planned = rows.len() as u64;
    store::update(&tx, &import).await?;
    store::remember(&tx, &import).await?;
    store::insert_rows(&tx, id, &rows).await?;
    job::enqueue(&tx, JOB, &json!({"import": id.to_string()}), now).await?;
    record(&tx, actor, now, "import.confirm", &import).await?;
    tx.commit().await?;
    desk::clear_plans(db, id);
    Ok(import.planned)
}

fn rows_of(plan: &Plan, choices: &BTreeMap<u32, Choice>, now: Stamp) -> Vec<PlannedRow> {
    let row = |number, act, organisation| PlannedRow {
        number,
        act,
        organisation,
        changes: Vec::new(),
        revision: None,
    };
    let fresh = || OrganisationId::new(now);
    let new = plan.new.iter().map(|it| row(it.row, Act::Create, fresh()));
    let changed = plan
        .changed
        .iter()
        .map(|it| row(it.row, Act::Change, it.id));
    let decided = plan
        .duplicates
        .iter()
        .filter_map(|it| match (choices.get(&it.row)?, &it.twin) {
            (Choice::New, _) => Some(row(it.row, Act::Insist, fresh())),
            (Choice::Same, Twin::Known { id, .. }) => Some(row(it.row, Act::Change, *id)),
            (Choice::Same, _) => None,
        });
    let mut rows: Vec<_> = new.chain(changed).chain(decided).collect();
    rows.sort_by_key(|row| row.number);
    rows
}

async fn uploaded(tx: &Tx, actor: &Actor, id: ImportId) -> Result<Import, ImportError> {
    let import = store::find_locked(tx, id).await?.ok_or(Denied::Hidden)?;
    may_continue(actor, &import)?;
    match import.state {
        State::Uploaded => Ok(import),
        state => Err(ImportError::State(state)),
    }
}

pub(super) async fn record(
    tx: &Tx,
    actor: &Actor,
    now: Stamp,
    name: &'static str,
    import: &Import,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(import.network),
        name,
        entity: "import",
        id: import.id.uuid(),
        details: json!({
            "file": import.file_name,
            "hash": import.file_hash,
            "legal-basis": import.legal_basis,
            "planned": import.planned,
        }),
    };
    audit::record(tx, actor, now, &act).await
}
