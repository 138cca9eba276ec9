//! Hints that wait for an answer, among the tasks of the overview.

use super::{HintState, received};
use directory::organisation;
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use web::Failure;

/// So many lines it gives.
const LINES: usize = 10;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 12,
    build: |inside| Box::pin(unanswered(inside)),
};

async fn unanswered(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let mut found = received(db, actor, network).await?;
    found.retain(|hint| {
        let mut to = hint.recipients.iter();
        to.any(|it| it.state == HintState::New && actor.speaks_for(it.organisation))
    });
    let count = found.len() as u64;
    found.truncate(LINES);
    let names = organisation::names(db, actor, found.iter().map(|it| it.from)).await?;
    let line = |it: super::Hint| {
        let from = names.get(&it.from).cloned().unwrap_or_default();
        let args = [("from", from.into())];
        CardLine {
            text: it.name.to_string(),
            href: visit.href(&inside.path(&format!("/hinweise/{}", it.id))),
            sub: visit.t_with("hint-card", &args).into_owned(),
            due: None,
        }
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
