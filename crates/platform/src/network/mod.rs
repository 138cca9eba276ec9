//! The networks (alliances) that this instance hosts.
//!
//! A network is made and changed by applying its charter; here stands only what
//! every capability needs of it, and the charter's text for who asks for it.

pub mod api;
pub mod pages;
mod store;

pub use store::{all, by_id, by_slug, change, charter_text, insert, locked_by_slug, page, touch};
pub(crate) use store::{charter, charters, last_applied};

pub use kernel::Applications;

use kernel::{Lang, NetworkId, Slug, Stamp};

/// A network of this instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// Its id.
    pub id: NetworkId,
    /// Its name in URLs: the stem of its charter's file.
    pub slug: Slug,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short_name: String,
    /// The region in a few words.
    pub place: String,
    /// The same in English, where it differs.
    pub place_en: Option<String>,
    /// Whether its charter gives its pages a colour of their own.
    pub coloured: bool,
    /// What its public page takes from organisations that want to take part.
    pub applications: Applications,
    /// Grows with every change that a public page can show.
    pub revision: i64,
    /// Since when it is hosted here.
    pub created_at: Stamp,
    /// When it was last changed.
    pub changed_at: Stamp,
}

/// A charter that a network had or has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KeptCharter {
    /// The revision of the network that it brought.
    pub revision: i64,
    /// When it was applied.
    pub applied_at: Stamp,
}

impl Network {
    /// The region in a few words of a language.
    pub fn place_in(&self, lang: Lang) -> &str {
        match (lang, &self.place_en) {
            (Lang::En, Some(place)) => place,
            _ => &self.place,
        }
    }

    /// What the frame of a page in this language shows of it.
    pub fn head(&self, lang: Lang) -> web::NetworkHead {
        web::NetworkHead {
            id: self.id,
            slug: self.slug.as_str().to_owned(),
            name: self.name.clone(),
            place: self.place_in(lang).to_owned(),
            coloured: self.coloured,
        }
    }
}
