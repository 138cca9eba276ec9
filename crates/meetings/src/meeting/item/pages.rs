//! The agenda: an item is added, revised, moved, removed; its papers.

use super::actions::{Entry, add, rearrange, remove, revise};
use super::{Direction, Item, ItemId, ItemKind, moved, of_meeting, store};
use crate::meeting::pages::{crumbs, done, managed};
use crate::meeting::{Meeting, MeetingError, MeetingId, StateError};
use crate::paper;
use askama::Template;
use axum::extract::{Form, Path};
use axum::routing::{get, post};
use directory::pages::{faulty, status};
use governance::resolution::{self, Asked, ResolutionId};
use kernel::{Limit, Line, Refusal as _};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::str::FromStr;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, page_with_status};

/// The longest text of an item, in bytes.
const LONGEST: usize = 100_000;

/// The routes.
pub(crate) fn routes() -> Router {
    let all = "/{slug}/intern/treffen/{id}/tagesordnung";
    let one = format!("{all}/{{item}}");
    Router::new()
        .route(&format!("{all}/neu"), get(show_new).post(save_new))
        .route(&one, get(show).post(save))
        .route(&format!("{one}/verschieben"), post(shift))
        .route(&format!("{one}/entfernen"), post(take_off))
        .merge(paper::pages::routes())
}

/// An item as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    titel: String,
    abschnitt: String,
    art: String,
    dauer: String,
    nichtoeffentlich: String,
    beschluss: String,
    vortrag: String,
    text: String,
    stand: String,
}

#[derive(Template)]
#[template(path = "agenda_item.html")]
struct ItemPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    kinds: Vec<&'static str>,
    resolutions: Vec<(String, String)>,
    papers: Option<paper::pages::Shown>,
    remove: String,
    back: String,
}

async fn show_new(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let of = managed(&inside, id).await?;
    let form = Filled {
        art: ItemKind::Discussion.word().to_owned(),
        ..Filled::default()
    };
    item_page(&inside, (&of, None), form, Checks::default()).await
}

/// The meeting and the item that an address names.
pub(crate) type Both = Path<(String, String, String)>;

/// Their ids.
pub(crate) fn both<T: FromStr>(Path((_, id, other)): &Both) -> Result<(MeetingId, T), Failure> {
    let ids = id.parse().ok().zip(other.parse().ok());
    ids.ok_or(Failure::NOT_FOUND)
}

async fn item_page(
    inside: &Inside,
    (of, item): (&Meeting, Option<&Item>),
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let key = item.map_or("meeting-item-new", |_| "meeting-item-change");
    let shell = inside.shell(Head {
        title: visit.t(key).into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(inside, of),
    });
    let papers = match item {
        Some(item) => Some(paper::pages::shown(inside, &shell, (of, item)).await?),
        None => None,
    };
    let remove = item.filter(|_| of.is_planned()).map(|it| {
        shell.inside(&format!(
            "/treffen/{}/tagesordnung/{}/entfernen",
            of.id, it.id
        ))
    });
    let status = status(&checks);
    let page = ItemPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        kinds: ItemKind::ALL.map(ItemKind::word).to_vec(),
        resolutions: resolutions(inside).await?,
        papers,
        remove: remove.unwrap_or_default(),
        back: format!("/treffen/{}", of.id),
    };
    Ok(page_with_status(status, &page))
}

/// The resolutions on which something can be decided: drafts and what is laid before somebody.
async fn resolutions(inside: &Inside) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let network = inside.network.id;
    let (asked, limit) = (Asked::default(), Limit::clamped(100));
    let conn = visit.state.db.read();
    let all = resolution::page_of(conn, &visit.actor, (network, &asked), None, limit).await?;
    let open = |it: &&resolution::Resolution| {
        matches!(
            it.state,
            resolution::State::Draft | resolution::State::Proposed
        )
    };
    let named = |it: &resolution::Resolution| {
        let title = it.title.in_lang(visit.lang).to_owned();
        (it.id.to_string(), title)
    };
    Ok(all.items.iter().filter(open).map(named).collect())
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Entry> {
        let visit = &inside.visit;
        let mut refuse = |field: &str, label: &str, text: &str| {
            checks.refuse(field, visit.t(label), visit.t(text));
        };
        let title = Line::parse(&self.titel).ok();
        if title.is_none() {
            refuse("titel", "meeting-item-title", "form-line-missing");
        }
        let kind = ItemKind::from_word(&self.art);
        if kind.is_none() {
            refuse("art", "meeting-item-kind", "form-choose");
        }
        let minutes = self.dauer.trim();
        let duration = minutes
            .parse::<u16>()
            .ok()
            .filter(|it| (1..=600).contains(it));
        if duration.is_none() && !minutes.is_empty() {
            refuse(
                "dauer",
                "meeting-item-duration",
                "meeting-duration-malformed",
            );
        }
        if self.text.len() > LONGEST {
            refuse("text", "meeting-item-text", "resolution-text-long");
        }
        if !checks.is_fine() {
            return None;
        }
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Entry {
            section: one_line(&self.abschnitt),
            title: title?.to_string(),
            kind: kind?,
            minutes: duration,
            public: self.nichtoeffentlich.is_empty(),
            resolution: self.beschluss.parse::<ResolutionId>().ok(),
            presenter: one_line(&self.vortrag),
            text: self.text.trim().replace("\r\n", "\n"),
        })
    }

    fn of(it: &Item) -> Self {
        let resolution = it.resolution.map(|it| it.to_string());
        Self {
            titel: it.title.clone(),
            abschnitt: it.section.clone(),
            art: it.kind.word().to_owned(),
            dauer: it.minutes.map(|it| it.to_string()).unwrap_or_default(),
            nichtoeffentlich: if it.public { "" } else { "1" }.to_owned(),
            beschluss: resolution.unwrap_or_default(),
            vortrag: it.presenter.clone(),
            text: it.text.clone(),
            stand: it.version.to_string(),
        }
    }
}

async fn save_new(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let of = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(entry) = form.read(&inside, &mut checks) else {
        return item_page(&inside, (&of, None), form, checks).await;
    };
    fits_here(&inside, &entry).await?;
    add(&visit.state.db, &visit.actor, id, entry, visit.now).await?;
    Ok(done(&inside, id, "notice-meeting-item-added"))
}

/// Refuses a resolution of another network.
async fn fits_here(inside: &Inside, entry: &Entry) -> Result<(), Failure> {
    let Some(id) = entry.resolution else {
        return Ok(());
    };
    let visit = &inside.visit;
    let found = resolution::find(&visit.state.db, &visit.actor, id).await?;
    let here = found.filter(|it| it.network == inside.network.id);
    here.map(|_| ()).ok_or(Failure::NOT_FOUND)
}

/// The item, if the visit keeps its meeting.
pub(crate) async fn item_of(inside: &Inside, path: &Both) -> Result<(Meeting, Item), Failure> {
    let (id, item): (_, ItemId) = both(path)?;
    let of = managed(inside, id).await?;
    let found = store::find(inside.visit.state.db.read(), item).await?;
    let found = found.filter(|it| it.meeting == id);
    Ok((of, found.ok_or(Failure::NOT_FOUND)?))
}

async fn show(inside: Inside, path: Both) -> Answer {
    let (of, item) = item_of(&inside, &path).await?;
    let form = Filled::of(&item);
    item_page(&inside, (&of, Some(&item)), form, Checks::default()).await
}

async fn save(inside: Inside, path: Both, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (of, item) = item_of(&inside, &path).await?;
    let mut checks = Checks::default();
    let Some(entry) = form.read(&inside, &mut checks) else {
        return item_page(&inside, (&of, Some(&item)), form, checks).await;
    };
    fits_here(&inside, &entry).await?;
    let which = (of.id, item.id, form.stand.parse().unwrap_or(0));
    match revise(&visit.state.db, &visit.actor, which, entry, visit.now).await {
        Ok(()) => Ok(done(&inside, of.id, "notice-meeting-item-revised")),
        Err(error @ MeetingError::State(StateError::Overtaken)) => {
            let label = visit.t("meeting-item-title");
            checks.refuse("titel", label, visit.t(error.text()));
            let form = Filled {
                stand: item.version.to_string(),
                ..form
            };
            item_page(&inside, (&of, Some(&item)), form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Shifted {
    richtung: String,
}

async fn shift(inside: Inside, path: Both, Form(form): Form<Shifted>) -> Answer {
    let visit = &inside.visit;
    let (of, item) = item_of(&inside, &path).await?;
    let direction = match form.richtung.as_str() {
        "hoch" => Direction::Up,
        "runter" => Direction::Down,
        _ => return Err(Failure::NOT_FOUND),
    };
    let all = of_meeting(visit.state.db.read(), of.id).await?;
    let order = moved(&all, item.id, direction);
    rearrange(&visit.state.db, &visit.actor, of.id, order, visit.now).await?;
    Ok(done(&inside, of.id, "notice-meeting-rearranged"))
}

async fn take_off(inside: Inside, path: Both) -> Answer {
    let visit = &inside.visit;
    let (of, item) = item_of(&inside, &path).await?;
    let which = (of.id, item.id);
    remove(&visit.state.db, &visit.actor, which, visit.now).await?;
    Ok(done(&inside, of.id, "notice-meeting-item-removed"))
}
