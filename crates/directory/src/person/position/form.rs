//! The form of a position: what was entered, read and refused field by field.

use crate::Since;
use crate::organisation::Organisation;
use crate::person::{Office, Position, may_grant};
use kernel::{Actor, Line, Role, Slug};
use serde::Deserialize;
use web::{Checks, Visit};

/// What was entered about a position, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PositionForm {
    pub(crate) funktion: String,
    pub(crate) amt: String,
    pub(crate) rolle: String,
    pub(crate) seit: String,
    pub(crate) bis: String,
}

/// What a form says about a position.
#[derive(Clone, Debug)]
pub(crate) struct ReadPosition {
    /// What the person becomes.
    pub(crate) office: Office,
    /// From when.
    pub(crate) since: Option<Since>,
    /// Until when.
    pub(crate) until: Option<Since>,
}

impl PositionForm {
    /// The form of a position that is there.
    pub(crate) fn of(position: &Position) -> Self {
        let day = |day: Option<Since>| day.map(|it| it.to_string()).unwrap_or_default();
        Self {
            funktion: position.title.to_string(),
            amt: position.office.clone().unwrap_or_default(),
            rolle: position.role.map(Role::word).unwrap_or_default().to_owned(),
            seit: day(position.since),
            bis: day(position.until),
        }
    }

    /// What the form says; what is wrong goes into `checks`.
    pub(crate) fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<ReadPosition> {
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let title = Line::parse(&self.funktion);
        if title.is_err() {
            refuse("funktion", "person-position", "form-line-missing");
        }
        let key = Some(self.amt.trim()).filter(|it| !it.is_empty());
        let key = key.map(Slug::parse).transpose();
        if key.is_err() {
            refuse("amt", "position-office", "position-office-malformed");
        }
        let since = known_day(&self.seit);
        if since.is_err() {
            refuse("seit", "position-since", "position-day-malformed");
        }
        let until = known_day(&self.bis);
        if until.is_err() {
            refuse("bis", "position-until", "position-day-malformed");
        }
        let read = ReadPosition {
            office: Office {
                title: title.ok()?,
                key: key.ok()?.map(|it| it.to_string()),
                role: Role::from_word(&self.rolle),
            },
            since: since.ok()?,
            until: until.ok()?,
        };
        if let (Some(since), Some(until)) = (read.since, read.until)
            && until.is_surely_before(since)
        {
            refuse("bis", "position-until", "person-error-ends-before");
            return None;
        }
        Some(read)
    }
}

/// A day, a month or a year as people write it: `01.11.2025`, `11/2025`, `2025`, or as
/// ISO 8601 has it. Nothing for an empty text.
pub(crate) fn known_day(text: &str) -> Result<Option<Since>, crate::SinceError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = text.split(['.', '/']).map(str::trim).collect();
    let iso = match parts[..] {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        [month, year] => format!("{year}-{month:0>2}"),
        _ => text.to_owned(),
    };
    iso.parse().map(Some)
}

/// The roles that the actor may give by a position in the organisation.
pub(crate) fn roles(actor: &Actor, organisation: &Organisation) -> Vec<&'static str> {
    let roles = Role::ALL.into_iter();
    roles
        .filter(|role| may_grant(actor, organisation, Some(*role)).is_ok())
        .map(Role::word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let read = |text| known_day(text).map(|it| it.map(|it| it.to_string()));
        for (text, day) in [
            ("1.11.2025", "2025-11-01"),
            ("11/2025", "2025-11"),
            (" 2025 ", "2025"),
            ("2025-11-01", "2025-11-01"),
        ] {
            assert_eq!(read(text), Ok(Some(day.to_owned())), "{text}");
        }
        assert_eq!(read(""), Ok(None));
        assert!(read("bald").is_err() && read("31.02.2025").is_err());
    }
}
