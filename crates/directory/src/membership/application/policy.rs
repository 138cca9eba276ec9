//! Whether the public page takes an application.

use kernel::{Applications, Denied, NetworkId};

/// Proof that the network takes applications from its public page.
#[derive(Debug)]
pub struct MayReceive(NetworkId);

impl MayReceive {
    /// Of which network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// Everybody may apply where the charter of the network opens the form; elsewhere
/// there is none.
pub fn may_receive(network: NetworkId, takes: Applications) -> Result<MayReceive, Denied> {
    match takes {
        Applications::Membership | Applications::Interest => Ok(MayReceive(network)),
        Applications::Closed => Err(Denied::Hidden),
    }
}
