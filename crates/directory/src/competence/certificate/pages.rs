//! An organisation's certificates: list, add, remove.

use super::{Certificate, CertificateId, add, may_keep, of, remove};
use crate::organisation::{MaySee, Organisation, seen};
use crate::pages::{below, faulty, organisation_crumbs, status};
use askama::Template;
use axum::extract::Form;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{Confidentiality, Date, Kind, Line, OrganisationId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, Visit, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let path = "/{slug}/intern/verzeichnis/{id}/zertifikate";
    Router::new()
        .route(path, get(show).post(enter))
        .route(&format!("{path}/entfernen"), post(drop))
}

/// A certificate as lists show it.
pub(crate) struct CertificateLine {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) until: String,
    pub(crate) is_over: bool,
    pub(crate) level: &'static str,
}

/// A certificate as lists show it on the day of the visit.
pub(crate) fn line(visit: &Visit, it: &Certificate) -> CertificateLine {
    let until = it.valid_until.map(|day| {
        let args = [("day", web::day(visit.lang, day).into())];
        visit.t_with("certificate-until", &args).into_owned()
    });
    let open = it.confidentiality == Confidentiality::Public;
    CertificateLine {
        id: it.id.to_string(),
        label: it.label.to_string(),
        until: until.unwrap_or_default(),
        is_over: !it.counts_on(visit.now.day()),
        level: if open { "" } else { it.confidentiality.word() },
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    name: String,
    bis: String,
    sichtbarkeit: String,
}

#[derive(Template)]
#[template(path = "certificates.html")]
struct CertificatesPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    levels: Vec<&'static str>,
    lines: Vec<CertificateLine>,
    path: String,
    back: String,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let form = Filled {
        sichtbarkeit: Confidentiality::Public.word().to_owned(),
        ..Filled::default()
    };
    list(&inside, &found(&inside, id).await?, form, Checks::default()).await
}

async fn enter(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let found = found(&inside, id).await?;
    let mut checks = Checks::default();
    let Some((label, until)) = form.read(visit, &mut checks) else {
        return list(&inside, &found, form, checks).await;
    };
    let level = Confidentiality::from_word(&form.sichtbarkeit);
    let level = level.unwrap_or(Confidentiality::Public);
    let what = (label, until);
    match add(&visit.state.db, &visit.actor, id, what, level, visit.now).await {
        Ok(_) => Ok(back(&inside, id, "notice-certificate-added")),
        Err(error) if error.kind() == Kind::Invalid => {
            let label = visit.t("certificate-name");
            checks.refuse("name", label, visit.t(error.text()));
            list(&inside, &found, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

impl Filled {
    fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<(Line, Option<Date>)> {
        let label = Line::parse(&self.name).ok();
        if label.is_none() {
            let field = visit.t("certificate-name");
            checks.refuse("name", field, visit.t("form-line-missing"));
        }
        let until = self.bis.trim();
        let day: Option<Date> = until.parse().ok();
        if day.is_none() && !until.is_empty() {
            let field = visit.t("certificate-valid-until");
            checks.refuse("bis", field, visit.t("directory-day-malformed"));
            return None;
        }
        Some((label?, day))
    }
}

#[derive(Debug, Deserialize)]
struct Dropped {
    zertifikat: String,
}

async fn drop(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Dropped>) -> Answer {
    let visit = &inside.visit;
    let which: CertificateId = form.zertifikat.parse().map_err(|_| Failure::NOT_FOUND)?;
    remove(&visit.state.db, &visit.actor, id, which, visit.now).await?;
    Ok(back(&inside, id, "notice-certificate-removed"))
}

fn back(inside: &Inside, id: OrganisationId, notice: &str) -> axum::response::Response {
    let path = inside.path(&below(id, "/zertifikate"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

/// The organisation, if the actor keeps its certificates.
async fn found(inside: &Inside, id: OrganisationId) -> Result<(Organisation, MaySee), Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_keep(actor, &found.organisation)?;
    Ok((found.organisation, found.proof))
}

async fn list(
    inside: &Inside,
    (organisation, proof): &(Organisation, MaySee),
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let lines = of(&visit.state.db, organisation.id, proof.reach()).await?;
    let shell = inside.shell(Head {
        title: visit.t("certificate-title").into_owned(),
        context: organisation.profile.name.to_string(),
        crumbs: organisation_crumbs(inside, organisation),
    });
    let levels = Confidentiality::ALL.into_iter();
    let levels = levels.filter(|it| *it <= proof.reach());
    let status = status(&checks);
    let page = CertificatesPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        levels: levels.map(Confidentiality::word).collect(),
        lines: lines.iter().map(|it| line(visit, it)).collect(),
        path: below(organisation.id, "/zertifikate"),
        back: below(organisation.id, ""),
    };
    Ok(page_with_status(status, &page))
}
