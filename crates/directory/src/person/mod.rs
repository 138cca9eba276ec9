//! People and the positions they hold over time.
//!
//! Invariants: a position begins and ends, it is never overwritten by the next one;
//! how to reach a person has a level of its own. A person who is erased leaves a
//! record without name or address, so that what they took part in stays countable.
//!
//! It deliberately knows no account: who signs in is the platform's.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod form;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod position;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{
    NewPerson, Office, PersonError, appoint, change, create, ensure_appointed, enter, erase,
    rearrange, resign, succeed,
};
pub use policy::{
    MayAppoint, MayCreate, MayEdit, MaySee, may_appoint, may_create, may_edit, may_grant, may_see,
};
pub(crate) use store::find_unlocked_position;
pub use store::{PersonSeen, find_locked, holders, of_organisation, seen, seen_many, standings};

use crate::Since;
use crate::since::spans;
use kernel::{
    Confidentiality, Date, EmailAddress, Line, NetworkId, OrganisationId, PersonId, Role, Stamp,
};

kernel::id_type! {
    /// A position.
    PositionId
}

/// What is recorded about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// `Dr.`, `Prof. Dr.`
    pub title: Option<Line>,
    /// Given names.
    pub given_name: Line,
    /// Family name.
    pub family_name: Line,
    /// Mail address.
    pub email: Option<EmailAddress>,
    /// Telephone number as written.
    pub phone: Option<Line>,
    /// Mobile number as written.
    pub mobile: Option<Line>,
}

impl Details {
    /// A person with nothing but a name.
    pub const fn new(given_name: Line, family_name: Line) -> Self {
        Self {
            title: None,
            given_name,
            family_name,
            email: None,
            phone: None,
            mobile: None,
        }
    }

    /// The name as one says it: title, given and family name.
    pub fn name(&self) -> String {
        let title = self.title.as_ref().map(|it| format!("{it} "));
        format!(
            "{}{} {}",
            title.unwrap_or_default(),
            self.given_name,
            self.family_name
        )
    }

    /// The first letters of given and family name.
    pub fn initials(&self) -> String {
        let first = |line: &Line| line.as_str().chars().next();
        [&self.given_name, &self.family_name]
            .into_iter()
            .filter_map(first)
            .flat_map(char::to_uppercase)
            .collect()
    }
}

/// Something a person is in an organisation, for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its id.
    pub id: PositionId,
    /// Who holds it.
    pub person: PersonId,
    /// Where.
    pub organisation: OrganisationId,
    /// What it is called: "Bürgermeisterin".
    pub title: Line,
    /// The key of the office in the network's charter, for seats ex officio: `mayor`.
    pub office: Option<String>,
    /// What it allows its holder in the networks of which the organisation is a member.
    pub role: Option<Role>,
    /// From when, as precisely as known.
    pub since: Option<Since>,
    /// Until when; none while it lasts or nobody knows.
    pub until: Option<Since>,
}

impl Position {
    /// Whether it is held on `day`.
    pub fn is_held_on(&self, day: Date) -> bool {
        spans(self.since, self.until, day)
    }

    /// Whether it has ended before `day`.
    pub fn is_over_on(&self, day: Date) -> bool {
        let last = self.until.and_then(Since::last_day);
        last.is_some_and(|last| last < day)
    }

    /// The position ends with `until`.
    pub fn ended(self, until: Since) -> Result<Self, EndsBeforeItBegan> {
        if self
            .since
            .is_some_and(|since| until.is_surely_before(since))
        {
            return Err(EndsBeforeItBegan);
        }
        Ok(Self {
            until: Some(until),
            ..self
        })
    }
}

/// A position whose last day lies before its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the position would end before it began")]
pub struct EndsBeforeItBegan;

/// A person with every position they hold or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// What is recorded.
    pub details: Details,
    /// Who sees the record at all.
    pub confidentiality: Confidentiality,
    /// Who sees how to reach them.
    pub contact_level: Confidentiality,
    /// The network whose central office keeps the record.
    pub home: NetworkId,
    /// Every network in whose directory an organisation of theirs stands, and the home.
    pub listed_in: Vec<NetworkId>,
    /// Positions, latest first.
    pub positions: Vec<Position>,
    /// Whether the person was invented for a demonstration.
    pub demo: bool,
    /// Counts the changes of the whole directory.
    pub revision: i64,
    /// When the record was made.
    pub created_at: Stamp,
    /// When it was last changed.
    pub changed_at: Stamp,
    /// When the personal data were erased.
    pub erased_at: Option<Stamp>,
}

impl Person {
    /// The positions held on `day`.
    pub fn positions_on(&self, day: Date) -> impl Iterator<Item = &Position> {
        self.positions.iter().filter(move |it| it.is_held_on(day))
    }

    /// The record as far as the bearer of the proof may see it.
    #[must_use]
    pub fn shown(mut self, proof: &MaySee) -> Self {
        if self.contact_level > proof.reach() {
            self.details.email = None;
            self.details.phone = None;
            self.details.mobile = None;
        }
        self
    }
}
