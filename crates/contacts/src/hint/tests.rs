//! Who reads and answers a hint, and how an answer moves on.

use super::{AnswerError, Hint, HintId, HintState, Recipient, may_answer, may_see, may_send};
use kernel::{
    AccountId, Actor, Denied, Identity, Line, NetworkId, OrganisationId, Role, Stamp, Standing,
};

const NOW: Stamp = Stamp::from_micros(0);

fn actor(network: NetworkId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person: None,
            name: "Olga Kaminski".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation,
            role,
        }],
        administrator: false,
    }
}

#[test]
fn sender_and_recipients_read_a_hint_and_nobody_else() {
    let (home, elsewhere) = (NetworkId::new(NOW), NetworkId::new(NOW));
    let [chamber, marl, herten] = [(); 3].map(|()| OrganisationId::new(NOW));
    let hint = Hint {
        id: HintId::new(NOW),
        network: home,
        from: chamber,
        about: None,
        name: Line::parse("Kupferwerk Lippetal GmbH").unwrap(),
        town: None,
        text: "Sucht einen zweiten Standort.".to_owned(),
        sent_by: "Olga Kaminski".to_owned(),
        sent_at: NOW,
        recipients: vec![Recipient::new(marl)],
    };
    for (who, sends, sees, answers) in [
        (actor(home, Some(chamber), Role::Officer), true, true, false),
        (actor(home, Some(marl), Role::Head), true, true, true),
        (actor(home, Some(marl), Role::Auditor), false, true, false),
        (actor(home, Some(herten), Role::Officer), true, false, false),
        (actor(home, None, Role::CentralOffice), false, false, false),
        (actor(home, None, Role::Auditor), false, false, false),
        (
            actor(elsewhere, Some(marl), Role::Officer),
            false,
            false,
            false,
        ),
        (
            actor(home, Some(herten), Role::CompanyUser),
            false,
            false,
            false,
        ),
        (Actor::Anonymous, false, false, false),
    ] {
        assert_eq!(may_send(&who, home).is_ok(), sends, "{who:?}");
        assert_eq!(may_see(&who, &hint).is_ok(), sees, "{who:?}");
        assert_eq!(may_answer(&who, &hint, marl).is_ok(), answers, "{who:?}");
    }
    let hidden = may_see(&actor(home, None, Role::CentralOffice), &hint);
    assert_eq!(hidden, Err(Denied::Hidden));
}

#[test]
fn an_end_needs_a_word_about_it() {
    let by = || (NOW, "Emre Yıldız".to_owned());
    let new = Recipient::new(OrganisationId::new(NOW));
    let back = new.clone().answer(HintState::New, None, by());
    assert_eq!(back, Err(AnswerError::New));
    let taken = new.answer(HintState::Taken, None, by()).unwrap();
    for end in [HintState::Done, HintState::Dropped] {
        let silent = taken.clone().answer(end, None, by());
        assert_eq!(silent, Err(AnswerError::Outcome));
        let told = taken.clone().answer(end, Some("Besucht.".to_owned()), by());
        assert_eq!(told.map(|it| it.state), Ok(end));
    }
    let long = "x".repeat(2_001);
    let long = taken.answer(HintState::Done, Some(long), by());
    assert_eq!(long, Err(AnswerError::TooLong));
}
