//! The name of one request, in the logs, in the answer's head and on error pages.

use std::fmt;

/// The header that carries it in and out.
pub const HEADER: &str = "x-request-id";

/// The most characters a name from outside has.
const MOST: usize = 64;

/// The name of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// The name that a proxy in front has given; `None` unless it is made of at most 64
    /// letters, digits, dots, hyphens and underscores.
    pub fn brought(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        let fits = (1..=MOST).contains(&text.len()) && text.bytes().all(plain);
        fits.then(|| Self(text.to_owned()))
    }

    /// A name of our own.
    pub fn made(id: kernel::uuid::Uuid) -> Self {
        Self(id.to_string())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_from_outside_are_plain_and_short() {
        for (text, taken) in [
            ("0193a5c0-0000-7000-8000-000000000000", true),
            ("proxy_1.42", true),
            ("", false),
            ("a b", false),
            ("a\nb", false),
            ("ä", false),
            (&"a".repeat(64), true),
            (&"a".repeat(65), false),
        ] {
            assert_eq!(RequestId::brought(text).is_some(), taken, "{text:?}");
        }
    }
}
