//! The forms of a resolution: draft, decision, new wording.

use crate::body;
use crate::resolution::pages::{crumb, done, seen};
use crate::resolution::store::{EFFECTS, effect_of, effect_word};
use crate::resolution::{
    Resolution, ResolutionError, ResolutionId, Settled, State, Wish, change, draft, may_draft,
    may_manage, present_text, reword, settle,
};
use crate::words::Words;
use askama::Template;
use axum::extract::Form;
use axum::response::Response;
use directory::Since;
use directory::pages::{faulty, status};
use kernel::{Confidentiality, Kind, Line, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use voting::{Matter, Tally};
use web::{Answer, Checks, Crumb, Failure, Head, Id, Shell, page_with_status};

/// The longest wording, in bytes.
const LONGEST: usize = 100_000;

/// A draft as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::resolution) struct Filled {
    titel: String,
    titel_en: String,
    text: String,
    text_en: String,
    gremium: String,
    sache: String,
    wirkung: String,
    sicht: String,
}

#[derive(Template)]
#[template(path = "resolution_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    bodies: Vec<(String, String)>,
    matters: Vec<&'static str>,
    effects: Vec<&'static str>,
    levels: Vec<&'static str>,
    back: String,
}

pub(in crate::resolution) async fn show_new(inside: Inside) -> Answer {
    let form = Filled {
        sache: Matter::Ordinary.word().to_owned(),
        wirkung: "needs-ratification".to_owned(),
        sicht: Confidentiality::Public.word().to_owned(),
        ..Filled::default()
    };
    form_page(&inside, None, form, Checks::default()).await
}

async fn form_page(
    inside: &Inside,
    of: Option<&Resolution>,
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    may_draft(&visit.actor, inside.network.id)?;
    let bodies = body::bare(visit.state.db.read(), inside.network.id).await?;
    let present = bodies.iter().filter(|it| it.ended_on.is_none());
    let bodies = present.map(|it| {
        let name = it.name.in_lang(visit.lang).to_owned();
        (it.id.to_string(), name)
    });
    let key = of.map_or("resolution-new", |_| "resolution-change");
    let shell = inside.shell(Head {
        title: visit.t(key).into_owned(),
        context: visit.t("resolution-form-context").into_owned(),
        crumbs: crumbs(inside, of),
    });
    let status = status(&checks);
    let page = FormPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        bodies: bodies.collect(),
        matters: Matter::ALL.map(Matter::word).to_vec(),
        effects: EFFECTS.map(effect_word).to_vec(),
        levels: LEVELS.map(Confidentiality::word).to_vec(),
        back: back(of),
    };
    Ok(page_with_status(status, &page))
}

/// Who may read a resolution outside the draft.
const LEVELS: [Confidentiality; 3] = [
    Confidentiality::Public,
    Confidentiality::Network,
    Confidentiality::CentralOffice,
];

fn back(of: Option<&Resolution>) -> String {
    of.map_or("/beschluesse".to_owned(), |it| {
        format!("/beschluesse/{}", it.id)
    })
}

/// The way back, over the resolution if there is one.
pub(in crate::resolution) fn crumbs(inside: &Inside, of: Option<&Resolution>) -> Vec<Crumb> {
    let mut crumbs = vec![crumb(inside)];
    crumbs.extend(of.map(|it| Crumb {
        text: it.title.in_lang(inside.visit.lang).to_owned(),
        path: inside.path(&back(Some(it))),
    }));
    crumbs
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Wish> {
        let visit = &inside.visit;
        let title = Line::parse(&self.titel).ok();
        if title.is_none() {
            checks.refuse(
                "titel",
                visit.t("resolution-title"),
                visit.t("form-line-missing"),
            );
        }
        let title_en = optional_line(&self.titel_en);
        if title_en.is_none() {
            checks.refuse(
                "titel_en",
                visit.t("resolution-title-en"),
                visit.t("form-line-missing"),
            );
        }
        let text = words(inside, checks, (&self.text, &self.text_en));
        Some(Wish {
            title: Words {
                de: title?.to_string(),
                en: title_en?,
            },
            text: text?,
            body: self.gremium.parse().ok(),
            organisation: None,
            matter: Matter::from_word(&self.sache).unwrap_or(Matter::Ordinary),
            effect: effect_of(&self.wirkung)?,
            confidentiality: Confidentiality::from_word(&self.sicht)
                .filter(|it| LEVELS.contains(it))?,
        })
    }
}

/// A line that may be missing; `None` if it is there and no line.
#[expect(
    clippy::option_option,
    reason = "the outer one is the fault, the inner one the empty field"
)]
fn optional_line(text: &str) -> Option<Option<String>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    Line::parse(text).ok().map(|it| Some(it.to_string()))
}

/// The wording in both languages; what is wrong goes into `checks`.
fn words(inside: &Inside, checks: &mut Checks, (de, en): (&str, &str)) -> Option<Words> {
    let visit = &inside.visit;
    for (field, label, text) in [
        ("text", "resolution-text", de),
        ("text_en", "resolution-text-en", en),
    ] {
        if text.len() > LONGEST {
            checks.refuse(field, visit.t(label), visit.t("resolution-text-long"));
        }
    }
    if de.trim().is_empty() {
        checks.refuse(
            "text",
            visit.t("resolution-text"),
            visit.t("resolution-text-missing"),
        );
    }
    let en = en.trim();
    let fine = checks.at("text").is_empty() && checks.at("text_en").is_empty();
    fine.then(|| Words {
        de: de.trim().replace("\r\n", "\n"),
        en: (!en.is_empty()).then(|| en.replace("\r\n", "\n")),
    })
}

pub(in crate::resolution) async fn save_new(inside: Inside, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, None, form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    let id = draft(db, actor, inside.network.id, wish, visit.now).await?;
    Ok(done(&inside, id, "notice-resolution-drafted"))
}

pub(in crate::resolution) async fn show_change(inside: Inside, Id(id): Id<ResolutionId>) -> Answer {
    let found = managed(&inside, id).await?;
    if found.state != State::Draft {
        return Err(Failure::NOT_FOUND);
    }
    let text = present_text(inside.visit.state.db.read(), &found)
        .await?
        .words;
    let form = Filled {
        titel: found.title.de.clone(),
        titel_en: found.title.en.clone().unwrap_or_default(),
        text: text.de,
        text_en: text.en.unwrap_or_default(),
        gremium: found.body.map(|it| it.to_string()).unwrap_or_default(),
        sache: found.matter.word().to_owned(),
        wirkung: effect_word(found.effect).to_owned(),
        sicht: found.confidentiality.word().to_owned(),
    };
    form_page(&inside, Some(&found), form, Checks::default()).await
}

pub(in crate::resolution) async fn save_change(
    inside: Inside,
    Id(id): Id<ResolutionId>,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, Some(&found), form, checks).await;
    };
    change(&visit.state.db, &visit.actor, id, wish, visit.now).await?;
    Ok(done(&inside, id, "notice-resolution-changed"))
}

/// The resolution, if the actor may manage it.
pub(in crate::resolution) async fn managed(
    inside: &Inside,
    id: ResolutionId,
) -> Result<Resolution, Failure> {
    let found = seen(inside, id).await?;
    may_manage(&inside.visit.actor, &found)?;
    Ok(found)
}

/// A decision as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::resolution) struct Decision {
    ausgang: String,
    am: String,
    ja: String,
    nein: String,
    enthaltungen: String,
}

#[derive(Template)]
#[template(path = "resolution_settle.html")]
struct SettlePage {
    shell: Shell,
    checks: Checks,
    form: Decision,
    outcomes: Vec<&'static str>,
    asks_result: bool,
    back: String,
}

/// What can become of a resolution from where it stands.
const fn outcomes(state: State) -> &'static [&'static str] {
    match state {
        State::Draft => &["proposed", "adopted", "rejected"],
        State::Proposed => &["adopted", "rejected"],
        State::Adopted => &["replaced"],
        State::Rejected | State::Replaced => &[],
    }
}

pub(in crate::resolution) async fn show_settle(inside: Inside, Id(id): Id<ResolutionId>) -> Answer {
    let found = managed(&inside, id).await?;
    let form = Decision {
        ausgang: outcomes(found.state)
            .first()
            .copied()
            .unwrap_or_default()
            .to_owned(),
        am: inside.visit.now.day().to_string(),
        ..Decision::default()
    };
    Ok(settle_page(&inside, &found, form, Checks::default()))
}

fn settle_page(inside: &Inside, of: &Resolution, form: Decision, checks: Checks) -> Response {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: visit.t("resolution-settle").into_owned(),
        context: of.title.in_lang(visit.lang).to_owned(),
        crumbs: crumbs(inside, Some(of)),
    });
    let status = status(&checks);
    let page = SettlePage {
        shell: faulty(shell, &checks),
        checks,
        form,
        outcomes: outcomes(of.state).to_vec(),
        asks_result: outcomes(of.state).contains(&"adopted"),
        back: back(Some(of)),
    };
    page_with_status(status, &page)
}

impl Decision {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Settled> {
        let visit = &inside.visit;
        match self.ausgang.as_str() {
            "proposed" => return Some(Settled::Proposed),
            "replaced" => return Some(Settled::Replaced),
            "adopted" | "rejected" => {}
            _ => {
                checks.refuse(
                    "ausgang",
                    visit.t("resolution-outcome"),
                    visit.t("form-choose"),
                );
                return None;
            }
        }
        let on: Option<Since> = self.am.parse().ok();
        let future = |it: Since| it.first_day().is_some_and(|day| day > visit.now.day());
        if on.is_none() {
            checks.refuse(
                "am",
                visit.t("resolution-on"),
                visit.t("directory-day-malformed"),
            );
        } else if on.is_some_and(future) {
            checks.refuse(
                "am",
                visit.t("resolution-on"),
                visit.t("ratification-error-in-future"),
            );
        }
        let mut number = |field: &'static str, text: &str| {
            let read = text.trim().parse::<u64>().ok().filter(|it| *it < 10_000);
            if read.is_none() && !text.trim().is_empty() {
                let label = visit.t_enum("resolution-vote", field);
                checks.refuse(field, label, visit.t("resolution-number-malformed"));
            }
            read
        };
        let counts = [
            number("ja", &self.ja),
            number("nein", &self.nein),
            number("enthaltungen", &self.enthaltungen),
        ];
        if !checks.is_fine() {
            return None;
        }
        let tally = counts[0].map(|yes| Tally {
            yes,
            no: counts[1].unwrap_or(0),
            abstentions: counts[2].unwrap_or(0),
            invalid: 0,
        });
        Some(if self.ausgang == "adopted" {
            Settled::Adopted(on?, tally)
        } else {
            Settled::Rejected(on?, tally)
        })
    }
}

pub(in crate::resolution) async fn save_settle(
    inside: Inside,
    Id(id): Id<ResolutionId>,
    Form(form): Form<Decision>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(settled) = form.read(&inside, &mut checks) else {
        return Ok(settle_page(&inside, &found, form, checks));
    };
    settle(&visit.state.db, &visit.actor, id, settled, visit.now).await?;
    Ok(done(&inside, id, "notice-resolution-settled"))
}

/// A new wording as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::resolution) struct Reworded {
    text: String,
    text_en: String,
    grund: String,
}

#[derive(Template)]
#[template(path = "resolution_reword.html")]
struct RewordPage {
    shell: Shell,
    checks: Checks,
    form: Reworded,
    back: String,
}

pub(in crate::resolution) async fn show_reword(inside: Inside, Id(id): Id<ResolutionId>) -> Answer {
    let found = managed(&inside, id).await?;
    let text = present_text(inside.visit.state.db.read(), &found)
        .await?
        .words;
    let form = Reworded {
        text: text.de,
        text_en: text.en.unwrap_or_default(),
        grund: String::new(),
    };
    Ok(reword_page(&inside, &found, form, Checks::default()))
}

fn reword_page(inside: &Inside, of: &Resolution, form: Reworded, checks: Checks) -> Response {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: visit.t("resolution-reword").into_owned(),
        context: visit.t("resolution-reword-context").into_owned(),
        crumbs: crumbs(inside, Some(of)),
    });
    let status = status(&checks);
    let page = RewordPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        back: back(Some(of)),
    };
    page_with_status(status, &page)
}

pub(in crate::resolution) async fn save_reword(
    inside: Inside,
    Id(id): Id<ResolutionId>,
    Form(form): Form<Reworded>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let words = words(&inside, &mut checks, (&form.text, &form.text_en));
    let reason = Line::parse(&form.grund).ok();
    if reason.is_none() {
        checks.refuse(
            "grund",
            visit.t("resolution-reason"),
            visit.t("form-line-missing"),
        );
    }
    let (Some(words), Some(reason)) = (words, reason) else {
        return Ok(reword_page(&inside, &found, form, checks));
    };
    let new = (words, reason.to_string());
    match reword(&visit.state.db, &visit.actor, id, new, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-resolution-reworded")),
        Err(error @ ResolutionError::State(_)) if error.kind() == Kind::Invalid => {
            checks.refuse("text", visit.t("resolution-text"), visit.t(error.text()));
            Ok(reword_page(&inside, &found, form, checks))
        }
        Err(error) => Err(error.into()),
    }
}
