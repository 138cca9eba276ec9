//! Who sees evidence, and who adds it.

use super::{Evidence, Level, Matter};
use crate::resolution::ratification::{Council, may_report};
use crate::resolution::{Resolution, may_read};
use directory::reach::reads_as_office;
use kernel::{Actor, Denied};

/// Proof that the actor adds and removes files of a council.
#[derive(Debug)]
pub struct MayAttach(());

/// Proof that the actor sees a piece of evidence.
#[derive(Debug)]
pub struct MaySee(());

/// What is released, and what was gathered, sees every member who reads the resolution; the
/// rest the office and whoever says where the council stands.
pub fn may_see(
    actor: &Actor,
    it: &Resolution,
    council: &Council,
    evidence: &Evidence,
) -> Result<MaySee, Denied> {
    may_read(actor, it)?;
    let of_all = evidence.level == Level::Network || matches!(evidence.matter, Matter::Gathered(_));
    let sees = of_all && actor.reads_network(it.network)
        || reads_as_office(actor, it.network)
        || may_report(actor, it, council).is_ok();
    if sees {
        Ok(MaySee(()))
    } else {
        Err(Denied::Hidden)
    }
}

/// Whoever says where the council stands. To everybody else the place does not exist.
pub fn may_attach(actor: &Actor, it: &Resolution, council: &Council) -> Result<MayAttach, Denied> {
    may_report(actor, it, council).map(|_| MayAttach(()))
}
