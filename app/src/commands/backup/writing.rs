//! Writing a backup.

use super::archive::{CONTENTS, Contents, FORM, entry, head, line};
use super::{Counts, bar, tell};
use anyhow::Context as _;
use db::{Db, Part};
use indicatif::ProgressBar;
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
    files: Option<&Path>,
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
    let files = match files {
        Some(folder) => target.files(folder)?,
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

    /// Adds what people uploaded, folder by folder; how many files.
    fn files(&mut self, folder: &Path) -> anyhow::Result<u64> {
        let mut count = 0;
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            let listed = std::fs::read_dir(&next);
            let listed = listed.with_context(|| format!("{} cannot be read", next.display()))?;
            for there in listed {
                let path = there?.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                // Whatever begins with a dot or a hash sign is not finished.
                if name.contains('#') || name.contains("/.") || name.starts_with('.') {
                    continue;
                }
                let options = options(CompressionMethod::Stored);
                self.zip.start_file(format!("files/{name}"), options)?;
                std::io::copy(&mut File::open(&path)?, &mut self.zip)?;
                count += 1;
            }
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
