//! Who stands behind the token of a request.

use super::{Scope, Secret, store};
use crate::account::{self, Account};
use crate::throttle::Programs;
use db::{Db, DbError};
use kernel::{Kind, Refusal, Stamp};

/// A use is noted at most so often, in seconds.
const NOTE_EVERY: i64 = 3_600;

/// Why a request with a token is refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TokenError {
    /// No such token, or it has expired, or was taken back.
    #[error("the token does not count")]
    Unknown,
    /// The request writes and brings a cookie instead of a token.
    #[error("the API takes writes with a token only")]
    Needed,
    /// Too many requests in the account's name; seconds to wait.
    #[error("too many requests: {0} seconds to wait")]
    TooOften(i64),
    /// The token only reads.
    #[error("the token may not write")]
    ReadOnly,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for TokenError {
    fn kind(&self) -> Kind {
        match self {
            Self::Unknown | Self::Needed => Kind::SignInFirst,
            Self::TooOften(seconds) => Kind::TooMany(*seconds),
            Self::ReadOnly => Kind::Forbidden,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Unknown => "token-unknown",
            Self::Needed => "token-needed",
            Self::TooOften(_) => "error-too-many",
            Self::ReadOnly => "token-read-only",
            Self::Db(error) => error.text(),
        }
    }
}

/// The account in whose name a token asks.
pub(crate) async fn recognise(
    db: &Db,
    secret: &Secret,
    writes: bool,
    now: Stamp,
) -> Result<Account, TokenError> {
    let token = store::by_secret(db.read(), secret).await?;
    let token = token.filter(|token| token.counts(now));
    let token = token.ok_or(TokenError::Unknown)?;
    let programs = db.cache::<Programs>();
    programs
        .count(token.account, now)
        .map_err(TokenError::TooOften)?;
    if writes && token.scope == Scope::Read {
        return Err(TokenError::ReadOnly);
    }
    let account = account::find_active(db.read(), token.account).await?;
    let account = account.ok_or(TokenError::Unknown)?;
    if token
        .used_at
        .is_none_or(|used| used.plus_seconds(NOTE_EVERY) < now)
    {
        let tx = db.begin().await?;
        store::note_use(&tx, token.id, now).await?;
        tx.commit().await?;
    }
    Ok(account)
}
