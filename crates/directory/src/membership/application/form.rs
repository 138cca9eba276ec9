//! The public form: what was entered, read and refused field by field.

use super::LEAST_SECONDS;
use crate::membership::{Applicant, Application};
use crate::organisation::{Kind, Profile};
use askama::Template;
use classifications::{Area, area, districts_in, municipalities_named};
use kernel::{Applications, EmailAddress, Line, WebAddress, fold};
use serde::Deserialize;
use web::{Checks, Failure, Shell, Visit};

/// What was entered, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    organisation: String,
    art: String,
    ort: String,
    webseite: String,
    name: String,
    email: String,
    nachricht: String,
    einwilligung: String,
    /// Nobody sees this field; what fills it in is a program.
    zweitadresse: String,
    /// When the form was handed out, in seconds since 1970.
    seit: String,
}

/// Where an organisation sits, as far as the form says it.
struct Seat {
    town: Option<Line>,
    ags: Option<String>,
}

/// The form as a part of a page.
#[derive(Template)]
#[template(path = "application_form.html")]
struct Part<'a> {
    shell: &'a Shell,
    checks: &'a Checks,
    form: &'a Form,
    kinds: Vec<&'static str>,
    takes: &'static str,
}

/// The empty form as a part of the network's public page; empty where the network
/// takes no applications.
pub fn form(visit: &Visit, shell: &Shell, takes: Applications) -> Result<String, Failure> {
    if takes == Applications::Closed {
        return Ok(String::new());
    }
    let fresh = Form {
        seit: visit.now.seconds().to_string(),
        ..Form::default()
    };
    fresh.part(shell, &Checks::default(), takes)
}

impl Form {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn part(
        &self,
        shell: &Shell,
        checks: &Checks,
        takes: Applications,
    ) -> Result<String, Failure> {
        web::part(&Part {
            shell,
            checks,
            form: self,
            kinds: Kind::ALL.map(Kind::word).to_vec(),
            takes: takes.word(),
        })
    }

    /// Whether a program filled in what people do not see.
    pub(super) fn is_of_a_program(&self) -> bool {
        !self.zweitadresse.is_empty()
    }

    /// What the form says, or everything that is wrong with it.
    pub(super) fn read(&self, visit: &Visit) -> Result<Application, Checks> {
        let mut checks = Checks::default();
        let mut refuse = |field: &str, message: &str| {
            let label = visit.t(&format!("application-{field}"));
            checks.refuse(field, label, visit.t(message));
        };
        let organisation = Line::parse(&self.organisation);
        if organisation.is_err() {
            refuse("organisation", "application-organisation-missing");
        }
        let kind = Kind::from_word(&self.art);
        if kind.is_none() {
            refuse("art", "application-art-missing");
        }
        let seat = seat(&self.ort, kind);
        if let Err(message) = seat {
            refuse("ort", message);
        }
        let website = optional_address(&self.webseite);
        if website.is_err() {
            refuse("webseite", "organisation-website-malformed");
        }
        let applicant = self.applicant(visit, &mut refuse);
        if self.nachricht.trim().chars().count() > 2_000 {
            refuse("nachricht", "membership-error-message");
        }
        if self.einwilligung.is_empty() {
            refuse("einwilligung", "application-einwilligung-missing");
        }
        if self.is_hasty(visit) {
            refuse("absenden", "application-hasty");
        }
        let fine = checks.is_fine();
        let (Ok(organisation), Some(kind), Ok(seat), Ok(website), Some(applicant), true) =
            (organisation, kind, seat, website, applicant, fine)
        else {
            return Err(checks);
        };
        let mut profile = Profile::new(kind, organisation);
        profile.address.town = seat.town;
        profile.ags = seat.ags;
        profile.website = website;
        Ok(Application {
            profile,
            applicant,
            message: Some(self.nachricht.clone()),
        })
    }

    fn applicant(&self, visit: &Visit, refuse: &mut impl FnMut(&str, &str)) -> Option<Applicant> {
        let name = Line::parse(&self.name);
        if name.is_err() {
            refuse("name", "application-name-missing");
        }
        let email = EmailAddress::parse(&self.email);
        if email.is_err() {
            refuse("email", "application-email-malformed");
        }
        Some(Applicant {
            name: name.ok()?,
            email: email.ok()?,
            lang: visit.lang,
        })
    }

    /// Whether less time has passed than a person needs; a missing or a future moment
    /// counts as none.
    fn is_hasty(&self, visit: &Visit) -> bool {
        let since: Option<i64> = self.seit.parse().ok();
        since.is_none_or(|since| visit.now.seconds() - since < LEAST_SECONDS)
    }
}

/// Nothing, or a well-formed address.
fn optional_address(text: &str) -> Result<Option<WebAddress>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => WebAddress::parse(text).map(Some).map_err(|_| ()),
    }
}

/// A town by its name or by its key; a municipality or a district needs its key, which
/// is found by the name where only one has it.
fn seat(text: &str, kind: Option<Kind>) -> Result<Seat, &'static str> {
    let text = text.trim();
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        let found = area(text).ok_or("application-ort-unknown")?;
        let town = matches!(found, Area::Municipality(_)).then(|| Line::parse(found.name()));
        return Ok(Seat {
            town: town.and_then(Result::ok),
            ags: Some(found.key().to_owned()),
        });
    }
    let town = Line::parse(text).map_err(|_| "application-ort-missing")?;
    let keys = match kind {
        Some(Kind::Municipality) => municipalities_called(text),
        Some(Kind::District) => districts_called(text),
        _ => {
            return Ok(Seat {
                town: Some(town),
                ags: None,
            });
        }
    };
    match keys.as_slice() {
        [one] => Ok(Seat {
            town: (kind == Some(Kind::Municipality)).then_some(town),
            ags: Some((*one).to_owned()),
        }),
        [] => Err("application-ort-unknown"),
        _ => Err("application-ort-many"),
    }
}

fn municipalities_called(name: &str) -> Vec<&'static str> {
    let wanted = fold(name);
    let bare = wanted.strip_prefix("stadt ").unwrap_or(&wanted);
    let named = municipalities_named(bare, 20).into_iter();
    named
        .filter(|place| fold(place.name) == bare)
        .map(|place| place.ags)
        .collect()
}

fn districts_called(name: &str) -> Vec<&'static str> {
    let wanted = fold(name);
    let called = |name: &str| fold(name) == wanted;
    districts_in("")
        .filter(|district| called(&district.title()) || called(district.name))
        .map(|district| district.key)
        .collect()
}
