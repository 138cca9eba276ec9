//! The commands of the program.

mod audit;
mod backup;
mod charter_files;
mod doctor;
mod export;
mod import;
pub mod typeset;
mod user;

use crate::clock::SystemClock;
use crate::figures::Figures;
use crate::server::Surroundings;
use crate::watch::Lines;
use crate::{compose, demo, server, settings};
use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use db::Db;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use web::{Clock as _, Settings};

/// The software a regional alliance runs on.
#[derive(Debug, Parser)]
#[command(name = "regiowerk", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Shows everything with five alliances and invented people.
    Demo(DemoArgs),
    /// Serves a production instance.
    Serve(ServeArgs),
    /// Brings the database to the form this version needs.
    Migrate(MigrateArgs),
    /// Checks, applies and exports charters.
    #[command(subcommand)]
    Charter(charter_files::CharterCommand),
    /// Verifies the audit trail.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Takes records over from files.
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// Hands records over to other programs.
    #[command(subcommand)]
    Export(export::ExportCommand),
    /// Invites people.
    #[command(subcommand)]
    User(user::UserCommand),
    /// Makes access tokens for the API.
    #[command(subcommand)]
    Token(user::TokenCommand),
    /// Writes everything into one file, also while it is served.
    Backup(backup::BackupArgs),
    /// Makes an instance what a backup holds.
    Restore(backup::RestoreArgs),
    /// Tells what is wrong with an instance, and what to do about it.
    Doctor(doctor::DoctorArgs),
    /// Prints the description of the API (OpenAPI 3.1).
    Openapi,
    /// Makes a PDF of the manuscript on standard input. The server starts this itself.
    #[command(hide = true)]
    Typeset(typeset::TypesetArgs),
}

/// `regiowerk demo`.
#[derive(Clone, Debug, Args)]
pub struct DemoArgs {
    /// Where to listen.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The folder that holds the data.
    #[arg(long, value_name = "DIR", default_value = "./regiowerk-data")]
    pub data: PathBuf,
}

/// `regiowerk serve`.
#[derive(Clone, Debug, Args)]
struct ServeArgs {
    /// The settings of the instance.
    #[arg(long, value_name = "FILE", default_value = "regiowerk.toml")]
    config: PathBuf,
    /// Listens here instead of where the settings say.
    #[arg(long, value_name = "ADDR:PORT")]
    listen: Option<SocketAddr>,
}

/// The database a command works on.
#[derive(Clone, Debug, Args)]
pub struct DatabaseArg {
    /// `sqlite://FILE` or `postgres://…`.
    #[arg(long, value_name = "URL", env = "REGIOWERK_DATABASE")]
    database: String,
}

/// `regiowerk migrate`.
#[derive(Clone, Debug, Args)]
struct MigrateArgs {
    #[command(flatten)]
    database: DatabaseArg,
    /// Writes what was done as JSON.
    #[arg(long)]
    json: bool,
}

/// Does what the command line says.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    if let Command::Typeset(args) = cli.command {
        // Alone in its process: without threads that work on something else.
        return typeset::run(args);
    }
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        match cli.command {
            Command::Demo(args) => {
                log(false);
                Box::pin(demo::run(args)).await
            }
            Command::Serve(args) => {
                log(true);
                serve(args).await
            }
            Command::Migrate(args) => migrate(&args).await,
            Command::Charter(command) => Box::pin(charter_files::run(command)).await,
            Command::Import(command) => Box::pin(import::run(command)).await,
            Command::Export(command) => Box::pin(export::run(command)).await,
            Command::Audit(command) => audit::run(command).await,
            Command::User(command) => user::run(command).await,
            Command::Token(command) => user::token(command).await,
            Command::Backup(args) => Box::pin(backup::backup(args)).await,
            Command::Restore(args) => Box::pin(backup::restore(args)).await,
            Command::Doctor(args) => Box::pin(doctor::run(args)).await,
            Command::Openapi => {
                println!("{}", serde_json::to_string_pretty(&compose::description())?);
                Ok(())
            }
            Command::Typeset(_) => unreachable!("it has ended above"),
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Opens a database and brings it up to date.
pub async fn open(url: &str) -> anyhow::Result<Db> {
    let db = Db::open(url).await?;
    up_to_date(&db).await?;
    Ok(db)
}

/// Opens a database that must be there already and brings it up to date.
pub async fn open_existing(url: &str) -> anyhow::Result<Db> {
    let db = Db::open_existing(url).await?;
    up_to_date(&db).await?;
    Ok(db)
}

/// Its tables, and what the capabilities that are new to it keep of the charters.
async fn up_to_date(db: &Db) -> anyhow::Result<()> {
    db.migrate(&compose::migrations()).await?;
    crate::charters::take_over(db, SystemClock.now()).await?;
    Ok(())
}

async fn serve(args: ServeArgs) -> anyhow::Result<()> {
    let settings = settings::read(&args.config)?;
    let around = settings.surroundings()?;
    let listener = server::listen(args.listen.unwrap_or(settings.listen)).await?;
    let db = open(&settings.database).await?;
    println!("Regiowerk on http://{}", listener.local_addr()?);
    let web_settings = Settings {
        public_url: settings.public_url,
        demo: false,
    };
    let figures = match settings.metrics {
        Some(address) => Some(Figures::at(address).await?),
        None => None,
    };
    let around = Surroundings {
        lines: Lines::Told,
        figures,
        ..around
    };
    server::serve(listener, db, web_settings, around).await
}

async fn migrate(args: &MigrateArgs) -> anyhow::Result<()> {
    let url = &args.database.database;
    let db = open(url).await.context("nothing was changed")?;
    db.close().await;
    tell(
        args.json,
        "The database is up to date.",
        || serde_json::json!({ "up_to_date": true }),
    );
    Ok(())
}

/// Writes the sentence for a person, or the value for a program.
fn tell(json: bool, sentence: &str, value: impl FnOnce() -> serde_json::Value) {
    if json {
        println!("{}", value());
    } else {
        println!("{sentence}");
    }
}

/// Structured logs on standard error: JSON lines in production, plain in the demo.
fn log(json: bool) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if json {
        builder.json().init();
    } else {
        builder.init();
    }
}
