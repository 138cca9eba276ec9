//! Who writes legal texts.

use super::Scope;
use kernel::{Actor, Denied};

/// Proof that the actor writes the legal texts of a network, or of the instance.
#[derive(Debug)]
pub struct MayWrite(Scope);

impl MayWrite {
    /// Whose texts.
    pub const fn scope(&self) -> Scope {
        self.0
    }
}

/// The central office for its network, whoever runs the instance for the instance.
pub fn may_write(actor: &Actor, scope: Scope) -> Result<MayWrite, Denied> {
    let (may, sees) = match scope {
        Some(network) => (actor.is_central_office(network), actor.is_in(network)),
        None => (actor.is_administrator(), false),
    };
    if may {
        Ok(MayWrite(scope))
    } else if sees {
        Err(Denied::Forbidden)
    } else if actor.identity().is_some() {
        Err(Denied::Hidden)
    } else {
        Err(Denied::SignInFirst)
    }
}
