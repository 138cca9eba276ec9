//! Accounts of people who hold a link that was sent to their mailbox: whoever has the
//! link has the mailbox.

use super::{Account, AccountState, PasswordHash, change, insert, locked_by_email};
use db::{DbError, Tx};
use kernel::{EmailAddress, Kind, Line, PersonId, Refusal, Stamp};

/// Whoever opens an account by a link.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Where the link went, and the name at sign-in.
    pub email: EmailAddress,
    /// The name on screen, unless the account is in use already.
    pub name: Line,
    /// The directory's person behind it, unless the account has one already.
    pub person: PersonId,
    /// The password, hashed; an account in use keeps its own.
    pub password: Option<PasswordHash>,
}

/// An account that is in use now.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The account.
    pub account: Account,
    /// Whether it came into use just now; otherwise its person signs in as always.
    pub fresh: bool,
}

/// Why no account is opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The account of this address was closed.
    #[error("the account of this address was closed")]
    Closed,
    /// A new account without a password.
    #[error("a password has to be chosen")]
    PasswordMissing,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for OpenError {
    fn kind(&self) -> Kind {
        match self {
            Self::Closed => Kind::Conflict,
            Self::PasswordMissing => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Closed => "invitation-account-closed",
            Self::PasswordMissing => "invitation-password-short",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::PasswordMissing).then_some("passwort")
    }
}

/// Opens the account of whoever holds a link, or gives the account in use its person.
/// The caller has taken the link and writes the audit entry.
pub async fn open(tx: &Tx, newcomer: Newcomer, now: Stamp) -> Result<Opened, OpenError> {
    let Newcomer {
        email,
        name,
        person,
        password,
    } = newcomer;
    let known = locked_by_email(tx, &email).await?;
    let is_new = known.is_none();
    let mut account = match known {
        Some(known) if known.state == AccountState::Closed => return Err(OpenError::Closed),
        Some(known) => known,
        None => Account::invited(name.clone(), email, now),
    };
    let fresh = account.state == AccountState::Invited;
    if fresh {
        account.name = name;
        account = account.activated(password.ok_or(OpenError::PasswordMissing)?);
    }
    account.person = account.person.or(Some(person));
    if is_new {
        insert(tx, &account).await?;
    } else {
        change(tx, &account).await?;
    }
    Ok(Opened { account, fresh })
}
