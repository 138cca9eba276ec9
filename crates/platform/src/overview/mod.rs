//! The overview: what a member sees first in the workspace.
//!
//! At the left the tasks and deadlines of all capabilities, and what changed in the
//! network, with a mark at what is new since the last visit; at the right what else the
//! capabilities have to show. The platform knows none of them: they contribute
//! [`CardSource`]s through their manifests, each judging what the actor may see.

mod card;
pub mod pages;
mod store;

pub use card::{Building, Card, CardLine, CardSource, Side};
pub(crate) use store::forget;

use kernel::Stamp;

/// A visit ends after so many hours without a look.
const VISIT_HOURS: i64 = 4;

/// When somebody looked at an overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Looks {
    /// The last look.
    seen_at: Stamp,
    /// The last look of the visit before; none on the first visit.
    before_at: Option<Stamp>,
}

impl Looks {
    /// The first look of all.
    const fn first(now: Stamp) -> Self {
        Self {
            seen_at: now,
            before_at: None,
        }
    }

    /// One more look: a new visit if the last one is some hours ago.
    fn again(self, now: Stamp) -> Self {
        let new_visit = self.seen_at.plus_hours(VISIT_HOURS) < now;
        Self {
            seen_at: now,
            before_at: if new_visit {
                Some(self.seen_at)
            } else {
                self.before_at
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_stays_marked_for_a_whole_visit() {
        let monday = Stamp::from_micros(0);
        let looks = Looks::first(monday).again(monday.plus_hours(1));
        assert_eq!(looks.before_at, None);
        let tuesday = looks.again(monday.plus_hours(24));
        assert_eq!(tuesday.before_at, Some(monday.plus_hours(1)));
        let later = tuesday.again(monday.plus_hours(26));
        assert_eq!(later.before_at, Some(monday.plus_hours(1)));
    }
}
