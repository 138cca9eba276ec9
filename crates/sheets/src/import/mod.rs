//! Taking over organisations from a spreadsheet: read the file, assign its columns,
//! compare with what is there, show what would happen, and only then do it.
//!
//! `sheet` turns bytes into a table, `mapping` says which column means what,
//! `record` reads a row in the words of the directory, `plan` compares all rows
//! with the organisations that exist. All of them are pure.
//!
//! Invariants: a file is taken as a whole or refused as a whole before anything is
//! written; a row with one bad cell is refused and named by that cell; an empty cell
//! never deletes what is known; a record the person may not see gives away nothing
//! but the town to ask.
//!
//! It deliberately reads no `.xls`, `.ods` or `.xlsb`, runs no formula, and guesses
//! no encoding that is not plain.

pub mod error_sheet;
pub mod mapping;
pub mod plan;
pub mod record;
pub mod sheet;

mod actions;
pub(crate) mod api;
mod archive;
mod choice;
mod desk;
mod encoding;
mod existing;
mod keeping;
mod origin;
pub(crate) mod pages;
mod policy;
mod progress;
mod refusal;
mod separated;
mod shown;
mod store;
mod synonyms;
mod telling;
#[cfg(test)]
mod tests;
mod twins;
mod undo;
mod workbook;

pub(crate) use keeping::{ERASER, PERIODS};
pub(crate) use origin::sections;
pub(crate) use telling::FINISHED;

pub use actions::{
    ImportError, Preview, Upload, choices, confirm, decide, discard, mapping_of, preview, remap,
    try_out, upload,
};
pub use choice::Choice;
pub use mapping::{Attribute, Mapping, MappingError};
pub use plan::{Change, Existing, Plan, Standing, plan};
pub use policy::{MayImport, may_import};
pub use progress::{JOB, JOB_KIND, apply};
pub use record::Record;
pub use refusal::{Fault, Problem, SheetError};
pub use sheet::{CellAddress, Limits, Table, read};
pub use store::{by_id, of_network};
pub use twins::Reason;
pub use undo::{UNDO_JOB, UNDO_JOB_KIND, take_back, undo};

use kernel::{Confidentiality, NetworkId, OrganisationId, Stamp, id_type};

id_type! {
    /// One import of one file.
    ImportId
}

/// Where an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The file is here; columns can be assigned and the preview looked at.
    Uploaded,
    /// Confirmed; rows are being taken over.
    Running,
    /// All rows are taken over.
    Done,
    /// Being taken back.
    Undoing,
    /// Taken back, but for records that have been changed since.
    Undone,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [
        Self::Uploaded,
        Self::Running,
        Self::Done,
        Self::Undoing,
        Self::Undone,
    ];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Running => "running",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// An import without its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The network into whose directory it goes.
    pub network: NetworkId,
    /// The name of the file as it was uploaded.
    pub file_name: String,
    /// SHA-256 of the file, hexadecimal.
    pub file_hash: String,
    /// What tells files of one source: see [`mapping::fingerprint`].
    pub source: String,
    /// What each column means, in the words of [`Mapping::words`]; may lack the name
    /// as long as nobody has looked at it.
    pub mapping: String,
    /// On what grounds the data may be kept, in the words of whoever imported.
    pub legal_basis: String,
    /// Who sees the organisations that it makes.
    pub confidentiality: Confidentiality,
    /// Where it stands.
    pub state: State,
    /// How many rows are to be taken over; 0 before it is confirmed.
    pub planned: u64,
    /// Who owns the organisations that it makes; none where the central office does it.
    pub owner: Option<OrganisationId>,
    /// The name of who uploaded it.
    pub uploaded_by: String,
    /// When it was uploaded.
    pub uploaded_at: Stamp,
    /// When the last row was taken over or back.
    pub finished_at: Option<Stamp>,
}

/// What has become of the rows that were to be taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// All of them.
    pub planned: u64,
    /// Taken over.
    pub applied: u64,
    /// Left out, because the organisation had come into being or changed in the meantime.
    pub skipped: u64,
    /// Taken back.
    pub undone: u64,
    /// Not taken back, because somebody has worked with the record since.
    pub kept: u64,
}
