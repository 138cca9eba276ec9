//! What changed between two texts, line by line.

/// Lines shown around each change.
const CONTEXT: usize = 3;

/// Texts that differ in more pairs of lines than this are shown as one change.
const MOST_PAIRS: usize = 16_000_000;

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stands in both.
    Kept,
    /// It stood only in the old text.
    Removed,
    /// It stands only in the new text.
    Added,
    /// Here lines that did not change are left out.
    Gap,
}

/// One line of the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) fate: Fate,
    pub(super) text: &'a str,
}

/// The changed lines with some around them; empty when nothing changed.
pub(super) fn between<'a>(old: &'a str, new: &'a str) -> Vec<Line<'a>> {
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let pairs = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = pairs.take_while(|(a, b)| a == b).count();
    let middle = middle(
        &old_rest[..old_rest.len() - end],
        &new_rest[..new_rest.len() - end],
    );
    let kept = |text: &&'a str| line(Fate::Kept, text);
    let mut lines: Vec<_> = old[..start].iter().map(kept).collect();
    lines.extend(middle);
    lines.extend(old[old.len() - end..].iter().map(kept));
    shortened(&lines)
}

const fn line(fate: Fate, text: &str) -> Line<'_> {
    Line { fate, text }
}

/// The difference by the longest common sequence of lines.
fn middle<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(old.len() + new.len());
    let (mut at, mut to) = (0, 0);
    if old.len().saturating_mul(new.len()) <= MOST_PAIRS {
        let common = common(old, new);
        let width = new.len() + 1;
        while at < old.len() && to < new.len() {
            if old[at] == new[to] {
                lines.push(line(Fate::Kept, old[at]));
                (at, to) = (at + 1, to + 1);
            } else if common[(at + 1) * width + to] >= common[at * width + to + 1] {
                lines.push(line(Fate::Removed, old[at]));
                at += 1;
            } else {
                lines.push(line(Fate::Added, new[to]));
                to += 1;
            }
        }
    }
    lines.extend(old[at..].iter().map(|text| line(Fate::Removed, text)));
    lines.extend(new[to..].iter().map(|text| line(Fate::Added, text)));
    lines
}

/// How long the common sequence is from each pair of lines on, row by row.
fn common(old: &[&str], new: &[&str]) -> Vec<u32> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            lengths[at * width + to] = if old[at] == new[to] {
                lengths[(at + 1) * width + to + 1] + 1
            } else {
                lengths[(at + 1) * width + to].max(lengths[at * width + to + 1])
            };
        }
    }
    lengths
}

/// Leaves out what is far from every change.
fn shortened<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let changed = |line: &Line<'_>| line.fate != Fate::Kept;
    let mut shown: Vec<Line<'a>> = Vec::new();
    for (index, it) in lines.iter().enumerate() {
        let near = index.saturating_sub(CONTEXT)..(index + CONTEXT + 1).min(lines.len());
        if lines[near].iter().any(changed) {
            shown.push(*it);
        } else if shown.last().is_some_and(|last| last.fate != Fate::Gap) {
            shown.push(line(Fate::Gap, ""));
        }
    }
    if shown.last().is_some_and(|last| last.fate == Fate::Gap) {
        shown.pop();
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let mark = |line: &Line<'_>| match line.fate {
            Fate::Kept => format!(" {}", line.text),
            Fate::Removed => format!("-{}", line.text),
            Fate::Added => format!("+{}", line.text),
            Fate::Gap => "…".to_owned(),
        };
        let lines: Vec<_> = between(old, new).iter().map(mark).collect();
        lines.join("|")
    }

    #[test]
    fn changed_lines_stand_among_their_neighbours() {
        assert_eq!(shown("a\nb\nc", "a\nb\nc"), "");
        assert_eq!(shown("", "a\nb"), "+a|+b");
        assert_eq!(shown("a\nb\nc", "a\nx\nc"), " a|-b|+x| c");
        assert_eq!(shown("a\nb\nc\nd", "a\nc\nd\ne"), " a|-b| c| d|+e");
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12";
        let new = "1\nzwei\n3\n4\n5\n6\n7\n8\n9\n10\nelf\n12";
        assert_eq!(
            shown(old, new),
            " 1|-2|+zwei| 3| 4| 5|…| 8| 9| 10|-11|+elf| 12"
        );
    }

    proptest::proptest! {
        #[test]
        fn old_and_new_can_be_read_from_the_difference(old in "([abc]\n){0,6}", new in "([abc]\n){0,6}") {
            let lines = between(&old, &new);
            let only = |fate: Fate| lines.iter().filter(|it| it.fate == fate).count();
            let (removed, added) = (only(Fate::Removed), only(Fate::Added));
            let (before, after) = (old.lines().count(), new.lines().count());
            proptest::prop_assert_eq!(before + added, after + removed);
        }
    }
}
