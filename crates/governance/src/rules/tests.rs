use super::example::{Example, Strength, examples, quorate};
use super::stored::ProvisionsJson;
use super::*;
use crate::rules::policy::{may_manage, may_read};
use kernel::{AccountId, Actor, Identity, Role, Standing};
use voting::{
    Base, Circular, Consent, Counted, Counting, DayCount, Majority, Matter, Minutes, Notice,
    Quorum, Scale, Share, Silence, Unanimity,
};

fn words(text: &str) -> Words {
    Words {
        de: text.to_owned(),
        en: None,
    }
}

/// Provisions with something everywhere.
pub(crate) fn busy() -> Provisions {
    let notice = |days| Notice {
        days,
        count: DayCount::FullDaysBetween,
        counted: Counted::CalendarDays,
    };
    let weighed = Majority {
        scale: Scale::Weight,
        ..Majority::simple()
    };
    let two_thirds = Majority {
        share: Share::TWO_THIRDS,
        base: Base::Present,
        abstentions: Counting::InBase,
        and: vec![weighed],
        ..Majority::simple()
    };
    let unanimous = Majority {
        unanimity: Unanimity::OfAllSeats,
        ..Majority::simple()
    };
    Provisions {
        rule_set: RuleSet {
            notice: Some(notice(10)),
            urgent_notice: Some(notice(3)),
            quorum: Some(Quorum {
                share: Share::MORE_THAN_HALF,
                of_legal: true,
                deemed_until_challenged: true,
                second_meeting: Share::new(voting::Strictness::AtLeast, 1, 3),
            }),
            majorities: vec![
                (Matter::Ordinary, Majority::simple()),
                (Matter::Rules, two_thirds),
                (Matter::Dissolution, unanimous),
            ],
            circular: Some(Circular {
                consent: Consent::Share(Share::HALF, 21),
                vote_days: 14,
                silence: Silence::NotCast,
                participation: Some(Share::HALF),
            }),
            minutes: Minutes {
                days: Some(14),
                objection_days: Some(28),
            },
            ..RuleSet::silent()
        },
        deputies: Some(Deputising::Votes),
        signed_by: Some(words("Vorsitz")),
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn version(number: u32, provisions: Provisions) -> Version {
    let now = Stamp::from_micros(0);
    Version {
        id: RulesVersionId::new(now),
        rules: RulesId::new(now),
        network: NetworkId::new(now),
        number,
        name: words("Arbeitsordnung"),
        bodies: Vec::new(),
        provisions,
        source: None,
        note: None,
        made_at: now,
        made_by: String::new(),
        changed_at: now,
        adopted: None,
    }
}

fn adopted(from: &str, until: Option<&str>) -> Adopted {
    Adopted {
        basis: Basis::Charter,
        from: day(from),
        until: until.map(day),
        at: Stamp::from_micros(0),
        by: String::new(),
    }
}

#[test]
fn what_is_stored_is_what_was_said() {
    for provisions in [busy(), Provisions::silent()] {
        let json = serde_json::to_string(&ProvisionsJson::of(&provisions)).unwrap();
        let read: ProvisionsJson = serde_json::from_str(&json).unwrap();
        assert_eq!(read.read(), Some(provisions));
    }
}

#[test]
fn a_version_counts_from_its_first_to_its_last_day() {
    let draft = version(1, Provisions::silent());
    assert_eq!(draft.state(day("2026-01-01")), State::Draft);
    let it = Version {
        adopted: Some(adopted("2026-01-10", Some("2026-02-09"))),
        ..draft
    };
    for (on, state) in [
        ("2026-01-09", State::Coming),
        ("2026-01-10", State::InForce),
        ("2026-02-09", State::InForce),
        ("2026-02-10", State::Replaced),
    ] {
        assert_eq!(it.state(day(on)), state, "{on}");
    }
}

#[test]
fn rules_of_a_body_go_before_rules_of_all() {
    let body = BodyId::new(Stamp::from_micros(1));
    let other = BodyId::new(Stamp::from_micros(2));
    let of_all = Version {
        adopted: Some(adopted("2026-01-01", None)),
        ..version(1, Provisions::silent())
    };
    let own = Version {
        bodies: vec![body],
        adopted: Some(adopted("2026-03-01", None)),
        ..version(4, busy())
    };
    let draft = Version {
        bodies: vec![other],
        ..version(1, busy())
    };
    let all = vec![of_all.clone(), own.clone(), draft];
    let on = |body, text| counting(all.clone(), body, day(text)).map(|it| it.id);
    assert_eq!(on(body, "2025-12-31"), None);
    assert_eq!(on(body, "2026-02-28"), Some(of_all.id));
    assert_eq!(on(body, "2026-03-01"), Some(own.id));
    assert_eq!(on(other, "2026-03-01"), Some(of_all.id));
    assert!(!own.collides(day("2026-03-01"), &of_all));
    let twin = Version {
        bodies: vec![body, other],
        ..version(1, busy())
    };
    assert!(twin.collides(day("2026-03-01"), &own));
}

const fn of(legal: u64) -> Strength {
    Strength {
        legal,
        filled: legal,
    }
}

#[test]
fn examples_are_worked_out_by_the_rules_of_voting() {
    let rules = busy().rule_set;
    let quorum = rules.quorum.as_ref();
    for (legal, needed) in [(13, 7), (12, 7), (1, 1)] {
        assert_eq!(quorate(quorum.unwrap(), of(legal)), needed);
    }
    let simple = examples(&Majority::simple(), quorum, of(13));
    let row = |present, abstentions, needed| Example {
        present,
        abstentions,
        needed,
    };
    let wanted = [row(13, 0, Some(7)), row(13, 4, Some(5)), row(7, 0, Some(4))];
    assert_eq!(simple, wanted);
    let present = Majority {
        share: Share::TWO_THIRDS,
        base: Base::Present,
        abstentions: Counting::InBase,
        ..Majority::simple()
    };
    let wanted = [row(13, 0, Some(9)), row(13, 4, Some(9)), row(7, 0, Some(5))];
    assert_eq!(examples(&present, quorum, of(13)), wanted);
    // With four abstaining, nine of nine is all there is.
    let all_seats = Majority {
        unanimity: Unanimity::OfAllSeats,
        ..Majority::simple()
    };
    let found = examples(&all_seats, quorum, of(13));
    assert_eq!(found[1].needed, None);
    // Weights cannot be told from counted votes.
    let weighed = &rules.majorities[1].1;
    assert_eq!(examples(weighed, quorum, of(13)), []);
    assert_eq!(examples(&Majority::simple(), quorum, of(0)), []);
}

fn with_role(network: NetworkId, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(Stamp::from_micros(0)),
            person: None,
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: None,
            role,
        }],
        administrator: false,
    }
}

#[test]
fn drafts_are_the_members_and_writing_is_the_central_offices() {
    let draft = version(1, busy());
    let network = draft.network;
    let counts = Version {
        adopted: Some(adopted("2026-01-01", None)),
        ..draft.clone()
    };
    for (actor, reads_draft, reads, manages) in [
        (Actor::Anonymous, false, false, false),
        (with_role(network, Role::CompanyUser), false, true, false),
        (with_role(network, Role::Officer), true, true, false),
        (with_role(network, Role::Head), true, true, false),
        (with_role(network, Role::Auditor), true, true, false),
        (with_role(network, Role::CentralOffice), true, true, true),
    ] {
        assert_eq!(may_read(&actor, &draft).is_ok(), reads_draft, "{actor:?}");
        assert_eq!(may_read(&actor, &counts).is_ok(), reads, "{actor:?}");
        assert_eq!(may_manage(&actor, network).is_ok(), manages, "{actor:?}");
    }
}
