//! What contacts hand over to the app.

use crate::{cards, contact, follow_up, hint, links, migrations, privacy, sections, telling};
use kernel::Lang;
use platform::job::Daily;
use platform::section::DayColumn;
use platform::{JobKind, Manifest};
use web::{Group, NavEntry};

/// The manifest of contacts.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || {
            contact::pages::routes()
                .merge(contact::attachment::pages::routes())
                .merge(follow_up::pages::routes())
                .merge(hint::pages::routes())
        },
        api: || {
            contact::api::routes()
                .merge(contact::attachment::api::routes())
                .merge(follow_up::api::routes())
                .merge(hint::api::routes())
        },
        nav: NAV,
        jobs: &[JobKind {
            name: telling::FOLLOW_UPS,
            run: |db, payload, now| Box::pin(telling::remind(db, payload, now)),
        }],
        daily: &[Daily {
            job: telling::FOLLOW_UPS,
            hour: 6,
        }],
        notices: telling::KINDS,
        cards: cards::CARDS,
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        sections: Some(|inside, id| Box::pin(sections::sections(inside, id))),
        duties: Some(|inside, id| Box::pin(sections::duties(inside, id))),
        days: &[DayColumn {
            rank: 10,
            title: "contact-last",
            none: "contact-never",
            days: |db, actor, network, ids| Box::pin(contact::last_days(db, actor, network, ids)),
        }],
        links: links::LINKS,
        mentions: Some(privacy::MENTIONS),
        uploads: Some(|db, ids| Box::pin(contact::attachment::store::used(db, ids))),
        ..Manifest::empty("contacts")
    }
}

const NAV: &[NavEntry] = &[
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
        shown_to: |actor, network| hint::may_send(actor, network).is_ok(),
    },
];
