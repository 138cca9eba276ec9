use super::asked::Asked;
use super::said::{Named, named};
use crate::publication::store::List;
use crate::wire::Kind;
use kernel::Stamp;
use proptest::prelude::*;
use uuid::Uuid;

const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

#[test]
fn an_object_has_one_address() {
    let id: Uuid = ID.parse().unwrap();
    for (path, wanted) in [
        ("system".to_owned(), Some(Named::System)),
        ("body".to_owned(), Some(Named::Many(List::Bodies))),
        (format!("paper/{ID}"), Some(Named::One(Kind::Paper, id))),
        (
            format!("body/{ID}/agendaitem"),
            Some(Named::Many(List::OfBody(id.into(), Kind::AgendaItem))),
        ),
        (
            format!("organization/{ID}/consultation"),
            Some(Named::Many(List::OfOrganization(id, Kind::Consultation))),
        ),
        (format!("organization/{ID}/paper"), None),
        (format!("body/{ID}/body"), None),
        (format!("paper/{}", ID.to_uppercase()), None),
        (format!("paper/{}", ID.replace('-', "")), None),
        (format!("paper/{ID}/"), None),
        (format!("Paper/{ID}"), None),
        ("system/".to_owned(), None),
        (String::new(), None),
    ] {
        assert_eq!(named(&path), wanted, "{path}");
    }
}

#[test]
fn links_keep_the_filters_and_encode_the_plus_sign() {
    let asked = Asked::parse(
        "modified_since=2026-11-24T10:00:00%2B01:00&limit=5&unknown=1&omit_internal=true",
    )
    .unwrap();
    assert_eq!(
        asked.query(None),
        "?limit=5&modified_since=2026-11-24T10:00:00%2B01:00&omit_internal=true"
    );
    let unencoded = Asked::parse("modified_since=2026-11-24T10:00:00+01:00").unwrap();
    assert_eq!(unencoded.bounds, asked.bounds);
    assert_eq!(
        unencoded.query(None),
        "?modified_since=2026-11-24T10:00:00%2B01:00"
    );
}

#[test]
fn everything_unreadable_is_told_at_once() {
    let query = "created_since=x&modified_until=2026-11-24&limit=viele&omit_internal=ja&after=1";
    let names: Vec<_> = Asked::parse(query)
        .unwrap_err()
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(
        names,
        [
            "created_since",
            "modified_until",
            "limit",
            "omit_internal",
            "after"
        ]
    );
}

#[test]
fn more_than_a_page_holds_is_never_given() {
    assert_eq!(Asked::parse("limit=100000").unwrap().limit, 100);
    assert_eq!(Asked::parse("limit=0").unwrap().limit, 1);
    assert_eq!(Asked::parse("").unwrap().limit, 100);
}

proptest! {
    #[test]
    fn no_query_and_no_path_breaks_reading(text in any::<String>()) {
        let _ = Asked::parse(&text);
        named(&text);
    }

    #[test]
    fn the_next_page_asks_for_the_same(
        since in 0_i64..4_000_000_000,
        until in 0_i64..4_000_000_000,
        place in 0_i64..4_000_000_000,
        limit in 1_u64..=100,
    ) {
        let [since, until] =
            [since, until].map(|it| crate::wire::moment(Stamp::from_micros(it * 1_000_000)));
        let query = format!(
            "modified_since={}&created_until={}&limit={limit}",
            since.replace('+', "%2B"),
            until.replace('+', "%2B"),
        );
        let asked = Asked::parse(&query).unwrap();
        let after = (Stamp::from_micros(place * 1_000_000), ID.parse().unwrap());
        let next = Asked::parse(asked.query(Some(after)).trim_start_matches('?')).unwrap();
        prop_assert_eq!(next.bounds, asked.bounds);
        prop_assert_eq!(next.limit, asked.limit);
        prop_assert_eq!(next.after, Some(after));
        prop_assert_eq!(next.query(None), asked.query(None));
    }
}
