//! Where the central office and whoever runs the instance write their legal texts.

use super::policy::{self, MayWrite};
use super::{Draft, LegalKind, Scope, Version, html, store, write};
use crate::network::{Network, pages::Inside};
use askama::Template;
use axum::extract::{Form, Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use kernel::{Lang, Refusal as _};
use serde::Deserialize;
use web::{
    Answer, Checks, Crumb, Failure, Group, Head, NavEntry, Place, Router, Shell, Visit, page,
    page_with_status,
};

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "legal-text-title",
    icon: "description",
    path: "/rechtstexte",
    group: Group::Alliance,
    rank: 75,
    shown_to: |actor, network| policy::may_write(actor, Some(network)).is_ok(),
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/rechtstexte", get(of_network))
        .route(
            "/{slug}/intern/rechtstexte/{art}",
            get(one_of_network).post(write_of_network),
        )
        .route("/verwaltung/rechtstexte", get(of_instance))
        .route(
            "/verwaltung/rechtstexte/{art}",
            get(one_of_instance).post(write_of_instance),
        )
}

/// Where somebody writes: in a network's workspace, or in the instance's pages.
struct Desk {
    visit: Visit,
    network: Option<Network>,
}

impl Desk {
    fn may_write(&self) -> Result<MayWrite, Failure> {
        let scope = self.network.as_ref().map(|network| network.id);
        Ok(policy::may_write(&self.visit.actor, scope)?)
    }

    /// The list of the texts, without the language.
    fn path(&self) -> String {
        match &self.network {
            Some(network) => format!("/{}/intern/rechtstexte", network.slug),
            None => "/verwaltung/rechtstexte".to_owned(),
        }
    }

    /// Where everybody reads a text, without the language.
    fn public(&self, kind: LegalKind) -> String {
        match &self.network {
            Some(network) => format!("/{}/{}", network.slug, kind.word()),
            None => format!("/{}", kind.word()),
        }
    }

    fn shell(&self, head: Head) -> Shell {
        let network = self.network.as_ref();
        let place = network.map_or(Place::Plain, |_| Place::Workspace);
        let network = network.map(|network| network.head(self.visit.lang));
        Shell::new(&self.visit, place, network, head)
    }
}

/// A text in the list.
struct Entry {
    title: String,
    href: String,
    state: String,
    badge: &'static str,
}

/// A version in the history.
struct Past {
    number: i64,
    line: String,
    href: String,
}

#[derive(Template)]
#[template(path = "legal_texts.html")]
struct ListPage {
    shell: Shell,
    entries: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "legal_texts_instance.html")]
struct InstanceListPage {
    shell: Shell,
    entries: Vec<Entry>,
}

/// What the page of one text shows.
struct View {
    checks: Checks,
    form: Typed,
    action: String,
    public: String,
    /// As it would be read, in German and in English.
    preview: Option<(String, String)>,
    past: Vec<Past>,
}

#[derive(Template)]
#[template(path = "legal_text.html")]
struct OnePage {
    shell: Shell,
    view: View,
}

#[derive(Template)]
#[template(path = "legal_text_instance.html")]
struct InstanceOnePage {
    shell: Shell,
    view: View,
}

/// What was typed, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    deutsch: String,
    englisch: String,
    /// The number of the version that was read.
    stand: i64,
    tun: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    fassung: Option<i64>,
}

async fn of_network(inside: Inside) -> Answer {
    list(&desk_of(inside)).await
}

async fn of_instance(visit: Visit) -> Answer {
    list(&instance(visit)).await
}

async fn one_of_network(
    inside: Inside,
    Path((_, kind)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    one(&desk_of(inside), &kind, asked).await
}

async fn one_of_instance(
    visit: Visit,
    Path(kind): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    one(&instance(visit), &kind, asked).await
}

async fn write_of_network(
    inside: Inside,
    Path((_, kind)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    save(&desk_of(inside), &kind, typed).await
}

async fn write_of_instance(
    visit: Visit,
    Path(kind): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    save(&instance(visit), &kind, typed).await
}

fn desk_of(inside: Inside) -> Desk {
    Desk {
        visit: inside.visit,
        network: Some(inside.network),
    }
}

const fn instance(visit: Visit) -> Desk {
    Desk {
        visit,
        network: None,
    }
}

async fn list(desk: &Desk) -> Answer {
    let scope: Scope = desk.may_write()?.scope();
    let visit = &desk.visit;
    let mut entries = Vec::new();
    for kind in LegalKind::ALL {
        let latest = store::latest(visit.state.db.read(), scope, kind).await?;
        entries.push(Entry {
            title: title(visit, kind),
            href: visit.href(&format!("{}/{}", desk.path(), kind.word())),
            badge: latest
                .as_ref()
                .map_or("badge--warning", |_| "badge--success"),
            state: match latest {
                Some(version) => line(visit, &version),
                None => visit.t("legal-text-default").into_owned(),
            },
        });
    }
    let shell = desk.shell(Head {
        title: visit.t("legal-text-title").into_owned(),
        context: visit.t("legal-text-context").into_owned(),
        ..Head::default()
    });
    Ok(match desk.network {
        Some(_) => page(&ListPage { shell, entries }),
        None => page(&InstanceListPage { shell, entries }),
    })
}

async fn one(desk: &Desk, kind: &str, asked: Asked) -> Answer {
    let kind = LegalKind::from_word(kind).ok_or(Failure::NOT_FOUND)?;
    let proof = desk.may_write()?;
    let visit = &desk.visit;
    let versions = store::versions(visit.state.db.read(), &proof, kind).await?;
    let latest = versions.first();
    let wanted = asked.fassung.unwrap_or(i64::MAX);
    let shown = versions.iter().find(|version| version.number == wanted);
    let text = shown.or(latest).map(|version| version.text.clone());
    let text = text.unwrap_or_else(|| default_draft(visit, kind));
    let typed = Typed {
        deutsch: text.german,
        englisch: text.english,
        stand: latest.map_or(0, |version| version.number),
        tun: String::new(),
    };
    show(desk, kind, typed, Checks::default(), None).await
}

/// What the page says before somebody has written it.
fn default_draft(visit: &Visit, kind: LegalKind) -> Draft {
    let key = format!("legal-text-default-{}", kind.word());
    let in_lang = |lang| visit.texts().t(lang, &key).into_owned();
    Draft {
        german: in_lang(Lang::De),
        english: in_lang(Lang::En),
    }
}

async fn save(desk: &Desk, kind: &str, typed: Typed) -> Answer {
    let kind = LegalKind::from_word(kind).ok_or(Failure::NOT_FOUND)?;
    let scope = desk.may_write()?.scope();
    let visit = &desk.visit;
    let draft = Draft {
        german: typed.deutsch.clone(),
        english: typed.englisch.clone(),
    };
    let mut checks = Checks::default();
    for problem in draft.tidied().problems() {
        let field = problem.field().unwrap_or("deutsch");
        let label = visit.t(&format!("legal-text-{field}"));
        checks.refuse(field, label, visit.t(problem.text()));
    }
    if !checks.is_fine() {
        return show(desk, kind, typed, checks, None).await;
    }
    if typed.tun == "vorschau" {
        let preview = (html(&draft.german), html(&draft.english));
        return show(desk, kind, typed, checks, Some(preview)).await;
    }
    let (db, now) = (&visit.state.db, visit.now);
    match write(db, &visit.actor, (scope, kind), typed.stand, &draft, now).await {
        Ok(_) => {
            let path = format!("{}/{}", desk.path(), kind.word());
            let answer = visit.redirect_with_notice(&path, "notice-legal-text-written");
            Ok(answer.into_response())
        }
        Err(error) => {
            let Some(field) = error.field() else {
                return Err(error.into());
            };
            let label = visit.t(&format!("legal-text-{field}"));
            checks.refuse(field, label, visit.t(error.text()));
            show(desk, kind, typed, checks, None).await
        }
    }
}

async fn show(
    desk: &Desk,
    kind: LegalKind,
    form: Typed,
    checks: Checks,
    preview: Option<(String, String)>,
) -> Answer {
    let proof = desk.may_write()?;
    let visit = &desk.visit;
    let versions = store::versions(visit.state.db.read(), &proof, kind).await?;
    let base = format!("{}/{}", desk.path(), kind.word());
    let past = versions.iter().map(|version| Past {
        number: version.number,
        line: line(visit, version),
        href: visit.href(&format!("{base}?fassung={}", version.number)),
    });
    let head = Head {
        title: title(visit, kind),
        context: visit.t("legal-text-one-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("legal-text-title").into_owned(),
            path: desk.path(),
        }],
    };
    let fine = checks.is_fine();
    let shell = desk.shell(head);
    let shell = if fine { shell } else { shell.with_errors() };
    let view = View {
        checks,
        form,
        action: visit.href(&base),
        public: visit.href(&desk.public(kind)),
        preview,
        past: past.collect(),
    };
    let status = if fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(match desk.network {
        Some(_) => page_with_status(status, &OnePage { shell, view }),
        None => page_with_status(status, &InstanceOnePage { shell, view }),
    })
}

fn title(visit: &Visit, kind: LegalKind) -> String {
    visit
        .t(&format!("legal-text-kind-{}", kind.word()))
        .into_owned()
}

/// "24.11.2026, 10:51 Uhr, Jutta Berger".
fn line(visit: &Visit, version: &Version) -> String {
    let args = [
        ("at", web::moment(visit.lang, version.written_at).into()),
        ("by", version.written_by.clone().into()),
    ];
    visit.t_with("legal-text-written", &args).into_owned()
}
