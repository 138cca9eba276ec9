//! The card of a body for address books: vCard 4.0 (RFC 6350) as a group with its members, and
//! 3.0 (RFC 2426), which has no groups, with its name and address alone.

use kernel::{EmailAddress, Stamp, WebAddress, uuid::Uuid};

use crate::{Lines, escaped};

/// The edition of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardEdition {
    /// RFC 2426, which every address book reads.
    V3,
    /// RFC 6350.
    V4,
}

/// What an address book keeps of a body; an empty text stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyCard {
    /// The id of the body.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The alliance it belongs to.
    pub alliance: String,
    /// What it is for.
    pub note: String,
    /// Where mail for the body goes.
    pub email: Option<EmailAddress>,
    /// Its page.
    pub url: Option<WebAddress>,
    /// The ids of the persons whose cards are handed out with it.
    pub members: Vec<Uuid>,
    /// When the record was last changed.
    pub changed_at: Stamp,
}

impl BodyCard {
    /// Writes the card.
    pub fn to_card(&self, edition: CardEdition) -> String {
        let v4 = edition == CardEdition::V4;
        let mut lines = Lines::default();
        lines.add("BEGIN", "VCARD");
        lines.add("VERSION", if v4 { "4.0" } else { "3.0" });
        if v4 {
            lines.add("KIND", "group");
        }
        lines.add("UID", &urn(self.id));
        text(&mut lines, edition, "FN", &self.name);
        lines.texts("N", ";", [self.name.as_str(), "", "", "", ""]);
        lines.texts("ORG", ";", [self.alliance.as_str(), &self.name]);
        text(&mut lines, edition, "NOTE", &self.note);
        if let Some(email) = &self.email {
            let name = if v4 {
                "EMAIL;TYPE=work"
            } else {
                "EMAIL;TYPE=internet"
            };
            lines.text(name, email.as_str());
        }
        if let Some(url) = &self.url {
            lines.add("URL", url.as_str());
        }
        if v4 {
            for member in &self.members {
                lines.add("MEMBER", &urn(*member));
            }
        }
        let moment = self.changed_at.in_berlin().timestamp();
        let form = if v4 {
            "%Y%m%dT%H%M%SZ"
        } else {
            "%Y-%m-%dT%H:%M:%SZ"
        };
        lines.add("REV", &moment.strftime(form).to_string());
        lines.add("END", "VCARD");
        lines.into_text()
    }
}

/// A text that is neither a list nor made of parts. In 4.0 a semicolon in it stands for itself
/// (RFC 6350, 3.4 and 4.1), and some readers show the backslash that 3.0 wants before it.
fn text(lines: &mut Lines, edition: CardEdition, name: &str, text: &str) {
    match edition {
        CardEdition::V3 => lines.text(name, text),
        CardEdition::V4 if text.trim().is_empty() => {}
        CardEdition::V4 => lines.add(name, &escaped(text).replace("\\;", ";")),
    }
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}
