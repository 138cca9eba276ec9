//! Bodies and who sits in them.
//!
//! A rule gives seats ex officio, to whoever holds an office of certain organisations, or
//! to persons by name. A seat ex officio follows its office: a new mayor sits from the day
//! of taking office without anybody writing it down, and who sat when follows from the
//! positions in the directory. Bodies and their rules come from the charter; seats by name
//! and deputies are kept here. What has ended stays on record.
//!
//! It deliberately knows no meeting: who is there is the meeting's.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod composition;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod seat;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{Described, DescribedSeat, ensure};
pub use composition::{Composition, Held, Sitting, Term, compose, terms};
pub use policy::may_read;
pub use seat::{
    Deputy, DeputyId, MayManage, MayNameDeputy, Seat, SeatError, SeatId, Unfit, Which, end_deputy,
    fill, fits, fits_as_deputy, may_manage, may_name_deputy, name_deputy, vacate,
};
pub(crate) use store::around_one;
pub use store::{Around, Whole, around, bare, is_kept, of_network, whole};

use crate::words::Words;
use directory::organisation::Kind;
use kernel::{BodyId, Date, NetworkId, OrganisationId, Stamp};

kernel::id_type! {
    /// A rule that gives seats.
    SeatRuleId
}

/// What a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// All members.
    Assembly,
    /// Steers the alliance.
    SteeringGroup,
    /// The heads who run the work.
    ManagementCircle,
    /// Works on the strategy of a field.
    StrategyTeam,
    /// Works on a theme.
    WorkingGroup,
    /// Advises.
    AdvisoryBoard,
    /// Speak for the alliance.
    Spokespersons,
    /// Does the daily work.
    CentralOffice,
    /// A committee of several institutions.
    JointCommittee,
}

impl BodyKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Assembly,
        Self::SteeringGroup,
        Self::ManagementCircle,
        Self::StrategyTeam,
        Self::WorkingGroup,
        Self::AdvisoryBoard,
        Self::Spokespersons,
        Self::CentralOffice,
        Self::JointCommittee,
    ];

    /// The word in columns, charters and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Assembly => "assembly",
            Self::SteeringGroup => "steering-group",
            Self::ManagementCircle => "management-circle",
            Self::StrategyTeam => "strategy-team",
            Self::WorkingGroup => "working-group",
            Self::AdvisoryBoard => "advisory-board",
            Self::Spokespersons => "spokespersons",
            Self::CentralOffice => "central-office",
            Self::JointCommittee => "joint-committee",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// A body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Which one.
    pub id: BodyId,
    /// Of which network.
    pub network: NetworkId,
    /// What the charter calls it.
    pub charter_key: String,
    /// What it is.
    pub kind: BodyKind,
    /// What it is called.
    pub name: Words,
    /// Its place in lists.
    pub place: u16,
    /// The body it is a part of.
    pub part_of: Option<BodyId>,
    /// The body that gives it its orders.
    pub steered_by: Option<BodyId>,
    /// How often it meets.
    pub rhythm: Option<Words>,
    /// Its last day, once it has ended.
    pub ended_on: Option<Date>,
    /// When it was taken over from the charter.
    pub created_at: Stamp,
    /// When it was last changed.
    pub changed_at: Stamp,
}

/// Whose people a rule gives seats to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every member of the network.
    Members,
    /// Every member of a kind.
    Kind(Kind),
    /// These organisations, members or not.
    Listed(Vec<OrganisationId>),
    /// Persons of any organisation.
    Anybody,
}

impl Reach {
    /// Whether it takes in an organisation; `member` is its kind if it is a member.
    pub fn takes(&self, organisation: OrganisationId, member: Option<Kind>) -> bool {
        match self {
            Self::Members => member.is_some(),
            Self::Kind(kind) => member == Some(*kind),
            Self::Listed(listed) => listed.contains(&organisation),
            Self::Anybody => true,
        }
    }
}

/// An office of the charter and who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The key in the charter: `mayor`.
    pub key: String,
    /// The kind of organisation that has it; any where absent.
    pub kind: Option<Kind>,
}

/// A rule that gives seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRule {
    /// Which one.
    pub id: SeatRuleId,
    /// Its place among the rules of the body.
    pub place: u16,
    /// The office that gives the seat; none for persons by name.
    pub office: Option<Office>,
    /// Whose people.
    pub reach: Reach,
    /// What they are in the body.
    pub role: Option<Words>,
    /// At least so many; 0 where that is open.
    pub at_least: u32,
    /// At most so many.
    pub at_most: Option<u32>,
    /// Deputies of each seat; open where absent.
    pub deputies: Option<u32>,
    /// Votes of each seat; 0 for an advisory voice.
    pub votes: u32,
    /// Years for which a seat by name is given.
    pub term_years: Option<u32>,
    /// Its last day, once the charter no longer has it.
    pub ended_on: Option<Date>,
}

impl SeatRule {
    /// The last day of a seat by name that begins on `since`; none where no term is set.
    pub fn last_day(&self, since: Date) -> Option<Date> {
        let years = i64::from(self.term_years?);
        let next = since.checked_add(jiff::Span::new().years(years)).ok()?;
        next.yesterday().ok()
    }

    /// Whether it gives seats on a day.
    pub fn counts_on(&self, day: Date) -> bool {
        self.ended_on.is_none_or(|last| day <= last)
    }
}
