//! A PostgreSQL cluster for one run of the tests.
//!
//! It listens on a unix socket in a folder of its own, so no port can collide; it
//! does not sync to disk, so it is fast and good for tests only. PostgreSQL refuses
//! to run as root: then it runs as `postgres` (or `nobody`).

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::child::{self, Guard};
use crate::machine::{self, Need};

const FOLDER_PREFIX: &str = "regiowerk-postgres-";

/// A running cluster; dropping it stops the server and removes its files.
pub struct Cluster {
    // Dropped in this order: first the server ends, then its folder goes.
    server: Guard,
    folder: Folder,
}

impl Cluster {
    /// Creates and starts a cluster, and waits until it answers (about a second).
    pub fn start() -> Outcome<Self> {
        let programs = Need::Postgres.place().ok_or("no PostgreSQL server found")?;
        sweep();
        let folder = Folder::create()?;
        let account = Account::unprivileged()?;
        if let Some(account) = &account {
            std::os::unix::fs::chown(&folder.0, Some(account.uid), Some(account.gid))
                .map_err(|error| format!("{}: {error}", folder.0.display()))?;
        }
        child::output(
            as_account(&programs.join("initdb"), account.as_ref())
                .current_dir(&folder.0)
                .args(["-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8"])
                .args(["--locale=C.UTF-8", "-D"])
                .arg(folder.data()),
        )?;
        let server = serve(&programs, &folder, account.as_ref())?;
        let mut cluster = Self { server, folder };
        cluster.wait_until_ready(&programs)?;
        Ok(cluster)
    }

    /// The URL of its administrative database, as sqlx and psql read it.
    pub fn url(&self) -> String {
        format!(
            "postgres://postgres@localhost/postgres?host={}",
            self.folder.0.display()
        )
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Outcome {
        let patience = Instant::now() + Duration::from_mins(1);
        while Instant::now() < patience {
            if let Some(status) = self.server.ended() {
                let log = std::fs::read_to_string(self.folder.log()).unwrap_or_default();
                return Err(format!("PostgreSQL ended at once ({status}):\n{log}"));
            }
            let mut question = Command::new(programs.join("pg_isready"));
            question
                .args(["-q", "-U", "postgres", "-h"])
                .arg(&self.folder.0);
            if child::output(&mut question).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("PostgreSQL did not answer within a minute".to_owned())
    }
}

/// `cargo xtask postgres`: a cluster for a developer who runs single tests.
pub fn run_until_enter() -> Outcome {
    machine::provide(&[Need::Postgres])?;
    let cluster = Cluster::start()?;
    println!("export TEST_DATABASE_URL='{}'", cluster.url());
    eprintln!("Enter stops the server.");
    std::io::stdin()
        .read(&mut [0])
        .map_err(|error| error.to_string())?;
    Ok(())
}

fn serve(programs: &Path, folder: &Folder, account: Option<&Account>) -> Outcome<Guard> {
    let log = std::fs::File::create(folder.log()).map_err(|error| error.to_string())?;
    let errors = log.try_clone().map_err(|error| error.to_string())?;
    let settings = [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "autovacuum=off",
        "max_connections=400",
        "shared_buffers=64MB",
        // Containers give /dev/shm a few megabytes only.
        "max_parallel_workers_per_gather=0",
        "log_min_messages=fatal",
    ];
    let mut command = as_account(&programs.join("postgres"), account);
    command
        .current_dir(&folder.0)
        .arg("-D")
        .arg(folder.data())
        .arg("-k")
        .arg(&folder.0);
    for setting in settings {
        command.args(["-c", setting]);
    }
    let started = command
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .spawn();
    // SIGQUIT is PostgreSQL's "immediate shutdown": nothing in it is worth saving.
    started
        .map(|child| Guard::new(child, "QUIT"))
        .map_err(|error| format!("postgres: {error}"))
}

/// An account of the system that is not root.
struct Account {
    uid: u32,
    gid: u32,
}

impl Account {
    /// Whom the server runs as: `None` is the caller, who is not root.
    fn unprivileged() -> Outcome<Option<Self>> {
        if !machine::is_root() {
            return Ok(None);
        }
        let number = |option: &str, name: &str| -> Option<u32> {
            let text = child::output(Command::new("id").args([option, name])).ok()?;
            text.trim().parse().ok()
        };
        ["postgres", "nobody"]
            .iter()
            .find_map(|name| {
                Some(Self {
                    uid: number("-u", name)?,
                    gid: number("-g", name)?,
                })
            })
            .map(Some)
            .ok_or_else(|| "neither `postgres` nor `nobody` is an account here".to_owned())
    }
}

fn as_account(program: &Path, account: Option<&Account>) -> Command {
    let Some(account) = account else {
        return child::tied(program, "QUIT");
    };
    let mut command = Command::new("setpriv");
    command
        .arg(format!("--reuid={}", account.uid))
        .arg(format!("--regid={}", account.gid))
        .args(["--clear-groups", "--pdeathsig", "QUIT", "--"])
        .arg(program);
    command
}

/// The cluster's folder, named after this process so that a later run can tell
/// whether anybody still uses it.
struct Folder(PathBuf);

impl Folder {
    fn create() -> Outcome<Self> {
        let name = format!("{FOLDER_PREFIX}{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn log(&self) -> PathBuf {
        self.0.join("log")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Removes the folders of runs that were interrupted: the server dies with its run,
/// its files stay.
fn sweep() {
    let entries = std::fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries {
        let name = entry.file_name();
        let owner = name
            .to_str()
            .and_then(|name| name.strip_prefix(FOLDER_PREFIX));
        if owner.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            std::fs::remove_dir_all(entry.path()).ok();
        }
    }
}
