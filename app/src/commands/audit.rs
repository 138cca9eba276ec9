//! `regiowerk audit verify`.

use super::DatabaseArg;
use clap::Subcommand;

/// What to do with the audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Walks the whole chain; exit code 1 when anything was changed.
    Verify(DatabaseArg),
}

/// Does it.
pub async fn run(command: AuditCommand) -> anyhow::Result<()> {
    let AuditCommand::Verify(database) = command;
    let db = super::open_existing(&database.database).await?;
    let verdict = platform::audit::verify(&db).await?;
    db.close().await;
    match verdict {
        Ok(entries) => {
            println!("{entries} entries, the chain is sound.");
            Ok(())
        }
        Err(tampering) => Err(tampering.into()),
    }
}
