//! `regiowerk charter check|apply|export`.

use super::DatabaseArg;
use crate::charters;
use crate::clock::SystemClock;
use anyhow::Context as _;
use charter::Charter;
use clap::Subcommand;
use kernel::Actor;
use std::path::{Path, PathBuf};
use web::Clock as _;

/// What to do with charters.
#[derive(Debug, Subcommand)]
pub enum CharterCommand {
    /// Reports everything that is wrong, as file:line:column.
    Check {
        /// The files; alliances that work through each other are checked together.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Tells the problems in German.
        #[arg(long)]
        german: bool,
    },
    /// Makes a network what its charter says; the same again changes nothing.
    Apply {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        database: DatabaseArg,
        /// Shows the plan and changes nothing.
        #[arg(long)]
        dry_run: bool,
        /// Writes the plan as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Writes a network's charter to standard output.
    Export {
        /// The network's name in URLs.
        slug: String,
        #[command(flatten)]
        database: DatabaseArg,
    },
}

/// Does it.
pub async fn run(command: CharterCommand) -> anyhow::Result<()> {
    match command {
        CharterCommand::Check { files, german } => {
            let charters = read(&files, german)?;
            println!("{}", fine(charters.len(), german));
            Ok(())
        }
        CharterCommand::Apply {
            files,
            database,
            dry_run,
            json,
        } => {
            let charters = read(&files, false)?;
            apply(&charters, &database, dry_run, json).await
        }
        CharterCommand::Export { slug, database } => {
            let db = super::open_existing(&database.database).await?;
            let found = platform::network::by_slug(db.read(), &slug).await?;
            let network = found.with_context(|| format!("no network is called {slug}"))?;
            print!("{}", network.charter);
            db.close().await;
            Ok(())
        }
    }
}

async fn apply(
    charters: &[Charter],
    database: &DatabaseArg,
    dry_run: bool,
    json: bool,
) -> anyhow::Result<()> {
    let db = super::open(&database.database).await?;
    let mut plans = serde_json::Map::new();
    for charter in charters {
        let plan = if dry_run {
            let known = platform::network::by_slug(db.read(), charter.slug.as_str()).await?;
            charters::plan_against(known.as_ref(), charter)?
        } else {
            charters::apply(&db, &Actor::System, charter, SystemClock.now()).await?
        };
        if json {
            plans.insert(charter.slug.to_string(), plan.to_json());
        } else {
            print!("{}\n{plan}", charter.slug);
        }
    }
    if json {
        println!("{}", serde_json::Value::Object(plans));
    }
    db.close().await;
    Ok(())
}

fn read(files: &[PathBuf], german: bool) -> anyhow::Result<Vec<Charter>> {
    let mut texts = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        texts.push((name(file), text));
    }
    let named: Vec<_> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    charter::check_all(&named).map_err(|problems| {
        for problem in &problems {
            if german {
                eprintln!("{}", problem.german());
            } else {
                eprintln!("{problem}");
            }
        }
        anyhow::anyhow!("{}", wrong(problems.len(), german))
    })
}

fn fine(count: usize, german: bool) -> String {
    match (count, german) {
        (1, true) => "1 Gründungsdokument, nichts zu beanstanden.".to_owned(),
        (_, true) => format!("{count} Gründungsdokumente, nichts zu beanstanden."),
        (1, false) => "1 charter, nothing wrong.".to_owned(),
        (_, false) => format!("{count} charters, nothing wrong."),
    }
}

fn wrong(count: usize, german: bool) -> String {
    match (count, german) {
        (_, true) => format!("{count} Fehler"),
        (1, false) => "1 problem".to_owned(),
        (_, false) => format!("{count} problems"),
    }
}

fn name(file: &Path) -> String {
    file.display().to_string()
}
