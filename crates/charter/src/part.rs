//! How the fields of a record stand in the file: required, optional or as a list;
//! and the macros that declare records and words with their reading and writing.

use toml::Spanned;
use toml::de::DeValue;

use kernel::fold;

use crate::problem::{Expected, Hint, ProblemKind};
use crate::read::Reader;
use crate::write::{Table, quoted};

/// How an element is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A single value.
    Value,
    /// A table in braces on one line.
    Inline,
    /// A table with a header of its own.
    Block,
}

/// One value or table of the file.
pub(crate) trait Element: Sized {
    const SHAPE: Shape;
    const EXPECTED: Expected;

    /// Stands for a value that could not be read; never leaves the crate.
    fn blank() -> Self;

    /// Reads the value; `None` when it cannot be, with the reason reported.
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value as TOML, when it is no block.
    fn literal(&self) -> String;

    /// The entries of the table, when it is one.
    fn fill(&self, _table: &mut Table) {}
}

/// A field of a record: an element, perhaps one, or many.
pub(crate) trait Part: Sized {
    /// Whether the field stands in the file.
    const IN_FILE: bool = true;
    fn blank() -> Self;
    fn read(key: &str, found: Option<&Spanned<DeValue<'_>>>, reader: &mut Reader<'_>) -> Self;
    fn write(&self, key: &str, table: &mut Table);
}

impl<E: Element> Part for E {
    fn blank() -> Self {
        E::blank()
    }

    fn read(key: &str, found: Option<&Spanned<DeValue<'_>>>, reader: &mut Reader<'_>) -> Self {
        let Some(value) = found else {
            reader.lacks(key, E::EXPECTED);
            return E::blank();
        };
        E::read(value, reader).unwrap_or_else(|| {
            reader.breaks();
            E::blank()
        })
    }

    fn write(&self, key: &str, table: &mut Table) {
        if E::SHAPE == Shape::Block {
            table.block(key, |table| self.fill(table));
        } else {
            table.entry(key, self.literal());
        }
    }
}

impl<E: Element> Part for Option<E> {
    fn blank() -> Self {
        None
    }

    fn read(_key: &str, found: Option<&Spanned<DeValue<'_>>>, reader: &mut Reader<'_>) -> Self {
        let value = E::read(found?, reader);
        if value.is_none() {
            reader.breaks();
        }
        value
    }

    fn write(&self, key: &str, table: &mut Table) {
        if let Some(value) = self {
            value.write(key, table);
        }
    }
}

impl<E: Element> Part for Vec<E> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(_key: &str, found: Option<&Spanned<DeValue<'_>>>, reader: &mut Reader<'_>) -> Self {
        let Some(value) = found else {
            return Self::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            let _ = reader.wrong_type::<E>(value, A_LIST);
            reader.breaks();
            return Self::new();
        };
        let items = items.iter().enumerate();
        let read = items.map(|(index, item)| {
            reader.item(index, item.span(), |reader| {
                E::read(item, reader).unwrap_or_else(|| {
                    reader.breaks();
                    E::blank()
                })
            })
        });
        read.collect()
    }

    fn write(&self, key: &str, table: &mut Table) {
        if E::SHAPE == Shape::Block {
            for element in self {
                table.list_block(key, |table| element.fill(table));
            }
        } else if !self.is_empty() {
            let literals: Vec<String> = self.iter().map(Element::literal).collect();
            table.list(key, &literals, E::SHAPE == Shape::Inline);
        }
    }
}

const A_LIST: Expected = Expected {
    en: "a list in square brackets",
    de: "eine Liste in eckigen Klammern",
};

/// A value that stands as a string in the file.
pub(crate) trait FromText: Sized {
    const EXPECTED: Expected;
    fn blank() -> Self;
    fn from_text(text: &str) -> Result<Self, ProblemKind>;
    fn to_text(&self) -> String;
}

/// Reads a string value.
pub(crate) fn read_text<T: FromText>(
    value: &Spanned<DeValue<'_>>,
    reader: &mut Reader<'_>,
) -> Option<T> {
    let DeValue::String(text) = value.get_ref() else {
        return reader.wrong_type(value, T::EXPECTED);
    };
    match T::from_text(text) {
        Ok(read) => Some(read),
        Err(kind) => reader.refuse(value, kind),
    }
}

/// The string as TOML.
pub(crate) fn text_literal<T: FromText>(value: &T) -> String {
    quoted(&value.to_text())
}

/// The problem of a word outside its list.
pub(crate) fn unknown_word(word: &str, words: &[&str]) -> ProblemKind {
    let meant = GERMAN
        .iter()
        .find(|(german, meant)| fold(word) == *german && words.contains(meant));
    ProblemKind::UnknownWord {
        word: word.to_owned(),
        hint: match meant {
            Some((_, meant)) => Hint::Nearest((*meant).to_owned()),
            None => Hint::among(word, words.iter().copied()),
        },
    }
}

/// What people write who know the thing and not the word of the file.
const GERMAN: [(&str, &str); 24] = [
    ("stadt", "municipality"),
    ("gemeinde", "municipality"),
    ("kommune", "municipality"),
    ("kreis", "district"),
    ("landkreis", "district"),
    ("ihk", "chamber-of-commerce"),
    ("hwk", "chamber-of-crafts"),
    ("handwerkskammer", "chamber-of-crafts"),
    ("regionalverband", "regional-authority"),
    ("wirtschaftsfoerderung", "development-agency"),
    ("firma", "company"),
    ("unternehmen", "company"),
    ("gmbh", "company"),
    ("hochschule", "university"),
    ("universitaet", "university"),
    ("institut", "research-institute"),
    ("verein", "association"),
    ("verband", "association"),
    ("agentur fuer arbeit", "employment-agency"),
    ("mitglied", "admitted"),
    ("ausgetreten", "left"),
    ("beantragt", "applied"),
    ("offen", "open"),
    ("netzwerk", "network"),
];

/// Makes [`FromText`] types of this crate elements that others can read too.
macro_rules! text_elements {
    ($($type:ty),* $(,)?) => {
        $(impl $type {
            /// Reads it as the file writes it, without the quotes.
            ///
            /// # Errors
            /// What is wrong with the text.
            pub fn parse(text: &str) -> Result<Self, $crate::problem::ProblemKind> {
                <$type as $crate::part::FromText>::from_text(text)
            }
        })*
        $crate::part::foreign_text_elements!($($type),*);
    };
}

/// Makes any [`FromText`] types elements.
macro_rules! foreign_text_elements {
    ($($type:ty),* $(,)?) => {
        $(impl $crate::part::Element for $type {
            const SHAPE: $crate::part::Shape = $crate::part::Shape::Value;
            const EXPECTED: $crate::problem::Expected =
                <$type as $crate::part::FromText>::EXPECTED;

            fn blank() -> Self {
                <$type as $crate::part::FromText>::blank()
            }

            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Option<Self> {
                $crate::part::read_text(value, reader)
            }

            fn literal(&self) -> String {
                $crate::part::text_literal(self)
            }
        })*
    };
}

/// Declares an enumeration whose members are words of the file.
macro_rules! words {
    (@list $open:literal $between:literal $close:literal $first:literal $($rest:literal)*) => {
        concat!($open, $first, $($between, $rest,)* $close)
    };
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in the file.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl $crate::part::FromText for $name {
            const EXPECTED: $crate::problem::Expected = $crate::problem::Expected {
                en: $crate::part::words!(@list "one of \"" "\", \"" "\"" $($word)*),
                de: $crate::part::words!(@list "eines von „" "“, „" "“" $($word)*),
            };

            fn blank() -> Self {
                Self::ALL[0]
            }

            fn from_text(text: &str) -> Result<Self, $crate::problem::ProblemKind> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    other => Err($crate::part::unknown_word(other, &[$($word),*])),
                }
            }

            fn to_text(&self) -> String {
                self.word().to_owned()
            }
        }

        $crate::part::text_elements!($name);
    };
}

/// Declares a record: the structure, its keys in the file, reading and writing.
macro_rules! record {
    ($(#[$meta:meta])* $shape:ident $name:ident {
        $($(#[$fmeta:meta])* $field:ident: $type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type,)* }

        impl $crate::part::Element for $name {
            const SHAPE: $crate::part::Shape = $crate::part::Shape::$shape;
            const EXPECTED: $crate::problem::Expected = $crate::read::A_TABLE;

            fn blank() -> Self {
                Self { $($field: <$type as $crate::part::Part>::blank(),)* }
            }

            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Option<Self> {
                let keys = [
                    $((stringify!($field), <$type as $crate::part::Part>::IN_FILE),)*
                ];
                let table = reader.table(value, &keys)?;
                Some(Self { $($field: reader.part(table, stringify!($field)),)* })
            }

            fn literal(&self) -> String {
                let mut table = $crate::write::Table::new("");
                self.fill(&mut table);
                table.inline()
            }

            fn fill(&self, table: &mut $crate::write::Table) {
                $($crate::part::Part::write(&self.$field, stringify!($field), table);)*
            }
        }
    };
}

pub(crate) use {foreign_text_elements, record, text_elements, words};
