//! Who writes contacts down and who reads them.

use super::Contact;
use directory::organisation::{self, Organisation};
use directory::reach::{reads_as_office, stands_for, writes_in};
use kernel::{Actor, Confidentiality, Denied, NetworkId, OrganisationId};

/// Proof: the actor may write down contacts with this organisation in this network.
#[derive(Debug)]
pub struct MayRecord {
    network: NetworkId,
    organisation: OrganisationId,
    owner: Option<OrganisationId>,
}

impl MayRecord {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// The organisation the contact is with.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// For which organisation the actor writes; none for the central office.
    pub const fn owner(&self) -> Option<OrganisationId> {
        self.owner
    }
}

/// Proof: the actor may read what was said.
#[derive(Debug)]
pub struct MayRead(());

/// Whoever writes in a network whose directory holds the organisation.
pub fn may_record(
    actor: &Actor,
    network: NetworkId,
    organisation: &Organisation,
) -> Result<MayRecord, Denied> {
    organisation::may_see(actor, organisation)?;
    if !writes_in(actor, network) || !organisation.listed_in.contains(&network) {
        return Err(match actor {
            Actor::Anonymous => Denied::SignInFirst,
            _ => Denied::Forbidden,
        });
    }
    let office = actor.is_central_office(network);
    Ok(MayRecord {
        network,
        organisation: organisation.id,
        owner: if office {
            None
        } else {
            stands_for(actor, network)
        },
    })
}

/// The central office reads all of its network, whoever wrote it their own, the other
/// members what is for the network.
pub fn may_read(actor: &Actor, contact: &Contact) -> Result<MayRead, Denied> {
    let own = contact.owner.is_some_and(|it| actor.speaks_for(it));
    let allowed = match contact.account.confidentiality {
        Confidentiality::Public | Confidentiality::Network => {
            actor.reads_network(contact.network) || own
        }
        Confidentiality::Organisation => own,
        Confidentiality::CentralOffice => false,
    };
    if allowed || reads_as_office(actor, contact.network) {
        Ok(MayRead(()))
    } else {
        Err(Denied::Hidden)
    }
}

/// Proof: the actor may correct what was written down.
#[derive(Debug)]
pub struct MayCorrect(());

/// The organisation whose people wrote it down; the central office its own. Nobody puts
/// words into another organisation's mouth.
pub fn may_correct(actor: &Actor, contact: &Contact) -> Result<MayCorrect, Denied> {
    may_read(actor, contact)?;
    let own = match contact.owner {
        Some(owner) => actor.speaks_for(owner),
        None => actor.is_central_office(contact.network),
    };
    if own {
        Ok(MayCorrect(()))
    } else {
        Err(Denied::Forbidden)
    }
}
