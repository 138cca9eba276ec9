//! Seats on record: those held by name, and those of an office for which somebody stands
//! in; and the deputies, in their order.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(super) mod store;
#[cfg(test)]
mod tests;

pub use actions::{SeatError, Which, end_deputy, fill, name_deputy, vacate};
pub use policy::{MayManage, MayNameDeputy, may_manage, may_name_deputy};

use super::{SeatRule, SeatRuleId};
use directory::organisation::Kind;
use directory::{Since, spans};
use kernel::{Date, OrganisationId, PersonId};

kernel::id_type! {
    /// A seat.
    SeatId
}

kernel::id_type! {
    /// Somebody's turn to stand in for a seat.
    DeputyId
}

/// A seat on record: by name, or of an office for which somebody stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Which one.
    pub id: SeatId,
    /// By which rule.
    pub rule: SeatRuleId,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who holds it by name; none for the seat of an office.
    pub person: Option<PersonId>,
    /// From when.
    pub since: Option<Since>,
    /// Until when.
    pub until: Option<Since>,
    /// Who stands in, in order.
    pub deputies: Vec<Deputy>,
}

impl Seat {
    /// Whether it is held by name on a day.
    pub fn is_held_on(&self, day: Date) -> bool {
        self.person.is_some() && spans(self.since, self.until, day)
    }
}

/// Somebody who stands in for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// Which turn.
    pub id: DeputyId,
    /// Who.
    pub person: PersonId,
    /// In which order.
    pub place: u16,
    /// From this day.
    pub since: Date,
    /// Until this day.
    pub until: Option<Date>,
}

impl Deputy {
    /// Whether it counts on a day.
    pub fn counts_on(&self, day: Date) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// What is wrong with giving a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// The seat follows an office.
    #[error("the seat is held by whoever holds the office")]
    ExOfficio,
    /// The organisation gets no seat by this rule.
    #[error("the organisation has no seat by this rule")]
    OutOfReach,
    /// The person sits there already.
    #[error("the person has a seat by this rule")]
    SitsAlready,
    /// All seats are taken.
    #[error("all seats of this rule are taken")]
    Full,
    /// The seat would end before it began.
    #[error("the seat would end before it begins")]
    EndsBeforeItBegins,
    /// The seat has as many deputies as the rule foresees.
    #[error("the seat has as many deputies as it may have")]
    EnoughDeputies,
    /// The person holds the seat or stands in for it already.
    #[error("the person holds the seat or is a deputy already")]
    DeputyAlready,
}

/// Whether a person may be given a seat by a rule from `since` on, beside those held then.
pub fn fits(
    rule: &SeatRule,
    seats: &[Seat],
    (organisation, member): (OrganisationId, Option<Kind>),
    person: PersonId,
    since: Date,
) -> Result<(), Unfit> {
    if rule.office.is_some() {
        return Err(Unfit::ExOfficio);
    }
    if !rule.reach.takes(organisation, member) {
        return Err(Unfit::OutOfReach);
    }
    let held: Vec<_> = seats
        .iter()
        .filter(|it| it.rule == rule.id && it.person.is_some())
        .filter(|it| spans(None, it.until, since))
        .collect();
    if held.iter().any(|it| it.person == Some(person)) {
        return Err(Unfit::SitsAlready);
    }
    let taken = u32::try_from(held.len()).unwrap_or(u32::MAX);
    if rule.at_most.is_some_and(|most| taken >= most) {
        return Err(Unfit::Full);
    }
    Ok(())
}

/// Whether somebody may stand in for a seat from `since` on; `holder` holds it then.
pub fn fits_as_deputy(
    rule: &SeatRule,
    deputies: &[Deputy],
    holder: Option<PersonId>,
    person: PersonId,
    since: Date,
) -> Result<(), Unfit> {
    let counting = deputies
        .iter()
        .filter(|it| it.until.is_none_or(|last| since <= last));
    let people: Vec<_> = counting.map(|it| it.person).collect();
    if holder == Some(person) || people.contains(&person) {
        return Err(Unfit::DeputyAlready);
    }
    let there = u32::try_from(people.len()).unwrap_or(u32::MAX);
    if rule.deputies.is_some_and(|most| there >= most) {
        return Err(Unfit::EnoughDeputies);
    }
    Ok(())
}
