//! `regiowerk.toml`: what the operator decides.

use anyhow::Context as _;
use platform::mail::{Post, PostError, Smtp};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::Path;

/// The settings of a production instance. Every key can also be given as an
/// environment variable, `REGIOWERK_DATABASE` for `database`.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ServeSettings {
    /// `sqlite:///var/lib/regiowerk/regiowerk.sqlite` or `postgres://…`.
    pub database: String,
    /// Where to listen; `127.0.0.1:8080` unless given.
    #[serde(default = "default_listen")]
    pub listen: SocketAddr,
    /// Where `GET /metrics` is answered, a listener of its own; nowhere unless given.
    pub metrics: Option<SocketAddr>,
    /// Where people reach the instance: `https://allianz.example.org`.
    pub public_url: String,
    /// How mail leaves; without it mail waits, and is given up after eight attempts.
    pub mail: Option<MailSettings>,
}

/// `[mail]`: the mail server and the sender.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// `smtps://user:password@mail.example.org` or `smtp://mail.example.org:587?tls=required`.
    pub server: String,
    /// `Regiowerk <noreply@example.org>`.
    pub from: String,
}

impl MailSettings {
    /// The way out for mail.
    pub fn post(&self) -> Result<Post, PostError> {
        Post::new(&self.from, Smtp::at(&self.server)?)
    }
}

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

/// Reads the file; the message names the key that is wrong.
pub fn read(file: &Path) -> anyhow::Result<ServeSettings> {
    let source = config::Config::builder()
        .add_source(config::File::from(file).format(config::FileFormat::Toml))
        .set_override_option("database", from_environment("DATABASE"))?
        .set_override_option("listen", from_environment("LISTEN"))?
        .set_override_option("public_url", from_environment("PUBLIC_URL"))?
        .build()
        .with_context(|| format!("{} cannot be read", file.display()))?;
    let settings: ServeSettings = source
        .try_deserialize()
        .with_context(|| format!("{} is not complete", file.display()))?;
    Ok(ServeSettings {
        public_url: settings.public_url.trim_end_matches('/').to_owned(),
        ..settings
    })
}

fn from_environment(key: &str) -> Option<String> {
    std::env::var(format!("REGIOWERK_{key}")).ok()
}
