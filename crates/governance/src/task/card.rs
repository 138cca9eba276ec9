//! One's own tasks among those of the overview.

use super::store::{Asked, page_of};
use kernel::Limit;
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use web::Failure;

/// So many lines it gives.
const LINES: usize = 10;

/// So many are counted.
const COUNTED: u64 = 100;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 10,
    build: |inside| Box::pin(mine(inside)),
};

async fn mine(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let Some(owner) = visit.actor.identity().and_then(|it| it.person) else {
        return Ok(None);
    };
    let asked = Asked {
        owner: Some(owner),
        ..Asked::default()
    };
    let of = (inside.network.id, asked);
    let limit = (None, Limit::clamped(COUNTED));
    let conn = visit.state.db.read();
    let found = page_of(conn, &visit.actor, of, limit, visit.now.day()).await?;
    if found.items.is_empty() {
        return Ok(None);
    }
    let count = found.items.len() as u64;
    let line = |it: super::Task| CardLine {
        text: it.title.to_string(),
        href: visit.href(&inside.path(&format!("/aufgaben/{}", it.id))),
        sub: visit.t("task-one").into_owned(),
        due: Some(it.due),
    };
    Ok(Some(Card {
        side: Side::Tasks,
        title: String::new(),
        count,
        all: None,
        lines: found.items.into_iter().take(LINES).map(line).collect(),
    }))
}
