//! Taking rows over, batch by batch: each one transaction, so that a crash loses
//! nothing and does nothing twice.

use super::actions::{ImportError, mapping_of, record};
use super::desk;
use super::existing::store as existing;
use super::plan::{Change, Existing, Standing, changes, merged};
use super::record::{self, Record};
use super::store::{self, Act, PlannedRow};
use super::{Attribute, Import, ImportId, Mapping, Progress, State, Table};
use db::{Db, DbError, Tx};
use directory::competence;
use directory::organisation::{Levels, Organisation, State as Fate, bulk};
use directory::search::next_revision;
use kernel::{Actor, Denied, Line, OrganisationId, Stamp, fold};
use platform::{JobKind, job};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The name of the job that takes a confirmed import over.
pub const JOB: &str = "directory.import";

/// The job that does it, some batches at a time, so that other jobs get their turn.
pub const JOB_KIND: JobKind = JobKind {
    name: JOB,
    run: |db, payload, now| {
        Box::pin(async move {
            let id = import_of(&payload)?;
            let left = some(&db, id, now, BATCHES, |_| {}).await?;
            go_on(&db, JOB, id, left, now).await
        })
    },
};

/// Rows per transaction: long enough to be fast, short enough for others to write.
const BATCH: u64 = 500;

/// Batches per job: some seconds of work.
pub(super) const BATCHES: usize = 20;

/// Whether rows are left after so many batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    Some,
    Nothing,
}

/// The import that a job's payload names.
pub(super) fn import_of(payload: &Value) -> anyhow::Result<ImportId> {
    let id = payload.get("import").and_then(Value::as_str);
    Ok(id
        .ok_or_else(|| anyhow::anyhow!("the job names no import"))?
        .parse()?)
}

/// Queues the next job if anything is left to do.
pub(super) async fn go_on(
    db: &Db,
    kind: &'static str,
    id: ImportId,
    left: Left,
    now: Stamp,
) -> anyhow::Result<()> {
    if left == Left::Some {
        let tx = db.begin().await?;
        job::enqueue(&tx, kind, &json!({"import": id.to_string()}), now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Takes over what is left of a confirmed import; `told` hears of every batch. May be
/// called again after a crash, and again after the end. `now` is when the rows count
/// as made.
pub async fn apply(
    db: &Db,
    id: ImportId,
    now: Stamp,
    told: impl FnMut(Progress),
) -> Result<Progress, ImportError> {
    some(db, id, now, usize::MAX, told).await?;
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    Ok(store::progress(db.read(), &import).await?)
}

/// At most so many batches.
async fn some(
    db: &Db,
    id: ImportId,
    now: Stamp,
    batches: usize,
    mut told: impl FnMut(Progress),
) -> Result<Left, ImportError> {
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    match import.state {
        State::Running => {}
        State::Done => return Ok(Left::Nothing),
        state => return Err(ImportError::State(state)),
    }
    let file = File {
        table: desk::table(db, &import).await?,
        mapping: mapping_of(&import)?,
    };
    let mut progress = store::progress(db.read(), &import).await?;
    for _ in 0..batches {
        let (applied, skipped) = batch(db, &import, &file, now).await?;
        progress.applied += applied;
        progress.skipped += skipped;
        told(progress);
        if applied + skipped == 0 {
            desk::clear(db, id);
            return Ok(Left::Nothing);
        }
    }
    Ok(Left::Some)
}

/// What a file says, row by row.
struct File {
    table: Arc<Table>,
    mapping: Mapping,
}

impl File {
    fn record(&self, number: u32) -> Option<Record> {
        record::read(self.table.row(number)?, &self.mapping).ok()
    }
}

/// One transaction: locks the import, takes the next rows over, and closes the import
/// when none is left. Returns how many were taken over and how many left out.
async fn batch(
    db: &Db,
    import: &Import,
    file: &File,
    now: Stamp,
) -> Result<(u64, u64), ImportError> {
    let tx = db.begin().await?;
    let mut import = store::find_locked(&tx, import.id)
        .await?
        .ok_or(Denied::Hidden)?;
    if import.state != State::Running {
        return Ok((0, 0));
    }
    let rows = store::next_rows(&tx, import.id, "planned", BATCH).await?;
    if rows.is_empty() {
        import.state = State::Done;
        import.finished_at = Some(now);
        store::update(&tx, &import).await?;
        platform::network::touch(&tx, import.network, now).await?;
        super::telling::finished(&tx, &import, now).await?;
        record(&tx, &Actor::System, now, "import.finish", &import).await?;
        tx.commit().await?;
        return Ok((0, 0));
    }
    let revision = next_revision(&tx).await?;
    let batch = Batch {
        tx: &tx,
        import: &import,
        file,
        revision,
        now,
    };
    let mut applied = batch.create(&rows).await?;
    applied.extend(batch.change(&rows).await?);
    let skipped = rows.iter().map(|row| row.number);
    let skipped: Vec<_> = skipped.filter(|it| !applied.contains(it)).collect();
    let applied: Vec<_> = applied.into_iter().collect();
    let (taken, left) = (("planned", "applied"), ("planned", "skipped"));
    store::settle(&tx, import.id, &applied, taken, Some(revision)).await?;
    store::settle(&tx, import.id, &skipped, left, None).await?;
    tx.commit().await?;
    Ok((applied.len() as u64, skipped.len() as u64))
}

struct Batch<'a> {
    tx: &'a Tx,
    import: &'a Import,
    file: &'a File,
    revision: i64,
    now: Stamp,
}

impl Batch<'_> {
    /// Makes organisations, but none that has come into being since the preview.
    async fn create(&self, rows: &[PlannedRow]) -> Result<HashSet<u32>, DbError> {
        let wanted = rows.iter().filter(|row| row.act != Act::Change);
        let found = wanted.filter_map(|row| Some((row, self.file.record(row.number)?)));
        let mut found: Vec<_> = found.collect();
        let keys = found.iter().map(|(_, it)| it.profile.twin_key()).collect();
        let taken = bulk::taken_names(self.tx, keys).await?;
        found.retain(|(row, record)| {
            let town = record.profile.address.town.as_ref();
            let town = town.map_or("", Line::as_str);
            let name = (record.profile.twin_key(), fold(town));
            row.act == Act::Insist || !taken.contains(&name)
        });
        let organisations: Vec<_> = found
            .iter()
            .map(|(row, record)| self.organisation(row, record))
            .collect();
        bulk::insert_all(self.tx, &organisations).await?;
        let known = found.iter().flat_map(|(row, record)| {
            let labels = record.competences.iter();
            labels.map(|it| (row.organisation, it))
        });
        self.add_competences(&known.collect::<Vec<_>>()).await?;
        let keys = found.iter().map(|(row, it)| (row.organisation, it));
        self.add_keys(keys).await?;
        Ok(found.iter().map(|(row, _)| row.number).collect())
    }

    fn organisation(&self, row: &PlannedRow, record: &Record) -> Organisation {
        Organisation {
            id: row.organisation,
            profile: record.profile.clone(),
            confidentiality: self.import.confidentiality,
            levels: Levels::default(),
            home: self.import.network,
            listed_in: vec![self.import.network],
            owner: self.import.owner,
            state: Fate::Active,
            revision: self.revision,
            created_at: self.now,
            changed_at: self.now,
        }
    }

    async fn add_competences(&self, added: &[(OrganisationId, &Line)]) -> Result<(), DbError> {
        let level = self.import.confidentiality;
        competence::add(self.tx, added, level, self.now).await
    }

    /// Remembers which keys these have in the source.
    async fn add_keys<'r>(
        &self,
        rows: impl Iterator<Item = (OrganisationId, &'r Record)>,
    ) -> Result<(), DbError> {
        let keys = rows.filter_map(|(id, record)| Some((id, record.source_id.as_ref()?)));
        existing::add_keys(self.tx, self.import, &keys.collect::<Vec<_>>()).await
    }

    /// Changes organisations, but for those that are gone or already say all of it.
    async fn change(&self, rows: &[PlannedRow]) -> Result<Vec<u32>, DbError> {
        let wanted = rows.iter().filter(|row| row.act == Act::Change);
        let found = wanted.filter_map(|row| Some((row, self.file.record(row.number)?)));
        let mut found: Vec<_> = found.collect();
        let ids: Vec<_> = found.iter().map(|(row, _)| row.organisation).collect();
        let mut known = self.known(&ids).await?;
        found.retain(|(row, _)| known.contains_key(&row.organisation));
        let mut done = Vec::new();
        for (row, record) in &found {
            let Some((before, one)) = known.get_mut(&row.organisation) else {
                continue;
            };
            let differing = changes(one, record);
            if differing.is_empty() {
                continue;
            }
            before.profile = merged(&before.profile, record);
            before.revision = self.revision;
            before.changed_at = self.now;
            bulk::update(self.tx, before).await?;
            let added = missing(&one.competences, record);
            let labels: Vec<_> = added.iter().map(|it| (row.organisation, it)).collect();
            self.add_competences(&labels).await?;
            one.profile = before.profile.clone();
            one.competences.extend(added);
            let kept: Vec<_> = differing.into_iter().map(only_added).collect();
            store::keep_changes(self.tx, self.import.id, row.number, &kept).await?;
            done.push(row.number);
        }
        let keys = found.iter().map(|(row, it)| (row.organisation, it));
        self.add_keys(keys).await?;
        Ok(done)
    }

    /// Those of these organisations that are in use, locked.
    async fn known(
        &self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, (Organisation, Existing)>, DbError> {
        let found = bulk::find_all_locked(self.tx, ids).await?;
        let mut competences = competence::labels(&**self.tx, Some(ids)).await?;
        let active = found.into_iter().filter(|it| it.state == Fate::Active);
        let pair = |it: Organisation| {
            let one = Existing {
                id: it.id,
                profile: it.profile.clone(),
                competences: competences.remove(&it.id).unwrap_or_default(),
                source_id: None,
                standing: Standing::Visible,
            };
            (it.id, (it, one))
        };
        Ok(active.map(pair).collect())
    }
}

/// What a row says an organisation knows, and nobody has noted.
fn missing(known: &[Line], record: &Record) -> Vec<Line> {
    let known: HashSet<_> = known.iter().map(|it| fold(it.as_str())).collect();
    let said = record.competences.iter();
    said.filter(|it| !known.contains(&fold(it.as_str())))
        .cloned()
        .collect()
}

/// Only competences that were added are taken away again, not those that were there.
fn only_added(mut change: Change) -> Change {
    if change.attribute == Attribute::Competences {
        let old: Vec<_> = change.old.split("; ").collect();
        let new = change.new.split("; ").filter(|it| !old.contains(it));
        change.new = new.collect::<Vec<_>>().join("; ");
    }
    change
}
