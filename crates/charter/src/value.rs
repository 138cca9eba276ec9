//! The single values of a charter: keys, texts in one or two languages, numbers,
//! amounts, shares of a whole.

use std::fmt;

use kernel::{Lang, Money, Slug, WebAddress};
use toml::Spanned;
use toml::de::DeValue;

use crate::part::{
    Element, FromText, Part, Shape, foreign_text_elements, read_text, record, text_elements,
};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::write::Table;

/// The name of an entry within one charter, e.g. `castrop-rauxel`: 1 to 64
/// lower-case letters, digits and hyphens. Keys never change; names may.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromText for Key {
    const EXPECTED: Expected = Expected {
        en: "a key of lower-case letters, digits and hyphens",
        de: "einen Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen",
    };

    fn blank() -> Self {
        Self(String::new())
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        match Slug::parse(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(_) => Err(malformed::<Self>(text)),
        }
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// One line of text with content: 1 to 1,000 characters, no surrounding space, no
/// mail address (a charter is public).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromText for Text {
    const EXPECTED: Expected = Expected {
        en: "a text of one line in quotes",
        de: "einen einzeiligen Text in Anführungszeichen",
    };

    fn blank() -> Self {
        Self(String::new())
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        if text.trim().is_empty() {
            return Err(ProblemKind::Empty {});
        }
        if text.contains('@') {
            return Err(ProblemKind::MailAddress {});
        }
        let fits = text.trim() == text && text.chars().count() <= 1000;
        if !fits || text.chars().any(char::is_control) {
            return Err(malformed::<Self>(text));
        }
        Ok(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// A text in German, and in English where it differs. In the file a string, or
/// `{ de = "…", en = "…" }`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Localised {
    /// German.
    pub de: Text,
    /// English; `None` when the German text (a name) serves both.
    pub en: Option<Text>,
}

impl Localised {
    /// The text in this language, German where there is no other.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en.as_str(),
            _ => self.de.as_str(),
        }
    }
}

impl Element for Localised {
    const SHAPE: Shape = Shape::Inline;
    const EXPECTED: Expected = Expected {
        en: "a text, or { de = \"…\", en = \"…\" }",
        de: "einen Text oder { de = \"…\", en = \"…\" }",
    };

    fn blank() -> Self {
        Self {
            de: FromText::blank(),
            en: None,
        }
    }

    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) => Some(Self {
                de: read_text(value, reader)?,
                en: None,
            }),
            DeValue::Table(_) => {
                let table = reader.table(value, &[("de", true), ("en", true)])?;
                let (de, en) = (reader.part(table, "de"), reader.part(table, "en"));
                Some(Self { de, en })
            }
            _ => reader.wrong_type(value, Self::EXPECTED),
        }
    }

    fn literal(&self) -> String {
        if self.en.is_none() {
            return self.de.literal();
        }
        let mut table = Table::new("");
        self.de.write("de", &mut table);
        self.en.write("en", &mut table);
        table.inline()
    }
}

/// The slug of the network: the stem of the file's name, not in the file itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileStem(Slug);

impl FileStem {
    /// The stem that gives this slug.
    pub fn new(slug: Slug) -> Self {
        Self(slug)
    }

    /// The slug.
    pub fn slug(&self) -> &Slug {
        &self.0
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for FileStem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Part for FileStem {
    const IN_FILE: bool = false;

    fn blank() -> Self {
        Self(Slug::parse("charter").expect("lower-case letters are a slug"))
    }

    fn read(_: &str, _: Option<&Spanned<DeValue<'_>>>, reader: &mut Reader<'_>) -> Self {
        Self(reader.slug().clone())
    }

    fn write(&self, _: &str, _: &mut Table) {}
}

/// An amount in euros and cents that is not negative: `26550.00 EUR` in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Money);

impl Amount {
    /// The amount.
    pub fn money(self) -> Money {
        self.0
    }
}

impl FromText for Amount {
    const EXPECTED: Expected = Expected {
        en: "an amount like \"26550.00 EUR\"",
        de: "einen Betrag wie „26550.00 EUR“",
    };

    fn blank() -> Self {
        Self(Money::cents(0))
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        let money = Money::parse(text).map_err(|_| malformed::<Self>(text))?;
        if money.in_cents() < 0 {
            let value = text.to_owned();
            return Err(ProblemKind::Negative { value });
        }
        Ok(Self(money))
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

/// A share of a whole in hundredths of a percent: `12.5 %` in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    /// Hundredths of a percent: 1,250 for 12.5 %.
    pub fn hundredths(self) -> u32 {
        self.0
    }
}

impl FromText for Percent {
    const EXPECTED: Expected = Expected {
        en: "a share like \"12.5 %\"",
        de: "einen Anteil wie „12.5 %“",
    };

    fn blank() -> Self {
        Self(0)
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        let number = text.strip_suffix('%').map(str::trim_end);
        let money = number.and_then(|number| Money::parse(number).ok());
        let hundredths = money.map(Money::in_cents);
        match hundredths.map(u32::try_from) {
            Some(Ok(share)) if share <= 10_000 => Ok(Self(share)),
            Some(Ok(_)) => Err(ProblemKind::OverWhole {
                total: text.to_owned(),
            }),
            Some(Err(_)) if text.starts_with('-') => Err(ProblemKind::Negative {
                value: text.to_owned(),
            }),
            _ => Err(malformed::<Self>(text)),
        }
    }

    fn to_text(&self) -> String {
        format!("{}.{:02} %", self.0 / 100, self.0 % 100)
    }
}

impl FromText for WebAddress {
    const EXPECTED: Expected = Expected {
        en: "an address that starts with https:// or http://",
        de: "eine Adresse, die mit https:// oder http:// beginnt",
    };

    fn blank() -> Self {
        Self::parse("https://charter.example/").expect("this is a web address")
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        match Self::parse(text) {
            Ok(address) if address.as_str() == text => Ok(address),
            _ => Err(malformed::<Self>(text)),
        }
    }

    fn to_text(&self) -> String {
        self.as_str().to_owned()
    }
}

/// Colours of an alliance, each `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(String);

impl Colour {
    /// From digits that were just made.
    pub(crate) fn of_digits(digits: &str) -> Self {
        Self(digits.to_owned())
    }

    /// `#` and six lower-case hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromText for Colour {
    const EXPECTED: Expected = Expected {
        en: "a colour like \"#1a6b4f\"",
        de: "eine Farbe wie „#1a6b4f“",
    };

    fn blank() -> Self {
        Self(String::new())
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        let digit = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        if digits.is_none_or(|digits| !digits.bytes().all(digit)) {
            return Err(malformed::<Self>(text));
        }
        Ok(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

text_elements!(Key, Text, Amount, Percent, Colour);
foreign_text_elements!(WebAddress);

/// A number of things, from 0 on.
impl Element for u32 {
    const SHAPE: Shape = Shape::Value;
    const EXPECTED: Expected = Expected {
        en: "a whole number without quotes",
        de: "eine ganze Zahl ohne Anführungszeichen",
    };

    fn blank() -> Self {
        1
    }

    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::Integer(number) = value.get_ref() else {
            return reader.wrong_type(value, Self::EXPECTED);
        };
        let text = number.to_string();
        match i64::from_str_radix(number.as_str(), number.radix()).map(u32::try_from) {
            Ok(Ok(count)) => Some(count),
            Ok(Err(_)) if text.starts_with('-') => {
                reader.refuse(value, ProblemKind::Negative { value: text })
            }
            _ => reader.refuse(value, malformed::<NumberText>(&text)),
        }
    }

    fn literal(&self) -> String {
        self.to_string()
    }
}

/// Stands for [`u32`] where only the expectation is needed.
struct NumberText;

impl FromText for NumberText {
    const EXPECTED: Expected = Expected {
        en: "a number below 4294967296",
        de: "eine Zahl unter 4294967296",
    };

    fn blank() -> Self {
        Self
    }

    fn from_text(_: &str) -> Result<Self, ProblemKind> {
        Ok(Self)
    }

    fn to_text(&self) -> String {
        String::new()
    }
}

record! {
    /// Where an organisation can be found: public facts only.
    Inline Address {
        /// Street and number.
        street: Option<Text>,
        /// Five digits.
        postcode: Option<Text>,
        /// Town.
        place: Text,
    }
}

/// The problem of a text in the wrong form.
pub(crate) fn malformed<T: FromText>(text: &str) -> ProblemKind {
    ProblemKind::Malformed {
        text: text.to_owned(),
        expected: T::EXPECTED,
    }
}
