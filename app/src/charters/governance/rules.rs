//! Rules of procedure of a charter, in the words of voting.

use super::{super::members::since, words};
use charter::{CircularWhen, Rules, RulesState, Threshold};
use directory::Since;
use governance::Words;
use governance::rules::{Described, Provisions};
use kernel::{BodyId, Date};
use std::collections::HashMap;
use voting::{
    Base, Circular, Consent, Counted, Counting, DayCount, EffectOfResolution, Majority, Matter,
    Minutes, Notice, Publicity, Quorum, RuleSet, Scale, Share, Silence, Strictness, Tie, Unanimity,
    Weighting,
};

/// Rules of a charter; `bodies` are the ids of its bodies by their keys.
pub(super) fn described(it: &Rules, bodies: &HashMap<String, BodyId>) -> Described {
    let of = it.bodies.iter();
    let signed = it.minutes.as_ref().map(|it| it.signed_by.as_slice());
    Described {
        key: it.key.to_string(),
        name: words(&it.name),
        bodies: of
            .filter_map(|key| bodies.get(key.as_str()).copied())
            .collect(),
        provisions: Provisions {
            rule_set: rule_set(it),
            deputies: None,
            signed_by: joined(signed.unwrap_or_default()),
        },
        note: it.note.as_ref().map(words),
        in_force: in_force(it),
    }
}

/// From the first day of what is known of the date.
fn in_force(it: &Rules) -> Option<(Date, Option<Date>)> {
    if it.state != RulesState::Adopted {
        return None;
    }
    let from = it.adopted.and_then(since).and_then(Since::first_day)?;
    let until = it.until.and_then(since).and_then(Since::last_day);
    Some((from, until.filter(|last| *last >= from)))
}

fn joined(all: &[charter::Localised]) -> Option<Words> {
    let all: Vec<Words> = all.iter().map(words).collect();
    if all.is_empty() {
        return None;
    }
    let listed = |of: &dyn Fn(&Words) -> String| {
        let said: Vec<_> = all.iter().map(of).collect();
        said.join(", ")
    };
    let translated = all.iter().any(|it| it.en.is_some());
    Some(Words {
        de: listed(&|it| it.de.clone()),
        en: translated.then(|| listed(&|it| it.en.clone().unwrap_or_else(|| it.de.clone()))),
    })
}

fn rule_set(it: &Rules) -> RuleSet {
    let minutes = it.minutes.as_ref();
    let majorities = it.majorities.iter().filter_map(|it| {
        let rule = Majority {
            scale: Scale::Votes,
            share: share(it.share)?,
            base: base(it.base),
            abstentions: counting(it.abstentions),
            invalid: counting(it.invalid),
            tie: match it.tie {
                charter::Tie::Rejected => Tie::Rejected,
                charter::Tie::ChairDecides => Tie::ChairDecides,
            },
            unanimity: Unanimity::NotNeeded,
            and: Vec::new(),
        };
        Some((matter(it.matter), rule))
    });
    RuleSet {
        notice: it.invitation.as_ref().map(notice),
        urgent_notice: it.urgent_invitation.as_ref().map(notice),
        quorum: it.quorum.as_ref().and_then(|it| {
            Some(Quorum {
                share: share(it.share)?,
                of_legal: it.base != charter::Base::FilledSeats,
                deemed_until_challenged: false,
                second_meeting: it.second_meeting.and_then(share),
            })
        }),
        majorities: majorities.collect(),
        circular: it.circular.as_ref().and_then(circular),
        publicity: match it.publicity {
            Some(charter::Publicity::Public) => Publicity::Public,
            Some(charter::Publicity::Body) => Publicity::Body,
            Some(charter::Publicity::Network) | None => Publicity::Network,
        },
        effect: match it.effect {
            Some(charter::Effect::NeedsRatification) => EffectOfResolution::NeedsRatification,
            Some(charter::Effect::Binding) => EffectOfResolution::Binding,
            Some(charter::Effect::Recommendation) | None => EffectOfResolution::Recommendation,
        },
        weighting: Weighting::PerSeat,
        minutes: Minutes {
            days: minutes.and_then(|it| it.days).map(days),
            objection_days: minutes.and_then(|it| it.objection_days).map(days),
        },
    }
}

/// A charter names one period; it counts for the consent and for the vote. Without one
/// nobody knows how long to wait, and nothing is decided so.
fn circular(it: &charter::Circular) -> Option<Circular> {
    let days = days(it.days.filter(|days| *days > 0)?);
    let consent = match it.when {
        CircularWhen::Forbidden => return None,
        CircularWhen::NobodyObjects => Consent::NobodyObjects,
        CircularWhen::ShareConsents => Consent::Share(share(it.consent?)?, days),
    };
    Some(Circular {
        consent,
        vote_days: days,
        silence: Silence::NotCast,
        participation: None,
    })
}

fn notice(it: &charter::Invitation) -> Notice {
    Notice {
        days: days(it.days),
        count: match it.count {
            charter::DayCount::FullDaysBetween => DayCount::FullDaysBetween,
            charter::DayCount::LatestDayBefore => DayCount::LatestDayBefore,
        },
        counted: Counted::CalendarDays,
    }
}

fn share(it: Threshold) -> Option<Share> {
    let strictness = match it.strictness {
        charter::Strictness::MoreThan => Strictness::MoreThan,
        charter::Strictness::AtLeast => Strictness::AtLeast,
    };
    Share::new(strictness, it.part, it.whole)
}

fn days(days: u32) -> u16 {
    u16::try_from(days).unwrap_or(u16::MAX)
}

const fn base(base: charter::Base) -> Base {
    match base {
        charter::Base::Votes => Base::Votes,
        charter::Base::Present => Base::Present,
        charter::Base::FilledSeats => Base::FilledSeats,
        charter::Base::LegalSeats => Base::LegalSeats,
    }
}

const fn counting(counting: charter::Counting) -> Counting {
    match counting {
        charter::Counting::Excluded => Counting::Excluded,
        charter::Counting::InBase => Counting::InBase,
    }
}

const fn matter(matter: charter::Matter) -> Matter {
    match matter {
        charter::Matter::Ordinary => Matter::Ordinary,
        charter::Matter::Rules => Matter::Rules,
        charter::Matter::Admission => Matter::Admission,
        charter::Matter::Exclusion => Matter::Exclusion,
        charter::Matter::Election => Matter::Election,
        charter::Matter::Dissolution => Matter::Dissolution,
    }
}
