//! The actor: who asks, and in which standing.

use crate::{AccountId, NetworkId, OrganisationId, PersonId};

/// What a standing allows; rights are derived from it by the policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Staff of the network's central office (Geschäftsstelle).
    CentralOffice,
    /// Leads a member body: mayor, Landrat, president of a chamber.
    Head,
    /// Economic developer or officer of a member organisation.
    Officer,
    /// May edit the record of one organisation.
    OrganisationEditor,
    /// Speaks for a company: its own profile, offers and demands.
    CompanyUser,
    /// Reads everything of one network for a limited time, changes nothing.
    Auditor,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 6] = [
        Self::CentralOffice,
        Self::Head,
        Self::Officer,
        Self::OrganisationEditor,
        Self::CompanyUser,
        Self::Auditor,
    ];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::CentralOffice => "central-office",
            Self::Head => "head",
            Self::Officer => "officer",
            Self::OrganisationEditor => "organisation-editor",
            Self::CompanyUser => "company-user",
            Self::Auditor => "auditor",
        }
    }

    /// The role a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether the role reads what the network shares among its members.
    pub const fn reads_network(self) -> bool {
        !matches!(self, Self::CompanyUser)
    }
}

/// One role of the actor: in a network, for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// The network in which the role counts.
    pub network: NetworkId,
    /// The organisation for which the actor stands; `None` for auditors.
    pub organisation: Option<OrganisationId>,
    /// The role.
    pub role: Role,
}

/// The account behind a signed-in actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The account.
    pub account: AccountId,
    /// The directory's person, where the account belongs to one.
    pub person: Option<PersonId>,
    /// The name on screen and in the audit trail.
    pub name: String,
}

/// Who asks. Built once per request from session or token; policies read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Anonymous,
    /// A signed-in person.
    Person {
        /// The account.
        identity: Identity,
        /// Every role that counts today.
        standings: Vec<Standing>,
        /// Runs the instance: networks, accounts, jobs. Reads no network's internals by that.
        administrator: bool,
    },
    /// The software itself: jobs, charter application from the command line.
    System,
}

impl Actor {
    /// The signed-in identity, if there is one.
    pub fn identity(&self) -> Option<&Identity> {
        match self {
            Self::Person { identity, .. } => Some(identity),
            Self::Anonymous | Self::System => None,
        }
    }

    /// The signed-in account, if there is one.
    pub fn account(&self) -> Option<AccountId> {
        self.identity().map(|identity| identity.account)
    }

    /// The name that lists and the audit trail show.
    pub fn name(&self) -> &str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Person { identity, .. } => &identity.name,
            Self::System => "system",
        }
    }

    /// Every standing of the actor.
    pub fn standings(&self) -> &[Standing] {
        match self {
            Self::Person { standings, .. } => standings,
            Self::Anonymous | Self::System => &[],
        }
    }

    /// Whether the actor runs the instance.
    pub fn is_administrator(&self) -> bool {
        matches!(
            self,
            Self::Person {
                administrator: true,
                ..
            } | Self::System
        )
    }

    /// Whether the actor has `role` in `network`.
    pub fn has_role(&self, network: NetworkId, role: Role) -> bool {
        matches!(self, Self::System)
            || self
                .standings()
                .iter()
                .any(|s| s.network == network && s.role == role)
    }

    /// Whether the actor reads what `network` shares among its members.
    pub fn reads_network(&self, network: NetworkId) -> bool {
        matches!(self, Self::System)
            || self
                .standings()
                .iter()
                .any(|s| s.network == network && s.role.reads_network())
    }

    /// Whether the actor belongs to `network` in any role.
    pub fn is_in(&self, network: NetworkId) -> bool {
        matches!(self, Self::System) || self.standings().iter().any(|s| s.network == network)
    }

    /// Whether the actor works for the central office of `network`.
    pub fn is_central_office(&self, network: NetworkId) -> bool {
        self.has_role(network, Role::CentralOffice)
    }

    /// Whether the actor stands for `organisation` in any network, in a role that may write.
    pub fn speaks_for(&self, organisation: OrganisationId) -> bool {
        matches!(self, Self::System)
            || self
                .standings()
                .iter()
                .any(|s| s.organisation == Some(organisation) && s.role != Role::Auditor)
    }

    /// The networks the actor belongs to, each once, in order of their ids.
    pub fn networks(&self) -> Vec<NetworkId> {
        let mut networks: Vec<_> = self.standings().iter().map(|s| s.network).collect();
        networks.sort_unstable();
        networks.dedup();
        networks
    }
}
