//! From which address a visit comes, for limits: the peer, or who a known proxy names.

use crate::WebState;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

/// The proxies in front of the instance. Only from them is `X-Forwarded-For` believed:
/// everybody else could write into it what they like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Arc<[Range]>);

/// Why the proxies of the settings cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no proxy: write an address like 127.0.0.1, or a range like 10.0.0.0/8")]
pub struct ProxyError(String);

/// Addresses that share their first bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    first: u128,
    bits: u32,
}

impl Proxies {
    /// Reads addresses (`127.0.0.1`) and ranges (`10.0.0.0/8`, `fd00::/8`).
    pub fn parse<T: AsRef<str>>(texts: &[T]) -> Result<Self, ProxyError> {
        let ranges = texts.iter().map(|text| text.as_ref().parse());
        Ok(Self(ranges.collect::<Result<_, _>>()?))
    }

    /// Who asks: from the peer on to the left through what proxies have appended, up to
    /// the first that is no proxy of ours.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let lines = headers.get_all("x-forwarded-for").iter();
        let lines: Vec<_> = lines.filter_map(|line| line.to_str().ok()).collect();
        let mut client = peer.to_canonical();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Some(before) = address(entry).filter(|_| self.has(client)) else {
                break;
            };
            client = before;
        }
        client
    }

    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.has(address))
    }
}

impl Range {
    fn has(self, address: IpAddr) -> bool {
        let differing = self.first ^ wide(address);
        differing.leading_zeros() >= self.bits
    }
}

impl FromStr for Range {
    type Err = ProxyError;

    fn from_str(text: &str) -> Result<Self, ProxyError> {
        let refused = || ProxyError(text.to_owned());
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| refused())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| refused())?;
        if bits > most {
            return Err(refused());
        }
        Ok(Self {
            first: wide(address),
            bits: bits + (128 - most),
        })
    }
}

/// As one number; IPv4 within IPv6.
fn wide(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

/// An entry of `X-Forwarded-For`: an address, some proxies add the port.
fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let bare = entry.parse().ok();
    let address = bare.or_else(|| entry.parse().ok().map(|socket: SocketAddr| socket.ip()));
    address.map(|address| address.to_canonical())
}

/// The address that a visit comes from; unknown where no connection stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(Option<IpAddr>);

impl ClientAddress {
    /// The address itself.
    pub const fn at(address: IpAddr) -> Self {
        Self(Some(address))
    }

    /// What limits count by: an IPv4 address, or the /64 of an IPv6 one, which is what
    /// one customer gets. `None` where the address is unknown.
    pub fn key(self) -> Option<String> {
        Some(match self.0? {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let net = Ipv6Addr::from_bits(address.to_bits() >> 64 << 64);
                format!("{net}/64")
            }
        })
    }
}

impl FromRequestParts<WebState> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let proxies = parts.extensions.get::<Proxies>().cloned();
        Ok(Self(peer.map(|ConnectInfo(peer)| {
            let proxies = proxies.unwrap_or_default();
            proxies.client(peer.ip(), &parts.headers)
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn seen(proxies: &[&str], peer: &str, forwarded: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        let proxies = Proxies::parse(proxies).expect("proxies");
        let peer = peer.parse().expect("an address");
        proxies.client(peer, &headers).to_string()
    }

    #[test]
    fn only_proxies_of_ours_name_the_client() {
        for (proxies, peer, forwarded, client) in [
            (&[][..], "192.0.2.1", &["203.0.113.9"][..], "192.0.2.1"),
            (&["127.0.0.1"], "192.0.2.1", &["203.0.113.9"], "192.0.2.1"),
            (&["127.0.0.1"], "127.0.0.1", &[], "127.0.0.1"),
            (&["127.0.0.1"], "127.0.0.1", &["203.0.113.9"], "203.0.113.9"),
            // Whatever the caller wrote itself stands further left.
            (
                &["127.0.0.1"],
                "127.0.0.1",
                &["198.51.100.7, 203.0.113.9"],
                "203.0.113.9",
            ),
            (
                &["127.0.0.1"],
                "127.0.0.1",
                &["198.51.100.7", "203.0.113.9"],
                "203.0.113.9",
            ),
            (
                &["127.0.0.1", "10.0.0.0/8"],
                "127.0.0.1",
                &["198.51.100.7, 203.0.113.9, 10.1.2.3"],
                "203.0.113.9",
            ),
            (&["127.0.0.1"], "::ffff:127.0.0.1", &["::1"], "::1"),
            (&["::1"], "::1", &["[2001:db8::5]:4711"], "2001:db8::5"),
            (&["127.0.0.1"], "127.0.0.1", &["unknown"], "127.0.0.1"),
        ] {
            assert_eq!(seen(proxies, peer, forwarded), client, "{forwarded:?}");
        }
    }

    #[test]
    fn proxies_are_addresses_or_ranges() {
        for wrong in ["localhost", "10.0.0.0/33", "10.0.0.0/x", "", "::/129"] {
            assert!(Proxies::parse(&[wrong]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_customer_of_ipv6_is_one_network() {
        let key = |text: &str| ClientAddress::at(text.parse().expect("an address")).key();
        assert_eq!(key("192.0.2.1").as_deref(), Some("192.0.2.1"));
        assert_eq!(
            key("2001:db8:1:2:3::4").as_deref(),
            Some("2001:db8:1:2::/64")
        );
    }
}
