//! Two wordings compared word by word.

use similar::{ChangeTag, TextDiff};

/// A piece of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether both have it.
    pub kind: PieceKind,
    /// Its words with the spaces between them.
    pub text: String,
}

/// Which wording has a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Both.
    Same,
    /// The first alone.
    Gone,
    /// The second alone.
    Added,
}

/// What was changed from one wording to the other, in the order of reading. Spaces and line
/// breaks alone are no change.
pub fn compare(from: &str, to: &str) -> Vec<Piece> {
    let (from, to) = (spaced(from), spaced(to));
    let diff = TextDiff::from_unicode_words(&from, &to);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => PieceKind::Same,
            ChangeTag::Delete => PieceKind::Gone,
            ChangeTag::Insert => PieceKind::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                kind,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

/// Whether two wordings are the same but for spaces.
pub fn is_same(one: &str, other: &str) -> bool {
    spaced(one) == spaced(other)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use PieceKind::{Added, Gone, Same};

    fn found(from: &str, to: &str) -> Vec<(PieceKind, String)> {
        let pieces = compare(from, to).into_iter();
        pieces.map(|it| (it.kind, it.text)).collect()
    }

    #[test]
    fn one_changed_word_stands_alone() {
        let pieces = found(
            "Die Städte arbeiten im Netzwerk zusammen.",
            "Die Städte arbeiten freiwillig im\nNetzwerk zusammen.",
        );
        let wanted = [
            (Same, "Die Städte arbeiten ".to_owned()),
            (Added, "freiwillig ".to_owned()),
            (Same, "im Netzwerk zusammen.".to_owned()),
        ];
        assert_eq!(pieces, wanted);
    }

    #[test]
    fn the_pieces_give_both_wordings_back() {
        let (from, to) = (
            "Der Anteil beträgt 5.000 Euro im Jahr.",
            "Der Anteil beträgt höchstens 4.000 Euro.",
        );
        let pieces = compare(from, to);
        let of = |without: PieceKind| -> String {
            let kept = pieces.iter().filter(|it| it.kind != without);
            kept.map(|it| it.text.as_str()).collect()
        };
        assert_eq!((of(Added).as_str(), of(Gone).as_str()), (from, to));
        assert!(is_same("a  b\r\nc", "a b c"));
    }
}
