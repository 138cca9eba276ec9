//! The vectors of RFC 6238, the window, and that no code counts twice.

use super::*;

/// The secret of RFC 6238, appendix B, for SHA-1.
fn factor() -> Factor {
    Factor {
        account: AccountId::new(Stamp::from_micros(1)),
        secret: b"12345678901234567890".to_vec(),
        last_step: 0,
        confirmed_at: None,
        created_at: Stamp::from_micros(1),
    }
}

fn at(seconds: i64) -> Stamp {
    Stamp::from_micros(0).plus_seconds(seconds)
}

#[test]
fn codes_of_the_standard() {
    // RFC 6238, appendix B: the last six of the eight digits.
    let cases = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];
    for (seconds, code) in cases {
        assert!(factor().take(code, at(seconds)).is_some(), "{seconds}");
        assert!(factor().take("000000", at(seconds)).is_none());
    }
    assert!(
        factor().take("287 082", at(59)).is_some(),
        "spaces are fine"
    );
    assert!(factor().take("", at(59)).is_none());
}

#[test]
fn a_code_counts_one_step_early_or_late_and_once() {
    let cases = [
        (29, true),
        (30, true),
        (89, true),
        (119, false),
        (0, true),
        (90, false),
    ];
    for (seconds, counts) in cases {
        assert_eq!(
            factor().take("287082", at(seconds)).is_some(),
            counts,
            "{seconds}"
        );
    }
    let used = factor().take("287082", at(59)).expect("it is right");
    assert!(used.take("287082", at(60)).is_none(), "used up");
}

#[test]
fn recovery_codes_are_read_leniently() {
    let codes = recovery_codes();
    assert_eq!(codes.len(), RECOVERY_CODES);
    for code in codes {
        assert_eq!(code.len(), 11);
        let sloppy = code.replace('-', " ").to_uppercase();
        assert_eq!(recovery_hash(&code), recovery_hash(&sloppy));
    }
}

#[test]
fn devices_read_the_address() {
    let email = EmailAddress::parse("jutta@example.org").expect("an address");
    assert_eq!(
        factor().address(&email),
        "otpauth://totp/Regiowerk:jutta@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
         &issuer=Regiowerk"
    );
}
