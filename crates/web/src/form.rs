//! A refused form: what is wrong, at which field.

/// One thing wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The id of the field.
    pub field: String,
    /// The field's label, as on screen.
    pub label: String,
    /// What to do about it.
    pub message: String,
}

/// Everything wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    problems: Vec<FormProblem>,
}

impl Checks {
    /// Notes one problem.
    pub fn refuse(&mut self, field: &str, label: impl Into<String>, message: impl Into<String>) {
        self.problems.push(FormProblem {
            field: field.to_owned(),
            label: label.into(),
            message: message.into(),
        });
    }

    /// Whether nothing is wrong.
    pub const fn is_fine(&self) -> bool {
        self.problems.is_empty()
    }

    /// How many things are wrong.
    pub fn count(&self) -> u64 {
        self.problems.len() as u64
    }

    /// All problems, for the summary.
    pub fn all(&self) -> &[FormProblem] {
        &self.problems
    }

    /// The message at one field; empty for none.
    pub fn at(&self, field: &str) -> &str {
        let found = self.problems.iter().find(|problem| problem.field == field);
        found.map_or("", |problem| problem.message.as_str())
    }
}
