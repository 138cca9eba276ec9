//! What meetings hand over to the app.

use crate::{
    attendance, ballot, feed, links, meeting, migrations, minutes, paper, privacy, roster,
};
use kernel::Lang;
use platform::Manifest;
use web::{Group, NavEntry, Router};

/// The manifest of meetings.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages,
        api: || meeting::api::routes().merge(roster::api::routes()),
        nav: NAV,
        cards: &[meeting::card::CARD],
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        links: links::LINKS,
        uploads: Some(|db, uploads| Box::pin(paper::store::used(db, uploads))),
        ..Manifest::empty("meetings")
    }
}

fn pages() -> Router {
    meeting::pages::routes()
        .merge(roster::pages::routes())
        .merge(attendance::pages::routes())
        .merge(ballot::pages::routes())
        .merge(minutes::pages::routes())
        .merge(feed::pages::routes())
}

const NAV: &[NavEntry] = &[NavEntry {
    text: "meeting-many",
    icon: "event",
    path: "/treffen",
    group: Group::Work,
    rank: 28,
    shown_to: |actor, network| actor.is_in(network),
}];
