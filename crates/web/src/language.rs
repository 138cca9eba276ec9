//! `/en/…` is the English face of the same path.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;
use kernel::Lang;
use tower::{Layer, Service};

/// Takes `/en` off the path before routing and notes the language in the request.
#[derive(Clone, Copy, Debug, Default)]
pub struct LanguageLayer;

impl<S> Layer<S> for LanguageLayer {
    type Service = LanguageService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        LanguageService { inner }
    }
}

/// See [`LanguageLayer`].
#[derive(Clone, Copy, Debug)]
pub struct LanguageService<S> {
    inner: S,
}

impl<S: Service<Request>> Service<Request> for LanguageService<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(
        &mut self,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let (lang, uri) = split(request.uri());
        if let Some(uri) = uri {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(lang);
        self.inner.call(request)
    }
}

/// The language of an address, and the address without it when it named one.
fn split(uri: &Uri) -> (Lang, Option<Uri>) {
    let Some(rest) = uri.path().strip_prefix("/en") else {
        return (Lang::De, None);
    };
    if !rest.is_empty() && !rest.starts_with('/') {
        return (Lang::De, None);
    }
    let path = if rest.is_empty() { "/" } else { rest };
    let full = uri
        .query()
        .map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = PathAndQuery::try_from(full).ok();
    (Lang::En, Uri::from_parts(parts).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_paths_lose_their_prefix() {
        let cases = [
            (
                "/en/anmelden?weiter=%2Fx",
                Lang::En,
                "/anmelden?weiter=%2Fx",
            ),
            ("/en", Lang::En, "/"),
            ("/en/", Lang::En, "/"),
            ("/energie", Lang::De, "/energie"),
            ("/", Lang::De, "/"),
        ];
        for (address, lang, rest) in cases {
            let uri: Uri = address.parse().expect("an address");
            let (found, changed) = split(&uri);
            assert_eq!(found, lang, "{address}");
            assert_eq!(changed.unwrap_or(uri).to_string(), rest, "{address}");
        }
    }
}
