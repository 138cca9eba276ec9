//! Taking an import back: what it made goes, what it changed is as before, unless
//! somebody has worked with the record since.

use super::actions::{ImportError, record};
use super::existing::store as existing;
use super::plan::Change;
use super::policy::may_continue;
use super::progress::{BATCHES, Left, go_on, import_of};
use super::store::{self, Act, PlannedRow};
use super::{Attribute, ImportId, Progress, State};
use db::{Db, DbError, Tx};
use directory::competence;
use directory::organisation::{Kind, Organisation, Profile, SizeClass, bulk};
use directory::search::next_revision;
use kernel::{Actor, Denied, EmailAddress, Line, OrganisationId, Stamp, WebAddress};
use platform::{JobKind, job};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// The name of the job that takes an import back.
pub const UNDO_JOB: &str = "directory.import-undo";

/// The job that does it, some batches at a time.
pub const UNDO_JOB_KIND: JobKind = JobKind {
    name: UNDO_JOB,
    run: |db, payload, now| {
        Box::pin(async move {
            let id = import_of(&payload)?;
            let left = some(&db, id, now, BATCHES).await?;
            go_on(&db, UNDO_JOB, id, left, now).await
        })
    },
};

/// Rows per transaction.
const BATCH: u64 = 500;

/// Has an import taken back: a job begins with it after the commit.
pub async fn undo(db: &Db, actor: &Actor, id: ImportId, now: Stamp) -> Result<(), ImportError> {
    let tx = db.begin().await?;
    let mut import = store::find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    may_continue(actor, &import)?;
    if import.state != State::Done {
        return Err(ImportError::State(import.state));
    }
    import.state = State::Undoing;
    store::update(&tx, &import).await?;
    job::enqueue(&tx, UNDO_JOB, &json!({"import": id.to_string()}), now).await?;
    record(&tx, actor, now, "import.undo", &import).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes back what is left of an import that is to be taken back. May be called again
/// after a crash, and again after the end.
pub async fn take_back(db: &Db, id: ImportId, now: Stamp) -> Result<Progress, ImportError> {
    some(db, id, now, usize::MAX).await?;
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    Ok(store::progress(db.read(), &import).await?)
}

async fn some(db: &Db, id: ImportId, now: Stamp, batches: usize) -> Result<Left, ImportError> {
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    match import.state {
        State::Undoing => {}
        State::Undone => return Ok(Left::Nothing),
        state => return Err(ImportError::State(state)),
    }
    for _ in 0..batches {
        if batch(db, id, now).await? == Left::Nothing {
            return Ok(Left::Nothing);
        }
    }
    Ok(Left::Some)
}

/// One transaction.
async fn batch(db: &Db, id: ImportId, now: Stamp) -> Result<Left, ImportError> {
    let tx = db.begin().await?;
    let mut import = store::find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    if import.state != State::Undoing {
        return Ok(Left::Nothing);
    }
    let rows = store::next_rows(&tx, id, "applied", BATCH).await?;
    if rows.is_empty() {
        import.state = State::Undone;
        import.finished_at = Some(now);
        store::update(&tx, &import).await?;
        platform::network::touch(&tx, import.network, now).await?;
        record(&tx, &Actor::System, now, "import.undone", &import).await?;
        tx.commit().await?;
        return Ok(Left::Nothing);
    }
    let revision = next_revision(&tx).await?;
    let undone = rows_back(&tx, &rows, revision, now).await?;
    let kept = rows.iter().map(|row| row.number);
    let kept: Vec<_> = kept.filter(|it| !undone.contains(it)).collect();
    let undone: Vec<_> = undone.into_iter().collect();
    store::settle(&tx, id, &undone, ("applied", "undone"), None).await?;
    store::settle(&tx, id, &kept, ("applied", "kept"), None).await?;
    tx.commit().await?;
    Ok(Left::Some)
}

/// The rows that could be taken back: nobody has changed the record since, or refers
/// to one that would go.
async fn rows_back(
    tx: &Tx,
    rows: &[PlannedRow],
    revision: i64,
    now: Stamp,
) -> Result<HashSet<u32>, DbError> {
    let ids: Vec<_> = rows.iter().map(|row| row.organisation).collect();
    let found = bulk::find_all_locked(tx, &ids).await?;
    let mut found: HashMap<_, _> = found.into_iter().map(|it| (it.id, it)).collect();
    let mut back = HashSet::new();
    let mut made: HashMap<OrganisationId, u32> = HashMap::new();
    for row in rows {
        let Some(organisation) = found.get_mut(&row.organisation) else {
            back.insert(row.number);
            continue;
        };
        // Two rows of one batch may have changed the same record, the later one first.
        let untouched = [row.revision, Some(revision)].contains(&Some(organisation.revision));
        if !untouched {
            continue;
        }
        if row.act == Act::Change {
            change_back(tx, row, organisation, revision, now).await?;
            back.insert(row.number);
        } else {
            made.insert(row.organisation, row.number);
        }
    }
    let ids: Vec<_> = made.keys().copied().collect();
    let gone = existing::remove(tx, &ids).await?;
    back.extend(gone.iter().filter_map(|id| made.get(id)));
    Ok(back)
}

async fn change_back(
    tx: &Tx,
    row: &PlannedRow,
    organisation: &mut Organisation,
    revision: i64,
    now: Stamp,
) -> Result<(), DbError> {
    for change in &row.changes {
        if change.attribute == Attribute::Competences {
            let added: Vec<_> = change.new.split("; ").map(str::to_owned).collect();
            competence::remove(tx, row.organisation, &added).await?;
        } else {
            restore(&mut organisation.profile, change);
        }
    }
    organisation.revision = revision;
    organisation.changed_at = now;
    bulk::update(tx, organisation).await
}

/// Puts an old value back. It was written by [`super::plan::changes`], so it reads.
fn restore(profile: &mut Profile, change: &Change) {
    let old = change.old.as_str();
    let line = || Line::parse(old).ok();
    let codes = || {
        old.split("; ")
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    match change.attribute {
        Attribute::Name => profile.name = line().unwrap_or_else(|| profile.name.clone()),
        Attribute::ShortName => profile.short_name = line(),
        Attribute::Kind => profile.kind = Kind::from_word(old).unwrap_or(profile.kind),
        Attribute::Street | Attribute::HouseNumber => profile.address.street = line(),
        Attribute::Postcode => profile.address.postcode = line(),
        Attribute::Town => profile.address.town = line(),
        Attribute::Ags => profile.ags = (!old.is_empty()).then(|| old.to_owned()),
        Attribute::Website => profile.website = WebAddress::parse(old).ok(),
        Attribute::Email => profile.email = EmailAddress::parse(old).ok(),
        Attribute::Phone => profile.phone = line(),
        Attribute::LegalForm => profile.legal_form = line(),
        Attribute::Wz2008 => profile.branches.wz2008 = codes(),
        Attribute::Wz2025 => profile.branches.wz2025 = codes(),
        Attribute::Employees => profile.employees = old.parse().ok(),
        Attribute::SizeClass => profile.size_class = SizeClass::from_word(old),
        Attribute::Description => profile.description = (!old.is_empty()).then(|| old.to_owned()),
        Attribute::Competences | Attribute::SourceId => {}
    }
}
