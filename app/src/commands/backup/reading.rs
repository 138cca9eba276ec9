//! Reading a backup.

use super::archive::{CONTENTS, Contents, FORM, entry, row, table};
use super::{Counts, bar, tell};
use anyhow::{Context as _, bail};
use db::{Db, Loading, Migration};
use platform::upload::{ContentHash, Depot};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _};
use std::path::Path;
use zip::ZipArchive;

/// A backup that is being read.
pub(super) struct Source {
    zip: ZipArchive<BufReader<File>>,
    contents: Contents,
}

/// Opens a file that `backup` wrote.
pub(super) fn open(file: &Path) -> anyhow::Result<Source> {
    let opened = File::open(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let no_copy = || format!("{} is no backup of ours", file.display());
    let mut zip = ZipArchive::new(BufReader::new(opened)).with_context(no_copy)?;
    let contents = {
        let entry = zip.by_name(CONTENTS).with_context(no_copy)?;
        serde_json::from_reader(entry).with_context(no_copy)?
    };
    Ok(Source { zip, contents })
}

impl Source {
    /// The migrations that had run.
    pub(super) fn steps(&self) -> &[i64] {
        &self.contents.steps
    }

    /// Whether files belong to it.
    pub(super) const fn has_files(&self) -> bool {
        self.contents.files > 0
    }

    /// Refuses what a newer version wrote.
    pub(super) fn check(&self, known: &[Migration]) -> anyhow::Result<()> {
        let unknown = |step: &&i64| !known.iter().any(|it| it.version == **step);
        let newer = self.contents.steps.iter().find(unknown);
        if self.contents.form != FORM || newer.is_some() {
            bail!(
                "the backup was written by a newer version of Regiowerk ({}): restore it with \
                 that version",
                self.contents.program
            );
        }
        Ok(())
    }

    /// Puts every row in its place, all of them or none.
    pub(super) async fn rows(&mut self, db: &Db, json: bool) -> anyhow::Result<Counts> {
        let total = self.contents.tables.values().sum();
        let bar = bar(total, json);
        let loading = db.begin_loading().await?;
        for (name, expected) in self.contents.tables.clone() {
            bar.set_message(name.clone());
            let rows = one(&mut self.zip, &name, &loading, &bar).await?;
            if rows != expected {
                bail!("{name} has {rows} rows instead of {expected}: the backup is damaged");
            }
            tell(&bar, json, &name, rows);
        }
        loading.finish().await?;
        bar.finish_and_clear();
        Ok(Counts {
            tables: self.contents.tables.len() as u64,
            rows: total,
            files: 0,
        })
    }

    /// Puts the files into a depot; each has to be what its name says.
    pub(super) async fn files(&mut self, depot: Option<&Depot>) -> anyhow::Result<u64> {
        if self.contents.files == 0 {
            return Ok(0);
        }
        let depot = depot.context("the folder for the files is not named")?;
        let names = self.zip.file_names();
        let names: Vec<_> = names
            .map(|it| it.map(Cow::into_owned))
            .collect::<Result<_, _>>()?;
        let mut count = 0;
        for name in names.iter().filter(|it| it.starts_with("files/")) {
            let damaged = || format!("{name} is not what it was: the backup is damaged");
            let hash = name.rsplit('/').next().and_then(|it| it.parse().ok());
            let hash: ContentHash = hash.with_context(damaged)?;
            let mut file = tempfile::tempfile()?;
            std::io::copy(&mut self.zip.by_name(name)?, &mut file)?;
            let (found, file) = hashed(file)?;
            if found != hash {
                bail!(damaged());
            }
            depot.lay_down(hash, file).await?;
            count += 1;
        }
        Ok(count)
    }
}

/// The hash of a file.
fn hashed(mut file: File) -> anyhow::Result<(ContentHash, File)> {
    file.rewind()?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hasher.update(&piece[..read]);
    }
    Ok((hex::encode(hasher.finalize()).parse()?, file))
}

async fn one(
    zip: &mut ZipArchive<BufReader<File>>,
    name: &str,
    loading: &Loading,
    bar: &indicatif::ProgressBar,
) -> anyhow::Result<u64> {
    let mut lines = BufReader::new(zip.by_name(&entry(name))?).lines();
    let head = lines.next().context("a table without columns")??;
    let table = table(name, &head)?;
    let most = Loading::rows_at_once(&table);
    let (mut rows, mut count) = (Vec::with_capacity(most), 0);
    for line in lines {
        rows.push(row(&table, &line?)?);
        count += 1;
        if rows.len() == most {
            bar.inc(rows.len() as u64);
            loading.insert(&table, std::mem::take(&mut rows)).await?;
        }
    }
    bar.inc(rows.len() as u64);
    loading.insert(&table, rows).await?;
    Ok(count)
}
