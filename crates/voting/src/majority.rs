//! When a motion is carried.

use crate::roll::{Choice, Roll, Tally, Votes};
use crate::rule_set::Matter;
use crate::share::Share;

/// What a share is taken of. The wording "Anwesende" alone fixes neither how abstentions
/// nor how invalid votes count; that is asked separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// The votes cast (GO SH § 39).
    Votes,
    /// Those present; who does not vote is against (K-AGO § 39).
    Present,
    /// The seats that somebody holds.
    FilledSeats,
    /// All seats that there should be (GemO RLP § 40).
    LegalSeats,
}

/// Whether abstentions or invalid votes count in the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counting {
    /// They do not.
    Excluded,
    /// They do, and so help those who are against.
    InBase,
}

/// What happens when as many are for as against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// The motion is lost.
    Rejected,
    /// The chair's choice decides.
    ChairDecides,
}

/// What is added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// The votes of the seats.
    Votes,
    /// What the seats weigh.
    Weight,
}

/// Whether nobody may be against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unanimity {
    /// The share decides.
    NotNeeded,
    /// Nobody who votes is against.
    OfVotes,
    /// All legal seats are for.
    OfAllSeats,
}

/// One condition for a motion to be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Majority {
    /// What is added up.
    pub scale: Scale,
    /// The share that must agree.
    pub share: Share,
    /// Of what.
    pub base: Base,
    /// How abstentions count.
    pub abstentions: Counting,
    /// How invalid votes count.
    pub invalid: Counting,
    /// What happens at a tie.
    pub tie: Tie,
    /// Whether nobody may be against.
    pub unanimity: Unanimity,
    /// What must hold besides: a double majority.
    pub and: Vec<Self>,
}

impl Majority {
    /// More yes than no; abstentions and invalid votes do not count; a tie is lost.
    pub const fn simple() -> Self {
        Self {
            scale: Scale::Votes,
            share: Share::MORE_THAN_HALF,
            base: Base::Votes,
            abstentions: Counting::Excluded,
            invalid: Counting::Excluded,
            tie: Tie::Rejected,
            unanimity: Unanimity::NotNeeded,
            and: Vec::new(),
        }
    }
}

/// The result of a vote with the numbers it follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the motion is carried.
    pub carried: bool,
    /// The sums of the votes.
    pub tally: Tally,
    /// What the share was taken of, by the first condition.
    pub base: u64,
    /// How many yes that needed.
    pub needed: u64,
    /// Whether the chair's choice decided.
    pub by_chair: bool,
}

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unable {
    /// The rules say nothing about such a matter.
    NoRule(Matter),
    /// Votes that were only counted cannot be weighed.
    NotWeighable,
    /// More was counted than may be cast by those present.
    MoreThanPresent {
        /// What was counted.
        cast: u64,
        /// What may be cast.
        present: u64,
    },
    /// A tie that the chair decides, and the chair's choice is not known.
    ChairUnknown,
}

/// The result by a rule. `chair` is what the chair chose, where that is known. Pure: the
/// same roll, votes and rule give the same result for ever.
pub fn evaluate(
    rule: &Majority,
    roll: &Roll,
    votes: &Votes,
    chair: Option<Choice>,
) -> Result<Verdict, Unable> {
    let tally = votes.tally(roll);
    let (cast, present) = (tally.cast(), roll.present());
    if cast > present {
        return Err(Unable::MoreThanPresent { cast, present });
    }
    let mut verdict = one(rule, roll, votes, chair)?;
    for other in &rule.and {
        let also = evaluate(other, roll, votes, chair)?;
        verdict.carried &= also.carried;
        verdict.by_chair |= also.by_chair;
    }
    verdict.tally = tally;
    Ok(verdict)
}

fn one(
    rule: &Majority,
    roll: &Roll,
    votes: &Votes,
    chair: Option<Choice>,
) -> Result<Verdict, Unable> {
    let tally = match rule.scale {
        Scale::Votes => votes.tally(roll),
        Scale::Weight => votes.weighed(roll).ok_or(Unable::NotWeighable)?,
    };
    let base = base(rule, roll, &tally);
    let unopposed = match rule.unanimity {
        Unanimity::NotNeeded => true,
        Unanimity::OfVotes => tally.no == 0,
        Unanimity::OfAllSeats => tally.yes == legal(rule.scale, roll),
    };
    // Without `yes > 0` nobody's vote would be two thirds of nothing.
    let reached = tally.yes > 0 && rule.share.is_reached(tally.yes, base) && unopposed;
    let tied = rule.base == Base::Votes && tally.yes == tally.no && tally.yes > 0;
    let by_chair = tied && !reached && unopposed && rule.tie == Tie::ChairDecides;
    let carried = match chair {
        _ if !by_chair => reached,
        None => return Err(Unable::ChairUnknown),
        Some(choice) => choice == Choice::Yes,
    };
    Ok(Verdict {
        carried,
        tally,
        base,
        needed: rule.share.needed(base).max(1),
        by_chair,
    })
}

fn base(rule: &Majority, roll: &Roll, tally: &Tally) -> u64 {
    let counted = |how: Counting, sum: u64| match how {
        Counting::InBase => sum,
        Counting::Excluded => 0,
    };
    let weighs = rule.scale == Scale::Weight;
    match rule.base {
        Base::Votes => (tally.yes + tally.no)
            .saturating_add(counted(rule.abstentions, tally.abstentions))
            .saturating_add(counted(rule.invalid, tally.invalid)),
        Base::Present => {
            let present = if weighs {
                roll.present_weight()
            } else {
                roll.present()
            };
            let left_out = (tally.abstentions - counted(rule.abstentions, tally.abstentions))
                + (tally.invalid - counted(rule.invalid, tally.invalid));
            present.saturating_sub(left_out)
        }
        Base::FilledSeats if weighs => roll.filled_weight(),
        Base::FilledSeats => roll.filled(),
        Base::LegalSeats => legal(rule.scale, roll),
    }
}

fn legal(scale: Scale, roll: &Roll) -> u64 {
    match scale {
        Scale::Votes => roll.legal(),
        Scale::Weight => roll.legal_weight(),
    }
}
