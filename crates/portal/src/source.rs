//! What a page is built from: a charter, a language, and the other networks it names.

use crate::words::Words;
use charter::{Charter, Facts, Field, Key};
use db::{Db, DbError};
use directory::PublicMember;
use platform::network::Network;
use std::collections::BTreeMap;

/// The networks of this instance that a charter refers to, by slug.
pub(crate) type Others = BTreeMap<String, Network>;

/// A charter in one language, and where its pages stand.
pub(crate) struct Source<'a> {
    /// The charter.
    pub charter: &'a Charter,
    /// The language.
    pub words: Words<'a>,
    /// The members of today, as the directory knows them.
    pub members: &'a [PublicMember],
    /// The networks it refers to, as far as this instance hosts them.
    pub others: &'a Others,
}

impl Source<'_> {
    /// The path of a page of this network's portal, with the language.
    pub fn path(&self, below: &str) -> String {
        self.path_of(self.charter.slug.as_str(), below)
    }

    /// The path of a page of another network's portal.
    pub fn path_of(&self, slug: &str, below: &str) -> String {
        format!("{}/{slug}{below}", self.words.lang.prefix())
    }

    /// What an organisation is called in a sentence.
    pub fn organisation(&self, key: &Key) -> String {
        organisation_name(self.charter, key).to_owned()
    }

    /// What organisations are called, one by one.
    pub fn organisations(&self, keys: &[Key]) -> Vec<String> {
        keys.iter().map(|key| self.organisation(key)).collect()
    }

    /// The name of a body.
    pub fn body(&self, key: &Key) -> String {
        let body = self.charter.bodies.iter().find(|body| body.key == *key);
        body.map_or_else(
            || key.to_string(),
            |body| body.name.in_lang(self.words.lang).to_owned(),
        )
    }

    /// The names of fields.
    pub fn fields(&self, keys: &[Key]) -> Vec<String> {
        let fields = keys.iter().filter_map(|key| self.field(key));
        fields
            .map(|field| field.name.in_lang(self.words.lang).to_owned())
            .collect()
    }

    fn field(&self, key: &Key) -> Option<&Field> {
        self.charter.fields.iter().find(|field| field.key == *key)
    }
}

/// What an organisation is called where there is little room.
pub(crate) fn organisation_name<'c>(charter: &'c Charter, key: &'c Key) -> &'c str {
    let found = charter
        .organisations
        .iter()
        .find(|organisation| organisation.key == *key);
    found.map_or(key.as_str(), |organisation| {
        let short = organisation.short_name.as_ref();
        short.unwrap_or(&organisation.name).as_str()
    })
}

/// The charter of a network.
pub(crate) async fn charter_of(db: &Db, network: &Network) -> Result<Charter, DbError> {
    let text = platform::network::charter_text(db.read(), network.id).await?;
    let read = charter::check(network.slug.as_str(), &text, &Facts::none());
    read.map_err(|problems| {
        let first = problems.first().map(ToString::to_string);
        let what = format!("charter of {}: {}", network.slug, first.unwrap_or_default());
        DbError::inconsistent("network", what)
    })
}

/// The slugs of other networks that a charter refers to.
pub(crate) fn referred(charter: &Charter) -> Vec<&str> {
    let through = charter
        .operates_through
        .iter()
        .map(|through| through.network.as_str());
    let same = charter
        .bodies
        .iter()
        .filter_map(|body| body.same_as.as_ref())
        .map(|same| same.network.as_str());
    let mut slugs: Vec<&str> = through.chain(same).collect();
    slugs.sort_unstable();
    slugs.dedup();
    slugs
}
