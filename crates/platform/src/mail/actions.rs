//! Sending a mail once more that had failed for good.

use super::{Mail, MailId, policy, sending, store};
use crate::administration::policy::{MayAdminister, may_administer};
use crate::audit::{self, Act};
use crate::job;
use db::{Db, DbError, Tx};
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
    let _proof: policy::MayManageOutbox = policy::may_manage_outbox(actor, network)?;
    let mail = store::locked(&tx, id).await?;
    let mail = mail.filter(|mail| mail.letter.network == Some(network));
    send_again(&tx, actor, mail, now).await?;
    Ok(tx.commit().await?)
}

/// Queues a failed mail of any network once more: for whoever runs the instance, who
/// reads neither subject nor text by that.
pub async fn resend_any(db: &Db, actor: &Actor, id: MailId, now: Stamp) -> Result<(), ResendError> {
    let tx = db.begin().await?;
    let _proof: MayAdminister = may_administer(actor)?;
    let mail = store::locked(&tx, id).await?;
    send_again(&tx, actor, mail, now).await?;
    Ok(tx.commit().await?)
}

/// The mail waits again: its dead job is put back to work, or a new one is queued.
async fn send_again(
    tx: &Tx,
    actor: &Actor,
    mail: Option<Mail>,
    now: Stamp,
) -> Result<(), ResendError> {
    let mail = mail.ok_or(Denied::Hidden)?;
    let mail = mail.again().ok_or(ResendError::NotFailed)?;
    store::change(tx, &mail).await?;
    let payload = serde_json::json!({ "mail": mail.id.to_string() });
    if !job::revive(tx, sending::JOB, &payload, now).await? {
        job::enqueue(tx, sending::JOB, &payload, now).await?;
    }
    let act = Act {
        network: mail.letter.network,
        name: "mail.resend",
        entity: "mail",
        id: mail.id.uuid(),
        details: serde_json::json!({}),
    };
    Ok(audit::record(tx, actor, now, &act).await?)
}
