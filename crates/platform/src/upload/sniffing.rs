//! What a file is, as its content says.

use super::{FileKind, UploadError};
use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;
use zip::ZipArchive;

/// So many of the first bytes are looked at.
pub(super) const HEAD: usize = 8 * 1024;

/// The most parts that a document may have; honest ones have some hundred.
const PARTS: usize = 20_000;

/// What was noticed while the bytes passed by.
#[derive(Clone, Debug, Default)]
pub(super) struct Impression {
    head: Vec<u8>,
    binary: bool,
}

impl Impression {
    /// Takes the next bytes in.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let missing = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        self.binary = self.binary || bytes.iter().any(|it| is_no_text(*it));
    }

    /// Whether the content is text as people write it, not code that a program would run.
    fn is_text(&self) -> bool {
        let head = self
            .head
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.head);
        let start = head.trim_ascii_start();
        let is_code = [&b"<"[..], b"#!", b"{\\rtf", b"%!"]
            .iter()
            .any(|it| start.starts_with(it));
        !self.binary && !start.is_empty() && !is_code
    }
}

/// Control characters other than tabulator and ends of lines and pages.
const fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c) || byte == 0x7f
}

/// The kind of a file whose bytes have all passed by. Blocks: documents are opened.
pub(super) fn kind(
    seen: &Impression,
    name: &str,
    file: &mut File,
) -> Result<FileKind, UploadError> {
    let found = infer::get(&seen.head).map(|it| it.mime_type());
    match found {
        Some("application/pdf") => return Ok(FileKind::Pdf),
        Some("image/png") => return Ok(FileKind::Png),
        Some("image/jpeg") => return Ok(FileKind::Jpeg),
        // The form of the container is older than the format.
        Some("image/webp") if seen.head.starts_with(b"RIFF") => return Ok(FileKind::Webp),
        _ => {}
    }
    if seen.head.starts_with(b"PK\x03\x04") {
        return document(file);
    }
    // A text may begin with letters that stand for something else: "BMW" is no bitmap.
    if seen.is_text() {
        let ending = Path::new(name).extension();
        return Ok(if ending.is_some_and(|it| it.eq_ignore_ascii_case("csv")) {
            FileKind::Csv
        } else {
            FileKind::Text
        });
    }
    Err(UploadError::OtherKind)
}

/// A document that is an archive of parts: its own list of contents says what it is.
fn document(file: &mut File) -> Result<FileKind, UploadError> {
    file.rewind()?;
    let archive = ZipArchive::new(file);
    let mut archive = archive.map_err(|_| UploadError::OtherKind)?;
    if archive.len() > PARTS {
        return Err(UploadError::OtherKind);
    }
    if let Some(words) = part(&mut archive, "mimetype", 200) {
        if names(&archive).any(|it| it.starts_with("Basic/") || it.starts_with("Scripts/")) {
            return Err(UploadError::Macros);
        }
        return FileKind::from_media_type(words.trim()).ok_or(UploadError::OtherKind);
    }
    let types = part(&mut archive, "[Content_Types].xml", 1 << 20);
    let types = types.ok_or(UploadError::OtherKind)?;
    let has_macros = names(&archive).any(|it| it.ends_with("vbaProject.bin"));
    if has_macros || types.contains("macroEnabled") {
        return Err(UploadError::Macros);
    }
    let main = |kind: FileKind| format!("{}.main+xml", kind.media_type());
    let of_office = [FileKind::Docx, FileKind::Xlsx, FileKind::Pptx];
    let found = of_office.into_iter().find(|it| types.contains(&main(*it)));
    found.ok_or(UploadError::OtherKind)
}

fn names<'a>(archive: &'a ZipArchive<&mut File>) -> impl Iterator<Item = String> + 'a {
    archive
        .file_names()
        .filter_map(Result::ok)
        .map(std::borrow::Cow::into_owned)
}

/// A part of the document as text, unless it is missing or longer than that.
fn part(archive: &mut ZipArchive<&mut File>, name: &str, most: u64) -> Option<String> {
    let entry = archive.by_name(name).ok()?;
    let mut text = String::new();
    entry.take(most + 1).read_to_string(&mut text).ok()?;
    (text.len() as u64 <= most).then_some(text)
}
