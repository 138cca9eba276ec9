//! Sessions: a browser in which somebody has signed in.
//!
//! The cookie holds a random secret, the database only its hash, so a stolen
//! database opens no session. Rights are not in it: they are computed per request.

pub mod pages;
mod store;

pub(crate) use store::expire;
pub use store::{begin, end, end_all, end_all_but, of_account};

use kernel::{AccountId, Stamp, id_type};
use sha2::{Digest, Sha256};

id_type! {
    /// A session.
    SessionId
}

/// A session ends so many days after the last visit.
pub const IDLE_DAYS: i64 = 14;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which one.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// Browser and system, as far as the browser tells.
    pub device: String,
    /// Since when.
    pub created_at: Stamp,
    /// Last visit, to the hour.
    pub seen_at: Stamp,
    /// When it ends by itself.
    pub expires_at: Stamp,
}

/// What the cookie carries: 32 random bytes in base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new secret from the operating system's randomness.
    pub fn random() -> Self {
        use base64::Engine as _;
        let bytes: [u8; 32] = crate::randomness::bytes();
        Self(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The secret that a cookie brought.
    pub fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// For the cookie, and nowhere else.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the database keeps instead: SHA-256 in hexadecimal.
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Browsers by the word they alone say, before those whose word others repeat.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by the word they say, in the same order.
const SYSTEMS: [(&str, &str); 7] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
];

/// What people call the browser and the system that name themselves so; none for others.
pub fn browser_and_system(agent: &str) -> Option<(&'static str, &'static str)> {
    let called = |names: &[(&str, &'static str)]| {
        let known = names.iter().find(|(word, _)| agent.contains(word));
        known.map(|(_, name)| *name)
    };
    called(&BROWSERS).zip(called(&SYSTEMS))
}

#[cfg(test)]
mod tests {
    use super::browser_and_system;

    #[test]
    fn browsers_are_called_as_people_call_them() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
            Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
        assert_eq!(browser_and_system(edge), Some(("Edge", "Windows")));
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
            (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(browser_and_system(iphone), Some(("Safari", "iPhone")));
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(browser_and_system(firefox), Some(("Firefox", "Linux")));
        assert_eq!(browser_and_system("curl/8.5.0"), None);
    }
}
