//! What OParl hands over to the app.

use crate::{migrations, publication, server};
use kernel::Lang;
use platform::{JobKind, Manifest};

/// The manifest of OParl.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: server::pages::routes,
        jobs: &[
            JobKind {
                name: publication::PUBLISH,
                run: |db, payload, now| Box::pin(publication::publish(db, payload, now)),
            },
            JobKind {
                name: publication::PUBLISH_ALL,
                run: |db, _, now| Box::pin(publication::publish_all(db, now)),
            },
        ],
        daily: &[publication::DAILY],
        followers: &[publication::PUBLISH],
        erasers: &[publication::ERASER],
        ..Manifest::empty("oparl")
    }
}
