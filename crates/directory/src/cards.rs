//! What the directory puts on the overview: who is to be called, who wants to join, what
//! stands twice, and one's own organisation.

use crate::telling::store::{self as due, Office};
use crate::{membership, merge, organisation};
use kernel::{NetworkId, OrganisationId, Role, Stamp};
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use web::Failure;

/// So many days ahead a follow-up is a task.
const DAYS_AHEAD: i64 = 7;

/// So many lines a source gives.
const LINES: u64 = 10;

/// How long a count of duplicates is good for, in seconds: comparing a hundred thousand
/// names takes longer than a page may.
const COUNTED_FOR: i64 = 600;

/// All of them.
pub(crate) const CARDS: &[CardSource] = &[
    CardSource {
        rank: 10,
        build: |inside| Box::pin(follow_ups(inside)),
    },
    crate::follow_up::card::CARD,
    crate::hint::card::CARD,
    CardSource {
        rank: 20,
        build: |inside| Box::pin(applications(inside)),
    },
    CardSource {
        rank: 30,
        build: |inside| Box::pin(duplicates(inside)),
    },
    CardSource {
        rank: 40,
        build: |inside| Box::pin(own_organisations(inside)),
    },
    crate::contact::figures::CARD,
];

fn tasks(count: u64, lines: Vec<CardLine>) -> Option<Card> {
    (!lines.is_empty()).then(|| Card {
        side: Side::Tasks,
        title: String::new(),
        count,
        all: None,
        lines,
    })
}

/// The organisations for which the actor stands in this network in a role that writes.
fn own(inside: &Inside) -> Vec<OrganisationId> {
    let standings = inside.visit.actor.standings().iter();
    let mut own: Vec<_> = standings
        .filter(|it| it.network == inside.network.id && it.role != Role::Auditor)
        .filter_map(|it| it.organisation)
        .collect();
    own.sort_unstable();
    own.dedup();
    own
}

async fn follow_ups(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let office = if actor.is_central_office(network) {
        Office::Too
    } else {
        Office::Not
    };
    let own = own(inside);
    if own.is_empty() && office == Office::Not {
        return Ok(None);
    }
    let until = visit.now.plus_days(DAYS_AHEAD).day();
    let (count, found) = due::due_for(db.read(), network, &own, office, until, LINES).await?;
    let names = organisation::names(db, actor, found.iter().map(|it| it.organisation)).await?;
    let line = |it: due::FollowUp| {
        let name = names.get(&it.organisation)?;
        let args = [("subject", it.subject.into())];
        Some(CardLine {
            text: name.clone(),
            href: visit.href(&inside.path(&format!("/verzeichnis/{}", it.organisation))),
            sub: visit.t_with("directory-card-follow-up", &args).into_owned(),
            due: Some(it.on),
        })
    };
    let lines: Vec<_> = found.into_iter().filter_map(line).collect();
    Ok(tasks(count, lines))
}

async fn applications(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    if membership::may_decide(actor, network).is_err() {
        return Ok(None);
    }
    let waiting = membership::applications(db, actor, network).await?;
    let count = waiting.len() as u64;
    let shown = || waiting.iter().take(10);
    let names = organisation::names(db, actor, shown().map(|it| it.organisation)).await?;
    let lines = shown().map(|it| {
        let day = web::day(visit.lang, it.applied.at.day());
        CardLine {
            text: names.get(&it.organisation).cloned().unwrap_or_default(),
            href: visit.href(&inside.path("/antraege")),
            sub: visit
                .t_with("directory-card-application", &[("day", day.into())])
                .into_owned(),
            due: None,
        }
    });
    Ok(tasks(count, lines.collect()))
}

/// What was counted of each network, and when.
#[derive(Default)]
struct Counted(Mutex<HashMap<NetworkId, (Stamp, u64)>>);

async fn duplicates(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    if !actor.is_central_office(network) {
        return Ok(None);
    }
    let counted = db.cache::<Counted>();
    let known = {
        let known = counted.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&network).copied()
    };
    let fresh = known.filter(|(at, _)| visit.now < at.plus_seconds(COUNTED_FOR));
    let count = if let Some((_, count)) = fresh {
        count
    } else {
        let count = merge::candidates(db, actor, network).await?.len() as u64;
        let mut known = counted.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(network, (visit.now, count));
        count
    };
    if count == 0 {
        return Ok(None);
    }
    let line = CardLine {
        text: visit
            .t_with("directory-card-duplicates", &[("count", count.into())])
            .into_owned(),
        href: visit.href(&inside.path("/dubletten")),
        sub: visit.t("directory-card-duplicates-hint").into_owned(),
        due: None,
    };
    Ok(tasks(1, vec![line]))
}

async fn own_organisations(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let seen = organisation::seen_many(db, actor, &own(inside)).await?;
    if seen.is_empty() {
        return Ok(None);
    }
    let line = |it: organisation::Seen| {
        let day = web::day(visit.lang, it.organisation.changed_at.day());
        CardLine {
            href: visit.href(&inside.path(&format!("/verzeichnis/{}", it.organisation.id))),
            text: it.organisation.profile.name.to_string(),
            sub: visit
                .t_with("directory-card-changed", &[("day", day.into())])
                .into_owned(),
            due: None,
        }
    };
    Ok(Some(Card {
        side: Side::Narrow,
        title: visit.t("directory-card-own").into_owned(),
        count: 0,
        all: None,
        lines: seen.into_iter().map(line).collect(),
    }))
}
