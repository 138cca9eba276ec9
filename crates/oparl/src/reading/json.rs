//! JSON out of what was sent.

use super::{Fault, Problem};
use serde_json::Value;

/// The JSON in an answer. A mark at its beginning, bytes that are no UTF-8 and control characters
/// within texts are passed over and told.
pub fn parse(bytes: &[u8]) -> (Option<Value>, Vec<Problem>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(value) = serde_json::from_slice(bytes) {
        return (Some(value), Vec::new());
    }
    let text = String::from_utf8_lossy(bytes);
    let clean: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    match serde_json::from_str(&clean) {
        Ok(value) => (Some(value), vec![Problem::new("", Fault::BadCharacters)]),
        Err(_) => (None, vec![Problem::new("", Fault::NoJson)]),
    }
}
