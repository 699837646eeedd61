//! Where a request comes from, at the widths at which attempts and unfiled files are counted.
//!
//! Here only addresses are cut; how many of what are allowed stands where it is counted. Called by the server's `http` for each
//! request and by its throttles.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The network of a visitor: who sits behind one address, and who has the addresses around it. Addresses are cheap for whoever
/// rents a range of them, so each wider range is counted too, with more room, because strangers to each other share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    widths: Vec<Width>,
}

/// A range of addresses that is counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Width {
    /// Its name, such as `203.0.113.7`, `203.0.113.0/24` or `2001:db8::/56`.
    pub name: String,
    /// How many times as much it may do as one household.
    pub room: u32,
}

/// IPv4: an address, and the smallest range that is routed alone and rented out (/24).
const FOUR: [(u32, u32); 2] = [(32, 1), (24, 8)];
/// IPv6: what one household has at least (/64), what providers mostly give it (/56), and what a site or a rented machine
/// can have (/48; RIPE-690).
const SIX: [(u32, u32); 3] = [(64, 1), (56, 2), (48, 8)];

impl Network {
    /// Cuts an address to its widths. An IPv4 address that is written as an IPv6 one counts as what it is.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        let width = |name, room| Width { name, room };
        let widths = match address.to_canonical() {
            IpAddr::V4(address) => FOUR.map(|(bits, room)| width(four(address, bits), room)).into(),
            IpAddr::V6(address) => SIX.map(|(bits, room)| width(six(address, bits), room)).into(),
        };
        Self { widths }
    }

    /// The network of one whose address nobody knows: all of them share it.
    #[must_use]
    pub fn unknown() -> Self {
        Self { widths: vec![Width { name: "unknown".to_owned(), room: 1 }] }
    }

    /// Its widths, the narrowest first; there is always one.
    #[must_use]
    pub fn widths(&self) -> &[Width] {
        &self.widths
    }

    /// The name of the narrowest width: one IPv4 address, or the /64 of an IPv6 one.
    #[must_use]
    pub fn name(&self) -> &str {
        self.widths.first().map_or("unknown", |width| &width.name)
    }
}

fn four(address: Ipv4Addr, bits: u32) -> String {
    let start = Ipv4Addr::from_bits(address.to_bits() & !u32::MAX.checked_shr(bits).unwrap_or(0));
    if bits == 32 { start.to_string() } else { format!("{start}/{bits}") }
}

fn six(address: Ipv6Addr, bits: u32) -> String {
    let start = Ipv6Addr::from_bits(address.to_bits() & !u128::MAX.checked_shr(bits).unwrap_or(0));
    format!("{start}/{bits}")
}

#[cfg(test)]
mod tests {
    use super::Network;

    fn names(address: &str) -> Vec<String> {
        let network = Network::of(address.parse().expect("an address"));
        network.widths().iter().map(|width| width.name.clone()).collect()
    }

    #[test]
    fn an_address_counts_in_each_range_around_it() {
        assert_eq!(names("203.0.113.7"), ["203.0.113.7", "203.0.113.0/24"]);
        assert_eq!(
            names("2001:db8:12:3456:789a::1"),
            ["2001:db8:12:3456::/64", "2001:db8:12:3400::/56", "2001:db8:12::/48"]
        );
    }

    #[test]
    fn an_old_address_in_new_clothes_is_the_old_one() {
        assert_eq!(names("::ffff:203.0.113.7"), names("203.0.113.7"));
    }

    #[test]
    fn a_wider_range_has_more_room() {
        for address in ["203.0.113.7", "2001:db8::1"] {
            let network = Network::of(address.parse().expect("an address"));
            assert!(network.widths().windows(2).all(|pair| pair[0].room < pair[1].room), "{network:?}");
        }
        assert_eq!(Network::unknown().name(), "unknown");
    }
}
