//! Receiving an application, confirming it, forgetting it.

use super::policy::may_receive;
use super::{ApplicationId, NotOpen, Waiting, is_too_much, store};
use crate::membership::actions::{checked, take};
use crate::membership::{Application, ApplyError, Desk, MembershipId};
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};
use platform::mail::{self, Letter};
use platform::network::Network;
use platform::session::Secret;
use platform::{audit, job};
use serde_json::json;

/// Seconds of an hour.
const HOUR: i64 = 3_600;

/// The name of the job that forgets.
pub const JOB: &str = "directory.forget-application";

/// The job that forgets an application nobody confirmed.
pub const JOB_KIND: platform::JobKind = platform::JobKind {
    name: JOB,
    run: |db, payload, now| {
        Box::pin(async move {
            let id = payload
                .get("application")
                .and_then(serde_json::Value::as_str);
            let id = id.ok_or_else(|| anyhow::anyhow!("the job names no application"))?;
            forget(&db, id.parse()?, now).await?;
            Ok(())
        })
    },
};

/// Why an application is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    /// The network takes none.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Too many wait for this mailbox, or the network had too many within the hour.
    #[error("too many applications wait for this mailbox or came in within the hour")]
    TooMany,
    /// What it says cannot be taken.
    #[error(transparent)]
    Refused(#[from] ApplyError),
}

impl From<DbError> for ReceiveError {
    fn from(error: DbError) -> Self {
        Self::Refused(error.into())
    }
}

impl Refusal for ReceiveError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::TooMany => Kind::TooMany(HOUR),
            Self::Refused(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::TooMany => "application-too-many",
            Self::Refused(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Refused(ApplyError::MessageTooLong) => Some("nachricht"),
            Self::TooMany => Some("absenden"),
            Self::Denied(_) | Self::Refused(_) => None,
        }
    }
}

/// Why a link confirms nothing.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// It does not count.
    #[error(transparent)]
    NotOpen(#[from] NotOpen),
    /// The directory does not take the application.
    #[error(transparent)]
    Refused(#[from] ApplyError),
}

impl From<DbError> for ConfirmError {
    fn from(error: DbError) -> Self {
        Self::Refused(error.into())
    }
}

impl Refusal for ConfirmError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotOpen(error) => error.kind(),
            Self::Refused(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NotOpen(error) => error.text(),
            Self::Refused(error) => error.text(),
        }
    }
}

/// What came of a confirmed application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It waits for the central office.
    Applied(MembershipId),
    /// The organisation is a member or has applied before; nothing changes.
    OpenAlready,
}

/// Keeps an application and writes to its mailbox; it reaches the central office only
/// when the link in that letter is followed.
pub async fn receive(
    db: &Db,
    desk: Desk<'_>,
    network: &Network,
    application: Application,
    now: Stamp,
) -> Result<ApplicationId, ReceiveError> {
    let application = checked(application)?;
    let tx = db.begin().await?;
    let proof = may_receive(network.id, network.applications)?;
    let of_mailbox = store::of_mailbox(&tx, &application.applicant.email, now).await?;
    let of_last_hour = store::since(&tx, network.id, now.plus_seconds(-HOUR)).await?;
    if is_too_much(of_mailbox, of_last_hour) {
        return Err(ReceiveError::TooMany);
    }
    let waiting = Waiting::received(network.id, application, now);
    let secret = Secret::random();
    store::insert(&tx, &proof, &waiting, &secret).await?;
    mail::queue(&tx, request(desk, network, &waiting, &secret), now).await?;
    let payload = json!({ "application": waiting.id.to_string() });
    job::enqueue_at(&tx, JOB, &payload, waiting.expires_at, now).await?;
    audit::record(
        &tx,
        &Actor::Anonymous,
        now,
        &act("application.receive", &waiting),
    )
    .await?;
    tx.commit().await?;
    Ok(waiting.id)
}

/// The letter that asks for confirmation.
fn request(desk: Desk<'_>, network: &Network, waiting: &Waiting, secret: &Secret) -> Letter {
    let applicant = &waiting.application.applicant;
    let name = waiting.application.profile.name.as_str();
    let letter = desk.letter("application-mail-confirm", applicant, network, name);
    let below = format!("/mitmachen/bestaetigung/{}", secret.expose());
    let address = desk.address(applicant, network, &below);
    let text = desk.texts.t(applicant.lang, "application-mail-link");
    Letter {
        secret: true,
        unsubscribe: None,
        ..letter.with_link(text, address)
    }
}

/// Hands the application behind a link to the central office, and writes that it is
/// there.
pub async fn confirm(
    db: &Db,
    desk: Desk<'_>,
    network: &Network,
    secret: &Secret,
    now: Stamp,
) -> Result<Confirmed, ConfirmError> {
    let tx = db.begin().await?;
    let found = store::locked_by_secret(&tx, network.id, secret).await?;
    let waiting = found.ok_or(NotOpen)?;
    let done = act("application.confirm", &waiting);
    let id = waiting.id;
    let application = waiting.confirmed(now)?;
    let (applicant, name) = (
        application.applicant.clone(),
        application.profile.name.to_string(),
    );
    store::remove(&tx, id).await?;
    let confirmed = match take(&tx, network.id, application, now).await {
        Ok(membership) => Confirmed::Applied(membership),
        Err(ApplyError::OpenAlready) => Confirmed::OpenAlready,
        Err(error) => return Err(error.into()),
    };
    if let Confirmed::Applied(_) = confirmed {
        let letter = desk.answer("application-mail-received", &applicant, network, &name);
        mail::queue(&tx, letter, now).await?;
    }
    audit::record(&tx, &Actor::Anonymous, now, &done).await?;
    tx.commit().await?;
    Ok(confirmed)
}

/// Forgets an application whose seven days are over. Done twice, it does nothing.
pub async fn forget(db: &Db, id: ApplicationId, now: Stamp) -> Result<(), DbError> {
    let tx = db.begin().await?;
    if !store::remove_expired(&tx, id, now).await? {
        return Ok(());
    }
    let act = audit::Act {
        network: None,
        name: "application.forget",
        entity: "application",
        id: id.uuid(),
        details: json!({}),
    };
    audit::record(&tx, &Actor::System, now, &act).await?;
    tx.commit().await
}

/// The trail keeps nothing that would have to be forgotten.
fn act(name: &'static str, waiting: &Waiting) -> audit::Act {
    audit::Act {
        network: Some(waiting.network),
        name,
        entity: "application",
        id: waiting.id.uuid(),
        details: json!({ "kind": waiting.application.profile.kind.word() }),
    }
}
