use super::*;
use kernel::{AccountId, Actor, Identity, Role, Standing};

fn noon() -> Stamp {
    Stamp::from_micros(1_781_524_800_000_000)
}

#[test]
fn the_central_office_alone_follows_councils() {
    let network = NetworkId::new(noon());
    let with = |network, role| Actor::Person {
        identity: Identity {
            account: AccountId::new(noon()),
            person: None,
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: None,
            role,
        }],
        administrator: false,
    };
    for role in Role::ALL {
        let allowed = may_follow(&with(network, role), network).is_ok();
        assert_eq!(allowed, role == Role::CentralOffice, "{role:?}");
        let elsewhere = may_follow(&with(NetworkId::new(noon()), role), network);
        assert_eq!(elsewhere.err(), Some(kernel::Denied::Hidden), "{role:?}");
    }
    let nobody = may_follow(&Actor::Anonymous, network);
    assert_eq!(nobody.err(), Some(kernel::Denied::Hidden));
}

fn paper(name: &str, date: &str) -> CouncilPaper {
    CouncilPaper {
        address: format!("https://rat.example/{name}"),
        name: name.to_owned(),
        reference: None,
        date: Some(date.to_owned()),
        web: None,
    }
}

#[test]
fn candidates_are_offered_by_the_words_they_share() {
    let words = telling_words("Gemeinsamer Gewerbeflächenpool der Städte");
    assert_eq!(words, ["gewerbeflaechenpool", "gemeinsamer", "staedte"]);
    let papers = vec![
        paper("Gemeinsamer Haushalt", "2026-01-01"),
        paper("Hundesteuer", "2026-03-01"),
        paper("Gewerbeflächenpool: gemeinsamer Beschluss", "2026-02-01"),
        paper("Gemeinsamer Radweg", "2026-04-01"),
    ];
    let names: Vec<_> = ranked(papers, &words)
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(
        names,
        [
            "Gewerbeflächenpool: gemeinsamer Beschluss",
            "Gemeinsamer Radweg",
            "Gemeinsamer Haushalt"
        ]
    );
    assert_eq!(ranked(vec![paper("A", "2026-01-01")], &[]), []);
}
