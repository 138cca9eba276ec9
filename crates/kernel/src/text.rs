//! Text that people enter, and the form in which it is searched.

use std::fmt;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("nothing was entered")]
    Empty,
    /// Longer than the field takes.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Control characters, or for a slug anything but `a-z`, `0-9` and `-`.
    #[error("contains characters that are not allowed here")]
    Characters,
}

/// One line of text with content: 1 to 200 characters, trimmed, single-spaced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

impl Line {
    /// The most characters a line holds.
    pub const MAX: usize = 200;

    /// Reads a line; runs of white space become one space.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return Err(TextError::Empty);
        }
        if line.chars().count() > Self::MAX {
            return Err(TextError::TooLong(Self::MAX));
        }
        if line.chars().any(char::is_control) {
            return Err(TextError::Characters);
        }
        Ok(Self(line))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a network in URLs: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug of at most 64 characters.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        if text.len() > 64 {
            return Err(TextError::TooLong(64));
        }
        let fits = text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits || text.starts_with('-') || text.ends_with('-') {
            return Err(TextError::Characters);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text in its search form (see [`fold`]).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Folded(String);

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        Self(fold(text))
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folded words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|word| !word.is_empty())
    }
}

/// The form in which texts are compared and searched, the same on both
/// databases: lower case, umlauts spelled out (`ä` → `ae`, `ß` → `ss`), other
/// accents dropped, everything that is no letter or digit a single space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if fold_char(c, &mut folded) {
            continue;
        }
        if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Appends the folded form of a letter or digit; `false` for anything else.
fn fold_char(c: char, folded: &mut String) -> bool {
    if c.is_ascii_alphanumeric() {
        folded.push(c.to_ascii_lowercase());
        return true;
    }
    let spelled = match c {
        'ä' | 'Ä' | 'æ' | 'Æ' => "ae",
        'ö' | 'Ö' | 'œ' | 'Œ' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'ß' | 'ẞ' => "ss",
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='õ' | 'Ò'..='Õ' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'ù'..='û' | 'Ù'..='Û' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'ł' | 'Ł' => "l",
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'Ș' => "s",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        'ğ' | 'Ğ' => "g",
        'ř' | 'Ř' => "r",
        'ť' | 'Ť' | 'ț' | 'Ț' => "t",
        'ď' | 'Ď' | 'đ' | 'Đ' => "d",
        _ => "",
    };
    if !spelled.is_empty() {
        folded.push_str(spelled);
        return true;
    }
    if c.is_alphanumeric() {
        folded.extend(c.to_lowercase());
        return true;
    }
    // A soft hyphen or combining mark inside a word does not divide it.
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_meets_both_spellings() {
        assert_eq!(
            fold("Wirtschaftsförderung  Größe"),
            "wirtschaftsfoerderung groesse"
        );
        assert_eq!(
            fold("Emscher\u{2011}Lippe GmbH & Co. KG"),
            "emscher lippe gmbh co kg"
        );
        assert_eq!(fold("Yıldız, Łódź"), "yildiz lodz");
        assert_eq!(fold("  "), "");
    }

    #[test]
    fn a_line_is_trimmed_and_bounded() {
        assert_eq!(
            Line::parse("  Stadt \n Marl ").expect("a line").as_str(),
            "Stadt Marl"
        );
        assert_eq!(Line::parse(" \t"), Err(TextError::Empty));
        assert_eq!(Line::parse(&"x".repeat(201)), Err(TextError::TooLong(200)));
        assert_eq!(Line::parse("a\u{7}b"), Err(TextError::Characters));
    }

    #[test]
    fn slugs() {
        assert!(Slug::parse("allianz-am-fluss").is_ok());
        for text in ["", "-a", "a-", "Ä", "a b", "A"] {
            assert!(Slug::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
