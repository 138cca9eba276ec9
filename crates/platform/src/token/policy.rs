//! Who has tokens.

use kernel::{AccountId, Actor, Denied};

/// Proof that the actor manages the tokens of an account.
#[derive(Debug)]
pub struct MayManageTokens(AccountId);

impl MayManageTokens {
    /// Whose tokens.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whether the actor manages the tokens of an account: its owner, and the operator at
/// the command line.
pub fn may_manage_tokens(actor: &Actor, account: AccountId) -> Result<MayManageTokens, Denied> {
    match actor {
        Actor::System => Ok(MayManageTokens(account)),
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Person { identity, .. } if identity.account == account => {
            Ok(MayManageTokens(account))
        }
        Actor::Person { .. } => Err(Denied::Hidden),
    }
}
