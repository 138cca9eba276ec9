//! Minutes on pages: written item by item, read, printed, approved, corrected.

use super::actions::{Publicness, Written, approve, correct, seen as version_of, write};
use super::document::{draft, manuscript};
use super::policy::{Extent, may_read};
use super::store::of_meeting;
use crate::attendance::may_clerk;
use crate::attendance::pages::back;
use crate::meeting::item::pages::{Both, both};
use crate::meeting::pages::{crumbs, done, seen};
use crate::meeting::{Item, ItemId, Meeting, MeetingId, Outcome, State, item};
use askama::Template;
use axum::extract::Form;
use axum::routing::{get, post};
use documents::{Block, Document, PressError, Section};
use kernel::Refusal as _;
use platform::network::pages::Inside;
use platform::press::pages::{AtHand, hand_out};
use serde::Deserialize;
use web::{Answer, Failure, Head, Id, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/treffen/{id}";
    Router::new()
        .route(
            &format!("{one}/tagesordnung/{{item}}/protokoll"),
            post(save),
        )
        .route(&format!("{one}/niederschrift"), get(show))
        .route(&format!("{one}/niederschrift.pdf"), get(print))
        .route(&format!("{one}/genehmigung"), post(save_approval))
        .route(&format!("{one}/berichtigung"), post(save_correction))
}

/// What is written of an item, for the form.
pub(crate) struct Entry {
    pub(crate) version: u32,
    pub(crate) record: String,
    pub(crate) outcome: &'static str,
}

impl Entry {
    pub(crate) fn of(it: &Item) -> Self {
        Self {
            version: it.version,
            record: it.record.clone(),
            outcome: it.outcome.word(),
        }
    }
}

/// Sentences that minutes often say.
pub(crate) fn modules(visit: &Visit) -> Vec<String> {
    let keys = [
        "minutes-module-noted",
        "minutes-module-report",
        "minutes-module-discussed",
        "minutes-module-approved",
        "minutes-module-postponed",
        "minutes-module-none",
    ];
    keys.map(|key| visit.t(key).into_owned()).to_vec()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    stand: String,
    text: String,
    baustein: String,
    ergebnis: String,
}

#[derive(Template)]
#[template(path = "minutes_conflict.html")]
struct ConflictPage {
    shell: Shell,
    title: String,
    own: String,
    theirs: String,
    by: String,
    stand: u32,
    outcome: String,
    action: String,
}

async fn save(inside: Inside, path: Both, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (id, item): (_, ItemId) = both(&path)?;
    let (of, _) = seen(&inside, id).await?;
    let text = form.text.trim().replace("\r\n", "\n");
    let parts = [text.as_str(), form.baustein.trim()];
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    let written = Written {
        version: form.stand.parse().unwrap_or(0),
        record: parts.join("\n"),
        outcome: Outcome::from_word(&form.ergebnis).unwrap_or(Outcome::Open),
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    match write(db, actor, (id, item), written.clone(), visit.now).await {
        Ok(()) => Ok(back(&inside, id, "notice-minutes-written")),
        Err(super::MinutesError::Overtaken) => conflict(&inside, &of, item, &written).await,
        Err(error) => Err(error.into()),
    }
}

/// Two clerks wrote at once: both texts stand on the page, nothing is lost.
async fn conflict(inside: &Inside, of: &Meeting, id: ItemId, own: &Written) -> Answer {
    let visit = &inside.visit;
    let found = item::store::find(visit.state.db.read(), id).await?;
    let found = found.filter(|it| it.meeting == of.id);
    let found = found.ok_or(Failure::NOT_FOUND)?;
    let shell = inside.shell(Head {
        title: visit.t("minutes-conflict").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(inside, of),
    });
    let page = ConflictPage {
        title: found.title,
        own: own.record.clone(),
        theirs: found.record,
        by: found.changed_by,
        stand: found.version,
        outcome: own.outcome.word().to_owned(),
        action: shell.inside(&format!("/treffen/{}/tagesordnung/{id}/protokoll", of.id)),
        shell,
    };
    Ok(web::refused_page(
        super::MinutesError::Overtaken.kind(),
        &page,
    ))
}

/// A part of the minutes on the page.
struct Part {
    heading: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "minutes.html")]
struct MinutesPage {
    shell: Shell,
    parts: Vec<Part>,
    approved: String,
    corrections: Vec<(String, String)>,
    is_over: bool,
    manages: bool,
    version: u32,
    later: Vec<(String, String)>,
    base: String,
    print: String,
}

async fn show(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (of, extent, approved) = readable(&inside, id).await?;
    let conn = visit.state.db.read();
    let document = match &approved {
        Some(it) => kept(if extent == Extent::Whole {
            &it.document
        } else {
            &it.public_document
        })?,
        None => draft(&inside, &of, extent).await?,
    };
    let shell = inside.shell(Head {
        title: visit.t("minutes-title").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(&inside, &of),
    });
    let corrections = approved.iter().flat_map(|it| &it.corrections);
    let corrections = corrections.filter(|it| it.public || extent == Extent::Whole);
    let day_of = |at: kernel::Stamp| web::day(visit.lang, at.day());
    let manages = may_clerk(&visit.actor, &of).is_ok();
    let base = shell.inside(&format!("/treffen/{id}"));
    Ok(page(&MinutesPage {
        parts: document.sections.iter().map(part).collect(),
        approved: approved
            .as_ref()
            .map(|it| day_of(it.approved_at))
            .unwrap_or_default(),
        corrections: corrections
            .map(|it| (day_of(it.at), it.text.clone()))
            .collect(),
        is_over: matches!(of.state, State::Held { .. }),
        manages,
        version: version_of(&item::of_meeting(conn, id).await?),
        later: if manages {
            later(&inside, &of).await?
        } else {
            Vec::new()
        },
        print: format!("{base}/niederschrift.pdf"),
        base,
        shell,
    }))
}

/// The meeting with its minutes, as far as the visit reads them.
async fn readable(
    inside: &Inside,
    id: MeetingId,
) -> Result<(Meeting, Extent, Option<super::Minutes>), Failure> {
    let visit = &inside.visit;
    let (of, nearness) = seen(inside, id).await?;
    let approved = of_meeting(visit.state.db.read(), id).await?;
    let extent = may_read(&visit.actor, &of, nearness, approved.is_some())?;
    if !of.is_on_record() {
        return Err(Failure::NOT_FOUND);
    }
    Ok((of, extent, approved))
}

fn kept(document: &str) -> Result<Document, Failure> {
    let read = serde_json::from_str(document);
    Ok(read.map_err(|error: serde_json::Error| PressError::Broken {
        message: error.to_string(),
    })?)
}

/// A section as lines; tables and votes as sentences.
fn part(section: &Section) -> Part {
    let number = &section.heading.number;
    let words = &section.heading.words;
    let lines = section.blocks.iter().flat_map(lines);
    Part {
        heading: format!("{number} {words}").trim().to_owned(),
        lines: lines.collect(),
    }
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph { text } => vec![text.clone()],
        Block::List { items, .. } => items.clone(),
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| {
                let cells = row.iter().filter(|it| !it.is_empty()).cloned();
                cells.collect::<Vec<_>>().join(" · ")
            })
            .collect(),
        Block::Note(note) => note.paragraphs.clone(),
        Block::Vote(vote) => {
            let counts = vote.counts.iter();
            let counts = counts.map(|it| format!("{} {}", it.number, it.label));
            let counts = counts.collect::<Vec<_>>().join(", ");
            vec![format!("{} {counts}. {}", vote.title, vote.sentence)]
        }
        _ => Vec::new(),
    }
}

/// The meetings of the body after this one, in which its minutes can be approved.
async fn later(inside: &Inside, of: &Meeting) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let asked = crate::meeting::Asked {
        coming: Some(of.end),
        past: None,
        body: Some(of.body),
    };
    let near = crate::meeting::store::Near::default();
    let limit = kernel::Limit::clamped(20);
    let who = (&visit.actor, &near);
    let network = inside.network.id;
    let found =
        crate::meeting::page_of(visit.state.db.read(), who, (network, asked), None, limit).await?;
    let others = found.items.iter().filter(|it| it.id != of.id);
    Ok(others
        .map(|it| (it.id.to_string(), it.title.clone()))
        .collect())
}

async fn print(inside: Inside, press: AtHand, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (of, extent, approved) = readable(&inside, id).await?;
    let manuscript = manuscript(&inside, &of, (approved.as_ref(), extent)).await?;
    let printed = press.print(&manuscript).await?;
    let title = kernel::fold(&of.title).replace(' ', "-");
    let name = format!("{}-{}-{title}.pdf", visit.t("minutes-file"), of.day());
    Ok(hand_out(printed, &name))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Approval {
    stand: String,
    treffen: String,
}

async fn save_approval(
    inside: Inside,
    Id(id): Id<MeetingId>,
    Form(form): Form<Approval>,
) -> Answer {
    let visit = &inside.visit;
    let (of, _) = seen(&inside, id).await?;
    may_clerk(&visit.actor, &of)?;
    let json = |document: &Document| {
        serde_json::to_string(document).map_err(|error| PressError::Broken {
            message: error.to_string(),
        })
    };
    let whole = json(&draft(&inside, &of, Extent::Whole).await?)?;
    let public = json(&draft(&inside, &of, Extent::Public).await?)?;
    let version = form.stand.parse().unwrap_or(0);
    let which = (id, form.treffen.parse().ok());
    let documents = (version, whole, public);
    let (db, actor) = (&visit.state.db, &visit.actor);
    approve(db, actor, which, documents, visit.now).await?;
    Ok(done(&inside, id, "notice-minutes-approved"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Corrected {
    text: String,
    nichtoeffentlich: String,
}

async fn save_correction(
    inside: Inside,
    Id(id): Id<MeetingId>,
    Form(form): Form<Corrected>,
) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let public = if form.nichtoeffentlich.is_empty() {
        Publicness::Public
    } else {
        Publicness::Body
    };
    let text = form.text.trim().replace("\r\n", "\n");
    let (db, actor) = (&visit.state.db, &visit.actor);
    correct(db, actor, id, (text, public), visit.now).await?;
    Ok(done(&inside, id, "notice-minutes-corrected"))
}
