//! The routes of the portal and the pages of one network.

use crate::bodies;
use crate::cache::Cache;
use crate::legal::{self, Legal};
use crate::members::{self, Member, MemberGroup};
use crate::overview::{self, Overview};
use crate::rendering::pages::{Document, Standing, fresh, kept, personal, send, standing};
use crate::section::{Item, Section};
use crate::source::{Others, Source, charter_of, referred};
use crate::words::Words;
use crate::{feeds, instance, procedure, register, strategy};
use askama::Template;
use axum::Extension;
use axum::http::HeaderMap;
use axum::routing::{MethodRouter, get};
use platform::legal_text::LegalKind;
use platform::network::pages::OnPortal;
use std::sync::Arc;
use web::{Answer, Failure, Head, Router, Shell, WebState};

/// The routes.
pub(crate) fn routes() -> Router {
    let mut router = Router::new()
        .merge(instance::pages::routes())
        .merge(feeds::pages::routes())
        .merge(register::pages::routes());
    for page in Page::ALL {
        router = router.route(&format!("/{{slug}}{}", page.path()), at(*page));
    }
    router.layer(Extension(Arc::new(Cache::default())))
}

/// The pages of one network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Alliance,
    Members,
    Bodies,
    Strategy,
    Join,
    Imprint,
    Privacy,
    Accessibility,
}

impl Page {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Alliance,
        Self::Members,
        Self::Bodies,
        Self::Strategy,
        Self::Join,
        Self::Imprint,
        Self::Privacy,
        Self::Accessibility,
    ];

    /// Its path below the network.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Alliance => "",
            Self::Members => "/mitglieder",
            Self::Bodies => "/gremien",
            Self::Strategy => "/kompetenzen",
            Self::Join => "/mitmachen",
            Self::Imprint => "/impressum",
            Self::Privacy => "/datenschutz",
            Self::Accessibility => "/barrierefreiheit",
        }
    }

    /// Which legal text it shows.
    const fn legal(self) -> Option<LegalKind> {
        match self {
            Self::Imprint => Some(LegalKind::Imprint),
            Self::Privacy => Some(LegalKind::Privacy),
            Self::Accessibility => Some(LegalKind::Accessibility),
            Self::Alliance | Self::Members | Self::Bodies | Self::Strategy | Self::Join => None,
        }
    }

    /// The key of its heading; the first page has the alliance's name instead.
    const fn title(self) -> &'static str {
        match self {
            Self::Alliance => "portal-nav-alliance",
            Self::Members => "portal-nav-members",
            Self::Bodies => "portal-nav-bodies",
            Self::Strategy => "portal-nav-fields",
            Self::Join => "portal-nav-join",
            Self::Imprint => "shell-imprint",
            Self::Privacy => "shell-privacy",
            Self::Accessibility => "shell-accessibility",
        }
    }
}

fn at(page: Page) -> MethodRouter<WebState> {
    get(
        move |portal: OnPortal, Extension(cache): Extension<Arc<Cache>>, headers: HeaderMap| async move {
            show(portal, &cache, &headers, page).await
        },
    )
}

async fn show(mut portal: OnPortal, cache: &Cache, headers: &HeaderMap, page: Page) -> Answer {
    // The portal reads nothing of a query but the message after an act.
    if !portal.visit.query.contains("meldung=") {
        portal.visit.query.clear();
    }
    if page == Page::Join {
        // Its form carries the moment at which it was handed out.
        return Ok(personal(document(&portal, page).await?));
    }
    let place = (Some(portal.network.id), portal.visit.lang, page.path());
    let known = std::slice::from_ref(&portal.network);
    if let Some(rendered) = kept(&portal.visit, cache, place, known).await? {
        return Ok(send(headers, rendered));
    }
    let document = document(&portal, page).await?;
    Ok(fresh(&portal.visit, headers, cache, place, document))
}

async fn document(portal: &OnPortal, page: Page) -> Result<Document, Failure> {
    let charter = charter_of(&portal.visit.state.db, &portal.network).await?;
    let mut others = Others::new();
    let mut stands_on: Vec<Standing> = vec![standing(&portal.network)];
    for slug in referred(&charter) {
        let other = platform::network::by_slug(portal.visit.state.db.read(), slug).await?;
        let revision = other.as_ref().map(|network| network.revision);
        stands_on.push((slug.to_owned(), revision));
        others.extend(other.map(|network| (slug.to_owned(), network)));
    }
    let members = directory::public_members(&portal.visit.state.db, portal.network.id).await?;
    let source = Source {
        charter: &charter,
        members: &members,
        words: Words {
            lang: portal.visit.lang,
            texts: portal.visit.texts(),
        },
        others: &others,
    };
    let legal = match page.legal() {
        Some(kind) => Some(legal::text(&portal.visit, Some(portal.network.id), kind).await?),
        None => None,
    };
    render(portal, &source, (page, legal), stands_on)
}

/// What search engines and messengers show of a page.
pub(crate) struct Meta {
    /// One or two sentences.
    pub description: String,
    /// Whether the network has a feed to point to.
    pub feed: bool,
}

#[derive(Template)]
#[template(path = "alliance.html")]
struct AlliancePage {
    shell: Shell,
    meta: Meta,
    view: Overview,
}

#[derive(Template)]
#[template(path = "members.html")]
struct MembersPage {
    shell: Shell,
    meta: Meta,
    groups: Vec<MemberGroup>,
    former: Vec<Member>,
}

#[derive(Template)]
#[template(path = "lists.html")]
struct ListsPage {
    shell: Shell,
    meta: Meta,
    sections: Vec<Section>,
    empty: &'static str,
}

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage {
    shell: Shell,
    meta: Meta,
    joining: String,
    sought: Vec<String>,
    note: String,
    form: String,
    contact: Vec<Item>,
}

#[derive(Template)]
#[template(path = "legal.html")]
struct LegalPage {
    shell: Shell,
    meta: Meta,
    text: Legal,
    contact: Vec<Item>,
}

fn render(
    portal: &OnPortal,
    source: &Source<'_>,
    (page, legal): (Page, Option<Legal>),
    stands_on: Vec<Standing>,
) -> Result<Document, Failure> {
    let meta = Meta {
        description: source.text(&source.charter.identity.purpose),
        feed: true,
    };
    let title = match page {
        Page::Alliance => portal.network.name.clone(),
        other => source.words.t(other.title()),
    };
    let shell = portal.shell(Head {
        title,
        context: context(source, page),
        ..Head::default()
    });
    match page {
        Page::Alliance => {
            let view = overview::overview(source);
            Document::of(&AlliancePage { shell, meta, view }, stands_on)
        }
        Page::Members => {
            let (groups, former) = (members::groups(source), members::former(source));
            let page = MembersPage {
                shell,
                meta,
                groups,
                former,
            };
            Document::of(&page, stands_on)
        }
        Page::Bodies | Page::Strategy => {
            let (sections, empty) = match page {
                Page::Bodies => (bodies_and_rules(source), "portal-bodies-none"),
                _ => (strategy::sections(source), "portal-fields-none"),
            };
            let page = ListsPage {
                shell,
                meta,
                sections,
                empty,
            };
            Document::of(&page, stands_on)
        }
        Page::Join => Document::of(&join(portal, shell, meta, source)?, stands_on),
        Page::Imprint | Page::Privacy | Page::Accessibility => {
            let contact = overview::contact(source);
            let text = legal.unwrap_or_default();
            let page = LegalPage {
                shell,
                meta,
                text,
                contact,
            };
            Document::of(&page, stands_on)
        }
    }
}

/// The line under the heading.
fn context(source: &Source<'_>, page: Page) -> String {
    let words = source.words;
    match page {
        Page::Members => words.count("portal-members-count", source.members.len() as u64),
        Page::Bodies => words.t("portal-bodies-context"),
        Page::Strategy => words.t("portal-fields-context"),
        _ => String::new(),
    }
}

fn bodies_and_rules(source: &Source<'_>) -> Vec<Section> {
    let title = source.words.t("portal-bodies");
    let bodies = Section::of("gremien", title, bodies::bodies(source));
    let rules = procedure::rules(source);
    [bodies, rules].into_iter().flatten().collect()
}

fn join(
    portal: &OnPortal,
    shell: Shell,
    meta: Meta,
    source: &Source<'_>,
) -> Result<JoinPage, Failure> {
    let admission = source.charter.admission.as_ref();
    let takes = portal.network.applications;
    Ok(JoinPage {
        form: directory::application::form(&portal.visit, &shell, takes)?,
        shell,
        meta,
        joining: overview::joining(source),
        sought: admission
            .map(|one| source.texts(&one.sought))
            .unwrap_or_default(),
        note: source.note(admission.and_then(|one| one.note.as_ref())),
        contact: overview::contact(source),
    })
}
