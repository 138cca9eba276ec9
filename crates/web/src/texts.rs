//! The texts on screen: Fluent messages of all capabilities, in both languages.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Lang;
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

/// One argument of a message: its name and its value.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// A file of texts that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The file is not Fluent.
    #[error("a text file in {lang} is malformed: {what}")]
    Malformed {
        /// The language's tag.
        lang: &'static str,
        /// What the parser says.
        what: String,
    },
    /// A key stands twice.
    #[error("a text in {lang} stands twice: {what}")]
    Twice {
        /// The language's tag.
        lang: &'static str,
        /// Which one.
        what: String,
    },
}

/// All texts. A missing key shows itself on screen as its own name.
pub struct Texts {
    german: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl Texts {
    /// Gathers the texts that the capabilities hand over.
    pub fn gather<'a>(
        sources: impl IntoIterator<Item = (Lang, &'a str)>,
    ) -> Result<Self, TextError> {
        let mut texts = Self {
            german: bundle("de-DE"),
            english: bundle("en-GB"),
        };
        for (lang, source) in sources {
            let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
                TextError::Malformed {
                    lang: lang.tag(),
                    what: format!("{errors:?}"),
                }
            })?;
            let bundle = match lang {
                Lang::De => &mut texts.german,
                Lang::En => &mut texts.english,
            };
            bundle
                .add_resource(resource)
                .map_err(|errors| TextError::Twice {
                    lang: lang.tag(),
                    what: format!("{errors:?}"),
                })?;
        }
        Ok(texts)
    }

    /// The text of `key`.
    pub fn t(&self, lang: Lang, key: &str) -> Cow<'_, str> {
        self.format(lang, key, None)
    }

    /// The text of `key` with its arguments.
    pub fn t_with(&self, lang: Lang, key: &str, args: &[Arg<'_>]) -> Cow<'_, str> {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.format(lang, key, Some(&args))
    }

    /// Whether there is a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.german.has_message(key)
    }

    fn format(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let bundle = match lang {
            Lang::De => &self.german,
            Lang::En => &self.english,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(text.key = key, "a text is missing");
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        if !errors.is_empty() {
            tracing::error!(text.key = key, ?errors, "a text lacks an argument");
        }
        Cow::Owned(text)
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

fn bundle(tag: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().expect("a fixed tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle
}
