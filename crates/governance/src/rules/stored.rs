//! What a version says, as the column keeps it and the API gives it: JSON with the words of
//! charters.

use super::{Deputising, Provisions};
use crate::resolution::store::{effect_of, effect_word};
use crate::words::Words;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use voting::{
    Base, Circular, Consent, Counted, Counting, DayCount, Majority, Matter, Minutes, Notice,
    Publicity, Quorum, RuleSet, Scale, Share, Silence, Strictness, Tie, Unanimity, Weighting,
};

/// A part of a whole.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct ShareJson {
    /// It must be exceeded, not only reached.
    more_than: bool,
    /// Numerator.
    part: u16,
    /// Denominator.
    whole: u16,
}

impl ShareJson {
    const fn of(it: Share) -> Self {
        let (part, whole) = it.fraction();
        let more_than = matches!(it.strictness(), Strictness::MoreThan);
        Self {
            more_than,
            part,
            whole,
        }
    }

    const fn read(self) -> Option<Share> {
        let strictness = if self.more_than {
            Strictness::MoreThan
        } else {
            Strictness::AtLeast
        };
        Share::new(strictness, self.part, self.whole)
    }
}

/// How early the body is invited.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct NoticeJson {
    /// Days.
    days: u16,
    /// `full-days-between` or `latest-day-before`.
    count: String,
    /// `calendar-days` or `working-days`.
    counted: String,
}

/// When the body can decide.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct QuorumJson {
    /// The share of the votes.
    share: ShareJson,
    /// Whether vacant seats count.
    of_legal: bool,
    /// Once found, it holds until somebody challenges it.
    deemed_until_challenged: bool,
    /// The share for a second meeting on the same matter.
    second_meeting: Option<ShareJson>,
}

/// When a motion is carried.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct MajorityJson {
    /// `ordinary`, `rules`, `admission`, `exclusion`, `election` or `dissolution`.
    matter: String,
    /// `votes` or `weight`.
    scale: String,
    /// The share that must agree.
    share: ShareJson,
    /// `votes`, `present`, `filled-seats` or `legal-seats`.
    base: String,
    /// `excluded` or `in-base`.
    abstentions: String,
    /// `excluded` or `in-base`.
    invalid: String,
    /// `rejected` or `chair-decides`.
    tie: String,
    /// `not-needed`, `of-votes` or `of-all-seats`.
    unanimity: String,
    /// What must hold besides.
    #[schema(no_recursion)]
    and: Vec<MajorityJson>,
}

/// Decisions outside a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct CircularJson {
    /// The share that must consent to the procedure; nobody may object where absent.
    consent: Option<ShareJson>,
    /// Days to consent.
    consent_days: Option<u16>,
    /// Days to vote.
    vote_days: u16,
    /// `not-cast` or `objects`.
    silence: String,
    /// The share that must have voted.
    participation: Option<ShareJson>,
}

/// Everything a version says; what is absent is not regulated.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct ProvisionsJson {
    notice: Option<NoticeJson>,
    urgent_notice: Option<NoticeJson>,
    quorum: Option<QuorumJson>,
    majorities: Vec<MajorityJson>,
    circular: Option<CircularJson>,
    /// `public`, `network` or `body`.
    publicity: String,
    /// `internal`, `recommendation`, `needs-ratification` or `binding`.
    effect: String,
    /// `per-seat` or `per-organisation`.
    weighting: String,
    /// Days after the meeting until the minutes are sent.
    minutes_days: Option<u16>,
    /// Days to object to them.
    objection_days: Option<u16>,
    /// `votes`, `advises` or `nobody`.
    deputies: Option<String>,
    /// Who signs the minutes, German.
    signed_by: Option<String>,
    /// The same in English.
    signed_by_en: Option<String>,
}

/// One word for each value, both ways.
macro_rules! worded {
    ($word:ident, $read:ident, $kind:ty, [$($value:path = $text:literal),+ $(,)?]) => {
        pub(super) const fn $word(it: $kind) -> &'static str {
            match it {
                $($value => $text),+
            }
        }

        pub(super) fn $read(word: &str) -> Option<$kind> {
            [$(($text, $value)),+]
                .into_iter()
                .find(|(text, _)| *text == word)
                .map(|(_, value)| value)
        }
    };
}

worded!(
    count_word,
    count_of,
    DayCount,
    [
        DayCount::FullDaysBetween = "full-days-between",
        DayCount::LatestDayBefore = "latest-day-before",
    ]
);
worded!(
    counted_word,
    counted_of,
    Counted,
    [
        Counted::CalendarDays = "calendar-days",
        Counted::WorkingDays = "working-days",
    ]
);
worded!(
    scale_word,
    scale_of,
    Scale,
    [Scale::Votes = "votes", Scale::Weight = "weight",]
);
worded!(
    base_word,
    base_of,
    Base,
    [
        Base::Votes = "votes",
        Base::Present = "present",
        Base::FilledSeats = "filled-seats",
        Base::LegalSeats = "legal-seats",
    ]
);
worded!(
    counting_word,
    counting_of,
    Counting,
    [
        Counting::Excluded = "excluded",
        Counting::InBase = "in-base",
    ]
);
worded!(
    tie_word,
    tie_of,
    Tie,
    [
        Tie::Rejected = "rejected",
        Tie::ChairDecides = "chair-decides",
    ]
);
worded!(
    unanimity_word,
    unanimity_of,
    Unanimity,
    [
        Unanimity::NotNeeded = "not-needed",
        Unanimity::OfVotes = "of-votes",
        Unanimity::OfAllSeats = "of-all-seats",
    ]
);
worded!(
    silence_word,
    silence_of,
    Silence,
    [Silence::NotCast = "not-cast", Silence::Objects = "objects",]
);
worded!(
    publicity_word,
    publicity_of,
    Publicity,
    [
        Publicity::Public = "public",
        Publicity::Network = "network",
        Publicity::Body = "body",
    ]
);
worded!(
    weighting_word,
    weighting_of,
    Weighting,
    [
        Weighting::PerSeat = "per-seat",
        Weighting::PerOrganisation = "per-organisation",
    ]
);

impl ProvisionsJson {
    pub(crate) fn of(it: &Provisions) -> Self {
        let rules = &it.rule_set;
        let majorities = rules.majorities.iter();
        Self {
            notice: rules.notice.map(notice),
            urgent_notice: rules.urgent_notice.map(notice),
            quorum: rules.quorum.map(|it| QuorumJson {
                share: ShareJson::of(it.share),
                of_legal: it.of_legal,
                deemed_until_challenged: it.deemed_until_challenged,
                second_meeting: it.second_meeting.map(ShareJson::of),
            }),
            majorities: majorities.map(|(on, it)| majority(*on, it)).collect(),
            circular: rules.circular.map(circular),
            publicity: publicity_word(rules.publicity).to_owned(),
            effect: effect_word(rules.effect).to_owned(),
            weighting: weighting_word(rules.weighting).to_owned(),
            minutes_days: rules.minutes.days,
            objection_days: rules.minutes.objection_days,
            deputies: it.deputies.map(|it| it.word().to_owned()),
            signed_by: it.signed_by.as_ref().map(|it| it.de.clone()),
            signed_by_en: it.signed_by.as_ref().and_then(|it| it.en.clone()),
        }
    }

    /// What it says; nothing if a word or a share in it cannot be.
    pub(crate) fn read(self) -> Option<Provisions> {
        let majorities = self.majorities.into_iter().map(|it| {
            let matter = Matter::from_word(&it.matter)?;
            Some((matter, read_majority(it)?))
        });
        Some(Provisions {
            rule_set: RuleSet {
                notice: some(self.notice.as_ref(), read_notice)?,
                urgent_notice: some(self.urgent_notice.as_ref(), read_notice)?,
                quorum: some(self.quorum, read_quorum)?,
                majorities: majorities.collect::<Option<_>>()?,
                circular: some(self.circular.as_ref(), read_circular)?,
                publicity: publicity_of(&self.publicity)?,
                effect: effect_of(&self.effect)?,
                weighting: weighting_of(&self.weighting)?,
                minutes: Minutes {
                    days: self.minutes_days,
                    objection_days: self.objection_days,
                },
            },
            deputies: some(self.deputies, |it| Deputising::from_word(&it))?,
            signed_by: self.signed_by.map(|de| Words {
                de,
                en: self.signed_by_en,
            }),
        })
    }
}

#[expect(
    clippy::option_option,
    reason = "the outer one is the fault, the inner one what is not regulated"
)]
fn some<A, B>(it: Option<A>, read: impl FnOnce(A) -> Option<B>) -> Option<Option<B>> {
    match it {
        Some(it) => read(it).map(Some),
        None => Some(None),
    }
}

fn notice(it: Notice) -> NoticeJson {
    NoticeJson {
        days: it.days,
        count: count_word(it.count).to_owned(),
        counted: counted_word(it.counted).to_owned(),
    }
}

fn read_notice(it: &NoticeJson) -> Option<Notice> {
    Some(Notice {
        days: it.days,
        count: count_of(&it.count)?,
        counted: counted_of(&it.counted)?,
    })
}

fn read_quorum(it: QuorumJson) -> Option<Quorum> {
    Some(Quorum {
        share: it.share.read()?,
        of_legal: it.of_legal,
        deemed_until_challenged: it.deemed_until_challenged,
        second_meeting: some(it.second_meeting, ShareJson::read)?,
    })
}

fn majority(matter: Matter, it: &Majority) -> MajorityJson {
    MajorityJson {
        matter: matter.word().to_owned(),
        scale: scale_word(it.scale).to_owned(),
        share: ShareJson::of(it.share),
        base: base_word(it.base).to_owned(),
        abstentions: counting_word(it.abstentions).to_owned(),
        invalid: counting_word(it.invalid).to_owned(),
        tie: tie_word(it.tie).to_owned(),
        unanimity: unanimity_word(it.unanimity).to_owned(),
        and: it.and.iter().map(|other| majority(matter, other)).collect(),
    }
}

fn read_majority(it: MajorityJson) -> Option<Majority> {
    Some(Majority {
        scale: scale_of(&it.scale)?,
        share: it.share.read()?,
        base: base_of(&it.base)?,
        abstentions: counting_of(&it.abstentions)?,
        invalid: counting_of(&it.invalid)?,
        tie: tie_of(&it.tie)?,
        unanimity: unanimity_of(&it.unanimity)?,
        and: it
            .and
            .into_iter()
            .map(read_majority)
            .collect::<Option<_>>()?,
    })
}

fn circular(it: Circular) -> CircularJson {
    let (consent, consent_days) = match it.consent {
        Consent::NobodyObjects => (None, None),
        Consent::Share(share, days) => (Some(ShareJson::of(share)), Some(days)),
    };
    CircularJson {
        consent,
        consent_days,
        vote_days: it.vote_days,
        silence: silence_word(it.silence).to_owned(),
        participation: it.participation.map(ShareJson::of),
    }
}

fn read_circular(it: &CircularJson) -> Option<Circular> {
    Some(Circular {
        consent: match it.consent {
            None => Consent::NobodyObjects,
            Some(share) => Consent::Share(share.read()?, it.consent_days?),
        },
        vote_days: it.vote_days,
        silence: silence_of(&it.silence)?,
        participation: some(it.participation, ShareJson::read)?,
    })
}
