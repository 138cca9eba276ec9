//! What contacts tell people: that somebody came, and that it is time to call again.

mod due;
pub(crate) mod store;

pub(crate) use due::{FOLLOW_UPS, remind};

use crate::contact::{Channel as Way, Contact};
use db::{DbError, Tx};
use directory::organisation::Organisation;
use directory::telling::{SPEAKERS, is_known_to_speakers, speakers};
use kernel::{Actor, Role, Stamp};
use platform::notification::{Channel, News, NoticeKind, Weight, settle, tell};

/// Somebody visited an organisation for which one stands.
const VISITED: NoticeKind = NoticeKind {
    key: "organisation-visited",
    channel: Channel::Digest,
    weight: Weight::News,
    audience: SPEAKERS,
};

/// The day has come on which to get in touch again.
const CONTACT_DUE: NoticeKind = NoticeKind {
    key: "contact-due",
    channel: Channel::Digest,
    weight: Weight::Task,
    audience: &[
        Role::CentralOffice,
        Role::Head,
        Role::Officer,
        Role::OrganisationEditor,
    ],
};

/// Everything contacts tell.
pub(crate) const KINDS: &[NoticeKind] = &[VISITED, CONTACT_DUE];

/// Tells whoever stands for the organisation that it was visited, and settles what was to
/// be followed up by the same side.
pub(crate) async fn recorded(
    tx: &Tx,
    actor: &Actor,
    contact: &Contact,
    organisation: &Organisation,
    now: Stamp,
) -> Result<(), DbError> {
    for earlier in store::to_follow_up(tx, contact).await? {
        settle(tx, CONTACT_DUE, earlier, now).await?;
    }
    if contact.account.channel != Way::Visit || !is_known_to_speakers(organisation) {
        return Ok(());
    }
    let speakers = speakers(tx, contact.network, organisation.id, now.day()).await?;
    let news = News {
        kind: VISITED,
        network: contact.network,
        about: contact.id.uuid(),
        subject: organisation.profile.name.to_string(),
        path: format!("/verzeichnis/{}", organisation.id),
        once: None,
    };
    tell(tx, actor, &speakers, &news, now).await
}
