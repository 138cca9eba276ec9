//! The fields of a profile that have a level of their own, and their values.

use super::Profile;
use kernel::{Confidentiality, Line};
use std::collections::BTreeMap;

/// Where letters reach an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Street and number.
    pub street: Option<Line>,
    /// Postcode, five digits in Germany.
    pub postcode: Option<Line>,
    /// Town.
    pub town: Option<Line>,
}

/// Codes of both editions of the classification of economic activities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branches {
    /// WZ 2008, main activity first.
    pub wz2008: Vec<String>,
    /// WZ 2025, main activity first.
    pub wz2025: Vec<String>,
}

/// How large an organisation is, by staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeClass {
    /// Up to 9 people.
    Micro,
    /// 10 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 and more.
    Large,
}

impl SizeClass {
    /// All classes, smallest first.
    pub const ALL: [Self; 4] = [Self::Micro, Self::Small, Self::Medium, Self::Large];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The class a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// The class of an organisation with so many people.
    pub const fn of(employees: u32) -> Self {
        match employees {
            0..=9 => Self::Micro,
            10..=49 => Self::Small,
            50..=249 => Self::Medium,
            _ => Self::Large,
        }
    }
}

/// A field with a level of its own. Name, kind, area and town have the record's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Street, postcode and coordinates.
    Address,
    /// WZ codes.
    Branches,
    /// Legal form.
    LegalForm,
    /// Size class and number of people.
    Size,
    /// Web site.
    Website,
    /// Telephone.
    Phone,
    /// Mail address.
    Email,
    /// Description.
    Description,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Address,
        Self::Branches,
        Self::LegalForm,
        Self::Size,
        Self::Website,
        Self::Phone,
        Self::Email,
        Self::Description,
    ];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Branches => "branches",
            Self::LegalForm => "legal-form",
            Self::Size => "size",
            Self::Website => "website",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Description => "description",
        }
    }

    /// The field a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Who sees it as long as nobody chose: how to reach somebody stays inside.
    pub const fn default_level(self) -> Confidentiality {
        match self {
            Self::Phone | Self::Email | Self::Size => Confidentiality::Network,
            _ => Confidentiality::Public,
        }
    }

    /// Puts what `from` says in this field into `to`.
    pub(super) fn copy(self, from: &Profile, to: &mut Profile) {
        match self {
            Self::Address => {
                to.address.street.clone_from(&from.address.street);
                to.address.postcode.clone_from(&from.address.postcode);
                to.place = from.place;
            }
            Self::Branches => to.branches.clone_from(&from.branches),
            Self::LegalForm => to.legal_form.clone_from(&from.legal_form),
            Self::Size => {
                to.size_class = from.size_class;
                to.employees = from.employees;
            }
            Self::Website => to.website.clone_from(&from.website),
            Self::Phone => to.phone.clone_from(&from.phone),
            Self::Email => to.email.clone_from(&from.email),
            Self::Description => to.description.clone_from(&from.description),
        }
    }

    pub(super) fn clear(self, profile: &mut Profile) {
        match self {
            Self::Address => {
                profile.address.street = None;
                profile.address.postcode = None;
                profile.place = None;
            }
            Self::Branches => profile.branches = Branches::default(),
            Self::LegalForm => profile.legal_form = None,
            Self::Size => {
                profile.size_class = None;
                profile.employees = None;
            }
            Self::Website => profile.website = None,
            Self::Phone => profile.phone = None,
            Self::Email => profile.email = None,
            Self::Description => profile.description = None,
        }
    }
}

/// Who sees which field, where that differs from the field's own level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<Field, Confidentiality>);

impl Levels {
    /// The level of a field.
    pub fn of(&self, field: Field) -> Confidentiality {
        let chosen = self.0.get(&field).copied();
        chosen.unwrap_or(field.default_level())
    }

    /// The same levels with another one for `field`.
    #[must_use]
    pub fn with(mut self, field: Field, level: Confidentiality) -> Self {
        if level == field.default_level() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, level);
        }
        self
    }

    /// `phone=public size=organisation`, the form of the column.
    pub fn words(&self) -> String {
        let pairs = self.0.iter();
        let words: Vec<_> = pairs
            .map(|(field, level)| format!("{}={}", field.word(), level.word()))
            .collect();
        words.join(" ")
    }

    /// Reads [`Levels::words`]; `None` for anything else.
    pub fn from_words(words: &str) -> Option<Self> {
        let pair = |word: &str| {
            let (field, level) = word.split_once('=')?;
            Some((Field::from_word(field)?, Confidentiality::from_word(level)?))
        };
        words
            .split_whitespace()
            .map(pair)
            .collect::<Option<_>>()
            .map(Self)
    }
}
