//! What the directory hands over to the app.

use crate::{
    access, competence, contact, import, membership, merge, migrations, organisation, person,
};
use kernel::Lang;
use platform::Manifest;
use web::{Group, NavEntry};

/// The directory's manifest.
pub fn manifest() -> Manifest {
    Manifest {
        name: "directory",
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || {
            organisation::pages::routes()
                .merge(contact::pages::routes())
                .merge(membership::pages::routes())
                .merge(person::pages::routes())
                .merge(competence::pages::routes())
                .merge(merge::pages::routes())
                .merge(import::pages::routes())
        },
        api: || {
            organisation::api::routes()
                .merge(membership::api::routes())
                .merge(person::api::routes())
                .merge(competence::api::routes())
                .merge(contact::api::routes())
                .merge(merge::api::routes())
                .merge(import::api::routes())
        },
        nav: NAV,
        jobs: &[import::JOB_KIND],
        standings: Some(|db, id, day| Box::pin(person::standings(db, id, day))),
        reasons: Some(|db, network, people, day| {
            Box::pin(access::reasons(db, network, people, day))
        }),
        organisations: Some(access::SOURCE),
    }
}

const NAV: &[NavEntry] = &[
    NavEntry {
        text: "directory-title",
        icon: "contacts",
        path: "/verzeichnis",
        group: Group::Work,
        rank: 20,
        shown_to: |actor, network| actor.is_in(network),
    },
    NavEntry {
        text: "competence-who-knows",
        icon: "help",
        path: "/wissen",
        group: Group::Work,
        rank: 25,
        shown_to: |actor, network| actor.is_in(network),
    },
    NavEntry {
        text: "merge-title",
        icon: "hub",
        path: "/dubletten",
        group: Group::Alliance,
        rank: 65,
        shown_to: crate::reach::reads_as_office,
    },
    NavEntry {
        text: "membership-applications",
        icon: "inbox",
        path: "/antraege",
        group: Group::Alliance,
        rank: 60,
        shown_to: crate::reach::reads_as_office,
    },
];
