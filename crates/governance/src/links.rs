//! What of governance refers to organisations.

use platform::link::Link;

/// All of it moves when two records are merged, but for what the kept record has already.
pub(crate) const LINKS: &[Link] = &[
    Link {
        name: "seat-rule",
        table: "seat_rule_organisation",
        column: "organisation_id",
        unless: "EXISTS (SELECT 1 FROM seat_rule_organisation other \
                 WHERE other.rule_id = it.rule_id AND other.organisation_id = $2)",
    },
    Link {
        name: "seat",
        table: "seat",
        column: "organisation_id",
        unless: "it.person_id IS NULL AND EXISTS (SELECT 1 FROM seat other \
                 WHERE other.rule_id = it.rule_id AND other.organisation_id = $2 \
                 AND other.person_id IS NULL)",
    },
    Link::new("resolution", "resolution", "organisation_id"),
    Link {
        name: "ratification-council",
        table: "ratification_council",
        column: "organisation_id",
        unless: "EXISTS (SELECT 1 FROM ratification_council other \
                 WHERE other.resolution_id = it.resolution_id AND other.organisation_id = $2)",
    },
];
