//! Which column of a table means what.

use super::sheet::Table;
use super::synonyms::synonyms_of;
use kernel::fold;
use sha2::{Digest, Sha256};

/// What a column can say about an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// Full name; the only one that is needed.
    Name,
    /// Name where there is little room.
    ShortName,
    /// Kind of organisation.
    Kind,
    /// Street, with or without the number.
    Street,
    /// Number of the house where it has a column of its own.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// Key of the municipality or district.
    Ags,
    /// Web site.
    Website,
    /// Mail address of the organisation.
    Email,
    /// Telephone of the organisation.
    Phone,
    /// Legal form.
    LegalForm,
    /// Codes of WZ 2008.
    Wz2008,
    /// Codes of WZ 2025.
    Wz2025,
    /// How many people work there.
    Employees,
    /// Size class by staff.
    SizeClass,
    /// What is to be said about it.
    Description,
    /// What it is expert in, several per cell.
    Competences,
    /// The key it has in the source.
    SourceId,
}

impl Attribute {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 19] = [
        Self::Name,
        Self::ShortName,
        Self::Kind,
        Self::Street,
        Self::HouseNumber,
        Self::Postcode,
        Self::Town,
        Self::Ags,
        Self::Website,
        Self::Email,
        Self::Phone,
        Self::LegalForm,
        Self::Wz2008,
        Self::Wz2025,
        Self::Employees,
        Self::SizeClass,
        Self::Description,
        Self::Competences,
        Self::SourceId,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::ShortName => "short-name",
            Self::Kind => "kind",
            Self::Street => "street",
            Self::HouseNumber => "house-number",
            Self::Postcode => "postcode",
            Self::Town => "town",
            Self::Ags => "ags",
            Self::Website => "website",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::LegalForm => "legal-form",
            Self::Wz2008 => "wz2008",
            Self::Wz2025 => "wz2025",
            Self::Employees => "employees",
            Self::SizeClass => "size-class",
            Self::Description => "description",
            Self::Competences => "competences",
            Self::SourceId => "source-id",
        }
    }

    /// The attribute a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Why an assignment of columns cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// No column is the name.
    #[error("no column is assigned to the name")]
    NameMissing,
    /// Two columns mean the same.
    #[error("two columns are assigned to {}", .0.word())]
    Twice(Attribute),
    /// Words that name no attribute, or more of them than columns.
    #[error("the columns do not fit the table")]
    Foreign,
}

impl kernel::Refusal for MappingError {
    fn kind(&self) -> kernel::Kind {
        kernel::Kind::Invalid
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NameMissing => "import-mapping-name-missing",
            Self::Twice(_) => "import-mapping-twice",
            Self::Foreign => "import-mapping-foreign",
        }
    }
}

/// For every column what it means, or nothing. The name is assigned, and nothing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping(Vec<Option<Attribute>>);

impl Mapping {
    /// An assignment that somebody has chosen.
    pub fn new(columns: Vec<Option<Attribute>>) -> Result<Self, MappingError> {
        let mut seen = Vec::new();
        for attribute in columns.iter().flatten() {
            if seen.contains(attribute) {
                return Err(MappingError::Twice(*attribute));
            }
            seen.push(*attribute);
        }
        if !seen.contains(&Attribute::Name) {
            return Err(MappingError::NameMissing);
        }
        Ok(Self(columns))
    }

    /// What the header suggests, column by column; the name may be missing.
    pub fn guess(table: &Table) -> Vec<Option<Attribute>> {
        let names: Vec<_> = table
            .header
            .cells()
            .map(|name| [fold(name), plain(name)])
            .collect();
        let mut columns = vec![None; names.len()];
        for attribute in Attribute::ALL {
            let free = |column: &usize| columns.get(*column) == Some(&None);
            let open: Vec<_> = (0..names.len()).filter(free).collect();
            let spelled = |synonym: &&str| {
                open.iter().copied().find(|column| {
                    names
                        .get(*column)
                        .is_some_and(|it| it.iter().any(|it| it == synonym))
                })
            };
            let found = synonyms_of(attribute).iter().find_map(spelled);
            if let Some(slot) = found.and_then(|column| columns.get_mut(column)) {
                *slot = Some(attribute);
            }
        }
        columns
    }

    /// What each column means.
    pub fn columns(&self) -> &[Option<Attribute>] {
        &self.0
    }

    /// The column that says it.
    pub fn column_of(&self, attribute: Attribute) -> Option<usize> {
        self.0.iter().position(|it| *it == Some(attribute))
    }

    /// The form in which it is kept: one word per column, `-` for nothing.
    pub fn words(&self) -> String {
        words(&self.0)
    }

    /// Reads [`Mapping::words`].
    pub fn from_words(words: &str) -> Result<Self, MappingError> {
        let columns = words.split_whitespace().map(|word| match word {
            "-" => Ok(None),
            word => Attribute::from_word(word)
                .map(Some)
                .ok_or(MappingError::Foreign),
        });
        Self::new(columns.collect::<Result<_, _>>()?)
    }
}

/// One word per column, `-` for nothing; the name may be missing.
pub(super) fn words(columns: &[Option<Attribute>]) -> String {
    let words = columns.iter().map(|it| it.map_or("-", Attribute::word));
    words.collect::<Vec<_>>().join(" ")
}

/// A header without what lists add in brackets or behind an asterisk: "Ort (Sitz)*".
fn plain(name: &str) -> String {
    let before = name.split(['(', '[']).next().unwrap_or(name);
    let folded = fold(before);
    if folded.is_empty() {
        fold(name)
    } else {
        folded
    }
}

/// What two files of one source share: the names of their columns in order, as 64
/// hexadecimal digits. An assignment is kept under it.
pub fn fingerprint(table: &Table) -> String {
    let names: Vec<_> = table.header.cells().map(fold).collect();
    hex::encode(Sha256::digest(names.join("\n")))
}
