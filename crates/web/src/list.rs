//! Lists of the API: `limit` and `cursor` in, `items` and `next` out.

use crate::ApiFailure;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Cursor, Limit, Page};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use utoipa::{IntoParams, ToSchema};

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// The records, in the list's order.
    items: Vec<T>,
    /// Where the next page begins: the `cursor` to ask with; null at the end.
    #[schema(required = true)]
    next: Option<String>,
}

impl<T> List<T> {
    /// A page of the list named `list`, as programs see it.
    pub fn of<R>(page: Page<R>, list: &str, shown: impl FnMut(R) -> T) -> Self {
        let page = page.map(shown);
        Self {
            items: page.items,
            next: page.next.map(|cursor| written(list, &cursor)),
        }
    }
}

/// Which page of a list is wanted.
#[derive(Clone, Debug)]
pub struct Paging {
    /// How many records.
    pub limit: Limit,
    cursor: Option<String>,
}

/// What [`Paging`] reads, for the description of the API.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PagingParams {
    /// How many records a page holds at most: 50 unless said, never more than 200.
    #[param(minimum = 1, maximum = 200, default = 50)]
    #[expect(dead_code, reason = "only describes what `Paging` reads")]
    limit: Option<u16>,
    /// Where to go on: `next` of the page before, asked with the same words and filters.
    #[expect(dead_code, reason = "only describes what `Paging` reads")]
    cursor: Option<String>,
}

impl Paging {
    /// The sort key after which the page begins; refused if the cursor is none of `list`.
    ///
    /// `list` names the list with everything it is filtered by, so that a cursor of
    /// other words is none of it.
    pub fn after<const N: usize, K>(
        &self,
        list: &str,
        key: impl FnOnce([&str; N]) -> Option<K>,
    ) -> Result<Option<K>, ApiFailure> {
        let Some(text) = &self.cursor else {
            return Ok(None);
        };
        let cursor = read(list, text);
        let found = cursor.as_ref().and_then(Cursor::parts).and_then(key);
        let refused = || ApiFailure::query("cursor", "error-cursor");
        found.map(Some).ok_or_else(refused)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Paging {
    type Rejection = ApiFailure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiFailure> {
        let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        let pairs = pairs.map_or_else(|_| Vec::new(), |Query(pairs)| pairs);
        let given = |name: &str| pairs.iter().find(|(it, _)| it == name).map(|(_, it)| it);
        let limit = match given("limit").map(|text| text.parse()) {
            None => Limit::PROGRAM,
            Some(Ok(wanted @ 1..)) => Limit::clamped(wanted),
            Some(_) => return Err(ApiFailure::query("limit", "error-limit")),
        };
        Ok(Self {
            limit,
            cursor: given("cursor").cloned(),
        })
    }
}

/// A cursor as it stands in a URL, sealed with the name of its list.
fn written(list: &str, cursor: &Cursor) -> String {
    let mut bytes = seal(list).to_vec();
    bytes.extend_from_slice(cursor.0.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

fn read(list: &str, text: &str) -> Option<Cursor> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (sealed, key) = bytes.split_first_chunk()?;
    if *sealed != seal(list) {
        return None;
    }
    String::from_utf8(key.to_vec()).ok().map(Cursor)
}

/// Tells one list from another; keeps nobody from making cursors, which is no harm.
fn seal(list: &str) -> [u8; 6] {
    let hash = Sha256::digest(list.as_bytes());
    let mut seal = [0; 6];
    seal.copy_from_slice(&hash[..6]);
    seal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_return_to_their_own_list() {
        let cursor = Cursor::of(&["müller gmbh", "0193"]);
        let text = written("members/nord", &cursor);
        assert_eq!(read("members/nord", &text), Some(cursor));
        for (list, text) in [
            ("members/sued", text.as_str()),
            ("members/nord", "***"),
            ("members/nord", ""),
            ("members/nord", &text[..4]),
        ] {
            assert_eq!(read(list, text), None, "{list} {text}");
        }
    }

    #[test]
    fn a_cursor_that_is_no_key_of_the_list_is_refused() {
        let text = written("a", &Cursor::of(&["x"]));
        let paging = |cursor: Option<&str>| Paging {
            limit: Limit::PROGRAM,
            cursor: cursor.map(str::to_owned),
        };
        let number = |[text]: [&str; 1]| text.parse::<u8>().ok();
        assert_eq!(paging(None).after("a", number), Ok(None));
        assert!(paging(Some(&text)).after("a", number).is_err());
        let two = |[_, _]: [&str; 2]| Some(());
        assert!(paging(Some(&text)).after("a", two).is_err());
        let word = |[word]: [&str; 1]| Some(word.to_owned());
        assert_eq!(
            paging(Some(&text)).after("a", word),
            Ok(Some("x".to_owned()))
        );
    }
}
