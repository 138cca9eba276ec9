//! Acts: noting where a council's system is, linking one of its papers, choosing a licence.

use super::policy::may_follow;
use super::reading::READ;
use super::{Endpoint, EndpointId, store};
use crate::publication::licence::Licence;
use crate::publication::store::put_licence;
use db::{Db, DbError, Tx};
use directory::organisation;
use governance::resolution::ratification::{CouncilId, of_resolution};
use governance::resolution::{self, ResolutionId};
use kernel::{Actor, Denied, Kind, NetworkId, OrganisationId, Refusal, Stamp, WebAddress};
use platform::{audit, job, network};
use serde_json::json;
use uuid::Uuid;

/// Why something is not noted or linked.
#[derive(Debug, thiserror::Error)]
pub enum EndpointError {
    /// There is no such organisation, council or paper here.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for EndpointError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Notes where the system of an organisation's council is, and has it read. Another address than
/// before begins anew: links to papers of the old one go.
pub async fn note(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    address: WebAddress,
    now: Stamp,
) -> Result<EndpointId, EndpointError> {
    let tx = db.begin().await?;
    may_follow(actor, network)?;
    let standing = organisation::standing(&*tx, organisation).await?;
    let here = standing.filter(|it| it.listed_in.contains(&network));
    here.ok_or(EndpointError::Missing)?;
    if let Some(known) = store::find(&*tx, network, organisation).await? {
        if known.address == address {
            return Ok(known.id);
        }
        store::delete(&tx, known.id).await?;
    }
    let noted = Endpoint {
        id: EndpointId::new(now),
        network,
        organisation,
        address,
        read_at: None,
        read_until: None,
        resume: None,
        begun_at: None,
        failure: None,
        remarks: 0,
    };
    store::insert(&tx, &noted, (actor.name(), now)).await?;
    queue(&tx, noted.id, now).await?;
    let details = json!({
        "organisation": organisation.to_string(),
        "address": noted.address.as_str(),
    });
    record(
        &tx,
        actor,
        (network, "oparl.note", noted.id.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(noted.id)
}

/// Forgets where it is. What was said stays.
pub async fn forget(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    now: Stamp,
) -> Result<(), EndpointError> {
    let tx = db.begin().await?;
    may_follow(actor, network)?;
    let known = store::find(&*tx, network, organisation).await?;
    let known = known.ok_or(EndpointError::Missing)?;
    store::delete(&tx, known.id).await?;
    let details = json!({ "organisation": organisation.to_string() });
    record(
        &tx,
        actor,
        (network, "oparl.forget", known.id.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Has it read now.
pub async fn read_now(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    now: Stamp,
) -> Result<(), EndpointError> {
    let tx = db.begin().await?;
    may_follow(actor, network)?;
    let known = store::find(&*tx, network, organisation).await?;
    let known = known.ok_or(EndpointError::Missing)?;
    queue(&tx, known.id, now).await?;
    let details = json!({ "organisation": organisation.to_string() });
    record(
        &tx,
        actor,
        (network, "oparl.read", known.id.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Says that a paper found in a council's system is the resolution before this council.
pub async fn link(
    db: &Db,
    actor: &Actor,
    (id, council): (ResolutionId, CouncilId),
    address: &str,
    now: Stamp,
) -> Result<(), EndpointError> {
    let (network, organisation) = council_of(db, actor, id, council).await?;
    let tx = db.begin().await?;
    may_follow(actor, network)?;
    let known = store::find(&*tx, network, organisation).await?;
    let known = known.ok_or(EndpointError::Missing)?;
    let paper = store::paper_at(&*tx, known.id, address).await?;
    let paper = paper.ok_or(EndpointError::Missing)?;
    let linked = (council, known.id, paper.address.as_str());
    store::put_link(&tx, linked, (actor.name(), now)).await?;
    queue(&tx, known.id, now).await?;
    let details = json!({ "resolution": id.to_string(), "paper": paper.address });
    record(
        &tx,
        actor,
        (network, "oparl.link", council.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Takes that back. What was said stays.
pub async fn unlink(
    db: &Db,
    actor: &Actor,
    (id, council): (ResolutionId, CouncilId),
    now: Stamp,
) -> Result<(), EndpointError> {
    let (network, _) = council_of(db, actor, id, council).await?;
    let tx = db.begin().await?;
    may_follow(actor, network)?;
    if store::delete_link(&tx, council).await? == 0 {
        return Err(EndpointError::Missing);
    }
    let details = json!({ "resolution": id.to_string() });
    record(
        &tx,
        actor,
        (network, "oparl.unlink", council.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Chooses under which licence others may use what the network publishes.
pub(crate) async fn choose_licence(
    db: &Db,
    actor: &Actor,
    id: NetworkId,
    licence: Option<Licence>,
    now: Stamp,
) -> Result<(), EndpointError> {
    let tx = db.begin().await?;
    may_follow(actor, id)?;
    put_licence(&tx, id, licence).await?;
    network::touch(&tx, id, now).await?;
    let details = json!({ "licence": licence.map(Licence::word) });
    record(
        &tx,
        actor,
        (id, "oparl.choose-licence", id.uuid()),
        details,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The network and the organisation of a council; hidden boards have none.
async fn council_of(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    council: CouncilId,
) -> Result<(NetworkId, OrganisationId), EndpointError> {
    let found = resolution::find(db, actor, id).await?;
    let found = found.ok_or(EndpointError::Missing)?;
    may_follow(actor, found.network)?;
    let round = of_resolution(db.read(), id).await?;
    let mut councils = round.into_iter().flat_map(|it| it.councils);
    let council = councils.find(|it| it.id == council);
    let council = council.ok_or(EndpointError::Missing)?;
    Ok((found.network, council.organisation))
}

async fn queue(tx: &Tx, id: EndpointId, now: Stamp) -> Result<(), DbError> {
    let payload = json!({ "endpoint": id.to_string() });
    job::enqueue(tx, READ, &payload, now).await?;
    Ok(())
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    (network, name, id): (NetworkId, &'static str, Uuid),
    details: serde_json::Value,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(network),
        name,
        entity: "oparl",
        id,
        details,
    };
    audit::record(tx, actor, now, &act).await
}
