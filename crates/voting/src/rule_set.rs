//! Rules of procedure as data: one version of them.

use crate::circular::Circular;
use crate::majority::{Majority, Unable};
use crate::notice::Notice;
use crate::quorum::Quorum;

/// What is decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Everything without a rule of its own.
    Ordinary,
    /// The rules of procedure.
    Rules,
    /// Admission of a member.
    Admission,
    /// Exclusion of a member.
    Exclusion,
    /// Elections.
    Election,
    /// The end of the alliance.
    Dissolution,
}

impl Matter {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Ordinary,
        Self::Rules,
        Self::Admission,
        Self::Exclusion,
        Self::Election,
        Self::Dissolution,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Rules => "rules",
            Self::Admission => "admission",
            Self::Exclusion => "exclusion",
            Self::Election => "election",
            Self::Dissolution => "dissolution",
        }
    }

    /// The matter a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Who may follow a meeting or read its papers, where an item says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Publicity {
    /// Everybody.
    Public,
    /// The members of the alliance.
    Network,
    /// The members of the body.
    Body,
}

/// What a resolution of the body does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectOfResolution {
    /// It concerns the body itself.
    Internal,
    /// It recommends (GkG NRW § 2: a working party binds nobody).
    Recommendation,
    /// It needs the consent of the councils.
    NeedsRatification,
    /// It binds.
    Binding,
}

/// How many votes a seat has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weighting {
    /// As many as its rule gives it.
    PerSeat,
    /// Each organisation has one, whoever of its seats is there.
    PerOrganisation,
}

/// The record of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// Days after the meeting until they are sent.
    pub days: Option<u16>,
    /// Days to object.
    pub objection_days: Option<u16>,
}

/// One version of rules of procedure. What is not said is not regulated: nothing is
/// decided by a rule that nobody has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// How early the body is invited.
    pub notice: Option<Notice>,
    /// The same when it is urgent.
    pub urgent_notice: Option<Notice>,
    /// When it can decide.
    pub quorum: Option<Quorum>,
    /// When a motion is carried, by matter.
    pub majorities: Vec<(Matter, Majority)>,
    /// Decisions outside a meeting; forbidden where absent.
    pub circular: Option<Circular>,
    /// Who may follow.
    pub publicity: Publicity,
    /// What a resolution does.
    pub effect: EffectOfResolution,
    /// How many votes a seat has.
    pub weighting: Weighting,
    /// The record.
    pub minutes: Minutes,
}

impl RuleSet {
    /// Rules that say nothing: a body that only talks.
    pub const fn silent() -> Self {
        Self {
            notice: None,
            urgent_notice: None,
            quorum: None,
            majorities: Vec::new(),
            circular: None,
            publicity: Publicity::Network,
            effect: EffectOfResolution::Recommendation,
            weighting: Weighting::PerSeat,
            minutes: Minutes {
                days: None,
                objection_days: None,
            },
        }
    }

    /// The majority for a matter: its own, else the one for ordinary matters. Rules,
    /// exclusion and dissolution are never decided by the ordinary one unknowingly: they
    /// need a line of their own.
    pub fn majority(&self, matter: Matter) -> Result<&Majority, Unable> {
        let of = |wanted: Matter| {
            let found = self.majorities.iter().find(|(it, _)| *it == wanted);
            found.map(|(_, majority)| majority)
        };
        let weighty = matches!(
            matter,
            Matter::Rules | Matter::Exclusion | Matter::Dissolution
        );
        of(matter)
            .or_else(|| of(Matter::Ordinary).filter(|_| !weighty))
            .ok_or(Unable::NoRule(matter))
    }

    /// Everything in it that cannot be meant.
    pub fn unsound(&self) -> Vec<Unsound> {
        let mut found = Vec::new();
        if let (Some(notice), Some(urgent)) = (self.notice, self.urgent_notice)
            && urgent.days > notice.days
        {
            found.push(Unsound::UrgentIsLonger);
        }
        for (at, (matter, _)) in self.majorities.iter().enumerate() {
            if self.majorities[..at].iter().any(|(it, _)| it == matter) {
                found.push(Unsound::TwoMajorities(*matter));
            }
        }
        if self.circular.is_some_and(|it| it.vote_days == 0) {
            found.push(Unsound::NoDaysToVote);
        }
        found
    }
}

/// What cannot be meant in rules of procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// The urgent invitation takes longer than the ordinary one.
    UrgentIsLonger,
    /// Two majorities for one matter.
    TwoMajorities(Matter),
    /// No day is left to vote outside a meeting.
    NoDaysToVote,
}
