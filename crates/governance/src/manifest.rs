//! What governance hands over to the app.

use crate::resolution::ratification::{card, telling};
use crate::{body, links, migrations, privacy, resolution, rules, sections};
use kernel::Lang;
use platform::Manifest;
use web::{Group, NavEntry};

/// The manifest of governance.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || {
            body::pages::routes()
                .merge(resolution::pages::routes())
                .merge(rules::pages::routes())
        },
        api: || {
            body::api::routes()
                .merge(resolution::api::routes())
                .merge(rules::api::routes())
        },
        nav: NAV,
        jobs: &[telling::JOB],
        daily: &[telling::DAILY],
        notices: telling::KINDS,
        cards: &[card::CARD],
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        sections: Some(|inside, id| Box::pin(sections::sections(inside, id))),
        links: links::LINKS,
        ..Manifest::empty("governance")
    }
}

const NAV: &[NavEntry] = &[
    NavEntry {
        text: "body-many",
        icon: "groups",
        path: "/gremien",
        group: Group::Work,
        rank: 30,
        shown_to: |actor, network| actor.is_in(network),
    },
    NavEntry {
        text: "resolution-many",
        icon: "how_to_reg",
        path: "/beschluesse",
        group: Group::Work,
        rank: 32,
        shown_to: |actor, network| actor.reads_network(network),
    },
];
