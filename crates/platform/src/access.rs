//! What capabilities tell the platform about organisations and about access that
//! follows from their records. The platform knows neither; the manifests bring it.

use crate::manifest::{BoxFuture, Manifest};
use db::{Db, DbError};
use kernel::{Actor, Date, NetworkId, OrganisationId, PersonId, Standing};
use std::collections::HashMap;
use std::sync::Arc;

/// An organisation of a network's directory for which the actor who asked may give
/// roles. Whoever is given one has been found by an [`OrganisationSource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The network in whose directory it stands.
    pub network: NetworkId,
    /// Which organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its town; empty when unknown.
    pub place: String,
}

/// Finds organisations by words: few, the best first.
pub type FindOrganisations = for<'a> fn(
    &'a Db,
    &'a Actor,
    NetworkId,
    &'a str,
) -> BoxFuture<'a, Result<Vec<Choice>, DbError>>;

/// Finds one organisation again.
pub type FindOrganisation = for<'a> fn(
    &'a Db,
    &'a Actor,
    NetworkId,
    OrganisationId,
) -> BoxFuture<'a, Result<Option<Choice>, DbError>>;

/// Names organisations, as far as the actor may know of them.
pub type NameOrganisations =
    for<'a> fn(
        &'a Db,
        &'a Actor,
        Vec<OrganisationId>,
    ) -> BoxFuture<'a, Result<HashMap<OrganisationId, String>, DbError>>;

/// Counts the members of every network.
pub type CountMembers =
    for<'a> fn(&'a Db) -> BoxFuture<'a, Result<HashMap<NetworkId, u64>, DbError>>;

/// What the capability that keeps the organisations tells of them.
#[derive(Clone, Copy)]
pub struct OrganisationSource {
    /// For a choice by words.
    pub find: FindOrganisations,
    /// For one that was chosen.
    pub one: FindOrganisation,
    /// For lists.
    pub names: NameOrganisations,
    /// For the administration.
    pub count_members: CountMembers,
}

impl std::fmt::Debug for OrganisationSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OrganisationSource")
    }
}

/// A standing that follows from a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Whose.
    pub person: PersonId,
    /// The standing.
    pub standing: Standing,
    /// The record as people name it: `Bürgermeisterin`.
    pub because: String,
}

/// How a capability tells which of these people have access to a network on a day, and
/// why. Says the same as its [`crate::StandingsSource`], for many at once.
pub type ReasonsSource = for<'a> fn(
    &'a Db,
    NetworkId,
    &'a [PersonId],
    Date,
) -> BoxFuture<'a, Result<Vec<Followed>, DbError>>;

/// Everything the manifests bring about organisations and access; pages find it in the
/// extensions of the request.
#[derive(Clone, Debug, Default)]
pub struct AccessSources {
    /// Who keeps the organisations.
    pub organisations: Option<OrganisationSource>,
    /// From which records access follows.
    pub reasons: Arc<[ReasonsSource]>,
}

impl AccessSources {
    /// What these capabilities bring.
    pub fn of(manifests: &[Manifest]) -> Self {
        Self {
            organisations: manifests.iter().find_map(|it| it.organisations),
            reasons: manifests.iter().filter_map(|it| it.reasons).collect(),
        }
    }

    /// The names of organisations, as far as the actor may know of them.
    pub(crate) async fn names(
        &self,
        db: &Db,
        actor: &Actor,
        ids: Vec<OrganisationId>,
    ) -> Result<HashMap<OrganisationId, String>, DbError> {
        match &self.organisations {
            Some(source) if !ids.is_empty() => (source.names)(db, actor, ids).await,
            _ => Ok(HashMap::new()),
        }
    }
}
