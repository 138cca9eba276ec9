//! Passwords: long enough, hashed with argon2id, compared in constant time.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc};
use std::sync::LazyLock;

/// A password as typed; never shown, never stored.
#[derive(Clone)]
pub struct Password(String);

/// Why a password cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Under 12 characters.
    #[error("shorter than 12 characters")]
    TooShort,
    /// Over 200 characters.
    #[error("longer than 200 characters")]
    TooLong,
}

/// A hashed password in PHC string form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordHash(String);

/// Stands in when there is no account, so that the answer takes as long.
static NOBODY: LazyLock<Option<PasswordHash>> =
    LazyLock::new(|| Password::typed("nobody has this password").hash());

impl Password {
    /// A new password: 12 to 200 characters, nothing else is asked (NIST SP 800-63B, 3.1.1.2).
    pub fn choose(text: &str) -> Result<Self, PasswordError> {
        match text.chars().count() {
            0..12 => Err(PasswordError::TooShort),
            12..=200 => Ok(Self(text.to_owned())),
            _ => Err(PasswordError::TooLong),
        }
    }

    /// A password typed at sign-in.
    pub fn typed(text: &str) -> Self {
        Self(text.chars().take(200).collect())
    }

    /// The hash to store; slow on purpose, so call it where it may block.
    pub fn hash(&self) -> Option<PasswordHash> {
        let hashed: phc::PasswordHash = Argon2::default().hash_password(self.0.as_bytes()).ok()?;
        Some(PasswordHash(hashed.to_string()))
    }

    /// Whether it is the password behind `hash`; takes its time for nobody as well.
    pub fn fits(&self, hash: Option<&PasswordHash>) -> bool {
        let (stored, exists) = match (hash, NOBODY.as_ref()) {
            (Some(hash), _) => (hash, true),
            (None, Some(nobody)) => (nobody, false),
            (None, None) => return false,
        };
        let parsed = phc::PasswordHash::new(&stored.0);
        let fits = parsed.is_ok_and(|hash| {
            Argon2::default()
                .verify_password(self.0.as_bytes(), &hash)
                .is_ok()
        });
        fits && exists
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl PasswordHash {
    /// A hash as stored.
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
