//! What applying a charter would change, part by part.

use charter::{Charter, Key};
use std::fmt;

/// What happens to one part of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Create,
    /// It is there and becomes different.
    Alter,
    /// It is no longer in the charter and ends; its history stays.
    End,
}

impl Fate {
    const fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Alter => "change",
            Self::End => "end",
        }
    }
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happens.
    pub fate: Fate,
    /// The section of the charter.
    pub section: &'static str,
    /// The key of the part, empty for a section without keys.
    pub key: String,
}

/// Every step, in the order of the charter's sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The steps from what is stored (nothing for a new network) to a charter.
    pub fn between(before: Option<&Charter>, after: &Charter) -> Self {
        let mut plan = Self::default();
        plan.frame(before, after);
        plan.members(before, after);
        plan.strategy(before, after);
        plan
    }

    fn frame(&mut self, before: Option<&Charter>, after: &Charter) {
        self.whole("identity", before.map(|b| &b.identity), &after.identity);
        self.whole("region", before.map(|b| &b.region), &after.region);
        self.maybe(
            "history",
            before.and_then(|b| b.history.as_ref()),
            after.history.as_ref(),
        );
        let through = before.and_then(|b| b.operates_through.as_ref());
        self.maybe("operates_through", through, after.operates_through.as_ref());
        self.maybe(
            "admission",
            before.and_then(|b| b.admission.as_ref()),
            after.admission.as_ref(),
        );
        self.list("partners", before.map(|b| &b.partners), &after.partners);
        self.maybe(
            "office",
            before.and_then(|b| b.office.as_ref()),
            after.office.as_ref(),
        );
        self.maybe(
            "contact",
            before.and_then(|b| b.contact.as_ref()),
            after.contact.as_ref(),
        );
        self.list("channels", before.map(|b| &b.channels), &after.channels);
    }

    fn members(&mut self, before: Option<&Charter>, after: &Charter) {
        let organisations = before.map(|b| &b.organisations);
        self.parts(
            "organisations",
            organisations,
            &after.organisations,
            |part| &part.key,
        );
        self.parts(
            "positions",
            before.map(|b| &b.positions),
            &after.positions,
            |part| &part.key,
        );
        self.parts("bodies", before.map(|b| &b.bodies), &after.bodies, |part| {
            &part.key
        });
        self.parts("rules", before.map(|b| &b.rules), &after.rules, |part| {
            &part.key
        });
        let resolutions = before.map(|b| &b.resolutions);
        self.parts("resolutions", resolutions, &after.resolutions, |part| {
            &part.key
        });
        self.parts(
            "meetings",
            before.map(|b| &b.meetings),
            &after.meetings,
            |part| &part.key,
        );
    }

    fn strategy(&mut self, before: Option<&Charter>, after: &Charter) {
        self.parts("fields", before.map(|b| &b.fields), &after.fields, |part| {
            &part.key
        });
        self.parts("goals", before.map(|b| &b.goals), &after.goals, |part| {
            &part.key
        });
        self.parts("plans", before.map(|b| &b.plans), &after.plans, |part| {
            &part.key
        });
        self.parts(
            "measures",
            before.map(|b| &b.measures),
            &after.measures,
            |part| &part.key,
        );
        let labs = before.map(|b| &b.living_labs);
        self.parts("living_labs", labs, &after.living_labs, |part| &part.key);
        self.parts(
            "projects",
            before.map(|b| &b.projects),
            &after.projects,
            |part| &part.key,
        );
        self.parts("grants", before.map(|b| &b.grants), &after.grants, |part| {
            &part.key
        });
    }

    /// Whether nothing is to be done.
    pub const fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// For `--json` and the audit trail: `[["create", "bodies", "steering-group"], …]`.
    pub fn to_json(&self) -> serde_json::Value {
        let steps = self.steps.iter();
        steps
            .map(|step| serde_json::json!([step.fate.word(), step.section, step.key]))
            .collect()
    }

    fn whole<T: PartialEq>(&mut self, section: &'static str, before: Option<&T>, after: &T) {
        let fate = match before {
            None => Fate::Create,
            Some(before) if before != after => Fate::Alter,
            Some(_) => return,
        };
        self.steps.push(Step {
            fate,
            section,
            key: String::new(),
        });
    }

    /// A section that need not be there.
    fn maybe<T: PartialEq>(
        &mut self,
        section: &'static str,
        before: Option<&T>,
        after: Option<&T>,
    ) {
        match (before, after) {
            (Some(_), None) => self.steps.push(Step {
                fate: Fate::End,
                section,
                key: String::new(),
            }),
            (before, Some(after)) => self.whole(section, before, after),
            (None, None) => {}
        }
    }

    /// A list whose entries have no keys.
    fn list<T: PartialEq>(
        &mut self,
        section: &'static str,
        before: Option<&Vec<T>>,
        after: &Vec<T>,
    ) {
        if before.is_some() || !after.is_empty() {
            self.whole(section, before, after);
        }
    }

    fn parts<T: PartialEq>(
        &mut self,
        section: &'static str,
        before: Option<&Vec<T>>,
        after: &[T],
        key: fn(&T) -> &Key,
    ) {
        let before = before.map_or(&[][..], Vec::as_slice);
        let named = |parts: &[T], wanted: &Key| parts.iter().position(|part| key(part) == wanted);
        for part in after {
            let fate = match named(before, key(part)) {
                None => Fate::Create,
                Some(index) if before[index] != *part => Fate::Alter,
                Some(_) => continue,
            };
            self.step(fate, section, key(part));
        }
        for part in before
            .iter()
            .filter(|part| named(after, key(part)).is_none())
        {
            self.step(Fate::End, section, key(part));
        }
    }

    fn step(&mut self, fate: Fate, section: &'static str, key: &Key) {
        self.steps.push(Step {
            fate,
            section,
            key: key.to_string(),
        });
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "  nothing to do");
        }
        for step in &self.steps {
            writeln!(f, "  {:6} {} {}", step.fate.word(), step.section, step.key)?;
        }
        Ok(())
    }
}
