//! The form of an organisation: what was entered, read and refused field by field.

use super::{Address, Branches, Field, Kind, Levels, Organisation, Profile};
use crate::competence::{self, Competence};
use crate::merge::{Ask, Duplicate};
use crate::pages::{Linked, crumb};
use askama::Template;
use kernel::{Confidentiality, EmailAddress, Line, Refusal, WebAddress};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Checks, Crumb, Head, Shell, Visit};

/// What was entered, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    pub(super) revision: String,
    pub(super) trotzdem: String,
    pub(super) name: String,
    pub(super) kurzname: String,
    pub(super) art: String,
    pub(super) rechtsform: String,
    pub(super) beschaeftigte: String,
    pub(super) wz: String,
    pub(super) kompetenzen: String,
    pub(super) strasse: String,
    pub(super) plz: String,
    pub(super) ort: String,
    pub(super) ags: String,
    pub(super) web: String,
    pub(super) telefon: String,
    pub(super) email: String,
    pub(super) beschreibung: String,
    pub(super) sichtbarkeit: String,
    /// `sicht-phone` and so on.
    #[serde(flatten)]
    levels: HashMap<String, String>,
}

/// What a form says.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) profile: Profile,
    pub(super) confidentiality: Confidentiality,
    pub(super) levels: Levels,
    pub(super) competences: Vec<Competence>,
}

/// The well-formed values; a refused one is empty.
struct Values {
    employees: Option<u32>,
    branches: Branches,
    postcode: Option<Line>,
    website: Option<WebAddress>,
    email: Option<EmailAddress>,
}

/// A field's level on the form.
struct FieldLevel {
    id: String,
    word: &'static str,
    chosen: String,
}

#[derive(Template)]
#[template(path = "organisation_form.html")]
pub(super) struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Form,
    kinds: Vec<&'static str>,
    levels: Vec<&'static str>,
    field_levels: Vec<FieldLevel>,
    duplicates: Vec<Linked>,
    back: String,
}

impl Form {
    /// The form of a record as the actor sees it.
    pub(super) fn of(organisation: &Organisation, known: &[Competence]) -> Self {
        let profile = &organisation.profile;
        let line = |line: &Option<Line>| line.as_ref().map(Line::to_string).unwrap_or_default();
        let codes = [&profile.branches.wz2008, &profile.branches.wz2025];
        let codes: Vec<_> = codes.into_iter().flatten().cloned().collect();
        let labels: Vec<_> = known.iter().map(|it| it.label.as_str()).collect();
        Self {
            revision: organisation.revision.to_string(),
            trotzdem: String::new(),
            name: profile.name.to_string(),
            kurzname: line(&profile.short_name),
            art: profile.kind.word().to_owned(),
            rechtsform: line(&profile.legal_form),
            beschaeftigte: profile
                .employees
                .map(|it| it.to_string())
                .unwrap_or_default(),
            wz: codes.join(", "),
            kompetenzen: labels.join("\n"),
            strasse: line(&profile.address.street),
            plz: line(&profile.address.postcode),
            ort: line(&profile.address.town),
            ags: profile.ags.clone().unwrap_or_default(),
            web: profile
                .website
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            telefon: line(&profile.phone),
            email: profile
                .email
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            beschreibung: profile.description.clone().unwrap_or_default(),
            sichtbarkeit: organisation.confidentiality.word().to_owned(),
            levels: Field::ALL
                .into_iter()
                .map(|it| (level_id(it), organisation.levels.of(it).word().to_owned()))
                .collect(),
        }
    }

    /// What the form says, or everything that is wrong with it.
    pub(super) fn read(&self, visit: &Visit) -> Result<Read, Checks> {
        let mut checks = Checks::default();
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let name = Line::parse(&self.name);
        if name.is_err() {
            refuse("name", "organisation-name", "organisation-name-missing");
        }
        let kind = Kind::from_word(&self.art);
        if kind.is_none() {
            refuse("art", "organisation-kind", "organisation-kind-missing");
        }
        let confidentiality = Confidentiality::from_word(&self.sichtbarkeit);
        if confidentiality.is_none() {
            refuse(
                "sichtbarkeit",
                "organisation-confidentiality",
                "organisation-confidentiality-missing",
            );
        }
        let values = self.values(&mut refuse);
        let (Ok(name), Some(kind), Some(confidentiality)) = (name, kind, confidentiality) else {
            return Err(checks);
        };
        let mut profile = Profile::new(kind, name);
        if !checks.is_fine() {
            return Err(checks);
        }
        self.fill(&mut profile);
        profile.employees = values.employees;
        profile.branches = values.branches;
        profile.address.postcode = values.postcode;
        profile.website = values.website;
        profile.email = values.email;
        Ok(self.with_levels(profile, confidentiality))
    }

    /// What may be empty but has to be well formed.
    fn values(&self, refuse: &mut impl FnMut(&str, &str, &str)) -> Values {
        let employees = whole(&self.beschaeftigte);
        if employees.is_err() {
            let message = "organisation-employees-malformed";
            refuse("beschaeftigte", "organisation-employees", message);
        }
        let branches = branches(&self.wz);
        if branches.is_err() {
            refuse("wz", "organisation-branches", "organisation-error-branch");
        }
        let postcode = postcode(&self.plz);
        if postcode.is_err() {
            let message = "organisation-postcode-malformed";
            refuse("plz", "organisation-postcode", message);
        }
        let website = optional(&self.web, |it| WebAddress::parse(it).ok());
        if website.is_err() {
            let message = "organisation-website-malformed";
            refuse("web", "organisation-website", message);
        }
        let email = optional(&self.email, |it| EmailAddress::parse(it).ok());
        if email.is_err() {
            refuse(
                "email",
                "organisation-email",
                "organisation-email-malformed",
            );
        }
        Values {
            employees: employees.unwrap_or_default(),
            branches: branches.unwrap_or_default(),
            postcode: postcode.unwrap_or_default(),
            website: website.unwrap_or_default(),
            email: email.unwrap_or_default(),
        }
    }

    /// What cannot be wrong: lines that may be empty.
    fn fill(&self, profile: &mut Profile) {
        let line = |text: &str| Line::parse(text).ok();
        profile.short_name = line(&self.kurzname);
        profile.legal_form = line(&self.rechtsform);
        profile.phone = line(&self.telefon);
        profile.address = Address {
            street: line(&self.strasse),
            postcode: None,
            town: line(&self.ort),
        };
        let ags = self.ags.trim();
        profile.ags = (!ags.is_empty()).then(|| ags.to_owned());
        let description = self.beschreibung.replace("\r\n", "\n");
        let description = description.trim();
        profile.description = (!description.is_empty()).then(|| description.to_owned());
    }

    fn with_levels(&self, profile: Profile, confidentiality: Confidentiality) -> Read {
        let mut levels = Levels::default();
        for field in Field::ALL {
            let word = self.levels.get(&level_id(field));
            if let Some(level) = word.and_then(|word| Confidentiality::from_word(word)) {
                levels = levels.with(field, level);
            }
        }
        // Competences are as open as the record: that is what they are for.
        let (competences, _) = competence::read(&self.kompetenzen, confidentiality);
        Read {
            profile,
            confidentiality,
            levels,
            competences,
        }
    }
}

impl FormPage {
    /// The form of a new record, or of one that is there.
    pub(super) fn new(inside: &Inside, form: Form, old: Option<&Organisation>) -> Self {
        let visit = &inside.visit;
        let mut crumbs = vec![crumb(inside)];
        let (title, back) = match old {
            None => ("organisation-new", "/verzeichnis".to_owned()),
            Some(old) => {
                let below = format!("/verzeichnis/{}", old.id);
                crumbs.push(Crumb {
                    text: old.profile.name.to_string(),
                    path: inside.path(&below),
                });
                ("organisation-edit", below)
            }
        };
        let context = visit.t("organisation-form-context").into_owned();
        let head = Head {
            title: visit.t(title).into_owned(),
            context,
            crumbs,
        };
        let chosen = |field: Field| {
            let chosen = form.levels.get(&level_id(field)).cloned();
            chosen.unwrap_or_else(|| field.default_level().word().to_owned())
        };
        Self {
            shell: inside.shell(head),
            checks: Checks::default(),
            kinds: Kind::ALL.iter().map(|kind| kind.word()).collect(),
            levels: Confidentiality::ALL.iter().map(|it| it.word()).collect(),
            field_levels: Field::ALL
                .into_iter()
                .map(|field| FieldLevel {
                    id: level_id(field),
                    word: field.word(),
                    chosen: chosen(field),
                })
                .collect(),
            duplicates: Vec::new(),
            form,
            back,
        }
    }

    /// The same page with what is wrong.
    pub(super) fn with(mut self, checks: Checks) -> Self {
        self.shell = self.shell.with_errors();
        self.checks = checks;
        self
    }

    /// The same page with what the act refused.
    pub(super) fn refusing(self, visit: &Visit, error: &impl Refusal) -> Self {
        let (field, label) = match error.field() {
            Some("ags") => ("ags", "organisation-ags"),
            Some("branch") => ("wz", "organisation-branches"),
            _ => ("name", "organisation-name"),
        };
        let mut checks = Checks::default();
        checks.refuse(field, visit.t(label), visit.t(error.text()));
        self.with(checks)
    }

    /// The same page with records that may be the same.
    pub(super) fn warned(mut self, inside: &Inside, twins: Vec<Duplicate>) -> Self {
        let visit = &inside.visit;
        self.duplicates = twins
            .into_iter()
            .map(|twin| match twin {
                Duplicate::Seen { id, name, town } => Linked {
                    text: town.map_or(name.clone(), |town| format!("{name}, {town}")),
                    href: self.shell.inside(&format!("/verzeichnis/{id}")),
                },
                Duplicate::Hidden { ask } => Linked {
                    text: whom_to_ask(visit, ask),
                    href: String::new(),
                },
            })
            .collect();
        self
    }
}

/// Whom to ask about a record that is hidden; nothing else is said of it.
fn whom_to_ask(visit: &Visit, ask: Option<Ask>) -> String {
    let Some(Ask {
        name,
        kind,
        contact,
    }) = ask
    else {
        return visit.t("merge-ask-office").into_owned();
    };
    let feminine = !matches!(
        kind,
        Kind::District
            | Kind::RegionalAuthority
            | Kind::Company
            | Kind::ResearchInstitute
            | Kind::Association
            | Kind::Other
    );
    let args = [
        ("name", name.into()),
        ("article", if feminine { "der" } else { "dem" }.into()),
    ];
    let asked = visit.t_with("merge-ask", &args).into_owned();
    match contact {
        Some(contact) => format!("{asked} {contact}"),
        None => asked,
    }
}

fn level_id(field: Field) -> String {
    format!("sicht-{}", field.word())
}

/// A field that may be empty: `Err` if it is not and cannot be read.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some).ok_or(()),
    }
}

/// A number with or without thousands separated by a dot or a space.
fn whole(text: &str) -> Result<Option<u32>, ()> {
    optional(text, |text| {
        text.replace(['.', ' ', '\u{a0}'], "").parse().ok()
    })
}

/// Five digits, as in Germany, or any line for other countries with letters in it.
fn postcode(text: &str) -> Result<Option<Line>, ()> {
    optional(text, |text| {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        Line::parse(text)
            .ok()
            .filter(|_| !digits || text.len() == 5)
    })
}

/// Codes of either edition, divided by commas or spaces.
fn branches(text: &str) -> Result<Branches, ()> {
    let mut branches = Branches::default();
    let written = text.split([',', ';', ' ', '\n', '\r']);
    for code in written.map(str::trim).filter(|it| !it.is_empty()) {
        let old = classifications::wz2008(code);
        let new = classifications::wz2025(code);
        match (old, new) {
            (Some(branch), _) => branches.wz2008.push(branch.code.to_owned()),
            (None, Some(branch)) => branches.wz2025.push(branch.code.to_owned()),
            (None, None) => return Err(()),
        }
    }
    Ok(branches)
}
