//! Taking rows over, batch by batch: each one transaction, so that a crash loses
//! nothing and does nothing twice.

use super::actions::{ImportError, record, records};
use super::existing::store as existing;
use super::plan::{Existing, Standing, changes, merged};
use super::record::Record;
use super::store::{self, Act, PlannedRow};
use super::{Attribute, Import, ImportId, Progress, State};
use crate::organisation::{Levels, Organisation, State as Fate, store as organisations};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Line, Stamp, fold};
use std::collections::HashMap;

/// The name of the job that takes a confirmed import over.
pub const JOB: &str = "directory.import";

/// The job that does it.
pub const JOB_KIND: platform::JobKind = platform::JobKind {
    name: JOB,
    run: |db, payload, now| {
        Box::pin(async move {
            let id = payload.get("import").and_then(serde_json::Value::as_str);
            let id = id.ok_or_else(|| anyhow::anyhow!("the job names no import"))?;
            apply(&db, id.parse()?, now, |_| {}).await?;
            Ok(())
        })
    },
};

/// Rows per transaction: long enough to be fast, short enough for others to write.
const BATCH: u64 = 500;

/// Takes over what is left of a confirmed import; `told` hears of every batch. May be
/// called again after a crash, and again after the end. `now` is when the rows count
/// as made.
pub async fn apply(
    db: &Db,
    id: ImportId,
    now: Stamp,
    mut told: impl FnMut(Progress),
) -> Result<Progress, ImportError> {
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    match import.state {
        State::Running => {}
        State::Done => return Ok(store::progress(db.read(), &import).await?),
        state => return Err(ImportError::State(state)),
    }
    let records = records(db, &import).await?;
    let mut progress = store::progress(db.read(), &import).await?;
    loop {
        let (applied, skipped) = batch(db, &import, &records, now).await?;
        progress.applied += applied;
        progress.skipped += skipped;
        told(progress);
        if applied + skipped == 0 {
            return Ok(store::progress(db.read(), &import).await?);
        }
    }
}

/// One transaction: locks the import, takes the next rows over, and closes the import
/// when none is left. Returns how many were taken over and how many left out.
async fn batch(
    db: &Db,
    import: &Import,
    records: &HashMap<u32, Record>,
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
        crate::telling::imported(&tx, &import, now).await?;
        record(&tx, &Actor::System, now, "import.finish", &import).await?;
        tx.commit().await?;
        return Ok((0, 0));
    }
    let revision = next_revision(&tx).await?;
    let batch = Batch {
        tx: &tx,
        import: &import,
        records,
        revision,
        now,
    };
    let mut applied = batch.create(&rows).await?;
    for row in rows.iter().filter(|row| row.act == Act::Change) {
        if batch.change(row).await? {
            applied.push(row.number);
        }
    }
    let skipped = rows
        .iter()
        .map(|row| row.number)
        .filter(|it| !applied.contains(it));
    let skipped: Vec<_> = skipped.collect();
    store::settle(&tx, import.id, &applied, "applied", Some(revision)).await?;
    store::settle(&tx, import.id, &skipped, "skipped", None).await?;
    tx.commit().await?;
    Ok((applied.len() as u64, skipped.len() as u64))
}

struct Batch<'a> {
    tx: &'a Tx,
    import: &'a Import,
    records: &'a HashMap<u32, Record>,
    revision: i64,
    now: Stamp,
}

impl Batch<'_> {
    /// Makes organisations, but none that has come into being since the preview.
    async fn create(&self, rows: &[PlannedRow]) -> Result<Vec<u32>, DbError> {
        let wanted = rows.iter().filter(|row| row.act != Act::Change);
        let found = wanted.filter_map(|row| Some((row, self.records.get(&row.number)?)));
        let found: Vec<_> = found.collect();
        let keys = found
            .iter()
            .map(|(_, record)| record.profile.twin_key())
            .collect();
        let taken = existing::taken_names(self.tx, keys).await?;
        let free = |(row, record): &&(&PlannedRow, &Record)| {
            let town = record
                .profile
                .address
                .town
                .as_ref()
                .map_or("", Line::as_str);
            let name = (record.profile.twin_key(), fold(town));
            row.act == Act::Insist || !taken.contains(&name)
        };
        let made: Vec<_> = found.iter().filter(free).collect();
        let organisations: Vec<_> = made
            .iter()
            .map(|(row, record)| self.organisation(row, record))
            .collect();
        organisations::insert_all(self.tx, &organisations).await?;
        for (row, record) in &made {
            self.attach(row, record, record.competences.iter().collect())
                .await?;
        }
        Ok(made.iter().map(|(row, _)| row.number).collect())
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

    /// Competences and the key of the source.
    async fn attach(
        &self,
        row: &PlannedRow,
        record: &Record,
        competences: Vec<&Line>,
    ) -> Result<(), DbError> {
        let id = row.organisation;
        let competences: Vec<_> = competences.into_iter().map(|it| (id, it)).collect();
        let level = self.import.confidentiality;
        existing::add_competences(self.tx, &competences, level, self.now).await?;
        let keys: Vec<_> = record.source_id.iter().map(|it| (id, it)).collect();
        existing::add_keys(self.tx, self.import, &keys).await
    }

    /// Changes an organisation; `false` where it is gone or already says all of it.
    async fn change(&self, row: &PlannedRow) -> Result<bool, DbError> {
        let found = organisations::find_locked(self.tx, row.organisation).await?;
        let (Some(before), Some(record)) = (found, self.records.get(&row.number)) else {
            return Ok(false);
        };
        if before.state != Fate::Active {
            return Ok(false);
        }
        let one = Existing {
            id: before.id,
            profile: before.profile.clone(),
            competences: existing::competences_of(self.tx, before.id).await?,
            source_id: None,
            standing: Standing::Visible,
        };
        let changes = changes(&one, record);
        let known: Vec<_> = one.competences.iter().map(|it| fold(it.as_str())).collect();
        let added = record
            .competences
            .iter()
            .filter(|it| !known.contains(&fold(it.as_str())));
        self.attach(row, record, added.collect()).await?;
        if changes.is_empty() {
            return Ok(false);
        }
        let after = Organisation {
            profile: merged(&before.profile, record),
            revision: self.revision,
            changed_at: self.now,
            ..before
        };
        organisations::update(self.tx, &after).await?;
        let mut kept = changes;
        for change in &mut kept {
            // Only what was added is taken away again, not what was there.
            if change.attribute == Attribute::Competences {
                let old: Vec<_> = change.old.split("; ").collect();
                let new = change.new.split("; ").filter(|it| !old.contains(it));
                change.new = new.collect::<Vec<_>>().join("; ");
            }
        }
        store::keep_changes(self.tx, self.import.id, row.number, &kept).await?;
        Ok(true)
    }
}
