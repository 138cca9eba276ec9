//! What fonts and standards ask of the letters of a text.
//!
//! A PDF/A may not hold a letter without a picture in its fonts, and a word without a
//! place to break runs off the paper. Both come with what people type or paste.

use crate::world::fonts;
use serde_json::Value;
use std::collections::BTreeSet;

/// What stands for a letter that the fonts do not have.
const REPLACEMENT: char = '▯';

/// An invisible place where a line may end.
const MAY_BREAK: char = '\u{200B}';

/// Hyphenation deals with words, and no word is longer than so many letters. Only longer
/// runs get places to break, since whoever copies the text copies these too.
const LONGEST_WORD: usize = 70;

/// So many letters stand between places to break.
const BREAK_EVERY: usize = 8;

/// Makes every text in `data` one that can be set, and tells which letters it replaced.
pub fn made_printable(data: &mut Value) -> Vec<char> {
    let mut replaced = BTreeSet::new();
    walk(data, &mut replaced);
    replaced.into_iter().collect()
}

fn walk(data: &mut Value, replaced: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => *text = breakable(&printable(text, replaced)),
        Value::Array(values) => {
            for value in values {
                walk(value, replaced);
            }
        }
        Value::Object(values) => {
            for (_, value) in values {
                walk(value, replaced);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str, replaced: &mut BTreeSet<char>) -> String {
    let text = text.replace("\r\n", "\n");
    let letters = text.chars().filter_map(|letter| match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // The narrow one, and the one that figures have: still no place to break.
        '\u{202F}' | '\u{2007}' if !has(letter) => Some('\u{A0}'),
        // A space of a kind that the font lacks is still a space.
        _ if letter.is_whitespace() && !has(letter) => Some(' '),
        _ if is_invisible(letter) => None,
        _ if has(letter) => Some(letter),
        _ => {
            replaced.insert(letter);
            Some(REPLACEMENT)
        }
    });
    letters.collect()
}

/// Control characters, marks of direction and of joining: nothing to see.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Whether every font has it: a heading has the same letters as a paragraph.
fn has(letter: char) -> bool {
    fonts()
        .iter()
        .all(|font| font.info().coverage.contains(letter.into()))
}

/// The text with places to break in what no word is: it would run off the paper.
fn breakable(text: &str) -> String {
    let is_part = |letter: char| letter.is_alphanumeric();
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        let (run, left) = rest.split_at(end);
        let long = run.chars().count() > LONGEST_WORD;
        for (index, letter) in run.chars().enumerate() {
            if long && index > 0 && index % BREAK_EVERY == 0 {
                result.push(MAY_BREAK);
            }
            result.push(letter);
        }
        let between = left.find(is_part).unwrap_or(left.len());
        result.push_str(&left[..between]);
        rest = &left[between..];
    }
    result
}
