//! What contacts put on the overview: who is to be called again.

use crate::telling::store::{self as due, Office};
use directory::organisation;
use directory::reach::stands_for_all;
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use web::Failure;

/// So many days ahead a follow-up is a task.
const DAYS_AHEAD: i64 = 7;

/// So many lines a source gives.
const LINES: u64 = 10;

/// All of them.
pub(crate) const CARDS: &[CardSource] = &[
    CardSource {
        rank: 10,
        build: |inside| Box::pin(follow_ups(inside)),
    },
    crate::follow_up::card::CARD,
    crate::hint::card::CARD,
    crate::contact::figures::CARD,
];

async fn follow_ups(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let office = if actor.is_central_office(network) {
        Office::Too
    } else {
        Office::Not
    };
    let own = stands_for_all(actor, network);
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
            sub: visit.t_with("contact-card-due", &args).into_owned(),
            due: Some(it.on),
        })
    };
    let lines: Vec<_> = found.into_iter().filter_map(line).collect();
    Ok((!lines.is_empty()).then(|| Card {
        side: Side::Tasks,
        title: String::new(),
        count,
        all: None,
        lines,
    }))
}
