//! What the directory hands over to the app.

use crate::competence::{self, certificate};
use crate::membership::{self, application, leaving};
use crate::organisation::{self, history, takeover, visibility};
use crate::person::{self, position};
use crate::{access, cards, merge, migrations, privacy, telling};
use kernel::Lang;
use platform::{JobKind, Manifest};
use web::{Group, NavEntry};

/// The directory's manifest.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || {
            organisation::pages::routes()
                .merge(membership::pages::routes())
                .merge(application::pages::routes())
                .merge(person::pages::routes())
                .merge(competence::pages::routes())
                .merge(merge::pages::routes())
                .merge(certificate::pages::routes())
                .merge(history::pages::routes())
                .merge(leaving::pages::routes())
                .merge(position::pages::routes())
                .merge(takeover::pages::routes())
                .merge(visibility::pages::routes())
                .merge(privacy::pages::routes())
        },
        api: || {
            organisation::api::routes()
                .merge(membership::api::routes())
                .merge(person::api::routes())
                .merge(competence::api::routes())
                .merge(merge::api::routes())
        },
        nav: NAV,
        jobs: JOBS,
        standings: Some(|db, id, day| Box::pin(person::standings(db, id, day))),
        notices: telling::KINDS,
        cards: cards::CARDS,
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        retention: privacy::PERIODS,
        people: Some(privacy::PEOPLE),
        reasons: Some(|db, network, people, day| {
            Box::pin(access::reasons(db, network, people, day))
        }),
        organisations: Some(access::SOURCE),
        links: merge::LINKS,
        ..Manifest::empty("directory")
    }
}

const JOBS: &[JobKind] = &[application::JOB_KIND];

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
        text: "organisation-own",
        icon: "domain",
        path: "/eigene",
        group: Group::Work,
        rank: 22,
        shown_to: |actor, network| crate::reach::stands_for(actor, network).is_some(),
    },
    NavEntry {
        text: "person-many",
        icon: "person",
        path: "/personen",
        group: Group::Work,
        rank: 24,
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
