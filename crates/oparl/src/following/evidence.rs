//! What a council's system says about a paper, in a form that is kept.

use crate::reading::{AgendaItem, Consultation, Meeting};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// How far a paper has come, as far as a system can tell. What was decided it cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It is there.
    Submitted,
    /// It is on an agenda.
    Scheduled,
    /// Something was decided; what, a person has to read.
    Decided,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Submitted, Self::Scheduled, Self::Decided];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Scheduled => "scheduled",
            Self::Decided => "decided",
        }
    }

    /// The stage a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// What was said, as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The paper.
    pub paper: String,
    /// The step of its way, or the paper itself where it has none.
    pub source: String,
    /// How far it has come there.
    pub stage: Stage,
    /// Anhörung, Entscheidung … if that is said.
    pub role: Option<String>,
    /// The meeting's name.
    pub meeting: Option<String>,
    /// The meeting's day, as it was written.
    pub held_on: Option<String>,
    /// The result, in whatever words.
    pub result: Option<String>,
    /// Where the resolution can be read.
    pub document: Option<String>,
    /// Every object it rests on, as JSON.
    pub content: String,
    /// SHA-256 of `content`, in hexadecimal digits.
    pub sha256: String,
}

/// The objects of one step, as sent and as read.
#[derive(Debug, Default)]
pub(super) struct Step {
    pub consultation: Option<(Value, Consultation)>,
    pub item: Option<(Value, AgendaItem)>,
    pub meeting: Option<(Value, Meeting)>,
}

impl Step {
    /// The evidence for a paper that this step is.
    pub fn evidence(self, paper: (&str, &Value)) -> Evidence {
        let stage = self.stage();
        let (consultation, said) = split(self.consultation);
        let (item, told) = split(self.item);
        let (meeting, held) = split(self.meeting);
        let content = serde_json::json!({
            "paper": paper.1,
            "consultation": consultation,
            "agendaItem": item,
            "meeting": meeting,
        })
        .to_string();
        let held_on = held.as_ref().and_then(|it| it.start.as_deref());
        let result = told.as_ref().and_then(|it| it.result.clone());
        let text = told.as_ref().and_then(|it| it.resolution_text.clone());
        Evidence {
            paper: paper.0.to_owned(),
            source: said
                .as_ref()
                .map_or_else(|| paper.0.to_owned(), |it| it.id.clone()),
            stage,
            role: said.and_then(|it| it.role),
            held_on: held_on.and_then(|it| it.get(..10)).map(str::to_owned),
            meeting: held.and_then(|it| it.name),
            result: result.or(text),
            document: told.and_then(|it| it.resolution_file),
            sha256: hexadecimal(&Sha256::digest(content.as_bytes())),
            content,
        }
    }

    fn stage(&self) -> Stage {
        let item = self.item.as_ref().map(|(_, it)| it);
        let said = |it: &AgendaItem| {
            it.result.is_some() || it.resolution_text.is_some() || it.resolution_file.is_some()
        };
        let cancelled = self.meeting.as_ref().is_some_and(|(_, it)| it.cancelled);
        match item {
            Some(item) if said(item) => Stage::Decided,
            _ if cancelled => Stage::Submitted,
            Some(_) => Stage::Scheduled,
            None if self.meeting.is_some() => Stage::Scheduled,
            None => Stage::Submitted,
        }
    }
}

fn split<T>(both: Option<(Value, T)>) -> (Option<Value>, Option<T>) {
    both.map_or((None, None), |(sent, read)| (Some(sent), Some(read)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
