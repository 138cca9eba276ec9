//! Legal texts as everybody reads them.

use kernel::Lang;
use platform::legal_text::{self, LegalKind, Scope};
use web::{Failure, Visit};

/// A legal text on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Legal {
    /// The text, as HTML.
    pub html: String,
    /// The tag of its language, where it is not that of the page.
    pub lang: &'static str,
    /// The day of this version; empty for the default that nobody has filled in.
    pub day: String,
}

/// The text of a network or of the instance, in the visitor's language where there is
/// one; the default until somebody has written it.
pub(crate) async fn text(visit: &Visit, scope: Scope, kind: LegalKind) -> Result<Legal, Failure> {
    let found = legal_text::latest(visit.state.db.read(), scope, kind).await?;
    let Some(version) = found else {
        let key = format!("legal-text-default-{}", kind.word());
        return Ok(Legal {
            html: legal_text::html(&visit.t(&key)),
            ..Legal::default()
        });
    };
    let (lang, text) = version.in_lang(visit.lang);
    Ok(Legal {
        html: legal_text::html(text),
        lang: if lang == visit.lang {
            ""
        } else {
            Lang::De.tag()
        },
        day: web::day(visit.lang, version.written_at.day()),
    })
}
