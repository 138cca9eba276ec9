//! Writing a legal text.

use super::{Draft, DraftError, LegalKind, LegalTextId, Scope, Version, policy, store};
use crate::{audit, network};
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};

/// Why a text is not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Somebody else wrote it since the actor read it.
    #[error("the text was changed in the meantime")]
    ChangedMeanwhile,
    /// It cannot be taken.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// The database.
    #[error(transparent)]
    Db(DbError),
}

impl From<DbError> for WriteError {
    fn from(error: DbError) -> Self {
        // Two at the same moment: the second finds the number of the first.
        let taken = [
            "legal_text_number_unique",
            "legal_text_instance_number_unique",
            "legal_text.number",
        ];
        if taken.iter().any(|name| error.is_unique(name)) {
            return Self::ChangedMeanwhile;
        }
        Self::Db(error)
    }
}

impl Refusal for WriteError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::ChangedMeanwhile => Kind::Conflict,
            Self::Draft(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::ChangedMeanwhile => "legal-text-changed-meanwhile",
            Self::Draft(error) => error.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::ChangedMeanwhile => Some("deutsch"),
            Self::Draft(error) => error.field(),
            Self::Denied(_) | Self::Db(_) => None,
        }
    }
}

impl Refusal for DraftError {
    fn kind(&self) -> Kind {
        Kind::Invalid
    }

    fn text(&self) -> &'static str {
        match self {
            Self::GermanMissing => "legal-text-german-missing",
            Self::GermanTooLong | Self::EnglishTooLong => "legal-text-too-long",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::GermanMissing | Self::GermanTooLong => Some("deutsch"),
            Self::EnglishTooLong => Some("englisch"),
        }
    }
}

/// Writes a new version, which everybody sees from now on. `seen` is the number of the
/// version the actor read, 0 for none; another one meanwhile is a conflict.
pub async fn write(
    db: &Db,
    actor: &Actor,
    (scope, kind): (Scope, LegalKind),
    seen: i64,
    draft: &Draft,
    now: Stamp,
) -> Result<i64, WriteError> {
    let text = draft.tidied();
    let tx = db.begin().await?;
    let proof = policy::may_write(actor, scope)?;
    let before = store::latest(&*tx, scope, kind).await?;
    if before.map_or(0, |version| version.number) != seen {
        return Err(WriteError::ChangedMeanwhile);
    }
    if let Some(problem) = text.problems().first() {
        return Err((*problem).into());
    }
    let version = Version {
        id: LegalTextId::new(now),
        scope,
        kind,
        number: seen + 1,
        text,
        written_at: now,
        written_by: actor.name().to_owned(),
    };
    store::insert(&tx, &proof, &version).await?;
    if let Some(network) = scope {
        network::touch(&tx, network, now).await?;
    }
    let act = audit::Act {
        network: scope,
        name: "legal-text.write",
        entity: "legal-text",
        id: version.id.uuid(),
        details: serde_json::json!({ "kind": kind.word(), "number": version.number }),
    };
    audit::record(&tx, actor, now, &act).await?;
    tx.commit().await?;
    Ok(version.number)
}
