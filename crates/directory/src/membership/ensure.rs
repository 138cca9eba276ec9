//! What a charter says about a membership becomes true, once. History stays.

use super::actions::{applied, deed, record, seen_anew, welcome};
use super::policy::{may_decide, may_leave};
use super::{Category, DecideError, Membership, MembershipId, Role, State, store};
use crate::Since;
use db::{DbError, Tx};
use kernel::{Actor, NetworkId, OrganisationId, Stamp};

/// A membership as a charter describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Where it stands.
    pub state: DescribedState,
    /// What sort of member.
    pub category: Category,
    /// The part it plays.
    pub role: Role,
    /// Since when.
    pub since: Option<Since>,
    /// Until when, once it has left.
    pub until: Option<Since>,
    /// Its share in the alliance's company, in hundredths of a percent.
    pub shareholding: Option<u16>,
}

/// Where a charter says a membership stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DescribedState {
    /// Asked for.
    Applied,
    /// A member.
    Admitted,
    /// No longer.
    Left,
}

/// Sees to it that an organisation's membership is as described. Returns whether
/// anything had to be done; the second time nothing is.
///
/// An application that was decided here is not undone by a charter that still calls
/// it applied for.
pub async fn ensure(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
    described: &Described,
    now: Stamp,
) -> Result<bool, DecideError> {
    may_decide(actor, network)?;
    let found = store::latest_locked(tx, network, organisation).await?;
    let wanted = |base: Membership| Membership {
        category: described.category,
        role: described.role.clone(),
        shareholding: described.shareholding,
        state: state(&base, described, actor, now),
        ..base
    };
    let again = matches!(
        (&found, described.state),
        (
            Some(Membership {
                state: State::Left { .. } | State::Declined(_),
                ..
            }),
            DescribedState::Admitted
        ) | (None, _)
    );
    if again {
        let id = MembershipId::new(now);
        let base = applied(actor, network, organisation, now);
        let made = wanted(Membership { id, ..base });
        store::insert(tx, &made).await?;
        return settled(tx, actor, &made, now).await;
    }
    let Some(found) = found else {
        return Ok(false);
    };
    let changed = wanted(found.clone());
    if changed == found {
        return Ok(false);
    }
    store::update(tx, &changed).await?;
    settled(tx, actor, &changed, now).await
}

async fn settled(
    tx: &Tx,
    actor: &Actor,
    membership: &Membership,
    now: Stamp,
) -> Result<bool, DecideError> {
    let (network, organisation) = (membership.network, membership.organisation);
    if matches!(membership.state, State::Admitted { .. }) {
        welcome(tx, network, organisation, now).await?;
    } else {
        seen_anew(tx, network, organisation, now).await?;
    }
    record(tx, actor, "membership.ensure", membership, now).await?;
    Ok(true)
}

/// The state that follows from what is there and what the charter says.
fn state(base: &Membership, described: &Described, actor: &Actor, now: Stamp) -> State {
    let mine = || deed(actor, now);
    let since = described.since.or(base.since());
    match (&base.state, described.state) {
        (state, DescribedState::Applied) | (state @ State::Declined(_), DescribedState::Left) => {
            state.clone()
        }
        (State::Admitted { decided, .. }, DescribedState::Admitted) => State::Admitted {
            since,
            decided: decided.clone(),
        },
        (_, DescribedState::Admitted) => State::Admitted {
            since,
            decided: mine(),
        },
        (State::Admitted { decided, .. }, DescribedState::Left) => State::Left {
            since,
            until: described.until,
            decided: decided.clone(),
            left: mine(),
            reason: None,
        },
        (
            State::Left {
                decided,
                left,
                reason,
                ..
            },
            DescribedState::Left,
        ) => State::Left {
            reason: reason.clone(),
            since,
            until: described.until,
            decided: decided.clone(),
            left: left.clone(),
        },
        (State::Applied, DescribedState::Left) => State::Left {
            reason: None,
            since,
            until: described.until,
            decided: mine(),
            left: mine(),
        },
    }
}

/// Ends the membership of an organisation that the charter no longer names. Returns
/// whether there was one.
pub async fn end(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
    now: Stamp,
) -> Result<bool, DecideError> {
    may_decide(actor, network)?;
    let found = store::latest_locked(tx, network, organisation).await?;
    let Some(found) = found else {
        return Ok(false);
    };
    if !matches!(found.state, State::Admitted { .. }) {
        return Ok(false);
    }
    let proof = may_leave(actor, &found)?;
    let last = Some(Since::Day(now.day()));
    let left = found.leave(&proof, (last, None), deed(actor, now))?;
    platform::role::end_all_for(tx, network, organisation, now.day()).await?;
    store::update(tx, &left).await?;
    seen_anew(tx, network, organisation, now).await?;
    record(tx, actor, "membership.end", &left, now).await?;
    Ok(true)
}

impl Described {
    /// A member since then, with nothing else said.
    pub fn admitted(since: Option<Since>) -> Self {
        Self {
            state: DescribedState::Admitted,
            category: Category::default(),
            role: Role::default(),
            since,
            until: None,
            shareholding: None,
        }
    }
}

/// The organisations that a network's charter names but `kept` does not: whose
/// membership a new charter ends.
pub async fn others_by_charter(
    tx: &Tx,
    network: NetworkId,
    kept: &[&str],
) -> Result<Vec<OrganisationId>, DbError> {
    crate::organisation::listing::store::keyed_except(tx, network, kept).await
}
