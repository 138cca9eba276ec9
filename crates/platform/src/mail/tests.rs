//! The life of a mail, its text, and who sees the outbox.

use super::policy::may_manage_outbox;
use super::*;
use crate::job::MAX_ATTEMPTS;
use kernel::{Actor, Denied, EmailAddress, Identity, Lang, NetworkId, Role, Standing};

fn mail() -> Mail {
    Mail {
        id: MailId::new(Stamp::from_micros(1)),
        letter: Letter {
            network: None,
            to: EmailAddress::parse("jutta@example.org").expect("an address"),
            name: "Jutta Beispiel".to_owned(),
            lang: Lang::De,
            subject: "Einladung".to_owned(),
            body: "Guten Tag,\n\nSie sind <eingeladen>.".to_owned(),
            link: Some(Link {
                text: "Annehmen".to_owned(),
                address: "https://example.org/einladung/geheim".to_owned(),
            }),
            secret: true,
            unsubscribe: None,
        },
        state: MailState::Queued,
        attempts: 0,
        queued_at: Stamp::from_micros(1),
        sent_at: None,
    }
}

fn attempt(number: i64, sent: bool) -> Attempt {
    Attempt {
        number,
        at: Stamp::from_micros(number),
        sent,
        answer: String::new(),
    }
}

#[test]
fn a_mail_waits_until_it_is_sent_or_given_up() {
    let cases = [
        (1, true, MailState::Sent),
        (1, false, MailState::Queued),
        (MAX_ATTEMPTS - 1, false, MailState::Queued),
        (MAX_ATTEMPTS, false, MailState::Failed),
        (MAX_ATTEMPTS, true, MailState::Sent),
    ];
    for (number, sent, state) in cases {
        let after = mail().after(&attempt(number, sent), false);
        assert_eq!((after.state, after.attempts), (state, number));
        assert_eq!(after.sent_at.is_some(), sent);
        assert_eq!(
            after.letter.link.is_none(),
            sent,
            "a secret goes with the sending"
        );
        assert_eq!(after.again().is_some(), state == MailState::Failed);
    }
    assert!(mail().after(&attempt(1, true), true).letter.link.is_some());
}

#[test]
fn a_letter_reads_the_same_in_text_and_html() {
    let letter = mail().letter;
    assert!(
        letter
            .plain()
            .ends_with("Annehmen:\nhttps://example.org/einladung/geheim\n")
    );
    let html = letter.html().expect("it renders");
    assert!(html.contains("Sie sind &#60;eingeladen&#62;."));
    assert!(html.contains(r#"href="https://example.org/einladung/geheim""#));
}

#[test]
fn the_outbox_is_the_central_offices() {
    let network = NetworkId::new(Stamp::from_micros(1));
    let elsewhere = NetworkId::new(Stamp::from_micros(2));
    let person = |network, role, administrator| Actor::Person {
        identity: Identity {
            account: kernel::AccountId::new(Stamp::from_micros(3)),
            person: None,
            name: "x".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: None,
            role,
        }],
        administrator,
    };
    let cases = [
        (person(network, Role::CentralOffice, false), None),
        (person(network, Role::Head, false), Some(Denied::Forbidden)),
        (
            person(network, Role::Auditor, true),
            Some(Denied::Forbidden),
        ),
        (
            person(elsewhere, Role::CentralOffice, true),
            Some(Denied::Hidden),
        ),
        (Actor::Anonymous, Some(Denied::SignInFirst)),
        (Actor::System, None),
    ];
    for (actor, denied) in cases {
        assert_eq!(
            may_manage_outbox(&actor, network).err(),
            denied,
            "{actor:?}"
        );
    }
}
