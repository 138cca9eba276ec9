//! Acts on contacts: record, correct.

use super::policy::{may_correct, may_record};
use super::versions::store::keep;
use super::{Account, AccountError, Contact, ContactId, Findings, Topic, store};
use crate::follow_up::{self, FollowUpError, FollowUpKind, Owner, Wish};
use db::{Db, DbError, Tx};
use directory::organisation;
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
    /// A follow-up cannot be noted.
    #[error(transparent)]
    FollowUp(#[from] FollowUpError),
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
            Self::FollowUp(error) => error.kind(),
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
            Self::Account(AccountError::TooManyNeeds) => "contact-error-needs",
            Self::FollowUp(error) => error.text(),
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
            AccountError::TooManyNeeds => "needs",
        })
    }
}

/// Everything that is written down after a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// What happened and what was said.
    pub account: Account,
    /// What came to light.
    pub findings: Findings,
    /// What is to be done next.
    pub follow_ups: Vec<Wish>,
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
    let noted = Noted {
        account,
        findings: Findings::default(),
        follow_ups: Vec::new(),
    };
    note(db, actor, (network, organisation), noted, now).await
}

/// Writes down a contact with what came to light and what is to be done next. A need
/// for space becomes the draft of an enquiry, for the organisation of whoever writes.
pub async fn note(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    noted: Noted,
    now: Stamp,
) -> Result<ContactId, RecordError> {
    let owners = follow_up::owners(db, actor, network).await?;
    let tx = db.begin().await?;
    let found = organisation::standing(&*tx, organisation).await?;
    let found = found.ok_or(RecordError::Missing)?;
    let proof = may_record(actor, network, &found)?;
    check(&tx, actor, &noted.account, &noted.findings, now).await?;
    let contact = Contact {
        id: ContactId::new(now),
        network: proof.network(),
        organisation: proof.organisation(),
        account: noted.account,
        findings: noted.findings,
        owner: proof.owner(),
        recorded_at: now,
        recorded_by: actor.name().to_owned(),
    };
    store::insert(&tx, &contact).await?;
    crate::telling::recorded(&tx, actor, &contact, &found, now).await?;
    trail(&tx, actor, "contact.record", &contact, now).await?;
    let may_plan = follow_up::may_plan(actor, network, &found)?;
    let wishes = noted.follow_ups.into_iter().chain(drafts(&contact));
    for wish in wishes {
        let by = (&may_plan, owners.as_slice());
        follow_up::actions::plan_within(&tx, actor, by, wish, Some(contact.id), now).await?;
    }
    tx.commit().await?;
    Ok(contact.id)
}

/// The drafts of enquiries that follow from needs for space.
fn drafts(contact: &Contact) -> impl Iterator<Item = Wish> {
    let owner = contact
        .owner
        .map_or(Owner::CentralOffice, Owner::Organisation);
    let needs = contact.findings.needs.iter();
    let spaces = needs.filter(|it| it.topic == Topic::Space);
    spaces.map(move |it| Wish {
        kind: FollowUpKind::EnquiryDraft,
        subject: it.text.clone(),
        owner,
        due_on: None,
    })
}

/// Corrects what was written down; what it said before is kept.
pub async fn correct(
    db: &Db,
    actor: &Actor,
    id: ContactId,
    (account, findings): (Account, Findings),
    now: Stamp,
) -> Result<(), RecordError> {
    let tx = db.begin().await?;
    let old = store::find_locked(&tx, id).await?;
    let old = old.ok_or(RecordError::Missing)?;
    let proof = may_correct(actor, &old)?;
    check(&tx, actor, &account, &findings, now).await?;
    keep(&tx, &proof, &old, actor.name(), now).await?;
    let corrected = Contact {
        account,
        findings,
        recorded_by: actor.name().to_owned(),
        ..old
    };
    store::update(&tx, &corrected, now).await?;
    trail(&tx, actor, "contact.correct", &corrected, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses what cannot be, and participants of organisations the actor does not see.
async fn check(
    tx: &Tx,
    actor: &Actor,
    account: &Account,
    findings: &Findings,
    now: Stamp,
) -> Result<(), RecordError> {
    account.check(now.day())?;
    findings.check()?;
    for participant in &account.participants {
        let whose = organisation::find(&**tx, participant.organisation).await?;
        let whose = whose.ok_or(RecordError::Missing)?;
        organisation::may_see(actor, &whose)?;
    }
    Ok(())
}

/// The trail says that there was a contact, not what was said.
async fn trail(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    contact: &Contact,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(contact.network),
        name: act,
        entity: "contact",
        id: contact.id.uuid(),
        details: json!({
            "organisation": contact.organisation.to_string(),
            "channel": contact.account.channel.word(),
            "on": contact.account.on.to_string(),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
