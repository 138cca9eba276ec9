//! `regiowerk backup` and `restore`.

use super::DatabaseArg;
use anyhow::{Context as _, bail};
use clap::Args;
use db::{Db, Engine};
use std::path::{Path, PathBuf};

/// `regiowerk backup FILE`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file to write; it must not exist.
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseArg,
}

/// `regiowerk restore FILE`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// A file that `backup` wrote.
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseArg,
}

/// Writes a copy of the database as it stands at this moment.
pub async fn backup(args: BackupArgs) -> anyhow::Result<()> {
    if args.file.exists() {
        bail!(
            "{} exists already: choose another name",
            args.file.display()
        );
    }
    let db = Db::open_existing(&args.database.database).await?;
    if db.engine() == Engine::Postgres {
        bail!("for PostgreSQL use pg_dump: pg_dump --format=custom --file=FILE URL");
    }
    db.copy_to(&args.file).await?;
    db.close().await;
    println!("The copy is in {}.", args.file.display());
    Ok(())
}

/// Puts a copy in the place of the database; the server must not run.
pub async fn restore(args: &RestoreArgs) -> anyhow::Result<()> {
    let url = &args.database.database;
    let Some(target) = url.strip_prefix("sqlite://") else {
        bail!("for PostgreSQL use pg_restore: pg_restore --clean --dbname=URL FILE");
    };
    let target = Path::new(target.split('?').next().unwrap_or(target));
    let copy = Db::open_existing(&format!("sqlite://{}", args.file.display())).await?;
    let verdict = platform::audit::verify(&copy).await;
    copy.close().await;
    verdict.with_context(|| format!("{} is no copy of ours", args.file.display()))??;
    let fresh = target.with_extension("restored");
    std::fs::copy(&args.file, &fresh).context("the copy cannot be written")?;
    for ending in ["-wal", "-shm"] {
        let side = PathBuf::from(format!("{}{ending}", target.display()));
        if side.exists() {
            std::fs::remove_file(&side)?;
        }
    }
    std::fs::rename(&fresh, target)?;
    println!(
        "{} is what {} holds.",
        target.display(),
        args.file.display()
    );
    Ok(())
}
