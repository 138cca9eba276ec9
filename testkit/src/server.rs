//! The product itself, running as a process of its own.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A running `regiowerk`; dropping it kills it.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// Starts `regiowerk demo` with an empty data folder. The folder lives as long as
    /// the value that comes with the server.
    ///
    /// # Panics
    /// If the program is missing or does not answer within two minutes.
    pub fn demo() -> (Self, TempDir) {
        let data = tempfile::tempdir().expect("the folder for temporary files is writable");
        (Self::demo_in(data.path()), data)
    }

    /// Starts `regiowerk demo` with a data folder that may hold data already.
    ///
    /// # Panics
    /// If the program is missing or does not answer within two minutes.
    pub fn demo_in(data: &Path) -> Self {
        let folder = data.to_str().expect("temporary folders have plain names");
        Self::start(&["demo", "--data", folder])
    }

    /// Starts `regiowerk` with `arguments` and a `--listen` on a free port, and waits
    /// until `/healthz` answers. The program is the one that `REGIOWERK_BIN` names.
    ///
    /// # Panics
    /// If the program is missing or does not answer within two minutes.
    pub fn start(arguments: &[&str]) -> Self {
        let program = std::env::var_os("REGIOWERK_BIN")
            .expect("REGIOWERK_BIN names the program: run `cargo xtask test`");
        let address = free_address();
        let child = Command::new(program)
            .args(arguments)
            .args(["--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("REGIOWERK_BIN can be started");
        let mut server = Self { child, address };
        server.wait_until_healthy();
        server
    }

    /// The address of a page; `path` begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Ends the process as a power cut would (SIGKILL).
    pub fn kill(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }

    fn wait_until_healthy(&mut self) {
        let patience = Instant::now() + Duration::from_mins(2);
        while !is_healthy(self.address) {
            let ended = self.child.try_wait().ok().flatten();
            assert!(ended.is_none(), "regiowerk ended at once: {ended:?}");
            assert!(
                Instant::now() < patience,
                "regiowerk does not answer on {}",
                self.address
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener
        .local_addr()
        .expect("a bound listener has an address")
}

fn is_healthy(address: SocketAddr) -> bool {
    let ask = || {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok::<_, std::io::Error>(status == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}
