//! Writes the canonical form: fixed order, one form for each value, so that the
//! same charter is always the same bytes.

use std::fmt::Write as _;

/// A table being written: its own lines first, then the tables below it.
pub(crate) struct Table {
    header: String,
    entries: Vec<(String, String)>,
    blocks: String,
}

impl Table {
    /// The table with this full header (empty for the file itself).
    pub(crate) fn new(header: &str) -> Self {
        Self {
            header: header.to_owned(),
            entries: Vec::new(),
            blocks: String::new(),
        }
    }

    /// Adds `name = literal`.
    pub(crate) fn entry(&mut self, name: &str, literal: String) {
        self.entries.push((name.to_owned(), literal));
    }

    /// Adds a list, on one line when it is short.
    pub(crate) fn list(&mut self, name: &str, literals: &[String], one_per_line: bool) {
        let line = format!("[{}]", literals.join(", "));
        if !one_per_line && line.chars().count() + name.len() <= 96 {
            return self.entry(name, line);
        }
        self.entry(name, format!("[\n    {},\n]", literals.join(",\n    ")));
    }

    /// Adds the table `name` below this one.
    pub(crate) fn block(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.below(name, ["[", "]"], fill);
    }

    /// Adds one table to the list `name` below this one.
    pub(crate) fn list_block(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.below(name, ["[[", "]]"], fill);
    }

    fn below(&mut self, name: &str, [open, close]: [&str; 2], fill: impl FnOnce(&mut Self)) {
        let dot = if self.header.is_empty() { "" } else { "." };
        let mut table = Self::new(&format!("{}{dot}{name}", self.header));
        fill(&mut table);
        let header = &table.header;
        writeln!(self.blocks, "\n{open}{header}{close}").expect("a String takes every text");
        self.blocks += &table.text();
    }

    /// The table as `{ a = 1, b = 2 }`.
    pub(crate) fn inline(&self) -> String {
        if self.entries.is_empty() {
            return "{}".to_owned();
        }
        let entries = self
            .entries
            .iter()
            .map(|(name, literal)| format!("{name} = {literal}"));
        format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
    }

    /// The table as lines, followed by the tables below it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (name, literal) in &self.entries {
            writeln!(text, "{name} = {literal}").expect("a String takes every text");
        }
        text + &self.blocks
    }
}

/// A basic TOML string.
pub(crate) fn quoted(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            c if c.is_control() => {
                write!(literal, "\\u{:04X}", u32::from(c)).expect("a String takes every text");
            }
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
