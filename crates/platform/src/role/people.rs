//! Who has access to a network, and why.

use super::policy::MaySeeAccess;
use super::{Granted, store};
use crate::access::{AccessSources, Followed};
use crate::account::{self, Account, AccountState};
use db::{Db, DbError};
use kernel::{AccountId, Date, NetworkId, OrganisationId, PersonId, Standing, fold};
use std::collections::HashMap;

/// As many people as a source is asked about at a time.
const PEOPLE: usize = 500;

/// Where a standing comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Somebody granted it.
    Granted(Granted),
    /// It follows from a record, which people call so.
    Followed(String),
}

/// A standing with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The standing.
    pub standing: Standing,
    /// Where it comes from.
    pub source: Source,
}

/// Somebody with access to a network. Whoever has one was found to have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    account: Account,
    network: NetworkId,
    held: Vec<Held>,
}

impl Member {
    /// The account.
    pub const fn account(&self) -> &Account {
        &self.account
    }

    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// Every standing, those granted first.
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// The organisations for which the person stands.
    pub fn organisations(&self) -> impl Iterator<Item = OrganisationId> {
        self.held.iter().filter_map(|it| it.standing.organisation)
    }
}

/// Everybody with access, by name.
pub async fn members(
    db: &Db,
    sources: &AccessSources,
    proof: &MaySeeAccess,
    day: Date,
) -> Result<Vec<Member>, DbError> {
    let people = account::with_person(db.read()).await?;
    found(db, sources, proof, (None, people), day).await
}

/// One account, if it has access.
pub async fn member(
    db: &Db,
    sources: &AccessSources,
    proof: &MaySeeAccess,
    id: AccountId,
    day: Date,
) -> Result<Option<Member>, DbError> {
    let account = account::find_active(db.read(), id).await?;
    let person = account.and_then(|account| account.person);
    let people = person.map(|person| (id, person)).into_iter().collect();
    let found = found(db, sources, proof, (Some(id), people), day).await?;
    Ok(found.into_iter().next())
}

async fn found(
    db: &Db,
    sources: &AccessSources,
    proof: &MaySeeAccess,
    (only, people): (Option<AccountId>, Vec<(AccountId, PersonId)>),
    day: Date,
) -> Result<Vec<Member>, DbError> {
    let mut held: HashMap<AccountId, Vec<Held>> = HashMap::new();
    for granted in store::current(db.read(), proof, only, day).await? {
        let place = held.entry(granted.grant.account).or_default();
        place.push(Held {
            standing: granted.grant.standing,
            source: Source::Granted(granted),
        });
    }
    let accounts: HashMap<PersonId, AccountId> = people
        .iter()
        .map(|(account, person)| (*person, *account))
        .collect();
    for followed in followed(db, sources, proof.network(), &people, day).await? {
        if let Some(account) = accounts.get(&followed.person) {
            held.entry(*account).or_default().push(Held {
                standing: followed.standing,
                source: Source::Followed(followed.because),
            });
        }
    }
    let ids: Vec<_> = held.keys().copied().collect();
    let accounts = account::by_ids(db.read(), &ids).await?;
    let mut members: Vec<_> = accounts
        .into_iter()
        .filter(|account| account.state == AccountState::Active)
        .map(|account| Member {
            held: held.remove(&account.id).unwrap_or_default(),
            network: proof.network(),
            account,
        })
        .collect();
    members.sort_by_cached_key(|it| (fold(it.account.name.as_str()), it.account.id));
    Ok(members)
}

async fn followed(
    db: &Db,
    sources: &AccessSources,
    network: NetworkId,
    people: &[(AccountId, PersonId)],
    day: Date,
) -> Result<Vec<Followed>, DbError> {
    let people: Vec<_> = people.iter().map(|(_, person)| *person).collect();
    let mut all = Vec::new();
    for source in sources.reasons.iter() {
        for some in people.chunks(PEOPLE) {
            all.extend(source(db, network, some, day).await?);
        }
    }
    Ok(all)
}
