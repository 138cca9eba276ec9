//! What the directory hands over to the app.

use crate::{
    access, application, cards, certificate, competence, contact, export, follow_up, hint, history,
    import, leaving, membership, merge, migrations, organisation, person, position, privacy,
    takeover, telling, visibility,
};
use kernel::Lang;
use platform::job::Daily;
use platform::{JobKind, Manifest};
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
                .merge(contact::attachment::pages::routes())
                .merge(membership::pages::routes())
                .merge(application::pages::routes())
                .merge(person::pages::routes())
                .merge(competence::pages::routes())
                .merge(merge::pages::routes())
                .merge(import::pages::routes())
                .merge(certificate::pages::routes())
                .merge(follow_up::pages::routes())
                .merge(hint::pages::routes())
                .merge(history::pages::routes())
                .merge(leaving::pages::routes())
                .merge(position::pages::routes())
                .merge(takeover::pages::routes())
                .merge(visibility::pages::routes())
                .merge(export::pages::routes())
                .merge(privacy::pages::routes())
        },
        api: || {
            organisation::api::routes()
                .merge(membership::api::routes())
                .merge(person::api::routes())
                .merge(competence::api::routes())
                .merge(contact::api::routes())
                .merge(contact::attachment::api::routes())
                .merge(follow_up::api::routes())
                .merge(hint::api::routes())
                .merge(merge::api::routes())
                .merge(import::api::routes())
        },
        nav: NAV,
        jobs: JOBS,
        daily: &[Daily {
            job: telling::FOLLOW_UPS,
            hour: 6,
        }],
        standings: Some(|db, id, day| Box::pin(person::standings(db, id, day))),
        notices: telling::KINDS,
        cards: cards::CARDS,
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        retention: privacy::PERIODS,
        people: Some(privacy::PEOPLE),
        mentions: Some(privacy::MENTIONS),
        reasons: Some(|db, network, people, day| {
            Box::pin(access::reasons(db, network, people, day))
        }),
        organisations: Some(access::SOURCE),
        uploads: Some(|db, ids| Box::pin(contact::attachment::store::used(db, ids))),
    }
}

const JOBS: &[JobKind] = &[
    import::JOB_KIND,
    import::UNDO_JOB_KIND,
    application::JOB_KIND,
    JobKind {
        name: telling::FOLLOW_UPS,
        run: |db, payload, now| Box::pin(telling::remind(db, payload, now)),
    },
];

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
        text: "follow-up-mine",
        icon: "task_alt",
        path: "/wiedervorlagen",
        group: Group::Work,
        rank: 23,
        shown_to: |actor, network| actor.is_in(network),
    },
    NavEntry {
        text: "hint-title",
        icon: "mail",
        path: "/hinweise",
        group: Group::Work,
        rank: 26,
        shown_to: |actor, network| crate::hint::may_send(actor, network).is_ok(),
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
