//! What the standard says of every type, checked by a table of our own: which properties there
//! are, in what form, and which have to be there.

use serde_json::Value;

/// The form of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    Address,
    Addresses,
    Day,
    Moment,
    Truth,
    Number,
    Texts,
    One(&'static str),
    Many(&'static str),
    GeoJson,
}

use Form::{Address, Addresses, Day, GeoJson, Many, Moment, Number, One, Text, Texts, Truth};

/// Each type with its properties beside those that all have; `!` marks those that have to be
/// there.
const TYPES: [(&str, &[(&str, Form)]); 12] = [
    (
        "System",
        &[
            ("!oparlVersion", Address),
            ("!body", Address),
            ("otherOparlVersions", Addresses),
            ("name", Text),
            ("contactEmail", Text),
            ("contactName", Text),
            ("website", Address),
            ("vendor", Address),
            ("product", Address),
        ],
    ),
    (
        "Body",
        &[
            ("!system", Address),
            ("!name", Text),
            ("shortName", Text),
            ("website", Address),
            ("licenseValidSince", Moment),
            ("oparlSince", Moment),
            ("ags", Text),
            ("rgs", Text),
            ("equivalent", Addresses),
            ("contactEmail", Text),
            ("contactName", Text),
            ("classification", Text),
            ("location", One("Location")),
            ("mainOrganization", Address),
            ("!organization", Address),
            ("!person", Address),
            ("!meeting", Address),
            ("!paper", Address),
            ("!legislativeTerm", Many("LegislativeTerm")),
            ("!agendaItem", Address),
            ("!consultation", Address),
            ("!file", Address),
            ("!locationList", Address),
            ("!legislativeTermList", Address),
            ("!membership", Address),
        ],
    ),
    (
        "LegislativeTerm",
        &[
            ("body", Address),
            ("name", Text),
            ("startDate", Day),
            ("endDate", Day),
        ],
    ),
    (
        "Organization",
        &[
            ("!body", Address),
            ("!name", Text),
            ("shortName", Text),
            ("membership", Addresses),
            ("meeting", Address),
            ("consultation", Address),
            ("post", Texts),
            ("subOrganizationOf", Address),
            ("organizationType", Text),
            ("classification", Text),
            ("startDate", Day),
            ("endDate", Day),
            ("website", Address),
            ("location", One("Location")),
            ("externalBody", Address),
        ],
    ),
    (
        "Person",
        &[
            ("!body", Address),
            ("!name", Text),
            ("familyName", Text),
            ("givenName", Text),
            ("formOfAddress", Text),
            ("affix", Text),
            ("title", Texts),
            ("gender", Text),
            ("location", Address),
            ("status", Texts),
            ("membership", Many("Membership")),
        ],
    ),
    (
        "Membership",
        &[
            ("person", Address),
            ("!organization", Address),
            ("role", Text),
            ("votingRight", Truth),
            ("startDate", Day),
            ("endDate", Day),
            ("onBehalfOf", Address),
        ],
    ),
    (
        "Meeting",
        &[
            ("name", Text),
            ("meetingState", Text),
            ("cancelled", Truth),
            ("start", Moment),
            ("end", Moment),
            ("location", One("Location")),
            ("organization", Addresses),
            ("participant", Addresses),
            ("invitation", One("File")),
            ("resultsProtocol", One("File")),
            ("verbatimProtocol", One("File")),
            ("auxiliaryFile", Many("File")),
            ("agendaItem", Many("AgendaItem")),
        ],
    ),
    (
        "AgendaItem",
        &[
            ("!order", Number),
            ("meeting", Address),
            ("number", Text),
            ("name", Text),
            ("public", Truth),
            ("consultation", Address),
            ("result", Text),
            ("resolutionText", Text),
            ("resolutionFile", One("File")),
            ("auxiliaryFile", Many("File")),
            ("start", Moment),
            ("end", Moment),
        ],
    ),
    (
        "Paper",
        &[
            ("!body", Address),
            ("!name", Text),
            ("reference", Text),
            ("date", Day),
            ("paperType", Text),
            ("relatedPaper", Addresses),
            ("superordinatedPaper", Addresses),
            ("subordinatedPaper", Addresses),
            ("mainFile", One("File")),
            ("auxiliaryFile", Many("File")),
            ("location", Many("Location")),
            ("originatorPerson", Addresses),
            ("underDirectionOf", Addresses),
            ("originatorOrganization", Addresses),
            ("consultation", Many("Consultation")),
        ],
    ),
    (
        "Consultation",
        &[
            ("paper", Address),
            ("agendaItem", Address),
            ("meeting", Address),
            ("!organization", Addresses),
            ("authoritative", Truth),
            ("role", Text),
        ],
    ),
    (
        "File",
        &[
            ("!accessUrl", Address),
            ("name", Text),
            ("fileName", Text),
            ("mimeType", Text),
            ("date", Day),
            ("size", Number),
            ("text", Text),
            ("downloadUrl", Address),
            ("externalServiceUrl", Address),
            ("masterFile", Address),
            ("derivativeFile", Addresses),
            ("fileLicense", Address),
            ("meeting", Addresses),
            ("agendaItem", Addresses),
            ("person", Address),
            ("paper", Addresses),
        ],
    ),
    (
        "Location",
        &[
            ("description", Text),
            ("geojson", GeoJson),
            ("streetAddress", Text),
            ("room", Text),
            ("postalCode", Text),
            ("subLocality", Text),
            ("locality", Text),
            ("bodies", Addresses),
            ("organizations", Addresses),
            ("persons", Addresses),
            ("meetings", Addresses),
            ("papers", Addresses),
        ],
    ),
];

/// What all have.
const EVERY: [(&str, Form); 7] = [
    ("!id", Address),
    ("!type", Address),
    ("!created", Moment),
    ("!modified", Moment),
    ("license", Address),
    ("web", Address),
    ("keyword", Texts),
];

/// Everything that is wrong with an object, those in it included.
pub fn faults(it: &Value) -> Vec<String> {
    let Some(name) = it["type"].as_str() else {
        return vec!["no type".to_owned()];
    };
    let name = name.strip_prefix("https://schema.oparl.org/1.1/");
    let Some((name, own)) = TYPES.iter().find(|(known, _)| Some(*known) == name) else {
        return vec![format!("unknown type {}", it["type"])];
    };
    let known = || EVERY.iter().chain(own.iter());
    let mut faults = Vec::new();
    if it["deleted"] == true {
        let allowed = ["created", "deleted", "id", "modified", "type"];
        let more = it.as_object().unwrap().keys();
        let more = more.filter(|it| !allowed.contains(&it.as_str()));
        faults.extend(more.map(|it| format!("{name}: a tombstone has {it}")));
        return faults;
    }
    for (property, _) in known() {
        let needed = property.strip_prefix('!');
        if needed.is_some_and(|needed| it.get(needed).is_none()) {
            faults.push(format!("{name}: {property} is missing"));
        }
    }
    for (property, value) in it.as_object().unwrap() {
        if property.contains(':') {
            continue;
        }
        let found = known().find(|(it, _)| it.trim_start_matches('!') == property);
        match found {
            None => faults.push(format!("{name}: {property} is none of its properties")),
            Some((_, form)) => faults.extend(
                wrong(*form, value)
                    .into_iter()
                    .map(|fault| format!("{name}.{property}: {fault}")),
            ),
        }
    }
    faults
}

fn wrong(form: Form, value: &Value) -> Vec<String> {
    let text = value.as_str();
    let list = value.as_array();
    let fits = match form {
        Text => text.is_some_and(|it| !it.trim().is_empty()),
        Address => text.is_some_and(|it| it.starts_with("http") && !it.contains('\u{E000}')),
        Addresses => list.is_some_and(|all| all.iter().all(|it| wrong(Address, it).is_empty())),
        Texts => list.is_some_and(|all| all.iter().all(|it| wrong(Text, it).is_empty())),
        Day => text.is_some_and(|it| shaped(it, "0000-00-00")),
        Moment => text.is_some_and(|it| shaped(it, "0000-00-00T00:00:00+00:00")),
        Truth => value.is_boolean(),
        Number => value.is_u64(),
        GeoJson => value["type"] == "Feature" && value["geometry"]["type"] == "Point",
        One(wanted) | Many(wanted) => {
            let inside = list.map_or_else(|| vec![value], |all| all.iter().collect());
            if list.is_some() != (form == Many(wanted)) {
                return vec!["is one where many belong, or many where one".to_owned()];
            }
            let mut faults = Vec::new();
            for it in inside {
                if it["deleted"] == true {
                    faults.push("a tombstone is embedded".to_owned());
                }
                if it["type"] != format!("https://schema.oparl.org/1.1/{wanted}") {
                    faults.push(format!("is no {wanted}"));
                }
                faults.extend(super::standard::faults(it));
            }
            return faults;
        }
    };
    if fits {
        Vec::new()
    } else {
        vec![format!("{value} is no {form:?}")]
    }
}

/// Whether digits stand where the pattern has `0`, and a sign where it has `+`.
fn shaped(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text
            .chars()
            .zip(pattern.chars())
            .all(|(it, wanted)| match wanted {
                '0' => it.is_ascii_digit(),
                '+' => it == '+' || it == '-',
                _ => it == wanted,
            })
}

#[test]
fn the_table_finds_what_is_wrong() {
    let good = serde_json::json!({
        "id": "http://localhost/x", "type": "https://schema.oparl.org/1.1/LegislativeTerm",
        "created": "2026-01-05T09:00:00+01:00", "modified": "2026-01-05T09:00:00+01:00",
        "startDate": "2026-01-05"
    });
    assert_eq!(faults(&good), Vec::<String>::new());
    for (property, value) in [
        ("created", serde_json::json!("2026-01-05T09:00:00Z")),
        ("modified", serde_json::json!("2026-01-05T09:00:00.5+01:00")),
        ("startDate", serde_json::json!("5.1.2026")),
        ("name", serde_json::json!(null)),
        ("colour", serde_json::json!("red")),
        (
            "type",
            serde_json::json!("https://schema.oparl.org/1.0/LegislativeTerm"),
        ),
    ] {
        let mut bad = good.clone();
        bad[property] = value;
        assert_eq!(faults(&bad).len(), 1, "{property}");
    }
}
