//! The objects that tell what became of a resolution in a council.

use super::{Fault, Problem};
use serde_json::Value;

/// Another object: where it stands, and what was sent of it within this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Its address.
    pub address: String,
    /// The object, if it was embedded.
    pub inside: Option<Value>,
}

/// A council's body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// What it calls itself.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Where its papers are listed.
    pub papers: Option<String>,
}

/// A paper of a council.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What it calls itself.
    pub id: String,
    /// Whether it is gone.
    pub deleted: bool,
    /// What it is about.
    pub name: Option<String>,
    /// Its number there.
    pub reference: Option<String>,
    /// Its day, as it was written.
    pub date: Option<String>,
    /// Where people read it.
    pub web: Option<String>,
    /// Its way through committees and council.
    pub consultations: Vec<Reference>,
}

/// A step of a paper's way.
#[derive(Clone, Debug, PartialEq)]
pub struct Consultation {
    /// What it calls itself.
    pub id: String,
    /// Whether it is gone.
    pub deleted: bool,
    /// Whether the decision is taken there, if that is said.
    pub authoritative: Option<bool>,
    /// Anhörung, Entscheidung … if that is said.
    pub role: Option<String>,
    /// The item of the agenda.
    pub agenda_item: Option<Reference>,
    /// The meeting.
    pub meeting: Option<Reference>,
}

/// An item of an agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// What it calls itself.
    pub id: String,
    /// Whether it is gone.
    pub deleted: bool,
    /// The result, in whatever words.
    pub result: Option<String>,
    /// What was resolved.
    pub resolution_text: Option<String>,
    /// The resolution as a document.
    pub resolution_file: Option<String>,
    /// The meeting.
    pub meeting: Option<Reference>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// What it calls itself.
    pub id: String,
    /// Whether it is gone.
    pub deleted: bool,
    /// Its name.
    pub name: Option<String>,
    /// Its state, in whatever words.
    pub state: Option<String>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// When it begins, as it was written.
    pub start: Option<String>,
}

/// Reads the properties of one object and notes what is wrong with them.
struct Reader<'a> {
    it: &'a Value,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader of an object of this type; nothing for what is none.
    fn of(it: &'a Value, wanted: &str) -> Result<(Self, String), Vec<Problem>> {
        let mut problems = Vec::new();
        let id = it
            .get("id")
            .and_then(|id| plain(id, "id", &mut problems))
            .ok_or_else(|| vec![Problem::new("id", Fault::NoId)])?;
        match it.get("type").and_then(Value::as_str) {
            None => problems.push(Problem::new("type", Fault::NoType)),
            Some(found) if found.rsplit('/').next() != Some(wanted) => {
                return Err(vec![Problem::new("type", Fault::WrongType)]);
            }
            Some(_) => {}
        }
        Ok((Self { it, problems }, id))
    }

    fn note(&mut self, place: &str, fault: Fault) {
        self.problems.push(Problem::new(place, fault));
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.it.get(name)? {
            Value::Array(all) => {
                self.note(name, Fault::WrongNumber);
                plain(all.first()?, name, &mut self.problems)
            }
            value => plain(value, name, &mut self.problems),
        }
    }

    fn truth(&mut self, name: &str) -> Option<bool> {
        match self.it.get(name)? {
            Value::Bool(truth) => Some(*truth),
            Value::Null => None,
            value => {
                self.problems.push(Problem::new(name, Fault::WrongForm));
                match value {
                    Value::String(word) if word == "true" || word == "1" => Some(true),
                    Value::String(word) if word == "false" || word == "0" => Some(false),
                    Value::Number(number) => number.as_i64().map(|it| it != 0),
                    _ => None,
                }
            }
        }
    }

    fn deleted(&mut self) -> bool {
        self.truth("deleted").unwrap_or(false)
    }

    /// One other object, where `embedded` says how the standard wants it.
    fn one(&mut self, name: &str) -> Option<Reference> {
        match self.it.get(name)? {
            Value::Array(all) => {
                self.note(name, Fault::WrongNumber);
                self.reference(name, all.first()?)
            }
            value => {
                if value.is_object() {
                    self.note(name, Fault::ObjectForAddress);
                }
                self.reference(name, value)
            }
        }
    }

    /// Other objects; one alone counts as a list.
    fn many(&mut self, name: &str) -> Vec<Reference> {
        let all = match self.it.get(name) {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(all)) => all.as_slice(),
            Some(one) => {
                self.note(name, Fault::WrongNumber);
                std::slice::from_ref(one)
            }
        };
        all.iter()
            .filter_map(|it| self.reference(name, it))
            .collect()
    }

    fn reference(&mut self, name: &str, value: &Value) -> Option<Reference> {
        match value {
            Value::Object(fields) => {
                let id = fields.get("id");
                let address = id.and_then(|id| plain(id, name, &mut self.problems));
                if address.is_none() {
                    self.note(name, Fault::NoId);
                }
                if fields.get("deleted") == Some(&Value::Bool(true)) {
                    self.note(name, Fault::Deleted);
                    return None;
                }
                Some(Reference {
                    address: address?,
                    inside: Some(value.clone()),
                })
            }
            value => Some(Reference {
                address: plain(value, name, &mut self.problems)?,
                inside: None,
            }),
        }
    }
}

/// A text that says something; numbers are texts, too.
pub(super) fn plain(value: &Value, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => {
            problems.push(Problem::new(name, Fault::WrongForm));
            number.to_string()
        }
        Value::Object(fields) if fields.get("id").is_some_and(Value::is_string) => {
            problems.push(Problem::new(name, Fault::ObjectForAddress));
            return plain(fields.get("id")?, name, problems);
        }
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            problems.push(Problem::new(name, Fault::WrongForm));
            return None;
        }
    };
    let nothing = ["", "N/A", "n/a", "-", "null"].contains(&text.as_str());
    if nothing {
        problems.push(Problem::new(name, Fault::MeansNothing));
    }
    (!nothing).then_some(text)
}

impl Body {
    /// Reads a body.
    pub fn read(it: &Value) -> (Option<Self>, Vec<Problem>) {
        let (mut reader, id) = match Reader::of(it, "Body") {
            Ok(found) => found,
            Err(problems) => return (None, problems),
        };
        let body = Self {
            id,
            name: reader.text("name"),
            papers: reader.text("paper"),
        };
        (Some(body), reader.problems)
    }
}

impl Paper {
    /// Reads a paper.
    pub fn read(it: &Value) -> (Option<Self>, Vec<Problem>) {
        let (mut reader, id) = match Reader::of(it, "Paper") {
            Ok(found) => found,
            Err(problems) => return (None, problems),
        };
        let paper = Self {
            id,
            deleted: reader.deleted(),
            name: reader.text("name"),
            reference: reader.text("reference"),
            date: reader.text("date"),
            web: reader.text("web"),
            consultations: reader.many("consultation"),
        };
        (Some(paper), reader.problems)
    }
}

impl Consultation {
    /// Reads a consultation.
    pub fn read(it: &Value) -> (Option<Self>, Vec<Problem>) {
        let (mut reader, id) = match Reader::of(it, "Consultation") {
            Ok(found) => found,
            Err(problems) => return (None, problems),
        };
        let consultation = Self {
            id,
            deleted: reader.deleted(),
            authoritative: reader.truth("authoritative"),
            role: reader.text("role"),
            agenda_item: reader.one("agendaItem"),
            meeting: reader.one("meeting"),
        };
        (Some(consultation), reader.problems)
    }
}

impl AgendaItem {
    /// Reads an item of an agenda. Version 1.0 and some vendors put the text of a resolution
    /// into `resolution`.
    pub fn read(it: &Value) -> (Option<Self>, Vec<Problem>) {
        let (mut reader, id) = match Reader::of(it, "AgendaItem") {
            Ok(found) => found,
            Err(problems) => return (None, problems),
        };
        let file = it.get("resolutionFile").filter(|it| !it.is_null());
        let file = file.and_then(|file| match file {
            Value::Object(fields) => {
                let named = ["accessUrl", "downloadUrl", "id"];
                let address = named.iter().find_map(|name| fields.get(*name));
                plain(address?, "resolutionFile", &mut reader.problems)
            }
            other => plain(other, "resolutionFile", &mut reader.problems),
        });
        let item = Self {
            id,
            deleted: reader.deleted(),
            result: reader.text("result"),
            resolution_text: reader
                .text("resolutionText")
                .or_else(|| reader.text("resolution")),
            resolution_file: file,
            meeting: reader.one("meeting"),
        };
        (Some(item), reader.problems)
    }
}

impl Meeting {
    /// Reads a meeting.
    pub fn read(it: &Value) -> (Option<Self>, Vec<Problem>) {
        let (mut reader, id) = match Reader::of(it, "Meeting") {
            Ok(found) => found,
            Err(problems) => return (None, problems),
        };
        let meeting = Self {
            id,
            deleted: reader.deleted(),
            name: reader.text("name"),
            state: reader.text("meetingState"),
            cancelled: reader.truth("cancelled").unwrap_or(false),
            start: reader.text("start"),
        };
        (Some(meeting), reader.problems)
    }
}
