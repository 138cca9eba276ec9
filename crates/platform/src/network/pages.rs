//! The two ways into a network: its portal for everybody, its workspace for members.

use super::{Network, by_slug};
use crate::notification;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use kernel::Denied;
use web::{Failure, Head, Place, Shell, Visit, WebState};

/// A visit to the portal of the network in the path's `{slug}`.
#[derive(Clone, Debug)]
pub struct OnPortal {
    /// The visit.
    pub visit: Visit,
    /// The network.
    pub network: Network,
}

impl OnPortal {
    /// The frame of a page.
    pub fn shell(&self, head: Head) -> Shell {
        let network = self.network.head(self.visit.lang);
        Shell::new(&self.visit, Place::Portal, Some(network), head)
    }
}

/// A visit to the workspace of the network in the path's `{slug}`, by somebody who
/// belongs to it. Everybody else is told to sign in, or that nothing is there.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The visit.
    pub visit: Visit,
    /// The network.
    pub network: Network,
    /// How many notices wait for this person to act.
    pub waiting: u64,
}

impl Inside {
    /// The frame of a page.
    pub fn shell(&self, head: Head) -> Shell {
        let network = self.network.head(self.visit.lang);
        Shell::new(&self.visit, Place::Workspace, Some(network), head).with_waiting(self.waiting)
    }

    /// A path of this workspace, without the language.
    pub fn path(&self, below: &str) -> String {
        format!("/{}/intern{below}", self.network.slug)
    }
}

impl FromRequestParts<WebState> for OnPortal {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Failure> {
        let network = network_of(parts, state).await?;
        let Ok(visit) = Visit::from_request_parts(parts, state).await;
        Ok(Self { visit, network })
    }
}

impl FromRequestParts<WebState> for Inside {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Failure> {
        let network = network_of(parts, state).await?;
        let Ok(visit) = Visit::from_request_parts(parts, state).await;
        let Some(account) = visit.actor.account() else {
            return Err(Denied::SignInFirst.into());
        };
        if !visit.actor.is_in(network.id) {
            return Err(Denied::Hidden.into());
        }
        let waiting = notification::waiting(state.db.read(), account, network.id).await?;
        Ok(Self {
            visit,
            network,
            waiting,
        })
    }
}

async fn network_of(parts: &mut Parts, state: &WebState) -> Result<Network, Failure> {
    let params = RawPathParams::from_request_parts(parts, state).await;
    let params = params.map_err(|_| Failure::NOT_FOUND)?;
    let slug = params
        .iter()
        .find(|(name, _)| *name == "slug")
        .map(|(_, slug)| slug.to_owned());
    let slug = slug.ok_or(Failure::NOT_FOUND)?;
    by_slug(state.db.read(), &slug)
        .await?
        .ok_or(Failure::NOT_FOUND)
}
