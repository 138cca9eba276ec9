//! Groups of organisations, as rules name them: "municipalities", or a list.

use toml::Spanned;
use toml::de::DeValue;

use crate::Charter;
use crate::member::{Category, Organisation};
use crate::part::{Element, FromText, Shape, unknown_word};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::value::Key;
use crate::write::{Table, quoted};

/// Which organisations are meant. In the file a word such as `municipalities`,
/// or a list of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// All members (`members`).
    Members,
    /// The members of one category (`municipalities`, `chambers-of-commerce`, …).
    Category(Category),
    /// Exactly these organisations of the charter.
    Organisations(Vec<Key>),
}

/// The words for groups and the category each of them means.
const WORDS: &[(&str, Option<Category>)] = &[
    ("members", None),
    ("municipalities", Some(Category::Municipality)),
    ("districts", Some(Category::District)),
    ("chambers-of-commerce", Some(Category::ChamberOfCommerce)),
    ("chambers-of-crafts", Some(Category::ChamberOfCrafts)),
    ("regional-authorities", Some(Category::RegionalAuthority)),
    ("development-agencies", Some(Category::DevelopmentAgency)),
    ("companies", Some(Category::Company)),
    ("universities", Some(Category::University)),
    ("research-institutes", Some(Category::ResearchInstitute)),
    ("associations", Some(Category::Association)),
    ("employment-agencies", Some(Category::EmploymentAgency)),
    ("others", Some(Category::Other)),
];

impl Group {
    /// The group as the file writes it, without the quotes around it.
    pub fn describe(&self) -> String {
        match self {
            Self::Organisations(keys) if keys.is_empty() => "[]".to_owned(),
            Self::Organisations(keys) => {
                keys.iter().map(Key::as_str).collect::<Vec<_>>().join(", ")
            }
            Self::Members => "members".to_owned(),
            Self::Category(category) => WORDS
                .iter()
                .find(|(_, meant)| *meant == Some(*category))
                .map_or(category.word(), |(word, _)| word)
                .to_owned(),
        }
    }
}

impl Element for Group {
    const SHAPE: Shape = Shape::Value;
    const EXPECTED: Expected = Expected {
        en: "a group like \"municipalities\", or a list of keys",
        de: "eine Gruppe wie „municipalities“ oder eine Liste von Schlüsseln",
    };

    fn blank() -> Self {
        Self::Members
    }

    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(text) => {
                let known = WORDS.iter().find(|(word, _)| word == text);
                if let Some((_, category)) = known {
                    return Some(category.map_or(Self::Members, Self::Category));
                }
                let words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
                reader.refuse(value, unknown_word(text, &words))
            }
            DeValue::Array(items) => {
                let mut keys = Vec::with_capacity(items.len());
                for (i, item) in items.iter().enumerate() {
                    keys.push(reader.item(i, item.span(), |reader| {
                        <Key as Element>::read(item, reader)
                    })?);
                }
                Some(Self::Organisations(keys))
            }
            _ => reader.wrong_type(value, Self::EXPECTED),
        }
    }

    fn literal(&self) -> String {
        match self {
            Self::Organisations(keys) => {
                let keys: Vec<String> = keys.iter().map(|key| quoted(&key.to_text())).collect();
                format!("[{}]", keys.join(", "))
            }
            word => quoted(&word.describe()),
        }
    }

    fn fill(&self, _table: &mut Table) {}
}

impl Charter {
    /// The organisation with this key.
    pub fn organisation(&self, key: &Key) -> Option<&Organisation> {
        self.organisations
            .iter()
            .find(|organisation| organisation.key == *key)
    }

    /// The organisations of a group. Words mean members; a list means whoever it
    /// names.
    pub fn organisations_in<'c>(
        &'c self,
        group: &'c Group,
    ) -> impl Iterator<Item = &'c Organisation> {
        self.organisations.iter().filter(move |organisation| {
            let is_member = organisation.is_member();
            match group {
                Group::Members => is_member,
                Group::Category(category) => is_member && organisation.category == *category,
                Group::Organisations(keys) => keys.contains(&organisation.key),
            }
        })
    }

    /// The organisations that have this office.
    pub fn organisations_with<'c>(
        &'c self,
        position: &'c Key,
    ) -> impl Iterator<Item = &'c Organisation> {
        let positions = self.positions.iter();
        let groups = positions.filter(move |known| known.key == *position);
        groups.flat_map(|position| self.organisations_in(&position.of))
    }

    /// Reports a group with unknown organisations or without any.
    pub(crate) fn check_group(&self, group: &Group, path: &str, reader: &mut Reader<'_>) {
        if let Group::Organisations(keys) = group {
            self.refer_to_organisations(keys, path, reader);
        }
        let nobody = match group {
            Group::Organisations(keys) => keys.is_empty(),
            word => self.organisations_in(word).next().is_none(),
        };
        if nobody && !reader.is_broken_within("organisations") {
            let group = group.describe();
            reader.at(path, ProblemKind::NobodyEligible { group });
        }
    }
}
