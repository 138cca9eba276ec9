//! Typesetting: makes a PDF of a manuscript with Typst.
//!
//! Invariants: no file, no network and no clock is reachable from here; words of a
//! manuscript are data of the template, never a part of its source; every PDF is
//! PDF/UA-1 and PDF/A-2a; the same manuscript gives the same bytes. Deliberately absent:
//! limits of time and memory (they are those of the process, set by the app) and what
//! stands in a document (`documents`). Only the app links this crate; a capability that
//! has something printed uses [`documents::Press`].

mod letters;
mod world;

#[cfg(test)]
mod tests;

use documents::Manuscript;
use std::fmt::Write as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What every PDF conforms to: readable by everybody, and in a hundred years.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

/// What names itself as the maker in the PDF.
const CREATOR: &str = "Regiowerk";

/// A typeset document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typeset {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Letters that the fonts do not have, in the order of their code points. In the PDF
    /// a replacement stands in their place.
    pub replaced: Vec<char>,
}

/// The typesetter could not do it: a fault of the template.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct TypesetError(String);

/// Typesets a manuscript.
pub fn typeset(manuscript: &Manuscript) -> Result<Typeset, TypesetError> {
    let document = manuscript.document();
    let mut data = serde_json::to_value(manuscript).map_err(|it| TypesetError(it.to_string()))?;
    let replaced = letters::made_printable(&mut data);
    let world = world::World::with(&data.to_string());
    let pages = typst::compile::<PagedDocument>(&world)
        .output
        .map_err(|problems| told(&problems))?;
    let options = PdfOptions {
        ident: Smart::Custom(document.identity.clone()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: midnight(document.date).map(Timestamp::new_utc),
        standards: PdfStandards::new(&STANDARDS)
            .map_err(|problem| TypesetError(problem.message().to_string()))?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&pages, &options).map_err(|problems| told(&problems))?;
    Ok(Typeset { pdf, replaced })
}

/// Forgets what was computed for earlier documents. Only a bench that sets many in one
/// process needs it.
pub fn forget() {
    typst::comemo::evict(0);
}

fn midnight(date: kernel::Date) -> Option<Datetime> {
    let (month, day) = (date.month().try_into().ok()?, date.day().try_into().ok()?);
    Datetime::from_ymd_hms(date.year().into(), month, day, 0, 0, 0)
}

fn told(problems: &[SourceDiagnostic]) -> TypesetError {
    let mut text = String::new();
    for problem in problems {
        let _ = write!(text, "{}; ", problem.message);
    }
    TypesetError(text)
}
