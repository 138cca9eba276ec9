//! Who gives hints, who reads them, who answers.

use super::Hint;
use directory::reach::{stands_for, writes_in};
use kernel::{Actor, Denied, NetworkId, OrganisationId};

/// Proof: the actor may give hints for a member of the network.
#[derive(Debug)]
pub struct MaySend {
    network: NetworkId,
    from: OrganisationId,
}

impl MaySend {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// For which member.
    pub const fn from(&self) -> OrganisationId {
        self.from
    }
}

/// Proof: the actor may say what a member makes of a hint.
#[derive(Debug)]
pub struct MayAnswer(OrganisationId);

impl MayAnswer {
    /// Which member.
    pub const fn organisation(&self) -> OrganisationId {
        self.0
    }
}

/// Proof: the actor may say which record a hint is about.
#[derive(Debug)]
pub struct MayLink(());

/// Whoever leads, works for or edits a member. The central office is none.
pub fn may_send(actor: &Actor, network: NetworkId) -> Result<MaySend, Denied> {
    match stands_for(actor, network) {
        Some(from) if writes_in(actor, network) => Ok(MaySend { network, from }),
        _ if *actor == Actor::Anonymous => Err(Denied::SignInFirst),
        _ => Err(Denied::Forbidden),
    }
}

/// The member that gave it and those it went to.
pub fn may_see(actor: &Actor, hint: &Hint) -> Result<(), Denied> {
    let mut concerned = hint.recipients.iter().map(|it| it.organisation);
    let stands = |id| {
        let mut own = actor.standings().iter();
        own.any(|it| it.network == hint.network && it.organisation == Some(id))
    };
    if stands(hint.from) || concerned.any(stands) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}

/// Whoever leads, works for or edits the member to which the hint went.
pub fn may_answer(actor: &Actor, hint: &Hint, member: OrganisationId) -> Result<MayAnswer, Denied> {
    may_see(actor, hint)?;
    let went_there = hint.recipients.iter().any(|it| it.organisation == member);
    let own = actor.speaks_for(member) && writes_in(actor, hint.network);
    if went_there && own {
        Ok(MayAnswer(member))
    } else {
        Err(Denied::Forbidden)
    }
}

/// Whoever leads, works for or edits the member that gave the hint. The central office
/// does not read hints, so it does not link them either.
pub fn may_link(actor: &Actor, hint: &Hint) -> Result<MayLink, Denied> {
    may_see(actor, hint)?;
    if actor.speaks_for(hint.from) && writes_in(actor, hint.network) {
        Ok(MayLink(()))
    } else {
        Err(Denied::Forbidden)
    }
}
