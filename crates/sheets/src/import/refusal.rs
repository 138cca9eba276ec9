//! What an import answers instead of taking a file, a row or a cell.

use super::sheet::CellAddress;
use kernel::{Kind, Refusal};

/// Why a whole file is not taken. Nothing of it has been written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// No content, or no row below the header.
    #[error("the file is empty")]
    Empty,
    /// Larger than the limit, in bytes.
    #[error("the file is larger than {0} bytes")]
    FileTooLarge(usize),
    /// Neither a workbook nor a text table.
    #[error("this is not a spreadsheet; save it as XLSX or CSV")]
    NotASpreadsheet,
    /// A spreadsheet of another kind: `.xls`, `.ods`, `.xlsb`.
    #[error("this spreadsheet format is not read; save it as XLSX or CSV")]
    OtherFormat,
    /// Protected by a password.
    #[error("the workbook is protected by a password; save it without")]
    Encrypted,
    /// Unpacks to far more than a table of the allowed size can need.
    #[error("the workbook unpacks to more than can be taken")]
    Bomb,
    /// A workbook that is cut off or damaged.
    #[error("the workbook is damaged; open it in the spreadsheet program and save it again")]
    Broken,
    /// Bytes from this line on are in no encoding that is plain.
    #[error("line {line} is in an unknown encoding; save the file as CSV UTF-8")]
    UnclearEncoding {
        /// Line of the first such byte, from 1.
        line: u32,
    },
    /// A quotation mark that opens here is never closed.
    #[error("the quotation mark in row {row} is never closed")]
    UnclosedQuote {
        /// The row, from 1.
        row: u32,
    },
    /// More rows below the header than the limit.
    #[error("more than {0} rows")]
    TooManyRows(usize),
    /// A filled cell right of the last allowed column.
    #[error("more than {0} columns")]
    TooManyColumns(usize),
    /// More text than the limit, in bytes.
    #[error("more than {0} bytes of text")]
    TooMuchText(usize),
    /// The first filled row holds values, not names of columns.
    #[error("{0} is a value where the name of a column belongs")]
    NoHeader(CellAddress),
    /// The header holds cells that are merged over several columns.
    #[error("the header is merged at {0}")]
    MergedHeader(CellAddress),
    /// Two columns have the same name.
    #[error("{first} and {second} have the same name")]
    DuplicateHeader {
        /// The first of them.
        first: CellAddress,
        /// The second one.
        second: CellAddress,
    },
}

impl SheetError {
    /// What the text about it fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::FileTooLarge(bytes) | Self::TooMuchText(bytes) => {
                vec![("megabytes", (bytes / (1 << 20)).to_string())]
            }
            Self::UnclearEncoding { line } => vec![("row", line.to_string())],
            Self::UnclosedQuote { row } => vec![("row", row.to_string())],
            Self::TooManyRows(most) | Self::TooManyColumns(most) => {
                vec![("most", most.to_string())]
            }
            Self::NoHeader(cell) | Self::MergedHeader(cell) => vec![("cell", cell.to_string())],
            Self::DuplicateHeader { first, second } => {
                vec![("first", first.to_string()), ("second", second.to_string())]
            }
            _ => Vec::new(),
        }
    }
}

impl Refusal for SheetError {
    fn kind(&self) -> Kind {
        match self {
            Self::FileTooLarge(_)
            | Self::Bomb
            | Self::TooManyRows(_)
            | Self::TooManyColumns(_)
            | Self::TooMuchText(_) => Kind::TooLarge,
            _ => Kind::Invalid,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Empty => "import-file-empty",
            Self::FileTooLarge(_) => "import-file-too-large",
            Self::NotASpreadsheet => "import-file-no-spreadsheet",
            Self::OtherFormat => "import-file-other-format",
            Self::Encrypted => "import-file-encrypted",
            Self::Bomb => "import-file-bomb",
            Self::Broken => "import-file-broken",
            Self::UnclearEncoding { .. } => "import-file-encoding",
            Self::UnclosedQuote { .. } => "import-file-unclosed-quote",
            Self::TooManyRows(_) => "import-file-too-many-rows",
            Self::TooManyColumns(_) => "import-file-too-many-columns",
            Self::TooMuchText(_) => "import-file-too-much-text",
            Self::NoHeader(_) => "import-file-no-header",
            Self::MergedHeader(_) => "import-file-merged-header",
            Self::DuplicateHeader { .. } => "import-file-duplicate-header",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("file")
    }
}

/// What is wrong with a cell; its row is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Fault {
    /// A formula that failed, such as `#REF!`.
    #[error("the formula has failed")]
    FormulaError,
    /// A formula whose result is not in the file.
    #[error("the formula has no stored result")]
    FormulaWithoutValue,
    /// Merged with its neighbours.
    #[error("the cell is merged")]
    Merged,
    /// More characters than a cell of a spreadsheet can hold.
    #[error("the text is too long")]
    TooLong,
    /// Letters that an earlier conversion has destroyed (`U+FFFD`) or control characters.
    #[error("the text holds destroyed characters")]
    Destroyed,
    /// Filled, but right of the last named column.
    #[error("the cell stands under no column name")]
    NoColumn,
    /// No name where one is needed.
    #[error("the name is missing")]
    NameMissing,
    /// No German postcode.
    #[error("not a postcode of five digits")]
    Postcode,
    /// No web address.
    #[error("not a web address")]
    Website,
    /// No mail address.
    #[error("not a mail address")]
    Email,
    /// No telephone number.
    #[error("not a telephone number")]
    Phone,
    /// Not in the classification of economic activities.
    #[error("not a code of this WZ edition")]
    Branch,
    /// No whole number of people.
    #[error("not a whole number of people")]
    Employees,
    /// No size class.
    #[error("not a size class")]
    SizeClass,
    /// No kind of organisation.
    #[error("not a kind of organisation")]
    Kind,
    /// No key of an area in the register.
    #[error("not a key of a municipality or district")]
    Ags,
}

impl Fault {
    /// Key of the text that tells a person what is wrong and what would be right.
    pub const fn text(self) -> &'static str {
        match self {
            Self::FormulaError => "import-cell-formula-error",
            Self::FormulaWithoutValue => "import-cell-formula-without-value",
            Self::Merged => "import-cell-merged",
            Self::TooLong => "import-cell-too-long",
            Self::Destroyed => "import-cell-destroyed",
            Self::NoColumn => "import-cell-no-column",
            Self::NameMissing => "import-cell-name-missing",
            Self::Postcode => "import-cell-postcode",
            Self::Website => "import-cell-website",
            Self::Email => "import-cell-email",
            Self::Phone => "import-cell-phone",
            Self::Branch => "import-cell-branch",
            Self::Employees => "import-cell-employees",
            Self::SizeClass => "import-cell-size-class",
            Self::Kind => "import-cell-kind",
            Self::Ags => "import-cell-ags",
        }
    }
}

/// A cell and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{cell}: {what}")]
pub struct Problem {
    /// The cell.
    pub cell: CellAddress,
    /// What is wrong.
    pub what: Fault,
}
