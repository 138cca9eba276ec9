//! What capabilities declare about a person: what they store, and how it is erased.

use super::{Basis, DataRecord, Deed, Fate, Subject};
use crate::manifest::BoxFuture;
use db::{Db, DbError, Tx};
use kernel::{Date, EmailAddress, NetworkId, PersonId};

/// How a capability gathers what it stores about somebody.
pub type Gather =
    for<'a> fn(&'a Db, &'a Subject) -> BoxFuture<'a, Result<Vec<DataRecord>, DbError>>;

/// One kind of data stored about a person. Its texts: `privacy-data-{key}` and
/// `privacy-purpose-{key}`; how long it is kept says `privacy-kept-{key}`.
#[derive(Clone, Copy)]
pub struct DataSource {
    /// Its name: `sessions`.
    pub key: &'static str,
    /// On what grounds.
    pub basis: Basis,
    /// What becomes of it when the person is erased.
    pub fate: Fate,
    /// Everything of this kind about somebody, and nothing about others.
    pub gather: Gather,
}

impl std::fmt::Debug for DataSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("DataSource").field(&self.key).finish()
    }
}

/// How a capability erases a person, in the transaction that erases all of them.
#[derive(Clone, Copy)]
pub struct Eraser {
    /// Whose it is.
    pub name: &'static str,
    /// Its acts whose records keep the name of who did them; the names go before
    /// `erase` is called.
    pub deeds: &'static [Deed],
    /// Erases; the second time nothing happens.
    pub erase: for<'a> fn(&'a Tx, &'a Subject, kernel::Stamp) -> BoxFuture<'a, Result<(), DbError>>,
}

impl std::fmt::Debug for Eraser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Eraser").field(&self.name).finish()
    }
}

/// What the platform has to know of a person of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// The network whose central office keeps the record.
    pub home: NetworkId,
    /// The name.
    pub name: String,
    /// Where they are written to.
    pub emails: Vec<EmailAddress>,
}

/// How the directory tells of a person; nothing of one that is erased.
pub type PersonSource =
    for<'a> fn(&'a Db, PersonId) -> BoxFuture<'a, Result<Option<KnownPerson>, DbError>>;

/// A text that holds a person's name, but may speak of somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it is: "Kupferwerk GmbH: Werksbesuch".
    pub title: String,
    /// Its day.
    pub on: Date,
    /// Where it is read, below the workspace.
    pub path: String,
}

/// How a capability finds the texts of a network that hold a person's name and that its
/// eraser leaves alone.
pub type MentionSource =
    for<'a> fn(&'a Db, NetworkId, &'a Subject) -> BoxFuture<'a, Result<Vec<Mention>, DbError>>;

/// Everything stored about somebody, by source.
pub async fn gathered(
    db: &Db,
    sources: &[DataSource],
    subject: &Subject,
) -> Result<Vec<(DataSource, Vec<DataRecord>)>, DbError> {
    let mut all = Vec::new();
    for source in sources {
        all.push((*source, (source.gather)(db, subject).await?));
    }
    Ok(all)
}
