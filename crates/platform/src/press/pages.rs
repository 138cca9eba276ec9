//! The press in a request, and the answer that hands a PDF out.

use crate::upload::pages::{POLICY, disposition, value};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use documents::{Manuscript, Press, PressError, Printed};
use std::convert::Infallible;
use web::WebState;

/// The press that the app has put into the request; none if the instance has none.
#[derive(Clone, Debug, Default)]
pub struct AtHand(Option<Press>);

impl AtHand {
    /// This press, if there is one.
    pub const fn new(press: Option<Press>) -> Self {
        Self(press)
    }

    /// Prints a manuscript and tells the log what the typesetter remarks.
    pub async fn print(&self, manuscript: &Manuscript) -> Result<Printed, PressError> {
        let press = self.0.as_ref().ok_or(PressError::Absent)?;
        let printed = press.print(manuscript).await?;
        if !printed.remarks.is_empty() {
            let identity = &manuscript.document().identity;
            tracing::warn!(identity, remarks = printed.remarks, "printed with remarks");
        }
        Ok(printed)
    }
}

impl FromRequestParts<WebState> for AtHand {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// Hands a PDF out to be read where it is opened. It is one that the press has made: there is
/// nothing in it that acts.
pub fn hand_out_to_read(printed: Printed) -> Response {
    let mut response = printed.pdf.into_response();
    let named = response.headers_mut();
    let pdf = HeaderValue::from_static("application/pdf");
    named.insert(header::CONTENT_TYPE, pdf);
    named.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("inline"),
    );
    let nosniff = HeaderValue::from_static("nosniff");
    named.insert(header::X_CONTENT_TYPE_OPTIONS, nosniff);
    response
}

/// Hands a PDF out under this name, to be saved and never to be shown within this site.
pub fn hand_out(printed: Printed, name: &str) -> Response {
    let mut response = printed.pdf.into_response();
    let named = response.headers_mut();
    let pdf = HeaderValue::from_static("application/pdf");
    named.insert(header::CONTENT_TYPE, pdf);
    named.insert(header::CONTENT_DISPOSITION, value(&disposition(name)));
    let nosniff = HeaderValue::from_static("nosniff");
    named.insert(header::X_CONTENT_TYPE_OPTIONS, nosniff);
    let policy = HeaderValue::from_static(POLICY);
    named.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}
