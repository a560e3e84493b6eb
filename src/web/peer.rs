//! Whom a request comes from, as far as that can be told: it bounds what one can take of what there is little of, and nothing
//! else depends on it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;

use super::site::Site;

/// Whose word on whom they pass on is taken, beside that of this machine's own proxies.
const FORWARDED: &str = "x-forwarded-for";

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) IpAddr);

/// Whom a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Origin(IpAddr);

impl FromRequestParts<Site> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Peer>();
        // All of whom nothing is known are one.
        let peer = peer.map_or(Ipv6Addr::UNSPECIFIED.into(), |peer| peer.0);
        Ok(Self::of(peer, &parts.headers, &site.settings.proxies))
    }
}

impl Origin {
    /// Each proxy adds whom it was asked by to the end of a list. What stands before the word of one who is no proxy of ours
    /// anybody may have written.
    fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> Self {
        let told = headers
            .get_all(FORWARDED)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let told: Vec<&str> = told.flat_map(|value| value.split(',')).collect();
        let mut told = told.into_iter().rev();
        let mut from = peer.to_canonical();
        while from.is_loopback() || proxies.contains(&from) {
            let Some(before) = told.next().and_then(address) else {
                break;
            };
            from = before;
        }
        Self(network(from))
    }
}

/// An address, perhaps with a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let plain = || text.parse().ok();
    let with_port = || {
        text.parse()
            .ok()
            .map(|place: std::net::SocketAddr| place.ip())
    };
    let found: Option<IpAddr> = plain().or_else(with_port);
    found.map(|address| address.to_canonical())
}

/// One who has an IPv6 address has up to 2⁷² of them: so many are given to one customer (RFC 6177, 2).
pub(super) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let network = address.to_bits() & (u128::MAX << 72);
            Ipv6Addr::from_bits(network).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(peer: &str, told: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in told {
            headers.append(FORWARDED, line.parse().unwrap());
        }
        let proxies = ["10.0.0.5".parse().unwrap()];
        Origin::of(peer.parse().unwrap(), &headers, &proxies)
            .0
            .to_string()
    }

    #[test]
    fn who_asks_is_told_by_our_own_proxies_alone() {
        for (peer, told, from) in [
            ("192.0.2.1", &[][..], "192.0.2.1"),
            ("192.0.2.1", &["198.51.100.7"], "192.0.2.1"),
            ("127.0.0.1", &[], "127.0.0.1"),
            ("127.0.0.1", &["198.51.100.7"], "198.51.100.7"),
            ("::1", &["198.51.100.7:1234"], "198.51.100.7"),
            ("10.0.0.5", &["made up, 198.51.100.7"], "198.51.100.7"),
            ("10.0.0.5", &["192.0.2.9", "198.51.100.7"], "198.51.100.7"),
            ("127.0.0.1", &["198.51.100.7, 10.0.0.5"], "198.51.100.7"),
            ("10.0.0.5", &["not an address"], "10.0.0.5"),
            ("::ffff:10.0.0.5", &["198.51.100.7"], "198.51.100.7"),
        ] {
            assert_eq!(origin(peer, told), from, "{peer} {told:?}");
        }
    }

    #[test]
    fn addresses_of_one_network_are_one() {
        let one = origin("2001:db8:1:2::1", &[]);
        assert_eq!(one, origin("2001:db8:1:2:ffff::9", &[]));
        assert_eq!(one, origin("2001:db8:1:ff::1", &[]));
        assert_ne!(one, origin("2001:db8:1:102::1", &[]));
    }
}
