//! Follow-ups: what is to be done about an organisation, by whom and until when.
//!
//! A planned visit is one, so that nobody plans a second one unawares: that it is
//! planned, when and by whose people every member of the network knows. A need for
//! space becomes the draft of an enquiry; it waits here until there are enquiries.
//! A follow-up is handed over and done, never deleted. It deliberately knows no
//! measures and no meetings.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod card;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{FollowUpError, Wish, finish, hand_over, plan};
pub use policy::{MayPlan, MaySettle, may_plan, may_see, may_settle};
pub use store::{PlannedVisit, mine, of_member, of_organisation, owners, planned_visits};

use crate::contact::ContactId;
use kernel::{AccountId, Date, Line, NetworkId, OrganisationId, Stamp};

kernel::id_type! {
    /// A follow-up.
    FollowUpId
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpKind {
    /// Anything.
    Task,
    /// A visit to the organisation.
    Visit,
    /// An enquiry for space, noted as a draft until the enquiries are there.
    EnquiryDraft,
}

impl FollowUpKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Task, Self::Visit, Self::EnquiryDraft];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Visit => "visit",
            Self::EnquiryDraft => "enquiry-draft",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Who has to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// One person.
    Account(AccountId),
    /// Anybody who stands for an organisation.
    Organisation(OrganisationId),
    /// The network's central office.
    CentralOffice,
}

impl Owner {
    /// The word in forms: `account:…`, `organisation:…`, `central-office`.
    pub fn word(self) -> String {
        match self {
            Self::Account(id) => format!("account:{id}"),
            Self::Organisation(id) => format!("organisation:{id}"),
            Self::CentralOffice => "central-office".to_owned(),
        }
    }

    /// The owner a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':') {
            Some(("account", id)) => id.parse().ok().map(Self::Account),
            Some(("organisation", id)) => id.parse().ok().map(Self::Organisation),
            _ => (word == "central-office").then_some(Self::CentralOffice),
        }
    }
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Which one.
    pub id: FollowUpId,
    /// In which network.
    pub network: NetworkId,
    /// About which organisation.
    pub organisation: OrganisationId,
    /// The contact from which it followed.
    pub contact: Option<ContactId>,
    /// What sort.
    pub kind: FollowUpKind,
    /// What.
    pub subject: Line,
    /// Who has to do it.
    pub owner: Owner,
    /// The owner's name, as it was when it became theirs; empty for the central office.
    pub owner_name: String,
    /// Until when.
    pub due_on: Option<Date>,
    /// The organisation of whoever noted it; none for the central office.
    pub made_for: Option<OrganisationId>,
    /// The name of who noted it.
    pub made_by: String,
    /// When.
    pub made_at: Stamp,
    /// When it was done, and the name of who said so.
    pub done: Option<(Stamp, String)>,
}

/// It has been done before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the follow-up is done already")]
pub struct DoneAlready;

impl FollowUp {
    /// It is done.
    pub fn finish(self, by: &str, now: Stamp) -> Result<Self, DoneAlready> {
        if self.done.is_some() {
            return Err(DoneAlready);
        }
        Ok(Self {
            done: Some((now, by.to_owned())),
            ..self
        })
    }

    /// Somebody else has to do it, perhaps until another day.
    pub fn hand_over(
        self,
        owner: Owner,
        owner_name: String,
        due_on: Option<Date>,
    ) -> Result<Self, DoneAlready> {
        if self.done.is_some() {
            return Err(DoneAlready);
        }
        Ok(Self {
            owner,
            owner_name,
            due_on,
            ..self
        })
    }
}
