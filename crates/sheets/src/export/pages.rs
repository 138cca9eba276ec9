//! Files to take away: the list of the directory, address cards, and the list on paper.

use super::{Bearer, Card, CardVersion, Format, Listed, Reading, cards, pieces};
use askama::Template;
use axum::Extension;
use axum::body::Body;
use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use directory::organisation::{Asked, seen_many};
use directory::{person, search};
use kernel::{Date, OrganisationId, PersonId};
use platform::network::pages::Inside;
use platform::{Catalogue, audit};
use serde_json::json;
use std::sync::Arc;
use tokio_stream::wrappers::ReceiverStream;
use web::{Answer, Crumb, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let list = "/{slug}/intern/verzeichnis";
    let person = "/{slug}/intern/personen/{id}";
    Router::new()
        .route(&format!("{list}/liste.csv"), get(as_text))
        .route(&format!("{list}/liste.xlsx"), get(as_workbook))
        .route(&format!("{list}/liste.vcf"), get(as_cards))
        .route(&format!("{list}/druck"), get(on_paper))
        .route(&format!("{list}/{{id}}/karte.vcf"), get(card))
        .route(&format!("{list}/{{id}}/karte-3.vcf"), get(old_card))
        .route(&format!("{person}/karte.vcf"), get(card_of_person))
        .route(&format!("{person}/karte-3.vcf"), get(old_card_of_person))
}

async fn as_text(inside: Inside, declared: Declared, Query(asked): Query<Asked>) -> Answer {
    list(&inside, &declared, &asked, Format::Text).await
}

async fn as_workbook(inside: Inside, declared: Declared, Query(asked): Query<Asked>) -> Answer {
    list(&inside, &declared, &asked, Format::Workbook).await
}

async fn as_cards(inside: Inside, declared: Declared, Query(asked): Query<Asked>) -> Answer {
    list(&inside, &declared, &asked, Format::Cards(CardVersion::V4)).await
}

/// What the capabilities declare.
type Declared = Extension<Arc<Catalogue>>;

fn reading(inside: &Inside, declared: &Declared) -> Reading {
    let visit = &inside.visit;
    Reading {
        db: visit.state.db.clone(),
        actor: visit.actor.clone(),
        network: inside.network.id,
        texts: visit.state.texts.clone(),
        lang: visit.lang,
        days: declared.days.clone(),
    }
}

/// What the page with this filter shows, on all its pages. Who took it is noted.
async fn list(inside: &Inside, declared: &Declared, asked: &Asked, format: Format) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let ids = search::every_organisation(db, actor, &asked.wanted(inside)).await?;
    let act = audit::Act {
        network: Some(inside.network.id),
        name: "directory.export",
        entity: "network",
        id: inside.network.id.uuid(),
        details: json!({
            "format": format.ending(),
            "filter": asked.without(""),
            "organisations": ids.len(),
        }),
    };
    let tx = db.begin().await?;
    audit::record(&tx, actor, visit.now, &act).await?;
    tx.commit().await?;
    let title = visit.t("directory-title").to_lowercase();
    let name = file_name(&title, visit.now.day(), format);
    let written = ReceiverStream::new(pieces(reading(inside, declared), ids, format));
    Ok(attachment(&name, format, Body::from_stream(written)))
}

/// `verzeichnis-2026-11-24.csv`.
fn file_name(what: &str, day: Date, format: Format) -> String {
    let plain: String = kernel::fold(what).replace(' ', "-");
    format!("{plain}-{day}.{}", format.ending())
}

fn attachment(name: &str, format: Format, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, body).into_response()
}

async fn card(inside: Inside, declared: Declared, Id(id): Id<OrganisationId>) -> Answer {
    card_as(&inside, &declared, id, CardVersion::V4).await
}

/// For older programs.
async fn old_card(inside: Inside, declared: Declared, Id(id): Id<OrganisationId>) -> Answer {
    card_as(&inside, &declared, id, CardVersion::V3).await
}

async fn card_as(
    inside: &Inside,
    declared: &Declared,
    id: OrganisationId,
    version: CardVersion,
) -> Answer {
    let found = reading(inside, declared).of(&[id]).await?.pop();
    let card = found.ok_or(Failure::NOT_FOUND)?.card();
    Ok(card_file(inside, version, &card))
}

fn card_file(inside: &Inside, version: CardVersion, card: &Card) -> Response {
    let name = match &card.bearer {
        Bearer::Organisation { name } => name.clone(),
        Bearer::Person { given, family, .. } => format!("{given} {family}"),
    };
    let format = Format::Cards(version);
    let name = file_name(&name, inside.visit.now.day(), format);
    attachment(&name, format, Body::from(cards(version, [card])))
}

async fn card_of_person(inside: Inside, Id(id): Id<PersonId>) -> Answer {
    person_as(&inside, id, CardVersion::V4).await
}

async fn old_card_of_person(inside: Inside, Id(id): Id<PersonId>) -> Answer {
    person_as(&inside, id, CardVersion::V3).await
}

async fn person_as(inside: &Inside, id: PersonId, version: CardVersion) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = person::seen(db, actor, id).await?;
    let person = found.ok_or(Failure::NOT_FOUND)?.person;
    let held = person.positions_on(visit.now.day()).next().cloned();
    let place = match &held {
        Some(held) => seen_many(db, actor, &[held.organisation]).await?.pop(),
        None => None,
    };
    let place = place.map(|it| it.organisation.profile.name.to_string());
    let details = &person.details;
    let card = Card {
        id: person.id.uuid(),
        bearer: Bearer::Person {
            title: text(details.title.as_ref()),
            given: details.given_name.to_string(),
            family: details.family_name.to_string(),
            organisation: place.clone().unwrap_or_default(),
            // What somebody is in an organisation that stays hidden is not told.
            position: text(held.filter(|_| place.is_some()).map(|it| it.title).as_ref()),
        },
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        phone: text(details.phone.as_ref()),
        mobile: text(details.mobile.as_ref()),
        email: text(details.email.as_ref()),
        website: String::new(),
        categories: Vec::new(),
        place: None,
        changed_at: person.changed_at,
    };
    Ok(card_file(inside, version, &card))
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// A paper of more rows is of use to nobody.
const ON_PAPER: usize = 2_000;

#[derive(Template)]
#[template(path = "directory_print.html")]
struct PaperPage {
    shell: Shell,
    heading: String,
    as_of: String,
    cut: bool,
    rows: Vec<PaperRow>,
}

struct PaperRow {
    name: String,
    kind: &'static str,
    address: String,
    reach: String,
    standing: &'static str,
}

async fn on_paper(inside: Inside, declared: Declared, Query(asked): Query<Asked>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let ids = search::every_organisation(db, actor, &asked.wanted(&inside)).await?;
    let mut rows = Vec::new();
    for some in ids[..ids.len().min(ON_PAPER)].chunks(500) {
        let found = reading(&inside, &declared).of(some).await?;
        rows.extend(found.iter().map(paper_row));
    }
    let shell = inside.shell(Head {
        title: visit.t("directory-title").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("directory-title").into_owned(),
            path: inside.path("/verzeichnis"),
        }],
        ..Head::default()
    });
    let moment = web::moment(visit.lang, visit.now);
    Ok(page(&PaperPage {
        heading: shell
            .t_count("directory-count", ids.len() as u64)
            .into_owned(),
        as_of: shell.t_name("export-as-of", &moment).into_owned(),
        cut: ids.len() > ON_PAPER,
        rows,
        shell,
    }))
}

fn paper_row(listed: &Listed) -> PaperRow {
    let profile = &listed.organisation.profile;
    let place = [
        text(profile.address.postcode.as_ref()),
        profile.town().unwrap_or_default().to_owned(),
    ];
    let filled = |parts: &[String], joint: &str| {
        let parts = parts.iter().map(|it| it.trim());
        let parts: Vec<_> = parts.filter(|it| !it.is_empty()).collect();
        parts.join(joint)
    };
    let street = text(profile.address.street.as_ref());
    let reach = [text(profile.phone.as_ref()), text(profile.email.as_ref())];
    PaperRow {
        name: profile.name.to_string(),
        kind: profile.kind.word(),
        address: filled(&[street, filled(&place, " ")], ", "),
        reach: filled(&reach, " · "),
        standing: listed.standing,
    }
}
