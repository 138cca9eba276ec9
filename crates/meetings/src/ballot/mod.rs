//! Votes: opened on an item, cast by seat, closed and counted.
//!
//! Invariants: a ballot keeps the rules, the seats and the wording it was opened on, and later
//! changes of any of them never count it anew; each seat casts once; whoever is recused, absent
//! or without a vote casts nothing; of a secret ballot the sums and who took part are kept,
//! never who chose what nor when. Where no rule can count, the machine says so and whoever
//! leads the meeting finds the result, with the reason.

pub(crate) mod actions;
pub(crate) mod ending;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{BallotError, Motion, cast, enter, open};
pub use ending::{annul, close, declare};
pub use policy::{MayVote, may_vote};
pub use store::{find, of_items, of_meeting, seats_of};

use crate::meeting::{ItemId, MeetingId};
use crate::roster::MeetingSeatId;
use governance::resolution::ResolutionId;
use kernel::{OrganisationId, PersonId, Stamp};
use voting::{Choice, Majority, Matter, Roll, SeatState, Tally, Unable, Verdict, Votes, evaluate};

kernel::id_type! {
    /// A vote on an item.
    BallotId
}

/// How it is voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BallotKind {
    /// By show of hands, entered by the clerk for each member.
    Hands,
    /// By name, each seat from its own phone.
    Named,
    /// In secret, each seat from its own phone.
    Secret,
}

impl BallotKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hands, Self::Named, Self::Secret];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hands => "hands",
            Self::Named => "named",
            Self::Secret => "secret",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// How a counted ballot ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Whether the motion is carried; nobody knows until it is declared.
    pub carried: Option<bool>,
    /// The votes that the share is taken of, as the rule says.
    pub base: Option<u64>,
    /// The yes votes needed.
    pub needed: Option<u64>,
    /// Whether the chair decided a tie.
    pub by_chair: bool,
    /// Why nothing could be computed: the word of a text key.
    pub unable: Option<String>,
    /// Why whoever leads the meeting found the result, and who.
    pub found: Option<(String, String)>,
}

/// How far a ballot has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotState {
    /// Votes are cast.
    Open,
    /// It is counted.
    Closed {
        /// When it was closed.
        at: Stamp,
        /// How it ended.
        result: Counted,
    },
    /// It does not count.
    Void {
        /// Since when.
        at: Stamp,
        /// Why.
        reason: String,
    },
}

impl BallotState {
    /// The word in columns and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed { .. } => "closed",
            Self::Void { .. } => "void",
        }
    }
}

/// A vote on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Which one.
    pub id: BallotId,
    /// In which meeting.
    pub meeting: MeetingId,
    /// On which item.
    pub item: ItemId,
    /// The resolution it decides on.
    pub resolution: Option<ResolutionId>,
    /// What is asked, so that one can answer yes or no.
    pub question: String,
    /// The wording that is decided on.
    pub text: String,
    /// Its SHA-256 in hexadecimal.
    pub text_hash: String,
    /// How it is voted.
    pub kind: BallotKind,
    /// What sort of matter.
    pub matter: Matter,
    /// The version of the rules by which it is counted.
    pub rules: Option<uuid::Uuid>,
    /// How many votes there would be if every seat were filled.
    pub legal_votes: u64,
    /// When it was opened.
    pub opened_at: Stamp,
    /// By whom.
    pub opened_by: String,
    /// The sums; of an open named ballot what has been cast so far.
    pub tally: Tally,
    /// How far it has come.
    pub state: BallotState,
}

/// A seat as it was when the ballot was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotSeat {
    /// Which one.
    pub seat: MeetingSeatId,
    /// Its place on the roll.
    pub place: u16,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who sat there.
    pub person: Option<PersonId>,
    /// How it counts.
    pub state: SeatState,
    /// Whether it is the seat of whoever leads.
    pub chairs: bool,
    /// Whether it has cast its vote.
    pub took_part: bool,
    /// What it chose; never known of a secret ballot.
    pub choice: Option<Choice>,
    /// When; never known of a secret ballot.
    pub cast_at: Option<Stamp>,
    /// Whether the clerk entered it; the trail knows who that was.
    pub entered: bool,
}

/// Why a vote is not cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The ballot is closed or void.
    #[error("the ballot is closed")]
    Closed,
    /// Nobody sits there, or it was not there at the opening.
    #[error("the seat was not present when the ballot was opened")]
    NotPresent,
    /// The seat takes no part in this item.
    #[error("the seat is recused")]
    Recused,
    /// An advisory voice has no vote.
    #[error("the seat has no vote")]
    NoVote,
    /// It has cast its vote.
    #[error("the seat has voted already")]
    Twice,
    /// This ballot is by show of hands.
    #[error("this vote is by show of hands")]
    ByHands,
    /// Nobody enters a secret vote for somebody else.
    #[error("a secret vote is cast by oneself alone")]
    SecretByOneself,
}

impl BallotSeat {
    /// Whether it may cast a vote now.
    pub const fn may_cast(&self, ballot: &Ballot) -> Result<(), Refused> {
        if !matches!(ballot.state, BallotState::Open) {
            Err(Refused::Closed)
        } else if self.state.recused {
            Err(Refused::Recused)
        } else if !self.state.present || !self.state.filled {
            Err(Refused::NotPresent)
        } else if self.state.votes == 0 {
            Err(Refused::NoVote)
        } else if self.took_part {
            Err(Refused::Twice)
        } else {
            Ok(())
        }
    }
}

/// Counts a ballot by the rule of its matter: the same seats, choices and rule always give the
/// same result.
pub fn count(
    ballot: &Ballot,
    seats: &[BallotSeat],
    rule: Result<&Majority, Unable>,
) -> (Tally, Result<Verdict, Unable>) {
    let roll = Roll {
        seats: seats.iter().map(|it| it.state).collect(),
        legal_votes: ballot.legal_votes,
    };
    let votes = match ballot.kind {
        BallotKind::Secret => Votes::Counted(ballot.tally),
        BallotKind::Hands | BallotKind::Named => {
            Votes::BySeat(seats.iter().map(|it| it.choice).collect())
        }
    };
    let chair = seats.iter().find(|it| it.chairs).and_then(|it| it.choice);
    let verdict = rule.and_then(|rule| evaluate(rule, &roll, &votes, chair));
    (votes.tally(&roll), verdict)
}

/// Whether a ballot of this kind can be secret: with seats of different votes the sums would
/// tell who chose what.
pub fn can_be_secret(seats: &[BallotSeat]) -> bool {
    let mut votes = seats
        .iter()
        .filter(|it| it.state.counts())
        .map(|it| it.state.votes);
    let first = votes.next();
    votes.all(|it| Some(it) == first)
}

/// The word of a text key that says why nothing could be computed.
pub const fn unable_word(unable: Unable) -> &'static str {
    match unable {
        Unable::NoRule(_) => "no-rule",
        Unable::NotWeighable => "not-weighable",
        Unable::MoreThanPresent { .. } => "more-than-present",
        Unable::ChairUnknown => "chair-unknown",
    }
}
