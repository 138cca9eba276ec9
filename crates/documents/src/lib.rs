//! Documents: what a letter, an agenda or minutes consist of, and the press that has
//! them typeset.
//!
//! A capability composes a [`Document`] from blocks, has it checked, and gives the
//! [`Manuscript`] to the [`Press`], which starts the typesetter as a process of its own
//! and hands back a PDF. Invariants: every word on paper comes from the caller; headings
//! never skip a level, because sections nest; a table has header cells and rows, because
//! [`Document::checked`] refuses one without; the same manuscript gives the same bytes.
//! Deliberately absent: the typesetter itself (crate `typesetting`, which only the app
//! links), pictures, and what belongs into which document.
//!
//! ```
//! use documents::{Block, Document, Fact, Note, Section, VoteResult};
//!
//! let item = Section::numbered("TOP 3", "Flächenkonzept")
//!     .with(Block::paragraph("Die Geschäftsstelle berichtet."))
//!     .with(Note {
//!         title: "Beschluss 7/2027".into(),
//!         paragraphs: vec!["Die Lenkungsgruppe empfiehlt, zuzustimmen.".into()],
//!     })
//!     .with(VoteResult::new("Abstimmung", "Der Antrag ist angenommen.").counted("Ja", "11"));
//! let document = Document {
//!     identity: "minutes/0190a5f2/3".into(),
//!     lang: kernel::Lang::De,
//!     date: kernel::Date::constant(2027, 3, 2),
//!     sender: "Regionalallianz Musterland".into(),
//!     dated: "Musterstadt, 2. März 2027".into(),
//!     title: "Niederschrift".into(),
//!     subtitle: "5. Sitzung der Lenkungsgruppe".into(),
//!     facts: vec![Fact::new("Ort", "Rathaus Musterstadt")],
//!     opening: Vec::new(),
//!     sections: vec![item],
//!     closing: Vec::new(),
//!     footer: "Geschäftsstelle, Musterstadt".into(),
//!     page_number: "Seite {page} von {pages}".into(),
//! };
//! let manuscript = document.checked()?;
//! // In a handler: let pdf = press.print(&manuscript).await?;
//! # assert_eq!(manuscript.document().title, "Niederschrift");
//! # Ok::<(), documents::Flaws>(())
//! ```

mod block;
mod check;
mod comparison;
mod day;
mod document;
mod press;
#[cfg(feature = "samples")]
pub mod samples;
#[cfg(test)]
mod tests;

pub use block::{
    Align, Block, Column, Count, Fact, Lead, Marks, Note, Signature, Table, VoteResult,
};
pub use check::{Flaw, Flaws, Manuscript, Unfit};
pub use comparison::{Comparison, Piece, Share};
pub use document::{Document, Heading, Section};
pub use press::{Limits, Press, PressError, Printed, Typesetter};

/// What the typesetter's process says about itself when it ends.
pub mod exit {
    /// The PDF is on standard output.
    pub const DONE: u8 = 0;
    /// What came on standard input is no manuscript.
    pub const UNREADABLE: u8 = 65;
    /// The manuscript could not be typeset.
    pub const FAILED: u8 = 70;
}
