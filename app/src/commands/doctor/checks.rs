//! The single checks, each with its finding.

use super::{Finding, files};
use crate::clock::SystemClock;
use crate::commands::backup::PlaceArgs;
use crate::compose;
use crate::settings::ServeSettings;
use db::{Db, Engine};
use kernel::Stamp;
use std::path::Path;
use web::Clock as _;

/// Less free space than this is wrong, in bytes: a backup and a day of work need it.
const SPACE: u64 = 512 * 1024 * 1024;
/// How far the clocks of node and database may differ, in seconds.
const DRIFT: i64 = 5;

/// Everything there is to look at.
pub(super) async fn all(place: &PlaceArgs) -> Vec<Finding> {
    let mut findings = Vec::new();
    let settings = match place.settings() {
        Ok(Some(settings)) => {
            findings.push(Finding::fine("settings", "they can be read"));
            Some(settings)
        }
        Ok(None) => None,
        Err(error) => {
            let advice = "write the file as docs/operations.md shows";
            findings.push(Finding::wrong("settings", format!("{error:#}"), advice));
            return findings;
        }
    };
    let url = place.url(settings.as_ref()).unwrap_or_default();
    let now = SystemClock.now();
    match Db::open_existing(&url).await {
        Ok(db) => {
            findings.extend(in_the_database(&db, now).await);
            findings.push(files::depot(&db, place, settings.as_ref(), now).await);
            db.close().await;
        }
        Err(error) => {
            let advice = "check its address, that it runs and that this user may use it";
            findings.push(Finding::wrong("database", error.to_string(), advice));
        }
    }
    findings.push(clock(now));
    if let Some(file) = url.strip_prefix("sqlite://") {
        let file = Path::new(file.split('?').next().unwrap_or(file));
        findings.push(space("disk", file.parent().unwrap_or(file)));
    }
    if let Some(settings) = &settings {
        findings.push(mail(settings));
        findings.push(address(settings));
    }
    findings
}

async fn in_the_database(db: &Db, now: Stamp) -> Vec<Finding> {
    let known: Vec<_> = compose::migrations().iter().map(|it| it.version).collect();
    let steps = match db.steps().await {
        Ok(steps) => steps,
        Err(error) => {
            let advice = "the database answers, but not to this user: check its rights";
            return vec![Finding::wrong("database", error.to_string(), advice)];
        }
    };
    let engine = match db.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let mut findings = vec![Finding::fine("database", format!("{engine} answers"))];
    let newer = steps.iter().any(|step| !known.contains(step));
    let missing = known.iter().filter(|step| !steps.contains(step)).count();
    if newer {
        let advice = "start the newer version, or restore a backup";
        let finding = "a newer version has been here";
        findings.push(Finding::wrong("version", finding, advice));
    } else if missing > 0 {
        let finding = format!("{missing} steps have not run yet");
        let advice = "run `regiowerk migrate`; `serve` does it, too";
        findings.push(Finding::wrong("version", finding, advice));
    } else {
        findings.push(Finding::fine("version", env!("CARGO_PKG_VERSION")));
    }
    if missing == 0 {
        findings.push(audit(db).await);
        findings.push(jobs(db).await);
    }
    findings.extend(drift(db, now).await);
    findings
}

async fn audit(db: &Db) -> Finding {
    match platform::audit::verify(db).await {
        Ok(Ok(entries)) => Finding::fine("audit", format!("{entries} entries, the chain is sound")),
        Ok(Err(tampering)) => {
            let advice = "keep the database as it is and compare it with a backup";
            Finding::wrong("audit", tampering.to_string(), advice)
        }
        Err(error) => Finding::wrong("audit", error.to_string(), "see the log of the database"),
    }
}

async fn jobs(db: &Db) -> Finding {
    let counted = async {
        let (waiting, dead) = (
            platform::job::waiting(db).await?,
            platform::job::dead(db).await?,
        );
        Ok::<_, db::DbError>((waiting, dead))
    };
    match counted.await {
        Ok((waiting, 0)) => Finding::fine("jobs", format!("{waiting} wait, none is dead")),
        Ok((_, dead)) => {
            let advice = "see their reasons in the administration and start them again";
            Finding::wrong("jobs", format!("{dead} were given up"), advice)
        }
        Err(error) => Finding::wrong("jobs", error.to_string(), "see the log of the database"),
    }
}

/// The database has a clock of its own where it runs on a host of its own.
async fn drift(db: &Db, now: Stamp) -> Option<Finding> {
    let there = db.clock().await.ok()??;
    let seconds = (there - now.micros()) / 1_000_000;
    Some(if seconds.abs() > DRIFT {
        let finding = format!("the database's clock differs by {seconds} seconds");
        let advice = "let both hosts keep time by NTP";
        Finding::wrong("drift", finding, advice)
    } else {
        Finding::fine("drift", "node and database agree on the time")
    })
}

/// No step of the database is from the future of an honest clock.
fn clock(now: Stamp) -> Finding {
    let newest = compose::migrations().iter().map(|it| it.version).max();
    let day = newest.unwrap_or_default() / 100;
    let (year, month) = (day / 10_000, day / 100 % 100);
    let today = now.day();
    let shown = today.to_string();
    if (i64::from(today.year()), i64::from(today.month())) < (year, month) {
        let advice = "set the clock and let it be kept by NTP";
        return Finding::wrong("clock", format!("it says {shown}, which is past"), advice);
    }
    Finding::fine("clock", format!("it says {shown}"))
}

/// Free space where a folder lies.
pub(super) fn space(about: &'static str, folder: &Path) -> Finding {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    match rustix::fs::statvfs(folder) {
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let finding = format!("{} MiB free at {}", free / 1024 / 1024, folder.display());
            if free < SPACE {
                Finding::wrong(about, finding, "make room, or move to a larger disk")
            } else {
                Finding::fine(about, finding)
            }
        }
        Err(error) => {
            let finding = format!("{}: {error}", folder.display());
            Finding::wrong(about, finding, "check that the folder is there")
        }
    }
}

fn mail(settings: &ServeSettings) -> Finding {
    let Some(mail) = &settings.mail else {
        let advice = "name a server under [mail]; invitations wait until then";
        return Finding::mind("mail", "no way out is set up", advice);
    };
    match mail.post() {
        Ok(_) => Finding::fine("mail", format!("leaves as {}", mail.from)),
        Err(error) => Finding::wrong("mail", error.to_string(), "correct [mail] in the settings"),
    }
}

fn address(settings: &ServeSettings) -> Finding {
    let url = &settings.public_url;
    if url.starts_with("https://") {
        return Finding::fine("address", format!("{url}, behind TLS"));
    }
    let local = ["http://localhost", "http://127.0.0.1", "http://[::1]"];
    if local.iter().any(|it| url.starts_with(it)) {
        let advice = "set `public_url` to the https:// address that people use";
        return Finding::mind("address", format!("{url} reaches this host alone"), advice);
    }
    let advice = "put a proxy with TLS in front and set `public_url` to its https:// address";
    Finding::wrong(
        "address",
        format!("{url} sends passwords in the open"),
        advice,
    )
}
