//! Who subscribes to the register: everybody. Who ends it: whoever has a letter of it.

use super::Subscription;
use kernel::NetworkId;

/// Proof that the bearer of a link decides about a subscription.
#[derive(Debug)]
pub struct MayDecide(());

/// A link decides about the subscription for which it was written, in its network.
pub fn may_decide(it: &Subscription, network: NetworkId) -> Option<MayDecide> {
    (it.network == network).then_some(MayDecide(()))
}
