//! What of contacts refers to organisations.

use platform::link::Link;

/// All of it moves when two records are merged.
pub(crate) const LINKS: &[Link] = &[
    Link::new("follow-up", "follow_up", "organisation_id"),
    Link::new("follow-up-owner", "follow_up", "owner_organisation_id"),
    Link::new("follow-up-author", "follow_up", "made_for_id"),
    Link::new("hint", "hint", "about_id"),
    Link::new("hint-sender", "hint", "from_id"),
    Link::new("contact", "contact", "organisation_id"),
    Link::new("contact-owner", "contact", "owner_id"),
    Link::new("participant", "contact_participant", "organisation_id"),
];
