//! The evidence of a council: seen, added, replaced, released, fetched, removed.

use super::policy::{may_attach, may_see};
use super::{
    Evidence, EvidenceError, EvidenceId, Level, Matter, attach, release, remove, replace, store,
};
use crate::resolution::form::pages::crumbs;
use crate::resolution::pages::seen;
use crate::resolution::ratification::board::name_of;
use crate::resolution::ratification::{Council, CouncilId, of_resolution};
use crate::resolution::{Resolution, ResolutionId};
use askama::Template;
use axum::extract::{Form, Path};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use directory::organisation;
use directory::pages::faulty;
use kernel::Refusal as _;
use platform::network::pages::Inside;
use platform::upload::pages::{AtHand, SentForm, body_limit, described, file_of, hand_out};
use platform::upload::{FileKind, lay_down};
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Router, Shell, page, refused_page};

/// The routes.
pub(crate) fn routes() -> Router {
    let list = "/{slug}/intern/beschluesse/{id}/raete/{rat}/nachweise";
    let one = format!("{list}/{{nachweis}}");
    Router::new()
        .route(list, get(show).post(take).layer(body_limit()))
        .route(&one, get(fetch))
        .route(
            &format!("{one}/ersetzen"),
            post(take_instead).layer(body_limit()),
        )
        .route(&format!("{one}/sicht"), post(save_level))
        .route(&format!("{one}/entfernen"), post(take_away))
}

/// Evidence as the board and the page show it.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) href: String,
    pub(crate) by: String,
    pub(crate) gathered: bool,
    pub(crate) level: &'static str,
    /// Where the file is changed; empty for whoever may not.
    pub(crate) change: String,
}

/// One piece as a line; `place` is the address of the council's evidence.
pub(crate) fn line(visit: &web::Visit, it: &Evidence, place: &str, changes: bool) -> Line {
    let day = |it: kernel::Stamp| web::day(visit.lang, it.day());
    match &it.matter {
        Matter::File(upload) => {
            let args = [
                ("name", upload.uploader.as_str().into()),
                ("day", day(upload.uploaded_at).into()),
            ];
            let href = format!("{place}/{}", it.id);
            Line {
                name: upload.name.clone(),
                what: described(visit.lang, upload),
                by: visit.t_with("evidence-by", &args).into_owned(),
                gathered: false,
                level: it.level.word(),
                change: if changes { href.clone() } else { String::new() },
                href,
            }
        }
        Matter::Gathered(found) => {
            let args = [("day", day(found.fetched_at).into())];
            Line {
                name: found.said.clone(),
                what: visit.t("evidence-gathered").into_owned(),
                by: visit.t_with("evidence-fetched", &args).into_owned(),
                href: found.source.to_string(),
                gathered: true,
                level: it.level.word(),
                change: String::new(),
            }
        }
    }
}

#[derive(Template)]
#[template(path = "evidence.html")]
struct EvidencePage {
    shell: Shell,
    checks: Checks,
    lines: Vec<Line>,
    may_attach: bool,
    has_depot: bool,
    accepted: String,
    action: String,
}

/// What an address names: resolution and council, as far as the visit may know of them.
struct Place {
    resolution: Resolution,
    council: Council,
    path: String,
}

async fn place(inside: &Inside, id: &str, council: &str) -> Result<Place, Failure> {
    let id: ResolutionId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let which: CouncilId = council.parse().map_err(|_| Failure::NOT_FOUND)?;
    let resolution = seen(inside, id).await?;
    if !inside.visit.actor.reads_network(inside.network.id) {
        return Err(Failure::NOT_FOUND);
    }
    let round = of_resolution(inside.visit.state.db.read(), id).await?;
    let mut councils = round.into_iter().flat_map(|it| it.councils);
    let council = councils.find(|it| it.id == which);
    Ok(Place {
        resolution,
        council: council.ok_or(Failure::NOT_FOUND)?,
        path: format!("/beschluesse/{id}/raete/{which}/nachweise"),
    })
}

type Which = Path<(String, String, String)>;
type One = Path<(String, String, String, String)>;

async fn show(inside: Inside, depot: AtHand, Path((_, id, council)): Which) -> Answer {
    let place = place(&inside, &id, &council).await?;
    let list = list(&inside, &depot, &place, Checks::default()).await?;
    Ok(page(&list))
}

async fn list(
    inside: &Inside,
    depot: &AtHand,
    place: &Place,
    checks: Checks,
) -> Result<EvidencePage, Failure> {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let (it, council) = (&place.resolution, &place.council);
    let known = organisation::seen(db, actor, council.organisation).await?;
    let known = known.map(|it| it.organisation);
    let shell = inside.shell(Head {
        title: visit.t("evidence-many").into_owned(),
        context: name_of(visit, known.as_ref()),
        crumbs: crumbs(inside, Some(it)),
    });
    let changes = may_attach(actor, it, council).is_ok();
    let address = shell.inside(&place.path);
    let all = store::of_council(db.read(), council.id).await?;
    let seen = all
        .iter()
        .filter(|one| may_see(actor, it, council, one).is_ok());
    Ok(EvidencePage {
        lines: seen
            .map(|one| line(visit, one, &address, changes))
            .collect(),
        shell: faulty(shell, &checks),
        checks,
        may_attach: changes,
        has_depot: depot.is_there(),
        accepted: FileKind::accepted(),
        action: address,
    })
}

async fn take(
    inside: Inside,
    depot: AtHand,
    Path((_, id, council)): Which,
    form: SentForm,
) -> Answer {
    let place = place(&inside, &id, &council).await?;
    taken(&inside, &depot, &place, None, form).await
}

async fn take_instead(
    inside: Inside,
    depot: AtHand,
    Path((_, id, council, which)): One,
    form: SentForm,
) -> Answer {
    let place = place(&inside, &id, &council).await?;
    let which = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    taken(&inside, &depot, &place, Some(which), form).await
}

async fn taken(
    inside: &Inside,
    depot: &AtHand,
    place: &Place,
    instead_of: Option<EvidenceId>,
    form: SentForm,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    // Before a byte is taken; and again when it is added.
    may_attach(actor, &place.resolution, &place.council)?;
    let added = async {
        let received = file_of(form).await?;
        let laid = lay_down(db, depot.depot()?, received, visit.now).await?;
        let of = (place.resolution.id, place.council.id);
        match instead_of {
            None => attach(db, actor, of, laid, visit.now).await,
            Some(old) => replace(db, actor, (of, old), laid, visit.now).await,
        }
    };
    match added.await {
        Ok(_) => Ok(done(inside, place, "notice-evidence-added")),
        Err(error) if error.field().is_some() => {
            let mut checks = Checks::default();
            checks.refuse("datei", visit.t("evidence-file"), visit.t(error.text()));
            let list = list(inside, depot, place, checks).await?;
            Ok(refused_page(error.kind(), &list))
        }
        Err(error) => Err(error.into()),
    }
}

fn done(inside: &Inside, place: &Place, notice: &'static str) -> Response {
    let path = inside.path(&place.path);
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

async fn fetch(
    inside: Inside,
    depot: AtHand,
    Path((_, id, council, which)): One,
    headers: HeaderMap,
) -> Answer {
    let place = place(&inside, &id, &council).await?;
    let visit = &inside.visit;
    let which: EvidenceId = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    let all = store::of_council(visit.state.db.read(), place.council.id).await?;
    let found = all.into_iter().find(|it| it.id == which);
    let found = found.ok_or(Failure::NOT_FOUND)?;
    may_see(&visit.actor, &place.resolution, &place.council, &found)?;
    match &found.matter {
        Matter::File(upload) => hand_out(visit, &depot, &headers, upload).await,
        Matter::Gathered(_) => Err(Failure::NOT_FOUND),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    sicht: String,
}

async fn save_level(
    inside: Inside,
    Path((_, id, council, which)): One,
    Form(form): Form<Seen>,
) -> Answer {
    let place = place(&inside, &id, &council).await?;
    let visit = &inside.visit;
    let which = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    let level = Level::from_word(&form.sicht).ok_or(Failure::NOT_FOUND)?;
    let of = ((place.resolution.id, place.council.id), which);
    release(&visit.state.db, &visit.actor, of, level, visit.now).await?;
    Ok(done(&inside, &place, "notice-evidence-released"))
}

async fn take_away(inside: Inside, Path((_, id, council, which)): One) -> Answer {
    let place = place(&inside, &id, &council).await?;
    let visit = &inside.visit;
    let which = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    let of = ((place.resolution.id, place.council.id), which);
    let removed = remove(&visit.state.db, &visit.actor, of, visit.now).await;
    removed.map_err(|error: EvidenceError| Failure::from(error))?;
    Ok(done(&inside, &place, "notice-evidence-removed"))
}
