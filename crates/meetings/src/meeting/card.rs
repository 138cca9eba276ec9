//! What meetings put on the overview: those to which one is called, and what one has not
//! answered.

use super::Meeting;
use super::shown::span;
use super::store::called_to;
use crate::roster::{Attends, invitees};
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use web::Failure;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 8,
    build: |inside| Box::pin(build(inside)),
};

/// So many lines it gives.
const LINES: usize = 5;

async fn build(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let Some(me) = visit.actor.identity().and_then(|it| it.person) else {
        return Ok(None);
    };
    let conn = visit.state.db.read();
    let found = called_to(conn, (inside.network.id, me), visit.now).await?;
    let coming: Vec<_> = found.into_iter().filter(Meeting::is_planned).collect();
    if coming.is_empty() {
        return Ok(None);
    }
    let mut lines = Vec::new();
    for it in coming.iter().take(LINES) {
        let all = invitees(conn, it.id).await?;
        let own = all.iter().find(|it| it.person == Some(me));
        let open = own.is_some_and(|it| it.answer == Attends::Unanswered);
        let key = if open {
            "meeting-card-open"
        } else {
            "meeting-card"
        };
        let args = [
            ("time", span(visit, it).into()),
            ("place", it.venue.as_str().into()),
        ];
        lines.push(CardLine {
            text: it.title.clone(),
            href: visit.href(&inside.path(&format!("/treffen/{}", it.id))),
            sub: visit.t_with(key, &args).into_owned(),
            due: Some(it.day()),
        });
    }
    Ok(Some(Card {
        side: Side::Tasks,
        title: String::new(),
        count: coming.len() as u64,
        all: None,
        lines,
    }))
}
