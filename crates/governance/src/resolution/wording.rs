//! Two wordings compared word by word.

use documents::{Comparison, Piece};

/// What was changed from one wording to the other, in the order of reading. Spaces and line
/// breaks alone are no change.
pub fn compare(from: &str, to: &str) -> Vec<Piece> {
    Comparison::between("", ["", ""], &spaced(from), &spaced(to)).pieces
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
    use documents::Share::{self, Added, Kept, Removed};

    fn found(from: &str, to: &str) -> Vec<(Share, String)> {
        let pieces = compare(from, to).into_iter();
        pieces.map(|it| (it.share, it.text)).collect()
    }

    #[test]
    fn one_changed_word_stands_alone() {
        let pieces = found(
            "Die Städte arbeiten im Netzwerk zusammen.",
            "Die Städte arbeiten freiwillig im\nNetzwerk zusammen.",
        );
        let wanted = [
            (Kept, "Die Städte arbeiten ".to_owned()),
            (Added, "freiwillig ".to_owned()),
            (Kept, "im Netzwerk zusammen.".to_owned()),
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
        let of = |without: Share| -> String {
            let kept = pieces.iter().filter(|it| it.share != without);
            kept.map(|it| it.text.as_str()).collect()
        };
        assert_eq!((of(Added).as_str(), of(Removed).as_str()), (from, to));
        assert!(is_same("a  b\r\nc", "a b c"));
    }
}
