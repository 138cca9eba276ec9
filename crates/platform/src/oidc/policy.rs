//! Who links accounts with sign-in services.

use super::ServiceLink;
use kernel::{AccountId, Actor, Denied};

/// Proof that the actor links an account with somebody at a service.
#[derive(Debug)]
pub struct MayLink(AccountId);

impl MayLink {
    /// Whose account.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whether the actor links an account: who is signed in, their own.
pub fn may_link(actor: &Actor) -> Result<MayLink, Denied> {
    actor.account().map(MayLink).ok_or(Denied::SignInFirst)
}

/// Proof that the actor takes a link away.
#[derive(Debug)]
pub struct MayUnlink(());

/// Whether the actor takes a link away: their own, nobody else's.
pub fn may_unlink(actor: &Actor, link: &ServiceLink) -> Result<MayUnlink, Denied> {
    match actor.account() {
        None => Err(Denied::SignInFirst),
        Some(own) if own == link.account => Ok(MayUnlink(())),
        Some(_) => Err(Denied::Hidden),
    }
}
