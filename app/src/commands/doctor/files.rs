//! Whether uploaded files can be laid down, are all there, and are what they were.

use super::Finding;
use crate::commands::backup::PlaceArgs;
use crate::settings::ServeSettings;
use db::Db;
use futures_util::TryStreamExt as _;
use kernel::Stamp;
use platform::upload::{ContentHash, Depot, DepotError, hashes_in_use};
use std::collections::BTreeSet;

/// So many files are read and compared with their hash.
const SAMPLE: usize = 50;

/// Files without a row are nothing odd for so many days: they are being uploaded.
const YOUNG_DAYS: i64 = 2;

/// What is to be said of the depot.
pub(super) async fn depot(
    db: &Db,
    place: &PlaceArgs,
    settings: Option<&ServeSettings>,
    now: Stamp,
) -> Finding {
    let depot = match place.depot(settings) {
        Ok(Some(depot)) => depot,
        Ok(None) => {
            let advice = "name a folder or a bucket under [uploads]; until then no file is taken";
            return Finding::mind("uploads", "no depot is set up", advice);
        }
        Err(error) => {
            let advice = "correct [uploads] in the settings";
            return Finding::wrong("uploads", format!("{error:#}"), advice);
        }
    };
    if let Err(error) = depot.probe().await {
        let advice = match error {
            DepotError::Refused(_) => "correct access_key and secret_key under [uploads]",
            DepotError::NoBucket => "make the bucket, or correct its name under [uploads]",
            _ => "check that it is there and that this user may write into it",
        };
        return Finding::wrong("uploads", format!("{}: {error}", depot.name()), advice);
    }
    match look(db, &depot, now).await {
        Ok(seen) => seen.finding(&depot),
        Err(error) => Finding::wrong("uploads", format!("{error:#}"), "see the reason"),
    }
}

/// What was seen in a depot.
struct Seen {
    used: usize,
    missing: Vec<ContentHash>,
    damaged: Vec<ContentHash>,
    unused: usize,
}

async fn look(db: &Db, depot: &Depot, now: Stamp) -> anyhow::Result<Seen> {
    // Rows after files: a file is there before the first row that names it.
    let (mut there, mut old) = (BTreeSet::new(), BTreeSet::new());
    let mut everything = depot.everything();
    let young = now.plus_days(-YOUNG_DAYS);
    while let Some(lying) = everything.try_next().await? {
        there.insert(lying.hash);
        if lying.at < young {
            old.insert(lying.hash);
        }
    }
    let used = if db.steps().await?.contains(&UPLOADS) {
        hashes_in_use(db.read()).await?
    } else {
        BTreeSet::new()
    };
    let mut missing: Vec<_> = used.difference(&there).copied().collect();
    // What was uploaded while we looked is not missing.
    let mut gone = Vec::new();
    for hash in missing.drain(..) {
        if matches!(depot.copy_out(hash).await, Err(DepotError::Missing(_))) {
            gone.push(hash);
        }
    }
    let present: Vec<_> = used.intersection(&there).copied().collect();
    let mut damaged = Vec::new();
    // Spread over all of them: hashes have no order of their own.
    let step = present.len().div_ceil(SAMPLE).max(1);
    for hash in present.iter().step_by(step) {
        match depot.copy_out(*hash).await {
            Ok((found, _)) if found == *hash => {}
            _ => damaged.push(*hash),
        }
    }
    Ok(Seen {
        used: used.len(),
        missing: gone,
        damaged,
        unused: old.difference(&used).count(),
    })
}

/// The migration that made the tables of uploads.
const UPLOADS: i64 = 2_026_112_471;

impl Seen {
    fn finding(&self, depot: &Depot) -> Finding {
        let name = depot.name();
        if let Some(first) = self.missing.first() {
            let what = format!(
                "{} of {} files are missing in {name}: {first}",
                self.missing.len(),
                self.used
            );
            let advice = "put them back from a backup: they lie there below files/";
            return Finding::wrong("uploads", what, advice);
        }
        if let Some(first) = self.damaged.first() {
            let what = format!("damaged in {name}: {first}");
            let advice = "check the disk, and put the file back from a backup";
            return Finding::wrong("uploads", what, advice);
        }
        if self.unused > 0 {
            let what = format!("{} files in {name}, {} more unused", self.used, self.unused);
            let advice = "the job platform.uploads removes them by night: see whether it runs";
            return Finding::mind("uploads", what, advice);
        }
        Finding::fine("uploads", format!("{} files in {name}", self.used))
    }
}
