//! Privacy: what is stored about a person and why, how long it is kept, and how it is
//! erased (Art. 5, 15, 17 and 20 GDPR).
//!
//! Every capability declares its part in the manifest: what it stores about a person, how
//! that is erased, and after which time it expires by itself. Invariants: a person sees
//! everything about themselves and nothing about others; an erasure is one transaction,
//! cannot be undone, and leaves the audit chain valid. It deliberately does not touch the
//! name under which acts stand in the audit trail: that is part of the chain and proof of
//! who decided (Art. 17 (3) (b) and (e)).

pub mod actions;
mod data;
mod deed;
pub mod pages;
pub mod policy;
mod retention;
mod sources;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use actions::{ASKED, DECIDED};
pub use actions::{AskError, Request, ask};
pub use data::{
    DataSource, Eraser, Gather, KnownPerson, Mention, MentionSource, PersonSource, gathered,
};
pub use deed::{Deed, unname_deeds};
pub use retention::{Expire, Retention, ShownPeriod, periods};
pub(crate) use retention::{JOB as RETENTION, run as expire};
pub(crate) use sources::{ERASER, PERIODS, SOURCES};

use kernel::{AccountId, Date, EmailAddress, Kind, NetworkId, PersonId, Refusal, Stamp, id_type};

id_type! {
    /// A request for erasure.
    ErasureId
}

/// So many expired records are deleted in one transaction.
pub const SOME: u64 = 1_000;

/// On what grounds something is stored: Art. 6 (1) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// (b) To do what the person signed up for.
    Contract,
    /// (c) Because a law demands it.
    Law,
    /// (e) For a task in the public interest.
    PublicTask,
    /// (f) For a legitimate interest.
    Interest,
}

impl Basis {
    /// The word in text keys and for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Law => "law",
            Self::PublicTask => "public-task",
            Self::Interest => "interest",
        }
    }
}

/// What becomes of a kind of data when a person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is erased.
    Erased,
    /// It stays without anything that names the person.
    Unnamed,
    /// It stays; the text `privacy-kept-{key}` says why.
    Kept,
}

impl Fate {
    /// The word in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Erased => "erased",
            Self::Unnamed => "unnamed",
            Self::Kept => "kept",
        }
    }
}

/// Whose data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// What they sign in with.
    pub account: Option<AccountId>,
    /// Their record in the directory.
    pub person: Option<PersonId>,
    /// Where they are written to.
    pub emails: Vec<EmailAddress>,
}

/// One value of a record, as people and as programs read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// A text.
    Text(String),
    /// A moment.
    At(Stamp),
    /// A day.
    On(Date),
    /// A word of the field; on screen the text `{prefix}-{word}`.
    Word(&'static str, String),
}

/// One record about a person: names of fields (texts `privacy-field-{name}`) and values.
pub type DataRecord = Vec<(&'static str, Datum)>;

/// How a request for erasure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The central office has to decide.
    Open,
    /// It is done.
    Done(Verdict),
    /// It was declined, for a reason that was told.
    Declined(Verdict, String),
}

/// Who decided, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The name of who did it.
    pub by: String,
    /// When.
    pub at: Stamp,
}

impl State {
    /// The word in columns and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done(_) => "done",
            Self::Declined(..) => "declined",
        }
    }
}

/// Somebody asked that a person be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Which request.
    pub id: ErasureId,
    /// Whose central office decides.
    pub network: NetworkId,
    /// The account, if it is to be closed.
    pub account: Option<AccountId>,
    /// The directory's person.
    pub person: Option<PersonId>,
    /// The person's name; a dash once it is done.
    pub name: String,
    /// Why, in the words of who asked.
    pub reason: Option<String>,
    /// Who asked.
    pub asked_by: (AccountId, String),
    /// When.
    pub asked_at: Stamp,
    /// How it stands.
    pub state: State,
}

/// The request is decided already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the request is decided already")]
pub struct Decided;

impl Refusal for Decided {
    fn kind(&self) -> Kind {
        Kind::Conflict
    }

    fn text(&self) -> &'static str {
        "privacy-decided"
    }
}

impl Erasure {
    /// Done: what named the person goes from the request too.
    pub fn carried_out(self, verdict: Verdict) -> Result<Self, Decided> {
        self.decided(State::Done(verdict)).map(|done| Self {
            name: "–".to_owned(),
            reason: None,
            ..done
        })
    }

    /// Declined for a reason.
    pub fn declined(self, verdict: Verdict, why: String) -> Result<Self, Decided> {
        self.decided(State::Declined(verdict, why))
    }

    fn decided(self, state: State) -> Result<Self, Decided> {
        if self.state == State::Open {
            Ok(Self { state, ..self })
        } else {
            Err(Decided)
        }
    }

    /// Whether somebody asked for themselves.
    pub fn is_own(&self) -> bool {
        self.account == Some(self.asked_by.0)
    }
}
