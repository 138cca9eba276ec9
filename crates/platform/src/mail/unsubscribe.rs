//! The two headers by which a mail programme ends mail with one click: RFC 2369, 3.2
//! and RFC 8058.

use lettre::message::header::{Header, HeaderName, HeaderValue};

/// `List-Unsubscribe: <https://…>`.
#[derive(Clone, Debug)]
pub(super) struct List(pub(super) String);

/// `List-Unsubscribe-Post: List-Unsubscribe=One-Click`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Post;

type Refused = Box<dyn std::error::Error + Send + Sync>;

impl Header for List {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Refused> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

impl Header for Post {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Refused> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}
