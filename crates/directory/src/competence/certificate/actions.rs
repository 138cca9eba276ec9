//! Acts on certificates: add, remove.

use super::policy::may_keep;
use super::{Certificate, CertificateId, MOST, store};
use crate::organisation::{self, Organisation};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{Actor, Confidentiality, Date, Denied, Kind, Line, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why certificates are not changed.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// There is no such organisation or certificate.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The organisation has a certificate of that name.
    #[error("there is a certificate of that name")]
    Known,
    /// More than 50.
    #[error("more than {MOST} certificates")]
    TooMany,
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for CertificateError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Known | Self::TooMany => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Known => "certificate-error-known",
            Self::TooMany => "certificate-error-too-many",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::Known | Self::TooMany).then_some("name")
    }
}

/// Adds a certificate.
pub async fn add(
    db: &Db,
    actor: &Actor,
    organisation: OrganisationId,
    (label, valid_until): (Line, Option<Date>),
    confidentiality: Confidentiality,
    now: Stamp,
) -> Result<CertificateId, CertificateError> {
    let tx = db.begin().await?;
    let found = organisation::store::find_locked(&tx, organisation).await?;
    let found = found.ok_or(CertificateError::Missing)?;
    let proof = may_keep(actor, &found)?;
    let certificate = Certificate {
        id: CertificateId::new(now),
        organisation: proof.organisation(),
        label,
        valid_until,
        // Nobody hides from themselves what they enter.
        confidentiality: confidentiality.min(organisation::policy::reach_into(actor, &found)),
    };
    let there = store::all_of(&*tx, organisation).await?;
    if there.len() >= MOST {
        return Err(CertificateError::TooMany);
    }
    if there.iter().any(|it| it.key() == certificate.key()) {
        return Err(CertificateError::Known);
    }
    store::insert(&tx, &proof, &certificate).await?;
    record(&tx, actor, "certificate.add", (&found, &certificate), now).await?;
    tx.commit().await?;
    Ok(certificate.id)
}

/// Removes a certificate that the actor sees.
pub async fn remove(
    db: &Db,
    actor: &Actor,
    organisation: OrganisationId,
    id: CertificateId,
    now: Stamp,
) -> Result<(), CertificateError> {
    let tx = db.begin().await?;
    let found = organisation::store::find_locked(&tx, organisation).await?;
    let found = found.ok_or(CertificateError::Missing)?;
    let proof = may_keep(actor, &found)?;
    let reach = organisation::policy::reach_into(actor, &found);
    let there = store::all_of(&*tx, organisation).await?;
    let mut seen = there.into_iter().filter(|it| it.confidentiality <= reach);
    let certificate = seen
        .find(|it| it.id == id)
        .ok_or(CertificateError::Missing)?;
    store::delete(&tx, &proof, id).await?;
    record(
        &tx,
        actor,
        "certificate.remove",
        (&found, &certificate),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    (organisation, certificate): (&Organisation, &Certificate),
    now: Stamp,
) -> Result<(), DbError> {
    let revision = next_revision(tx).await?;
    organisation::store::touch(tx, organisation.id, revision).await?;
    let label = certificate.label.as_str();
    let (old, new) = if act == "certificate.add" {
        ("", label)
    } else {
        (label, "")
    };
    let act = audit::Act {
        network: Some(organisation.home),
        name: act,
        entity: "organisation",
        id: organisation.id.uuid(),
        details: json!({ "changes": [{
            "field": "certificate",
            "old": old,
            "new": new,
            "level": certificate.confidentiality.word(),
        }] }),
    };
    audit::record(tx, actor, now, &act).await
}
