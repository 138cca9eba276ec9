//! A bucket that speaks S3, from the npm package `s3rver`.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// A running service with one empty bucket; dropping it ends both.
#[derive(Debug)]
pub struct BucketServer {
    child: Child,
    /// Kept open: a program whose output nobody takes ends.
    _output: BufReader<ChildStdout>,
    folder: TempDir,
    endpoint: String,
}

impl BucketServer {
    /// The name of its bucket.
    pub const BUCKET: &str = "regiowerk";
    /// The key that is told.
    pub const ACCESS_KEY: &str = "S3RVER";
    /// The key that is not.
    pub const SECRET_KEY: &str = "S3RVER";

    /// Starts it on a free port.
    ///
    /// # Panics
    /// If Node or the package is missing; the message has the line that installs it.
    pub fn start() -> Self {
        // The program does it in `main`; whoever came first has set the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("s3");
        assert!(
            scripts.join("node_modules/s3rver").is_dir(),
            "this test needs a bucket: run `cargo xtask test`, or \
             (cd testkit/s3 && npm ci --ignore-scripts)"
        );
        let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
        let mut child = Command::new("node")
            .arg(scripts.join("server.mjs"))
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node is there: apt-get install -y nodejs");
        let output = child.stdout.take().expect("its output is piped");
        let (mut output, mut endpoint) = (BufReader::new(output), String::new());
        output
            .read_line(&mut endpoint)
            .expect("it says its address");
        let endpoint = endpoint.trim().to_owned();
        assert!(!endpoint.is_empty(), "the bucket ended at once");
        Self {
            child,
            _output: output,
            folder,
            endpoint,
        }
    }

    /// Its address, without a slash at the end.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The file in which the service keeps the bytes of that key, so that a test can
    /// damage or miss them behind its back.
    pub fn file_of(&self, key: &str) -> PathBuf {
        let folder = self.folder.path().join(Self::BUCKET);
        folder.join(format!("{key}._S3rver_object"))
    }

    /// Ends the service, as if its computer were gone.
    pub fn stop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Drop for BucketServer {
    fn drop(&mut self) {
        self.stop();
    }
}
