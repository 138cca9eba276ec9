//! What a charter says about bodies, rules of procedure and resolutions, in the words of
//! governance.

mod rules;

use charter::{Charter, Council, EffectRule, Group, Localised, Ratification, Seat};
use db::{DbError, Tx};
use directory::{Since, organisation};
use governance::body::{self, BodyKind, DescribedSeat, Office, Reach};
use governance::resolution::{self, State};
use governance::{Words, body::Described, rules as procedure};
use kernel::{BodyId, NetworkId, OrganisationId, Stamp};
use std::collections::HashMap;
use voting::{CouncilState, Effect, Matter};

/// Makes governance hold the bodies, rules and resolutions of the charter. Returns whether
/// anything had to be done.
pub async fn ensure(
    tx: &Tx,
    network: NetworkId,
    charter: &Charter,
    now: Stamp,
) -> Result<bool, DbError> {
    let mut organisations = HashMap::new();
    for it in &charter.organisations {
        let key = it.key.as_str();
        if let Some(id) = organisation::by_charter_key(&**tx, network, key).await? {
            organisations.insert(key, id);
        }
    }
    let bodies = charter.bodies.iter();
    let described: Vec<_> = bodies.map(|it| body(charter, it, &organisations)).collect();
    let changed = body::ensure(tx, network, &described, now).await?;
    let ids: HashMap<String, BodyId> = body::of_network(&**tx, network)
        .await?
        .into_iter()
        .map(|it| (it.body.charter_key, it.body.id))
        .collect();
    let rules: Vec<_> = charter
        .rules
        .iter()
        .map(|it| rules::described(it, &ids))
        .collect();
    let changed = procedure::ensure(tx, network, &rules, now).await? || changed;
    let resolutions: Vec<_> = charter
        .resolutions
        .iter()
        .map(|it| resolution(it, &organisations, &ids))
        .collect();
    Ok(resolution::ensure(tx, network, &resolutions, now).await? || changed)
}

type Organisations<'a> = HashMap<&'a str, OrganisationId>;

fn words(text: &Localised) -> Words {
    Words {
        de: text.de.to_string(),
        en: text.en.as_ref().map(ToString::to_string),
    }
}

fn body(charter: &Charter, it: &charter::Body, organisations: &Organisations<'_>) -> Described {
    Described {
        key: it.key.to_string(),
        kind: kind(it.kind),
        name: words(&it.name),
        part_of: it.part_of.as_ref().map(ToString::to_string),
        steered_by: it.steered_by.as_ref().map(ToString::to_string),
        rhythm: it.rhythm.as_ref().map(words),
        seats: it
            .seats
            .iter()
            .map(|seat| described(charter, seat, organisations))
            .collect(),
    }
}

const fn kind(kind: charter::BodyKind) -> BodyKind {
    match kind {
        charter::BodyKind::Assembly => BodyKind::Assembly,
        charter::BodyKind::SteeringGroup => BodyKind::SteeringGroup,
        charter::BodyKind::ManagementCircle => BodyKind::ManagementCircle,
        charter::BodyKind::StrategyTeam => BodyKind::StrategyTeam,
        charter::BodyKind::WorkingGroup => BodyKind::WorkingGroup,
        charter::BodyKind::AdvisoryBoard => BodyKind::AdvisoryBoard,
        charter::BodyKind::Spokespersons => BodyKind::Spokespersons,
        charter::BodyKind::CentralOffice => BodyKind::CentralOffice,
        charter::BodyKind::JointCommittee => BodyKind::JointCommittee,
    }
}

fn described(charter: &Charter, seat: &Seat, organisations: &Organisations<'_>) -> DescribedSeat {
    let position = seat.position.as_ref().and_then(|key| {
        let mut known = charter.positions.iter();
        known.find(|it| it.key == *key)
    });
    let has_it = position.map(|it| &it.of);
    let office = position.map(|it| Office {
        key: it.key.to_string(),
        kind: match &it.of {
            Group::Category(category) => Some(super::members::kind(*category)),
            Group::Members | Group::Organisations(_) => None,
        },
    });
    DescribedSeat {
        office,
        reach: reach(charter, seat.of.as_ref(), has_it, organisations),
        role: seat.role.as_ref().map(words),
        at_least: seat.exactly.or(seat.min).unwrap_or(0),
        at_most: seat.exactly.or(seat.max),
        deputies: seat.deputies,
        votes: seat.votes_each(),
        term_years: seat.term_years,
    }
}

/// Whose people: the group of the seat, and of it only those who have the office.
fn reach(
    charter: &Charter,
    of: Option<&Group>,
    has_office: Option<&Group>,
    organisations: &Organisations<'_>,
) -> Reach {
    let listed = |group: &Group| {
        let keys = charter.organisations_in(group);
        let known = keys.filter(|it| {
            let has = |group: &Group| {
                let mut with = charter.organisations_in(group);
                with.any(|other| other.key == it.key)
            };
            has_office.is_none_or(has)
        });
        let ids = known.filter_map(|it| organisations.get(it.key.as_str()).copied());
        Reach::Listed(ids.collect())
    };
    match (of, has_office) {
        (None, _) => Reach::Anybody,
        (Some(group), Some(Group::Organisations(_)))
        | (Some(group @ Group::Organisations(_)), _) => listed(group),
        (Some(Group::Members), _) => Reach::Members,
        (Some(Group::Category(category)), _) => Reach::Kind(super::members::kind(*category)),
    }
}

fn resolution(
    it: &charter::Resolution,
    organisations: &Organisations<'_>,
    bodies: &HashMap<String, BodyId>,
) -> resolution::Described {
    let organisation = it.organisation.as_ref();
    let body = it.body.as_ref();
    resolution::Described {
        key: it.key.to_string(),
        title: words(&it.title),
        text: text(it),
        matter: Matter::Ordinary,
        state: match it.state {
            charter::ResolutionState::Proposed => State::Proposed,
            charter::ResolutionState::InForce => State::Adopted,
            charter::ResolutionState::Rejected => State::Rejected,
        },
        decided_on: it.date.and_then(super::members::since),
        body: body.and_then(|key| bodies.get(key.as_str()).copied()),
        organisation: organisation.and_then(|key| organisations.get(key.as_str()).copied()),
        effect: it.ratification.as_ref().map(effect),
        councils: it
            .councils
            .iter()
            .filter_map(|it2| council(it2, it.ratification.as_ref(), organisations))
            .collect(),
    }
}

/// Its points, counted where there are several; its title where there are none.
fn text(it: &charter::Resolution) -> Words {
    match it.content.as_slice() {
        [] => words(&it.title),
        [one] => words(one),
        points => {
            let points: Vec<Words> = points.iter().map(words).collect();
            let counted = |of: &dyn Fn(&Words) -> String| {
                let lines = points.iter().enumerate();
                let lines = lines.map(|(at, point)| format!("{}. {}", at + 1, of(point)));
                lines.collect::<Vec<_>>().join("\n")
            };
            let translated = points.iter().any(|it| it.en.is_some());
            Words {
                de: counted(&|it| it.de.clone()),
                en: translated
                    .then(|| counted(&|it| it.en.clone().unwrap_or_else(|| it.de.clone()))),
            }
        }
    }
}

fn effect(it: &Ratification) -> Effect {
    let number = it.number.unwrap_or(0);
    match it.rule {
        EffectRule::All => Effect::All,
        EffectRule::AtLeast => Effect::AtLeast(number),
        EffectRule::NamedAndAtLeast => Effect::NamedAndAtLeast(number),
    }
}

fn council(
    it: &Council,
    rule: Option<&Ratification>,
    organisations: &Organisations<'_>,
) -> Option<resolution::DescribedCouncil> {
    Some(resolution::DescribedCouncil {
        organisation: *organisations.get(it.of.as_str())?,
        named: rule.is_some_and(|rule| rule.named.contains(&it.of)),
        state: match it.state {
            charter::CouncilState::Pending => CouncilState::NotSubmitted,
            charter::CouncilState::Adopted => CouncilState::Approved,
            charter::CouncilState::AdoptedWithChanges => CouncilState::ApprovedWithChanges,
            charter::CouncilState::Postponed => CouncilState::Postponed,
            charter::CouncilState::Rejected => CouncilState::Rejected,
        },
        on: it
            .on
            .and_then(|on| super::members::since(on).filter(|it| matches!(it, Since::Day(_)))),
    })
}
