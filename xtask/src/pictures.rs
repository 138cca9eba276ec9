//! `cargo xtask pictures`: takes the pictures of the README anew. A test run never does,
//! so that it leaves the checkout as it is.

use std::process::Command;

use crate::browser::Driver;
use crate::machine::{self, Need};
use crate::workspace::Workspace;
use crate::{Outcome, child};

/// Where the pictures are kept.
const FOLDER: &str = "docs/pictures";

/// Builds the program and runs the one journey that takes them.
pub fn run() -> Outcome {
    machine::provide(&[Need::Node, Need::Chromium, Need::Chromedriver])?;
    let workspace = Workspace::load()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = ["build", "--package", "regiowerk"];
    child::run(
        Command::new(&cargo)
            .args(build)
            .current_dir(&workspace.root),
    )?;
    let browser = Need::Chromium.place().ok_or("no Chromium found")?;
    let program = Need::Chromedriver.place().ok_or("no chromedriver found")?;
    let driver = Driver::start(&program)?;
    let folder = workspace.root.join(FOLDER);
    child::run(
        Command::new(&cargo)
            .args(["test", "--package", "journeys", "--test", "journeys"])
            .args(["--", "--include-ignored", "pictures::"])
            .env("REGIOWERK_WEBDRIVER", driver.url())
            .env("REGIOWERK_CHROMIUM", browser)
            .env("REGIOWERK_BIN", workspace.target.join("debug/regiowerk"))
            .env("REGIOWERK_SHOTS", workspace.target.join("shots"))
            .env("REGIOWERK_PICTURES", &folder)
            .current_dir(&workspace.root),
    )?;
    println!("the pictures in {FOLDER} are new");
    Ok(())
}
