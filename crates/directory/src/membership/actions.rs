//! Acts on memberships: apply, admit, decline, leave.

use super::letter::Desk;
use super::policy::{may_apply, may_decide, may_leave};
use super::{Applicant, Category, Deed, Membership, MembershipId, Role, State, StateError, store};
use crate::Since;
use crate::organisation::actions::CreateError;
use crate::organisation::{self, Levels, Organisation, Profile};
use crate::search::store::next_revision;
use crate::telling;
use db::{Db, DbError, Tx};
use kernel::{Actor, Confidentiality, Denied, Kind, NetworkId, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// The most characters an applicant's message has.
const MESSAGE: usize = 2_000;

/// Why an application is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// There is no such organisation, or the actor may not apply for it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It is a member, or has applied.
    #[error("the organisation is a member already, or has applied")]
    OpenAlready,
    /// The message is longer than 2,000 characters.
    #[error("the message is longer than 2,000 characters")]
    MessageTooLong,
    /// What it says about the organisation cannot be taken.
    #[error(transparent)]
    Profile(#[from] CreateError),
}

impl From<DbError> for ApplyError {
    fn from(error: DbError) -> Self {
        // Two applications at the same moment: the second finds the first.
        if error.is_unique("membership_open_unique") || error.is_unique("membership.network_id") {
            return Self::OpenAlready;
        }
        Self::Profile(error.into())
    }
}

impl Refusal for ApplyError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::OpenAlready => Kind::Conflict,
            Self::MessageTooLong => Kind::Invalid,
            Self::Profile(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::OpenAlready => "membership-error-open-already",
            Self::MessageTooLong => "membership-error-message",
            Self::Profile(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::MessageTooLong => Some("message"),
            Self::Profile(error) => error.field(),
            Self::Denied(_) | Self::OpenAlready => None,
        }
    }
}

/// Why a decision is not taken.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// There is no such membership.
    #[error("there is no such membership")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not in this state.
    #[error(transparent)]
    State(#[from] StateError),
    /// The reason is longer than 2,000 characters.
    #[error("the reason is longer than 2,000 characters")]
    ReasonTooLong,
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for DecideError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::State(StateError::EndsBeforeItBegan | StateError::InTheFuture)
            | Self::ReasonTooLong => Kind::Invalid,
            Self::State(_) => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::State(StateError::Decided) => "membership-error-decided",
            Self::State(StateError::NotAMember) => "membership-error-not-a-member",
            Self::State(StateError::EndsBeforeItBegan) => "membership-error-ends-before",
            Self::State(StateError::InTheFuture) => "membership-error-future",
            Self::ReasonTooLong => "membership-error-message",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::State(StateError::EndsBeforeItBegan | StateError::InTheFuture) => Some("until"),
            Self::ReasonTooLong => Some("reason"),
            _ => None,
        }
    }
}

/// Applies for an organisation of the directory.
pub async fn apply(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
    message: Option<String>,
    now: Stamp,
) -> Result<MembershipId, ApplyError> {
    let tx = db.begin().await?;
    let found = organisation::store::find_locked(&tx, organisation).await?;
    let found = found.ok_or(Denied::Hidden)?;
    let proof = may_apply(actor, &found, network)?;
    let mut application = applied(actor, proof.network, proof.organisation, now);
    application.message = short(message)?;
    submit(&tx, actor, &application, now).await?;
    tx.commit().await?;
    Ok(application.id)
}

/// What somebody enters on the network's public page to become a member.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// The organisation.
    pub profile: Profile,
    /// Who asks.
    pub applicant: Applicant,
    /// What they want to say.
    pub message: Option<String>,
}

/// Takes an application from the public page, where nobody is signed in. It lands
/// with the central office and gives no hint whether the organisation is known: a
/// record of this network with the same name in the same town is found again and
/// stays as it is, else a record is made that only the central office sees until it
/// admits the organisation.
pub async fn apply_for_membership(
    db: &Db,
    network: NetworkId,
    application: Application,
    now: Stamp,
) -> Result<MembershipId, ApplyError> {
    let tx = db.begin().await?;
    let id = take(&tx, network, application, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same within the transaction of another act.
pub(crate) async fn take(
    tx: &Tx,
    network: NetworkId,
    application: Application,
    now: Stamp,
) -> Result<MembershipId, ApplyError> {
    let application = checked(application)?;
    let profile = application.profile;
    let organisation = match known(tx, network, &profile).await? {
        Some(organisation) => organisation,
        None => enter(tx, network, profile, now).await?,
    };
    let who = application.applicant;
    let made = Membership {
        applied: Deed {
            at: now,
            by: who.name.to_string(),
        },
        applicant: Some(who),
        message: application.message,
        ..applied(&Actor::Anonymous, network, organisation, now)
    };
    submit(tx, &Actor::Anonymous, &made, now).await?;
    Ok(made.id)
}

/// The application, if everything in it can be taken.
pub(crate) fn checked(application: Application) -> Result<Application, ApplyError> {
    Ok(Application {
        message: short(application.message)?,
        profile: organisation::actions::check(application.profile)?,
        ..application
    })
}

/// The record that this network's directory has of the organisation.
async fn known(
    tx: &Tx,
    network: NetworkId,
    profile: &Profile,
) -> Result<Option<OrganisationId>, DbError> {
    let town = |profile: &Profile| profile.town().map(kernel::fold);
    let twins = organisation::store::twins(&**tx, &profile.twin_key(), None).await?;
    let same =
        |it: &&Organisation| it.listed_in.contains(&network) && town(&it.profile) == town(profile);
    Ok(twins.iter().find(same).map(|it| it.id))
}

/// A record that only the central office sees.
async fn enter(
    tx: &Tx,
    network: NetworkId,
    profile: Profile,
    now: Stamp,
) -> Result<OrganisationId, ApplyError> {
    let proof = organisation::may_create(&Actor::System, network)?;
    let level = Confidentiality::CentralOffice;
    let mut made = organisation::actions::new(&proof, profile, level, Levels::default(), now);
    made.revision = next_revision(tx).await?;
    organisation::store::insert_all(tx, std::slice::from_ref(&made)).await?;
    Ok(made.id)
}

/// Admits an applicant, who is listed in the network's directory from then on.
pub async fn admit(
    db: &Db,
    actor: &Actor,
    id: MembershipId,
    since: Option<Since>,
    now: Stamp,
) -> Result<(), DecideError> {
    admit_answering(db, None, actor, id, since, now).await
}

/// The same, and writes to who asked through the public page.
pub async fn admit_answering(
    db: &Db,
    desk: Option<Desk<'_>>,
    actor: &Actor,
    id: MembershipId,
    since: Option<Since>,
    now: Stamp,
) -> Result<(), DecideError> {
    let tx = db.begin().await?;
    let membership = store::find_locked(&tx, id)
        .await?
        .ok_or(DecideError::Missing)?;
    let proof = may_decide(actor, membership.network)?;
    let since = since.or(Some(Since::Day(now.day())));
    let admitted = membership.admit(&proof, since, deed(actor, now))?;
    store::update(&tx, &admitted).await?;
    welcome(&tx, admitted.network, admitted.organisation, now).await?;
    answer(&tx, desk, "membership-mail-admitted", &admitted, now).await?;
    telling::decided(&tx, actor, &admitted, now).await?;
    record(&tx, actor, "membership.admit", &admitted, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses an applicant.
pub async fn decline(
    db: &Db,
    actor: &Actor,
    id: MembershipId,
    now: Stamp,
) -> Result<(), DecideError> {
    decline_answering(db, None, actor, id, now).await
}

/// The same, and writes to who asked through the public page.
pub async fn decline_answering(
    db: &Db,
    desk: Option<Desk<'_>>,
    actor: &Actor,
    id: MembershipId,
    now: Stamp,
) -> Result<(), DecideError> {
    let tx = db.begin().await?;
    let membership = store::find_locked(&tx, id)
        .await?
        .ok_or(DecideError::Missing)?;
    let proof = may_decide(actor, membership.network)?;
    let declined = membership.decline(&proof, deed(actor, now))?;
    store::update(&tx, &declined).await?;
    answer(&tx, desk, "membership-mail-declined", &declined, now).await?;
    telling::decided(&tx, actor, &declined, now).await?;
    record(&tx, actor, "membership.decline", &declined, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Tells who asked through the public page what was decided.
async fn answer(
    tx: &Tx,
    desk: Option<Desk<'_>>,
    key: &str,
    membership: &Membership,
    now: Stamp,
) -> Result<(), DbError> {
    let (Some(desk), Some(applicant)) = (desk, &membership.applicant) else {
        return Ok(());
    };
    let network = platform::network::by_id(&**tx, membership.network).await?;
    let named = organisation::store::standing(&**tx, membership.organisation).await?;
    let (Some(network), Some(named)) = (network, named) else {
        return Ok(());
    };
    let letter = desk.answer(key, applicant, &network, named.profile.name.as_str());
    platform::mail::queue(tx, letter, now).await?;
    Ok(())
}

/// Records that a member left; `until` is its last day, today if not said.
pub async fn leave(
    db: &Db,
    actor: &Actor,
    id: MembershipId,
    until: Option<Since>,
    now: Stamp,
) -> Result<(), DecideError> {
    leave_because(db, actor, id, (until, None), now).await
}

/// The same, with the reason. From then on nobody stands for it in the network: what
/// follows from positions ends with the membership, roles granted for it end too.
pub async fn leave_because(
    db: &Db,
    actor: &Actor,
    id: MembershipId,
    (until, reason): (Option<Since>, Option<String>),
    now: Stamp,
) -> Result<(), DecideError> {
    let reason = short(reason).map_err(|_| DecideError::ReasonTooLong)?;
    let tx = db.begin().await?;
    let membership = store::find_locked(&tx, id)
        .await?
        .ok_or(DecideError::Missing)?;
    let proof = may_leave(actor, &membership)?;
    let until = until.or(Some(Since::Day(now.day())));
    let left = membership.leave(&proof, (until, reason), deed(actor, now))?;
    store::update(&tx, &left).await?;
    let (network, organisation) = (left.network, left.organisation);
    platform::role::end_all_for(&tx, network, organisation, now.day()).await?;
    seen_anew(&tx, network, organisation, now).await?;
    record(&tx, actor, "membership.leave", &left, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Lists a new member, publicly if only the central office knew of it.
pub(super) async fn welcome(
    tx: &Tx,
    network: NetworkId,
    id: OrganisationId,
    now: Stamp,
) -> Result<(), DbError> {
    crate::organisation::listing::store::enter(tx, id, network, None).await?;
    let found = organisation::store::find_locked(tx, id).await?;
    if let Some(found) = found
        && found.home == network
        && found.confidentiality == Confidentiality::CentralOffice
    {
        let public = Organisation {
            confidentiality: Confidentiality::Public,
            changed_at: now,
            ..found
        };
        organisation::store::update(tx, &public).await?;
    }
    seen_anew(tx, network, id, now).await
}

/// Search and the public pages read it again.
pub(super) async fn seen_anew(
    tx: &Tx,
    network: NetworkId,
    id: OrganisationId,
    now: Stamp,
) -> Result<(), DbError> {
    let revision = next_revision(tx).await?;
    organisation::store::touch(tx, id, revision).await?;
    platform::network::touch(tx, network, now).await
}

async fn submit(
    tx: &Tx,
    actor: &Actor,
    application: &Membership,
    now: Stamp,
) -> Result<(), ApplyError> {
    let (network, organisation) = (application.network, application.organisation);
    let latest = store::latest_locked(tx, network, organisation).await?;
    if latest.is_some_and(|it| matches!(it.state, State::Applied | State::Admitted { .. })) {
        return Err(ApplyError::OpenAlready);
    }
    store::insert(tx, application).await?;
    telling::applied(tx, actor, application, now).await?;
    record(tx, actor, "membership.apply", application, now).await?;
    Ok(())
}

pub(super) fn applied(
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
    now: Stamp,
) -> Membership {
    Membership {
        id: MembershipId::new(now),
        network,
        organisation,
        category: Category::default(),
        role: Role::default(),
        shareholding: None,
        applied: deed(actor, now),
        applicant: None,
        message: None,
        state: State::Applied,
    }
}

pub(super) fn deed(actor: &Actor, now: Stamp) -> Deed {
    Deed {
        at: now,
        by: actor.name().to_owned(),
    }
}

fn short(message: Option<String>) -> Result<Option<String>, ApplyError> {
    let message = message.map(|it| it.trim().to_owned());
    match message {
        Some(message) if message.chars().count() > MESSAGE => Err(ApplyError::MessageTooLong),
        message => Ok(message.filter(|it| !it.is_empty())),
    }
}

pub(super) async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    membership: &Membership,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(membership.network),
        name: act,
        entity: "membership",
        id: membership.id.uuid(),
        details: json!({
            "organisation": membership.organisation.to_string(),
            "state": membership.state.word(),
            "since": membership.since().map(|it| it.to_string()),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
