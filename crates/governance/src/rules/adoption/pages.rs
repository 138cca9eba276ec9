//! The form that puts a draft into force.

use crate::resolution::{self, State};
use crate::rules::pages::{crumbs, done, managed};
use crate::rules::{Adoption, RulesVersionId, Version, adopt};
use askama::Template;
use axum::extract::Form;
use directory::pages::{faulty, status};
use kernel::{Kind, Limit, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Shell, page_with_status};

/// An adoption as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct Adopting {
    beschluss: String,
    ab: String,
}

#[derive(Template)]
#[template(path = "rules_adopt.html")]
struct AdoptPage {
    shell: Shell,
    checks: Checks,
    form: Adopting,
    resolutions: Vec<(String, String)>,
    back: String,
}

pub(in crate::rules) async fn show(inside: Inside, Id(id): Id<RulesVersionId>) -> Answer {
    let found = managed(&inside, id).await?;
    if found.adopted.is_some() {
        return Err(Failure::NOT_FOUND);
    }
    let form = Adopting {
        ab: inside.visit.now.day().to_string(),
        ..Adopting::default()
    };
    adopt_page(&inside, &found, form, Checks::default()).await
}

/// So many resolutions are offered, the latest.
const OFFERED: u64 = 100;

async fn adopt_page(inside: &Inside, of: &Version, form: Adopting, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: visit.t("rules-adopt").into_owned(),
        context: visit.t("rules-adopt-context").into_owned(),
        crumbs: crumbs(inside, Some(of)),
    });
    let (conn, asked) = (visit.state.db.read(), resolution::Asked::default());
    let which = (inside.network.id, &asked);
    let limit = Limit::clamped(OFFERED);
    let all = resolution::page_of(conn, &visit.actor, which, None, limit).await?;
    let adopted = all.items.iter().filter(|it| it.state == State::Adopted);
    let resolutions = adopted.map(|it| {
        let title = it.title.in_lang(visit.lang);
        let number = it.number.map(|it| format!("{it}, ")).unwrap_or_default();
        (it.id.to_string(), format!("{number}{title}"))
    });
    let resolutions = resolutions.collect();
    let status = status(&checks);
    let page = AdoptPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        resolutions,
        back: format!("/arbeitsordnungen/{}", of.id),
    };
    Ok(page_with_status(status, &page))
}

pub(in crate::rules) async fn save(
    inside: Inside,
    Id(id): Id<RulesVersionId>,
    Form(form): Form<Adopting>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let mut refuse = |field: &str, key: &str| {
        let label = visit.t_enum("rules-field", field);
        checks.refuse(field, label, visit.t(key));
    };
    let resolution = form.beschluss.parse().ok();
    if resolution.is_none() {
        refuse("beschluss", "rules-error-no-resolution");
    }
    let from = form.ab.trim().parse().ok();
    if from.is_none() {
        refuse("ab", "directory-day-malformed");
    }
    let (Some(resolution), Some(from)) = (resolution, from) else {
        return adopt_page(&inside, &found, form, checks).await;
    };
    let adoption = Adoption { resolution, from };
    match adopt(&visit.state.db, &visit.actor, id, adoption, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-rules-adopted")),
        Err(error) if error.kind() == Kind::Invalid => {
            // What the draft itself says is corrected in its form.
            let own = |field: &&str| matches!(*field, "ab" | "beschluss");
            let field = error.field().filter(own).unwrap_or("beschluss");
            refuse(field, error.text());
            adopt_page(&inside, &found, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}
