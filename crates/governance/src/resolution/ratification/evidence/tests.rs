use super::*;
use crate::resolution::ratification::CouncilId;
use kernel::OrganisationId;

const NOW: Stamp = Stamp::from_micros(0);

fn council(state: CouncilState) -> Council {
    Council {
        id: CouncilId::new(NOW),
        organisation: OrganisationId::new(NOW),
        named: false,
        state,
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: None,
        text_version: 1,
        adopted_text: None,
        note: None,
        told: None,
    }
}

#[test]
fn a_machine_moves_a_council_forward_and_never_past_decided() {
    use CouncilState as S;
    let day: Date = "2026-12-10".parse().unwrap();
    let gists = [
        Gist::Unclear,
        Gist::Submitted,
        Gist::Scheduled(day),
        Gist::Decided(Some(day)),
    ];
    for (from, then) in [
        (
            S::NotSubmitted,
            [S::NotSubmitted, S::Submitted, S::Scheduled, S::Decided],
        ),
        (
            S::Submitted,
            [S::Submitted, S::Submitted, S::Scheduled, S::Decided],
        ),
        (
            S::Scheduled,
            [S::Scheduled, S::Scheduled, S::Scheduled, S::Decided],
        ),
        (S::Decided, [S::Decided; 4]),
        (S::Approved, [S::Approved; 4]),
        (S::ApprovedWithChanges, [S::ApprovedWithChanges; 4]),
        (S::Postponed, [S::Postponed; 4]),
        (S::NotedOnly, [S::NotedOnly; 4]),
        (S::Rejected, [S::Rejected; 4]),
    ] {
        for (gist, wanted) in gists.into_iter().zip(then) {
            let moved = after(&council(from), gist);
            assert_eq!(moved.state, wanted, "{from:?} {gist:?}");
            assert!(
                !moved.agrees(1) || from == S::Approved,
                "silence is no consent"
            );
        }
    }
    let decided = after(&council(S::Submitted), Gist::Decided(Some(day)));
    assert_eq!(decided.decided_on, Some(day));
}

#[test]
fn a_hash_is_sixty_four_small_digits() {
    assert!(is_sha256(&"0f".repeat(32)));
    for text in [
        "",
        "0F",
        &"0F".repeat(32),
        &"zz".repeat(32),
        &"0f".repeat(31),
    ] {
        assert!(!is_sha256(text), "{text}");
    }
}
