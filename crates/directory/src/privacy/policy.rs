//! Who asks that a person of the directory be erased.

use crate::person::Person;
use kernel::{Actor, Denied, PersonId};

/// Proof: the actor may ask that this person be erased.
#[derive(Debug)]
pub struct MayAskErasure(PersonId);

impl MayAskErasure {
    /// Which person.
    pub const fn person(&self) -> PersonId {
        self.0
    }
}

/// The person themselves, whoever speaks for an organisation in which they hold or held a
/// position, and the central office that keeps the record. Everybody else is told that
/// there is nothing, as of a person erased already.
pub fn may_ask_erasure(actor: &Actor, person: &Person) -> Result<MayAskErasure, Denied> {
    let Some(identity) = actor.identity() else {
        return Err(Denied::SignInFirst);
    };
    let own = identity.person == Some(person.id);
    let allowed = own
        || actor.is_central_office(person.home)
        || person
            .positions
            .iter()
            .any(|it| actor.speaks_for(it.organisation));
    if allowed && person.erased_at.is_none() {
        Ok(MayAskErasure(person.id))
    } else {
        Err(Denied::Hidden)
    }
}
