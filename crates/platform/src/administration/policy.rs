//! Who runs the instance.

use crate::account::Account;
use kernel::{Actor, Denied};

/// Proof that the actor runs the instance.
#[derive(Debug)]
pub struct MayAdminister(());

/// Whether the actor runs the instance. For everybody else its pages do not exist.
pub fn may_administer(actor: &Actor) -> Result<MayAdminister, Denied> {
    if actor.is_administrator() {
        Ok(MayAdminister(()))
    } else if actor.identity().is_some() {
        Err(Denied::Hidden)
    } else {
        Err(Denied::SignInFirst)
    }
}

/// Proof that the actor changes this account of somebody else.
#[derive(Debug)]
pub struct MayAdministerAccount(());

/// Whether the actor changes the account: who runs the instance, but not one's own.
/// That is what "Konto" is for, and nobody locks themselves out by a slip.
pub fn may_administer_account(
    actor: &Actor,
    account: &Account,
) -> Result<MayAdministerAccount, Denied> {
    may_administer(actor)?;
    if actor.account() == Some(account.id) {
        Err(Denied::Forbidden)
    } else {
        Ok(MayAdministerAccount(()))
    }
}
