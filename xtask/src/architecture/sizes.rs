//! How long files may be, and what they may not be called.

use super::File;

/// Names that say nothing about what lives in the file.
const EMPTY_NAMES: [&str; 9] = [
    "utils", "util", "common", "helpers", "helper", "service", "services", "manager", "misc",
];

/// Broken rules of one file, each to be put behind its path.
pub fn problems(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    let (lines, limit) = (file.text.lines().count(), limit(file));
    if lines > limit {
        problems.push(format!(": has {lines} lines, at most {limit} fit"));
    }
    let mut names = file.inside.iter().filter_map(|part| part.to_str());
    if let Some(empty) = names.find(|name| EMPTY_NAMES.contains(&stem(name))) {
        problems.push(format!(
            ": `{empty}` says nothing; name it for what lives in it"
        ));
    }
    problems
}

fn limit(file: &File) -> usize {
    match file.name() {
        "lib.rs" => 150,
        name if std::path::Path::new(name)
            .extension()
            .is_some_and(|it| it == "html") =>
        {
            120
        }
        _ if file.is_test() => 800,
        _ => 500,
    }
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::workspace::Member;

    #[test]
    fn long_files_and_empty_names_are_told() {
        let member = Member {
            name: "web".into(),
            folder: "/w/web".into(),
            dependencies: Vec::new(),
        };
        for (path, lines, problems) in [
            ("/w/web/src/page.rs", 500, 0),
            ("/w/web/src/page.rs", 501, 1),
            ("/w/web/src/lib.rs", 151, 1),
            ("/w/web/tests/it/pages.rs", 800, 0),
            ("/w/web/src/page/tests.rs", 801, 1),
            ("/w/web/templates/page.html", 121, 1),
            ("/w/web/src/utils.rs", 1, 1),
            ("/w/web/src/helpers/form.rs", 501, 2),
        ] {
            let file = File::new(Path::new(path), &member, "\n".repeat(lines));
            assert_eq!(
                super::problems(&file).len(),
                problems,
                "{path} with {lines} lines"
            );
        }
    }
}
