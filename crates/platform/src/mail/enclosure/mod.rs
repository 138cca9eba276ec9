//! What goes out with a mail: a file to keep, or the same message in another form.
//!
//! The bytes are kept once for each content, until the text of the last mail that has them
//! expires. It deliberately is no upload: nobody reads it but who gets the mail.

mod store;

pub(crate) use store::enclose;
pub(super) use store::{forget, of_mail};

use lettre::message::header::ContentType;
use lettre::message::{Attachment, MultiPart, SinglePart};

/// How a mail program treats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// A file that is saved.
    Attached,
    /// Another form of the message itself: an invitation that the calendar understands
    /// (RFC 6047, 2.4).
    Alternative,
}

impl Manner {
    /// The word in the column.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Attached => "attached",
            Self::Alternative => "alternative",
        }
    }

    /// The manner a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Attached, Self::Alternative]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// Something that goes out with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// The name of the file; ASCII is safest.
    pub name: String,
    /// Its media type with parameters: `text/calendar; method=REQUEST; charset=UTF-8`.
    pub media_type: String,
    /// How a mail program treats it.
    pub manner: Manner,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The message with what goes out with it.
pub(super) fn enclosed(
    (plain, html): (String, String),
    enclosures: Vec<Enclosure>,
) -> anyhow::Result<MultiPart> {
    let mut message = MultiPart::alternative_plain_html(plain, html);
    let (forms, files): (Vec<_>, Vec<_>) = enclosures
        .into_iter()
        .partition(|it| it.manner == Manner::Alternative);
    for form in forms {
        let kind = ContentType::parse(&form.media_type)?;
        message = message.singlepart(SinglePart::builder().header(kind).body(form.bytes));
    }
    if files.is_empty() {
        return Ok(message);
    }
    let mut whole = MultiPart::mixed().multipart(message);
    for file in files {
        let kind = ContentType::parse(&file.media_type)?;
        whole = whole.singlepart(Attachment::new(file.name).body(file.bytes, kind));
    }
    Ok(whole)
}
