//! Every charter in `networks/` is clean, alone and together with the others.

use std::fs;
use std::path::{Path, PathBuf};

use charter::{Applications, Category, Charter, Facts, check, check_all};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks")
}

fn files_in(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("the folder of charters is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut files: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| {
            let name = path.file_name().expect("a file has a name");
            let text = fs::read_to_string(&path).expect("a charter is UTF-8");
            (name.to_string_lossy().into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

/// All charters of the repository: the five, and the example.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files = files_in(&folder());
    files.extend(files_in(&folder().join("examples")));
    files
}

pub(crate) fn clean(name: &str, text: &str) -> Charter {
    check(name, text, &Facts::none()).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        unreachable!("{}", lines.join("\n"))
    })
}

#[test]
fn every_charter_is_clean() {
    let files = files();
    assert_eq!(files.len(), 6);
    for (name, text) in &files {
        clean(name, text);
    }
}

#[test]
fn the_five_are_clean_together() {
    let files = files_in(&folder());
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let charters = check_all(&files).expect("the five refer to each other correctly");
    let slugs: Vec<&str> = charters
        .iter()
        .map(|charter| charter.slug.as_str())
        .collect();
    assert_eq!(
        slugs,
        [
            "emscher-lippe-allianz",
            "emscher-lippe-netzwerk",
            "heilbronn-franken",
            "regionruhr",
            "wirtschaftsallianz-bottrop",
        ]
    );
}

#[test]
fn facts_of_the_sources_are_there() {
    let charter = |slug: &str| {
        let file = format!("{slug}.toml");
        let text = fs::read_to_string(folder().join(&file)).expect("the charter is there");
        clean(&file, &text)
    };
    let network = charter("emscher-lippe-netzwerk");
    let towns = |charter: &Charter| {
        charter
            .members()
            .filter(|member| member.category == Category::Municipality)
            .count()
    };
    assert_eq!((towns(&network), network.members().count()), (12, 13));
    assert!(network.resolutions[0].is_ratified());
    assert_eq!(network.resolutions[0].councils.len(), 13);
    assert_eq!(
        network
            .bodies
            .iter()
            .find(|body| body.key.as_str() == "sprecher")
            .map(|body| body.seats[0].exactly),
        Some(Some(2))
    );
    let alliance = charter("emscher-lippe-allianz");
    let through = alliance
        .operates_through
        .expect("it operates through the network");
    assert_eq!(through.network.as_str(), "emscher-lippe-netzwerk");
    let bottrop = charter("wirtschaftsallianz-bottrop");
    assert_eq!((bottrop.fields.len(), bottrop.living_labs.len()), (3, 4));
    assert_eq!(bottrop.identity.values.len(), 3);
    assert_eq!(
        charter("heilbronn-franken")
            .history
            .map(|history| history.stages.len()),
        Some(3)
    );
    // Open to everybody, or first of all an interest the members answer.
    let takes = |slug: &str| charter(slug).admission.map(|admission| admission.takes());
    assert_eq!(
        takes("wirtschaftsallianz-bottrop"),
        Some(Applications::Membership)
    );
    assert_eq!(takes("heilbronn-franken"), Some(Applications::Interest));
    let ruhr = charter("regionruhr");
    let amount = ruhr.grants[0].amount.expect("the notice names an amount");
    assert_eq!(amount.money().in_cents(), 2_655_000);
    assert_eq!(ruhr.members().count(), 9);
}
