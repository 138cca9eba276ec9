//! The press: has a manuscript typeset by another process, within limits.
//!
//! The process takes the manuscript as JSON on standard input and gives the PDF on
//! standard output. It has no environment and no say in how long it lives: whoever is
//! slow, greedy or broken costs one process, never the server.

use crate::check::Manuscript;
use crate::exit;
use kernel::{Kind, Refusal};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, Command};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// So much of what a process says on standard error is kept, in bytes.
const LAST_WORDS: u64 = 4096;

/// What the press allows one printing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many printings run at once.
    pub at_once: usize,
    /// How long a printing waits for its turn.
    pub patience: Duration,
    /// How long it may take once it is its turn.
    pub time: Duration,
    /// How large the manuscript is at most, in bytes of JSON.
    pub manuscript: usize,
    /// How large the PDF is at most, in bytes.
    pub pdf: u64,
}

impl Default for Limits {
    /// Far more than minutes of a hundred items need.
    fn default() -> Self {
        Self {
            at_once: 2,
            patience: Duration::from_secs(10),
            time: Duration::from_secs(20),
            manuscript: 4 << 20,
            pdf: 16 << 20,
        }
    }
}

/// Has manuscripts typeset. Cheap to clone; the clones share their limits.
#[derive(Clone, Debug)]
pub struct Press(Arc<Inner>);

/// The program that typesets: a manuscript in, a PDF out.
#[derive(Clone, Debug, Default)]
pub struct Typesetter {
    /// Where it is.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Its whole environment: names and values. Nothing of ours is its business, neither
    /// passwords nor paths.
    pub environment: Vec<(OsString, OsString)>,
}

#[derive(Debug)]
struct Inner {
    typesetter: Typesetter,
    limits: Limits,
    turns: Semaphore,
}

/// What the press hands over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The PDF: PDF/UA-1 and PDF/A-2a.
    pub pdf: Vec<u8>,
    /// What the typesetter remarks, one remark a line: letters that its fonts do not
    /// have and that it replaced. Mostly empty.
    pub remarks: String,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// There is no press.
    #[error("there is no press")]
    Absent,
    /// Too many others are having something printed.
    #[error("the press is busy")]
    Busy,
    /// It took too long and was stopped.
    #[error("typesetting took too long")]
    TooLong,
    /// The manuscript, the PDF or the memory needed for it is larger than allowed.
    #[error("the document is too large")]
    TooLarge,
    /// The typesetter did not do it.
    #[error("the typesetter failed: {message}")]
    Broken {
        /// What it said.
        message: String,
    },
}

impl Refusal for PressError {
    fn kind(&self) -> Kind {
        match self {
            Self::Absent | Self::Busy | Self::TooLong => Kind::Unavailable,
            Self::TooLarge => Kind::TooLarge,
            Self::Broken { .. } => Kind::Fault,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Absent => "press-error-absent",
            Self::Busy => "press-error-busy",
            Self::TooLong => "press-error-too-long",
            Self::TooLarge => "press-error-too-large",
            Self::Broken { .. } => "press-error-broken",
        }
    }
}

impl Press {
    /// A press with this typesetter.
    pub fn new(typesetter: Typesetter, limits: Limits) -> Self {
        Self(Arc::new(Inner {
            typesetter,
            limits,
            turns: Semaphore::new(limits.at_once),
        }))
    }

    /// Prints a manuscript. If this is dropped before it is done, the process ends.
    pub async fn print(&self, manuscript: &Manuscript) -> Result<Printed, PressError> {
        let limits = self.0.limits;
        let manuscript = serde_json::to_vec(manuscript).map_err(broken)?;
        if manuscript.len() > limits.manuscript {
            return Err(PressError::TooLarge);
        }
        let _turn = self.turn().await?;
        let mut child = self.start()?;
        let outcome = timeout(limits.time, converse(&mut child, manuscript, limits)).await;
        if !matches!(outcome, Ok(Ok(_))) {
            // Its turn is over only when it is gone.
            child.kill().await.map_err(broken)?;
        }
        outcome.map_err(|_| PressError::TooLong)?
    }

    async fn turn(&self) -> Result<SemaphorePermit<'_>, PressError> {
        let turn = timeout(self.0.limits.patience, self.0.turns.acquire());
        turn.await.map_err(|_| PressError::Busy)?.map_err(broken)
    }

    fn start(&self) -> Result<Child, PressError> {
        let typesetter = &self.0.typesetter;
        let mut command = Command::new(&typesetter.program);
        command
            .args(&typesetter.arguments)
            .env_clear()
            .envs(typesetter.environment.iter().map(|(name, it)| (name, it)))
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command.spawn().map_err(broken)
    }
}

/// Gives the manuscript and takes the PDF, at the same time: neither side may wait for
/// the other with a full pipe.
async fn converse(
    child: &mut Child,
    manuscript: Vec<u8>,
    limits: Limits,
) -> Result<Printed, PressError> {
    let (input, output, words) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(mut input), Some(output), Some(words)) = (input, output, words) else {
        return Err(broken("the process has no pipes"));
    };
    let give = async {
        // Who does not read on has a reason, and tells it by its exit.
        let _ = input.write_all(&manuscript).await;
        drop(input);
        Ok(())
    };
    let pdf = async {
        let pdf = read(output, limits.pdf + 1).await?;
        if pdf.len() as u64 > limits.pdf {
            return Err(PressError::TooLarge);
        }
        Ok(pdf)
    };
    let ((), pdf, remarks) = tokio::try_join!(give, pdf, last_words(words))?;
    let status = child.wait().await.map_err(broken)?;
    judged(status, &remarks)?;
    Ok(Printed { pdf, remarks })
}

async fn read(from: impl AsyncRead + Unpin, most: u64) -> Result<Vec<u8>, PressError> {
    let mut bytes = Vec::new();
    let mut from = from.take(most);
    from.read_to_end(&mut bytes).await.map_err(broken)?;
    Ok(bytes)
}

/// The beginning of what it says; the rest is read and forgotten, so that it can go on.
async fn last_words(mut from: impl AsyncRead + Unpin) -> Result<String, PressError> {
    let words = read(&mut from, LAST_WORDS).await?;
    let mut rest = tokio::io::sink();
    tokio::io::copy(&mut from, &mut rest)
        .await
        .map_err(broken)?;
    Ok(String::from_utf8_lossy(&words).trim().to_owned())
}

/// What the way in which the process ended means.
fn judged(status: ExitStatus, words: &str) -> Result<(), PressError> {
    use std::os::unix::process::ExitStatusExt as _;
    /// What Rust's own abort sends, when there is no memory left.
    const ABORT: i32 = 6;
    /// What the limit of computing time sends.
    const COMPUTED_TOO_LONG: i32 = 24;

    match status.signal() {
        Some(COMPUTED_TOO_LONG) => Err(PressError::TooLong),
        Some(ABORT) if words.contains("memory allocation") => Err(PressError::TooLarge),
        Some(signal) => Err(broken(format!("signal {signal}: {words}"))),
        None if status.code() == Some(exit::DONE.into()) => Ok(()),
        None => Err(broken(format!("{status}: {words}"))),
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "`map_err` hands the error over"
)]
fn broken(message: impl ToString) -> PressError {
    let message = message.to_string();
    PressError::Broken { message }
}
