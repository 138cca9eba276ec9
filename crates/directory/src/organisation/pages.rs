//! The directory's pages: the list of organisations, one organisation, its form.

use super::detail::{branch, build, tone};
use super::form::{Form as Filled, FormPage, Read};
use super::{
    ChangeError, Kind, Organisation, change, create, may_create, may_edit, seen, seen_many,
    seen_of_kind,
};
use crate::competence::{self, Holder};
use crate::pages::{Linked, ago, below};
use crate::reach::stands_for;
use crate::search::{self, Query as Wanted, Standing};
use crate::{membership, merge};
use askama::Template;
use axum::Extension;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{Kind as Refused, Limit, OrganisationId, Refusal};
use platform::Catalogue;
use platform::network::pages::Inside;
use platform::section::DayColumn;
use serde::Deserialize;
use std::sync::Arc;
use web::{Answer, Failure, Head, Id, Pager, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/verzeichnis", get(list))
        .route(
            "/{slug}/intern/verzeichnis/neu",
            get(show_new).post(save_new),
        )
        .route("/{slug}/intern/eigene", get(own))
        .route("/{slug}/intern/verzeichnis/{id}", get(show))
        .route(
            "/{slug}/intern/verzeichnis/{id}/bearbeiten",
            get(edit).post(save_edit),
        )
}

/// What the filter asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    ort: String,
    #[serde(default)]
    art: String,
    #[serde(default)]
    stand: String,
    #[serde(default)]
    seite: String,
}

impl Asked {
    /// As search understands it: one page of hits.
    pub fn wanted(&self, inside: &Inside) -> Wanted {
        let page: usize = self.seite.parse().unwrap_or(1).clamp(1, 100_000);
        let limit = Limit::SCREEN;
        Wanted {
            words: self.q.clone(),
            network: Some(inside.network.id),
            kind: Kind::from_word(&self.art),
            area: (!self.ort.is_empty()).then(|| self.ort.clone()),
            standing: match self.stand.as_str() {
                "member" => Standing::Member,
                "contact" => Standing::Contact,
                _ => Standing::Any,
            },
            offset: (page - 1) * usize::try_from(limit.get()).unwrap_or(25),
            after: None,
            limit,
        }
    }

    /// The query without one of its parts.
    pub fn without(&self, part: &str) -> String {
        let pairs = [
            ("q", &self.q),
            ("ort", &self.ort),
            ("art", &self.art),
            ("stand", &self.stand),
        ];
        let kept = pairs
            .into_iter()
            .filter(|(name, value)| *name != part && !value.is_empty())
            .map(|(name, value)| format!("{name}={}", crate::pages::encoded(value)));
        kept.collect::<Vec<_>>().join("&")
    }
}

struct Row {
    href: String,
    name: String,
    branch: String,
    town: String,
    kind: &'static str,
    standing: &'static str,
    tone: &'static str,
    employees: String,
    days: Vec<String>,
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct ListPage {
    shell: Shell,
    may_create: bool,
    asked: Asked,
    filtered: bool,
    query: String,
    towns: Vec<(String, String)>,
    kinds: Vec<&'static str>,
    chips: Vec<Linked>,
    /// Titles of the columns of days.
    days: Vec<String>,
    rows: Vec<Row>,
    heading: String,
    pager: Pager,
}

async fn list(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Query(asked): Query<Asked>,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor, days) = (&visit.state.db, &visit.actor, &catalogue.days);
    let wanted = asked.wanted(&inside);
    let mut found = search::organisations(db, actor, &wanted).await?;
    let total = u64::try_from(found.total).unwrap_or(u64::MAX);
    let pager = Pager::new(
        asked.seite.parse().unwrap_or(1),
        wanted.limit.get(),
        total,
        &visit.query,
    );
    if found.ids.is_empty() && found.total > 0 {
        // A page beyond the end is the last one.
        let offset = usize::try_from(pager.offset()).unwrap_or(0);
        found = search::organisations(db, actor, &Wanted { offset, ..wanted }).await?;
    }
    let towns = seen_of_kind(db, actor, inside.network.id, Kind::Municipality).await?;
    let towns = towns.into_iter().filter_map(|it| {
        let name = it.organisation.profile.town().map(str::to_owned)?;
        Some((it.organisation.profile.ags?, name))
    });
    let towns: Vec<_> = towns.collect();
    let head = Head {
        title: visit.t("directory-title").into_owned(),
        context: visit.t("directory-context").into_owned(),
        ..Head::default()
    };
    let shell = inside.shell(head);
    Ok(page(&ListPage {
        may_create: may_create(actor, inside.network.id).is_ok(),
        filtered: !asked.without("").is_empty(),
        query: asked.without(""),
        chips: chips(&shell, &asked, &towns),
        days: days
            .iter()
            .map(|it| visit.t(it.title).into_owned())
            .collect(),
        rows: rows(&inside, days, &found.ids).await?,
        kinds: Kind::ALL.iter().map(|kind| kind.word()).collect(),
        towns,
        heading: shell.t_count("directory-count", total).into_owned(),
        pager,
        asked,
        shell,
    }))
}

fn chips(shell: &Shell, asked: &Asked, towns: &[(String, String)]) -> Vec<Linked> {
    let town = towns.iter().find(|(key, _)| *key == asked.ort);
    let town = town.map_or(asked.ort.clone(), |(_, name)| name.clone());
    let kind = Kind::from_word(&asked.art);
    let kind = kind.map(|kind| shell.t_enum("organisation-kind", kind.word()).into_owned());
    let stand = ["member", "contact"].contains(&asked.stand.as_str());
    let stand = stand.then(|| {
        shell
            .t_enum("directory-standing", &asked.stand)
            .into_owned()
    });
    let shown = [
        ("q", asked.q.trim().to_owned()),
        ("ort", town),
        ("art", kind.unwrap_or_default()),
        ("stand", stand.unwrap_or_default()),
    ];
    let set = shown.into_iter().filter(|(_, text)| !text.is_empty());
    set.map(|(part, text)| Linked {
        text,
        href: format!("{}?{}", shell.inside("/verzeichnis"), asked.without(part)),
    })
    .collect()
}

async fn rows(
    inside: &Inside,
    columns: &[DayColumn],
    ids: &[OrganisationId],
) -> Result<Vec<Row>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let found = seen_many(db, actor, ids).await?;
    let standings = membership::words_for(db, actor, network, ids).await?;
    let mut days = Vec::new();
    for column in columns {
        days.push((column.none, (column.days)(db, actor, network, ids).await?));
    }
    let row = |it: Organisation| {
        let standing = standings.get(&it.id).copied().unwrap_or("none");
        let shown = days.iter().map(|(none, days)| match days.get(&it.id) {
            Some(day) => ago(visit, *day),
            None => visit.t(none).into_owned(),
        });
        Row {
            href: visit.href(&inside.path(&below(it.id, ""))),
            days: shown.collect(),
            name: it.profile.name.to_string(),
            branch: branch(&it).unwrap_or_default(),
            town: it.profile.town().unwrap_or_default().to_owned(),
            kind: it.profile.kind.word(),
            standing,
            tone: tone(standing),
            employees: it
                .profile
                .employees
                .map(|count| web::number(visit.lang, count.into()))
                .unwrap_or_default(),
        }
    };
    Ok(found.into_iter().map(|it| row(it.organisation)).collect())
}

/// On to the page of the organisation for which the actor stands here.
async fn own(inside: Inside) -> Answer {
    let id = stands_for(&inside.visit.actor, inside.network.id);
    let path = inside.path(&below(id.ok_or(Failure::NOT_FOUND)?, ""));
    Ok(inside.visit.redirect(&path).into_response())
}

async fn show(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<OrganisationId>,
) -> Answer {
    Ok(page(&build(&inside, &catalogue.sections, id).await?))
}

async fn show_new(inside: Inside) -> Answer {
    may_create(&inside.visit.actor, inside.network.id)?;
    Ok(page(&FormPage::new(&inside, Filled::default(), None)))
}

async fn save_new(inside: Inside, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    may_create(actor, inside.network.id)?;
    let read = match form.read(visit) {
        Ok(read) => read,
        Err(checks) => return Ok(refused(&FormPage::new(&inside, form, None).with(checks))),
    };
    if form.trotzdem.is_empty() {
        let twins = merge::duplicates_of(db, actor, &read.profile, None).await?;
        if !twins.is_empty() {
            let page = FormPage::new(&inside, form, None).warned(&inside, twins);
            return Ok(refused(&page));
        }
    }
    let (network, now) = (inside.network.id, visit.now);
    let Read {
        profile,
        confidentiality,
        levels,
        ..
    } = read.clone();
    let id = match create(db, actor, network, profile, confidentiality, levels, now).await {
        Ok(id) => id,
        Err(error) if error.kind() == Refused::Invalid => {
            return Ok(refused(
                &FormPage::new(&inside, form, None).refusing(visit, &error),
            ));
        }
        Err(error) => return Err(error.into()),
    };
    knows(&inside, id, &read).await?;
    let path = inside.path(&format!("/verzeichnis/{id}"));
    let done = visit.redirect_with_notice(&path, "notice-organisation-created");
    Ok(done.into_response())
}

async fn edit(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_edit(actor, &found.organisation)?;
    let known = competence::of(db, Holder::Organisation(id), found.proof.reach()).await?;
    let form = Filled::of(&found.organisation, &known);
    Ok(page(&FormPage::new(
        &inside,
        form,
        Some(&found.organisation),
    )))
}

async fn save_edit(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let old = found.organisation;
    may_edit(actor, &old)?;
    let read = match form.read(visit) {
        Ok(read) => read,
        Err(checks) => {
            return Ok(refused(
                &FormPage::new(&inside, form, Some(&old)).with(checks),
            ));
        }
    };
    let mut profile = read.profile.clone();
    profile.place = old.profile.place;
    let wanted = (profile, read.confidentiality, read.levels.clone());
    let revision = form.revision.parse().unwrap_or(0);
    match change(db, actor, id, revision, wanted, visit.now).await {
        Ok(()) => {}
        Err(error @ (ChangeError::ChangedMeanwhile | ChangeError::Refused(_)))
            if matches!(error.kind(), Refused::Invalid | Refused::Conflict) =>
        {
            let page = FormPage::new(&inside, form, Some(&old)).refusing(visit, &error);
            return Ok(refused(&page));
        }
        Err(error) => return Err(error.into()),
    }
    knows(&inside, id, &read).await?;
    let path = inside.path(&format!("/verzeichnis/{id}"));
    let done = visit.redirect_with_notice(&path, "notice-organisation-changed");
    Ok(done.into_response())
}

/// Keeps the competences that were entered.
async fn knows(inside: &Inside, id: OrganisationId, read: &Read) -> Result<(), Failure> {
    let visit = &inside.visit;
    let (db, holder) = (&visit.state.db, Holder::Organisation(id));
    competence::assign(db, &visit.actor, holder, &read.competences, visit.now).await?;
    Ok(())
}

fn refused(page: &FormPage) -> axum::response::Response {
    page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}
