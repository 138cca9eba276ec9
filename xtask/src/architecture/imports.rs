//! Who may import whom. Cargo refuses a circle; this refuses a sideways edge.

use crate::workspace::Member;

/// A crate of the product with what it may import beside the storeys below.
struct Place {
    name: &'static str,
    /// How high it stands. Everything on a lower storey may be imported.
    storey: u8,
    /// What it may import of its own storey and of the capabilities.
    also: &'static [&'static str],
}

const fn place(name: &'static str, storey: u8, also: &'static [&'static str]) -> Place {
    Place { name, storey, also }
}

/// Capabilities stand on this storey: they see each other only by name, and nobody
/// above sees them without naming them.
const CAPABILITY: u8 = 5;

/// The app stands on this storey, and what only it may import.
const APP: u8 = 7;

/// The table of ARCHITECTURE.md: a new crate gets a line here, a new edge an ADR.
const HOUSE: [Place; 24] = [
    place("kernel", 0, &[]),
    place("classifications", 1, &[]),
    place("charter", 1, &["classifications"]),
    place("matching", 1, &[]),
    place("documents", 1, &[]),
    // Nobody but the app may wait for its build.
    place("typesetting", APP, &[]),
    place("voting", 1, &[]),
    place("calendar", 1, &[]),
    place("db", 1, &[]),
    place("assets", 1, &[]),
    place("web", 2, &[]),
    place("platform", 3, &[]),
    place("directory", 4, &[]),
    place("contacts", CAPABILITY, &[]),
    place("sheets", CAPABILITY, &[]),
    place("governance", CAPABILITY, &[]),
    place("meetings", CAPABILITY, &["governance"]),
    place("oparl", CAPABILITY, &["governance", "meetings"]),
    place("sites", CAPABILITY, &[]),
    place("strategy", CAPABILITY, &["governance"]),
    place("exchange", CAPABILITY, &["sites"]),
    place("funding", CAPABILITY, &["strategy"]),
    place(
        "portal",
        6,
        &[
            "governance",
            "meetings",
            "oparl",
            "sites",
            "strategy",
            "exchange",
            "funding",
        ],
    ),
    place(
        "regiowerk",
        APP,
        &[
            "typesetting",
            "contacts",
            "sheets",
            "governance",
            "meetings",
            "oparl",
            "sites",
            "strategy",
            "exchange",
            "funding",
        ],
    ),
];

/// Crates that only tests and developers see. `testkit` may be a dev-dependency of
/// every crate; it knows the house up to `platform`.
const WORKSHOP: [(&str, &[&str]); 3] = [
    ("testkit", &["kernel", "db", "web", "platform"]),
    ("journeys", &["testkit", "kernel"]),
    ("xtask", &[]),
];

/// Every edge that the table does not allow, and every crate that it does not know.
pub fn problems(members: &[Member]) -> Vec<String> {
    let mut problems = Vec::new();
    for member in members {
        if !is_known(&member.name) {
            problems.push(format!(
                "{}: has no place in the house; give it one in xtask/src/architecture/imports.rs",
                member.name
            ));
            continue;
        }
        for dependency in &member.dependencies {
            let ours = members.iter().any(|other| other.name == dependency.name);
            if ours && !may_import(&member.name, &dependency.name, dependency.for_tests) {
                problems.push(format!(
                    "{}: may not import {}",
                    member.name, dependency.name
                ));
            }
        }
    }
    problems
}

fn is_known(name: &str) -> bool {
    HOUSE.iter().any(|place| place.name == name) || WORKSHOP.iter().any(|(it, _)| *it == name)
}

fn may_import(name: &str, other: &str, for_tests: bool) -> bool {
    if let Some((_, allowed)) = WORKSHOP.iter().find(|(it, _)| *it == name) {
        return allowed.contains(&other);
    }
    let find = |name: &str| HOUSE.iter().find(|place| place.name == name);
    let (Some(upper), Some(lower)) = (find(name), find(other)) else {
        return for_tests && other == "testkit";
    };
    let below = lower.storey < upper.storey && lower.storey != CAPABILITY;
    below || upper.also.contains(&other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Dependency;

    #[test]
    fn edges_go_down_and_never_sideways() {
        for (importer, imported, allowed) in [
            ("web", "assets", true),
            ("web", "db", true),
            ("kernel", "db", false),
            ("db", "classifications", false),
            ("charter", "classifications", true),
            ("platform", "web", true),
            ("web", "platform", false),
            ("governance", "directory", true),
            ("governance", "sites", false),
            ("governance", "meetings", false),
            ("meetings", "governance", true),
            ("oparl", "meetings", true),
            ("sheets", "directory", true),
            ("directory", "sheets", false),
            ("sheets", "contacts", false),
            ("governance", "sheets", false),
            ("sites", "governance", false),
            ("strategy", "governance", true),
            ("exchange", "sites", true),
            ("exchange", "strategy", false),
            ("funding", "strategy", true),
            ("funding", "governance", false),
            ("portal", "governance", true),
            ("governance", "portal", false),
            ("regiowerk", "portal", true),
            ("governance", "documents", true),
            ("governance", "typesetting", false),
            ("portal", "typesetting", false),
            ("regiowerk", "typesetting", true),
            ("typesetting", "documents", true),
            ("documents", "typesetting", false),
            ("kernel", "testkit", false),
            ("kernel", "regiowerk", false),
        ] {
            assert_eq!(
                may_import(importer, imported, false),
                allowed,
                "{importer} -> {imported}"
            );
        }
        assert!(may_import("kernel", "testkit", true));
    }

    #[test]
    fn a_crate_without_a_place_is_refused() {
        let member = |name: &str, dependencies| Member {
            name: name.to_owned(),
            folder: name.into(),
            dependencies,
        };
        let sideways = Dependency {
            name: "sites".to_owned(),
            for_tests: false,
        };
        let found = problems(&[
            member("governance", vec![sideways]),
            member("sites", vec![]),
            member("gadgets", vec![]),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
