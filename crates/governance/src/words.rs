//! Names and texts in German and, where there is one, in English.

use kernel::Lang;

/// A text in one or two languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    /// German.
    pub de: String,
    /// English; where it is missing the German stands.
    pub en: Option<String>,
}

impl Words {
    /// In a language, or in German where there is no other.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => self.en.as_deref().unwrap_or(&self.de),
        }
    }
}
