//! What a capability hands over to the app: one manifest, no registries.

use crate::access::{OrganisationSource, ReasonsSource};
use crate::{
    account, administration, invitation, mail, migrations, overview, role, second_factor, session,
    token, trail,
};
use db::{Db, DbError, Migration};
use kernel::{Date, Lang, PersonId, Stamp, Standing};
use std::future::Future;
use std::pin::Pin;
use web::{ApiRouter, NavEntry, Router};

/// A future that may move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How a capability knows the standings of a person on a day: from positions and seats.
pub type StandingsSource =
    for<'a> fn(&'a Db, PersonId, Date) -> BoxFuture<'a, Result<Vec<Standing>, DbError>>;

/// A kind of job and who does it.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// Its name, as queued: `directory.import`.
    pub name: &'static str,
    /// Does it; may run twice for the same payload.
    pub run: fn(Db, serde_json::Value, Stamp) -> BoxFuture<'static, anyhow::Result<()>>,
}

impl std::fmt::Debug for JobKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("JobKind").field(&self.name).finish()
    }
}

/// Everything the app needs of a capability.
#[derive(Debug)]
pub struct Manifest {
    /// Its name.
    pub name: &'static str,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Its texts.
    pub locales: [(Lang, &'static str); 2],
    /// Its pages.
    pub pages: fn() -> Router,
    /// Its part of the API, below `/api/v1`.
    pub api: fn() -> ApiRouter,
    /// Its entries in the workspace's navigation.
    pub nav: &'static [NavEntry],
    /// Its jobs.
    pub jobs: &'static [JobKind],
    /// Standings that follow from its records.
    pub standings: Option<StandingsSource>,
    /// The same for many people at once, with the record from which each follows.
    pub reasons: Option<ReasonsSource>,
    /// The organisations, told by the capability that keeps them.
    pub organisations: Option<OrganisationSource>,
}

const JOBS: &[JobKind] = &[
    JobKind {
        name: mail::JOB,
        run: |db, payload, now| Box::pin(mail::run(db, payload, now)),
    },
    JobKind {
        name: trail::checking::JOB,
        run: |db, payload, now| Box::pin(trail::checking::run(db, payload, now)),
    },
];

/// The platform's own manifest.
pub fn manifest() -> Manifest {
    Manifest {
        name: "platform",
        migrations: migrations::MIGRATIONS,
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages,
        api: || crate::network::api::routes().merge(account::api::routes()),
        nav: &[
            overview::pages::NAV,
            role::pages::NAV,
            invitation::pages::NAV,
            mail::pages::NAV,
        ],
        jobs: JOBS,
        standings: None,
        reasons: None,
        organisations: None,
    }
}

fn pages() -> Router {
    account::pages::routes()
        .merge(session::pages::routes())
        .merge(role::pages::routes())
        .merge(invitation::pages::routes())
        .merge(mail::pages::routes())
        .merge(second_factor::pages::routes())
        .merge(token::pages::routes())
        .merge(overview::pages::routes())
        .merge(administration::pages::routes())
        .merge(trail::pages::routes())
}
