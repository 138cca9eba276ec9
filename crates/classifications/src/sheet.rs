//! A table as the text it was published in: tab-separated, one header row,
//! sorted by the first column in byte order. Rows are found by binary search
//! in the text, so a table needs no memory beyond the binary and no start-up.

/// One sorted table.
#[derive(Clone, Copy)]
pub(crate) struct Sheet {
    rows: &'static str,
}

/// One line of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row(&'static str);

impl Sheet {
    /// Takes a file's text and skips its header row.
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut start = 0;
        while start < bytes.len() && bytes[start] != b'\n' {
            start += 1;
        }
        let after_header = if start < bytes.len() {
            start + 1
        } else {
            start
        };
        Self {
            rows: text.split_at(after_header).1,
        }
    }

    /// The first row with exactly this key.
    pub(crate) fn row(self, key: &str) -> Option<Row> {
        self.from(key).next().filter(|row| row.key() == key)
    }

    /// All rows with exactly this key.
    pub(crate) fn rows_of(self, key: &str) -> impl Iterator<Item = Row> + use<'_> {
        self.from(key).take_while(move |row| row.key() == key)
    }

    /// All rows whose key starts with the prefix, in key order.
    pub(crate) fn starting_with(self, prefix: &str) -> impl Iterator<Item = Row> + use<'_> {
        self.from(prefix)
            .take_while(move |row| row.key().starts_with(prefix))
    }

    /// All rows in key order.
    pub(crate) fn all(self) -> impl Iterator<Item = Row> {
        self.rows.lines().map(Row)
    }

    /// The rows from the first key on that is not smaller than `key`.
    pub(crate) fn from(self, key: &str) -> impl Iterator<Item = Row> + use<> {
        self.rows
            .get(self.lower_bound(key)..)
            .unwrap_or_default()
            .lines()
            .map(Row)
    }

    /// The last row whose key is smaller than `key`.
    pub(crate) fn before(self, key: &str) -> Option<Row> {
        self.rows
            .get(..self.lower_bound(key))?
            .lines()
            .next_back()
            .map(Row)
    }

    /// Where the row starts that stands at this byte offset, as a row.
    pub(crate) fn row_at(self, offset: usize) -> Option<Row> {
        self.rows.get(offset..)?.lines().next().map(Row)
    }

    /// Every row with the byte offset it starts at.
    pub(crate) fn with_offsets(self) -> impl Iterator<Item = (usize, Row)> {
        let base = self.rows.as_ptr().addr();
        self.all()
            .map(move |row| (row.0.as_ptr().addr() - base, row))
    }

    fn lower_bound(self, key: &str) -> usize {
        let bytes = self.rows.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let start = bytes[low..middle]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(low, |newline| low + newline + 1);
            let line = bytes[start..]
                .split(|byte| *byte == b'\n')
                .next()
                .unwrap_or_default();
            let found = line.split(|byte| *byte == b'\t').next().unwrap_or_default();
            if found < key.as_bytes() {
                low = (start + line.len() + 1).min(bytes.len());
            } else {
                high = start;
            }
        }
        low
    }
}

impl Row {
    /// The first column.
    pub(crate) fn key(self) -> &'static str {
        self.field(0)
    }

    /// A column by its position; empty where the row is shorter.
    pub(crate) fn field(self, column: usize) -> &'static str {
        self.0.split('\t').nth(column).unwrap_or_default()
    }

    /// The columns in order, padded with empty ones.
    pub(crate) fn fields<const N: usize>(self) -> [&'static str; N] {
        let mut columns = self.0.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    }
}

/// A column that may be empty.
pub(crate) fn optional(field: &'static str) -> Option<&'static str> {
    (!field.is_empty()).then_some(field)
}
