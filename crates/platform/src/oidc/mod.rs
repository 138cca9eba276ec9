//! Signing in through a sign-in service of the operator's (OpenID Connect).
//!
//! Who somebody is there – issuer and subject – is linked to an account. The first time,
//! the mail address decides, if the service has verified it; from then on the link alone
//! does. A person whom the house does not know stays outside: accounts come from
//! invitations. A second factor of ours is not asked for: how strongly the service
//! checks is its operator's decision, and a second code at our door would only be asked
//! of those who are checked there already. Deliberately absent: roles from the
//! service's claims, and signing out there.

pub mod actions;
pub mod pages;
pub mod policy;
mod provider;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use store::{erase, of_account};

use kernel::{AccountId, EmailAddress, Lang, Slug, Stamp, id_type};
use std::sync::Arc;

id_type! {
    /// The link of an account with somebody at a sign-in service.
    ServiceLinkId
}

/// So long somebody may take at the sign-in service, in seconds.
pub const PASSAGE_SECONDS: i64 = 600;

/// A sign-in service, as the operator's settings name it.
#[derive(Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in addresses; it must not change as long as its links are to be read.
    pub key: Slug,
    /// Its name on screen, in German.
    pub german: String,
    /// The same in English.
    pub english: String,
    /// Its address; what it says of itself is found below it.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we prove it; `None` for a public client.
    pub client_secret: Option<String>,
    /// What we ask for beside `openid`.
    pub scopes: Vec<String>,
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service")
            .field("key", &self.key)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

/// Why a sign-in service of the settings cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServiceError {
    /// The issuer is no address, or would send secrets in clear over the net.
    #[error("the issuer has to begin with https:// (http:// only on this computer itself)")]
    Issuer,
    /// Two services of one key.
    #[error("two sign-in services have the same key")]
    Twice,
}

impl Service {
    /// Its name on screen.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.german,
            Lang::En => &self.english,
        }
    }

    fn is_safe(&self) -> bool {
        let local = ["http://127.0.0.1:", "http://[::1]:", "http://localhost:"];
        self.issuer.starts_with("https://")
            || local.iter().any(|begin| self.issuer.starts_with(begin))
    }
}

/// The sign-in services of the instance, in the order of the settings. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Services(Arc<[Service]>);

/// A sign-in service as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Its name in addresses.
    pub key: String,
    /// Its name on screen.
    pub label: String,
}

impl Services {
    /// These services, if they can be used.
    pub fn new(services: Vec<Service>) -> Result<Self, ServiceError> {
        if !services.iter().all(Service::is_safe) {
            return Err(ServiceError::Issuer);
        }
        let mut keys: Vec<_> = services.iter().map(|it| it.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        if keys.len() < services.len() {
            return Err(ServiceError::Twice);
        }
        Ok(Self(services.into()))
    }

    /// The service of a key.
    pub fn find(&self, key: &str) -> Option<&Service> {
        self.0.iter().find(|service| service.key.as_str() == key)
    }

    /// All of them, as pages show them.
    pub fn doors(&self, lang: Lang) -> Vec<Door> {
        let doors = self.0.iter().map(|service| Door {
            key: service.key.to_string(),
            label: service.label(lang).to_owned(),
        });
        doors.collect()
    }
}

/// What a service says about who came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Testimony {
    /// Which service says it.
    pub issuer: String,
    /// Who it is there, for ever.
    pub subject: String,
    /// The mail address, if the service tells one.
    pub email: Option<EmailAddress>,
    /// Whether the service has made sure that the mailbox is theirs.
    pub verified: bool,
}

impl Testimony {
    /// The mail address, if it may decide whose account it is.
    pub fn verified_email(&self) -> Option<&EmailAddress> {
        self.email.as_ref().filter(|_| self.verified)
    }
}

/// The link of an account with somebody at a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceLink {
    /// Which one.
    pub id: ServiceLinkId,
    /// The account.
    pub account: AccountId,
    /// The key of the service.
    pub service: String,
    /// The service's own name for itself.
    pub issuer: String,
    /// Who it is there.
    pub subject: String,
    /// The mail address that the service named when the link was made.
    pub email: Option<String>,
    /// Since when.
    pub linked_at: Stamp,
    /// Last sign-in by it.
    pub used_at: Option<Stamp>,
}

/// Whether an account can still be entered without one of its links.
pub const fn leaves_a_way_in(links: usize, has_password: bool) -> bool {
    has_password || links > 1
}

/// Somebody on the way to a service and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The key of the service.
    pub service: String,
    /// What the service has to repeat, so that nobody brings an old answer.
    pub nonce: String,
    /// What proves that the answer is fetched by who asked (RFC 7636).
    pub verifier: String,
    /// The language they left in.
    pub lang: Lang,
    /// Where they want to go afterwards.
    pub next: String,
    /// The account to be linked; `None` to sign in.
    pub linking: Option<AccountId>,
    /// Until when they may come back.
    pub expires_at: Stamp,
}
