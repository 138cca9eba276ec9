//! Decisions outside a meeting: first the consent to the procedure, then the vote.

use crate::roll::Tally;
use crate::share::Share;
use kernel::Date;

/// When a decision outside a meeting is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// If nobody objects to it until the vote ends.
    NobodyObjects,
    /// If a share of the seats consents to it within so many days, before the vote begins.
    Share(Share, u16),
}

/// What not answering means. Never consent to the matter itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Silence {
    /// The vote is not cast.
    NotCast,
    /// The seat objects to deciding outside a meeting.
    Objects,
}

/// Decisions outside a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circular {
    /// When they are allowed.
    pub consent: Consent,
    /// Days to vote.
    pub vote_days: u16,
    /// What not answering means.
    pub silence: Silence,
    /// The share of all filled seats that must have voted; none where it does not matter.
    pub participation: Option<Share>,
}

/// What has come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// Votes of all filled seats that may vote.
    pub seats: u64,
    /// Of those, who consented to the procedure.
    pub consented: u64,
    /// Of those, who objected to it.
    pub objected: u64,
    /// What was cast.
    pub tally: Tally,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Consent to the procedure is being asked for, until the end of this day.
    Consenting(Date),
    /// Votes are taken until the end of this day.
    Voting(Date),
    /// Not decided so: too few consented.
    TooFewConsented,
    /// Not decided so: somebody objected, or did not answer where that is an objection.
    Objected,
    /// Not decided so: too few took part.
    TooFewVoted,
    /// Everything is in; the majority decides.
    Closed,
}

/// How far a decision outside a meeting has come on `today`, opened on `opened`. Days are
/// those of Germany; the last day counts whole.
pub fn phase(rule: &Circular, replies: &Replies, opened: Date, today: Date) -> Option<Phase> {
    let after = |day: Date, days: u16| {
        day.checked_add(jiff_days(days))
            .ok()
            .filter(|it| *it >= day)
    };
    let all_cast = replies.tally.cast() >= replies.seats && replies.seats > 0;
    let begin = match rule.consent {
        Consent::NobodyObjects if replies.objected > 0 => return Some(Phase::Objected),
        Consent::NobodyObjects => opened,
        Consent::Share(share, days) => {
            let until = after(opened, days)?;
            if !share.is_reached(replies.consented, replies.seats) {
                let open = today <= until;
                return Some(if open {
                    Phase::Consenting(until)
                } else {
                    Phase::TooFewConsented
                });
            }
            until
        }
    };
    let until = after(begin, rule.vote_days)?;
    if today <= until && !all_cast {
        return Some(Phase::Voting(until));
    }
    if rule.silence == Silence::Objects && !all_cast {
        return Some(Phase::Objected);
    }
    let took_part = rule
        .participation
        .is_none_or(|share| share.is_reached(replies.tally.cast(), replies.seats));
    Some(if took_part {
        Phase::Closed
    } else {
        Phase::TooFewVoted
    })
}

fn jiff_days(days: u16) -> jiff::Span {
    jiff::Span::new().days(i64::from(days))
}
