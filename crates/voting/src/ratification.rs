//! The same resolution before many councils: how far it is, and when it takes effect.

use kernel::Date;

/// Where a resolution stands in one council. OParl or a newspaper are evidence; only a
/// person moves a council out of [`CouncilState::Decided`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CouncilState {
    /// Not yet laid before it.
    NotSubmitted,
    /// A paper exists.
    Submitted,
    /// It is on the agenda of a meeting.
    Scheduled,
    /// The council has decided; what, nobody has confirmed.
    Decided,
    /// It agreed to the wording.
    Approved,
    /// It agreed to another wording: not agreed.
    ApprovedWithChanges,
    /// It was put off.
    Postponed,
    /// It took notice, and decided nothing.
    NotedOnly,
    /// It refused.
    Rejected,
}

impl CouncilState {
    /// All of them, in the order in which they come.
    pub const ALL: [Self; 9] = [
        Self::NotSubmitted,
        Self::Submitted,
        Self::Scheduled,
        Self::Decided,
        Self::Approved,
        Self::ApprovedWithChanges,
        Self::Postponed,
        Self::NotedOnly,
        Self::Rejected,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotSubmitted => "not-submitted",
            Self::Submitted => "submitted",
            Self::Scheduled => "scheduled",
            Self::Decided => "decided",
            Self::Approved => "approved",
            Self::ApprovedWithChanges => "approved-with-changes",
            Self::Postponed => "postponed",
            Self::NotedOnly => "noted-only",
            Self::Rejected => "rejected",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether the council has spoken in the matter itself.
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Approved | Self::ApprovedWithChanges | Self::Rejected
        )
    }
}

/// One council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Council {
    /// Where the resolution stands there.
    pub state: CouncilState,
    /// Whether it decided on the wording that counts today. A council that agreed to an
    /// earlier one has to agree again.
    pub on_present_text: bool,
    /// When it decided, if that is known.
    pub decided_on: Option<Date>,
    /// Whether it is among those who must agree in any case.
    pub named: bool,
}

impl Council {
    /// Whether its consent counts.
    pub const fn agrees(&self) -> bool {
        matches!(self.state, CouncilState::Approved) && self.on_present_text
    }

    /// Whether it can still agree without a new decision on a matter it has refused.
    const fn may_still_agree(&self) -> bool {
        !matches!(
            (self.state, self.on_present_text),
            (CouncilState::Rejected, true)
        )
    }
}

/// When a resolution before many councils takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// All of them agree.
    All,
    /// At least so many agree.
    AtLeast(u32),
    /// Those named agree, and of the others at least so many.
    NamedAndAtLeast(u32),
}

/// Since when a resolution is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InForce {
    /// Since the last consent that was needed, on this day.
    Since(Date),
    /// It is; a day that matters is not known.
    DayUnknown,
    /// Not yet: so many consents are missing.
    NotYet {
        /// How many.
        missing: u32,
    },
    /// It cannot be any more: too many have refused.
    Never,
}

/// How far a resolution has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Councils that agree to the present wording.
    pub agreed: u32,
    /// All of them.
    pub of: u32,
    /// How many must agree at least.
    pub needed: u32,
    /// Whether it is in force.
    pub in_force: InForce,
}

/// How far a resolution has come before these councils by a rule.
pub fn ratified(rule: Effect, councils: &[Council]) -> Progress {
    let parts: Vec<(u32, Vec<&Council>)> = match rule {
        Effect::All => vec![(count(councils.len()), councils.iter().collect())],
        Effect::AtLeast(number) => vec![(number, councils.iter().collect())],
        Effect::NamedAndAtLeast(number) => {
            let (named, others): (Vec<_>, Vec<_>) = councils.iter().partition(|it| it.named);
            vec![(count(named.len()), named), (number, others)]
        }
    };
    let agreed = councils.iter().filter(|it| it.agrees()).count();
    let mut in_force = InForce::Since(Date::MIN);
    for (number, part) in &parts {
        in_force = both(in_force, one(*number, part));
    }
    if councils.is_empty() {
        in_force = InForce::NotYet { missing: 0 };
    }
    Progress {
        agreed: count(agreed),
        of: count(councils.len()),
        needed: parts.iter().map(|(number, _)| number).sum(),
        in_force,
    }
}

/// Whether at least `number` of these agree, and since when.
fn one(number: u32, councils: &[&Council]) -> InForce {
    let agreeing = councils.iter().filter(|it| it.agrees());
    // Consents of an unknown day count as the latest: what came before them is known.
    let mut days: Vec<Option<Date>> = agreeing.map(|it| it.decided_on).collect();
    days.sort_by_key(|day| (day.is_none(), *day));
    let Some(last) = number.checked_sub(1) else {
        return InForce::Since(Date::MIN);
    };
    match days.get(last as usize) {
        Some(Some(day)) if days.iter().all(Option::is_some) => InForce::Since(*day),
        Some(_) => InForce::DayUnknown,
        None => {
            let possible = councils.iter().filter(|it| it.may_still_agree()).count();
            if count(possible) < number {
                InForce::Never
            } else {
                let missing = number - count(days.len());
                InForce::NotYet { missing }
            }
        }
    }
}

/// Both have to hold.
fn both(one: InForce, other: InForce) -> InForce {
    use InForce::{DayUnknown, Never, NotYet, Since};
    match (one, other) {
        (Never, _) | (_, Never) => Never,
        (NotYet { missing: one }, NotYet { missing: other }) => NotYet {
            missing: one + other,
        },
        (NotYet { missing }, _) | (_, NotYet { missing }) => NotYet { missing },
        (DayUnknown, _) | (_, DayUnknown) => DayUnknown,
        (Since(one), Since(other)) => Since(one.max(other)),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
