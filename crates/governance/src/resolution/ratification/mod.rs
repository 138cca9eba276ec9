//! The ratification board: one resolution before many councils. Per council where it
//! stands, its paper, its meetings, the wording it adopted; when the resolution takes
//! effect, and who pays what if a council says no.
//!
//! Invariants: a council that adopted another wording has not agreed; after a new wording
//! every council has to agree again; only a named person says what a council decided.

pub(crate) mod actions;
pub mod board;
pub(crate) mod card;
mod council_name;
pub mod evidence;
pub(crate) mod pages;
pub(crate) mod policy;
pub(super) mod store;
pub(crate) mod telling;
#[cfg(test)]
mod tests;

pub use actions::{Opened, open, report};
pub use council_name::{CouncilName, council_name};
pub use evidence::record_evidence;
pub use policy::{MayReport, may_report};
pub use store::{of_resolution, of_resolutions};

use super::{ResolutionId, wording};
use classifications::Area;
use kernel::{Date, Money, OrganisationId, Stamp, WebAddress};
use voting::{CouncilState, Effect, Progress, ratified, split};

kernel::id_type! {
    /// A council on the board of one resolution.
    CouncilId
}

/// By what a sum is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostKey {
    /// All pay the same.
    Equal,
    /// By inhabitants.
    Inhabitants,
}

impl CostKey {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Equal, Self::Inhabitants];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Inhabitants => "inhabitants",
        }
    }

    /// The key a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// What the matter costs, and by what it is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// All of it.
    pub sum: Money,
    /// By what.
    pub key: CostKey,
}

/// A resolution before its councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratification {
    /// Which resolution.
    pub resolution: ResolutionId,
    /// When it takes effect.
    pub effect: Effect,
    /// Until when the councils are asked to decide.
    pub deadline: Option<Date>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// When it was laid before them.
    pub opened_at: Stamp,
    /// The councils, in no particular order.
    pub councils: Vec<Council>,
}

/// One council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Which one.
    pub id: CouncilId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Whether it has to agree in any case.
    pub named: bool,
    /// Where it stands there.
    pub state: CouncilState,
    /// The number of the paper there.
    pub paper: Option<String>,
    /// Where the paper or the minutes can be read.
    pub link: Option<WebAddress>,
    /// When a committee deliberates on it.
    pub preliminary_on: Option<Date>,
    /// When the council decides.
    pub deciding_on: Option<Date>,
    /// When it decided.
    pub decided_on: Option<Date>,
    /// The version of the wording on which it decided.
    pub text_version: u32,
    /// Its own wording, where it adopted another.
    pub adopted_text: Option<String>,
    /// What is to be known besides.
    pub note: Option<String>,
    /// When it was last told where it stands, and the name of who did.
    pub told: Option<(Stamp, String)>,
}

impl Council {
    /// As the rules of voting see it, when `version` is the wording that counts.
    pub fn counted(&self, version: u32) -> voting::Council {
        voting::Council {
            state: self.state,
            on_present_text: self.text_version == version,
            decided_on: self.decided_on,
            named: self.named,
        }
    }

    /// Whether its consent counts, when `version` is the wording that counts.
    pub fn agrees(&self, version: u32) -> bool {
        self.counted(version).agrees()
    }
}

impl Ratification {
    /// How far it has come, when `version` is the wording that counts.
    pub fn progress(&self, version: u32) -> Progress {
        let councils: Vec<_> = self.councils.iter().map(|it| it.counted(version)).collect();
        ratified(self.effect, &councils)
    }

    /// Those whose consent is still open, the next to decide first.
    pub fn outstanding(&self, version: u32) -> Vec<&Council> {
        let open = |it: &&Council| {
            let settled = it.state.is_final() && it.text_version == version;
            !settled
        };
        let mut found: Vec<_> = self.councils.iter().filter(open).collect();
        found.sort_by_key(|it| (it.deciding_on.is_none(), it.deciding_on));
        found
    }

    /// What each council's organisation pays, if only those for which `pays` holds do; in
    /// the order of the councils. `inhabitants` are those of each.
    pub fn shares(&self, inhabitants: &[u64], pays: impl Fn(&Council) -> bool) -> Vec<Money> {
        let Some(cost) = self.cost else {
            return vec![Money::cents(0); self.councils.len()];
        };
        let weights: Vec<u64> = self
            .councils
            .iter()
            .zip(inhabitants)
            .map(|(it, people)| match cost.key {
                _ if !pays(it) => 0,
                CostKey::Equal => 1,
                CostKey::Inhabitants => *people,
            })
            .collect();
        let parts = split(cost.sum.in_cents(), &weights);
        parts.into_iter().map(Money::cents).collect()
    }
}

/// What cannot be said about councils.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A round without councils.
    #[error("no council is named")]
    NoCouncils,
    /// More must agree than there are.
    #[error("more must agree than there are councils")]
    TooMany,
    /// Decided without a day.
    #[error("the day of the decision is missing")]
    NoDay,
    /// Decided in the future.
    #[error("the decision lies in the future")]
    InFuture,
    /// Another wording that is not said.
    #[error("the council's own wording is missing")]
    NoText,
    /// Another wording that is the same.
    #[error("the council's wording is the one that was laid before it")]
    SameText,
    /// On an agenda without a day.
    #[error("the day of the meeting is missing")]
    NoMeeting,
}

impl Unfit {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::NoCouncils => "ratification-error-no-councils",
            Self::TooMany => "ratification-error-too-many",
            Self::NoDay => "ratification-error-no-day",
            Self::InFuture => "ratification-error-in-future",
            Self::NoText => "ratification-error-no-text",
            Self::SameText => "ratification-error-same-text",
            Self::NoMeeting => "ratification-error-no-meeting",
        }
    }

    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::NoCouncils => "councils",
            Self::TooMany => "number",
            Self::NoDay | Self::InFuture => "decided_on",
            Self::NoText | Self::SameText => "adopted_text",
            Self::NoMeeting => "deciding_on",
        }
    }
}

/// The inhabitants for whom each organisation on a board pays, by its area: a district does
/// not pay for those of its towns that are on the board themselves.
pub fn inhabitants(areas: &[Option<Area>]) -> Vec<u64> {
    let own = |it: &Option<Area>| {
        let Some(area) = it else {
            return 0;
        };
        let inside = areas.iter().flatten();
        let towns = inside.filter(|other| area.contains(**other) && !other.contains(*area));
        let taken: u64 = towns.map(|it| it.population()).sum();
        area.population().saturating_sub(taken)
    };
    areas.iter().map(own).collect()
}

/// Whether so many can be asked to agree.
pub(super) fn possible(effect: Effect, named: usize, all: usize) -> Result<(), Unfit> {
    let of = match effect {
        _ if all == 0 => return Err(Unfit::NoCouncils),
        Effect::All => return Ok(()),
        Effect::AtLeast(number) => (number, all),
        Effect::NamedAndAtLeast(number) => (number, all - named),
    };
    let (number, there) = of;
    let none_at_all = number == 0 && named == 0;
    if number as usize > there || none_at_all {
        return Err(Unfit::TooMany);
    }
    Ok(())
}

/// Where a resolution stands in a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Where.
    pub state: CouncilState,
    /// The number of the paper.
    pub paper: Option<String>,
    /// Where the paper or the minutes can be read.
    pub link: Option<WebAddress>,
    /// When a committee deliberates on it.
    pub preliminary_on: Option<Date>,
    /// When the council decides.
    pub deciding_on: Option<Date>,
    /// When it decided.
    pub decided_on: Option<Date>,
    /// Its own wording, where it adopted another.
    pub adopted_text: Option<String>,
    /// What is to be known besides.
    pub note: Option<String>,
}

impl Report {
    /// Everything that is wrong with it on `today`; `text` is the wording laid before the
    /// council.
    pub fn unfit(&self, text: &str, today: Date) -> Vec<Unfit> {
        let mut found = Vec::new();
        let decided = self.state.is_final() || self.state == CouncilState::Decided;
        match self.decided_on {
            None if decided => found.push(Unfit::NoDay),
            Some(day) if decided && day > today => found.push(Unfit::InFuture),
            _ => {}
        }
        if self.state == CouncilState::Scheduled && self.deciding_on.is_none() {
            found.push(Unfit::NoMeeting);
        }
        if self.state == CouncilState::ApprovedWithChanges {
            match &self.adopted_text {
                None => found.push(Unfit::NoText),
                Some(own) if wording::is_same(own, text) => found.push(Unfit::SameText),
                Some(_) => {}
            }
        }
        found
    }

    /// The council, as told. What it said about an earlier wording is over.
    fn told(self, council: &Council, version: u32, told: (Stamp, String)) -> Council {
        let decided = self.state.is_final() || self.state == CouncilState::Decided;
        Council {
            state: self.state,
            paper: self.paper,
            link: self.link,
            preliminary_on: self.preliminary_on,
            deciding_on: self.deciding_on,
            decided_on: self.decided_on.filter(|_| decided),
            text_version: version,
            adopted_text: self
                .adopted_text
                .filter(|_| self.state == CouncilState::ApprovedWithChanges),
            note: self.note,
            told: Some(told),
            ..council.clone()
        }
    }
}
