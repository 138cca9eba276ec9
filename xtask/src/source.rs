//! Just enough of Rust's grammar to tell code from comments and strings.

/// A Rust file, taken apart.
#[derive(Debug)]
pub struct Source {
    /// The code line by line, with comments and the insides of strings left out.
    pub code: Vec<String>,
    /// The string literals.
    pub literals: Vec<Literal>,
}

/// A string literal.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// Its line, counted from 1.
    pub line: usize,
    /// What stands between the quotes, escapes as written.
    pub text: String,
    /// The code right before it on the same line, such as `Text::key(`.
    pub before: String,
}

impl Source {
    /// Takes `text` apart; anything that is not Rust gives something, never a panic.
    pub fn parse(text: &str) -> Self {
        let mut scanner = Scanner {
            rest: text,
            code: vec![String::new()],
            literals: Vec::new(),
        };
        while scanner.step() {}
        Self {
            code: scanner.code,
            literals: scanner.literals,
        }
    }

    /// The first identifiers of all paths (`axum` of `axum::Router`) with their lines.
    pub fn roots(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.code.iter().enumerate();
        lines.flat_map(|(index, line)| roots_of(line).map(move |root| (index + 1, root)))
    }
}

fn roots_of(line: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices("::").filter_map(move |(at, _)| {
        let before = &line[..at];
        let start = before.rfind(|c| !is_word(c)).map_or(0, |i| {
            i + before[i..].chars().next().map_or(1, char::len_utf8)
        });
        let inside_path = before[..start].ends_with("::");
        (start < at && !inside_path).then_some(&before[start..])
    })
}

struct Scanner<'a> {
    rest: &'a str,
    code: Vec<String>,
    literals: Vec<Literal>,
}

impl Scanner<'_> {
    /// Reads one comment, one literal or one character.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some(hashes) = self.raw_string() {
            let close = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            let end = self.rest[open..]
                .find(&close)
                .map_or(self.rest.len(), |it| it + open);
            self.literal(open, end, close.len());
        } else if first == '"' {
            self.literal(1, string_end(self.rest), 1);
        } else if first == '\'' {
            let length = char_literal(self.rest).unwrap_or(1);
            self.skip(length);
        } else {
            self.keep(first);
        }
        true
    }

    /// How many hashes a raw string that starts here has.
    fn raw_string(&self) -> Option<usize> {
        let after = self.rest.strip_prefix('r')?;
        let in_a_word = self
            .line()
            .ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if in_a_word && !self.line().ends_with('b') {
            return None;
        }
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn literal(&mut self, open: usize, end: usize, close: usize) {
        let text = self.rest[open..end].to_owned();
        let line = self.code.len();
        self.literals.push(Literal {
            line,
            text,
            before: self.line().trim_end().to_owned(),
        });
        self.keep_char('"');
        self.skip(end + close);
        self.keep_char('"');
    }

    fn line(&self) -> &str {
        self.code.last().map_or("", String::as_str)
    }

    fn keep(&mut self, c: char) {
        self.keep_char(c);
        self.rest = &self.rest[c.len_utf8()..];
    }

    fn keep_char(&mut self, c: char) {
        if c == '\n' {
            self.code.push(String::new());
        } else if let Some(line) = self.code.last_mut() {
            line.push(c);
        }
    }

    /// Leaves out `length` bytes, but keeps the count of lines.
    fn skip(&mut self, length: usize) {
        let (skipped, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.code
            .extend(skipped.matches('\n').map(|_| String::new()));
        self.rest = rest;
    }
}

/// The length of the block comment that starts `text`; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// Where the string that starts `text` closes.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at,
            _ => {}
        }
    }
    text.len()
}

/// The length of the character literal that starts `text`, if it is not a lifetime.
fn char_literal(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().skip(1);
    let (_, first) = characters.next()?;
    if first == '\\' {
        return text[3..].find('\'').map(|it| it + 4);
    }
    let (at, close) = characters.next()?;
    (close == '\'').then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let source = Source::parse(
            "use axum::Router; // sqlx::query\n/* db:: /* nested */ */ let a = \"sea_orm::\";\n\
             let q = '\"'; let l: &'static str = r#\"a \"quoted\" jiff::\"#; web::Page\n",
        );
        assert_eq!(
            source.roots().collect::<Vec<_>>(),
            [(1, "axum"), (3, "web")]
        );
        let texts: Vec<_> = source
            .literals
            .iter()
            .map(|it| (it.line, it.text.as_str()))
            .collect();
        assert_eq!(texts, [(2, "sea_orm::"), (3, "a \"quoted\" jiff::")]);
    }

    #[test]
    fn lines_stay_counted_across_strings() {
        let source = Source::parse("let a = \"one\ntwo \\\" three\";\nText::key(\"done\")");
        assert_eq!(source.code.len(), 3);
        assert_eq!(source.literals[1].line, 3);
        assert_eq!(source.literals[1].before, "Text::key(");
    }

    #[test]
    fn only_the_first_part_of_a_path_counts() {
        let source = Source::parse("crate::store::find(std::mem::take(a)); <T as kernel::Id>::new");
        let roots: Vec<_> = source.roots().map(|(_, root)| root).collect();
        assert_eq!(roots, ["crate", "std", "kernel"]);
    }
}
