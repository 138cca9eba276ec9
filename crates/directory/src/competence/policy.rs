//! Who says what a holder is expert in: whoever may edit the holder.

use super::Holder;
use crate::organisation::{self, Organisation};
use crate::person::{self, Person};
use kernel::{Actor, Date, Denied};

/// Proof: the actor may set the holder's competences.
#[derive(Debug)]
pub struct MayAssign(Holder);

impl MayAssign {
    /// Whose.
    pub const fn holder(&self) -> Holder {
        self.0
    }
}

/// Whose competences.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// An organisation's.
    Organisation(&'a Organisation),
    /// A person's.
    Person(&'a Person),
}

/// Whoever may edit the organisation or the person.
pub fn may_assign(actor: &Actor, subject: Subject<'_>, today: Date) -> Result<MayAssign, Denied> {
    match subject {
        Subject::Organisation(it) => {
            let proof = organisation::may_edit(actor, it)?;
            Ok(MayAssign(Holder::Organisation(proof.organisation())))
        }
        Subject::Person(it) => {
            let proof = person::may_edit(actor, it, today)?;
            Ok(MayAssign(Holder::Person(proof.person())))
        }
    }
}
