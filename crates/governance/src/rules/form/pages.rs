//! The form of a draft.

use super::filled::Filled;
use super::majority::Fields;
use crate::body;
use crate::rules::pages::{crumbs, done, managed};
use crate::rules::stored::{base_word, counting_word, scale_word, tie_word, unanimity_word};
use crate::rules::{RulesError, RulesVersionId, Version, begin, change, may_manage};
use askama::Template;
use axum::extract::Form;
use axum::response::Response;
use directory::pages::{faulty, status};
use kernel::{Kind, Refusal};
use platform::network::pages::Inside;
use voting::{Base, Counting, Matter, Scale, Tie, Unanimity};
use web::{Answer, Checks, Failure, Head, Id, Shell, page_with_status};

/// A body to tick.
struct Choice {
    id: String,
    name: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "rules_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    bodies: Vec<Choice>,
    majorities: Vec<Fields>,
    bases: Vec<&'static str>,
    scales: Vec<&'static str>,
    countings: Vec<&'static str>,
    ties: Vec<&'static str>,
    unanimities: Vec<&'static str>,
    back: String,
}

pub(in crate::rules) async fn show_new(inside: Inside) -> Answer {
    form_page(&inside, None, Filled::blank(), Checks::default()).await
}

pub(in crate::rules) async fn show_change(inside: Inside, Id(id): Id<RulesVersionId>) -> Answer {
    let found = draft(&inside, id).await?;
    let form = Filled::from_version(&found);
    form_page(&inside, Some(&found), form, Checks::default()).await
}

pub(in crate::rules) async fn save_new(
    inside: Inside,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let visit = &inside.visit;
    may_manage(&visit.actor, inside.network.id)?;
    let (form, mut checks) = (Filled::of(pairs), Checks::default());
    let Some(wish) = form.read(visit, &mut checks) else {
        return form_page(&inside, None, form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    let made = begin(db, actor, inside.network.id, wish, visit.now).await;
    match made {
        Ok(id) => Ok(done(&inside, id, "notice-rules-begun")),
        Err(error) => refused(&inside, None, (form, checks), error).await,
    }
}

pub(in crate::rules) async fn save_change(
    inside: Inside,
    Id(id): Id<RulesVersionId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let visit = &inside.visit;
    let found = draft(&inside, id).await?;
    let (form, mut checks) = (Filled::of(pairs), Checks::default());
    let Some(wish) = form.read(visit, &mut checks) else {
        return form_page(&inside, Some(&found), form, checks).await;
    };
    match change(&visit.state.db, &visit.actor, id, wish, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-rules-changed")),
        Err(error) => refused(&inside, Some(&found), (form, checks), error).await,
    }
}

async fn refused(
    inside: &Inside,
    of: Option<&Version>,
    (form, mut checks): (Filled, Checks),
    error: RulesError,
) -> Result<Response, Failure> {
    match error.field() {
        Some(field) if error.kind() == Kind::Invalid => {
            let visit = &inside.visit;
            let label = visit.t_enum("rules-field", field);
            checks.refuse(field, label, visit.t(error.text()));
            form_page(inside, of, form, checks).await
        }
        _ => Err(error.into()),
    }
}

/// The draft, if the visit may write it; what was adopted is no draft any more.
async fn draft(inside: &Inside, id: RulesVersionId) -> Result<Version, Failure> {
    let found = managed(inside, id).await?;
    if found.adopted.is_some() {
        return Err(Failure::NOT_FOUND);
    }
    Ok(found)
}

async fn form_page(inside: &Inside, of: Option<&Version>, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    may_manage(&visit.actor, inside.network.id)?;
    let bodies = body::bare(visit.state.db.read(), inside.network.id).await?;
    let present = bodies.iter().filter(|it| it.ended_on.is_none());
    let bodies = present.map(|it| Choice {
        chosen: form.bodies.contains(&it.id.to_string()),
        id: it.id.to_string(),
        name: it.name.in_lang(visit.lang).to_owned(),
    });
    let key = of.map_or("rules-new", |_| "rules-change");
    let shell = inside.shell(Head {
        title: visit.t(key).into_owned(),
        context: visit.t("rules-form-context").into_owned(),
        crumbs: crumbs(inside, of),
    });
    let status = status(&checks);
    let page = FormPage {
        bodies: bodies.collect(),
        majorities: Matter::ALL
            .into_iter()
            .map(|it| Fields::of(it, &form, &checks))
            .collect(),
        bases: [
            Base::Votes,
            Base::Present,
            Base::FilledSeats,
            Base::LegalSeats,
        ]
        .map(base_word)
        .to_vec(),
        scales: [Scale::Votes, Scale::Weight].map(scale_word).to_vec(),
        countings: [Counting::Excluded, Counting::InBase]
            .map(counting_word)
            .to_vec(),
        ties: [Tie::Rejected, Tie::ChairDecides].map(tie_word).to_vec(),
        unanimities: [
            Unanimity::NotNeeded,
            Unanimity::OfVotes,
            Unanimity::OfAllSeats,
        ]
        .map(unanimity_word)
        .to_vec(),
        back: of.map_or("/arbeitsordnungen".to_owned(), |it| {
            format!("/arbeitsordnungen/{}", it.id)
        }),
        shell: faulty(shell, &checks),
        checks,
        form,
    };
    Ok(page_with_status(status, &page))
}
