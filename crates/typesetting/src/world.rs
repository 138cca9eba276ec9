//! All that the typesetter sees: one template, two fonts and the data.

use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _};

const TEMPLATE: &str = include_str!("../templates/document.typ");

/// Fira Sans, as on screen; see `fonts/OFL.txt`.
const FILES: [&[u8]; 2] = [
    include_bytes!("../fonts/FiraSans-Regular.ttf"),
    include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
];

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = FILES.into_iter().map(Bytes::new);
    files.flat_map(Font::iter).collect()
});

/// The fonts.
pub fn fonts() -> &'static [Font] {
    &FONTS
}

/// The world of one document.
pub struct World {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
}

impl World {
    /// A world whose template finds `data`, a manuscript as JSON.
    pub fn with(data: &str) -> Self {
        let mut inputs = Dict::new();
        inputs.insert("document".into(), data.into_value());
        let library = Library::builder()
            .with_inputs(inputs)
            // Header cells of rows.
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build();
        let path = VirtualPath::new("document.typ").expect("a plain name is a path");
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        Self {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(fonts())),
            template: Source::new(id, TEMPLATE.to_owned()),
        }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            return Ok(self.template.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
