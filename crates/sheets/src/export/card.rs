//! Address cards: vCard 4.0 (RFC 6350) and, for older programs, 3.0 (RFC 2426).

use kernel::{Point, Stamp, uuid::Uuid};

/// The edition of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardVersion {
    /// RFC 2426, which every address book reads.
    V3,
    /// RFC 6350.
    V4,
}

/// Whose card it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// An organisation with its full name.
    Organisation {
        /// The full name.
        name: String,
    },
    /// A person.
    Person {
        /// Academic title or form of address; may be empty.
        title: String,
        /// Given names.
        given: String,
        /// Family name.
        family: String,
        /// Where the person works; may be empty.
        organisation: String,
        /// The function there; may be empty.
        position: String,
    },
}

/// One address card; an empty text stands for nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The id of the record.
    pub id: Uuid,
    /// Whose it is.
    pub bearer: Bearer,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Telephone at work.
    pub phone: String,
    /// Mobile telephone.
    pub mobile: String,
    /// Mail address.
    pub email: String,
    /// Web site.
    pub website: String,
    /// Competences and the like.
    pub categories: Vec<String>,
    /// Where it stands.
    pub place: Option<Point>,
    /// When the record was last changed.
    pub changed_at: Stamp,
}

/// Writes cards one after another, as one `.vcf` file holds them.
pub fn cards<'a>(version: CardVersion, cards: impl IntoIterator<Item = &'a Card>) -> String {
    let mut text = String::new();
    for card in cards {
        let mut lines = Lines {
            text: &mut text,
            version,
        };
        card.write(&mut lines);
    }
    text
}

impl Card {
    fn write(&self, lines: &mut Lines<'_>) {
        let v4 = lines.version == CardVersion::V4;
        lines.plain("BEGIN", "VCARD");
        lines.plain("VERSION", if v4 { "4.0" } else { "3.0" });
        lines.plain("UID", &format!("urn:uuid:{}", self.id));
        self.write_names(lines);
        if [&self.street, &self.postcode, &self.town]
            .iter()
            .any(|it| !it.is_empty())
        {
            let address = ["", "", &self.street, &self.town, "", &self.postcode, ""];
            lines.structured("ADR;TYPE=work", &address);
        }
        lines.value(
            "TEL;TYPE=work,voice",
            "TEL;TYPE=\"work,voice\"",
            &self.phone,
        );
        lines.value("TEL;TYPE=cell", "TEL;TYPE=cell", &self.mobile);
        lines.value("EMAIL;TYPE=internet", "EMAIL;TYPE=work", &self.email);
        // A web address is a URI, in which nothing is escaped.
        if !self.website.is_empty() {
            lines.plain("URL", &self.website.replace(['\r', '\n'], ""));
        }
        if !self.categories.is_empty() {
            let listed: Vec<_> = self.categories.iter().map(|it| escaped(it)).collect();
            lines.plain("CATEGORIES", &listed.join(","));
        }
        if let Some(Point {
            latitude,
            longitude,
        }) = self.place
        {
            let v4_place = format!("geo:{latitude:.6},{longitude:.6}");
            let v3_place = format!("{latitude:.6};{longitude:.6}");
            lines.plain("GEO", if v4 { &v4_place } else { &v3_place });
        }
        lines.plain("REV", &self.revised(v4));
        lines.plain("END", "VCARD");
    }

    fn write_names(&self, lines: &mut Lines<'_>) {
        let v4 = lines.version == CardVersion::V4;
        match &self.bearer {
            Bearer::Organisation { name } => {
                if v4 {
                    lines.plain("KIND", "org");
                }
                lines.value("FN", "FN", name);
                lines.structured("N", &[name, "", "", "", ""]);
                lines.value("ORG", "ORG", name);
            }
            Bearer::Person {
                title,
                given,
                family,
                organisation,
                position,
            } => {
                if v4 {
                    lines.plain("KIND", "individual");
                }
                let full = [title, given, family].map(String::as_str);
                let full: Vec<_> = full.into_iter().filter(|it| !it.is_empty()).collect();
                lines.value("FN", "FN", &full.join(" "));
                lines.structured("N", &[family, given, "", title, ""]);
                lines.value("ORG", "ORG", organisation);
                lines.value("TITLE", "TITLE", position);
            }
        }
    }

    /// Version 4 writes moments without signs between their parts.
    fn revised(&self, v4: bool) -> String {
        let moment = self.changed_at.rfc3339();
        let seconds = moment.split(['.', 'Z']).next().unwrap_or(&moment);
        let moment = format!("{seconds}Z");
        if v4 {
            moment.replace(['-', ':'], "")
        } else {
            moment
        }
    }
}

struct Lines<'a> {
    text: &'a mut String,
    version: CardVersion,
}

impl Lines<'_> {
    /// A text under the name it has in version 3 and in version 4.
    fn value(&mut self, v3: &str, v4: &str, text: &str) {
        if !text.is_empty() {
            let name = if self.version == CardVersion::V4 {
                v4
            } else {
                v3
            };
            self.plain(name, &escaped(text));
        }
    }

    fn structured(&mut self, name: &str, parts: &[&str]) {
        let parts: Vec<_> = parts.iter().map(|part| escaped(part)).collect();
        self.plain(name, &parts.join(";"));
    }

    /// A line of at most 75 octets; a longer one goes on in the next behind a space,
    /// never within a letter.
    fn plain(&mut self, name: &str, value: &str) {
        let mut room = 75_usize;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = 74;
            }
            room -= letter.len_utf8();
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
