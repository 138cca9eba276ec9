//! What OParl hands over to the app.

use crate::endpoint::reading;
use crate::{endpoint, migrations, publication, server};
use kernel::Lang;
use platform::link::Link;
use platform::{JobKind, Manifest};

/// The manifest of OParl.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || server::pages::routes().merge(endpoint::pages::routes()),
        nav: &[endpoint::pages::NAV],
        jobs: &[
            JobKind {
                name: publication::PUBLISH,
                run: |db, payload, now| Box::pin(publication::publish(db, payload, now)),
            },
            JobKind {
                name: publication::PUBLISH_ALL,
                run: |db, _, now| Box::pin(publication::publish_all(db, now)),
            },
            JobKind {
                name: reading::READ,
                run: |db, payload, now| Box::pin(reading::read(db, payload, now)),
            },
            JobKind {
                name: reading::READ_ALL,
                run: |db, _, now| Box::pin(reading::read_all(db, now)),
            },
        ],
        daily: &[publication::DAILY, reading::DAILY],
        followers: &[publication::PUBLISH],
        erasers: &[publication::ERASER],
        links: &[ENDPOINT],
        ..Manifest::empty("oparl")
    }
}

/// A kept record that has an endpoint already keeps its own.
const ENDPOINT: Link = Link {
    name: "oparl-endpoint",
    table: "oparl_endpoint",
    column: "organisation_id",
    unless: "EXISTS (SELECT 1 FROM oparl_endpoint other \
             WHERE other.network_id = it.network_id AND other.organisation_id = $2)",
};
