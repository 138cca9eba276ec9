//! Writing a backup.

use super::archive::{CONTENTS, Contents, FORM, entry, head, line};
use super::{Counts, bar, tell};
use anyhow::Context as _;
use db::{Db, Part};
use futures_util::TryStreamExt as _;
use indicatif::ProgressBar;
use platform::upload::{Depot, DepotError};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A backup that is being written.
struct Target {
    zip: ZipWriter<BufWriter<File>>,
    steps: Vec<i64>,
    tables: BTreeMap<String, u64>,
    present: Option<(String, u64)>,
    bar: ProgressBar,
    json: bool,
}

/// Writes everything to a new file that only its owner may read.
pub(super) async fn write(
    db: &Db,
    depot: Option<&Depot>,
    file: &Path,
    json: bool,
) -> anyhow::Result<Counts> {
    let opened = private(file);
    let opened = opened.with_context(|| format!("{} cannot be written", file.display()))?;
    let mut target = Target {
        zip: ZipWriter::new(BufWriter::new(opened)),
        steps: Vec::new(),
        tables: BTreeMap::new(),
        present: None,
        bar: bar(0, json),
        json,
    };
    db.dump(|part| target.take(part)).await?;
    target.end_table();
    // Files after rows: a file is there before the first row that names it.
    let files = match depot {
        Some(depot) => target.files(depot).await?,
        None => 0,
    };
    target.finish(files)
}

fn private(file: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = File::options();
    options.write(true).create(true).truncate(true).mode(0o600);
    options.open(file)
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(method)
        .large_file(true)
}

impl Target {
    fn take(&mut self, part: Part<'_>) -> anyhow::Result<()> {
        match part {
            Part::Steps(steps) => self.steps = steps.to_vec(),
            Part::Table(table) => {
                self.end_table();
                let options = options(CompressionMethod::Deflated);
                self.zip.start_file(entry(&table.name), options)?;
                writeln!(self.zip, "{}", head(table))?;
                self.bar.set_message(table.name.clone());
                self.present = Some((table.name.clone(), 0));
            }
            Part::Row(row) => {
                writeln!(self.zip, "{}", line(&row))?;
                self.bar.inc(1);
                if let Some((_, rows)) = &mut self.present {
                    *rows += 1;
                }
            }
        }
        Ok(())
    }

    fn end_table(&mut self) {
        if let Some((table, rows)) = self.present.take() {
            tell(&self.bar, self.json, &table, rows);
            self.tables.insert(table, rows);
        }
    }

    /// Adds what people uploaded; how many files. What is damaged is told and left out:
    /// it could not be restored.
    async fn files(&mut self, depot: &Depot) -> anyhow::Result<u64> {
        let mut everything = depot.everything();
        let mut count = 0;
        while let Some(lying) = everything.try_next().await? {
            let hash = lying.hash;
            let (found, mut file) = match depot.copy_out(hash).await {
                Ok(copied) => copied,
                // Nobody used it any more, and the nightly job took it away.
                Err(DepotError::Missing(_)) => continue,
                Err(error) => return Err(error.into()),
            };
            if found != hash {
                eprintln!("{hash} is damaged in {} and left out", depot.name());
                continue;
            }
            let options = options(CompressionMethod::Stored);
            self.zip
                .start_file(format!("files/{}", hash.place()), options)?;
            std::io::copy(&mut file, &mut self.zip)?;
            count += 1;
        }
        Ok(count)
    }

    fn finish(mut self, files: u64) -> anyhow::Result<Counts> {
        let contents = Contents {
            form: FORM,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            steps: self.steps,
            tables: self.tables,
            files,
        };
        let options = options(CompressionMethod::Deflated);
        self.zip.start_file(CONTENTS, options)?;
        serde_json::to_writer_pretty(&mut self.zip, &contents)?;
        let mut file = self.zip.finish()?;
        file.flush()?;
        file.get_ref().sync_all()?;
        self.bar.finish_and_clear();
        Ok(Counts {
            tables: contents.tables.len() as u64,
            rows: contents.tables.values().sum(),
            files,
        })
    }
}
