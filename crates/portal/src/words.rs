//! Charter values in the words of a language.

use charter::{Amount, Charter, Group, PartialDate, Percent, Precision, Threshold};
use jiff::civil::Date;
use kernel::Lang;
use std::borrow::Cow;
use web::{Arg, Texts};

/// A no-break space, between a number and what it belongs to.
const NBSP: char = '\u{a0}';

/// A language and its texts.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The language.
    pub lang: Lang,
    /// The texts.
    pub texts: &'a Texts,
}

impl<'a> Words<'a> {
    /// A text.
    pub fn t(self, key: &str) -> String {
        self.texts.t(self.lang, key).into_owned()
    }

    /// The text of a word of the charter.
    pub fn word(self, prefix: &str, word: &str) -> String {
        self.t(&format!("{prefix}-{word}"))
    }

    /// A text with arguments.
    pub fn with(self, key: &str, args: &[Arg<'a>]) -> String {
        self.texts.t_with(self.lang, key, args).into_owned()
    }

    /// A text about a number of things.
    pub fn count(self, key: &str, count: u64) -> String {
        let shown = web::number(self.lang, count);
        self.with(key, &[("count", count.into()), ("shown", shown.into())])
    }

    /// `a, b und c`.
    pub fn list<S: AsRef<str>>(self, parts: &[S]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [rest @ .., last] => {
                let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
                let and = self.t("portal-and");
                format!("{} {and} {}", rest.join(", "), last.as_ref())
            }
        }
    }

    /// A date as precise as it is known: `2003`, `Januar 2003`, `14. November`.
    pub fn date(self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, month) => format!("{}{NBSP}{year}", self.month(month)),
            PartialDate::Day(day) => self.day(day),
            PartialDate::DayOfSomeYear(month, day) => match self.lang {
                Lang::De => format!("{day}.{NBSP}{}", self.month(month)),
                Lang::En => format!("{day}{NBSP}{}", self.month(month)),
            },
        }
    }

    fn day(self, day: Date) -> String {
        let (number, year) = (day.day(), day.year());
        let month = self.month(day.month());
        match self.lang {
            Lang::De => format!("{number}.{NBSP}{month} {year}"),
            Lang::En => format!("{number}{NBSP}{month} {year}"),
        }
    }

    fn month(self, month: i8) -> String {
        self.t(&format!("portal-month-{month}"))
    }

    /// `seit 2003`, `bis 2010`, `2003 bis 2010`; nothing where nothing is known.
    pub fn period(self, from: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
        let from = from.map(|date| self.date(date));
        let until = until.map(|date| self.date(date));
        match (from, until) {
            (None, None) => None,
            (Some(from), None) => Some(self.with("portal-since", &[("date", from.into())])),
            (None, Some(until)) => Some(self.with("portal-until", &[("date", until.into())])),
            (Some(from), Some(until)) => Some(self.with(
                "portal-from-until",
                &[("from", from.into()), ("until", until.into())],
            )),
        }
    }

    /// `rund 50`, `mehr als 1.000.000`.
    pub fn figure(self, number: u32, precision: Precision) -> String {
        let number = web::number(self.lang, number.into());
        match precision {
            Precision::Exactly => number,
            other => {
                let key = format!("portal-precision-{}", other.word());
                self.with(&key, &[("number", number.into())])
            }
        }
    }

    /// `12,5 %`.
    pub fn percent(self, share: Percent) -> String {
        let (whole, rest) = (share.hundredths() / 100, share.hundredths() % 100);
        let comma = if self.lang == Lang::De { ',' } else { '.' };
        let digits = match rest {
            0 => whole.to_string(),
            rest if rest % 10 == 0 => format!("{whole}{comma}{}", rest / 10),
            rest => format!("{whole}{comma}{rest:02}"),
        };
        let space = if self.lang == Lang::De { "\u{a0}" } else { "" };
        format!("{digits}{space}%")
    }

    /// An amount of money.
    pub fn amount(self, amount: Amount) -> String {
        web::amount(self.lang, amount.money())
    }

    /// `mehr als ½`, `mindestens ⅔`, `alle`.
    pub fn threshold(self, share: Threshold) -> String {
        let fraction: Cow<'static, str> = match (share.part, share.whole) {
            (whole, other) if whole == other => return self.t("portal-share-all"),
            (1, 2) => "½".into(),
            (1, 3) => "⅓".into(),
            (2, 3) => "⅔".into(),
            (1, 4) => "¼".into(),
            (3, 4) => "¾".into(),
            (part, whole) => format!("{part}/{whole}").into(),
        };
        let key = match share.strictness {
            charter::Strictness::MoreThan => "portal-share-more-than",
            charter::Strictness::AtLeast => "portal-share-at-least",
        };
        self.with(key, &[("fraction", fraction.into())])
    }

    /// A person of a group: `Landrätin oder Landrat der Kreise`.
    pub fn of_group(self, who: &str, group: &Group, charter: &Charter) -> String {
        match group {
            Group::Members => format!("{who} {}", self.t("portal-of-members")),
            Group::Category(category) => {
                format!("{who} {}", self.word("portal-of", category.word()))
            }
            Group::Organisations(keys) => {
                let names: Vec<&str> = keys
                    .iter()
                    .map(|key| crate::source::organisation_name(charter, key))
                    .collect();
                format!("{who} ({})", self.list(&names))
            }
        }
    }
}
