//! Which addresses of the net are asked: those of the public one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is one of the public net: neither this machine nor its neighbours, nor what
/// is reserved (RFC 6890).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => is_public_v4(it),
        IpAddr::V6(it) => is_public_v6(it),
    }
}

fn is_public_v4(it: Ipv4Addr) -> bool {
    let [a, b, c, _] = it.octets();
    let reserved = it.is_private()
        || it.is_loopback()
        || it.is_link_local()
        || it.is_broadcast()
        || it.is_documentation()
        || it.is_multicast()
        || a == 0
        || a >= 240
        // Shared address space, protocol assignments, benchmarks, 6to4 relays.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
        || (a == 192 && b == 88 && c == 99);
    !reserved
}

fn is_public_v6(it: Ipv6Addr) -> bool {
    if let Some(inside) = it.to_ipv4_mapped() {
        return is_public_v4(inside);
    }
    let parts = it.segments();
    // Only global unicast is public, and of it not what wraps or documents other addresses.
    let global = parts[0] & 0xe000 == 0x2000;
    let wrapped = parts[0] == 0x2002 || (parts[0] == 0x2001 && parts[1] < 0x200);
    let documentation = (parts[0] == 0x2001 && parts[1] == 0x0db8) || parts[0] == 0x3fff;
    global && !wrapped && !documentation
}
