//! Who may do what with accounts.

use super::Account;
use kernel::{Actor, Denied};

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
