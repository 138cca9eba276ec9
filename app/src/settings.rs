//! `regiowerk.toml`: what the operator decides.

use crate::commands::typeset;
use crate::server::Surroundings;
use anyhow::Context as _;
use kernel::Slug;
use oparl::following::Web;
use platform::mail::{Post, PostError, Smtp};
use platform::oidc::{Service, Services};
use platform::upload::{Bucket, Depot};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use web::Proxies;

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
    /// The proxies in front, whose `X-Forwarded-For` is believed: addresses or ranges.
    #[serde(default)]
    pub proxies: Vec<String>,
    /// Where people may sign in instead of with a password.
    #[serde(default)]
    pub oidc: Vec<OidcSettings>,
    /// How councils' systems are read.
    #[serde(default)]
    pub oparl: OparlSettings,
    /// Where uploaded files lie; beside the database if that is a file, else nowhere.
    pub uploads: Option<UploadSettings>,
}

impl ServeSettings {
    /// What stands around the instance; says which setting cannot be used.
    pub fn surroundings(&self) -> anyhow::Result<Surroundings> {
        let services = self.oidc.iter().map(OidcSettings::service);
        let services = services.collect::<anyhow::Result<Vec<_>>>()?;
        Ok(Surroundings {
            post: self.mail.as_ref().map(MailSettings::post).transpose()?,
            proxies: Proxies::parse(&self.proxies).context("proxies")?,
            services: Services::new(services).context("oidc")?,
            depot: self.depot()?,
            press: Some(typeset::press()?),
            councils: self.oparl.courier()?,
            ..Surroundings::default()
        })
    }

    /// Where uploaded files lie.
    pub fn depot(&self) -> anyhow::Result<Option<Depot>> {
        match &self.uploads {
            Some(uploads) => uploads.depot().map(Some),
            None => Ok(beside(&self.database)
                .map(|it| Depot::folder(&it))
                .transpose()?),
        }
    }
}

/// `[oparl]`: how councils' systems are read.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct OparlSettings {
    /// Whether systems in private nets are read, too: where a council's stands in the same house.
    #[serde(default)]
    pub private_networks: bool,
}

impl OparlSettings {
    fn courier(self) -> anyhow::Result<Option<Web>> {
        let web = if self.private_networks {
            Web::everywhere()
        } else {
            Web::public()
        };
        Ok(Some(web.context("oparl")?))
    }
}

/// The folder of uploads where nobody named one: beside a database that is a file.
pub fn beside(database: &str) -> Option<PathBuf> {
    let file = database.strip_prefix("sqlite://")?;
    let file = Path::new(file.split('?').next().unwrap_or(file));
    Some(file.with_file_name("uploads"))
}

/// `[uploads]`: a folder, or a bucket that speaks S3.
#[derive(Clone, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct UploadSettings {
    /// The folder; made if missing.
    pub folder: Option<PathBuf>,
    /// The bucket instead.
    pub bucket: Option<String>,
    /// The address of the service; absent for AWS.
    pub endpoint: Option<String>,
    /// The region; `us-east-1`, which most other services take, unless given.
    pub region: Option<String>,
    /// The key that is told.
    pub access_key: Option<String>,
    /// The key that is not.
    pub secret_key: Option<String>,
    /// The environment variable that holds it instead.
    pub secret_key_env: Option<String>,
}

impl std::fmt::Debug for UploadSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UploadSettings")
            .field("folder", &self.folder)
            .field("bucket", &self.bucket)
            .finish_non_exhaustive()
    }
}

impl UploadSettings {
    fn depot(&self) -> anyhow::Result<Depot> {
        let name = match (&self.folder, &self.bucket) {
            (Some(folder), None) => return Ok(Depot::folder(folder)?),
            (None, Some(bucket)) => bucket.clone(),
            _ => anyhow::bail!("uploads: give folder or bucket, one of them"),
        };
        let secret_key = match (&self.secret_key, &self.secret_key_env) {
            (Some(secret), None) => secret.clone(),
            (None, Some(name)) => {
                let secret = std::env::var(name);
                secret.with_context(|| format!("uploads: {name} is not set"))?
            }
            _ => anyhow::bail!("uploads: give secret_key or secret_key_env, one of them"),
        };
        let access_key = self.access_key.clone();
        let region = self.region.clone();
        let bucket = Bucket {
            name,
            endpoint: self.endpoint.clone(),
            region: region.unwrap_or_else(|| "us-east-1".to_owned()),
            access_key: access_key.context("uploads: access_key is missing")?,
            secret_key,
        };
        Depot::bucket(&bucket).context("uploads")
    }
}

/// `[[oidc]]`: a sign-in service that speaks OpenID Connect.
#[derive(Clone, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct OidcSettings {
    /// Its name in addresses: small letters, digits and hyphens; never to be changed.
    pub key: String,
    /// Its name on screen: one text, or `{ de = "…", en = "…" }`.
    pub label: Label,
    /// Its address; `/.well-known/openid-configuration` is found below it.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we prove it.
    pub client_secret: Option<String>,
    /// The environment variable that holds it instead.
    pub client_secret_env: Option<String>,
    /// What is asked for beside `openid`; the mail address unless given.
    #[serde(default = "default_scopes")]
    pub scopes: Vec<String>,
}

/// A name on screen.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Label {
    /// The same in both languages.
    One(String),
    /// One for each.
    Both {
        /// In German.
        de: String,
        /// In English.
        en: String,
    },
}

impl std::fmt::Debug for OidcSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcSettings")
            .field("key", &self.key)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

impl OidcSettings {
    fn service(&self) -> anyhow::Result<Service> {
        let named = || format!("oidc {}", self.key);
        let secret = match (&self.client_secret, &self.client_secret_env) {
            (Some(_), Some(_)) => anyhow::bail!(
                "{}: give client_secret or client_secret_env, not both",
                named()
            ),
            (Some(secret), None) => Some(secret.clone()),
            (None, Some(name)) => {
                let secret = std::env::var(name);
                Some(secret.with_context(|| format!("{}: {name} is not set", named()))?)
            }
            (None, None) => None,
        };
        let (german, english) = match &self.label {
            Label::One(label) => (label.clone(), label.clone()),
            Label::Both { de, en } => (de.clone(), en.clone()),
        };
        Ok(Service {
            key: Slug::parse(&self.key).with_context(named)?,
            german,
            english,
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: secret,
            scopes: self.scopes.clone(),
        })
    }
}

fn default_scopes() -> Vec<String> {
    vec!["email".to_owned()]
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
