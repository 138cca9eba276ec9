//! What a charter says about an organisation becomes true, once.

use super::actions::{CreateError, check, new, record};
use super::policy::may_create;
use super::{Levels, Organisation, Profile, State, store, twin_key};
use crate::search::store::next_revision;
use db::{DbError, Tx};
use kernel::{Actor, Confidentiality, NetworkId, OrganisationId, Stamp};

/// What had to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ensured {
    /// The record is new.
    Created(OrganisationId),
    /// It was there and differs now.
    Changed(OrganisationId),
    /// It was there and is as the charter says.
    Unchanged(OrganisationId),
}

impl Ensured {
    /// The organisation.
    pub const fn id(self) -> OrganisationId {
        match self {
            Self::Created(id) | Self::Changed(id) | Self::Unchanged(id) => id,
        }
    }
}

/// Sees to it that a network's directory holds the organisation that its charter
/// calls `key`, public and with this profile. The second time nothing happens.
///
/// A charter says less than the directory knows: what `profile` leaves empty is kept.
/// A town, a district or a public organisation of the same name that another network
/// brought is the same organisation and is listed here too.
pub async fn ensure(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    key: &str,
    profile: Profile,
    now: Stamp,
) -> Result<Ensured, CreateError> {
    let proof = may_create(actor, network)?;
    let profile = check(profile)?;
    let known =
        match crate::organisation::listing::store::by_charter_key(&**tx, network, key).await? {
            Some(id) => store::standing(&**tx, id).await?,
            None => None,
        };
    let found = match known {
        Some(known) => Some(known),
        None => counterpart(tx, network, &profile).await?,
    };
    let Some(found) = found else {
        let levels = Levels::default();
        let mut made = new(&proof, profile, Confidentiality::Public, levels, now);
        made.revision = next_revision(tx).await?;
        store::insert_all(tx, std::slice::from_ref(&made)).await?;
        crate::organisation::listing::store::enter(tx, made.id, network, Some(key)).await?;
        record(tx, actor, now, "organisation.create", &made).await?;
        return Ok(Ensured::Created(made.id));
    };
    settle(tx, actor, (network, key), found, profile, now).await
}

/// Brings a record that is there to what the charter says.
async fn settle(
    tx: &Tx,
    actor: &Actor,
    (network, key): (NetworkId, &str),
    found: Organisation,
    profile: Profile,
    now: Stamp,
) -> Result<Ensured, CreateError> {
    let merged = filled(&found.profile, profile);
    let listed = found.listed_in.contains(&network);
    let keyed = crate::organisation::listing::store::by_charter_key(&**tx, network, key).await?
        == Some(found.id);
    // Another network's charter does not rename what it only lists.
    let own = found.home == network;
    let same =
        !own || (merged == found.profile && found.confidentiality == Confidentiality::Public);
    if same && listed && keyed {
        return Ok(Ensured::Unchanged(found.id));
    }
    let revision = next_revision(tx).await?;
    if same {
        store::touch(tx, found.id, revision).await?;
    } else {
        let changed = Organisation {
            profile: merged,
            confidentiality: Confidentiality::Public,
            revision,
            changed_at: now,
            ..found.clone()
        };
        store::update(tx, &changed).await?;
        for other in &found.listed_in {
            platform::network::touch(tx, *other, now).await?;
        }
    }
    free_key(tx, network, key, found.id).await?;
    crate::organisation::listing::store::enter(tx, found.id, network, Some(key)).await?;
    record(tx, actor, now, "organisation.ensure", &found).await?;
    Ok(Ensured::Changed(found.id))
}

/// A record that was merged away gives its charter key to the one that was kept.
async fn free_key(
    tx: &Tx,
    network: NetworkId,
    key: &str,
    kept: OrganisationId,
) -> Result<(), DbError> {
    match crate::organisation::listing::store::by_charter_key(&**tx, network, key).await? {
        Some(holder) if holder != kept => {
            crate::organisation::listing::store::drop_key(tx, holder, network).await
        }
        _ => Ok(()),
    }
}

/// The record of the same organisation that is there already.
async fn counterpart(
    tx: &Tx,
    network: NetworkId,
    profile: &Profile,
) -> Result<Option<Organisation>, DbError> {
    if let (true, Some(ags)) = (profile.kind.is_area(), &profile.ags) {
        return store::area_body(&**tx, profile.kind, ags).await;
    }
    let key = twin_key(profile.name.as_str());
    let twins = store::twins(&**tx, &key, None).await?;
    Ok(twins.into_iter().find(|twin| {
        let shared = twin.confidentiality == Confidentiality::Public || twin.home == network;
        let town = |profile: &Profile| profile.town().map(kernel::fold);
        let same_town = match (town(&twin.profile), town(profile)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        shared && same_town && twin.state == State::Active && twin.profile.kind == profile.kind
    }))
}

/// `new`, and where it says nothing what was there.
fn filled(old: &Profile, new: Profile) -> Profile {
    let codes = |new: Vec<String>, old: &[String]| if new.is_empty() { old.to_vec() } else { new };
    let old = old.clone();
    Profile {
        kind: new.kind,
        name: new.name,
        short_name: new.short_name.or(old.short_name),
        ags: new.ags.or(old.ags),
        address: super::Address {
            street: new.address.street.or(old.address.street),
            postcode: new.address.postcode.or(old.address.postcode),
            town: new.address.town.or(old.address.town),
        },
        place: new.place.or(old.place),
        branches: super::Branches {
            wz2008: codes(new.branches.wz2008, &old.branches.wz2008),
            wz2025: codes(new.branches.wz2025, &old.branches.wz2025),
        },
        legal_form: new.legal_form.or(old.legal_form),
        size_class: new.size_class.or(old.size_class),
        employees: new.employees.or(old.employees),
        website: new.website.or(old.website),
        phone: new.phone.or(old.phone),
        email: new.email.or(old.email),
        description: new.description.or(old.description),
    }
}
