//! An answer as entered, in the workspace or by the link of a letter.

pub(crate) mod pages;

use super::Answer;
use serde::Deserialize;
use web::{Checks, Visit};

/// The beginning of the keys of labels: `task-field-frist`.
pub(super) const LABELS: &str = "task-field";

/// What was entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filled {
    pub(super) antwort: String,
    pub(super) text: String,
    pub(super) frist: String,
}

impl Filled {
    /// What it means; everything that is wrong goes into `checks`.
    pub(super) fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<Answer> {
        let mut refuse = |field: &str, key: &str| {
            checks.refuse(field, visit.t_enum(LABELS, field), visit.t(key));
        };
        let text = self.text.trim().replace("\r\n", "\n");
        let some = (!text.is_empty()).then(|| text.clone());
        let answer = match self.antwort.as_str() {
            "done" => Answer::Done(some),
            "progress" => Answer::Progress(text),
            "dropped" => Answer::Dropped(text),
            "moved" => {
                let Ok(day) = self.frist.trim().parse() else {
                    refuse("frist", "directory-day-malformed");
                    return None;
                };
                Answer::Moved(day, some)
            }
            _ => {
                refuse("antwort", "form-choose");
                return None;
            }
        };
        let unfit = answer.unfit(visit.now.day());
        for it in &unfit {
            refuse(it.field().unwrap_or("text"), it.text());
        }
        unfit.is_empty().then_some(answer)
    }
}
