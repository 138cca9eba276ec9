//! Worked examples: how many have to be there and to agree, found out by asking `voting`.

use crate::body::Composition;
use voting::{
    Choice, Majority, Opening, Quorum, Roll, SeatState, Tally, Unable, Votes, Weighting, evaluate,
    quorum,
};

/// Examples of bodies with more votes than this would tell nobody anything.
const MOST: u64 = 1_000;

/// The votes of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strength {
    /// Votes if every seat were filled.
    pub(crate) legal: u64,
    /// Votes of the seats that somebody holds today.
    pub(crate) filled: u64,
}

impl Strength {
    /// Of a body as it sits; one vote for each organisation where the rules say so.
    pub(crate) fn of(composition: &Composition, weighting: Weighting) -> Self {
        let seats = composition.sittings.iter();
        match weighting {
            Weighting::PerSeat => {
                let held = seats.filter(|it| it.holder.is_some());
                Self {
                    legal: composition.legal_votes,
                    filled: held.map(|it| u64::from(it.votes)).sum(),
                }
            }
            Weighting::PerOrganisation => {
                let voting = seats.filter(|it| it.votes > 0);
                let mut all: Vec<_> = voting
                    .filter_map(|it| Some((it.organisation?, it.holder.is_some())))
                    .collect();
                all.sort_unstable_by_key(|(id, held)| (*id, !*held));
                all.dedup_by_key(|(id, _)| *id);
                Self {
                    legal: all.len() as u64,
                    filled: all.iter().filter(|(_, held)| *held).count() as u64,
                }
            }
        }
    }

    /// Whether there is anything to count.
    pub(crate) const fn is_countable(self) -> bool {
        self.legal > 0 && self.legal <= MOST
    }

    /// So many votes are there, of all seats filled.
    fn with_present(self, present: u64) -> Roll {
        let seat = |at: u64| SeatState {
            present: at < present,
            ..SeatState::PRESENT
        };
        Roll {
            seats: (0..self.legal).map(seat).collect(),
            legal_votes: self.legal,
        }
    }

    /// The votes that a quorum is taken of today.
    pub(crate) const fn base(self, rule: &Quorum) -> u64 {
        if rule.of_legal {
            self.legal
        } else {
            self.filled
        }
    }
}

/// How many votes have to be there, as things are today.
pub(crate) fn quorate(rule: &Quorum, strength: Strength) -> u64 {
    let seat = |at: u64| SeatState {
        filled: at < strength.filled,
        present: at < strength.filled,
        ..SeatState::PRESENT
    };
    let roll = Roll {
        seats: (0..strength.legal.min(MOST)).map(seat).collect(),
        legal_votes: strength.legal,
    };
    quorum(rule, &roll, Opening::NotYet, false).needed
}

/// One example of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// Votes that are there.
    pub(crate) present: u64,
    /// Of those, who abstain.
    pub(crate) abstentions: u64,
    /// The fewest yes with which the motion is carried; nothing if it cannot be.
    pub(crate) needed: Option<u64>,
}

/// Everybody there; a third of them abstains; just so many there as have to be.
pub(crate) fn examples(
    rule: &Majority,
    quorum: Option<&Quorum>,
    strength: Strength,
) -> Vec<Example> {
    if !strength.is_countable() {
        return Vec::new();
    }
    let all = strength.legal;
    let mut asked = vec![(all, 0), (all, all / 3)];
    if let Some(rule) = quorum {
        let full = Strength {
            filled: all,
            ..strength
        };
        asked.push((quorate(rule, full), 0));
    }
    asked.dedup();
    let found = asked.into_iter().filter(|(present, _)| *present <= all);
    found
        .map_while(|(present, abstentions)| example(rule, strength, present, abstentions))
        .collect()
}

/// Nothing where votes that are only counted do not say it: what is weighed.
fn example(rule: &Majority, strength: Strength, present: u64, abstentions: u64) -> Option<Example> {
    let roll = strength.with_present(present);
    let mut needed = None;
    for yes in 0..=present - abstentions {
        let votes = Votes::Counted(Tally {
            yes,
            no: present - abstentions - yes,
            abstentions,
            invalid: 0,
        });
        // At a tie the chair is thought to be against.
        match evaluate(rule, &roll, &votes, Some(Choice::No)) {
            Ok(verdict) if verdict.carried => {
                needed = Some(yes);
                break;
            }
            Ok(_) => {}
            Err(Unable::NotWeighable) => return None,
            Err(_) => break,
        }
    }
    Some(Example {
        present,
        abstentions,
        needed,
    })
}
