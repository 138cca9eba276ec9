//! What a file may be, and what it may be called.

/// A kind of file that is taken. Everything else is refused: pages and pictures that
/// carry script (HTML, SVG), programs, archives, documents with macros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// A picture without loss.
    Png,
    /// A photo.
    Jpeg,
    /// A picture of the web.
    Webp,
    /// A text document of Office Open XML.
    Docx,
    /// A table of Office Open XML.
    Xlsx,
    /// Slides of Office Open XML.
    Pptx,
    /// A text document of OpenDocument.
    Odt,
    /// A table of OpenDocument.
    Ods,
    /// Slides of OpenDocument.
    Odp,
    /// A table as text.
    Csv,
    /// Text without markup.
    Text,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Odp,
        Self::Csv,
        Self::Text,
    ];

    /// Its media type, in columns and headers.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Csv => "text/csv",
            Self::Text => "text/plain",
        }
    }

    /// The kind of a media type.
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|it| it.media_type() == media_type)
    }

    /// How names of such files end; the first is given to a name that ends otherwise.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
            Self::Csv => &["csv"],
            Self::Text => &["txt", "md"],
        }
    }

    /// Short, for people: `PDF`.
    pub fn label(self) -> String {
        self.endings()[0].to_uppercase()
    }

    /// What `accept` of a file field says.
    pub fn accepted() -> String {
        let endings = Self::ALL.into_iter().flat_map(Self::endings);
        let dotted: Vec<_> = endings.map(|it| format!(".{it}")).collect();
        dotted.join(",")
    }
}

/// The most characters of a file's name, its ending included.
const LONGEST: usize = 120;

/// A name that is safe on every system: without folders, control and direction
/// characters and what file systems mean otherwise, and with the ending of its kind.
pub fn clean_name(name: &str, kind: FileKind) -> String {
    let bare = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = bare.chars().filter(|it| !it.is_control() && !turns(*it));
    let safe = kept.map(|it| match it {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' | '%' => '_',
        it => it,
    });
    let safe: String = safe.collect();
    let safe = safe.split_whitespace().collect::<Vec<_>>().join(" ");
    let safe = safe.trim_matches(['.', ' ']);
    let ending = safe.rsplit_once('.').map(|(_, it)| it.to_lowercase());
    let fits = ending.is_some_and(|it| kind.endings().contains(&it.as_str()));
    let (stem, ending) = match safe.rsplit_once('.') {
        Some((stem, ending)) if fits => (stem, ending),
        _ => (safe, kind.endings()[0]),
    };
    let stem: String = stem.chars().take(LONGEST - 1 - ending.len()).collect();
    let stem = match stem.trim_end_matches(['.', ' ']) {
        "" => "Datei",
        stem => stem,
    };
    format!("{stem}.{ending}")
}

/// Characters that are not seen or that turn the direction of reading.
const fn turns(it: char) -> bool {
    matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
