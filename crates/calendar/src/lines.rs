//! Lines of iCalendar and vCard (RFC 5545, 3.1; RFC 6350, 3.2): a name, a colon, a value.

/// A text of such lines, written one after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(String);

impl Lines {
    /// The most octets of a line, its end not counted.
    const WIDTH: usize = 75;

    /// Adds a line whose value needs no escaping: a date, a number, an address. Whatever could
    /// end the line is left out. Longer than 75 octets, it goes on in the next line behind a
    /// space, never within a letter.
    pub fn add(&mut self, name: &str, value: &str) {
        let mut room = Self::WIDTH;
        let letters = name.chars().chain([':']).chain(value.chars());
        for letter in letters.filter(|it| !it.is_control()) {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = Self::WIDTH - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// Adds a text, escaped; nothing for an empty one.
    pub fn text(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.add(name, &escaped(text));
        }
    }

    /// Adds a value of several texts with `between` between them; nothing for none.
    pub fn texts<'a>(
        &mut self,
        name: &str,
        between: &str,
        texts: impl IntoIterator<Item = &'a str>,
    ) {
        let texts: Vec<_> = texts.into_iter().map(escaped).collect();
        if texts.iter().any(|it| !it.is_empty()) {
            self.add(name, &texts.join(between));
        }
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A text as a value: `\`, `,` and `;` behind a backslash, line breaks as `\n`, tabs as spaces,
/// other control characters left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A text as the value of a parameter, in quotes, in which there is no escaping.
pub fn quoted(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|letter| if letter == '"' { '\'' } else { letter })
        .filter(|letter| !letter.is_control())
        .collect();
    format!("\"{clean}\"")
}
