//! `regiowerk import organisations`.

use super::DatabaseArg;
use crate::clock::SystemClock;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use db::Db;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kernel::{Actor, Confidentiality, Line};
use sheets::import::{self, Limits, Plan, Progress, Upload};
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use web::Clock as _;

/// What to take over.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Takes organisations over from a spreadsheet (XLSX or CSV).
    Organisations(OrganisationsArgs),
}

/// `regiowerk import organisations FILE --network SLUG`.
#[derive(Debug, Args)]
pub struct OrganisationsArgs {
    /// The spreadsheet.
    file: PathBuf,
    /// The network whose directory takes them.
    #[arg(long, value_name = "SLUG")]
    network: String,
    /// On what grounds the data may be kept.
    #[arg(long, value_name = "TEXT", default_value = "nicht angegeben")]
    legal_basis: String,
    /// Who sees new organisations: public, network, organisation or central-office.
    #[arg(long, value_name = "LEVEL", default_value = "network")]
    confidentiality: String,
    /// Shows what would happen and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Writes the result as JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: DatabaseArg,
}

/// Does it.
pub async fn run(command: ImportCommand) -> anyhow::Result<()> {
    let ImportCommand::Organisations(args) = command;
    let db = super::open_existing(&args.database.database).await?;
    let found = platform::network::by_slug(db.read(), &args.network).await?;
    let network = found
        .with_context(|| format!("no network is called {}", args.network))?
        .id;
    let bytes = std::fs::read(&args.file)
        .with_context(|| format!("{} cannot be read", args.file.display()))?;
    let name = args.file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    if args.dry_run {
        let table = import::read(&bytes, &name, &Limits::default())?;
        let (_, plan) = import::try_out(&db, &Actor::System, network, &table, |_| {}).await?;
        tell_plan(&plan, args.json);
    } else {
        let upload = Upload {
            network,
            file_name: Line::parse(&name)?,
            bytes,
            legal_basis: Line::parse(&args.legal_basis)?,
            confidentiality: Confidentiality::from_word(&args.confidentiality)
                .context("the level is one of public, network, organisation, central-office")?,
        };
        take_over(&db, upload, args.json).await?;
    }
    db.close().await;
    Ok(())
}

/// Reads the file once, compares once, and takes over what the comparison says.
async fn take_over(db: &Db, upload: Upload, json: bool) -> anyhow::Result<()> {
    let (actor, now) = (Actor::System, SystemClock.now());
    let id = import::upload(db, &actor, upload, now).await?;
    let plan = import::preview(db, &actor, id).await?.plan;
    let Some(plan) = plan else {
        import::discard(db, &actor, id, now).await?;
        anyhow::bail!("no column is called like a name; rename it to \"Name\"");
    };
    if !json {
        tell_plan(&plan, false);
    }
    let mut done = Progress::default();
    if plan.new.is_empty() && plan.changed.is_empty() {
        import::discard(db, &actor, id, now).await?;
    } else {
        let planned = import::confirm(db, &actor, id, &BTreeMap::new(), now).await?;
        drop(plan);
        let bar = bar(planned, json);
        done = import::apply(db, id, now, |progress| tell(&bar, progress)).await?;
        bar.finish_and_clear();
    }
    if json {
        let told = serde_json::json!({ "applied": done.applied, "skipped": done.skipped });
        println!("{told}");
    } else if done.planned > 0 {
        println!("{} taken over, {} left out.", done.applied, done.skipped);
    }
    Ok(())
}

/// A bar on a terminal, lines elsewhere, nothing beside JSON.
pub(super) fn bar(planned: u64, json: bool) -> ProgressBar {
    let bar = ProgressBar::new(planned);
    if json || !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos} of {len}, {eta} left") {
        bar.set_style(style);
    }
    bar
}

fn tell(bar: &ProgressBar, progress: Progress) {
    let position = progress.applied + progress.skipped;
    bar.set_position(position);
    if bar.is_hidden() {
        eprintln!("{position} of {}", progress.planned);
    }
}

fn tell_plan(plan: &Plan, json: bool) {
    let counts = [
        ("new", plan.new.len()),
        ("changed", plan.changed.len()),
        ("unchanged", plan.unchanged.len()),
        ("duplicates", plan.duplicates.len()),
        ("refused", plan.refused_rows()),
    ];
    if json {
        let counts: serde_json::Map<_, _> = counts
            .into_iter()
            .map(|(what, count)| (what.to_owned(), count.into()))
            .collect();
        println!("{}", serde_json::Value::Object(counts));
        return;
    }
    for (what, count) in counts {
        println!("{count:>7} {what}");
    }
    for problem in &plan.refused {
        println!("  {problem}");
    }
}
