//! `regiowerk doctor`: what is wrong with an instance, and what to do about it.

mod checks;
mod files;

use super::backup::PlaceArgs;
use anyhow::bail;
use clap::Args;
use serde::Serialize;

/// `regiowerk doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    place: PlaceArgs,
    /// Writes the findings as JSON.
    #[arg(long)]
    json: bool,
}

/// How well something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Health {
    /// As it should be.
    Fine,
    /// It works, but somebody should know.
    Mind,
    /// It does not work, or not for long.
    Wrong,
}

impl Health {
    const fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Mind => "mind",
            Self::Wrong => "WRONG",
        }
    }
}

/// What was found out about one thing.
#[derive(Clone, Debug, Serialize)]
struct Finding {
    /// About what.
    about: &'static str,
    health: Health,
    /// What is so.
    what: String,
    /// What to do; empty if there is nothing to do.
    #[serde(skip_serializing_if = "String::is_empty")]
    advice: String,
}

impl Finding {
    fn fine(about: &'static str, what: impl Into<String>) -> Self {
        Self {
            about,
            health: Health::Fine,
            what: what.into(),
            advice: String::new(),
        }
    }

    fn mind(about: &'static str, what: impl Into<String>, advice: &str) -> Self {
        Self {
            health: Health::Mind,
            advice: advice.to_owned(),
            ..Self::fine(about, what)
        }
    }

    fn wrong(about: &'static str, what: impl Into<String>, advice: &str) -> Self {
        Self {
            health: Health::Wrong,
            advice: advice.to_owned(),
            ..Self::fine(about, what)
        }
    }
}

/// Looks at everything and tells it; fails if anything is wrong.
pub async fn run(args: DoctorArgs) -> anyhow::Result<()> {
    let findings = checks::all(&args.place).await;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&findings)?);
    } else {
        for it in &findings {
            println!("{:<6}{:<11}{}", it.health.word(), it.about, it.what);
            if !it.advice.is_empty() {
                println!("{:<17}-> {}", "", it.advice);
            }
        }
    }
    let wrong = findings.iter().filter(|it| it.health == Health::Wrong);
    match wrong.count() {
        0 => Ok(()),
        1 => bail!("one thing is wrong"),
        count => bail!("{count} things are wrong"),
    }
}
