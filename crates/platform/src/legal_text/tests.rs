//! The rules of legal texts, as tables.

use super::policy::may_write;
use super::*;
use kernel::{AccountId, Actor, Denied, Identity, Role, Standing};

const NOW: Stamp = Stamp::from_micros(1_790_000_000_000_000);

fn person(standings: Vec<Standing>, administrator: bool) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person: None,
            name: "Jutta Berger".to_owned(),
        },
        standings,
        administrator,
    }
}

#[test]
fn each_scope_has_its_own_writers() {
    let network = NetworkId::new(NOW);
    let with = |role| {
        let standing = Standing {
            network,
            organisation: None,
            role,
        };
        person(vec![standing], false)
    };
    let own = |actor: &Actor| may_write(actor, Some(network)).err();
    let instance = |actor: &Actor| may_write(actor, None).err();
    let office = with(Role::CentralOffice);
    assert_eq!(
        (own(&office), instance(&office)),
        (None, Some(Denied::Hidden))
    );
    let officer = with(Role::Officer);
    assert_eq!(own(&officer), Some(Denied::Forbidden));
    let administrator = person(Vec::new(), true);
    assert_eq!(instance(&administrator), None);
    assert_eq!(own(&administrator), Some(Denied::Hidden));
    for scope in [Some(network), None] {
        let denied = may_write(&Actor::Anonymous, scope).err();
        assert_eq!(denied, Some(Denied::SignInFirst));
    }
}

#[test]
fn markup_becomes_html_and_html_stays_text() {
    for (typed, shown) in [
        (
            "## Anbieter\nStadt\nRathaus 1",
            "<h2 id=\"anbieter\">Anbieter</h2>\n<p>Stadt<br>\nRathaus 1</p>\n",
        ),
        (
            "# Oben\n### Unten",
            "<h2 id=\"oben\">Oben</h2>\n<h3 id=\"unten\">Unten</h3>\n",
        ),
        (
            "Text\n- eins\n- **zwei**",
            "<p>Text</p>\n<ul>\n<li>eins</li>\n<li><strong>zwei</strong></li>\n</ul>\n",
        ),
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        (
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
        ),
        (
            "[hier](https://a.example/?x=1&y=2).",
            "<p><a href=\"https://a.example/?x=1&amp;y=2\">hier</a>.</p>\n",
        ),
        (
            "[Post](mailto:a@example.org)",
            "<p><a href=\"mailto:a@example.org\">Post</a></p>\n",
        ),
        (
            "[x](javascript:alert(1))",
            "<p>[x](javascript:alert(1))</p>\n",
        ),
        ("[x](//b.example)", "<p>[x](//b.example)</p>\n"),
        (
            "Siehe https://a.example/.",
            "<p>Siehe <a href=\"https://a.example/\">a.example</a>.</p>\n",
        ),
        ("5 * 3 ** 2 #1", "<p>5 * 3 ** 2 #1</p>\n"),
        ("[a](b", "<p>[a](b</p>\n"),
        ("", ""),
    ] {
        assert_eq!(html(typed), shown, "{typed}");
    }
}

#[test]
fn a_draft_needs_german_and_has_an_end() {
    let draft = |german: &str, english: &str| Draft {
        german: german.to_owned(),
        english: english.to_owned(),
    };
    assert_eq!(draft("Text", "").problems(), []);
    let long = "x".repeat(MOST + 1);
    assert_eq!(
        draft(" ", &long).problems(),
        [DraftError::GermanMissing, DraftError::EnglishTooLong]
    );
    assert_eq!(draft("a\r\nb\r\n", " ").tidied(), draft("a\nb", ""));
}
