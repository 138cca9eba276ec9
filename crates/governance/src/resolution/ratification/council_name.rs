//! What the council of an organisation is called.

use directory::organisation::Kind;

/// A council by the key of its text and the name that the text is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilName {
    /// The key: `council-town` is "Rat der Stadt …".
    pub key: &'static str,
    /// What follows it.
    pub name: String,
}

/// The council that decides for an organisation. German names bend: it is the council "der
/// Stadt Marl", but the assembly "des Kreises Recklinghausen".
pub fn council_name(kind: Kind, name: &str) -> CouncilName {
    let bent = |key, name: &str| CouncilName {
        key,
        name: name.to_owned(),
    };
    match kind {
        Kind::Municipality => {
            let feminine = ["Stadt ", "Gemeinde ", "Hansestadt ", "Landeshauptstadt "];
            let bends = feminine.iter().any(|it| name.starts_with(it));
            bent(
                if bends {
                    "council-town"
                } else {
                    "council-other-town"
                },
                name,
            )
        }
        Kind::District => {
            let kinds = [
                ("Kreis ", "council-kreis"),
                ("Landkreis ", "council-landkreis"),
            ];
            let found = kinds
                .iter()
                .find_map(|(start, key)| Some(bent(key, name.strip_prefix(start)?)));
            found.unwrap_or_else(|| bent("council-other-district", name))
        }
        Kind::ChamberOfCommerce | Kind::ChamberOfCrafts => bent("council-chamber", name),
        _ => bent("council-other", name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn councils_are_called_as_people_call_them() {
        for (kind, name, key, bent) in [
            (
                Kind::Municipality,
                "Stadt Marl",
                "council-town",
                "Stadt Marl",
            ),
            (
                Kind::Municipality,
                "Flecken Bovenden",
                "council-other-town",
                "Flecken Bovenden",
            ),
            (
                Kind::District,
                "Kreis Recklinghausen",
                "council-kreis",
                "Recklinghausen",
            ),
            (
                Kind::District,
                "Landkreis Heilbronn",
                "council-landkreis",
                "Heilbronn",
            ),
            (
                Kind::District,
                "Städteregion Aachen",
                "council-other-district",
                "Städteregion Aachen",
            ),
            (
                Kind::ChamberOfCrafts,
                "HWK Dortmund",
                "council-chamber",
                "HWK Dortmund",
            ),
            (Kind::Company, "Werk GmbH", "council-other", "Werk GmbH"),
        ] {
            let found = council_name(kind, name);
            assert_eq!((found.key, found.name.as_str()), (key, bent), "{name}");
        }
    }
}
