//! The navigation of the workspace, gathered from the capabilities' manifests.

use kernel::{Actor, NetworkId};

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Among the areas of work.
    Work,
    /// Below, under "Alliance".
    Alliance,
}

/// One entry of the workspace's navigation.
#[derive(Clone, Copy)]
pub struct NavEntry {
    /// Key of its text.
    pub text: &'static str,
    /// Name of its icon in the sprite.
    pub icon: &'static str,
    /// Path below `/{network}/intern`, with a leading slash, or empty for the overview.
    pub path: &'static str,
    /// Where it stands.
    pub group: Group,
    /// Its rank within the group; the smallest comes first.
    pub rank: u16,
    /// Who sees it.
    pub shown_to: fn(&Actor, NetworkId) -> bool,
}

impl std::fmt::Debug for NavEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NavEntry")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}
