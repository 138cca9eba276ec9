//! What of meetings refers to organisations.

use platform::link::Link;

/// All of it moves when two records are merged.
pub(crate) const LINKS: &[Link] = &[
    Link::new("meeting-host", "meeting", "host_id"),
    Link::new("meeting-seat", "meeting_seat", "organisation_id"),
    Link::new("ballot-seat", "ballot_seat", "organisation_id"),
];
