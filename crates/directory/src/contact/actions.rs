//! Acts on contacts: record.

use super::policy::may_record;
use super::{Account, AccountError, Contact, ContactId, store};
use crate::organisation;
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, NetworkId, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why a contact is not taken.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such organisation, or a participant's does not exist.
    #[error("there is no such organisation")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was written cannot be.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for RecordError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Account(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Account(AccountError::InTheFuture) => "contact-error-future",
            Self::Account(AccountError::NextBeforeThis) => "contact-error-next",
            Self::Account(AccountError::Satisfaction) => "contact-error-satisfaction",
            Self::Account(AccountError::Public) => "contact-error-public",
            Self::Account(AccountError::Nameless) => "contact-error-nameless",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        let Self::Account(error) = self else {
            return None;
        };
        Some(match error {
            AccountError::InTheFuture => "on",
            AccountError::NextBeforeThis => "next_on",
            AccountError::Satisfaction => "satisfaction",
            AccountError::Public => "confidentiality",
            AccountError::Nameless => "participants",
        })
    }
}

/// Writes down a contact with an organisation.
pub async fn record(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
    account: Account,
    now: Stamp,
) -> Result<ContactId, RecordError> {
    let tx = db.begin().await?;
    let found = organisation::store::standing(&*tx, organisation).await?;
    let found = found.ok_or(RecordError::Missing)?;
    let proof = may_record(actor, network, &found)?;
    account.check(now.day())?;
    for participant in &account.participants {
        let whose = organisation::store::find(&*tx, participant.organisation).await?;
        let whose = whose.ok_or(RecordError::Missing)?;
        organisation::may_see(actor, &whose)?;
    }
    let contact = Contact {
        id: ContactId::new(now),
        network: proof.network(),
        organisation: proof.organisation(),
        account,
        owner: proof.owner(),
        recorded_at: now,
        recorded_by: actor.name().to_owned(),
    };
    store::insert(&tx, &contact).await?;
    crate::telling::recorded(&tx, actor, &contact, &found, now).await?;
    let act = audit::Act {
        network: Some(network),
        name: "contact.record",
        entity: "contact",
        id: contact.id.uuid(),
        details: json!({
            "organisation": contact.organisation.to_string(),
            "channel": contact.account.channel.word(),
            "on": contact.account.on.to_string(),
        }),
    };
    audit::record(&tx, actor, now, &act).await?;
    tx.commit().await?;
    Ok(contact.id)
}
