//! The types of objects.

use super::{Address, ROOT};
use uuid::Uuid;

/// A type of object that a network publishes. `System` is none of a network's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The network.
    Body,
    /// A period of election.
    LegislativeTerm,
    /// A body of the network, a council, a member that sends somebody.
    Organization,
    /// Somebody who sits in a body.
    Person,
    /// A seat.
    Membership,
    /// A meeting.
    Meeting,
    /// An item of an agenda.
    AgendaItem,
    /// A resolution.
    Paper,
    /// Its way through the bodies and councils.
    Consultation,
    /// A document.
    File,
    /// A place.
    Location,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Body,
        Self::LegislativeTerm,
        Self::Organization,
        Self::Person,
        Self::Membership,
        Self::Meeting,
        Self::AgendaItem,
        Self::Paper,
        Self::Consultation,
        Self::File,
        Self::Location,
    ];

    /// The word in columns and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::LegislativeTerm => "legislativeterm",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Membership => "membership",
            Self::Meeting => "meeting",
            Self::AgendaItem => "agendaitem",
            Self::Paper => "paper",
            Self::Consultation => "consultation",
            Self::File => "file",
            Self::Location => "location",
        }
    }

    /// The type a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// The address of the type.
    pub const fn schema(self) -> &'static str {
        match self {
            Self::Body => "https://schema.oparl.org/1.1/Body",
            Self::LegislativeTerm => "https://schema.oparl.org/1.1/LegislativeTerm",
            Self::Organization => "https://schema.oparl.org/1.1/Organization",
            Self::Person => "https://schema.oparl.org/1.1/Person",
            Self::Membership => "https://schema.oparl.org/1.1/Membership",
            Self::Meeting => "https://schema.oparl.org/1.1/Meeting",
            Self::AgendaItem => "https://schema.oparl.org/1.1/AgendaItem",
            Self::Paper => "https://schema.oparl.org/1.1/Paper",
            Self::Consultation => "https://schema.oparl.org/1.1/Consultation",
            Self::File => "https://schema.oparl.org/1.1/File",
            Self::Location => "https://schema.oparl.org/1.1/Location",
        }
    }

    /// What `omit_internal` leaves out of an object of this type.
    pub const fn internal(self) -> &'static [&'static str] {
        match self {
            Self::Body => &["legislativeTerm"],
            Self::Person => &["membership"],
            Self::Meeting => &["agendaItem", "auxiliaryFile"],
            Self::AgendaItem => &["auxiliaryFile"],
            Self::Paper => &["auxiliaryFile", "location"],
            _ => &[],
        }
    }

    /// Where an object of this type lives.
    pub fn address(self, id: Uuid) -> Address {
        Address::here(&format!("{ROOT}/{}/{id}", self.word()))
    }

    /// Where the objects of `listed` that belong to this one are listed.
    pub fn list(self, id: Uuid, listed: Self) -> Address {
        Address::here(&format!("{ROOT}/{}/{id}/{}", self.word(), listed.word()))
    }
}
