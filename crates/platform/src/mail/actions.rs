//! Sending a mail once more that had failed for good.

use super::{Mail, MailId, policy, sending, store};
use crate::audit::{self, Act};
use crate::job;
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, NetworkId, Refusal, Stamp};

/// Why a mail is not sent again.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    /// It is on its way or has been sent.
    #[error("the mail has not failed")]
    NotFailed,
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for ResendError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFailed => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NotFailed => "mail-not-failed",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Queues a failed mail of the network once more.
pub async fn resend(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    id: MailId,
    now: Stamp,
) -> Result<(), ResendError> {
    let tx = db.begin().await?;
    let proof = policy::may_manage_outbox(actor, network)?;
    let mail = store::locked(&tx, id).await?;
    let mail = mail.filter(|mail| mail.letter.network == Some(network));
    let mail = mail.ok_or(Denied::Hidden)?;
    let mail = mail.again().ok_or(ResendError::NotFailed)?;
    queue_again(&tx, &proof, &mail, now).await?;
    let act = Act {
        network: Some(network),
        name: "mail.resend",
        entity: "mail",
        id: id.uuid(),
        details: serde_json::json!({}),
    };
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

async fn queue_again(
    tx: &db::Tx,
    _proof: &policy::MayManageOutbox,
    mail: &Mail,
    now: Stamp,
) -> Result<(), DbError> {
    store::change(tx, mail).await?;
    let payload = serde_json::json!({ "mail": mail.id.to_string() });
    job::enqueue(tx, sending::JOB, &payload, now).await?;
    Ok(())
}
