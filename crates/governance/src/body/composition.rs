//! Who sits in a body on a day, and who sat in it when: computed from its rules, the
//! members, the offices they hold and the seats on record.

use super::{Deputy, Seat, SeatId, SeatRule, SeatRuleId};
use directory::Since;
use directory::organisation::Kind;
use directory::person::Position;
use kernel::{Date, OrganisationId, PersonId};

/// What composing needs to know of the directory.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The members of the network on the day, with their kind.
    pub members: &'a [(OrganisationId, Kind)],
    /// Positions with an office, of any time.
    pub positions: &'a [Position],
}

/// A seat of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// By which rule.
    pub rule: SeatRuleId,
    /// The seat on record, if there is one.
    pub seat: Option<SeatId>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who holds it; nobody when it is vacant.
    pub holder: Option<PersonId>,
    /// Since when.
    pub since: Option<Since>,
    /// Until when, where that is known.
    pub until: Option<Since>,
    /// Who stands in, in order.
    pub deputies: Vec<Deputy>,
    /// Votes of the seat.
    pub votes: u32,
}

/// Who sits in a body on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    /// The seats there are, by rule and in the order of the members.
    pub sittings: Vec<Sitting>,
    /// Rules that give more seats than are held, with how many are missing.
    pub missing: Vec<(SeatRuleId, u32)>,
    /// Rules of which more seats are held than they give, with how many are too many.
    pub surplus: Vec<(SeatRuleId, u32)>,
    /// How many votes there would be if every seat were filled.
    pub legal_votes: u64,
}

impl Composition {
    /// How many seats are held.
    pub fn filled(&self) -> usize {
        self.sittings
            .iter()
            .filter(|it| it.holder.is_some())
            .count()
    }

    /// The seat a person holds.
    pub fn seat_of(&self, person: PersonId) -> Option<&Sitting> {
        self.sittings.iter().find(|it| it.holder == Some(person))
    }
}

/// Who sits in a body on a day.
pub fn compose(rules: &[SeatRule], held: Held<'_>, seats: &[Seat], day: Date) -> Composition {
    let mut composition = Composition::default();
    for rule in rules.iter().filter(|it| it.counts_on(day)) {
        let sittings = if rule.office.is_some() {
            ex_officio(rule, held, seats, day)
        } else {
            by_name(rule, seats, day)
        };
        let there = count(sittings.len());
        let filled = count(sittings.iter().filter(|it| it.holder.is_some()).count());
        if rule.at_least > there {
            composition.missing.push((rule.id, rule.at_least - there));
        }
        if let Some(most) = rule.at_most.filter(|most| filled > *most) {
            composition.surplus.push((rule.id, filled - most));
        }
        let legal = u64::from(rule.at_least.max(there));
        composition.legal_votes += legal * u64::from(rule.votes);
        composition.sittings.extend(sittings);
    }
    composition
}

fn ex_officio(rule: &SeatRule, held: Held<'_>, seats: &[Seat], day: Date) -> Vec<Sitting> {
    let organisations = with_office(rule, held.members);
    let sitting = |organisation: OrganisationId| {
        let holder = held
            .positions
            .iter()
            .filter(|it| it.organisation == organisation && is_of(rule, it))
            .filter(|it| it.is_held_on(day))
            // Whoever took office last, where a successor was entered before the end.
            .max_by_key(|it| (it.since.and_then(Since::first_day), it.id));
        let seat = seats
            .iter()
            .find(|it| it.rule == rule.id && it.organisation == Some(organisation));
        Sitting {
            rule: rule.id,
            seat: seat.map(|it| it.id),
            organisation: Some(organisation),
            holder: holder.map(|it| it.person),
            since: holder.and_then(|it| it.since),
            until: holder.and_then(|it| it.until),
            deputies: seat.map(|it| deputies_on(it, day)).unwrap_or_default(),
            votes: rule.votes,
        }
    };
    organisations.into_iter().map(sitting).collect()
}

/// The organisations whose office holder sits by a rule.
fn with_office(rule: &SeatRule, members: &[(OrganisationId, Kind)]) -> Vec<OrganisationId> {
    let wanted = rule.office.as_ref().and_then(|it| it.kind);
    let fits = |kind: Option<Kind>| wanted.is_none() || kind == wanted;
    let kind_of = |id: OrganisationId| {
        let found = members.iter().find(|(it, _)| *it == id);
        found.map(|(_, kind)| *kind)
    };
    let of_members = members
        .iter()
        .filter(|(id, kind)| rule.reach.takes(*id, Some(*kind)) && fits(Some(*kind)))
        .map(|(id, _)| *id);
    match &rule.reach {
        // A list names whom it wants, members or not.
        super::Reach::Listed(listed) => listed
            .iter()
            .copied()
            .filter(|id| kind_of(*id).is_none_or(|kind| fits(Some(kind))))
            .collect(),
        _ => of_members.collect(),
    }
}

fn by_name(rule: &SeatRule, seats: &[Seat], day: Date) -> Vec<Sitting> {
    let held = seats
        .iter()
        .filter(|it| it.rule == rule.id && it.is_held_on(day));
    let sitting = |seat: &Seat| Sitting {
        rule: rule.id,
        seat: Some(seat.id),
        organisation: seat.organisation,
        holder: seat.person,
        since: seat.since,
        until: seat.until,
        deputies: deputies_on(seat, day),
        votes: rule.votes,
    };
    held.map(sitting).collect()
}

fn deputies_on(seat: &Seat, day: Date) -> Vec<Deputy> {
    let mut found: Vec<_> = seat
        .deputies
        .iter()
        .filter(|it| it.counts_on(day))
        .copied()
        .collect();
    found.sort_by_key(|it| it.place);
    found
}

fn is_of(rule: &SeatRule, position: &Position) -> bool {
    let office = rule.office.as_ref();
    office.is_some_and(|office| position.office.as_deref() == Some(&office.key))
}

/// Somebody's time in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// By which rule.
    pub rule: SeatRuleId,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who.
    pub person: PersonId,
    /// From when.
    pub since: Option<Since>,
    /// Until when; none while it lasts or nobody knows.
    pub until: Option<Since>,
}

/// Everybody who sits or sat in a body, the latest first. Of offices only those of today's
/// organisations are known.
pub fn terms(rules: &[SeatRule], held: Held<'_>, seats: &[Seat]) -> Vec<Term> {
    let mut terms = Vec::new();
    for rule in rules {
        let organisations = with_office(rule, held.members);
        let positions = held.positions.iter().filter(|it| is_of(rule, it));
        terms.extend(
            positions
                .filter(|it| organisations.contains(&it.organisation))
                .map(|it| Term {
                    rule: rule.id,
                    organisation: Some(it.organisation),
                    person: it.person,
                    since: it.since,
                    until: it.until,
                }),
        );
        let named = seats.iter().filter(|it| it.rule == rule.id);
        terms.extend(named.filter_map(|it| {
            Some(Term {
                rule: rule.id,
                organisation: it.organisation,
                person: it.person?,
                since: it.since,
                until: it.until,
            })
        }));
    }
    let first = |it: &Term| it.since.and_then(Since::first_day);
    let last = |it: &Term| it.until.and_then(Since::last_day);
    terms.sort_by_key(|it| (last(it).is_some(), std::cmp::Reverse((last(it), first(it)))));
    terms
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
