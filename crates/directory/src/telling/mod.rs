//! What the directory tells people: kinds of notices, and whom they reach.
//!
//! Whom a notice reaches follows from roles and positions on the day; what it says is a
//! name that its reader may know. Nothing is told of a record that its reader may not see.

pub(crate) mod store;

use crate::membership::Membership;
use crate::organisation::{self, Organisation};
use db::{DbError, Tx};
use kernel::{AccountId, Actor, Confidentiality, Date, NetworkId, OrganisationId, Role, Stamp};
use platform::notification::{Channel, News, NoticeKind, Weight, settle, tell};
use platform::{account, role};

/// An application to join arrived: the central office has to decide.
const APPLIED: NoticeKind = NoticeKind {
    key: "membership-applied",
    channel: Channel::AtOnce,
    weight: Weight::Task,
    audience: &[Role::CentralOffice],
};

/// The application of one's own organisation is decided.
const DECIDED: NoticeKind = NoticeKind {
    key: "membership-decided",
    channel: Channel::AtOnce,
    weight: Weight::News,
    audience: SPEAKERS,
};

/// Somebody else changed the record of an organisation for which one stands.
const CHANGED: NoticeKind = NoticeKind {
    key: "organisation-changed",
    channel: Channel::Digest,
    weight: Weight::News,
    audience: SPEAKERS,
};

/// Whoever may stand for an organisation.
pub const SPEAKERS: &[Role] = &[
    Role::Head,
    Role::Officer,
    Role::OrganisationEditor,
    Role::CompanyUser,
];

/// Everything the directory tells.
pub(crate) const KINDS: &[NoticeKind] = &[APPLIED, DECIDED, CHANGED];

/// Tells the central office that somebody applied.
pub(crate) async fn applied(
    tx: &Tx,
    actor: &Actor,
    membership: &Membership,
    now: Stamp,
) -> Result<(), DbError> {
    let network = membership.network;
    let office = role::holders(&**tx, network, Role::CentralOffice, now.day()).await?;
    let news = News {
        kind: APPLIED,
        network,
        about: membership.id.uuid(),
        subject: name(tx, membership.organisation).await?,
        path: "/antraege".to_owned(),
        once: None,
    };
    tell(tx, actor, &office, &news, now).await
}

/// Tells whoever stands for the organisation what was decided; the applicant gets a letter
/// from the act itself. The central office has nothing left to do.
pub(crate) async fn decided(
    tx: &Tx,
    actor: &Actor,
    membership: &Membership,
    now: Stamp,
) -> Result<(), DbError> {
    settle(tx, APPLIED, membership.id.uuid(), now).await?;
    let (network, organisation) = (membership.network, membership.organisation);
    let speakers = speakers(tx, network, organisation, now.day()).await?;
    let news = News {
        kind: DECIDED,
        network,
        about: membership.id.uuid(),
        subject: name(tx, organisation).await?,
        path: format!("/verzeichnis/{organisation}"),
        once: None,
    };
    tell(tx, actor, &speakers, &news, now).await
}

/// Tells whoever stands for the organisation that others changed its record; once for
/// each person, in the first of its networks where they stand for it.
pub(crate) async fn changed(
    tx: &Tx,
    actor: &Actor,
    organisation: &Organisation,
    now: Stamp,
) -> Result<(), DbError> {
    if !is_known_to_speakers(organisation) || actor.speaks_for(organisation.id) {
        return Ok(());
    }
    let mut told: Vec<AccountId> = Vec::new();
    for network in &organisation.listed_in {
        let mut speakers = speakers(tx, *network, organisation.id, now.day()).await?;
        speakers.retain(|it| !told.contains(it));
        let news = News {
            kind: CHANGED,
            network: *network,
            about: organisation.id.uuid(),
            subject: organisation.profile.name.to_string(),
            path: format!("/verzeichnis/{}", organisation.id),
            once: None,
        };
        tell(tx, actor, &speakers, &news, now).await?;
        told.extend(speakers);
    }
    Ok(())
}

/// The accounts that stand for an organisation in a network on a day: by a granted role,
/// or by a position if the organisation is a member there.
pub async fn speakers(
    tx: &Tx,
    network: NetworkId,
    organisation: OrganisationId,
    day: Date,
) -> Result<Vec<AccountId>, DbError> {
    let mut accounts = role::of_organisation(&**tx, network, organisation, day).await?;
    let networks = crate::membership::store::networks_of(&**tx, organisation).await?;
    if networks.contains(&network) {
        let people = store::in_office(&**tx, organisation, day).await?;
        accounts.extend(account::of_people(&**tx, &people).await?);
    }
    Ok(accounts)
}

/// Whether those who stand for the organisation know of its record: not if the central
/// office keeps it to itself.
pub fn is_known_to_speakers(organisation: &Organisation) -> bool {
    organisation.confidentiality <= Confidentiality::Organisation
}

/// The name of an organisation, for whom it is told to: they stand for it or keep it.
pub async fn name(tx: &Tx, id: OrganisationId) -> Result<String, DbError> {
    let found = organisation::store::find(&**tx, id).await?;
    Ok(found.map_or_else(|| "–".to_owned(), |it| it.profile.name.to_string()))
}
