//! One page of a long list.

/// Where the next page begins: the sort key of the last record shown, part by part.
///
/// No part holds a line break, so lines part them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub String);

impl Cursor {
    /// The sort key of a record.
    pub fn of(parts: &[&str]) -> Self {
        Self(parts.join("\n"))
    }

    /// The sort key again, if it has as many parts.
    pub fn parts<const N: usize>(&self) -> Option<[&str; N]> {
        let parts: Vec<_> = self.0.split('\n').collect();
        parts.try_into().ok()
    }
}

/// How many records a page holds at most: 1 to 200.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit(u16);

impl Limit {
    /// The rows of a page on screen.
    pub const SCREEN: Self = Self(25);
    /// The records of a page for a program that does not say how many it wants.
    pub const PROGRAM: Self = Self(50);

    /// A limit between 1 and 200; anything else is moved to the nearer end.
    pub fn clamped(wanted: u64) -> Self {
        Self(u16::try_from(wanted.clamp(1, 200)).unwrap_or(200))
    }

    /// The number of records.
    pub const fn get(self) -> u64 {
        self.0 as u64
    }

    /// One more than the page holds, to see whether there is a next one.
    pub const fn and_one(self) -> u64 {
        self.get() + 1
    }
}

/// Records and where the next ones begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The records of this page, in the list's order.
    pub items: Vec<T>,
    /// Where to go on, or `None` at the end.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Cuts a page from the records that follow the cursor; those beyond the limit only
    /// show that there are more.
    pub fn cut(mut following: Vec<T>, limit: Limit, key: impl Fn(&T) -> Cursor) -> Self {
        let limit = usize::from(limit.0);
        let more = following.len() > limit;
        following.truncate(limit);
        let last = following.last().filter(|_| more);
        let next = last.map(key);
        Self {
            items: following,
            next,
        }
    }

    /// The same page of what `shown` makes of each record.
    pub fn map<U>(self, shown: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(shown).collect(),
            next: self.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_where_the_next_one_begins_if_there_is_one() {
        let cut = |records: &[u32]| {
            Page::cut(records.to_vec(), Limit::clamped(2), |it| {
                Cursor::of(&["n", &it.to_string()])
            })
        };
        let page = cut(&[1, 2, 3]);
        assert_eq!(page.items, [1, 2]);
        let next = page.next.expect("there are more");
        assert_eq!(next.parts::<2>(), Some(["n", "2"]));
        assert_eq!(next.parts::<1>(), None);
        assert_eq!(cut(&[1, 2]).next, None);
        assert_eq!(cut(&[]).next, None);
    }
}
