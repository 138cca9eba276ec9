//! Voting rules: when a body can decide, when a motion is carried, until when an invitation
//! has to arrive, when a vote by letter is done, and when a resolution that many councils
//! must ratify takes effect.
//!
//! Every variant that German rules of procedure know is a parameter; nothing is assumed
//! (the sources stand beside the parameters). Invariants: whole numbers only, so that two
//! thirds of thirteen are nine on every machine; a rule that is missing makes the result
//! [`Unable`], never a guess; silence is never consent.
//!
//! It deliberately knows no person, no database and no clock. Who may vote, and that nobody
//! votes twice, is seen to where seats are kept.

mod circular;
mod cost;
mod majority;
mod notice;
mod quorum;
mod ratification;
mod roll;
mod rule_set;
mod share;
#[cfg(test)]
mod tests;

pub use circular::{Circular, Consent, Phase, Replies, Silence, phase};
pub use cost::split;
pub use majority::{Base, Counting, Majority, Scale, Tie, Unable, Unanimity, Verdict, evaluate};
pub use notice::{Counted, DayCount, Notice};
pub use quorum::{Finding, Opening, Quorum, Reason, quorum};
pub use ratification::{Council, CouncilState, Effect, InForce, Progress, ratified};
pub use roll::{Choice, Roll, SeatState, Tally, Votes};
pub use rule_set::{EffectOfResolution, Matter, Minutes, Publicity, RuleSet, Unsound, Weighting};
pub use share::{Share, Strictness};
