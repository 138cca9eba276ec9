//! `cargo xtask new-resource CRATE NAME`: a resource folder with its seven files.

use std::path::Path;

use crate::Outcome;
use crate::architecture::rooms::RESOURCE_FILES;
use crate::workspace::Workspace;

/// Writes the folder and prints what is left to do by hand.
pub fn new_resource(krate: &str, name: &str) -> Outcome {
    if !is_name(name) {
        return Err(format!(
            "`{name}` is no name: one word of the glossary, in snake_case"
        ));
    }
    let workspace = Workspace::load()?;
    let member = workspace.members.iter().find(|member| member.name == krate);
    let member = member.ok_or_else(|| format!("there is no crate `{krate}`"))?;
    let folder = member.folder.join("src").join(name);
    write(&folder, name)?;
    println!("{} has its seven files.", workspace.shown(&folder));
    println!("Next: `mod {name};` in lib.rs, and its routes in the crate's manifest.");
    Ok(())
}

fn write(folder: &Path, name: &str) -> Outcome {
    if folder.exists() {
        return Err(format!("{} is there already", folder.display()));
    }
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    for file in RESOURCE_FILES {
        std::fs::write(folder.join(file), text(file, name)).map_err(failed)?;
    }
    Ok(())
}

fn text(file: &str, name: &str) -> String {
    let title = name.replace('_', " ");
    let purpose = match file {
        "mod.rs" => {
            return format!(
                "//! The {title}: what it is in the field, its states and its rules.\n//!\n\
                 //! Invariants: pure, no async, no I/O. What it does not do: …\n\n\
                 mod actions;\nmod api;\nmod pages;\nmod policy;\nmod store;\n\n\
                 #[cfg(test)]\nmod tests;\n"
            );
        }
        "policy.rs" => "Who may do what: one pure function per question, giving a proof value",
        "store.rs" => "Rows to domain values and back; the only place with SQL",
        "actions.rs" => {
            "One function per act, one transaction each: lock, policy, rule, store, audit"
        }
        "pages.rs" => "Page structs, forms and HTML routes",
        "api.rs" => "JSON types and routes",
        _ => "Tables of the rules, without a database",
    };
    format!("//! {purpose}: the {title}.\n")
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_files_are_written_once() {
        let root = std::env::temp_dir().join(format!("xtask-scaffold-{}", std::process::id()));
        let folder = root.join("living_lab");
        write(&folder, "living_lab").unwrap();
        let files = std::fs::read_dir(&folder).unwrap().count();
        let again = write(&folder, "living_lab");
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(files, 7);
        assert!(again.is_err());
        assert!(!is_name("Living Lab"));
    }
}
