//! Applying a charter: one transaction, the same again changes nothing, and what is
//! no longer in it ends instead of being deleted.

mod governance;
mod members;
mod plan;

pub use plan::Plan;

use charter::{Charter, Facts};
use db::{Db, DbError, Tx};
use kernel::{Actor, NetworkId, Slug, Stamp};
use platform::audit::{self, Act};
use platform::network::{self, Applications, Network};

/// The first steps of addresses that belong to the instance, not to a network.
pub(crate) const RESERVED: [&str; 22] = [
    "abbestellen",
    "abmelden",
    "anmelden",
    "api",
    "assets",
    "barrierefreiheit",
    "datenschutz",
    "einladung",
    "en",
    "healthz",
    "impressum",
    "kalender",
    "konto",
    "lizenzen",
    "metrics",
    "oparl",
    "passwort",
    "passwort-vergessen",
    "profil-uebernehmen",
    "readyz",
    "teilnahme",
    "verwaltung",
];

/// Why a charter is not applied; nothing of it is.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The name is that of a page of the instance.
    #[error("a network cannot be called {0}: that is the address of a page here")]
    Reserved(String),
    /// The directory refuses a part.
    #[error(transparent)]
    Members(#[from] members::MemberError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Applies a charter that was checked; the plan that was carried out.
pub async fn apply(
    db: &Db,
    actor: &Actor,
    charter: &Charter,
    now: Stamp,
) -> Result<Plan, ApplyError> {
    let tx = db.begin().await?;
    let known = network::locked_by_slug(&tx, charter.slug.as_str()).await?;
    if RESERVED.contains(&charter.slug.as_str()) {
        return Err(ApplyError::Reserved(charter.slug.to_string()));
    }
    let before = match &known {
        Some(known) => network::charter_text(&*tx, known.id).await?,
        None => String::new(),
    };
    let plan = plan_against(known.as_ref(), &before, charter)?;
    let text = charter.to_toml();
    let network = made_of(charter, known.as_ref(), now)?;
    let is_same = before == text && known.as_ref().is_some_and(|known| is_as(known, &network));
    if plan.is_empty() && is_same {
        // An older version of the program may have left out what it did not know yet.
        if governance::ensure(&tx, network.id, charter, now).await? {
            taken_over(&tx, actor, network.id, now).await?;
            tx.commit().await?;
        }
        return Ok(plan);
    }
    if known.is_some() {
        network::change(&tx, &network, &text).await?;
    } else {
        network::insert(&tx, &network, &text).await?;
    }
    members::ensure(&tx, actor, network.id, charter, now).await?;
    governance::ensure(&tx, network.id, charter, now).await?;
    let act = Act {
        network: Some(network.id),
        name: "network.apply-charter",
        entity: "network",
        id: network.id.uuid(),
        details: plan.to_json(),
    };
    audit::record(&tx, actor, now, &act).await?;
    tx.commit().await?;
    Ok(plan)
}

/// Takes over what the stored charters say and an older version of the program did not keep
/// elsewhere: networks that were applied before there were bodies, or rules of procedure.
pub async fn take_over(db: &Db, now: Stamp) -> Result<(), ApplyError> {
    for known in network::all(db.read()).await? {
        let bodies = ::governance::body::is_kept(db.read(), known.id).await?;
        if bodies && ::governance::rules::is_kept(db.read(), known.id).await? {
            continue;
        }
        let text = network::charter_text(db.read(), known.id).await?;
        let charter = read_stored(&known, &text)?;
        if bodies && charter.rules.is_empty() {
            continue;
        }
        let tx = db.begin().await?;
        if governance::ensure(&tx, known.id, &charter, now).await? {
            taken_over(&tx, &Actor::System, known.id, now).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Writes down that a charter that is applied already was taken over anew.
async fn taken_over(tx: &Tx, actor: &Actor, network: NetworkId, now: Stamp) -> Result<(), DbError> {
    network::touch(tx, network, now).await?;
    let act = Act {
        network: Some(network),
        name: "network.take-over-charter",
        entity: "network",
        id: network.uuid(),
        details: serde_json::json!({}),
    };
    audit::record(tx, actor, now, &act).await
}

/// What applying a charter would change; `text` is the charter that is known.
pub fn plan_against(
    known: Option<&Network>,
    text: &str,
    charter: &Charter,
) -> Result<Plan, DbError> {
    let before = known
        .map(|network| read_stored(network, text))
        .transpose()?;
    Ok(Plan::between(before.as_ref(), charter))
}

/// The charter a network was last given.
fn read_stored(network: &Network, text: &str) -> Result<Charter, DbError> {
    let file = format!("{}.toml", network.slug);
    charter::check(&file, text, &Facts::none()).map_err(|problems| {
        let first = problems.first().map(ToString::to_string);
        DbError::inconsistent("network", first.unwrap_or_default())
    })
}

/// Whether nothing but the count of changes differs. An older version of the program
/// may have taken less of the same charter.
fn is_as(known: &Network, made: &Network) -> bool {
    let known = Network {
        revision: made.revision,
        changed_at: made.changed_at,
        ..known.clone()
    };
    known == *made
}

fn made_of(charter: &Charter, known: Option<&Network>, now: Stamp) -> Result<Network, DbError> {
    let slug = Slug::parse(charter.slug.as_str())
        .map_err(|error| DbError::inconsistent("network", error.to_string()))?;
    let identity = &charter.identity;
    let short = identity.short_name.as_ref().unwrap_or(&identity.name);
    Ok(Network {
        id: known.map_or_else(|| NetworkId::new(now), |network| network.id),
        slug,
        name: identity.name.to_string(),
        short_name: short.to_string(),
        place: charter.region.name.de.to_string(),
        place_en: charter.region.name.en.as_ref().map(ToString::to_string),
        coloured: identity.colour.is_some(),
        applications: applications(charter),
        revision: known.map_or(1, |network| network.revision + 1),
        created_at: known.map_or(now, |network| network.created_at),
        changed_at: now,
    })
}

/// A charter that says nothing about joining takes no applications.
fn applications(charter: &Charter) -> Applications {
    match charter.admission.as_ref().map(charter::Admission::takes) {
        Some(charter::Applications::Membership) => Applications::Membership,
        Some(charter::Applications::Interest) => Applications::Interest,
        Some(charter::Applications::Closed) | None => Applications::Closed,
    }
}
