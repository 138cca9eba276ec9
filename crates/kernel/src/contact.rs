//! Addresses on the net, parsed once at the edge.

use std::fmt;

/// A mail address, lower-cased in its domain, at most 254 characters (RFC 5321).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

/// Why a text is not a mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a mail address: it needs the form name@example.org")]
pub struct EmailError;

impl EmailAddress {
    /// Reads an address; surrounding space is dropped.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError)?;
        let local_fits = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        if !local_fits || !is_host(domain) || text.len() > 254 {
            return Err(EmailError);
        }
        Ok(Self(format!("{local}@{}", domain.to_lowercase())))
    }

    /// The address as written on an envelope.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one mailbox share: all lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A web address with `http` or `https`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WebAddress(String);

/// Why a text is not a web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a web address: it needs the form https://www.example.org")]
pub struct WebAddressError;

impl WebAddress {
    /// Reads an address; `www.example.org` becomes `https://www.example.org`.
    pub fn parse(text: &str) -> Result<Self, WebAddressError> {
        let text = text.trim();
        let full = match text.split_once("://") {
            Some(("http" | "https", _)) => text.to_owned(),
            Some(_) => return Err(WebAddressError),
            None => format!("https://{text}"),
        };
        let rest = full.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        let host = authority
            .rsplit_once(':')
            .map_or(authority, |(host, _)| host);
        let clean = full.len() <= 500
            && !full
                .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c));
        (clean && is_host(host))
            .then_some(Self(full))
            .ok_or(WebAddressError)
    }

    /// The full address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    host.contains('.') && host.len() <= 253 && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses() {
        let read = EmailAddress::parse(" Anna.Beispiel@Stadt-Marl.Example ").expect("an address");
        assert_eq!(read.as_str(), "Anna.Beispiel@stadt-marl.example");
        assert_eq!(read.key(), "anna.beispiel@stadt-marl.example");
        for text in [
            "",
            "a",
            "a@b",
            "@b.de",
            "a b@c.de",
            "a@b..de",
            ".a@b.de",
            "a@-b.de",
            "a@b.de\nx",
        ] {
            assert_eq!(EmailAddress::parse(text), Err(EmailError), "{text:?}");
        }
    }

    #[test]
    fn web_addresses() {
        let read = WebAddress::parse("www.gladbeck.de").expect("an address");
        assert_eq!(read.as_str(), "https://www.gladbeck.de");
        for text in [
            "",
            "javascript://x.y",
            "https://",
            "https://x",
            "https://a.de/<b>",
        ] {
            assert_eq!(WebAddress::parse(text), Err(WebAddressError), "{text:?}");
        }
    }
}
