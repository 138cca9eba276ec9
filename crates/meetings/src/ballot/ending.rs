//! How a ballot ends: closed and counted, declared, or annulled.

use super::actions::{BallotError, of};
use super::{Ballot, BallotId, BallotState, Counted, count, store, unable_word};
use crate::attendance::actions::{locked as meeting_locked, running};
use crate::meeting::actions::record_with;
use crate::meeting::{Item, Meeting, MeetingId, Outcome, item};
use crate::rules;
use db::{Db, Tx};
use directory::Since;
use governance::resolution::{self, Settled};
use kernel::{Actor, Stamp};
use serde_json::json;
use voting::Unable;

/// Closes a ballot and counts it; a resolution on which it decides is adopted or rejected in
/// the same act.
pub async fn close(
    db: &Db,
    actor: &Actor,
    (id, ballot): (MeetingId, BallotId),
    now: Stamp,
) -> Result<Ballot, BallotError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let open = of(&tx, id, ballot).await?;
    if open.state != BallotState::Open {
        return Err(BallotError::Past);
    }
    let seats = store::seats_of(&*tx, ballot).await?;
    let rules = rules::by_id(db, open.rules).await?;
    let rule = match &rules {
        Some(rules) => rules.majority(open.matter),
        None => Err(Unable::NoRule(open.matter)),
    };
    let (tally, verdict) = count(&open, &seats, rule);
    let result = Counted {
        carried: verdict.ok().map(|it| it.carried),
        base: verdict.ok().map(|it| it.base),
        needed: verdict.ok().map(|it| it.needed),
        by_chair: verdict.is_ok_and(|it| it.by_chair),
        unable: verdict.err().map(|it| unable_word(it).to_owned()),
        found: None,
    };
    let closed = Ballot {
        tally,
        state: BallotState::Closed { at: now, result },
        ..open
    };
    settle(&tx, actor, (&meeting, &closed), now).await?;
    tx.commit().await?;
    Ok(closed)
}

/// Writes how a ballot ended, and what follows: the item is decided, the resolution moves.
async fn settle(
    tx: &Tx,
    actor: &Actor,
    (meeting, closed): (&Meeting, &Ballot),
    now: Stamp,
) -> Result<(), BallotError> {
    store::update(tx, closed, actor.name()).await?;
    let carried = match &closed.state {
        BallotState::Closed { result, .. } => result.carried,
        _ => None,
    };
    if let Some(carried) = carried {
        let found = item::actions::locked(tx, meeting, closed.item).await?;
        let decided = Item {
            outcome: Outcome::Decided,
            version: found.version + 1,
            changed_at: now,
            changed_by: actor.name().to_owned(),
            ..found
        };
        item::store::update(tx, &decided).await?;
        if let Some(resolution) = closed.resolution {
            let (on, tally) = (Since::Day(now.day()), Some(closed.tally));
            let settled = if carried {
                Settled::Adopted(on, tally)
            } else {
                Settled::Rejected(on, tally)
            };
            resolution::settle_in(tx, actor, resolution, settled, now).await?;
        }
    }
    let tally = closed.tally;
    let details = json!({
        "ballot": closed.id.to_string(),
        "state": closed.state.word(),
        "carried": carried,
        "yes": tally.yes,
        "no": tally.no,
        "abstentions": tally.abstentions,
    });
    record_with(tx, actor, ("meeting.end-ballot", meeting), details, now).await?;
    Ok(())
}

/// Whoever leads declares how a ballot ended that no rule could count, with the reason.
pub async fn declare(
    db: &Db,
    actor: &Actor,
    (id, ballot): (MeetingId, BallotId),
    (carried, reason): (bool, String),
    now: Stamp,
) -> Result<(), BallotError> {
    let tx = db.begin().await?;
    let meeting = meeting_locked(&tx, actor, id).await?;
    if !meeting.is_on_record() {
        return Err(BallotError::Past);
    }
    let found = of(&tx, id, ballot).await?;
    let BallotState::Closed { at, result } = found.state.clone() else {
        return Err(BallotError::Past);
    };
    if result.carried.is_some() {
        return Err(BallotError::Computed);
    }
    let declared = Ballot {
        state: BallotState::Closed {
            at,
            result: Counted {
                carried: Some(carried),
                found: Some((reason, actor.name().to_owned())),
                ..result
            },
        },
        ..found
    };
    settle(&tx, actor, (&meeting, &declared), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends an open ballot without a result: the question was wrong, or somebody left. What was
/// cast stays on record and does not count.
pub async fn annul(
    db: &Db,
    actor: &Actor,
    (id, ballot): (MeetingId, BallotId),
    reason: String,
    now: Stamp,
) -> Result<(), BallotError> {
    let tx = db.begin().await?;
    let (meeting, _) = running(&tx, actor, id).await?;
    let found = of(&tx, id, ballot).await?;
    if found.state != BallotState::Open {
        return Err(BallotError::Past);
    }
    let void = Ballot {
        state: BallotState::Void { at: now, reason },
        ..found
    };
    settle(&tx, actor, (&meeting, &void), now).await?;
    tx.commit().await?;
    Ok(())
}
