//! Papers on the page of an item: added, fetched, taken back.

use super::actions::{add, drop};
use super::{Paper, PaperId, may_fetch, store};
use crate::meeting::item::pages::{Both, both, item_of};
use crate::meeting::item::store::find as find_item;
use crate::meeting::pages::seen;
use crate::meeting::{Item, Meeting, MeetingId, State};
use askama::Template;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use kernel::Refusal as _;
use platform::network::pages::Inside;
use platform::upload::pages::{AtHand, SentForm, body_limit, described, file_of, hand_out};
use platform::upload::{FileKind, lay_down};
use web::{Answer, Checks, Failure, Head, Router, Shell, refused_page};

/// The routes.
pub(crate) fn routes() -> Router {
    let meeting = "/{slug}/intern/treffen/{id}";
    let adding = post(take).layer(body_limit());
    Router::new()
        .route(
            &format!("{meeting}/tagesordnung/{{item}}/unterlagen"),
            adding,
        )
        .route(&format!("{meeting}/unterlagen/{{paper}}"), get(fetch))
        .route(
            &format!("{meeting}/unterlagen/{{paper}}/entfernen"),
            post(remove),
        )
}

/// A version of a paper on the page of its item.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) href: String,
    pub(crate) by: String,
    /// Where it is taken back; empty where that is over.
    pub(crate) remove: String,
}

/// The papers of an item, and where one is added.
pub(crate) struct Shown {
    pub(crate) lines: Vec<Line>,
    pub(crate) add: String,
    pub(crate) accepted: String,
}

/// What the page of an item shows of its papers.
pub(crate) async fn shown(
    inside: &Inside,
    shell: &Shell,
    (of, item): (&Meeting, &Item),
) -> Result<Shown, Failure> {
    let visit = &inside.visit;
    let mut all = store::of_items(visit.state.db.read(), &[item.id]).await?;
    let all = all.remove(&item.id).unwrap_or_default();
    let base = format!("/treffen/{}", of.id);
    let line = |it: &Paper| {
        let args = [
            ("name", it.file.uploader.as_str().into()),
            (
                "day",
                web::day(visit.lang, it.file.uploaded_at.day()).into(),
            ),
        ];
        let href = shell.inside(&format!("{base}/unterlagen/{}", it.id));
        let version = shell.t_name("meeting-paper-version", &it.version.to_string());
        Line {
            name: it.name.clone(),
            what: format!("{version}, {}", described(visit.lang, &it.file)),
            remove: if of.state == State::Draft {
                format!("{href}/entfernen")
            } else {
                String::new()
            },
            href,
            by: visit.t_with("meeting-paper-by", &args).into_owned(),
        }
    };
    Ok(Shown {
        lines: all.iter().map(line).collect(),
        add: shell.inside(&format!("{base}/tagesordnung/{}/unterlagen", item.id)),
        accepted: FileKind::accepted(),
    })
}

#[derive(Template)]
#[template(path = "agenda_papers.html")]
struct PapersPage {
    shell: Shell,
    checks: Checks,
    papers: Shown,
    back: String,
}

async fn take(inside: Inside, depot: AtHand, path: Both, form: SentForm) -> Answer {
    let visit = &inside.visit;
    let (of, item) = item_of(&inside, &path).await?;
    let (db, now) = (&visit.state.db, visit.now);
    let received = match file_of(form).await {
        Ok(received) => received,
        Err(error) => return refused(&inside, (&of, &item), error).await,
    };
    let laid = lay_down(db, depot.depot()?, received, now).await?;
    match add(db, &visit.actor, (of.id, item.id), laid, now).await {
        Ok(_) => Ok(back(&inside, (of.id, &item), "notice-meeting-paper-added")),
        Err(error) if error.field() == Some("datei") => refused(&inside, (&of, &item), error).await,
        Err(error) => Err(error.into()),
    }
}

/// A file that is not taken: the page says why, with everything else kept.
async fn refused(
    inside: &Inside,
    (of, item): (&Meeting, &Item),
    error: impl kernel::Refusal,
) -> Answer {
    let visit = &inside.visit;
    let mut checks = Checks::default();
    let text = visit.says(error.kind(), error.text()).into_owned();
    checks.refuse("datei", visit.t("meeting-paper-file"), text);
    let shell = inside.shell(Head {
        title: item.title.clone(),
        context: of.title.clone(),
        crumbs: crate::meeting::pages::crumbs(inside, of),
    });
    let page = PapersPage {
        papers: shown(inside, &shell, (of, item)).await?,
        shell: shell.with_errors(),
        checks,
        back: format!("/treffen/{}/tagesordnung/{}", of.id, item.id),
    };
    Ok(refused_page(error.kind(), &page))
}

fn back(inside: &Inside, (of, item): (MeetingId, &Item), notice: &'static str) -> Response {
    let path = inside.path(&format!("/treffen/{of}/tagesordnung/{}", item.id));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

/// Hands a paper to whoever may read its item.
async fn fetch(inside: Inside, depot: AtHand, headers: HeaderMap, path: Both) -> Answer {
    let visit = &inside.visit;
    let (id, paper): (_, PaperId) = both(&path)?;
    let (of, nearness) = seen(&inside, id).await?;
    let conn = visit.state.db.read();
    let found = store::find(conn, paper).await?.ok_or(Failure::NOT_FOUND)?;
    let item = find_item(conn, found.item).await?;
    let item = item.filter(|it| it.meeting == id);
    let item = item.ok_or(Failure::NOT_FOUND)?;
    may_fetch(&visit.actor, (&of, &item), nearness)?;
    hand_out(visit, &depot, &headers, &found.file).await
}

async fn remove(inside: Inside, path: Both) -> Answer {
    let visit = &inside.visit;
    let (id, paper): (_, PaperId) = both(&path)?;
    crate::meeting::pages::managed(&inside, id).await?;
    let found = store::find(visit.state.db.read(), paper).await?;
    let found = found.ok_or(Failure::NOT_FOUND)?;
    let item = find_item(visit.state.db.read(), found.item).await?;
    let item = item.ok_or(Failure::NOT_FOUND)?;
    drop(&visit.state.db, &visit.actor, (id, paper), visit.now).await?;
    Ok(back(&inside, (id, &item), "notice-meeting-paper-removed"))
}
