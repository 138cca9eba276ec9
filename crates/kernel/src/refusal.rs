//! Refusals: what an act answers instead of being done, in words of the field.

/// What sort of refusal it is; `web` alone turns this into HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It does not exist, or the actor may not know that it does.
    NotFound,
    /// The actor must sign in first.
    SignInFirst,
    /// The actor sees the thing but may not do this with it.
    Forbidden,
    /// What was entered cannot be taken.
    Invalid,
    /// The thing is no longer in a state that allows this.
    Conflict,
    /// Too often in too short a time; how many seconds to wait.
    TooMany(i64),
    /// Something larger than this instance takes.
    TooLarge,
    /// The request did not arrive in time.
    TooSlow,
    /// Just now impossible; try again.
    Unavailable,
    /// A fault on our side.
    Fault,
}

/// An error that can tell what kind it is and which text says it to people.
pub trait Refusal: std::error::Error {
    /// The kind of refusal.
    fn kind(&self) -> Kind;

    /// Key of the text in `locales` that tells a person what is wrong and what to do.
    fn text(&self) -> &'static str;

    /// The form field it belongs to, if any.
    fn field(&self) -> Option<&'static str> {
        None
    }
}

/// A policy's "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The actor may not know that the thing exists: answered like a missing thing.
    #[error("there is no such record")]
    Hidden,
    /// The actor sees the thing but may not do this.
    #[error("this is not allowed to you")]
    Forbidden,
    /// Nobody is signed in, and somebody has to be.
    #[error("sign in first")]
    SignInFirst,
}

impl Refusal for Denied {
    fn kind(&self) -> Kind {
        match self {
            Self::Hidden => Kind::NotFound,
            Self::Forbidden => Kind::Forbidden,
            Self::SignInFirst => Kind::SignInFirst,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Hidden => "error-not-found",
            Self::Forbidden => "error-forbidden",
            Self::SignInFirst => "error-sign-in-first",
        }
    }
}
