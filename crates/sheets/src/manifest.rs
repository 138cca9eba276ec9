//! What sheets hand over to the app.

use crate::{export, import, migrations};
use kernel::Lang;
use platform::Manifest;

/// The manifest of sheets.
pub fn manifest() -> Manifest {
    Manifest {
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: || import::pages::routes().merge(export::pages::routes()),
        api: import::api::routes,
        jobs: &[import::JOB_KIND, import::UNDO_JOB_KIND],
        notices: &[import::FINISHED],
        erasers: &[import::ERASER],
        retention: import::PERIODS,
        sections: Some(|inside, id| Box::pin(import::sections(inside, id))),
        ..Manifest::empty("sheets")
    }
}
