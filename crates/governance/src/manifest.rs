//! What governance hands over to the app.

use crate::resolution::ratification::{card, evidence, telling};
use crate::task::telling as tasks;
use crate::{body, links, migrations, privacy, resolution, rules, sections, subscription, task};
use kernel::Lang;
use platform::Manifest;
use platform::notification::NoticeKind;
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
                .merge(task::pages::routes())
                .merge(subscription::pages::routes())
        },
        api: || {
            body::api::routes()
                .merge(resolution::api::routes())
                .merge(rules::api::routes())
                .merge(task::api::routes())
        },
        nav: NAV,
        jobs: &[
            telling::JOB,
            tasks::GIVEN_JOB,
            tasks::REMINDERS,
            subscription::digest::JOB,
        ],
        daily: &[telling::DAILY, tasks::DAILY, subscription::digest::DAILY],
        notices: NOTICES,
        cards: &[card::CARD, task::card::CARD],
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        retention: privacy::RETENTION,
        sections: Some(|inside, id| Box::pin(sections::sections(inside, id))),
        links: links::LINKS,
        uploads: Some(|db, ids| Box::pin(evidence::store::used(db, ids))),
        ..Manifest::empty("governance")
    }
}

const NOTICES: &[NoticeKind] = &[telling::ASKED, telling::DUE, tasks::GIVEN, tasks::LETTERS];

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
        text: "task-many",
        icon: "task_alt",
        path: "/aufgaben",
        group: Group::Work,
        rank: 34,
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
