//! How many resources a capability may have before it has to be split.
//!
//! A resource is a folder directly below `src` with a `policy.rs` or an `actions.rs`. What
//! lies within such a folder counts with it: a certificate is part of the competences it
//! attests. Fewer than three are no mistake, they are a capability that is young.

use crate::workspace::Member;
use std::path::Path;

/// So many, and no more.
const MOST: usize = 8;

/// The crates that are split when they grow. `platform` is a storey, not a capability.
const CAPABILITIES: [&str; 10] = [
    "directory",
    "contacts",
    "sheets",
    "governance",
    "meetings",
    "oparl",
    "strategy",
    "sites",
    "exchange",
    "funding",
];

/// Every capability that has become too large.
pub fn problems(members: &[Member]) -> Vec<String> {
    let capabilities = members
        .iter()
        .filter(|member| CAPABILITIES.contains(&member.name.as_str()));
    let too_large = |member: &Member| {
        let count = count(&member.folder.join("src"));
        (count > MOST).then(|| {
            format!(
                "{}: has {count} resources, at most {MOST}; nest what belongs to another one, \
                 or split the capability",
                member.name
            )
        })
    };
    capabilities.filter_map(too_large).collect()
}

/// The resources directly below a folder.
fn count(src: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(src) else {
        return 0;
    };
    let is_resource = |folder: &Path| {
        ["policy.rs", "actions.rs"]
            .iter()
            .any(|name| folder.join(name).is_file())
    };
    entries
        .flatten()
        .filter(|entry| is_resource(&entry.path()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ninth_resource_is_one_too_many_and_a_nested_one_counts_with_its_parent() {
        let root = std::env::temp_dir().join(format!("xtask-resources-{}", std::process::id()));
        let make = |folder: &str, file: &str| {
            let folder = root.join("src").join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(file), "").unwrap();
        };
        for number in 0..MOST {
            make(&format!("one{number}"), "policy.rs");
        }
        make("one0/nested", "actions.rs");
        make("rows", "store.rs");
        let member = |name: &str| Member {
            name: name.to_owned(),
            folder: root.clone(),
            dependencies: Vec::new(),
        };
        let full = problems(&[member("sites")]);
        make("another", "actions.rs");
        let found = problems(&[member("sites"), member("platform")]);
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(full, Vec::<String>::new());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("sites: has 9 resources"), "{found:?}");
    }
}
