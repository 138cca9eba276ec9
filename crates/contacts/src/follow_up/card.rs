//! What of one's follow-ups is due soon, among the tasks of the overview.

use super::mine;
use directory::organisation;
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use web::Failure;

/// So many days ahead a follow-up is a task.
const DAYS_AHEAD: i64 = 14;

/// So many lines it gives.
const LINES: usize = 10;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 11,
    build: |inside| Box::pin(due(inside)),
};

async fn due(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let until = visit.now.plus_days(DAYS_AHEAD).day();
    let mut found = mine(db, actor, network).await?;
    found.retain(|it| it.due_on.is_some_and(|day| day <= until));
    let count = found.len() as u64;
    found.truncate(LINES);
    let names = organisation::names(db, actor, found.iter().map(|it| it.organisation)).await?;
    let line = |it: super::FollowUp| CardLine {
        text: it.subject.to_string(),
        href: visit.href(&inside.path(&format!("/wiedervorlagen/{}", it.id))),
        sub: names.get(&it.organisation).cloned().unwrap_or_default(),
        due: it.due_on,
    };
    let lines: Vec<_> = found.into_iter().map(line).collect();
    Ok((!lines.is_empty()).then(|| Card {
        side: Side::Tasks,
        title: String::new(),
        count,
        all: None,
        lines,
    }))
}
