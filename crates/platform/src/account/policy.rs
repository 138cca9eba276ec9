//! Who may do what with accounts.

use super::Account;
use kernel::{AccountId, Actor, Denied};

/// Proof that the actor may see and change this account's own settings.
#[derive(Debug)]
pub struct MayManageOwn(());

/// Whether the actor manages this account: their own, nobody else's.
pub fn may_manage_own(actor: &Actor, account: &Account) -> Result<MayManageOwn, Denied> {
    match actor.account() {
        None => Err(Denied::SignInFirst),
        Some(own) if own == account.id => Ok(MayManageOwn(())),
        Some(_) => Err(Denied::Hidden),
    }
}

/// Proof that the actor ends sessions of an account.
#[derive(Debug)]
pub struct MayEndSessions(AccountId);

impl MayEndSessions {
    /// Whose sessions.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whether the actor ends sessions of an account: its owner does, nobody else.
pub fn may_end_sessions(actor: &Actor, account: AccountId) -> Result<MayEndSessions, Denied> {
    match actor.account() {
        None => Err(Denied::SignInFirst),
        Some(own) if own == account => Ok(MayEndSessions(account)),
        Some(_) => Err(Denied::Hidden),
    }
}

/// Proof that the actor makes somebody run the instance.
#[derive(Debug)]
pub struct MayMakeAdministrator(());

/// Whether the actor makes somebody run the instance: the operator at the command line,
/// and who runs it already.
pub fn may_make_administrator(actor: &Actor) -> Result<MayMakeAdministrator, Denied> {
    match actor {
        Actor::System => Ok(MayMakeAdministrator(())),
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Person { administrator, .. } if *administrator => Ok(MayMakeAdministrator(())),
        Actor::Person { .. } => Err(Denied::Hidden),
    }
}

/// Proof that the one-click sign-in of the demo is open.
#[derive(Debug)]
pub struct MayTakePersona(());

/// Whether personas may be taken: in the demo, never in production.
pub fn may_take_persona(demo: bool) -> Result<MayTakePersona, Denied> {
    if demo {
        Ok(MayTakePersona(()))
    } else {
        Err(Denied::Hidden)
    }
}
