//! What a file is by its first bytes, and whether a packed one is safe to unpack.

use super::refusal::SheetError;
use super::sheet::Limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip archive, as every XLSX is.
    Zip,
    /// A workbook wrapped by a password.
    EncryptedWorkbook,
    /// A compound file of another sort, such as `.xls`.
    OldWorkbook,
    /// Something that is certainly no table.
    Foreign,
    /// Perhaps a text.
    Text,
}

const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Beginnings of files that people pick by mistake.
const FOREIGN: [&[u8]; 9] = [
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BM6",
];

/// Tells what a file is.
pub(super) fn sniff(bytes: &[u8]) -> Content {
    if bytes.starts_with(b"PK") {
        return Content::Zip;
    }
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return if encrypted {
            Content::EncryptedWorkbook
        } else {
            Content::OldWorkbook
        };
    }
    let start = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let markup = start.starts_with(b"<") || FOREIGN.iter().any(|it| bytes.starts_with(it));
    if markup {
        Content::Foreign
    } else {
        Content::Text
    }
}

/// More parts than any workbook of one table has.
const MOST_PARTS: usize = 5_000;
/// Parts that hold no cells: styles, themes, relations. Real ones stay below 1 MiB.
const SMALL_PART: u64 = 8 << 20;
/// A part may unpack to so many times its size once it is larger than `SMALL_PART`.
const RATIO: u64 = 300;
/// Shared texts one workbook may hold; each costs memory even when it is empty.
const MOST_TEXTS: usize = 6_000_000;

/// Checks what an archive declares, then unpacks it into nothing and counts, because
/// what it declares may be a lie. Other kinds of archives are told apart here, too.
pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(SheetError::Bomb);
    }
    if archive
        .decompressed_size()
        .is_some_and(|size| size > u128::from(limits.unpacked_bytes))
    {
        return Err(SheetError::Bomb);
    }
    tell_apart(&archive)?;
    let mut left = limits.unpacked_bytes;
    for index in 0..archive.len() {
        left = left
            .checked_sub(unpack(&mut archive, index, left)?)
            .ok_or(SheetError::Bomb)?;
    }
    Ok(())
}

fn tell_apart(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), SheetError> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("content.xml") || has("xl/workbook.bin") {
        return Err(SheetError::OtherFormat);
    }
    let workbook = archive
        .file_names()
        .flatten()
        .any(|name| name.to_lowercase().ends_with("workbook.xml"));
    if workbook {
        Ok(())
    } else {
        Err(SheetError::NotASpreadsheet)
    }
}

/// Unpacks one part and returns its true size.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: u64,
) -> Result<u64, SheetError> {
    let part = archive.by_index(index).map_err(|error| refused(&error))?;
    if part.encrypted() {
        return Err(SheetError::Encrypted);
    }
    let name = part
        .name()
        .map(|name| name.to_lowercase())
        .unwrap_or_default();
    let most = most_of(&name, part.compressed_size()).min(left);
    let mut texts = name.ends_with("sharedstrings.xml").then(TextCount::default);
    let mut part = part.take(most + 1);
    let mut block = vec![0; 64 << 10];
    let mut size = 0;
    loop {
        let read = match part.read(&mut block) {
            Ok(0) => return Ok(size),
            Ok(read) => read,
            Err(_) => return Err(SheetError::Broken),
        };
        size += read as u64;
        let count = texts
            .as_mut()
            .map_or(0, |texts| texts.read(block.get(..read).unwrap_or_default()));
        if size > most || count > MOST_TEXTS {
            return Err(SheetError::Bomb);
        }
    }
}

/// Counts the beginnings of `si` elements, whatever their prefix, in a stream of bytes.
#[derive(Default)]
struct TextCount {
    last: [u8; 3],
    found: usize,
}

impl TextCount {
    fn read(&mut self, bytes: &[u8]) -> usize {
        for byte in bytes {
            let [_, second, third] = self.last;
            let ends = matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n');
            if ends && matches!(self.last, [b'<' | b':', b's', b'i']) {
                self.found += 1;
            }
            self.last = [second, third, *byte];
        }
        self.found
    }
}

/// How large a part may become.
fn most_of(name: &str, packed: u64) -> u64 {
    let holds_cells = name.contains("/worksheets/") || name.ends_with("sharedstrings.xml");
    let picture = name.contains("/media/");
    if holds_cells || picture {
        packed.saturating_mul(RATIO).max(SMALL_PART)
    } else {
        SMALL_PART
    }
}

fn refused(error: &ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            SheetError::Encrypted
        }
        _ => SheetError::Broken,
    }
}
