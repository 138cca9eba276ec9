//! The second factor: one-time codes from a device (RFC 6238), and recovery codes.
//!
//! A code counts in its own half minute and the ones next to it, and only once. Wrong
//! codes count like wrong passwords, so that the account locks.

pub mod actions;
pub mod pages;
mod policy;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use store::{begin_step, end_steps, erase, is_on, remove};

use kernel::{AccountId, EmailAddress, Stamp};
use sha2::{Digest, Sha256};

/// So many recovery codes are handed out.
pub const RECOVERY_CODES: usize = 8;

/// So long a sign-in may wait for its code, in seconds.
pub const STEP_SECONDS: i64 = 600;

/// The second factor of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Factor {
    /// Whose.
    pub account: AccountId,
    /// What device and server share: 20 random bytes.
    secret: Vec<u8>,
    /// The time step of the last code taken.
    last_step: i64,
    /// Since when sign-in asks for it; `None` while it is being set up.
    pub confirmed_at: Option<Stamp>,
    /// When setting up began.
    created_at: Stamp,
}

impl std::fmt::Debug for Factor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Factor")
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

impl Factor {
    /// A new one, to be confirmed by its first code.
    pub fn random(account: AccountId, now: Stamp) -> Self {
        let secret: [u8; 20] = crate::randomness::bytes();
        Self {
            account,
            secret: secret.to_vec(),
            last_step: 0,
            confirmed_at: None,
            created_at: now,
        }
    }

    /// The secret as people type it into a device (RFC 4648, base32).
    pub fn text(&self) -> String {
        totp_rs::Secret::from(self.secret.as_slice()).to_base32()
    }

    /// The address behind the QR code that devices read.
    pub fn address(&self, email: &EmailAddress) -> String {
        let label = email.as_str().replace('%', "%25").replace(['?', '#'], "_");
        let secret = self.text();
        format!("otpauth://totp/Regiowerk:{label}?secret={secret}&issuer=Regiowerk")
    }

    /// With the step of a right code taken; `None` for a wrong or a used one.
    pub fn take(mut self, code: &str, now: Stamp) -> Option<Self> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let totp = totp_rs::Builder::new().with_secret(self.secret.as_slice());
        let totp = totp.with_skew(1).build().ok()?;
        let step = totp.check(&digits, u64::try_from(now.seconds()).ok()?)?;
        let step = i64::try_from(step).ok()?;
        (step > self.last_step).then(|| {
            self.last_step = step;
            self
        })
    }
}

/// New recovery codes, like `k4mqh-7xw2p`.
pub fn recovery_codes() -> Vec<String> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let code = || {
        let bytes: [u8; 10] = crate::randomness::bytes();
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        let text: String = bytes.iter().map(letter).collect();
        format!("{}-{}", &text[..5], &text[5..])
    };
    (0..RECOVERY_CODES).map(|_| code()).collect()
}

/// What is stored of a recovery code; spaces, hyphens and capitals make no difference.
fn recovery_hash(code: &str) -> String {
    let plain: String = code.chars().filter(|c| c.is_alphanumeric()).collect();
    hex::encode(Sha256::digest(plain.to_lowercase().as_bytes()))
}
