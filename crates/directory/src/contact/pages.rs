//! Writing down a contact, and the warning before the next visit.

use super::{
    Account, AccountError, Channel, Participant, RecordError, last_visit, may_record, record,
};
use crate::organisation::{self, Organisation, seen};
use crate::pages::{ago, crumb};
use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{Confidentiality, Line, OrganisationId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, Visit, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let path = "/{slug}/intern/verzeichnis/{id}/kontakt";
    Router::new().route(path, get(show).post(save))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    art: String,
    tag: String,
    #[serde(rename = "anlass-text")]
    subject: String,
    notiz: String,
    zufriedenheit: String,
    naechster: String,
    sichtbarkeit: String,
    eigene: String,
    gaeste: String,
}

#[derive(Template)]
#[template(path = "contact_form.html")]
struct ContactPage {
    shell: Shell,
    checks: Checks,
    warning: Option<String>,
    form: Filled,
    channels: Vec<&'static str>,
    sides: Vec<(&'static str, String, String)>,
    back: String,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let organisation = found(&inside, id).await?;
    let form = Filled {
        art: Channel::Visit.word().to_owned(),
        tag: inside.visit.now.day().to_string(),
        sichtbarkeit: Confidentiality::Network.word().to_owned(),
        eigene: inside.visit.actor.name().to_owned(),
        ..Filled::default()
    };
    let contact_page = ContactPage::new(&inside, &organisation, form, Checks::default()).await?;
    Ok(page(&contact_page))
}

async fn save(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let organisation = found(&inside, id).await?;
    let account = match form.read(&inside, id) {
        Ok(account) => account,
        Err(checks) => return refused(&inside, &organisation, form, checks).await,
    };
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    match record(db, actor, network, id, account, visit.now).await {
        Ok(_) => {
            let path = inside.path(&format!("/verzeichnis/{id}"));
            let done = visit.redirect_with_notice(&path, "notice-contact-recorded");
            Ok(done.into_response())
        }
        Err(RecordError::Account(error)) => {
            let mut checks = Checks::default();
            let (field, label) = place(error);
            let text = RecordError::Account(error);
            checks.refuse(field, visit.t(label), visit.t(text.text()));
            refused(&inside, &organisation, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Where on the form an error stands.
const fn place(error: AccountError) -> (&'static str, &'static str) {
    match error {
        AccountError::InTheFuture => ("tag", "contact-on"),
        AccountError::NextBeforeThis => ("naechster", "contact-next"),
        AccountError::Satisfaction => ("zufriedenheit", "contact-satisfaction"),
        AccountError::Public => ("sichtbarkeit", "contact-confidentiality"),
        AccountError::Nameless => ("eigene", "contact-own-side"),
    }
}

async fn refused(
    inside: &Inside,
    organisation: &Organisation,
    form: Filled,
    checks: Checks,
) -> Answer {
    let page = ContactPage::new(inside, organisation, form, checks).await?;
    Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// The organisation, if the actor may write down contacts with it.
async fn found(inside: &Inside, id: OrganisationId) -> Result<Organisation, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_record(actor, inside.network.id, &found.organisation)?;
    Ok(found.organisation)
}

impl Filled {
    fn read(&self, inside: &Inside, id: OrganisationId) -> Result<Account, Checks> {
        let visit = &inside.visit;
        let mut checks = Checks::default();
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let on = self.tag.trim().parse();
        if on.is_err() {
            refuse("tag", "contact-on", "contact-on-malformed");
        }
        let subject = Line::parse(&self.subject);
        if subject.is_err() {
            refuse("anlass-text", "contact-subject", "contact-subject-missing");
        }
        let next = self.naechster.trim();
        let next_on = next.parse().ok();
        if next_on.is_none() && !next.is_empty() {
            refuse("naechster", "contact-next", "contact-on-malformed");
        }
        let (Ok(on), Ok(subject), true) = (on, subject, checks.is_fine()) else {
            return Err(checks);
        };
        let note = self.notiz.replace("\r\n", "\n");
        let own = crate::reach::stands_for(&visit.actor, inside.network.id);
        let mut participants = participants(&self.gaeste, id);
        participants.extend(
            own.into_iter()
                .flat_map(|own| participants_of(&self.eigene, own)),
        );
        Ok(Account {
            channel: Channel::from_word(&self.art).unwrap_or(Channel::Visit),
            on,
            subject,
            note: Some(note.trim().to_owned()).filter(|it| !it.is_empty()),
            satisfaction: self.zufriedenheit.parse().ok(),
            next_on,
            confidentiality: Confidentiality::from_word(&self.sichtbarkeit)
                .unwrap_or(Confidentiality::Network),
            participants,
        })
    }
}

/// Names, one a line or divided by commas, on the side of an organisation.
fn participants(text: &str, side: OrganisationId) -> Vec<Participant> {
    participants_of(text, side).collect()
}

fn participants_of(text: &str, side: OrganisationId) -> impl Iterator<Item = Participant> {
    let names = text
        .split([',', ';', '\n'])
        .filter_map(|it| Line::parse(it).ok());
    names.map(move |name| Participant {
        organisation: side,
        person: None,
        name: Some(name),
    })
}

impl ContactPage {
    async fn new(
        inside: &Inside,
        organisation: &Organisation,
        form: Filled,
        checks: Checks,
    ) -> Result<Self, Failure> {
        let visit = &inside.visit;
        let back = format!("/verzeichnis/{}", organisation.id);
        let name = organisation.profile.name.to_string();
        let mut crumbs = vec![crumb(inside)];
        crumbs.push(Crumb {
            text: name.clone(),
            path: inside.path(&back),
        });
        let shell = inside.shell(Head {
            title: visit.t("contact-new").into_owned(),
            context: name.clone(),
            crumbs,
        });
        let side = visit.t_with("contact-guests", &[("name", name.into())]);
        Ok(Self {
            shell: if checks.is_fine() {
                shell
            } else {
                shell.with_errors()
            },
            checks,
            warning: warning(inside, organisation.id).await?,
            channels: Channel::ALL.iter().map(|it| it.word()).collect(),
            sides: vec![
                (
                    "eigene",
                    visit.t("contact-own-side").into_owned(),
                    form.eigene.clone(),
                ),
                ("gaeste", side.into_owned(), form.gaeste.clone()),
            ],
            form,
            back,
        })
    }
}

/// "Zuletzt besucht vor 6 Wochen, am 12.10.2026, von Stadt Recklinghausen …", for a
/// visit of the last three months.
pub(crate) async fn warning(
    inside: &Inside,
    id: OrganisationId,
) -> Result<Option<String>, Failure> {
    let visit: &Visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let last = last_visit(db, actor, inside.network.id, id).await?;
    let Some(last) = last.filter(|it| it.is_recent(visit.now.day())) else {
        return Ok(None);
    };
    let names = organisation::names(db, actor, last.by.iter().copied()).await?;
    let mut names: Vec<_> = names.into_values().collect();
    names.sort_by_cached_key(|name| kernel::fold(name));
    let by = if names.is_empty() {
        last.recorded_by.clone()
    } else {
        names.join(", ")
    };
    let args = [
        ("ago", ago(visit, last.on).into()),
        ("day", web::day(visit.lang, last.on).into()),
        ("by", by.into()),
    ];
    Ok(Some(visit.t_with("contact-warning", &args).into_owned()))
}
