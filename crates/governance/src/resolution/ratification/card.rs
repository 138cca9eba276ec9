//! What a round puts on the overview: what one's own council still has to decide, and for
//! the central office where to ask.

use super::board::name_of;
use super::store::{self, Open, Whose};
use directory::organisation::seen_many;
use directory::reach::stands_for_all;
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use std::collections::HashMap;
use web::Failure;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 12,
    build: |inside| Box::pin(build(inside)),
};

/// So many lines it gives.
const LINES: usize = 10;

async fn build(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let today = visit.now.day();
    let mut found = Vec::new();
    let own = stands_for_all(actor, network);
    if !own.is_empty() && actor.reads_network(network) {
        found.extend(store::open(db.read(), network, Whose::Of(&own)).await?);
    }
    if actor.is_central_office(network) {
        found.extend(store::open(db.read(), network, Whose::Overdue(today)).await?);
    }
    if found.is_empty() {
        return Ok(None);
    }
    let count = found.len() as u64;
    found.truncate(LINES);
    let ids: Vec<_> = found.iter().map(|it| it.organisation).collect();
    let known = seen_many(db, actor, &ids).await?;
    let known: HashMap<_, _> = known
        .into_iter()
        .map(|it| (it.organisation.id, it.organisation))
        .collect();
    let line = |it: Open| {
        let council = name_of(visit, known.get(&it.organisation));
        let late = it.deciding_on.is_some_and(|day| day < today);
        let key = if late {
            "ratification-card-late"
        } else {
            "ratification-card-open"
        };
        let path = format!(
            "/beschluesse/{}/rat?organisation={}",
            it.resolution, it.organisation
        );
        CardLine {
            text: it.title.in_lang(visit.lang).to_owned(),
            href: visit.href(&inside.path(&path)),
            sub: visit
                .t_with(key, &[("council", council.into())])
                .into_owned(),
            due: it.deciding_on.or(it.deadline),
        }
    };
    let lines = found.into_iter().map(line).collect();
    Ok(Some(Card {
        side: Side::Tasks,
        title: String::new(),
        count,
        all: None,
        lines,
    }))
}
