//! Contacts: visits, calls, meetings and letters with an organisation, and who of
//! which organisation took part.
//!
//! Invariants: a contact belongs to one network and is about one organisation; what
//! was said has a level, that there was a visit, when and by whose people every member
//! of the network knows: nobody should knock at the same door twice in a month.
//! A contact may be corrected by the organisation that wrote it; what it said before is
//! kept beside it.

pub(crate) mod actions;
pub(crate) mod api;
pub mod attachment;
pub(crate) mod figures;
mod findings;
mod form;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;
pub(crate) mod timeline;
mod versions;

pub use actions::{Noted, RecordError, correct, note, record};
pub use findings::{Findings, Need, Topic};
pub use policy::{MayCorrect, MayRecord, may_correct, may_read, may_record};
pub use store::{HiddenVisit, hidden_visits, last_days, last_visit, of_organisation};
pub use versions::store::{Version, versions};

use kernel::{Confidentiality, Date, Line, NetworkId, OrganisationId, PersonId, Stamp};

kernel::id_type! {
    /// A contact.
    ContactId
}

/// How people met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// At the organisation's place.
    Visit,
    /// By telephone or video.
    Phone,
    /// At a meeting or an event.
    Meeting,
    /// By letter or mail.
    Mail,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Visit, Self::Phone, Self::Meeting, Self::Mail];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Phone => "phone",
            Self::Meeting => "meeting",
            Self::Mail => "mail",
        }
    }

    /// The channel a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Somebody who took part, for an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Whose side.
    pub organisation: OrganisationId,
    /// Who, if the directory knows them.
    pub person: Option<PersonId>,
    /// The name, if the directory does not know the person.
    pub name: Option<Line>,
}

/// What is written down about a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// How people met.
    pub channel: Channel,
    /// On which day.
    pub on: Date,
    /// What it was about.
    pub subject: Line,
    /// What was said, several lines.
    pub note: Option<String>,
    /// How content the organisation is with its location, 1 to 5.
    pub satisfaction: Option<u8>,
    /// When to get in touch again.
    pub next_on: Option<Date>,
    /// Who reads it: the network, the organisation of whoever wrote it, or the
    /// central office.
    pub confidentiality: Confidentiality,
    /// Who took part.
    pub participants: Vec<Participant>,
}

/// Why an account cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountError {
    /// It has not happened yet.
    #[error("the day of the contact lies in the future")]
    InTheFuture,
    /// The next contact lies before this one.
    #[error("the next contact lies before this one")]
    NextBeforeThis,
    /// Satisfaction is none of 1 to 5.
    #[error("satisfaction goes from 1 to 5")]
    Satisfaction,
    /// Contacts are never public.
    #[error("a contact is never public")]
    Public,
    /// A participant without person or name.
    #[error("a participant has neither record nor name")]
    Nameless,
    /// More than ten needs.
    #[error("more than ten needs")]
    TooManyNeeds,
}

impl Account {
    /// Refuses what cannot be.
    pub fn check(&self, today: Date) -> Result<(), AccountError> {
        if self.on > today {
            return Err(AccountError::InTheFuture);
        }
        if self.next_on.is_some_and(|next| next < self.on) {
            return Err(AccountError::NextBeforeThis);
        }
        if self.satisfaction.is_some_and(|it| !(1..=5).contains(&it)) {
            return Err(AccountError::Satisfaction);
        }
        if self.confidentiality == Confidentiality::Public {
            return Err(AccountError::Public);
        }
        let nameless = |it: &Participant| it.person.is_none() && it.name.is_none();
        if self.participants.iter().any(nameless) {
            return Err(AccountError::Nameless);
        }
        Ok(())
    }
}

/// A contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// In which network it is known.
    pub network: NetworkId,
    /// With which organisation.
    pub organisation: OrganisationId,
    /// What is written down.
    pub account: Account,
    /// What came to light.
    pub findings: Findings,
    /// The organisation whose people wrote it; none for the central office.
    pub owner: Option<OrganisationId>,
    /// When it was written down.
    pub recorded_at: Stamp,
    /// The name of who wrote it down, as it was then.
    pub recorded_by: String,
}

/// The last visit, as every member of the network may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastVisit {
    /// On which day.
    pub on: Date,
    /// The organisations whose people came; empty for the central office alone.
    pub by: Vec<OrganisationId>,
    /// The name of who wrote it down.
    pub recorded_by: String,
}

impl LastVisit {
    /// For how many days a visit counts as recent.
    pub const RECENT_DAYS: i32 = 90;

    /// Whole days since, on `today`.
    pub fn days_ago(&self, today: Date) -> i32 {
        (today - self.on).get_days()
    }

    /// Whole weeks since, on `today`.
    pub fn weeks_ago(&self, today: Date) -> i32 {
        self.days_ago(today) / 7
    }

    /// Whether whoever plans a visit should be told.
    pub fn is_recent(&self, today: Date) -> bool {
        self.days_ago(today) <= Self::RECENT_DAYS
    }
}
