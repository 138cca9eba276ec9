//! `regiowerk backup` and `restore`: the whole instance in one file, for either engine.

mod archive;
mod reading;
mod writing;

use crate::settings::ServeSettings;
use crate::{compose, settings};
use anyhow::{Context as _, bail};
use clap::Args;
use db::{Db, Engine};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use platform::audit;
use platform::upload::Depot;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// Where an instance keeps what it knows.
#[derive(Clone, Debug, Args)]
pub struct PlaceArgs {
    /// The settings of the instance: they name its database and its files.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// `sqlite://FILE` or `postgres://…`; for an instance without settings.
    #[arg(
        long,
        value_name = "URL",
        env = "REGIOWERK_DATABASE",
        required_unless_present = "config"
    )]
    database: Option<String>,
    /// The folder with the uploaded files, instead of where the settings say, or of
    /// `uploads` beside the database.
    #[arg(long, value_name = "DIR")]
    files: Option<PathBuf>,
}

/// `regiowerk backup FILE`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file to write; it must not exist.
    file: PathBuf,
    #[command(flatten)]
    place: PlaceArgs,
    /// Writes what it did as JSON.
    #[arg(long)]
    json: bool,
}

/// `regiowerk restore FILE`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// A file that `backup` wrote.
    file: PathBuf,
    #[command(flatten)]
    place: PlaceArgs,
    /// Writes what it did as JSON.
    #[arg(long)]
    json: bool,
}

/// What a backup holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    tables: u64,
    rows: u64,
    files: u64,
}

impl Counts {
    fn tell(self, sentence: &str, file: &Path, json: bool) {
        let Self {
            tables,
            rows,
            files,
        } = self;
        if json {
            let told = serde_json::json!({
                "file": file.display().to_string(),
                "tables": tables, "rows": rows, "files": files,
            });
            println!("{told}");
        } else {
            println!(
                "{sentence} {}: {rows} rows of {tables} tables, {files} files.",
                file.display()
            );
        }
    }
}

/// Where the instance keeps what it knows.
struct Place {
    database: String,
    depot: Option<Depot>,
}

impl PlaceArgs {
    /// The settings, if a file is named.
    pub fn settings(&self) -> anyhow::Result<Option<ServeSettings>> {
        self.config.as_deref().map(settings::read).transpose()
    }

    /// The database's address: of the settings, else as named.
    pub fn url(&self, settings: Option<&ServeSettings>) -> Option<String> {
        let configured = settings.map(|it| it.database.clone());
        configured.or_else(|| self.database.clone())
    }

    /// Where its uploaded files lie, if it has a place for them.
    pub fn depot(&self, settings: Option<&ServeSettings>) -> anyhow::Result<Option<Depot>> {
        if let Some(folder) = &self.files {
            return Ok(Some(Depot::folder(folder)?));
        }
        if let Some(settings) = settings {
            return settings.depot();
        }
        let beside = self.database.as_deref().and_then(settings::beside);
        Ok(beside.map(|it| Depot::folder(&it)).transpose()?)
    }

    fn place(&self) -> anyhow::Result<Place> {
        let settings = self.settings()?;
        let database = self.url(settings.as_ref());
        Ok(Place {
            database: database.context("name the instance with --config or --database")?,
            depot: self.depot(settings.as_ref())?,
        })
    }
}

/// Writes everything as it stands at this moment into one file.
pub async fn backup(args: BackupArgs) -> anyhow::Result<()> {
    if args.file.exists() {
        bail!(
            "{} exists already: choose another name",
            args.file.display()
        );
    }
    let place = args.place.place()?;
    let db = Db::open_existing(&place.database).await?;
    let half = beside(&args.file, "part");
    let written = writing::write(&db, place.depot.as_ref(), &half, args.json).await;
    db.close().await;
    let written = written.and_then(|counts| {
        std::fs::rename(&half, &args.file)?;
        Ok(counts)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&half);
    }
    written?.tell("Everything is in", &args.file, args.json);
    Ok(())
}

/// Makes an instance what a backup holds; the server must not run.
pub async fn restore(args: RestoreArgs) -> anyhow::Result<()> {
    let place = args.place.place()?;
    let mut source = reading::open(&args.file)?;
    source.check(&compose::migrations())?;
    if source.has_files() && place.depot.is_none() {
        bail!("the backup holds files: name their folder with --config or --files");
    }
    let depot = place.depot.as_ref();
    let mut files = 0;
    let counts = if let Some(target) = place.database.strip_prefix("sqlite://") {
        let target = Path::new(target.split('?').next().unwrap_or(target));
        // Files before rows, as when they were uploaded.
        files += source.files(depot).await?;
        into_sqlite(&mut source, target, args.json).await?
    } else {
        let db = Db::open(&place.database).await?;
        refuse_a_full_one(&db).await?;
        files += source.files(depot).await?;
        let counts = fill(&db, &mut source, args.json).await;
        db.close().await;
        counts?
    };
    let counts = Counts { files, ..counts };
    counts.tell("Restored from", &args.file, args.json);
    Ok(())
}

/// Fills a new file beside the old one and puts it in its place.
async fn into_sqlite(
    source: &mut reading::Source,
    target: &Path,
    json: bool,
) -> anyhow::Result<Counts> {
    let fresh = beside(target, "restored");
    remove_all(&fresh);
    let db = Db::open(&format!("sqlite://{}", fresh.display())).await?;
    let filled = fill(&db, source, json).await;
    db.close().await;
    if filled.is_err() {
        remove_all(&fresh);
    }
    let counts = filled?;
    for ending in ["-wal", "-shm"] {
        let side = PathBuf::from(format!("{}{ending}", target.display()));
        if side.exists() {
            std::fs::remove_file(&side)?;
        }
    }
    std::fs::rename(&fresh, target)?;
    Ok(counts)
}

/// The steps of the backup, its rows, the steps since; then the audit chain is walked.
async fn fill(db: &Db, source: &mut reading::Source, json: bool) -> anyhow::Result<Counts> {
    let all = compose::migrations();
    let then: Vec<_> = all
        .iter()
        .filter(|step| source.steps().contains(&step.version))
        .copied()
        .collect();
    db.migrate(&then).await?;
    let counts = source.rows(db, json).await?;
    db.migrate(&all).await?;
    audit::verify(db)
        .await?
        .context("the backup's audit trail was tampered with")?;
    Ok(counts)
}

/// Nothing is written over: a database in use has networks or a history.
async fn refuse_a_full_one(db: &Db) -> anyhow::Result<()> {
    if db.engine() == Engine::Postgres && !db.steps().await?.is_empty() {
        let history = audit::verify(db).await?;
        let empty = platform::network::all(db.read()).await?.is_empty();
        if !empty || !matches!(history, Ok(0)) {
            bail!("the database is in use: restore into a new, empty one");
        }
    }
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", file.display()))
}

fn remove_all(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
}

/// A bar on a terminal, lines elsewhere, nothing beside JSON. `total` is 0 if unknown.
fn bar(total: u64, json: bool) -> ProgressBar {
    let bar = ProgressBar::new(total);
    if json || !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let template = if total == 0 {
        "{spinner} {pos} rows, {msg}"
    } else {
        "{bar:40} {pos} of {len} rows, {msg}, {eta} left"
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

/// Says that a table is done, where there is no bar.
fn tell(bar: &ProgressBar, json: bool, table: &str, rows: u64) {
    if bar.is_hidden() && !json {
        eprintln!("{rows:>9} {table}");
    }
}
