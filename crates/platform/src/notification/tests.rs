//! Who reads notices, and what becomes of one.

use super::policy::may_read_own;
use super::*;
use kernel::{Actor, Denied, Identity};

const KIND: NoticeKind = NoticeKind {
    key: "role-ends",
    channel: Channel::Digest,
    weight: Weight::News,
    audience: &[],
};

fn news() -> News {
    News {
        kind: KIND,
        network: NetworkId::new(Stamp::from_micros(1)),
        about: Uuid::nil(),
        subject: "29.06.2026".to_owned(),
        path: "/konto".to_owned(),
        once: None,
    }
}

#[test]
fn everybody_reads_their_own() {
    let account = AccountId::new(Stamp::from_micros(2));
    let person = Actor::Person {
        identity: Identity {
            account,
            person: None,
            name: "x".to_owned(),
        },
        standings: Vec::new(),
        administrator: false,
    };
    assert_eq!(
        may_read_own(&person).map(|proof| proof.account()).ok(),
        Some(account)
    );
    for nobody in [Actor::Anonymous, Actor::System] {
        assert_eq!(may_read_own(&nobody).err(), Some(Denied::SignInFirst));
    }
}

#[test]
fn never_means_no_notice() {
    let account = AccountId::new(Stamp::from_micros(2));
    let now = Stamp::from_micros(3);
    for channel in Channel::ALL {
        let notice = Notice::new(account, &news(), channel, now);
        assert_eq!(notice.is_some(), channel != Channel::Never, "{channel:?}");
        assert_eq!(Channel::from_word(channel.word()), Some(channel));
    }
}

#[test]
fn a_notice_leads_into_the_workspace_or_the_account() {
    let account = AccountId::new(Stamp::from_micros(2));
    let now = Stamp::from_micros(3);
    for (path, address) in [
        ("/konto", "/konto"),
        ("/antraege", "/beispiel/intern/antraege"),
        ("", "/beispiel/intern"),
    ] {
        let news = News {
            path: path.to_owned(),
            ..news()
        };
        let notice = Notice::new(account, &news, Channel::Here, now);
        assert_eq!(
            notice.map(|it| it.address("beispiel")).as_deref(),
            Some(address)
        );
    }
}
