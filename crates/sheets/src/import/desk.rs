//! What lies open on the desk: tables and plans of the files somebody is working on,
//! so that no file is read and compared again for every page that is turned.
//!
//! A cache of this process, never the truth: what is missing is made again.

use super::actions::{ImportError, aside};
use super::plan::{Plan, plan as compare};
use super::{Import, ImportId, Limits, Mapping, Table, existing, sheet, store};
use db::Db;
use directory::search::current_revision;
use kernel::Actor;
use std::sync::{Arc, Mutex, PoisonError};

/// As many files at a time; a table of a hundred thousand rows takes some 30 MB.
const ROOM: usize = 2;

/// The desk of this process.
#[derive(Default)]
struct Desk {
    tables: Shelf<ImportId, Table>,
    plans: Shelf<Basis, Plan>,
}

/// What a plan was made from: with another basis it is another plan.
#[derive(Debug, PartialEq, Eq)]
struct Basis {
    import: ImportId,
    mapping: String,
    actor: Actor,
    /// The last change of the directory.
    revision: i64,
}

/// The last few things laid down, newest at the end.
struct Shelf<K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq, V> Shelf<K, V> {
    fn get(&self, key: &K) -> Option<Arc<V>> {
        let laid = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = laid.iter().find(|(it, _)| it == key);
        found.map(|(_, value)| Arc::clone(value))
    }

    fn put(&self, key: K, value: Arc<V>) {
        let mut laid = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        laid.retain(|(it, _)| *it != key);
        if laid.len() >= ROOM {
            laid.remove(0);
        }
        laid.push((key, value));
    }

    fn clear(&self, is_done: impl Fn(&K) -> bool) {
        let mut laid = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        laid.retain(|(it, _)| !is_done(it));
        laid.shrink_to_fit();
    }
}

/// Lays a table down that was just read.
pub(super) fn lay(db: &Db, import: ImportId, table: Table) {
    db.cache::<Desk>().tables.put(import, Arc::new(table));
}

/// Clears the desk of an import that is done with.
pub(super) fn clear(db: &Db, import: ImportId) {
    let desk = db.cache::<Desk>();
    desk.tables.clear(|it| *it == import);
    desk.plans.clear(|it| it.import == import);
}

/// Clears the desk of the plans for an import; its table is still needed.
pub(super) fn clear_plans(db: &Db, import: ImportId) {
    db.cache::<Desk>().plans.clear(|it| it.import == import);
}

/// The table of an import's file.
pub(super) async fn table(db: &Db, import: &Import) -> Result<Arc<Table>, ImportError> {
    let desk = db.cache::<Desk>();
    if let Some(table) = desk.tables.get(&import.id) {
        return Ok(table);
    }
    let bytes = store::file(db.read(), import.id).await?;
    let file_name = import.file_name.clone();
    let read = aside(move || sheet::read(&bytes, &file_name, &Limits::default()));
    let table = Arc::new(read.await??);
    desk.tables.put(import.id, Arc::clone(&table));
    Ok(table)
}

/// What would happen to the rows of an import, as this actor may know it.
pub(super) async fn plan(
    db: &Db,
    actor: &Actor,
    import: &Import,
    mapping: Mapping,
    table: &Arc<Table>,
) -> Result<Arc<Plan>, ImportError> {
    let desk = db.cache::<Desk>();
    let basis = Basis {
        import: import.id,
        mapping: import.mapping.clone(),
        actor: actor.clone(),
        // Read before the records: what changes in between makes another plan.
        revision: current_revision(db.read()).await?,
    };
    if let Some(plan) = desk.plans.get(&basis) {
        return Ok(plan);
    }
    let existing = existing::store::existing(db, actor, import.network, &import.source).await?;
    let table = Arc::clone(table);
    let made = aside(move || compare(&table, &mapping, &existing, |_| {}));
    let plan = Arc::new(made.await?);
    desk.plans.put(basis, Arc::clone(&plan));
    Ok(plan)
}
