//! What a version says otherwise than the one before it.

use crate::resolution::ratification::board::{Shown, shown};
use crate::resolution::wording::{compare, is_same};
use crate::rules::pages::{crumbs, seen};
use crate::rules::say::Telling;
use crate::rules::told::Told;
use crate::rules::{RulesVersionId, Version, may_read, store};
use askama::Template;
use platform::network::pages::Inside;
use web::{Answer, Failure, Head, Id, Shell, page};

/// A part that differs.
struct Changed {
    title: String,
    pieces: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "rules_compare.html")]
struct ComparePage {
    shell: Shell,
    changed: Vec<Changed>,
    back: String,
}

pub(in crate::rules) async fn show(inside: Inside, Id(id): Id<RulesVersionId>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    let mut all = store::versions(visit.state.db.read(), found.rules).await?;
    all.retain(|it| it.number < found.number && may_read(&visit.actor, it).is_ok());
    let before = all.into_iter().next().ok_or(Failure::NOT_FOUND)?;
    let numbers = [
        ("old", before.number.to_string().into()),
        ("new", found.number.to_string().into()),
    ];
    let shell = inside.shell(Head {
        title: visit.t("rules-compare").into_owned(),
        context: visit.t_with("rules-compare-context", &numbers).into_owned(),
        crumbs: crumbs(&inside, Some(&found)),
    });
    let told = Told::of(&inside, found, None).await?;
    let strength = told.strength;
    let day = told.version.changed_at.day();
    let said = |it: &Version| {
        let telling = Telling {
            visit,
            strength,
            meeting: day,
        };
        let parts = telling.all(&it.provisions).into_iter();
        let parts = parts.map(|it| (it.title, it.sentences.join(" ")));
        parts.collect::<Vec<_>>()
    };
    Ok(page(&ComparePage {
        shell,
        changed: differing(&said(&before), &said(&told.version)),
        back: format!("/arbeitsordnungen/{id}"),
    }))
}

/// The parts that differ: those of the new version in their order, then what is gone.
fn differing(old: &[(String, String)], new: &[(String, String)]) -> Vec<Changed> {
    let of = |all: &[(String, String)], title: &str| {
        let found = all.iter().find(|(it, _)| it == title);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let gone = old
        .iter()
        .filter(|(it, _)| !new.iter().any(|(other, _)| other == it));
    let titles = new.iter().chain(gone).map(|(title, _)| title.clone());
    titles
        .map(|title| (of(old, &title), of(new, &title), title))
        .filter(|(old, new, _)| !is_same(old, new))
        .map(|(old, new, title)| Changed {
            title,
            pieces: shown(compare(&old, &new)),
        })
        .collect()
}
