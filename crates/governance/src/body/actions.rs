//! What a charter says about bodies becomes true, once. What it no longer says ends.

use super::store::{self, Whole};
use super::{Body, BodyKind, Office, Reach, SeatRule, SeatRuleId};
use crate::words::Words;
use db::{DbError, Tx};
use kernel::{BodyId, NetworkId, Stamp};
use std::collections::HashMap;

/// A body as a charter describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What the charter calls it.
    pub key: String,
    /// What it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: Words,
    /// The key of the body it is a part of.
    pub part_of: Option<String>,
    /// The key of the body that gives it its orders.
    pub steered_by: Option<String>,
    /// How often it meets.
    pub rhythm: Option<Words>,
    /// Who sits in it.
    pub seats: Vec<DescribedSeat>,
}

/// A rule for seats as a charter describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedSeat {
    /// The office that gives the seat.
    pub office: Option<Office>,
    /// Whose people.
    pub reach: Reach,
    /// What they are in the body.
    pub role: Option<Words>,
    /// At least so many.
    pub at_least: u32,
    /// At most so many.
    pub at_most: Option<u32>,
    /// Deputies of each seat.
    pub deputies: Option<u32>,
    /// Votes of each seat.
    pub votes: u32,
    /// Years for which a seat is given.
    pub term_years: Option<u32>,
}

/// Sees to it that the bodies of a network are as described. Returns whether anything had
/// to be done; the second time nothing is. Whoever applies the charter has the right to.
pub async fn ensure(
    tx: &Tx,
    network: NetworkId,
    described: &[Described],
    now: Stamp,
) -> Result<bool, DbError> {
    let known = store::of_network(&**tx, network).await?;
    let mut ids: HashMap<&str, BodyId> = known
        .iter()
        .map(|it| (it.body.charter_key.as_str(), it.body.id))
        .collect();
    for it in described {
        ids.entry(&it.key).or_insert_with(|| BodyId::new(now));
    }
    let before = |it: &Described| known.iter().find(|known| known.body.charter_key == it.key);
    let mut changed = false;
    for (place, it) in described.iter().enumerate() {
        if before(it).is_none() {
            let mut made = body(network, it, place, None, &ids, now);
            // A body may be named before it is there.
            (made.part_of, made.steered_by) = (None, None);
            store::put(tx, &made, true).await?;
            changed = true;
        }
    }
    for (place, it) in described.iter().enumerate() {
        let before = before(it);
        let made = body(network, it, place, before, &ids, now);
        if before.is_none_or(|before| !is_as(&before.body, &made)) {
            store::put(tx, &made, false).await?;
            changed = true;
        }
        changed |= rules(tx, made.id, before, &it.seats, now).await?;
    }
    changed |= end_others(tx, &known, described, now).await?;
    Ok(changed)
}

fn body(
    network: NetworkId,
    it: &Described,
    place: usize,
    before: Option<&Whole>,
    ids: &HashMap<&str, BodyId>,
    now: Stamp,
) -> Body {
    let tie = |key: &Option<String>| ids.get(key.as_deref()?).copied();
    Body {
        id: ids
            .get(it.key.as_str())
            .copied()
            .unwrap_or_else(|| BodyId::new(now)),
        network,
        charter_key: it.key.clone(),
        kind: it.kind,
        name: it.name.clone(),
        place: u16::try_from(place).unwrap_or(u16::MAX),
        part_of: tie(&it.part_of),
        steered_by: tie(&it.steered_by),
        rhythm: it.rhythm.clone(),
        ended_on: None,
        created_at: before.map_or(now, |it| it.body.created_at),
        changed_at: now,
    }
}

fn is_as(known: &Body, made: &Body) -> bool {
    Body {
        changed_at: made.changed_at,
        ..known.clone()
    } == *made
}

/// A rule is the same while office, reach and role are; its numbers may change.
async fn rules(
    tx: &Tx,
    body: BodyId,
    before: Option<&Whole>,
    described: &[DescribedSeat],
    now: Stamp,
) -> Result<bool, DbError> {
    let known: Vec<_> = before.map_or(Vec::new(), |it| {
        let lasting = it.rules.iter().filter(|rule| rule.ended_on.is_none());
        lasting.collect()
    });
    let mut kept = Vec::new();
    let mut changed = false;
    for (place, it) in described.iter().enumerate() {
        let same = |known: &&&SeatRule| {
            let as_before =
                known.office == it.office && known.reach == it.reach && known.role == it.role;
            as_before && !kept.contains(&known.id)
        };
        let found = known.iter().find(same);
        let made = rule(it, place, found.copied(), now);
        kept.push(made.id);
        if found.is_none_or(|found| **found != made) {
            store::put_rule(tx, body, &made, found.is_none(), now).await?;
            changed = true;
        }
    }
    for gone in known.iter().filter(|it| !kept.contains(&it.id)) {
        let ended = SeatRule {
            ended_on: Some(now.day()),
            ..(**gone).clone()
        };
        store::put_rule(tx, body, &ended, false, now).await?;
        changed = true;
    }
    Ok(changed)
}

fn rule(it: &DescribedSeat, place: usize, found: Option<&SeatRule>, now: Stamp) -> SeatRule {
    SeatRule {
        id: found.map_or_else(|| SeatRuleId::new(now), |it| it.id),
        place: u16::try_from(place).unwrap_or(u16::MAX),
        office: it.office.clone(),
        reach: it.reach.clone(),
        role: it.role.clone(),
        at_least: it.at_least,
        at_most: it.at_most,
        deputies: it.deputies,
        votes: it.votes,
        term_years: it.term_years,
        ended_on: None,
    }
}

async fn end_others(
    tx: &Tx,
    known: &[Whole],
    described: &[Described],
    now: Stamp,
) -> Result<bool, DbError> {
    let kept = |it: &&Whole| described.iter().any(|new| new.key == it.body.charter_key);
    let mut changed = false;
    for it in known
        .iter()
        .filter(|it| !kept(it) && it.body.ended_on.is_none())
    {
        let ended = Body {
            ended_on: Some(now.day()),
            changed_at: now,
            ..it.body.clone()
        };
        store::put(tx, &ended, false).await?;
        changed = true;
    }
    Ok(changed)
}
