//! The visit: who asks, when, in which language, for what.

use crate::failure::wait;
use crate::shell::encode;
use crate::{Arg, Failure, Problem, Texts, WebState};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use kernel::{Actor, Kind, Lang, Stamp};
use std::borrow::Cow;
use std::convert::Infallible;
use std::sync::Arc;

/// Everything a handler needs to know about the request beside its own input.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who asks.
    pub actor: Actor,
    /// In which language.
    pub lang: Lang,
    /// The moment of the request.
    pub now: Stamp,
    /// The path without the language.
    pub path: String,
    /// The query, without `?`.
    pub query: String,
    /// Whether htmx asks for a part of the page.
    pub partial: bool,
    /// The house's state.
    pub state: WebState,
}

impl Visit {
    /// The texts.
    pub fn texts(&self) -> &Arc<Texts> {
        &self.state.texts
    }

    /// A text in the visit's language.
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.state.texts.t(self.lang, key)
    }

    /// A text with arguments in the visit's language.
    pub fn t_with(&self, key: &str, args: &[Arg<'_>]) -> Cow<'_, str> {
        self.state.texts.t_with(self.lang, key, args)
    }

    /// A text whose key is a prefix and a word of the field.
    pub fn t_enum(&self, prefix: &str, word: &str) -> Cow<'_, str> {
        self.state.texts.t(self.lang, &format!("{prefix}-{word}"))
    }

    /// What a refusal says; the text may speak of `$minutes` to wait.
    pub fn says(&self, kind: Kind, text: &str) -> Cow<'_, str> {
        match kind {
            Kind::TooMany(seconds) => {
                let minutes = seconds.max(1).saturating_add(59) / 60;
                self.t_with(text, &[("minutes", minutes.into())])
            }
            _ => self.t(text),
        }
    }

    /// The answer that a program gets for a refusal.
    pub fn problem(&self, failure: &Failure) -> Response {
        wait(failure.kind, Problem::new(self, failure).into_response())
    }

    /// A path of this site in the visit's language.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.lang.prefix())
    }

    /// After a POST: on to `path`, where the text `notice-…` is shown once.
    pub fn redirect_with_notice(&self, path: &str, notice: &str) -> Redirect {
        let joint = if path.contains('?') { '&' } else { '?' };
        Redirect::to(&self.href(&format!("{path}{joint}meldung={}", encode(notice))))
    }

    /// After a POST: on to `path`.
    pub fn redirect(&self, path: &str) -> Redirect {
        Redirect::to(&self.href(path))
    }
}

impl FromRequestParts<WebState> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &WebState,
    ) -> Result<Self, Self::Rejection> {
        let extensions = &parts.extensions;
        Ok(Self {
            actor: extensions
                .get::<Actor>()
                .cloned()
                .unwrap_or(Actor::Anonymous),
            lang: extensions.get::<Lang>().copied().unwrap_or_default(),
            now: state.clock.now(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            partial: parts.headers.contains_key("hx-request"),
            state: state.clone(),
        })
    }
}
