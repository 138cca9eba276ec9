//! `regiowerk typeset`, hidden: the typesetter's process, which the server starts for
//! each document and which limits itself before it reads anything.

use anyhow::Context as _;
use clap::Args;
use documents::{Limits, Manuscript, Press, Typesetter, exit};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// This very program, also after a newer version has taken its place on disk.
const MYSELF: &str = "/proc/self/exe";

/// The allocator takes memory as it is needed, so that the limit counts what is used; and
/// one document keeps one core busy, so that the others answer requests.
const ENVIRONMENT: [(&str, &str); 2] = [
    ("MIMALLOC_ARENA_EAGER_COMMIT", "0"),
    ("RAYON_NUM_THREADS", "1"),
];

/// The limits of the process itself. The press has more: of time as it passes, of sizes.
#[derive(Clone, Copy, Debug, Args)]
pub struct TypesetArgs {
    /// The most memory for data, in MiB.
    #[arg(long, value_name = "MIB", default_value_t = 256)]
    memory: u64,
    /// The most computing time, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    seconds: u64,
}

/// The press of this instance.
pub fn press() -> anyhow::Result<Press> {
    let program = if Path::new(MYSELF).exists() {
        PathBuf::from(MYSELF)
    } else {
        std::env::current_exe().context("this program cannot be found to start it again")?
    };
    let typesetter = Typesetter {
        program,
        arguments: vec!["typeset".into()],
        environment: ENVIRONMENT
            .map(|(name, it)| (name.into(), it.into()))
            .to_vec(),
    };
    Ok(Press::new(typesetter, Limits::default()))
}

/// Reads a manuscript and writes its PDF.
pub fn run(args: TypesetArgs) -> anyhow::Result<ExitCode> {
    limit(args).context("the process cannot limit itself")?;
    let mut manuscript = Vec::new();
    std::io::stdin().read_to_end(&mut manuscript)?;
    let manuscript: Manuscript = match serde_json::from_slice(&manuscript) {
        Ok(manuscript) => manuscript,
        Err(error) => return Ok(failed(exit::UNREADABLE, &error.to_string())),
    };
    let typeset = match typesetting::typeset(&manuscript) {
        Ok(typeset) => typeset,
        Err(error) => return Ok(failed(exit::FAILED, &error.to_string())),
    };
    if !typeset.replaced.is_empty() {
        eprintln!("replaced letters: {:?}", typeset.replaced);
    }
    let mut output = std::io::stdout().lock();
    output.write_all(&typeset.pdf)?;
    output.flush()?;
    Ok(ExitCode::from(exit::DONE))
}

fn failed(code: u8, message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(code)
}

/// From here on: so much memory and computing time, and no picture of its memory on disk.
fn limit(args: TypesetArgs) -> rustix::io::Result<()> {
    let memory = args.memory << 20;
    for (resource, most, at_last) in [
        (Resource::Data, memory, memory),
        // At the first a signal that tells why, a second later one that nobody survives.
        (Resource::Cpu, args.seconds, args.seconds + 1),
        (Resource::Core, 0, 0),
    ] {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(at_last),
        };
        setrlimit(resource, limit)?;
    }
    Ok(())
}
