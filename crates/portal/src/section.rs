//! The parts that the lists of a portal are made of.

use charter::{Localised, Progress};
use kernel::WebAddress;

use crate::source::Source;

/// A piece of text that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// What it says.
    pub text: String,
    /// Where it leads; empty for nowhere.
    pub href: String,
}

/// A labelled statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// What it is about.
    pub label: String,
    /// What is the case.
    pub values: Vec<Phrase>,
}

/// A state, in a word and a tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Badge {
    /// The word.
    pub text: String,
    /// The modifier of the class; empty for neutral.
    pub tone: &'static str,
}

/// One entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its anchor on the page.
    pub anchor: String,
    /// Its heading.
    pub title: String,
    /// Its state.
    pub badge: Option<Badge>,
    /// A sentence about it; empty for none.
    pub note: String,
    /// What it says, point by point.
    pub points: Vec<String>,
    /// Statements about it.
    pub facts: Vec<Fact>,
    /// A page about it elsewhere.
    pub website: Option<Phrase>,
}

/// A list under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// The id of its heading.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// The page that says more, with its anchor; empty for none.
    pub more: String,
    /// The entries.
    pub items: Vec<Item>,
}

impl Phrase {
    /// Text that leads nowhere.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: String::new(),
        }
    }

    /// A link to a site elsewhere, named without what every address begins with.
    pub fn website(address: &WebAddress) -> Self {
        let address = address.as_str();
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        Self::link(rest.trim_end_matches('/'), address)
    }

    /// Text that leads somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: href.into(),
        }
    }
}

impl Item {
    /// An entry with its anchor and heading.
    pub fn new(anchor: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            anchor: anchor.into(),
            title: title.into(),
            ..Self::default()
        }
    }

    /// Adds a statement unless it is empty.
    pub fn say(&mut self, label: String, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.say_all(label, vec![Phrase::plain(text)]);
        }
    }

    /// Adds a statement unless it is empty.
    pub fn say_all(&mut self, label: String, values: Vec<Phrase>) {
        if !values.is_empty() {
            self.facts.push(Fact { label, values });
        }
    }
}

impl Section {
    /// A section, unless there is nothing in it.
    pub fn of(id: &'static str, title: String, items: Vec<Item>) -> Option<Self> {
        (!items.is_empty()).then_some(Self {
            id,
            title,
            more: String::new(),
            items,
        })
    }

    /// The same with entries cut to their headings and states, and the page that says more.
    #[must_use]
    pub fn in_brief(mut self, source: &Source<'_>, page: &str) -> Self {
        self.more = source.path(&format!("{page}#{}", self.id));
        for item in &mut self.items {
            item.points.clear();
            item.note.clear();
            item.facts.clear();
            item.website = None;
        }
        self
    }
}

impl Source<'_> {
    /// A text of the charter in the language of the page.
    pub fn text(&self, text: &Localised) -> String {
        text.in_lang(self.words.lang).to_owned()
    }

    /// An optional text of the charter; empty for none.
    pub fn note(&self, text: Option<&Localised>) -> String {
        text.map(|text| self.text(text)).unwrap_or_default()
    }

    /// Texts of the charter.
    pub fn texts(&self, texts: &[Localised]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// How far something has come.
    pub fn progress(&self, progress: Progress) -> Badge {
        Badge {
            text: self.words.word("portal-progress", progress.word()),
            tone: match progress {
                Progress::Running => "badge--info",
                Progress::Completed => "badge--success",
                Progress::Proposed
                | Progress::Decided
                | Progress::InPreparation
                | Progress::Abandoned => "",
            },
        }
    }

    /// Links to the fields on their page.
    pub fn field_links(&self, keys: &[charter::Key]) -> Vec<Phrase> {
        let names = self.fields(keys);
        let links = keys.iter().zip(names);
        links
            .map(|(key, name)| Phrase::link(name, self.path(&format!("/kompetenzen#feld-{key}"))))
            .collect()
    }

    /// A link to a body on its page.
    pub fn body_link(&self, key: &charter::Key) -> Phrase {
        Phrase::link(
            self.body(key),
            self.path(&format!("/gremien#gremium-{key}")),
        )
    }
}
