//! Rules of procedure in whole sentences.

use super::example::{Example, Strength, examples, quorate};
use super::stored::{base_word, publicity_word, weighting_word};
use super::{Deputising, Provisions};
use crate::resolution::store::effect_word;
use kernel::Date;
use voting::{
    Base, Circular, Consent, Counted, Counting, DayCount, Majority, Matter, Notice, Quorum, Scale,
    Share, Silence, Strictness, Tie, Unable, Unanimity,
};
use web::Visit;

/// One part of the rules, in words.
pub(crate) struct Said {
    /// Its heading.
    pub(crate) title: String,
    /// What it says.
    pub(crate) sentences: Vec<String>,
    /// Examples, for the body of the page.
    pub(crate) examples: Vec<Example>,
}

/// What is said for whom.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    /// Who reads it.
    pub(crate) visit: &'a Visit,
    /// The votes of the body for which examples are worked out.
    pub(crate) strength: Option<Strength>,
    /// The day of a meeting for which the last day of an invitation is worked out.
    pub(crate) meeting: Date,
}

impl Telling<'_> {
    /// Everything that rules say, part by part.
    pub(crate) fn all(&self, it: &Provisions) -> Vec<Said> {
        let rules = &it.rule_set;
        let mut all = vec![
            self.part("invitation", self.invitation(it)),
            self.part("quorum", self.quorum(rules.quorum.as_ref())),
        ];
        all.extend(rules.majorities.iter().map(|(matter, rule)| {
            let title = self.matter(*matter);
            let strength = self.strength;
            Said {
                title,
                sentences: self.majority(rule),
                examples: strength.map_or(Vec::new(), |strength| {
                    examples(rule, rules.quorum.as_ref(), strength)
                }),
            }
        }));
        let missing: Vec<_> = Matter::ALL
            .into_iter()
            .filter(|it| matches!(rules.majority(*it), Err(Unable::NoRule(_))))
            .map(|it| self.visit.t_enum("resolution-matter", it.word()))
            .collect();
        if !missing.is_empty() {
            let names = missing.join(", ");
            let said = self.with("rules-say-no-majority", &[("names", names.into())]);
            all.push(self.part("no-majority", vec![said]));
        }
        all.extend([
            self.part("circular", self.circular(rules.circular.as_ref())),
            self.part("deputies", vec![self.deputies(it.deputies)]),
            self.part("minutes", self.minutes(it)),
            self.part("effect", self.effect(it)),
        ]);
        all
    }

    fn t(&self, key: &str) -> String {
        self.visit.t(key).into_owned()
    }

    fn with(&self, key: &str, args: &[web::Arg<'_>]) -> String {
        self.visit.t_with(key, args).into_owned()
    }

    fn part(&self, part: &str, sentences: Vec<String>) -> Said {
        Said {
            title: self.visit.t_enum("rules-part", part).into_owned(),
            sentences,
            examples: Vec::new(),
        }
    }

    fn matter(&self, matter: Matter) -> String {
        let name = self.visit.t_enum("resolution-matter", matter.word());
        self.with("rules-part-majority-of", &[("name", name.into())])
    }

    fn invitation(&self, it: &Provisions) -> Vec<String> {
        let rules = &it.rule_set;
        let Some(notice) = rules.notice else {
            return vec![self.t("rules-say-no-invitation")];
        };
        let mut said = self.notice("rules-say-notice", notice);
        if let Some(urgent) = rules.urgent_notice {
            said.extend(self.notice("rules-say-urgent", urgent));
        }
        said
    }

    fn notice(&self, key: &str, notice: Notice) -> Vec<String> {
        let kind = match (notice.count, notice.counted) {
            (DayCount::FullDaysBetween, Counted::CalendarDays) => "full",
            (DayCount::FullDaysBetween, Counted::WorkingDays) => "full-working",
            (DayCount::LatestDayBefore, Counted::CalendarDays) => "latest",
            (DayCount::LatestDayBefore, Counted::WorkingDays) => "latest-working",
        };
        let args = [("kind", kind.into()), ("days", notice.days.into())];
        let mut said = vec![self.with(key, &args)];
        // Public holidays are those of a Land, which rules do not know.
        if notice.counted == Counted::CalendarDays
            && let Some(last) = notice.last_day(self.meeting, |_| false)
        {
            let day = |it: Date| web::day(self.visit.lang, it);
            let args = [
                ("meeting", day(self.meeting).into()),
                ("last", day(last).into()),
            ];
            said.push(self.with("rules-say-last-day", &args));
        }
        said
    }

    fn quorum(&self, rule: Option<&Quorum>) -> Vec<String> {
        let Some(rule) = rule else {
            return vec![self.t("rules-say-no-quorum")];
        };
        let base = if rule.of_legal {
            Base::LegalSeats
        } else {
            Base::FilledSeats
        };
        let phrase = self.phrase(rule.share, base, Scale::Votes);
        let (key, mut args) = ("rules-say-quorum", Self::count(rule.share));
        args.push(("part", phrase.into()));
        let strength = self.strength.filter(|it| it.is_countable());
        let of = strength.map_or(0, |it| it.base(rule));
        args.push(("of", of.into()));
        args.push(("needed", strength.map_or(0, |it| quorate(rule, it)).into()));
        let mut said = vec![self.with(key, &args)];
        if rule.deemed_until_challenged {
            said.push(self.t("rules-say-deemed"));
        }
        if let Some(second) = rule.second_meeting {
            let mut args = Self::count(second);
            args.push(("part", self.phrase(second, base, Scale::Votes).into()));
            said.push(self.with("rules-say-second", &args));
        }
        said
    }

    fn majority(&self, rule: &Majority) -> Vec<String> {
        let mut said = Vec::new();
        match rule.unanimity {
            Unanimity::OfAllSeats => said.push(self.t("rules-say-unanimous-all")),
            Unanimity::OfVotes => said.push(self.t("rules-say-unanimous")),
            Unanimity::NotNeeded => {}
        }
        if rule.unanimity != Unanimity::OfAllSeats {
            let mut args = Self::count(rule.share);
            args.push((
                "part",
                self.phrase(rule.share, rule.base, rule.scale).into(),
            ));
            said.push(self.with("rules-say-carried", &args));
            said.extend(self.others(rule));
        }
        for other in &rule.and {
            let mut args = Self::count(other.share);
            let part = self.phrase(other.share, other.base, other.scale);
            args.push(("part", part.into()));
            said.push(self.with("rules-say-and", &args));
        }
        said
    }

    /// Abstentions, invalid votes, ties: where they make a difference.
    fn others(&self, rule: &Majority) -> Vec<String> {
        if matches!(rule.base, Base::FilledSeats | Base::LegalSeats) {
            return vec![self.t("rules-say-all-against")];
        }
        let how = |it: Counting| match it {
            Counting::Excluded => "excluded",
            Counting::InBase => "in-base",
        };
        let mut said = if rule.abstentions == rule.invalid {
            vec![self.with("rules-say-both", &[("how", how(rule.abstentions).into())])]
        } else {
            vec![
                self.with(
                    "rules-say-abstentions",
                    &[("how", how(rule.abstentions).into())],
                ),
                self.with("rules-say-invalid", &[("how", how(rule.invalid).into())]),
            ]
        };
        if rule.base == Base::Votes {
            said.push(self.t(match rule.tie {
                Tie::Rejected => "rules-say-tie-rejected",
                Tie::ChairDecides => "rules-say-tie-chair",
            }));
        }
        said
    }

    fn circular(&self, rule: Option<&Circular>) -> Vec<String> {
        let Some(rule) = rule else {
            return vec![self.t("rules-say-no-circular")];
        };
        let mut said = vec![match rule.consent {
            Consent::NobodyObjects => self.t("rules-say-nobody-objects"),
            Consent::Share(share, days) => {
                let mut args = Self::count(share);
                let part = self.phrase(share, Base::FilledSeats, Scale::Votes);
                args.push(("part", part.into()));
                args.push(("days", days.into()));
                self.with("rules-say-consent", &args)
            }
        }];
        said.push(self.with("rules-say-vote-days", &[("days", rule.vote_days.into())]));
        said.push(self.t(match rule.silence {
            Silence::NotCast => "rules-say-silent",
            Silence::Objects => "rules-say-silent-objects",
        }));
        if let Some(share) = rule.participation {
            let mut args = Self::count(share);
            let part = self.phrase(share, Base::FilledSeats, Scale::Votes);
            args.push(("part", part.into()));
            said.push(self.with("rules-say-participation", &args));
        }
        said
    }

    fn deputies(&self, rule: Option<Deputising>) -> String {
        let word = rule.map_or("open", Deputising::word);
        self.visit.t_enum("rules-say-deputies", word).into_owned()
    }

    fn minutes(&self, it: &Provisions) -> Vec<String> {
        let rule = it.rule_set.minutes;
        let mut said = Vec::new();
        if let Some(by) = &it.signed_by {
            let name = by.in_lang(self.visit.lang).to_owned();
            said.push(self.with("rules-say-signed", &[("name", name.into())]));
        }
        if let Some(days) = rule.days {
            said.push(self.with("rules-say-minutes", &[("days", days.into())]));
        }
        if let Some(days) = rule.objection_days {
            said.push(self.with("rules-say-objection", &[("days", days.into())]));
        }
        if said.is_empty() {
            said.push(self.t("rules-say-no-minutes"));
        }
        said
    }

    fn effect(&self, it: &Provisions) -> Vec<String> {
        let rules = &it.rule_set;
        let visit = self.visit;
        let weighting = visit.t_enum("rules-say-weighting", weighting_word(rules.weighting));
        let effect = visit.t_enum("rules-say-effect", effect_word(rules.effect));
        let publicity = visit.t_enum("rules-say-publicity", publicity_word(rules.publicity));
        [weighting, effect, publicity]
            .map(std::borrow::Cow::into_owned)
            .to_vec()
    }

    /// Whether a verb after the part is in the plural.
    fn count(share: Share) -> Vec<web::Arg<'static>> {
        let (part, whole) = share.fraction();
        let many = if part > 1 || whole == 1 {
            "many"
        } else {
            "one"
        };
        vec![("many", many.into())]
    }

    /// "mehr als die Hälfte der abgegebenen Stimmen".
    fn phrase(&self, share: Share, base: Base, scale: Scale) -> String {
        let (part, whole) = share.fraction();
        let of = match scale {
            Scale::Votes => base_word(base).to_owned(),
            Scale::Weight => format!("weight-{}", base_word(base)),
        };
        if (part, whole) == (1, 1) {
            return self.visit.t_enum("rules-all", &of).into_owned();
        }
        let of = self.visit.t_enum("rules-of", &of).into_owned();
        let fraction = [
            ("fraction", format!("f{part}-{whole}").into()),
            ("part", part.into()),
            ("whole", whole.into()),
        ];
        let fraction = self.with("rules-fraction", &fraction);
        let key = match share.strictness() {
            Strictness::MoreThan => "rules-more-than",
            Strictness::AtLeast => "rules-at-least",
        };
        self.with(key, &[("fraction", fraction.into()), ("of", of.into())])
    }
}
