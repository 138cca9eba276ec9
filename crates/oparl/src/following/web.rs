//! The courier that goes out into the net.
//!
//! A name is resolved here and only addresses of the public net are used, so that no name leads
//! elsewhere after it was looked at. Redirects are followed one by one, each looked at anew.

use super::courier::{Courier, CourierError, Reply};
use super::is_public;
use platform::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, Url, header};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// How long a host may take to take a call, and to answer it.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_mins(1);

/// The most bytes an answer may have.
const MOST: usize = 16 * 1024 * 1024;

/// So often a host may lead on.
const REDIRECTS: usize = 3;

/// Asks hosts of the public net; of the own one only where the operator allows it.
#[derive(Clone, Debug)]
pub struct Web {
    client: Client,
    private_too: PrivateToo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PrivateToo {
    Yes,
    No,
}

impl Web {
    /// A courier to hosts of the public net.
    pub fn public() -> Result<Self, CourierError> {
        Self::new(PrivateToo::No)
    }

    /// A courier to every host, those of the own net too: for councils within it.
    pub fn everywhere() -> Result<Self, CourierError> {
        Self::new(PrivateToo::Yes)
    }

    fn new(private_too: PrivateToo) -> Result<Self, CourierError> {
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .no_proxy()
            .user_agent("Regiowerk (OParl)")
            .dns_resolver(Arc::new(Resolver(private_too)))
            .build();
        Ok(Self {
            client: client.map_err(|error| unreachable(&error))?,
            private_too,
        })
    }

    async fn fetch(&self, address: &str) -> Result<Reply, CourierError> {
        let mut url: Url = address.parse().map_err(|_| CourierError::NotAllowed)?;
        for _ in 0..=REDIRECTS {
            self.judge(&url)?;
            let sent = self.client.get(url.clone());
            let sent = sent.header(header::ACCEPT, "application/json");
            let mut answer = sent.send().await.map_err(|error| unreachable(&error))?;
            let status = answer.status();
            let onward = answer.headers().get(header::LOCATION);
            let onward = onward.filter(|_| status.is_redirection());
            if let Some(onward) = onward.and_then(|it| it.to_str().ok()) {
                url = url.join(onward).map_err(|_| CourierError::NotAllowed)?;
                continue;
            }
            let mut body = Vec::new();
            while let Some(piece) = answer.chunk().await.map_err(|error| unreachable(&error))? {
                if body.len() + piece.len() > MOST {
                    return Err(CourierError::TooLarge);
                }
                body.extend_from_slice(&piece);
            }
            let status = status.as_u16();
            return Ok(Reply { status, body });
        }
        Err(CourierError::Unreachable("leads on and on".to_owned()))
    }

    /// A number instead of a name is not resolved, so it is looked at here.
    fn judge(&self, url: &Url) -> Result<(), CourierError> {
        let host = url.host_str().unwrap_or_default();
        let number: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        let known = ["http", "https"].contains(&url.scheme()) && !host.is_empty();
        let allowed = self.private_too == PrivateToo::Yes || number.is_none_or(is_public);
        if known && allowed {
            Ok(())
        } else {
            Err(CourierError::NotAllowed)
        }
    }
}

impl Courier for Web {
    fn get<'a>(&'a self, address: &'a str) -> BoxFuture<'a, Result<Reply, CourierError>> {
        Box::pin(self.fetch(address))
    }
}

/// An error with its causes; one of ours among them says itself.
fn unreachable(error: &reqwest::Error) -> CourierError {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if inner.is::<NotPublic>() {
            return CourierError::NotAllowed;
        }
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    CourierError::Unreachable(text)
}

#[derive(Debug, thiserror::Error)]
#[error("the name leads to no address of the public net")]
struct NotPublic;

/// Resolves names to addresses that are asked.
#[derive(Debug)]
struct Resolver(PrivateToo);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let private_too = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let asked = |it: &SocketAddr| private_too == PrivateToo::Yes || is_public(it.ip());
            let found: Vec<_> = found.filter(asked).collect();
            if found.is_empty() {
                return Err(NotPublic.into());
            }
            let found: Addrs = Box::new(found.into_iter());
            Ok(found)
        })
    }
}
