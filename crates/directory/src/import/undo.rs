//! Taking an import back: what it made goes, what it changed is as before, unless
//! somebody has worked with the record since.

use super::actions::{ImportError, record};
use super::existing::store as existing;
use super::plan::Change;
use super::policy::may_continue;
use super::store::{self, Act, PlannedRow};
use super::{Attribute, ImportId, Progress, State};
use crate::organisation::{Kind, Organisation, Profile, SizeClass, store as organisations};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, EmailAddress, Line, Stamp, WebAddress};

/// Rows per transaction.
const BATCH: u64 = 200;

/// Takes an import back. May be called again after a crash.
pub async fn undo(
    db: &Db,
    actor: &Actor,
    id: ImportId,
    now: Stamp,
) -> Result<Progress, ImportError> {
    begin(db, actor, id, now).await?;
    while batch(db, actor, id, now).await? {}
    let import = store::by_id(db.read(), id).await?.ok_or(Denied::Hidden)?;
    Ok(store::progress(db.read(), &import).await?)
}

async fn begin(db: &Db, actor: &Actor, id: ImportId, now: Stamp) -> Result<(), ImportError> {
    let tx = db.begin().await?;
    let mut import = store::find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    may_continue(actor, &import)?;
    match import.state {
        State::Done => {}
        State::Undoing => return Ok(()),
        state => return Err(ImportError::State(state)),
    }
    import.state = State::Undoing;
    store::update(&tx, &import).await?;
    record(&tx, actor, now, "import.undo", &import).await?;
    tx.commit().await?;
    Ok(())
}

/// One transaction; `false` when nothing was left.
async fn batch(db: &Db, actor: &Actor, id: ImportId, now: Stamp) -> Result<bool, ImportError> {
    let tx = db.begin().await?;
    let mut import = store::find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    if import.state != State::Undoing {
        return Ok(false);
    }
    let rows = store::next_rows(&tx, id, "applied", BATCH).await?;
    if rows.is_empty() {
        import.state = State::Undone;
        import.finished_at = Some(now);
        store::update(&tx, &import).await?;
        platform::network::touch(&tx, import.network, now).await?;
        record(&tx, actor, now, "import.undone", &import).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let revision = next_revision(&tx).await?;
    let (mut undone, mut kept) = (Vec::new(), Vec::new());
    for row in &rows {
        let list = if take_back(&tx, row, revision, now).await? {
            &mut undone
        } else {
            &mut kept
        };
        list.push(row.number);
    }
    store::settle(&tx, id, &undone, "undone", None).await?;
    store::settle(&tx, id, &kept, "kept", None).await?;
    tx.commit().await?;
    Ok(true)
}

/// `false` where somebody has changed the record since, or refers to it.
async fn take_back(tx: &Tx, row: &PlannedRow, revision: i64, now: Stamp) -> Result<bool, DbError> {
    let Some(organisation) = organisations::find_locked(tx, row.organisation).await? else {
        return Ok(true);
    };
    if Some(organisation.revision) != row.revision {
        return Ok(false);
    }
    if row.act != Act::Change {
        return existing::remove(tx, row.organisation).await;
    }
    let mut profile = organisation.profile.clone();
    for change in &row.changes {
        if change.attribute == Attribute::Competences {
            let added: Vec<_> = change.new.split("; ").map(str::to_owned).collect();
            existing::drop_competences(tx, row.organisation, &added).await?;
        } else {
            restore(&mut profile, change);
        }
    }
    let before = Organisation {
        profile,
        revision,
        changed_at: now,
        ..organisation
    };
    organisations::update(tx, &before).await?;
    Ok(true)
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
