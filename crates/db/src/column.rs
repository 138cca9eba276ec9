//! Columns read as values.

/// A nullable column: `None` for an impossible value, `Some(None)` for none.
#[expect(
    clippy::option_option,
    reason = "the outer one is the fault, the inner one the empty column"
)]
pub fn parsed<T>(text: Option<String>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text {
        Some(text) => read(&text).map(Some),
        None => Some(None),
    }
}
