//! The form of a person: what was entered, read and refused field by field.

use super::{Details, Person};
use kernel::{Confidentiality, EmailAddress, Line};
use serde::Deserialize;
use web::{Checks, Visit};

/// What was entered about a person, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PersonForm {
    pub(crate) titel: String,
    pub(crate) vorname: String,
    pub(crate) nachname: String,
    pub(crate) email: String,
    pub(crate) telefon: String,
    pub(crate) mobil: String,
    #[serde(rename = "sicht-person")]
    pub(crate) level: String,
    #[serde(rename = "sicht-kontakt")]
    pub(crate) contact_level: String,
    pub(crate) kompetenzen: String,
}

/// What a form says about a person.
#[derive(Clone, Debug)]
pub(crate) struct ReadPerson {
    /// Who.
    pub(crate) details: Details,
    /// Who sees the record, and who sees how to reach the person.
    pub(crate) levels: (Confidentiality, Confidentiality),
}

impl PersonForm {
    /// The form of a person whom nobody knows yet.
    pub(crate) fn blank() -> Self {
        Self {
            level: Confidentiality::Network.word().to_owned(),
            contact_level: Confidentiality::Network.word().to_owned(),
            ..Self::default()
        }
    }

    /// The form of a person as the actor sees them.
    pub(crate) fn of(person: &Person) -> Self {
        let details = &person.details;
        let line = |line: &Option<Line>| line.as_ref().map(Line::to_string).unwrap_or_default();
        let email = details.email.as_ref();
        Self {
            titel: line(&details.title),
            vorname: details.given_name.to_string(),
            nachname: details.family_name.to_string(),
            email: email.map(ToString::to_string).unwrap_or_default(),
            telefon: line(&details.phone),
            mobil: line(&details.mobile),
            level: person.confidentiality.word().to_owned(),
            contact_level: person.contact_level.word().to_owned(),
            kompetenzen: String::new(),
        }
    }

    /// What the form says; what is wrong goes into `checks`.
    pub(crate) fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<ReadPerson> {
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let given_name = Line::parse(&self.vorname);
        if given_name.is_err() {
            refuse("vorname", "person-given-name", "form-line-missing");
        }
        let family_name = Line::parse(&self.nachname);
        if family_name.is_err() {
            refuse("nachname", "person-family-name", "form-line-missing");
        }
        let email = Some(self.email.trim()).filter(|it| !it.is_empty());
        let email = email.map(EmailAddress::parse).transpose();
        if email.is_err() {
            let message = "organisation-email-malformed";
            refuse("email", "organisation-email", message);
        }
        let line = |text: &str| Line::parse(text).ok();
        let level = |word: &str| Confidentiality::from_word(word);
        let level_of_record = level(&self.level).unwrap_or(Confidentiality::Network);
        let level_of_contact = level(&self.contact_level).unwrap_or(Confidentiality::Network);
        Some(ReadPerson {
            details: Details {
                title: line(&self.titel),
                given_name: given_name.ok()?,
                family_name: family_name.ok()?,
                email: email.ok()?,
                phone: line(&self.telefon),
                mobile: line(&self.mobil),
            },
            levels: (level_of_record, level_of_record.max(level_of_contact)),
        })
    }
}
