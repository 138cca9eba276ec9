//! `regiowerk audit verify`.

use super::DatabaseArg;
use clap::{Args, Subcommand};

/// What to do with the audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Walks the whole chain; exit code 1 when anything was changed.
    Verify(VerifyArgs),
}

/// `regiowerk audit verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    database: DatabaseArg,
    /// Writes the verdict as JSON.
    #[arg(long)]
    json: bool,
}

/// Does it.
pub async fn run(command: AuditCommand) -> anyhow::Result<()> {
    let AuditCommand::Verify(args) = command;
    let db = super::open_existing(&args.database.database).await?;
    let verdict = platform::audit::verify(&db).await?;
    db.close().await;
    if args.json {
        let told = match &verdict {
            Ok(entries) => serde_json::json!({ "sound": true, "entries": entries }),
            Err(tampering) => serde_json::json!({ "sound": false, "fault": tampering.to_string() }),
        };
        println!("{told}");
        return Ok(verdict.map(drop)?);
    }
    match verdict {
        Ok(entries) => {
            println!("{entries} entries, the chain is sound.");
            Ok(())
        }
        Err(tampering) => Err(tampering.into()),
    }
}
