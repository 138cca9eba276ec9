//! A select for each field, and "So sehen Sie andere".

use crate::competence::certificate::pages::{CertificateLine, line};
use crate::competence::certificate::{self, Certificate};
use crate::competence::{self, Competence, Holder};
use crate::organisation::detail::{Fact, facts};
use crate::organisation::{
    ChangeError, Disclosure, Field, Levels, Organisation, disclose, may_edit, may_see, seen,
};
use crate::pages::{below, faulty, organisation_crumbs, status};
use askama::Template;
use axum::extract::Form;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{
    AccountId, Actor, Confidentiality, Identity, OrganisationId, Refusal, Role, Standing,
};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let path = "/{slug}/intern/verzeichnis/{id}/sichtbarkeit";
    Router::new().route(path, get(show).post(save))
}

/// What was chosen, as sent: `sicht-phone` and so on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    revision: String,
    vorschau: Option<String>,
    #[serde(flatten)]
    levels: HashMap<String, String>,
}

struct Choice {
    id: String,
    label: String,
    said: String,
    chosen: &'static str,
}

/// The record as somebody else sees it; nothing of it if they do not see it at all.
struct View {
    title: &'static str,
    seen: bool,
    facts: Vec<Fact>,
    competences: Vec<String>,
    certificates: Vec<CertificateLine>,
}

#[derive(Template)]
#[template(path = "visibility.html")]
struct VisibilityPage {
    shell: Shell,
    checks: Checks,
    revision: String,
    levels: Vec<&'static str>,
    choices: Vec<Choice>,
    views: Vec<View>,
    unsaved: bool,
    back: String,
}

/// Everything of a record that the actor chooses about.
struct Subject {
    organisation: Organisation,
    reach: Confidentiality,
    competences: Vec<Competence>,
    certificates: Vec<Certificate>,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let subject = subject(&inside, id).await?;
    let revision = subject.organisation.revision.to_string();
    Ok(answer(
        &inside,
        &subject,
        revision,
        Checks::default(),
        false,
    ))
}

async fn save(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Chosen>) -> Answer {
    let visit = &inside.visit;
    let subject = subject(&inside, id).await?;
    let wanted = form.wanted(&subject);
    let seen = form.revision.parse().unwrap_or(0);
    let chosen = subject.with(&wanted);
    if form.vorschau.is_some() {
        let checks = Checks::default();
        return Ok(answer(&inside, &chosen, form.revision, checks, true));
    }
    match disclose(&visit.state.db, &visit.actor, id, seen, wanted, visit.now).await {
        Ok(()) => {
            let path = inside.path(&below(id, "/sichtbarkeit"));
            let done = visit.redirect_with_notice(&path, "notice-visibility-chosen");
            Ok(done.into_response())
        }
        Err(error @ ChangeError::ChangedMeanwhile) => {
            let mut checks = Checks::default();
            let label = visit.t("organisation-confidentiality");
            checks.refuse("sicht-record", label, visit.t(error.text()));
            Ok(answer(&inside, &chosen, form.revision, checks, true))
        }
        Err(error) => Err(error.into()),
    }
}

impl Chosen {
    /// What was chosen; what is missing or malformed stays as it is.
    fn wanted(&self, subject: &Subject) -> Disclosure {
        let level = |word: &str| {
            let chosen = self.levels.get(&format!("sicht-{word}"));
            chosen.and_then(|it| Confidentiality::from_word(it))
        };
        let old = &subject.organisation;
        let mut levels = Levels::default();
        for field in Field::ALL {
            let kept = old.levels.of(field);
            levels = levels.with(field, level(field.word()).unwrap_or(kept));
        }
        Disclosure {
            record: level("record").unwrap_or(old.confidentiality),
            levels,
            competences: level("competences"),
            certificates: level("certificates"),
        }
    }
}

impl Subject {
    /// The same with other levels, not saved.
    fn with(&self, wanted: &Disclosure) -> Self {
        let mut competences = self.competences.clone();
        for it in &mut competences {
            it.confidentiality = wanted.competences.unwrap_or(it.confidentiality);
        }
        let mut certificates = self.certificates.clone();
        for it in &mut certificates {
            it.confidentiality = wanted.certificates.unwrap_or(it.confidentiality);
        }
        Self {
            organisation: Organisation {
                confidentiality: wanted.record,
                levels: wanted.levels.clone(),
                ..self.organisation.clone()
            },
            reach: self.reach,
            competences,
            certificates,
        }
    }

    fn choices(&self, shell: &Shell) -> Vec<Choice> {
        let record = Choice {
            id: "sicht-record".to_owned(),
            label: shell.t("organisation-confidentiality").into_owned(),
            said: String::new(),
            chosen: self.organisation.confidentiality.word(),
        };
        let said = facts(shell, &self.organisation);
        let own = Field::ALL
            .into_iter()
            .filter(|field| self.organisation.levels.of(*field) <= self.reach)
            .map(|field| Choice {
                id: format!("sicht-{}", field.word()),
                label: shell
                    .t_enum("organisation-field", field.word())
                    .into_owned(),
                said: said
                    .iter()
                    .find(|fact| fact.field == field)
                    .map(|fact| fact.text.clone())
                    .unwrap_or_default(),
                chosen: self.organisation.levels.of(field).word(),
            });
        let mut choices: Vec<_> = [record].into_iter().chain(own).collect();
        let labels = self.competences.iter().map(|it| it.label.to_string());
        let level = self.competences.iter().map(|it| it.confidentiality).max();
        choices.extend(level.map(|level| Choice {
            id: "sicht-competences".to_owned(),
            label: shell.t("competence-title").into_owned(),
            said: labels.collect::<Vec<_>>().join(", "),
            chosen: level.word(),
        }));
        let labels = self.certificates.iter().map(|it| it.label.to_string());
        let level = self.certificates.iter().map(|it| it.confidentiality).max();
        choices.extend(level.map(|level| Choice {
            id: "sicht-certificates".to_owned(),
            label: shell.t("certificate-title").into_owned(),
            said: labels.collect::<Vec<_>>().join(", "),
            chosen: level.word(),
        }));
        choices
    }

    /// What `viewer` sees, by the rule that counts everywhere.
    fn seen_by(&self, inside: &Inside, viewer: &Actor, title: &'static str, shell: &Shell) -> View {
        let Ok(proof) = may_see(viewer, &self.organisation) else {
            return View {
                title,
                seen: false,
                facts: Vec::new(),
                competences: Vec::new(),
                certificates: Vec::new(),
            };
        };
        let reach = proof.reach();
        let competences = self.competences.iter();
        let certificates = self.certificates.iter();
        View {
            title,
            seen: true,
            facts: facts(shell, &self.organisation.clone().shown(&proof)),
            competences: competences
                .filter(|it| it.confidentiality <= reach)
                .map(|it| it.label.to_string())
                .collect(),
            certificates: certificates
                .filter(|it| it.confidentiality <= reach)
                .map(|it| line(&inside.visit, it))
                .collect(),
        }
    }
}

async fn subject(inside: &Inside, id: OrganisationId) -> Result<Subject, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_edit(actor, &found.organisation)?;
    let reach = found.proof.reach();
    Ok(Subject {
        competences: competence::of(db, Holder::Organisation(id), reach).await?,
        certificates: certificate::of(db, id, reach).await?,
        organisation: found.organisation,
        reach,
    })
}

fn answer(
    inside: &Inside,
    subject: &Subject,
    revision: String,
    checks: Checks,
    unsaved: bool,
) -> axum::response::Response {
    let visit = &inside.visit;
    let organisation = &subject.organisation;
    let shell = inside.shell(Head {
        title: visit.t("visibility-title").into_owned(),
        context: organisation.profile.name.to_string(),
        crumbs: organisation_crumbs(inside, organisation),
    });
    let member = member_of(inside);
    let views = [
        (&Actor::Anonymous, "visibility-view-public"),
        (&member, "visibility-view-network"),
    ];
    let views = views.map(|(viewer, title)| subject.seen_by(inside, viewer, title, &shell));
    let levels = Confidentiality::ALL.into_iter();
    let levels = levels.filter(|it| *it <= subject.reach);
    let status = status(&checks);
    let page = VisibilityPage {
        choices: subject.choices(&shell),
        levels: levels.map(Confidentiality::word).collect(),
        views: Vec::from(views),
        shell: faulty(shell, &checks),
        checks,
        revision,
        unsaved,
        back: below(organisation.id, ""),
    };
    page_with_status(status, &page)
}

/// Some member of the network, who stands for nobody in particular.
fn member_of(inside: &Inside) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(inside.visit.now),
            person: None,
            name: String::new(),
        },
        standings: vec![Standing {
            network: inside.network.id,
            organisation: None,
            role: Role::Officer,
        }],
        administrator: false,
    }
}
