//! The rules of public applications, as tables.

use super::*;
use crate::membership::Applicant;
use crate::organisation::{Kind as Sort, Profile};
use kernel::{Applications, Denied, EmailAddress, Lang, Line};

const NOW: Stamp = Stamp::from_micros(1_790_000_000_000_000);

fn waiting() -> Waiting {
    let line = |text| Line::parse(text).unwrap();
    let application = Application {
        profile: Profile::new(Sort::Company, line("Solarglas Haardgrenze GmbH")),
        applicant: Applicant {
            name: line("Theo Lindemann"),
            email: EmailAddress::parse("t.lindemann@example.org").unwrap(),
            lang: Lang::De,
        },
        message: None,
    };
    Waiting::received(NetworkId::new(NOW), application, NOW)
}

#[test]
fn a_link_counts_for_seven_days() {
    let last = NOW.plus_days(DAYS).plus_seconds(-1);
    assert!(waiting().confirmed(last).is_ok());
    assert_eq!(waiting().confirmed(NOW.plus_days(DAYS)), Err(NotOpen));
}

#[test]
fn one_mailbox_and_one_network_have_their_limits() {
    for (of_mailbox, of_last_hour, too_much) in
        [(0, 0, false), (2, 59, false), (3, 0, true), (0, 60, true)]
    {
        assert_eq!(is_too_much(of_mailbox, of_last_hour), too_much);
    }
}

#[test]
fn only_an_open_form_takes_applications() {
    let network = NetworkId::new(NOW);
    for takes in [Applications::Membership, Applications::Interest] {
        assert_eq!(may_receive(network, takes).unwrap().network(), network);
    }
    let closed = may_receive(network, Applications::Closed).unwrap_err();
    assert_eq!(closed, Denied::Hidden);
}
