//! Until when a certificate counts.

use super::{Certificate, CertificateId};
use kernel::{Confidentiality, Line, OrganisationId, Stamp};

#[test]
fn a_certificate_counts_up_to_its_last_day() {
    let now = Stamp::from_micros(0);
    let mut certificate = Certificate {
        id: CertificateId::new(now),
        organisation: OrganisationId::new(now),
        label: Line::parse("ISO 9001").unwrap(),
        valid_until: "2026-06-30".parse().ok(),
        confidentiality: Confidentiality::Public,
    };
    let counts = |it: &Certificate, day: &str| it.counts_on(day.parse().unwrap());
    assert!(counts(&certificate, "2026-06-30") && !counts(&certificate, "2026-07-01"));
    certificate.valid_until = None;
    assert!(counts(&certificate, "2099-01-01"));
    assert_eq!(certificate.key(), "iso 9001");
}
