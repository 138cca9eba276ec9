//! A draft as entered, and what it means.

use super::majority;
use crate::resolution::store::{effect_of, effect_word};
use crate::rules::stored::{
    count_of, count_word, counted_of, counted_word, publicity_of, publicity_word, silence_of,
    silence_word, weighting_of, weighting_word,
};
use crate::rules::{Deputising, Provisions, Unfit, Version, Wish};
use crate::words::Words;
use kernel::{BodyId, Line};
use std::collections::BTreeMap;
use voting::{Circular, Consent, Matter, Minutes, Notice, Quorum, RuleSet, Share, Strictness};
use web::{Checks, Visit};

/// The most days that a period of rules has.
const MOST_DAYS: u16 = 366;

/// The longest note, in bytes.
const LONGEST: usize = 10_000;

/// What was typed and chosen, by the names of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filled {
    values: BTreeMap<String, String>,
    /// The bodies that were ticked.
    pub(super) bodies: Vec<String>,
}

impl Filled {
    /// A form with several boxes of one name.
    pub(super) fn of(pairs: Vec<(String, String)>) -> Self {
        let mut filled = Self::default();
        for (key, value) in pairs {
            if key == "gremien" {
                filled.bodies.push(value);
            } else {
                filled.values.insert(key, value);
            }
        }
        filled
    }

    /// What stands in a field; empty for nothing.
    pub(super) fn at(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |it| it.trim())
    }

    /// Puts something into a field.
    pub(super) fn put(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.values.insert(field.into(), value.into());
    }

    /// The form of an empty draft.
    pub(super) fn blank() -> Self {
        let mut filled = Self::default();
        filled.say(&Provisions::silent());
        filled
    }

    /// The form of a version.
    pub(super) fn from_version(it: &Version) -> Self {
        let mut filled = Self {
            bodies: it.bodies.iter().map(ToString::to_string).collect(),
            ..Self::default()
        };
        let en = |it: &Words| it.en.clone().unwrap_or_default();
        filled.put("name", it.name.de.clone());
        filled.put("name_en", en(&it.name));
        filled.put("quelle", it.source.clone().unwrap_or_default());
        if let Some(note) = &it.note {
            filled.put("hinweis", note.de.clone());
            filled.put("hinweis_en", en(note));
        }
        filled.say(&it.provisions);
        filled
    }

    fn say(&mut self, it: &Provisions) {
        let rules = &it.rule_set;
        self.say_notice("frist", rules.notice);
        self.say_notice("eil", rules.urgent_notice);
        self.say_share("quorum", rules.quorum.map(|it| it.share));
        let of_legal = rules.quorum.is_none_or(|it| it.of_legal);
        self.put("quorum-basis", if of_legal { "legal" } else { "filled" });
        if rules.quorum.is_some_and(|it| it.deemed_until_challenged) {
            self.put("quorum-vermutet", "ja");
        }
        self.say_share("zweite", rules.quorum.and_then(|it| it.second_meeting));
        for matter in Matter::ALL {
            let found = rules.majorities.iter().find(|(it, _)| *it == matter);
            majority::say(self, matter, found.map(|(_, it)| it));
        }
        self.say_circular(rules.circular);
        self.put("vertretung", it.deputies.map_or("", Deputising::word));
        let days = |it: Option<u16>| it.map(|it| it.to_string()).unwrap_or_default();
        self.put("niederschrift", days(rules.minutes.days));
        self.put("einwand", days(rules.minutes.objection_days));
        if let Some(by) = &it.signed_by {
            self.put("unterschrift", by.de.clone());
            self.put("unterschrift_en", by.en.clone().unwrap_or_default());
        }
        self.put("sicht", publicity_word(rules.publicity));
        self.put("wirkung", effect_word(rules.effect));
        self.put("gewicht", weighting_word(rules.weighting));
    }

    fn say_notice(&mut self, field: &str, it: Option<Notice>) {
        let days = it.map(|it| it.days.to_string());
        self.put(field, days.unwrap_or_default());
        let count = it.map_or("full-days-between", |it| count_word(it.count));
        self.put(format!("{field}-zaehlung"), count);
        let counted = it.map_or("calendar-days", |it| counted_word(it.counted));
        self.put(format!("{field}-tage"), counted);
    }

    /// A share: how much, and whether it has to be exceeded.
    pub(super) fn say_share(&mut self, field: &str, it: Option<Share>) {
        let part = it.map(|it| {
            let (part, whole) = it.fraction();
            format!("{part}/{whole}")
        });
        self.put(format!("{field}-anteil"), part.unwrap_or_default());
        let more = it.is_none_or(|it| it.strictness() == Strictness::MoreThan);
        self.put(
            format!("{field}-art"),
            if more { "more-than" } else { "at-least" },
        );
    }

    fn say_circular(&mut self, it: Option<Circular>) {
        let (word, consent) = match it.map(|it| it.consent) {
            None => ("forbidden", None),
            Some(Consent::NobodyObjects) => ("nobody-objects", None),
            Some(Consent::Share(share, days)) => ("share-consents", Some((share, days))),
        };
        self.put("umlauf", word);
        self.say_share("zustimmung", consent.map(|(share, _)| share));
        let days = consent.map(|(_, days)| days.to_string());
        self.put("zustimmung-tage", days.unwrap_or_default());
        let days = it.map(|it| it.vote_days.to_string());
        self.put("umlauf-tage", days.unwrap_or_default());
        let silence = it.map_or("not-cast", |it| silence_word(it.silence));
        self.put("schweigen", silence);
        self.say_share("beteiligung", it.and_then(|it| it.participation));
    }

    /// What it means; everything that is wrong goes into `checks`.
    pub(super) fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<Wish> {
        let mut reading = Reading {
            form: self,
            visit,
            checks,
        };
        let name = reading.name();
        let note = reading.long("hinweis", "rules-note");
        let note_en = reading.long("hinweis_en", "rules-note-en");
        let provisions = reading.provisions();
        for unsound in provisions.rule_set.unsound() {
            let unfit = Unfit::Unsound(unsound);
            if let Some(field) = unfit.field() {
                let label = visit.t_enum("rules-field", field);
                checks.refuse(field, label, visit.t(unfit.text()));
            }
        }
        let source = self.at("quelle");
        let bodies: Option<Vec<BodyId>> = self.bodies.iter().map(|it| it.parse().ok()).collect();
        checks.is_fine().then_some(Wish {
            name: name?,
            bodies: bodies?,
            provisions,
            source: (!source.is_empty()).then(|| source.to_owned()),
            note: note.map(|de| Words { de, en: note_en }),
        })
    }
}

/// A form being read.
pub(super) struct Reading<'a> {
    pub(super) form: &'a Filled,
    visit: &'a Visit,
    checks: &'a mut Checks,
}

impl Reading<'_> {
    /// Notes what is wrong with a field.
    pub(super) fn refuse(&mut self, field: &str, label: &str, message: &str) {
        let label = self.visit.t_enum("rules-field", label);
        self.checks.refuse(field, label, self.visit.t(message));
    }

    fn name(&mut self) -> Option<Words> {
        let de = Line::parse(self.form.at("name")).ok();
        if de.is_none() {
            self.refuse("name", "name", "form-line-missing");
        }
        Some(Words {
            de: de?.to_string(),
            en: some(self.form.at("name_en")),
        })
    }

    fn long(&mut self, field: &str, label: &str) -> Option<String> {
        let text = self.form.at(field);
        if text.len() > LONGEST {
            let label = self.visit.t(label);
            let message = self.visit.t("rules-note-long");
            self.checks.refuse(field, label, message);
        }
        some(&text.replace("\r\n", "\n"))
    }

    fn provisions(&mut self) -> Provisions {
        let majorities = Matter::ALL.into_iter().filter_map(|matter| {
            let rule = majority::read(self, matter)?;
            Some((matter, rule))
        });
        let majorities = majorities.collect();
        let form = self.form;
        Provisions {
            rule_set: RuleSet {
                notice: self.notice("frist"),
                urgent_notice: self.notice("eil"),
                quorum: self.quorum(),
                majorities,
                circular: self.circular(),
                publicity: publicity_of(form.at("sicht")).unwrap_or(voting::Publicity::Network),
                effect: effect_of(form.at("wirkung"))
                    .unwrap_or(voting::EffectOfResolution::Recommendation),
                weighting: weighting_of(form.at("gewicht")).unwrap_or(voting::Weighting::PerSeat),
                minutes: Minutes {
                    days: self.days("niederschrift"),
                    objection_days: self.days("einwand"),
                },
            },
            deputies: Deputising::from_word(form.at("vertretung")),
            signed_by: some(form.at("unterschrift")).map(|de| Words {
                de,
                en: some(form.at("unterschrift_en")),
            }),
        }
    }

    fn notice(&mut self, field: &str) -> Option<Notice> {
        let days = self.days(field)?;
        let form = self.form;
        Some(Notice {
            days,
            count: count_of(form.at(&format!("{field}-zaehlung")))
                .unwrap_or(voting::DayCount::FullDaysBetween),
            counted: counted_of(form.at(&format!("{field}-tage")))
                .unwrap_or(voting::Counted::CalendarDays),
        })
    }

    fn quorum(&mut self) -> Option<Quorum> {
        let share = self.share("quorum", "quorum-anteil");
        let second_meeting = self.share("zweite", "zweite-anteil");
        Some(Quorum {
            share: share?,
            of_legal: self.form.at("quorum-basis") != "filled",
            deemed_until_challenged: !self.form.at("quorum-vermutet").is_empty(),
            second_meeting,
        })
    }

    fn circular(&mut self) -> Option<Circular> {
        let form = self.form;
        let participation = self.share("beteiligung", "beteiligung-anteil");
        let consent = match form.at("umlauf") {
            "nobody-objects" => Some(Consent::NobodyObjects),
            "share-consents" => {
                let share = self.needed_share("zustimmung", "zustimmung-anteil");
                let days = self.needed_days("zustimmung-tage");
                share
                    .zip(days)
                    .map(|(share, days)| Consent::Share(share, days))
            }
            _ => return None,
        };
        let vote_days = self.needed_days("umlauf-tage");
        Some(Circular {
            consent: consent?,
            vote_days: vote_days?,
            silence: silence_of(form.at("schweigen")).unwrap_or(voting::Silence::NotCast),
            participation,
        })
    }

    fn days(&mut self, field: &str) -> Option<u16> {
        let text = self.form.at(field);
        if text.is_empty() {
            return None;
        }
        let read = text.parse().ok().filter(|it| *it <= MOST_DAYS);
        if read.is_none() {
            self.refuse(field, field, "rules-error-days");
        }
        read
    }

    fn needed_days(&mut self, field: &str) -> Option<u16> {
        if self.form.at(field).is_empty() {
            self.refuse(field, field, "rules-error-days");
        }
        self.days(field)
    }

    /// The share in `{field}-anteil`; none where that is empty.
    pub(super) fn share(&mut self, field: &str, label: &str) -> Option<Share> {
        let at = format!("{field}-anteil");
        let text = self.form.at(&at);
        if text.is_empty() {
            return None;
        }
        let strictness = match self.form.at(&format!("{field}-art")) {
            "more-than" => Strictness::MoreThan,
            _ => Strictness::AtLeast,
        };
        let read = typed_share(text, strictness);
        if read.is_none() {
            self.refuse(&at, label, "rules-error-share");
        }
        read
    }

    fn needed_share(&mut self, field: &str, label: &str) -> Option<Share> {
        let at = format!("{field}-anteil");
        if self.form.at(&at).is_empty() {
            self.refuse(&at, label, "rules-error-share");
        }
        self.share(field, label)
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// `2/3`, `75 %` or `50,5%`: a part of a whole, above nothing and reachable.
pub(super) fn typed_share(text: &str, strictness: Strictness) -> Option<Share> {
    let (part, whole) = if let Some((part, whole)) = text.split_once('/') {
        (part.trim().parse().ok()?, whole.trim().parse().ok()?)
    } else {
        let percent = text.strip_suffix('%')?.trim().replace(',', ".");
        let (ones, tenths) = percent.split_once('.').unwrap_or((&percent, "0"));
        let tenths: u16 = tenths.parse().ok().filter(|it| *it < 10)?;
        let ones: u16 = ones.parse().ok().filter(|it| *it <= 100)?;
        reduced(ones * 10 + tenths, 1_000)
    };
    if part == 0 {
        return None;
    }
    Share::new(strictness, part, whole)
}

const fn reduced(part: u16, whole: u16) -> (u16, u16) {
    let (mut a, mut b) = (part, whole);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (part / a, whole / a)
}
