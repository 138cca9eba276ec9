//! What refers to an organisation, declared by whoever keeps the referring rows, so that
//! merging two records moves all of it and undoing the merge gives all of it back.

/// A column that holds the id of an organisation. The table has a column `id` that is a
/// UUID: by it a merge remembers which rows it moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its name in the list of moved rows, unique in the house; never changed, because
    /// merges that were made under it can still be undone.
    pub name: &'static str,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// A condition on the row `it` under which it stays with the duplicate, because the
    /// kept record (`$2`) has the same already; [`Link::ALWAYS`] if every row moves.
    pub unless: &'static str,
}

impl Link {
    /// For links of which every row moves.
    pub const ALWAYS: &'static str = "1 = 0";

    /// A link of which every row moves.
    pub const fn new(name: &'static str, table: &'static str, column: &'static str) -> Self {
        Self {
            name,
            table,
            column,
            unless: Self::ALWAYS,
        }
    }
}
