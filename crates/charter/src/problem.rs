//! What can be wrong with a charter, where, and what would be right: in English
//! (`Display`) and in German ([`Problem::german`]).

use std::fmt;

/// One thing that is wrong in one place of a charter file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as it was named by the caller.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// What is wrong, in English.
    pub fn what(&self) -> String {
        self.kind.english().0
    }

    /// What would be right, in English.
    pub fn instead(&self) -> String {
        self.kind.english().1
    }

    /// The whole line in German: `file:line:column: was falsch ist; was richtig wäre`.
    pub fn german(&self) -> String {
        let (what, instead) = self.kind.german();
        format!(
            "{}:{}:{}: {what}; {instead}",
            self.file, self.line, self.column
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, instead) = self.kind.english();
        write!(
            f,
            "{}:{}:{}: {what}; {instead}",
            self.file, self.line, self.column
        )
    }
}

/// What a value should have been, in English and German.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// In English, to follow "write".
    pub en: &'static str,
    /// In German, to follow "schreiben Sie".
    pub de: &'static str,
}

impl fmt::Display for Expected {
    /// English, and German in the alternate form (`{:#}`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if f.alternate() { self.de } else { self.en })
    }
}

/// The way out of a problem with a name: the likely one, or all that exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The name that was probably meant.
    Nearest(String),
    /// The names to choose from.
    Choices(Vec<String>),
    /// Nothing is near; the official register has them all.
    Register,
}

impl Hint {
    /// The candidate nearest to `word`, or all candidates when none is near.
    pub fn among<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        let mut candidates: Vec<&str> = candidates.into_iter().collect();
        let near = candidates
            .iter()
            .filter(|candidate| !candidate.is_empty() && **candidate != word)
            .map(|candidate| (distance(word, candidate), *candidate))
            .filter(|(distance, candidate)| {
                let shorter = word.starts_with(candidate) || candidate.starts_with(word);
                *distance <= word.chars().count().div_ceil(3).min(word.len() / 2)
                    || (shorter && word.len() > 2)
            })
            .min();
        let mut seen = Vec::new();
        candidates.retain(|candidate| {
            let new = !candidate.is_empty() && !seen.contains(candidate);
            seen.push(*candidate);
            new
        });
        match near {
            Some((_, candidate)) => Self::Nearest(candidate.to_owned()),
            None => Self::Choices(candidates.into_iter().map(str::to_owned).collect()),
        }
    }
}

impl fmt::Display for Hint {
    /// English, and German in the alternate form (`{:#}`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, f.alternate()) {
            (Self::Register, false) => f.write_str("look it up in the official register"),
            (Self::Register, true) => f.write_str("sehen Sie im Gemeindeverzeichnis nach"),
            (Self::Nearest(name), false) => write!(f, "did you mean \"{name}\"?"),
            (Self::Nearest(name), true) => write!(f, "meinten Sie „{name}“?"),
            (Self::Choices(names), false) if names.is_empty() => write!(f, "there is none yet"),
            (Self::Choices(names), true) if names.is_empty() => write!(f, "es gibt noch keine"),
            (Self::Choices(names), false) => write!(f, "choose from {}", some_of(names)),
            (Self::Choices(names), true) => write!(f, "zur Wahl stehen {}", some_of(names)),
        }
    }
}

/// What is wrong with the writing itself, before any meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A quotation mark does not end on its line, or is a typographic one.
    Quotes,
    /// Two entries of a list without a comma between them.
    Comma,
    /// The same section or key a second time.
    Twice,
    /// A bracket that is not closed.
    Bracket,
    /// Anything else, in the words of the parser.
    Other(String),
}

impl Fault {
    /// What the parser's message means.
    pub fn of(message: &str) -> Self {
        let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
        if says(&["invalid basic string", "must be quoted", "literal string"]) {
            Self::Quotes
        } else if says(&["missing comma"]) {
            Self::Comma
        } else if says(&["duplicate key"]) {
            Self::Twice
        } else if says(&["unclosed"]) {
            Self::Bracket
        } else {
            Self::Other(message.to_owned())
        }
    }
}

impl fmt::Display for Fault {
    /// English, and German in the alternate form (`{:#}`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (english, german) = match self {
            Self::Quotes => (
                "a text needs straight quotation marks (\") before and after it, on one line",
                "ein Text braucht gerade Anführungszeichen (\") davor und dahinter, in derselben Zeile",
            ),
            Self::Comma => (
                "a comma is missing between two entries of a list",
                "zwischen zwei Einträgen einer Liste fehlt ein Komma",
            ),
            Self::Twice => (
                "this stands in the file for the second time",
                "das steht in der Datei zum zweiten Mal",
            ),
            Self::Bracket => (
                "a bracket is opened and not closed",
                "eine Klammer ist geöffnet und nicht geschlossen",
            ),
            Self::Other(message) if f.alternate() => {
                return write!(f, "das ist kein TOML: {message}");
            }
            Self::Other(message) => return write!(f, "this is not TOML: {message}"),
        };
        f.write_str(if f.alternate() { german } else { english })
    }
}

/// The names, or the first twenty of them.
fn some_of(names: &[String]) -> String {
    let more = if names.len() > 20 { ", …" } else { "" };
    names[..names.len().min(20)].join(", ") + more
}

/// Edits (insert, delete, replace) between two words.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}

/// Declares [`ProblemKind`] with what is wrong and what would be right in both languages.
macro_rules! problem_kinds {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty),* }
        en $en:literal, $en_instead:literal; de $de:literal, $de_instead:literal;)*) => {
        /// The kinds of problems; the fields hold what the sentences name.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the fields are the words of the sentences beside them")]
        pub enum ProblemKind {
            $($(#[$meta])* $name { $($field: $type),* },)*
        }

        impl ProblemKind {
            /// What is wrong and what would be right, in English.
            pub fn english(&self) -> (String, String) {
                match self {
                    $(Self::$name { $($field),* } => {
                        $(let _ = $field;)*
                        (format!($en), format!($en_instead))
                    })*
                }
            }

            /// What is wrong and what would be right, in German.
            pub fn german(&self) -> (String, String) {
                match self {
                    $(Self::$name { $($field),* } => {
                        $(let _ = $field;)*
                        (format!($de), format!($de_instead))
                    })*
                }
            }
        }
    };
}

problem_kinds! {
    /// The text is not TOML.
    Syntax { fault: Fault }
    en "{fault}", "correct the line, the rest is checked afterwards";
    de "{fault:#}", "berichtigen Sie die Zeile, danach wird der Rest geprüft";
    /// The file name gives the address of the network and cannot.
    FileName { stem: String }
    en "the file name \"{stem}\" cannot become an address", "use lower-case letters, digits and hyphens";
    de "der Dateiname „{stem}“ taugt nicht als Adresse", "verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche";
    /// A key that nobody reads.
    UnknownKey { key: String, hint: Hint }
    en "unknown key \"{key}\"", "{hint}";
    de "unbekannter Schlüssel „{key}“", "{hint:#}";
    /// A value of another type.
    WrongType { expected: Expected }
    en "the value has the wrong type", "write {expected}";
    de "der Wert hat den falschen Typ", "schreiben Sie {expected:#}";
    /// A required section is absent.
    MissingSection { key: String }
    en "the section [{key}] is missing", "add a line with [{key}] and below it what belongs to it";
    de "der Abschnitt [{key}] fehlt", "ergänzen Sie eine Zeile mit [{key}] und darunter, was dazugehört";
    /// A required key is absent.
    Missing { key: String, expected: Expected }
    en "\"{key}\" is missing", "add it: {expected}";
    de "„{key}“ fehlt", "ergänzen Sie es: {expected:#}";
    /// A text without content.
    Empty {}
    en "the text is empty", "write a text or leave the key out";
    de "der Text ist leer", "schreiben Sie einen Text oder lassen Sie den Schlüssel weg";
    /// A text in the wrong form.
    Malformed { text: String, expected: Expected }
    en "\"{text}\" cannot be read", "write {expected}";
    de "„{text}“ ist nicht lesbar", "schreiben Sie {expected:#}";
    /// A date in the German form.
    GermanDate { text: String, better: String }
    en "\"{text}\" is not how dates are written here", "write \"{better}\"";
    de "„{text}“ ist hier keine Schreibweise für ein Datum", "schreiben Sie „{better}“";
    /// A mail address in a public document.
    MailAddress {}
    en "a mail address stands in a public document", "leave it out, contacts are kept in the directory";
    de "in einem öffentlichen Dokument steht eine E-Mail-Adresse", "lassen Sie sie weg, Kontakte gehören ins Verzeichnis";
    /// A word outside the list.
    UnknownWord { word: String, hint: Hint }
    en "\"{word}\" is not known here", "{hint}";
    de "„{word}“ ist hier nicht bekannt", "{hint:#}";
    /// No such municipality or district.
    UnknownArea { code: String, hint: Hint }
    en "there is no area with the key {code}", "{hint}";
    de "es gibt kein Gebiet mit dem Schlüssel {code}", "{hint:#}";
    /// A NUTS unit that is none of the areas beside it.
    NutsElsewhere { code: String, label: String }
    en "{code} is {label}, which is not among \"areas\"", "make the two lists name the same areas";
    de "{code} ist {label} und steht nicht unter „areas“", "nennen Sie in beiden Listen dieselben Gebiete";
    /// The key belongs to another place.
    AreaName { code: String, official: String, name: String, hint: Hint }
    en "the key {code} is {official}, not {name}", "{hint}";
    de "der Schlüssel {code} gehört zu {official}, nicht zu {name}", "{hint:#}";
    /// A municipality or district without key.
    AreaMissing { name: String, hint: Hint }
    en "{name} is a municipality or district without \"ags\"", "{hint}";
    de "{name} ist Kommune oder Kreis und hat kein „ags“", "{hint:#}";
    /// The same key twice.
    DuplicateKey { key: String, line: usize }
    en "the key \"{key}\" is already used in line {line}", "choose another one";
    de "der Schlüssel „{key}“ ist schon in Zeile {line} vergeben", "wählen Sie einen anderen";
    /// The same organisation twice.
    DuplicateMember { name: String, line: usize }
    en "{name} is already listed in line {line}", "remove one of the two";
    de "{name} steht schon in Zeile {line}", "entfernen Sie einen der beiden Einträge";
    /// The same name or entry twice in a list.
    Repeated { name: String }
    en "\"{name}\" stands here twice", "remove one of them";
    de "„{name}“ steht hier doppelt", "entfernen Sie einen der Einträge";
    /// Refers to something that the charter does not hold.
    UnknownReference { to: Expected, key: String, hint: Hint }
    en "there is no {to} \"{key}\"", "{hint}";
    de "{to:#} „{key}“ gibt es nicht", "{hint:#}";
    /// Nobody who is meant by a seat rule exists.
    NobodyEligible { group: String }
    en "nobody can take this seat: no organisation of the charter is meant by \"{group}\"", "name a group that has members";
    de "diesen Sitz kann niemand einnehmen: „{group}“ trifft auf keine Organisation zu", "nennen Sie eine Gruppe mit Mitgliedern";
    /// The organisations of a seat rule have no such office.
    NobodyHolds { position: String, group: String }
    en "nobody can take this seat: no organisation in \"{group}\" has the office \"{position}\"", "change the group, or give the office to one of them in [[positions]]";
    de "diesen Sitz kann niemand einnehmen: in „{group}“ hat keine Organisation die Funktion „{position}“", "ändern Sie die Gruppe oder ordnen Sie die Funktion in [[positions]] zu";
    /// More seats than people who could sit on them.
    MoreThanEligible { wanted: u32, eligible: usize }
    en "{wanted} seats, but only {eligible} can be taken", "ask for at most {eligible}";
    de "{wanted} Sitze, besetzbar sind nur {eligible}", "verlangen Sie höchstens {eligible}";
    /// A group without an office.
    SeatRuleOpen {}
    en "an ex officio seat does not say whose office it is", "add \"of\", for example \"municipalities\"";
    de "ein Sitz kraft Amtes sagt nicht, wessen Amt gemeint ist", "ergänzen Sie „of“, zum Beispiel „municipalities“";
    /// The smallest number is above the greatest.
    MinOverMax { min: u32, max: u32 }
    en "the smallest number {min} is greater than the greatest {max}", "swap them";
    de "die Mindestzahl {min} ist größer als die Höchstzahl {max}", "tauschen Sie die beiden";
    /// An exact number beside a range.
    ExactlyAndRange {}
    en "\"exactly\" stands beside \"min\" or \"max\"", "keep one of them";
    de "„exactly“ steht neben „min“ oder „max“", "behalten Sie eines davon";
    /// A number that must be positive is zero.
    Zero {}
    en "the number is zero", "write at least 1 or leave the key out";
    de "die Zahl ist null", "schreiben Sie mindestens 1 oder lassen Sie den Schlüssel weg";
    /// A negative number or amount.
    Negative { value: String }
    en "{value} is negative", "write a number of at least 0";
    de "{value} ist negativ", "schreiben Sie eine Zahl ab 0";
    /// Bodies or other things above themselves.
    Cycle { chain: String }
    en "the chain leads back to itself: {chain}", "remove one link";
    de "die Kette führt zu sich selbst zurück: {chain}", "lösen Sie eine Verbindung";
    /// Something refers to itself.
    Itself { key: String }
    en "\"{key}\" refers to itself", "name another one or leave the key out";
    de "„{key}“ verweist auf sich selbst", "nennen Sie einen anderen Eintrag oder lassen Sie den Schlüssel weg";
    /// Two dates in the wrong order.
    DateOrder { date: String, after: Expected, earliest: String }
    en "{date} lies before {after} ({earliest})", "write a date from {earliest} on";
    de "{date} liegt vor {after:#} ({earliest})", "schreiben Sie ein Datum ab {earliest}";
    /// A day that no calendar has.
    ImpossibleDate { text: String }
    en "there is no day {text}", "write a day of the calendar";
    de "den Tag {text} gibt es nicht", "schreiben Sie einen Tag des Kalenders";
    /// A later stage before a current one.
    StageOrder {}
    en "a stage that is past or current comes after a planned one", "order the stages as they follow each other";
    de "eine vergangene oder laufende Stufe folgt auf eine geplante", "ordnen Sie die Stufen so, wie sie aufeinander folgen";
    /// Only one stage can be current.
    SecondCurrentStage {}
    en "a second stage is current", "set all but one to \"past\" or \"planned\"";
    de "eine zweite Stufe ist aktuell", "setzen Sie alle bis auf eine auf „past“ oder „planned“";
    /// Shares beyond the whole.
    OverWhole { total: String }
    en "{total} is more than the whole", "at most 100 % in total";
    de "{total} ist mehr als das Ganze", "zusammen sind höchstens 100 % möglich";
    /// More ratifications than councils.
    RatificationNumber { wanted: u32, councils: usize }
    en "{wanted} councils must adopt, but only {councils} are listed", "write at most {councils} or list the others";
    de "{wanted} Räte müssen beschließen, aufgeführt sind nur {councils}", "schreiben Sie höchstens {councils} oder ergänzen Sie die übrigen";
    /// A field that the rule needs, or does not read.
    NeedsField { word: String, key: String }
    en "\"{word}\" needs \"{key}\"", "add \"{key}\"";
    de "„{word}“ braucht „{key}“", "ergänzen Sie „{key}“";
    /// A field beside a rule that does not read it.
    UselessField { word: String, key: String }
    en "\"{word}\" does not read \"{key}\"", "remove \"{key}\"";
    de "„{word}“ beachtet „{key}“ nicht", "entfernen Sie „{key}“";
    /// A colour whose words nobody can read.
    TooPale { colour: String, better: String }
    en "the colour {colour} is too pale to be read on white (contrast below 4.5:1)", "write a darker one, for example \"{better}\"";
    de "die Farbe {colour} ist auf Weiß zu blass zum Lesen (Kontrast unter 4,5:1)", "schreiben Sie eine dunklere, zum Beispiel „{better}“";
    /// A network that is in no file checked together.
    UnknownNetwork { slug: String, hint: Hint }
    en "there is no network \"{slug}\"", "{hint}";
    de "das Netzwerk „{slug}“ gibt es nicht", "{hint:#}";
}
