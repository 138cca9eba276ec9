//! One row in the words of the directory.

use super::mapping::{Attribute, Mapping};
use super::refusal::{Fault, Problem};
use super::sheet::Row;
use classifications::Edition;
use directory::organisation::{Kind, Profile, SizeClass};
use kernel::{EmailAddress, Line, WebAddress, fold};

/// What a row says about an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What is to be recorded; what the row leaves open is empty.
    pub profile: Profile,
    /// What it is expert in.
    pub competences: Vec<Line>,
    /// The key it has in the source.
    pub source_id: Option<Line>,
    /// Whether the row says what kind it is; otherwise it counts as a company.
    pub kind: Option<Kind>,
}

/// What people write into a cell to say that there is nothing.
const NOTHING: [&str; 9] = ["-", "–", "—", "./.", "/", "?", "k.A.", "k. A.", "n/a"];

/// Reads a row; all bad cells are named, not only the first.
pub fn read(row: &Row, mapping: &Mapping) -> Result<Record, Vec<Problem>> {
    let mut reading = Reading {
        row,
        mapping,
        problems: Vec::new(),
    };
    let record = reading.record();
    match record {
        Some(record) if reading.problems.is_empty() => Ok(record),
        _ => Err(reading.problems),
    }
}

struct Reading<'a> {
    row: &'a Row,
    mapping: &'a Mapping,
    problems: Vec<Problem>,
}

impl<'a> Reading<'a> {
    fn record(&mut self) -> Option<Record> {
        let name = self.name();
        let kind = self.parse(Attribute::Kind, Fault::Kind, kind_of);
        let mut profile = Profile::new(kind.unwrap_or(Kind::Company), name?);
        profile.short_name = self.line(Attribute::ShortName);
        self.address(&mut profile);
        profile.ags = self.parse(Attribute::Ags, Fault::Ags, ags_of);
        profile.website = self.parse(Attribute::Website, Fault::Website, |it| {
            WebAddress::parse(it).ok()
        });
        profile.email = self.parse(Attribute::Email, Fault::Email, |it| {
            EmailAddress::parse(it).ok()
        });
        profile.phone = self.parse(Attribute::Phone, Fault::Phone, phone_of);
        profile.legal_form = self.line(Attribute::LegalForm);
        profile.branches.wz2008 = self.branches(Attribute::Wz2008, Edition::Wz2008);
        profile.branches.wz2025 = self.branches(Attribute::Wz2025, Edition::Wz2025);
        profile.employees = self.parse(Attribute::Employees, Fault::Employees, employees_of);
        let class = self.parse(Attribute::SizeClass, Fault::SizeClass, size_class_of);
        profile.size_class = class.or(profile.employees.map(SizeClass::of));
        profile.description = self.text(Attribute::Description).map(str::to_owned);
        Some(Record {
            competences: self.competences(),
            source_id: self.line(Attribute::SourceId),
            profile,
            kind,
        })
    }

    fn name(&mut self) -> Option<Line> {
        if self.text(Attribute::Name).is_none() {
            self.report(Attribute::Name, Fault::NameMissing);
            return None;
        }
        self.line(Attribute::Name)
    }

    fn address(&mut self, profile: &mut Profile) {
        let street = self.line(Attribute::Street);
        let number = self.line(Attribute::HouseNumber);
        profile.address.street = match (street, number) {
            (Some(street), Some(number)) => Line::parse(&format!("{street} {number}"))
                .ok()
                .or(Some(street)),
            (street, _) => street,
        };
        profile.address.postcode = self.parse(Attribute::Postcode, Fault::Postcode, postcode_of);
        profile.address.town = self.line(Attribute::Town);
    }

    /// The text of a cell, unless it says that there is nothing.
    fn text(&self, attribute: Attribute) -> Option<&'a str> {
        let text = self.row.cell(self.mapping.column_of(attribute)?);
        let nothing = text.is_empty() || NOTHING.iter().any(|it| it.eq_ignore_ascii_case(text));
        (!nothing).then_some(text)
    }

    fn line(&mut self, attribute: Attribute) -> Option<Line> {
        self.parse(attribute, Fault::TooLong, |text| Line::parse(text).ok())
    }

    fn parse<T>(
        &mut self,
        attribute: Attribute,
        fault: Fault,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.text(attribute)?);
        if value.is_none() {
            self.report(attribute, fault);
        }
        value
    }

    fn report(&mut self, attribute: Attribute, what: Fault) {
        let column = self.mapping.column_of(attribute).unwrap_or_default();
        self.problems.push(Problem {
            cell: self.row.address(column),
            what,
        });
    }

    fn branches(&mut self, attribute: Attribute, edition: Edition) -> Vec<String> {
        let codes = self.parse(attribute, Fault::Branch, |text| branches_of(text, edition));
        codes.unwrap_or_default()
    }

    fn competences(&mut self) -> Vec<Line> {
        let found = self.parse(Attribute::Competences, Fault::TooLong, |text| {
            parts(text)
                .map(|part| Line::parse(part).ok())
                .collect::<Option<Vec<_>>>()
        });
        let mut competences = found.unwrap_or_default();
        let mut seen = std::collections::HashSet::new();
        competences.retain(|it| seen.insert(fold(it.as_str())));
        competences
    }
}

/// The entries of a cell that holds several, divided by `;`, `|`, `,` or lines.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '|', ',', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Five digits; spreadsheet programs drop the zero at the front.
fn postcode_of(text: &str) -> Option<Line> {
    let text = text
        .strip_prefix("D-")
        .or(text.strip_prefix("DE-"))
        .unwrap_or(text);
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    let code = format!("{text:0>5}");
    (digits && text.len() >= 4 && code.len() == 5)
        .then(|| Line::parse(&code).ok())
        .flatten()
}

/// A key of the register; spreadsheet programs drop the zero at the front.
fn ags_of(text: &str) -> Option<String> {
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    let spellings = [text.to_owned(), format!("0{text}")];
    let known = spellings
        .into_iter()
        .find(|it| classifications::area(it).is_some());
    known.filter(|_| digits)
}

fn phone_of(text: &str) -> Option<Line> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +-–/().".contains(c));
    (signs && (3..=17).contains(&digits))
        .then(|| Line::parse(text).ok())
        .flatten()
}

/// Codes as printed in the edition. A comma can be a decimal sign: `20,1`.
fn branches_of(text: &str, edition: Edition) -> Option<Vec<String>> {
    let found = |part: &str| edition.find(part).map(|branch| branch.code.to_owned());
    if let Some(code) = found(&text.replace(',', ".")) {
        return Some(vec![code]);
    }
    let mut codes = parts(text).map(found).collect::<Option<Vec<_>>>()?;
    let mut seen = std::collections::HashSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    Some(codes)
}

/// Whole numbers, with or without groups of three: `1.200`, `1 200`, `ca. 50`.
fn employees_of(text: &str) -> Option<u32> {
    let text = text.strip_prefix("ca.").unwrap_or(text).trim();
    let mut groups = text.split(['.', ' ', '\u{a0}', '\u{202f}', '\'']);
    let first = groups.next().filter(|group| !group.is_empty())?;
    let mut number = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        number.push_str(group);
    }
    let digits = number.bytes().all(|it| it.is_ascii_digit());
    digits.then(|| number.parse().ok()).flatten()
}

/// `micro` … `large`, their German names, or a range such as `10-49` or `250+`.
fn size_class_of(text: &str) -> Option<SizeClass> {
    let folded = fold(text);
    let named = match folded.as_str() {
        "micro" | "kleinst" | "kleinstunternehmen" => Some(SizeClass::Micro),
        "small" | "klein" | "kleinunternehmen" | "kleines unternehmen" => Some(SizeClass::Small),
        "medium" | "mittel" | "mittelgross" | "mittleres unternehmen" => Some(SizeClass::Medium),
        "large" | "gross" | "grossunternehmen" => Some(SizeClass::Large),
        _ => None,
    };
    let numbers = folded
        .split(' ')
        .filter_map(|word| word.parse::<u32>().ok())
        .collect::<Vec<_>>();
    named.or(match numbers.as_slice() {
        [from, to] if SizeClass::of(*from) == SizeClass::of(*to) || *from == 0 => {
            Some(SizeClass::of(*to))
        }
        [one] => {
            let below = folded.starts_with("unter") || text.starts_with('<');
            let above = folded.starts_with("ueber") || text.starts_with('>');
            let nearest = if below {
                one.saturating_sub(1)
            } else {
                one.saturating_add(u32::from(above))
            };
            Some(SizeClass::of(nearest))
        }
        _ => None,
    })
}

/// The word of a kind, or what lists call it in German or English.
fn kind_of(text: &str) -> Option<Kind> {
    let folded = fold(text);
    let hyphened = folded.replace(' ', "-");
    Kind::from_word(&hyphened).or_else(|| {
        let (kind, _) = KIND_NAMES
            .iter()
            .find(|(_, names)| names.contains(&folded.as_str()))?;
        Some(*kind)
    })
}

const KIND_NAMES: [(Kind, &[&str]); 12] = [
    (
        Kind::Municipality,
        &[
            "kommune",
            "gemeinde",
            "stadt",
            "stadtverwaltung",
            "town",
            "city",
        ],
    ),
    (
        Kind::District,
        &["kreis", "landkreis", "kreisverwaltung", "county"],
    ),
    (
        Kind::ChamberOfCommerce,
        &[
            "ihk",
            "industrie und handelskammer",
            "handelskammer",
            "chamber of industry and commerce",
        ],
    ),
    (
        Kind::ChamberOfCrafts,
        &["hwk", "handwerkskammer", "kreishandwerkerschaft"],
    ),
    (
        Kind::RegionalAuthority,
        &["regionalverband", "zweckverband", "bezirksregierung"],
    ),
    (
        Kind::DevelopmentAgency,
        &[
            "wirtschaftsfoerderung",
            "wirtschaftsfoerderer",
            "wirtschaftsfoerderungsgesellschaft",
        ],
    ),
    (
        Kind::Company,
        &[
            "unternehmen",
            "firma",
            "betrieb",
            "gewerbe",
            "handwerksbetrieb",
            "business",
            "enterprise",
        ],
    ),
    (
        Kind::University,
        &["hochschule", "universitaet", "fachhochschule", "uni"],
    ),
    (
        Kind::ResearchInstitute,
        &[
            "forschungsinstitut",
            "forschungseinrichtung",
            "institut",
            "forschung",
            "institute",
        ],
    ),
    (
        Kind::Association,
        &[
            "verein",
            "verband",
            "verein oder verband",
            "initiative",
            "stiftung",
            "club",
        ],
    ),
    (
        Kind::EmploymentAgency,
        &["agentur fuer arbeit", "arbeitsagentur", "jobcenter"],
    ),
    (Kind::Other, &["sonstige", "sonstiges", "andere", "anderes"]),
];
