//! Lists the charters of `networks/` so that the demo carries them inside.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    // Asked when it runs: a kept target folder may have been filled from another checkout.
    let here = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let folder = Path::new(&here).join("../networks");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("networks/ stands beside app/")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort();
    let mut code = String::from("pub(crate) const CHARTERS: &[(&str, &str)] = &[\n");
    for file in files {
        let full = file.canonicalize().expect("the file was just listed");
        let full = full.to_string_lossy().into_owned();
        let name = file
            .file_name()
            .expect("a file has a name")
            .to_string_lossy()
            .into_owned();
        writeln!(code, "    ({name:?}, include_str!({full:?})),").expect("a string grows");
    }
    code.push_str("];\n");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("charters.rs"), code).expect("OUT_DIR is writable");
}
