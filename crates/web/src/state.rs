//! What every request can reach.

use crate::{NavEntry, Texts};
use db::Db;
use kernel::Stamp;
use std::sync::Arc;

/// The clock; tests set their own.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Stamp;
}

/// What the operator decided about the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where people reach the instance, without a slash at the end.
    pub public_url: String,
    /// Whether this is the demo: personas sign in by one click.
    pub demo: bool,
}

impl Settings {
    /// Whether cookies may only travel over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The state behind every route. Cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The texts of every capability.
    pub texts: Arc<Texts>,
    /// The entries of the navigation, in order.
    pub nav: Arc<[NavEntry]>,
    /// The operator's settings.
    pub settings: Arc<Settings>,
}

impl std::fmt::Debug for WebState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WebState")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
