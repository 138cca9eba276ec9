//! Who reads notices: everybody their own, nobody another's.

use kernel::{AccountId, Actor, Denied};

/// Proof that the actor reads and settles the notices of this account: their own.
#[derive(Debug)]
pub struct MayReadOwn(AccountId);

impl MayReadOwn {
    /// Whose.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whoever is signed in reads what they were told.
pub fn may_read_own(actor: &Actor) -> Result<MayReadOwn, Denied> {
    actor.account().map(MayReadOwn).ok_or(Denied::SignInFirst)
}
