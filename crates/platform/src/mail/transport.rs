//! The two ways out: a mail server, or a folder in the demo.

use super::MailId;
use crate::manifest::BoxFuture;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Carries a finished message away.
pub trait Transport: Send + Sync {
    /// Sends it; what the other side said. May be called twice for one mail.
    fn send<'a>(
        &'a self,
        id: MailId,
        message: &'a Message,
    ) -> BoxFuture<'a, anyhow::Result<String>>;

    /// Whether the links of secret letters stay readable: in the demo, where nothing
    /// leaves the machine.
    fn keeps_links(&self) -> bool;
}

/// Why the mail settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The address of the mail server.
    #[error("the mail server's address is malformed: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
    /// The sender.
    #[error("the sender is no mail address: {0}")]
    Sender(#[from] lettre::address::AddressError),
}

/// A mail server, reached by SMTP.
#[derive(Debug)]
pub struct Smtp(AsyncSmtpTransport<Tokio1Executor>);

impl Smtp {
    /// The server at `smtps://user:password@host` or `smtp://host:587?tls=required`.
    pub fn at(url: &str) -> Result<Self, PostError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?;
        Ok(Self(builder.timeout(Some(PATIENCE)).build()))
    }
}

impl Transport for Smtp {
    fn send<'a>(
        &'a self,
        _: MailId,
        message: &'a Message,
    ) -> BoxFuture<'a, anyhow::Result<String>> {
        Box::pin(async move {
            let answer = self.0.send(message.clone()).await?;
            let lines: Vec<_> = answer.message().collect();
            Ok(format!("{} {}", answer.code(), lines.join(" ")))
        })
    }

    fn keeps_links(&self) -> bool {
        false
    }
}

/// A folder with one `.eml` file per mail.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Mail goes into files in `path`, which is made when the first one comes.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }
}

impl Transport for Folder {
    fn send<'a>(
        &'a self,
        id: MailId,
        message: &'a Message,
    ) -> BoxFuture<'a, anyhow::Result<String>> {
        Box::pin(async move {
            tokio::fs::create_dir_all(&self.path).await?;
            let name = format!("{id}.eml");
            tokio::fs::write(self.path.join(&name), message.formatted()).await?;
            Ok(name)
        })
    }

    fn keeps_links(&self) -> bool {
        true
    }
}
