//! Laying a resolution before councils; saying where one stands, with its wording compared.

use super::board::{Shown, name_of, shown};
use super::store::effect_of;
use super::{Cost, CostKey, Council, Opened, Report, may_report, of_resolution, open, report};
use crate::resolution::form::pages::{crumbs, managed};
use crate::resolution::pages::{done, seen};
use crate::resolution::wording::compare;
use crate::resolution::{Resolution, ResolutionId, present_text};
use askama::Template;
use axum::extract::{Form, Query};
use axum::routing::get;
use directory::pages::{faulty, status};
use directory::{membership, organisation};
use kernel::{Date, Kind, Money, OrganisationId, Refusal, WebAddress};
use platform::network::pages::Inside;
use serde::Deserialize;
use voting::CouncilState;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/beschluesse/{id}";
    Router::new()
        .route(&format!("{one}/ratsrunde"), get(show_open).post(save_open))
        .route(&format!("{one}/rat"), get(show_report).post(save_report))
        .merge(super::evidence::pages::routes())
}

/// A round as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    regel: String,
    zahl: String,
    frist: String,
    kosten: String,
    schluessel: String,
    raete: Vec<String>,
    benannt: Vec<String>,
}

impl Filled {
    /// A form with several boxes of one name.
    fn of(pairs: Vec<(String, String)>) -> Self {
        let mut filled = Self::default();
        for (key, value) in pairs {
            match key.as_str() {
                "regel" => filled.regel = value,
                "zahl" => filled.zahl = value,
                "frist" => filled.frist = value,
                "kosten" => filled.kosten = value,
                "schluessel" => filled.schluessel = value,
                "raete" => filled.raete.push(value),
                "benannt" => filled.benannt.push(value),
                _ => {}
            }
        }
        filled
    }
}

/// A council to choose.
struct Choice {
    id: String,
    name: String,
    chosen: bool,
    named: bool,
}

#[derive(Template)]
#[template(path = "ratification_open.html")]
struct OpenPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    choices: Vec<Choice>,
    rules: Vec<&'static str>,
    keys: Vec<&'static str>,
    back: String,
}

async fn show_open(inside: Inside, Id(id): Id<ResolutionId>) -> Answer {
    let found = managed(&inside, id).await?;
    let members = membership::member_names(
        &inside.visit.state.db,
        &inside.visit.actor,
        inside.network.id,
    );
    let all = members.await?;
    let form = Filled {
        regel: "all".to_owned(),
        schluessel: CostKey::Inhabitants.word().to_owned(),
        raete: all.iter().map(|(id, _)| id.to_string()).collect(),
        ..Filled::default()
    };
    open_page(&inside, &found, form, Checks::default()).await
}

async fn open_page(inside: &Inside, of: &Resolution, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let members = membership::member_names(db, actor, inside.network.id).await?;
    let shell = inside.shell(Head {
        title: visit.t("ratification-open").into_owned(),
        context: visit.t("ratification-open-context").into_owned(),
        crumbs: crumbs(inside, Some(of)),
    });
    let choices = members.into_iter().map(|(id, name)| {
        let id = id.to_string();
        Choice {
            chosen: form.raete.contains(&id),
            named: form.benannt.contains(&id),
            id,
            name,
        }
    });
    let status = status(&checks);
    let page = OpenPage {
        choices: choices.collect(),
        shell: faulty(shell, &checks),
        checks,
        form,
        rules: vec!["all", "at-least", "named-and-at-least"],
        keys: CostKey::ALL.map(CostKey::word).to_vec(),
        back: format!("/beschluesse/{}", of.id),
    };
    Ok(page_with_status(status, &page))
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Opened> {
        let visit = &inside.visit;
        let number = self.zahl.trim().parse().ok();
        let effect = effect_of(&self.regel, number);
        if effect.is_none() {
            checks.refuse(
                "zahl",
                visit.t("ratification-number"),
                visit.t("ratification-number-missing"),
            );
        }
        let deadline = optional_day(
            inside,
            checks,
            ("frist", "ratification-deadline"),
            &self.frist,
        );
        let sum = if self.kosten.trim().is_empty() {
            Some(None)
        } else {
            let read = Money::typed(&self.kosten)
                .ok()
                .filter(|it| it.in_cents() > 0);
            if read.is_none() {
                checks.refuse(
                    "kosten",
                    visit.t("ratification-cost-sum"),
                    visit.t("ratification-amount-malformed"),
                );
            }
            read.map(Some)
        };
        let key = CostKey::from_word(&self.schluessel).unwrap_or(CostKey::Equal);
        let ids = |words: &[String]| words.iter().filter_map(|it| it.parse().ok()).collect();
        Some(Opened {
            effect: effect?,
            deadline: deadline?,
            cost: sum?.map(|sum| Cost { sum, key }),
            councils: ids(&self.raete),
            named: ids(&self.benannt),
        })
    }
}

/// A day that may be missing; `None` if it is there and no day.
#[expect(
    clippy::option_option,
    reason = "the outer one is the fault, the inner one the empty field"
)]
fn optional_day(
    inside: &Inside,
    checks: &mut Checks,
    (field, label): (&'static str, &str),
    text: &str,
) -> Option<Option<Date>> {
    let visit = &inside.visit;
    if text.trim().is_empty() {
        return Some(None);
    }
    let read = text.trim().parse().ok();
    if read.is_none() {
        checks.refuse(field, visit.t(label), visit.t("directory-day-malformed"));
    }
    read.map(Some)
}

async fn save_open(
    inside: Inside,
    Id(id): Id<ResolutionId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let form = Filled::of(pairs);
    let mut checks = Checks::default();
    let Some(opened) = form.read(&inside, &mut checks) else {
        return open_page(&inside, &found, form, checks).await;
    };
    match open(&visit.state.db, &visit.actor, id, opened, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-ratification-opened")),
        Err(error) if error.kind() == Kind::Invalid => {
            let (field, label) = match error.field() {
                Some("number") => ("zahl", "ratification-number"),
                _ => ("raete", "ratification-councils"),
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            open_page(&inside, &found, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Where a council stands, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Told {
    organisation: String,
    stand: String,
    vorlage: String,
    verweis: String,
    vorberatung: String,
    sitzung: String,
    entschieden: String,
    wortlaut: String,
    hinweis: String,
}

#[derive(Template)]
#[template(path = "ratification_council.html")]
struct CouncilPage {
    shell: Shell,
    checks: Checks,
    form: Told,
    states: Vec<&'static str>,
    text: String,
    compared: Vec<Shown>,
    evidence: String,
    back: String,
}

/// The round of a resolution and the council of an organisation in it.
async fn council_of(
    inside: &Inside,
    it: &Resolution,
    organisation: &str,
) -> Result<Council, Failure> {
    let round = of_resolution(inside.visit.state.db.read(), it.id).await?;
    let id: OrganisationId = organisation.parse().map_err(|_| Failure::NOT_FOUND)?;
    let mut councils = round.into_iter().flat_map(|it| it.councils);
    let council = councils.find(|council| council.organisation == id);
    let council = council.ok_or(Failure::NOT_FOUND)?;
    may_report(&inside.visit.actor, it, &council)?;
    Ok(council)
}

async fn show_report(
    inside: Inside,
    Id(id): Id<ResolutionId>,
    Query(asked): Query<Told>,
) -> Answer {
    let found = seen(&inside, id).await?;
    let council = council_of(&inside, &found, &asked.organisation).await?;
    let day = |it: Option<Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let form = Told {
        organisation: asked.organisation,
        stand: council.state.word().to_owned(),
        vorlage: council.paper.clone().unwrap_or_default(),
        verweis: council
            .link
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        vorberatung: day(council.preliminary_on),
        sitzung: day(council.deciding_on),
        entschieden: day(council.decided_on),
        wortlaut: council.adopted_text.clone().unwrap_or_default(),
        hinweis: council.note.clone().unwrap_or_default(),
    };
    report_page(&inside, &found, &council, form, Checks::default()).await
}

async fn report_page(
    inside: &Inside,
    of: &Resolution,
    council: &Council,
    form: Told,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let seen = organisation::seen(db, actor, council.organisation).await?;
    let known = seen.map(|it| it.organisation);
    let text = present_text(db.read(), of).await?.words.de;
    let shell = inside.shell(Head {
        title: name_of(visit, known.as_ref()),
        context: of.title.in_lang(visit.lang).to_owned(),
        crumbs: crumbs(inside, Some(of)),
    });
    let status = status(&checks);
    let own = form.wortlaut.trim();
    let page = CouncilPage {
        compared: if own.is_empty() {
            Vec::new()
        } else {
            shown(compare(&text, own))
        },
        shell: faulty(shell, &checks),
        checks,
        form,
        states: CouncilState::ALL.map(CouncilState::word).to_vec(),
        text,
        evidence: format!("/beschluesse/{}/raete/{}/nachweise", of.id, council.id),
        back: format!("/beschluesse/{}", of.id),
    };
    Ok(page_with_status(status, &page))
}

impl Told {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Report> {
        let visit = &inside.visit;
        let mut day =
            |field, label: &str, text: &str| optional_day(inside, checks, (field, label), text);
        let preliminary_on = day("vorberatung", "ratification-preliminary", &self.vorberatung);
        let deciding_on = day("sitzung", "ratification-deciding", &self.sitzung);
        let decided_on = day("entschieden", "ratification-decided", &self.entschieden);
        let state = CouncilState::from_word(&self.stand);
        if state.is_none() {
            checks.refuse(
                "stand",
                visit.t("ratification-state"),
                visit.t("form-choose"),
            );
        }
        let link = self.verweis.trim();
        let link = if link.is_empty() {
            Some(None)
        } else {
            let read = WebAddress::parse(link).ok();
            if read.is_none() {
                checks.refuse(
                    "verweis",
                    visit.t("ratification-link"),
                    visit.t("ratification-link-malformed"),
                );
            }
            read.map(Some)
        };
        let some = |text: &str| {
            let text = text.trim().replace("\r\n", "\n");
            (!text.is_empty()).then_some(text)
        };
        Some(Report {
            state: state?,
            paper: some(&self.vorlage),
            link: link?,
            preliminary_on: preliminary_on?,
            deciding_on: deciding_on?,
            decided_on: decided_on?,
            adopted_text: some(&self.wortlaut),
            note: some(&self.hinweis),
        })
    }
}

async fn save_report(inside: Inside, Id(id): Id<ResolutionId>, Form(form): Form<Told>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    let council = council_of(&inside, &found, &form.organisation).await?;
    let mut checks = Checks::default();
    let Some(told) = form.read(&inside, &mut checks) else {
        return report_page(&inside, &found, &council, form, checks).await;
    };
    let text = present_text(visit.state.db.read(), &found).await?.words.de;
    for unfit in told.unfit(&text, visit.now.day()) {
        let (field, label) = match unfit.field() {
            "decided_on" => ("entschieden", "ratification-decided"),
            "deciding_on" => ("sitzung", "ratification-deciding"),
            _ => ("wortlaut", "ratification-own-text"),
        };
        checks.refuse(field, visit.t(label), visit.t(unfit.text()));
    }
    if !checks.is_fine() {
        return report_page(&inside, &found, &council, form, checks).await;
    }
    let which = (id, council.id);
    report(&visit.state.db, &visit.actor, which, told, visit.now).await?;
    Ok(done(&inside, id, "notice-ratification-told"))
}
