//! `regiowerk charter check|apply|export`.

use super::DatabaseArg;
use crate::charters;
use crate::clock::SystemClock;
use anyhow::Context as _;
use charter::{Charter, Problem};
use clap::Subcommand;
use kernel::Actor;
use platform::network;
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
        /// Writes the problems as JSON, on standard output.
        #[arg(long)]
        json: bool,
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
        CharterCommand::Check {
            files,
            german,
            json,
        } => check(&files, german, json),
        CharterCommand::Apply {
            files,
            database,
            dry_run,
            json,
        } => {
            let charters = read(&files)?;
            let charters = charters.map_err(|problems| told(&problems, false))?;
            apply(&charters, &database, dry_run, json).await
        }
        CharterCommand::Export { slug, database } => {
            let db = super::open_existing(&database.database).await?;
            let found = network::by_slug(db.read(), &slug).await?;
            let network = found.with_context(|| format!("no network is called {slug}"))?;
            print!("{}", network::charter_text(db.read(), network.id).await?);
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
            let known = network::by_slug(db.read(), charter.slug.as_str()).await?;
            let text = match &known {
                Some(known) => network::charter_text(db.read(), known.id).await?,
                None => String::new(),
            };
            charters::plan_against(known.as_ref(), &text, charter)?
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

fn check(files: &[PathBuf], german: bool, json: bool) -> anyhow::Result<()> {
    let charters = read(files)?;
    if json {
        let problems = charters.as_ref().err().map_or(&[][..], Vec::as_slice);
        let listed: Vec<_> = problems.iter().map(|it| as_json(it, german)).collect();
        println!("{}", serde_json::json!({ "problems": listed }));
        return charters
            .map(drop)
            .map_err(|problems| anyhow::anyhow!("{}", wrong(problems.len(), german)));
    }
    let charters = charters.map_err(|problems| told(&problems, german))?;
    println!("{}", fine(charters.len(), german));
    Ok(())
}

/// The charters in these files, or everything that is wrong with them.
fn read(files: &[PathBuf]) -> anyhow::Result<Result<Vec<Charter>, Vec<Problem>>> {
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
    Ok(charter::check_all(&named))
}

/// Tells each problem on a line of its own; how many there are is the error.
fn told(problems: &[Problem], german: bool) -> anyhow::Error {
    for problem in problems {
        if german {
            eprintln!("{}", problem.german());
        } else {
            eprintln!("{problem}");
        }
    }
    anyhow::anyhow!("{}", wrong(problems.len(), german))
}

fn as_json(problem: &Problem, german: bool) -> serde_json::Value {
    let (what, instead) = if german {
        problem.kind.german()
    } else {
        (problem.what(), problem.instead())
    };
    serde_json::json!({
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "what": what,
        "instead": instead,
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
