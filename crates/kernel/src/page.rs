//! One page of a long list.

/// Where the next page begins: an opaque text for callers, a sort key for stores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub String);

/// How many records a page holds at most: 1 to 200.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit(u16);

impl Limit {
    /// The rows of a page on screen.
    pub const SCREEN: Self = Self(25);

    /// A limit between 1 and 200; anything else is moved to the nearer end.
    pub fn clamped(wanted: u64) -> Self {
        Self(u16::try_from(wanted.clamp(1, 200)).unwrap_or(200))
    }

    /// The number of records.
    pub const fn get(self) -> u64 {
        self.0 as u64
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
