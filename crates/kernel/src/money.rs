//! Money: whole cents and a currency.

use std::fmt;

/// An amount in euro cents; other currencies are out of this product's law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    cents: i64,
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not a number with at most two decimals.
    #[error("not an amount: write it like 26550.00 EUR")]
    Malformed,
    /// Beyond 92 quadrillion euros.
    #[error("the amount is too large")]
    TooLarge,
}

impl Money {
    /// An amount in cents.
    pub const fn cents(cents: i64) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    pub const fn in_cents(self) -> i64 {
        self.cents
    }

    /// Reads `26550`, `26550.5` or `26550.00 EUR` (a point before the cents).
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let number = text.trim().trim_end_matches("EUR").trim_end();
        let (sign, digits) = number
            .strip_prefix('-')
            .map_or((1, number), |rest| (-1, rest));
        let (euros, cents) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(euros) || !all_digits(cents) || cents.len() > 2 {
            return Err(MoneyError::Malformed);
        }
        let euros: i64 = euros.parse().map_err(|_| MoneyError::TooLarge)?;
        let scale = if cents.len() == 1 { 10 } else { 1 };
        let cents: i64 = cents.parse().map_err(|_| MoneyError::Malformed)?;
        let total = euros
            .checked_mul(100)
            .and_then(|euros| euros.checked_add(cents * scale));
        total
            .map(|total| Self::cents(sign * total))
            .ok_or(MoneyError::TooLarge)
    }

    /// Reads an amount as people in Germany type it: `26.550`, `26550,5`, `26.550,00 €`.
    /// A point stands before three digits and nowhere else, so that `26550.50` is no amount
    /// rather than a hundred times as much.
    pub fn typed(text: &str) -> Result<Self, MoneyError> {
        let number = text.trim().trim_end_matches('€').trim_end_matches("EUR");
        let (euros, cents) = match number.trim_end().split_once(',') {
            Some((euros, cents)) => (euros, format!(".{cents}")),
            None => (number.trim_end(), String::new()),
        };
        let mut groups = euros.split('.');
        let first = groups.next().unwrap_or_default();
        let mut plain = first.to_owned();
        for group in groups {
            if group.len() != 3 || first.len() > 3 {
                return Err(MoneyError::Malformed);
            }
            plain.push_str(group);
        }
        Self::parse(&format!("{plain}{cents}"))
    }

    /// The sum, or `None` when it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.cents.checked_add(other.cents).map(Self::cents)
    }
}

impl fmt::Display for Money {
    /// `26550.00 EUR`, the form [`Money::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.unsigned_abs();
        write!(f, "{sign}{}.{:02} EUR", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_typed_in_german_and_never_misread() {
        for (text, cents) in [
            ("26.550", 2_655_000),
            ("26550,5", 2_655_050),
            (" 1.234.567,89 € ", 123_456_789),
            ("0,05 EUR", 5),
            ("12", 1_200),
        ] {
            assert_eq!(Money::typed(text), Ok(Money::cents(cents)), "{text}");
        }
        for text in [
            "26550.50",
            "26,550.00",
            "1.23",
            "1234.567",
            "",
            ",5",
            "1,234",
            "zehn",
        ] {
            assert!(Money::typed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn amounts_are_read_exactly() {
        assert_eq!(Money::parse("26550.00 EUR"), Ok(Money::cents(2_655_000)));
        assert_eq!(Money::parse("0.5"), Ok(Money::cents(50)));
        assert_eq!(Money::parse("-3"), Ok(Money::cents(-300)));
        for text in ["", "1,5", "1.234", ".5", "1.", "EUR", "1e3"] {
            assert_eq!(Money::parse(text), Err(MoneyError::Malformed), "{text}");
        }
        assert_eq!(
            Money::parse("99999999999999999999"),
            Err(MoneyError::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(cents in -i64::MAX..i64::MAX) {
            prop_assert_eq!(Money::parse(&Money::cents(cents).to_string()), Ok(Money::cents(cents)));
        }
    }
}
