//! Bytes of a text table into text, where the encoding is plain.

use super::refusal::SheetError;
use std::borrow::Cow;

/// UTF-8 with or without a mark, UTF-16 with one, and Windows-1252 where nothing
/// else can be meant. Everything else is refused rather than guessed.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    if let Some(at) = bytes.iter().position(|byte| is_no_text(*byte)) {
        return Err(unclear(bytes, at));
    }
    utf8(bytes).or_else(|_| windows_1252(bytes))
}

/// Control characters that no text table holds; a text in UTF-16 without a mark has zeros.
fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)
}

fn unclear(bytes: &[u8], at: usize) -> SheetError {
    let before = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    SheetError::UnclearEncoding {
        line: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .map_err(|error| unclear(bytes, error.valid_up_to()))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, SheetError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(bytes.len());
    let mut line = 1;
    for letter in char::decode_utf16(units) {
        let letter = letter.map_err(|_| SheetError::UnclearEncoding { line })?;
        line += u32::from(letter == '\n');
        text.push(letter);
    }
    if rest.is_empty() {
        Ok(Cow::Owned(text))
    } else {
        Err(SheetError::UnclearEncoding { line })
    }
}

fn windows_1252(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    for (at, byte) in bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
    {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let after = bytes.get(at + 1);
        if !is_plain(*byte, before.copied(), after.copied()) {
            return Err(unclear(bytes, at));
        }
    }
    Ok(Cow::Owned(bytes.iter().map(|byte| letter(*byte)).collect()))
}

/// Whether a byte makes sense as Windows-1252 beside its neighbours. In the encodings
/// it could be confused with (DOS, Macintosh, broken UTF-8) umlauts are other bytes,
/// and read as Windows-1252 they put signs or capitals into the middle of words.
fn is_plain(byte: u8, before: Option<u8>, after: Option<u8>) -> bool {
    let lower = |it: Option<u8>| it.is_some_and(|it| it.is_ascii_lowercase());
    let word = |it: Option<u8>| it.is_some_and(|it| it.is_ascii_alphabetic() || it >= 0xc0);
    let within = word(before) && word(after);
    match byte {
        0x81 | 0x8d | 0x8f | 0x90 | 0x9d => false,
        // Capitals Š, Œ, Ž and Ÿ.
        0x8a | 0x8c | 0x8e | 0x9f => !lower(before),
        0x9a | 0x9c | 0x9e => !before.is_some_and(|it| it.is_ascii_uppercase()) || !lower(after),
        // Apostrophe, soft hyphen, acute used as an apostrophe, middle dot.
        0x91 | 0x92 | 0x96 | 0x97 | 0xad | 0xb4 | 0xb7 => true,
        0x80..=0xbf | 0xd7 | 0xf7 => !within,
        // Two bytes that are one letter of UTF-8 are read as that only by mistake.
        0xc2 | 0xc3 => !after.is_some_and(|it| (0x80..0xc0).contains(&it)),
        // Capitals do not follow small letters.
        0xc0..=0xde => !lower(before),
        _ => true,
    }
}

fn letter(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let high = byte
        .checked_sub(0x80)
        .and_then(|at| HIGH.get(usize::from(at)));
    high.copied().unwrap_or(char::from(byte))
}
