//! `regiowerk export organisations`.

use super::DatabaseArg;
use super::import::bar;
use crate::compose;
use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use directory::search::{Query, every_organisation};
use kernel::{Actor, Lang};
use sheets::export::{CardVersion, Format, Reading, pieces};
use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::Arc;

/// What to hand over.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// Writes the directory of a network, with every field, to a file.
    Organisations(OrganisationsArgs),
}

/// `regiowerk export organisations --network SLUG --format FORMAT`.
#[derive(Debug, Args)]
pub struct OrganisationsArgs {
    /// The network.
    #[arg(long, value_name = "SLUG")]
    network: String,
    /// The kind of file.
    #[arg(long, value_enum)]
    format: FileFormat,
    /// Where to write; standard output if absent.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Titles and words in English.
    #[arg(long)]
    english: bool,
    #[command(flatten)]
    database: DatabaseArg,
}

/// What kind of file.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FileFormat {
    /// A workbook with real numbers and dates.
    Xlsx,
    /// UTF-8 with a mark, semicolons.
    Csv,
    /// vCard 4.0.
    Vcard,
    /// vCard 3.0, for older programs.
    Vcard3,
}

impl FileFormat {
    const fn format(self) -> Format {
        match self {
            Self::Xlsx => Format::Workbook,
            Self::Csv => Format::Text,
            Self::Vcard => Format::Cards(CardVersion::V4),
            Self::Vcard3 => Format::Cards(CardVersion::V3),
        }
    }
}

/// Does it.
pub async fn run(command: ExportCommand) -> anyhow::Result<()> {
    let ExportCommand::Organisations(args) = command;
    let db = super::open_existing(&args.database.database).await?;
    let found = platform::network::by_slug(db.read(), &args.network).await?;
    let network = found.with_context(|| format!("no network is called {}", args.network))?;
    let query = Query {
        network: Some(network.id),
        ..Query::default()
    };
    let ids = every_organisation(&db, &Actor::System, &query).await?;
    let reading = Reading {
        db: db.clone(),
        actor: Actor::System,
        network: network.id,
        texts: Arc::new(compose::texts()?),
        lang: if args.english { Lang::En } else { Lang::De },
        days: compose::catalogue().days.clone(),
    };
    let count = ids.len();
    let mut target = target(&args)?;
    let bar = bar(count as u64, false);
    let mut pieces = pieces(reading, ids, args.format.format());
    while let Some(piece) = pieces.recv().await {
        target.write_all(&piece?)?;
        bar.inc(500);
    }
    target.flush()?;
    bar.finish_and_clear();
    eprintln!("{count} organisations");
    db.close().await;
    Ok(())
}

fn target(args: &OrganisationsArgs) -> anyhow::Result<Box<dyn Write>> {
    if let Some(file) = &args.output {
        let made = std::fs::File::create(file);
        let made = made.with_context(|| format!("{} cannot be written", file.display()))?;
        return Ok(Box::new(std::io::BufWriter::new(made)));
    }
    let terminal = std::io::stdout().is_terminal();
    if terminal && matches!(args.format, FileFormat::Xlsx) {
        anyhow::bail!("a workbook is nothing for a terminal: name a file with --output FILE");
    }
    Ok(Box::new(std::io::stdout()))
}
