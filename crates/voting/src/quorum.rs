//! Whether a body can decide.

use crate::roll::Roll;
use crate::share::Share;

/// What has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// The share of the votes.
    pub share: Share,
    /// Whether vacant seats count: the legal number (GO NRW § 49 Abs. 1).
    pub of_legal: bool,
    /// Once found, it holds until somebody challenges it (GO NRW § 49 Abs. 1 Satz 2).
    pub deemed_until_challenged: bool,
    /// The share for a second meeting on the same matter, if the second invitation says
    /// so; without it the second meeting needs as many as the first.
    pub second_meeting: Option<Share>,
}

/// What happened to the quorum before this moment of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It was not yet looked at.
    NotYet,
    /// It was found, and nobody has challenged it since.
    Found,
    /// Somebody has challenged it; it is counted anew.
    Challenged,
}

/// Why a body can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// As many are there as there have to be.
    Counted,
    /// It was found before, and nobody has challenged it.
    Deemed,
    /// It is the second meeting on the matter.
    SecondMeeting,
}

/// Whether the body can decide, with the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Why it can; nothing when it cannot.
    pub reason: Option<Reason>,
    /// Votes of those present.
    pub present: u64,
    /// How many there have to be.
    pub needed: u64,
}

impl Finding {
    /// Whether the body can decide.
    pub const fn is_quorate(&self) -> bool {
        self.reason.is_some()
    }
}

/// Looks at the quorum for an item: those recused on it are not present for it.
pub fn quorum(rule: &Quorum, roll: &Roll, opening: Opening, second_meeting: bool) -> Finding {
    let base = if rule.of_legal {
        roll.legal()
    } else {
        roll.filled()
    };
    let present = roll.present();
    let second = rule.second_meeting.filter(|_| second_meeting);
    let share = second.unwrap_or(rule.share);
    // Nobody at all decides nothing, whatever the share.
    let counted = present > 0 && share.is_reached(present, base);
    let deemed = rule.deemed_until_challenged && opening == Opening::Found && present > 0;
    // A recusal is counted for its item even while the quorum is deemed.
    let recused = roll.seats.iter().any(|it| it.recused && it.present);
    let reason = match (counted, second) {
        (true, Some(_)) if !rule.share.is_reached(present, base) => Some(Reason::SecondMeeting),
        (true, _) => Some(Reason::Counted),
        (false, _) if deemed && !recused => Some(Reason::Deemed),
        (false, _) => None,
    };
    Finding {
        reason,
        present,
        needed: share.needed(base).max(1),
    }
}
