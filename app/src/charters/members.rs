//! What a charter says about organisations, memberships and invented office holders,
//! in the directory's words.

use charter::{Category, Charter, MembershipState, PartialDate};
use db::Tx;
use directory::Since;
use directory::membership::{self, Described, DescribedState};
use directory::organisation::{self, Address, Kind, Profile};
use kernel::{Actor, Line, NetworkId, Stamp, TextError};

/// Why the directory does not take what a charter says.
#[derive(Debug, thiserror::Error)]
pub enum MemberError {
    /// A text is too long for the directory.
    #[error("{key}: {error}")]
    Text {
        /// The organisation's key.
        key: String,
        /// What is wrong with the text.
        error: TextError,
    },
    /// The organisation is refused.
    #[error("{0}: {1}")]
    Organisation(String, organisation::CreateError),
    /// The membership is refused.
    #[error("{0}: {1}")]
    Membership(String, membership::DecideError),
}

/// Makes the directory hold every organisation of the charter with its membership;
/// a membership that the charter no longer names ends today.
pub async fn ensure(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    charter: &Charter,
    now: Stamp,
) -> Result<(), MemberError> {
    let mut named = Vec::new();
    for organisation in &charter.organisations {
        let key = organisation.key.to_string();
        let profile = profile(organisation).map_err(|error| MemberError::Text {
            key: key.clone(),
            error,
        })?;
        let ensure = organisation::ensure(tx, actor, network, &key, profile, now);
        let ensured = Box::pin(ensure).await;
        let id = ensured
            .map_err(|error| MemberError::Organisation(key.clone(), error))?
            .id();
        let Some(membership) = &organisation.membership else {
            continue;
        };
        named.push(organisation.key.as_str());
        let described = described(membership);
        membership::ensure(tx, actor, network, id, &described, now)
            .await
            .map_err(|error| MemberError::Membership(key, error))?;
    }
    end_others(tx, actor, network, &named, now).await
}

async fn end_others(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    named: &[&str],
    now: Stamp,
) -> Result<(), MemberError> {
    let failed = |error| MemberError::Membership("organisations".to_owned(), error);
    let others = membership::others_by_charter(tx, network, named).await;
    for id in others.map_err(|error| failed(error.into()))? {
        membership::end(tx, actor, network, id, now)
            .await
            .map_err(failed)?;
    }
    Ok(())
}

fn profile(organisation: &charter::Organisation) -> Result<Profile, TextError> {
    let line = |text: &charter::Text| Line::parse(text.as_str());
    let optional = |text: &Option<charter::Text>| text.as_ref().map(line).transpose();
    let mut profile = Profile::new(kind(organisation.category), line(&organisation.name)?);
    profile.short_name = optional(&organisation.short_name)?;
    profile.ags = organisation.ags.as_ref().map(ToString::to_string);
    profile.legal_form = optional(&organisation.legal_form)?;
    profile.website.clone_from(&organisation.website);
    if let Some(address) = &organisation.address {
        profile.address = Address {
            street: optional(&address.street)?,
            postcode: optional(&address.postcode)?,
            town: Some(line(&address.place)?),
        };
    }
    Ok(profile)
}

fn described(membership: &charter::Membership) -> Described {
    let role = membership.role.as_ref();
    Described {
        state: match membership.state {
            MembershipState::Applied => DescribedState::Applied,
            MembershipState::Admitted => DescribedState::Admitted,
            MembershipState::Left => DescribedState::Left,
        },
        category: membership::Category::default(),
        role: membership::Role {
            de: role.map(|role| role.de.to_string()),
            en: role
                .and_then(|role| role.en.as_ref())
                .map(ToString::to_string),
        },
        since: membership.since.and_then(since),
        until: membership.until.and_then(since),
        shareholding: membership
            .shareholding
            .and_then(|share| u16::try_from(share.hundredths()).ok()),
    }
}

/// A day whose year nobody wrote down says nothing about a membership.
pub(super) fn since(date: PartialDate) -> Option<Since> {
    match date {
        PartialDate::Year(year) => Some(Since::Year(year)),
        PartialDate::Month(year, month) => Some(Since::Month(year, month)),
        PartialDate::Day(day) => Some(Since::Day(day)),
        PartialDate::DayOfSomeYear(..) => None,
    }
}

pub(super) const fn kind(category: Category) -> Kind {
    match category {
        Category::Municipality => Kind::Municipality,
        Category::District => Kind::District,
        Category::ChamberOfCommerce => Kind::ChamberOfCommerce,
        Category::ChamberOfCrafts => Kind::ChamberOfCrafts,
        Category::RegionalAuthority => Kind::RegionalAuthority,
        Category::DevelopmentAgency => Kind::DevelopmentAgency,
        Category::Company => Kind::Company,
        Category::University => Kind::University,
        Category::ResearchInstitute => Kind::ResearchInstitute,
        Category::Association => Kind::Association,
        Category::EmploymentAgency => Kind::EmploymentAgency,
        Category::Other => Kind::Other,
    }
}
