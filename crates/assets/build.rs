//! Builds `frontend/` with npm and esbuild and writes one constant per file.
//!
//! Everything happens in a copy below `OUT_DIR`, so that several worktrees,
//! profiles and builds at the same time never meet, and the sources stay clean.
//! `WEB_DIST=<folder>` takes a bundle that was built elsewhere.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

const NEED_NODE: &str = "Node.js 20 or newer is needed to build the web pages: \
    apt-get install nodejs npm, or set WEB_DIST to a built bundle";

/// What the bundle is made from, below `frontend/`.
const SOURCES: [&str; 6] = [
    ".npmrc",
    "package.json",
    "package-lock.json",
    "build.mjs",
    "src",
    "icons",
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=WEB_DIST");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let generated = match env::var_os("WEB_DIST") {
        Some(dist) => use_bundle(Path::new(&dist), &out),
        None => build_bundle(&out).and_then(|dist| use_bundle(&dist, &out)),
    };
    if let Err(problem) = generated {
        println!("cargo::error={}", problem.replace('\n', " "));
    }
}

/// Runs npm and esbuild in a copy of `frontend/`; the folder of the bundle.
fn build_bundle(out: &Path) -> Result<PathBuf, String> {
    // Asked when it runs: a kept target folder may have been filled from another checkout.
    let here = std::env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let sources = Path::new(&here).join("../../frontend");
    let copy = out.join("frontend");
    fs::create_dir_all(&copy).map_err(|e| format!("{}: {e}", copy.display()))?;
    for name in SOURCES {
        println!("cargo::rerun-if-changed={}", sources.join(name).display());
        let target = copy.join(name);
        if target.is_dir() {
            fs::remove_dir_all(&target).map_err(|e| format!("{}: {e}", target.display()))?;
        }
        copy_all(&sources.join(name), &target)
            .map_err(|e| format!("frontend/{name} could not be copied: {e}"))?;
    }
    check_node()?;
    install(&copy)?;
    let dist = out.join("dist");
    let quality = if env::var("PROFILE").as_deref() == Ok("release") {
        "11"
    } else {
        "5"
    };
    let mut esbuild = Command::new("node");
    esbuild
        .current_dir(&copy)
        .arg("build.mjs")
        .arg(&dist)
        .arg(quality);
    run(esbuild, "node build.mjs")?;
    Ok(dist)
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(|_| ());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy_all(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn check_node() -> Result<(), String> {
    let version = |program| {
        let output = Command::new(program).arg("--version").output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let major = version("node").and_then(|text| {
        text.trim()
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match (major, version("npm")) {
        (Some(20..), Some(_)) => Ok(()),
        _ => Err(NEED_NODE.to_owned()),
    }
}

/// `npm ci`, unless the packages of this very lockfile are already there.
fn install(copy: &Path) -> Result<(), String> {
    let lockfile = fs::read(copy.join("package-lock.json")).map_err(|e| e.to_string())?;
    let stamp = copy.join("node_modules/.installed-lockfile");
    if fs::read(&stamp).is_ok_and(|installed| installed == lockfile) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.current_dir(copy)
        .args(["ci", "--ignore-scripts", "--omit=dev", "--prefer-offline"]);
    run(npm, "npm ci")?;
    fs::write(&stamp, lockfile).map_err(|e| format!("{}: {e}", stamp.display()))
}

fn run(mut command: Command, name: &str) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|e| format!("{name} could not be started: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(format!("{name} failed: {}", told.trim()))
}

/// Writes `assets.rs` for the files that the manifest names.
fn use_bundle(dist: &Path, out: &Path) -> Result<(), String> {
    let dist = dist
        .canonicalize()
        .map_err(|e| format!("the web bundle {} cannot be opened: {e}", dist.display()))?;
    let manifest = dist.join("manifest.tsv");
    if env::var_os("WEB_DIST").is_some() {
        println!("cargo::rerun-if-changed={}", manifest.display());
    }
    let text = fs::read_to_string(&manifest)
        .map_err(|e| format!("{} cannot be read: {e}", manifest.display()))?;
    let mut code = String::new();
    let mut all = Vec::new();
    for line in text.lines() {
        let [constant, file, kind] = *line.split('\t').collect::<Vec<_>>() else {
            return Err(format!("{}: not three columns: {line}", manifest.display()));
        };
        add_constant(&mut code, &dist, constant, file, kind);
        all.push((file.to_owned(), constant.to_owned()));
    }
    all.sort();
    let names: Vec<_> = all
        .iter()
        .map(|(_, constant)| format!("&{constant}"))
        .collect();
    let licences = dist.join("third-party.txt");
    let _ = write!(
        code,
        "/// Every asset, by path.\n\
         pub static ALL: [&Asset; {}] = [{}];\n\
         /// Names, versions and licence texts of what the bundle contains.\n\
         pub const THIRD_PARTY_ASSETS: &str = include_str!({});\n",
        all.len(),
        names.join(", "),
        literal(&licences),
    );
    fs::write(out.join("assets.rs"), code).map_err(|e| e.to_string())
}

fn add_constant(code: &mut String, dist: &Path, constant: &str, file: &str, kind: &str) {
    let packed = |ending: &str| {
        let path = dist.join(format!("{file}.{ending}"));
        if path.is_file() {
            format!("Some(include_bytes!({}))", literal(&path))
        } else {
            "None".to_owned()
        }
    };
    let _ = write!(
        code,
        "/// `{file}`\n\
         pub static {constant}: Asset = Asset {{ path: \"/assets/{file}\", content_type: {kind:?}, \
         bytes: include_bytes!({}), br: {}, gz: {}, etag: \"W/\\\"{file}\\\"\" }};\n",
        literal(&dist.join(file)),
        packed("br"),
        packed("gz"),
    );
}

/// A path as Rust source.
fn literal(path: &Path) -> String {
    format!("{:?}", path.to_string_lossy())
}
