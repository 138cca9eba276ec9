//! What a capability hands over to the app: one manifest, no registries.

use crate::access::{OrganisationSource, ReasonsSource};
use crate::job::Daily;
use crate::link::Link;
use crate::notification::{self, NoticeKind};
use crate::overview::CardSource;
use crate::privacy::{self, DataSource, Eraser, MentionSource, PersonSource, Retention};
use crate::section::{DayColumn, SectionSource};
use crate::upload::UploadUses;
use crate::{
    account, administration, invitation, legal_text, mail, migrations, oidc, overview, password,
    role, second_factor, session, token, trail, upload,
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
    /// Its jobs that come every day.
    pub daily: &'static [Daily],
    /// Its jobs that follow every change a public page can show, network by network.
    pub followers: &'static [&'static str],
    /// Standings that follow from its records.
    pub standings: Option<StandingsSource>,
    /// What it tells people.
    pub notices: &'static [NoticeKind],
    /// What it puts on the overview.
    pub cards: &'static [CardSource],
    /// What it stores about a person.
    pub personal_data: &'static [DataSource],
    /// How it erases a person.
    pub erasers: &'static [Eraser],
    /// How long it keeps what.
    pub retention: &'static [Retention],
    /// How it tells of a person of its records.
    pub people: Option<PersonSource>,
    /// The same for many people at once, with the record from which each follows.
    pub reasons: Option<ReasonsSource>,
    /// The organisations, told by the capability that keeps them.
    pub organisations: Option<OrganisationSource>,
    /// What it shows about an organisation on its page.
    pub sections: Option<SectionSource>,
    /// What a member that leaves has to hand over, on the page of leaving.
    pub duties: Option<SectionSource>,
    /// Its columns in lists of organisations.
    pub days: &'static [DayColumn],
    /// What of its rows refers to organisations.
    pub links: &'static [Link],
    /// How it finds texts with a person's name that its eraser leaves alone.
    pub mentions: Option<MentionSource>,
    /// Which uploads its records use.
    pub uploads: Option<UploadUses>,
}

impl Manifest {
    /// A capability that hands over nothing yet: the rest of a manifest that names only
    /// what there is.
    pub fn empty(name: &'static str) -> Self {
        Self {
            name,
            migrations: &[],
            locales: [(Lang::De, ""), (Lang::En, "")],
            pages: Router::new,
            api: ApiRouter::new,
            nav: &[],
            jobs: &[],
            daily: &[],
            followers: &[],
            standings: None,
            notices: &[],
            cards: &[],
            personal_data: &[],
            erasers: &[],
            retention: &[],
            people: None,
            reasons: None,
            organisations: None,
            sections: None,
            duties: None,
            days: &[],
            links: &[],
            mentions: None,
            uploads: None,
        }
    }
}

const JOBS: &[JobKind] = &[
    JobKind {
        name: mail::JOB,
        run: |db, payload, now| Box::pin(mail::run(db, payload, now)),
    },
    JobKind {
        name: password::JOB,
        run: |db, payload, now| Box::pin(password::run(db, payload, now)),
    },
    JobKind {
        name: notification::AT_ONCE,
        run: |db, payload, now| Box::pin(notification::send_at_once(db, payload, now)),
    },
    JobKind {
        name: notification::DIGEST,
        run: |db, payload, now| Box::pin(notification::digest(db, payload, now)),
    },
    JobKind {
        name: role::ENDINGS,
        run: |db, payload, now| Box::pin(role::remind(db, payload, now)),
    },
    JobKind {
        name: privacy::RETENTION,
        run: |db, payload, now| Box::pin(privacy::expire(db, payload, now)),
    },
    JobKind {
        name: trail::checking::JOB,
        run: |db, payload, now| Box::pin(trail::checking::run(db, payload, now)),
    },
    JobKind {
        name: upload::JOB,
        run: |db, payload, now| Box::pin(upload::sweep(db, payload, now)),
    },
];

/// By night what has expired goes; reminders come before the digest that tells of them.
const DAILY: &[Daily] = &[
    Daily {
        job: privacy::RETENTION,
        hour: 3,
    },
    Daily {
        job: upload::JOB,
        hour: 4,
    },
    Daily {
        job: role::ENDINGS,
        hour: 6,
    },
    Daily {
        job: notification::DIGEST,
        hour: 7,
    },
];

const NOTICES: &[NoticeKind] = &[
    invitation::ACCEPTED,
    role::ENDS,
    privacy::ASKED,
    privacy::DECIDED,
];

/// The platform's own manifest.
pub fn manifest() -> Manifest {
    Manifest {
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
            legal_text::pages::NAV,
            mail::pages::NAV,
            privacy::pages::NAV,
        ],
        jobs: JOBS,
        daily: DAILY,
        notices: NOTICES,
        personal_data: privacy::SOURCES,
        erasers: &[privacy::ERASER],
        retention: privacy::PERIODS,
        ..Manifest::empty("platform")
    }
}

fn pages() -> Router {
    account::pages::routes()
        .merge(session::pages::routes())
        .merge(role::pages::routes())
        .merge(invitation::pages::routes())
        .merge(legal_text::pages::routes())
        .merge(mail::pages::routes())
        .merge(oidc::pages::routes())
        .merge(password::pages::routes())
        .merge(second_factor::pages::routes())
        .merge(token::pages::routes())
        .merge(overview::pages::routes())
        .merge(notification::pages::routes())
        .merge(privacy::pages::routes())
        .merge(administration::pages::routes())
        .merge(trail::pages::routes())
}
