//! A mail server that takes everything and remembers for whom (RFC 5321, as little of
//! it as a well-behaved client needs).

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long it thinks about each letter.
const SLOWNESS: Duration = Duration::from_millis(80);

/// A mailbox for every address.
pub struct Mailbox {
    address: String,
    recipients: Arc<Mutex<Vec<String>>>,
}

impl Mailbox {
    /// Opens one on a free port; it listens until the test ends.
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("bound").to_string();
        let recipients = Arc::new(Mutex::new(Vec::new()));
        let known = Arc::clone(&recipients);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let known = Arc::clone(&known);
                std::thread::spawn(move || talk(stream, &known));
            }
        });
        Self {
            address,
            recipients,
        }
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every address that got mail, each once.
    pub fn recipients(&self) -> Vec<String> {
        let known = self.recipients.lock();
        let mut known = known.unwrap_or_else(PoisonError::into_inner).clone();
        known.sort_unstable();
        known.dedup();
        known
    }
}

/// One conversation; `None` when the client is gone.
fn talk(stream: TcpStream, known: &Mutex<Vec<String>>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let mut out = stream;
    out.write_all(b"220 localhost\r\n").ok()?;
    let mut recipient = String::new();
    while let Some(Ok(line)) = lines.next() {
        let word = line.get(..4).unwrap_or_default().to_uppercase();
        if word == "RCPT" {
            recipient.clone_from(&line);
        }
        if word == "DATA" {
            out.write_all(b"354 go on\r\n").ok()?;
            lines.by_ref().map_while(Result::ok).find(|it| it == ".")?;
            std::thread::sleep(SLOWNESS);
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            known.push(recipient.clone());
        }
        let answer: &[u8] = if word == "QUIT" {
            b"221 bye\r\n"
        } else {
            b"250 fine\r\n"
        };
        out.write_all(answer).ok()?;
    }
    Some(())
}
