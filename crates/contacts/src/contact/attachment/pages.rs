//! The attachments of a contact: seen, added, fetched, removed.

use super::actions::{attach, detach};
use super::policy::{may_attach, may_fetch};
use super::store;
use crate::contact::store::find as find_contact;
use crate::contact::{Contact, ContactId};
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use directory::organisation::{self, Organisation};
use directory::pages::{below, faulty, organisation_crumbs};
use kernel::Refusal as _;
use platform::network::pages::Inside;
use platform::upload::pages::{AtHand, SentForm, body_limit, described, file_of, hand_out};
use platform::upload::{FileKind, Upload, UploadId, lay_down};
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, refused_page};

/// The routes.
pub(crate) fn routes() -> Router {
    let list = "/{slug}/intern/kontakte/{id}/anhaenge";
    let taking = get(show).post(take).layer(body_limit());
    Router::new()
        .route(list, taking)
        .route(&format!("{list}/{{attachment}}"), get(fetch))
        .route(&format!("{list}/{{attachment}}/entfernen"), post(remove))
}

/// An attachment as pages show it.
pub(crate) struct Line {
    /// Which one.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// Kind and size: "PDF, 1,4 MB".
    pub(crate) what: String,
    /// Where it is fetched.
    pub(crate) href: String,
    /// Who added it, and when.
    pub(crate) by: String,
}

/// Where the attachments of a contact are, within the workspace.
pub(crate) fn path(id: ContactId) -> String {
    format!("/kontakte/{id}/anhaenge")
}

/// One attachment as a line.
pub(crate) fn line(inside: &Inside, contact: ContactId, upload: &Upload) -> Line {
    let visit = &inside.visit;
    let day = web::day(visit.lang, upload.uploaded_at.day());
    let args = [
        ("name", upload.uploader.as_str().into()),
        ("day", day.into()),
    ];
    Line {
        id: upload.id.to_string(),
        name: upload.name.clone(),
        what: described(visit.lang, upload),
        href: visit.href(&inside.path(&format!("{}/{}", path(contact), upload.id))),
        by: visit.t_with("attachment-by", &args).into_owned(),
    }
}

/// The attachments of a contact, and where they are changed.
pub(crate) struct Shown {
    pub(crate) lines: Vec<Line>,
    pub(crate) path: String,
}

/// What the page of a contact shows; nothing of one that is only being written down.
pub(crate) async fn shown(
    inside: &Inside,
    contact: Option<&Contact>,
) -> Result<Option<Shown>, Failure> {
    let Some(contact) = contact else {
        return Ok(None);
    };
    Ok(Some(Shown {
        lines: lines(inside, contact.id).await?,
        path: path(contact.id),
    }))
}

/// The attachments of a contact that the visitor may read.
pub(crate) async fn lines(inside: &Inside, contact: ContactId) -> Result<Vec<Line>, Failure> {
    let found = store::of_contact(inside.visit.state.db.read(), contact).await?;
    Ok(found.iter().map(|it| line(inside, contact, it)).collect())
}

#[derive(Template)]
#[template(path = "attachments.html")]
struct ListPage {
    shell: Shell,
    checks: Checks,
    attachments: Vec<Line>,
    may_attach: bool,
    has_depot: bool,
    accepted: String,
    path: String,
}

async fn show(inside: Inside, depot: AtHand, Id(id): Id<ContactId>) -> Answer {
    let (contact, with) = readable(&inside, id).await?;
    let list = list(&inside, &depot, (&contact, &with), Checks::default()).await?;
    Ok(page(&list))
}

async fn take(inside: Inside, depot: AtHand, Id(id): Id<ContactId>, form: SentForm) -> Answer {
    let (contact, with) = readable(&inside, id).await?;
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    // Before a byte is taken; and again when it is added.
    may_attach(actor, network, &contact)?;
    let added = async {
        let received = file_of(form).await?;
        let laid = lay_down(db, depot.depot()?, received, visit.now).await?;
        attach(db, actor, (network, id), laid, visit.now).await
    };
    match added.await {
        Ok(_) => {
            let list = inside.path(&path(id));
            let done = visit.redirect_with_notice(&list, "notice-attachment-added");
            Ok(done.into_response())
        }
        Err(error) if error.field().is_some() => {
            let mut checks = Checks::default();
            checks.refuse("datei", visit.t("attachment-file"), visit.t(error.text()));
            let list = list(&inside, &depot, (&contact, &with), checks).await?;
            Ok(refused_page(error.kind(), &list))
        }
        Err(error) => Err(error.into()),
    }
}

async fn fetch(
    inside: Inside,
    depot: AtHand,
    Path((_, id, which)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Answer {
    let (contact, upload) = of_path(&inside, &id, &which).await?;
    may_fetch(&inside.visit.actor, inside.network.id, &contact)?;
    hand_out(&inside.visit, &depot, &headers, &upload).await
}

async fn remove(inside: Inside, Path((_, id, which)): Path<(String, String, String)>) -> Answer {
    let (contact, upload) = of_path(&inside, &id, &which).await?;
    let visit = &inside.visit;
    let of = (inside.network.id, contact.id);
    detach(&visit.state.db, &visit.actor, of, upload.id, visit.now).await?;
    let list = inside.path(&path(contact.id));
    let done = visit.redirect_with_notice(&list, "notice-attachment-removed");
    Ok(done.into_response())
}

/// Contact and attachment that a path names, if the visitor may read them.
async fn of_path(
    inside: &Inside,
    contact: &str,
    upload: &str,
) -> Result<(Contact, Upload), Failure> {
    let contact: ContactId = contact.parse().map_err(|_| Failure::NOT_FOUND)?;
    let upload: UploadId = upload.parse().map_err(|_| Failure::NOT_FOUND)?;
    let (contact, _) = readable(inside, contact).await?;
    let found = store::find(inside.visit.state.db.read(), contact.id, upload).await?;
    Ok((contact, found.ok_or(Failure::NOT_FOUND)?))
}

/// The contact, if the visitor may read it, and whom it is with.
async fn readable(inside: &Inside, id: ContactId) -> Result<(Contact, Organisation), Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let contact = find_contact(db, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_fetch(actor, inside.network.id, &contact)?;
    let with = organisation::seen(db, actor, contact.organisation).await?;
    let with = with.ok_or(Failure::NOT_FOUND)?;
    Ok((contact, with.organisation))
}

async fn list(
    inside: &Inside,
    depot: &AtHand,
    (contact, with): (&Contact, &Organisation),
    checks: Checks,
) -> Result<ListPage, Failure> {
    let visit = &inside.visit;
    let day = web::day(visit.lang, contact.account.on);
    let mut crumbs = organisation_crumbs(inside, with);
    crumbs.push(Crumb {
        text: format!("{}, {day}", contact.account.subject),
        path: inside.path(&format!("{}#kontakte", below(with.id, ""))),
    });
    let shell = inside.shell(Head {
        title: visit.t("attachment-many").into_owned(),
        context: format!("{}, {day}", contact.account.subject),
        crumbs,
    });
    Ok(ListPage {
        shell: faulty(shell, &checks),
        checks,
        attachments: lines(inside, contact.id).await?,
        may_attach: may_attach(&visit.actor, inside.network.id, contact).is_ok(),
        has_depot: depot.is_there(),
        accepted: FileKind::accepted(),
        path: path(contact.id),
    })
}
