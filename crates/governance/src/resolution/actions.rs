//! Acts on resolutions: draft, change, settle, reword, realise.

use super::policy::{may_draft, may_manage};
use super::{Number, Resolution, ResolutionId, Settled, State, StateError, store, wording};
use crate::words::Words;
use db::{Db, DbError, Tx};
use directory::Since;
use kernel::{
    Actor, BodyId, Confidentiality, Denied, Kind, NetworkId, OrganisationId, Refusal, Stamp,
};
use platform::audit;
use serde_json::json;
use store::Text;
use voting::{EffectOfResolution, Matter};

/// Why a resolution is not written down or moved on.
#[derive(Debug, thiserror::Error)]
pub enum ResolutionError {
    /// There is no such resolution or council.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It does not move on so.
    #[error(transparent)]
    State(#[from] StateError),
    /// What is said about the councils cannot be.
    #[error(transparent)]
    Unfit(#[from] super::ratification::Unfit),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for ResolutionError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::State(StateError::SameText) | Self::Unfit(_) => Kind::Invalid,
            Self::State(_) => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::State(error) => match error {
                StateError::NoDraft => "resolution-error-no-draft",
                StateError::Settled => "resolution-error-settled",
                StateError::SameText => "resolution-error-same-text",
                StateError::StillDraft => "resolution-error-still-draft",
                StateError::RoundOpen => "resolution-error-round-open",
            },
            Self::Unfit(unfit) => unfit.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::State(StateError::SameText) => Some("text"),
            Self::Unfit(unfit) => Some(unfit.field()),
            _ => None,
        }
    }
}

/// What a draft says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What it is about.
    pub title: Words,
    /// Its wording.
    pub text: Words,
    /// The body that decides it.
    pub body: Option<BodyId>,
    /// The organisation that decides it alone.
    pub organisation: Option<OrganisationId>,
    /// What sort of matter.
    pub matter: Matter,
    /// What it does.
    pub effect: EffectOfResolution,
    /// Who reads it outside the draft.
    pub confidentiality: Confidentiality,
}

/// Writes a draft down.
pub async fn draft(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    wish: Wish,
    now: Stamp,
) -> Result<ResolutionId, ResolutionError> {
    may_draft(actor, network)?;
    let tx = db.begin().await?;
    let made = Resolution {
        id: ResolutionId::new(now),
        network,
        charter_key: None,
        number: None,
        title: wish.title,
        body: wish.body,
        organisation: wish.organisation,
        matter: wish.matter,
        effect: wish.effect,
        state: State::Draft,
        decided_on: None,
        tally: None,
        confidentiality: wish.confidentiality,
        realised: 0,
        text_version: 1,
        created_at: now,
        created_by: actor.name().to_owned(),
        changed_at: now,
    };
    store::insert(&tx, &made, &wish.text.de).await?;
    store::insert_text(&tx, made.id, &text(1, wish.text, None, actor, now)).await?;
    record(&tx, actor, "resolution.draft", &made, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

fn text(version: u32, words: Words, reason: Option<String>, actor: &Actor, now: Stamp) -> Text {
    Text {
        version,
        words,
        reason,
        made_at: now,
        made_by: actor.name().to_owned(),
    }
}

/// Changes a draft.
pub async fn change(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    wish: Wish,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, &found)?;
    if found.state != State::Draft {
        return Err(StateError::NoDraft.into());
    }
    let changed = Resolution {
        title: wish.title,
        body: wish.body,
        organisation: wish.organisation,
        matter: wish.matter,
        effect: wish.effect,
        confidentiality: wish.confidentiality,
        changed_at: now,
        ..found
    };
    store::update(&tx, &changed, Some(&wish.text.de)).await?;
    let version = changed.text_version;
    store::rewrite_text(&tx, id, &text(version, wish.text, None, actor, now)).await?;
    record(&tx, actor, "resolution.change", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Moves a resolution on; outside the draft it has a number.
pub async fn settle(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    settled: Settled,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, &found)?;
    settle_in(&tx, actor, id, settled, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The same as part of an act that has judged who may do it: the vote of a body.
pub async fn settle_in(
    tx: &Tx,
    actor: &Actor,
    id: ResolutionId,
    settled: Settled,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let mut moved = locked(tx, id).await?.settle(settled)?;
    if moved.number.is_none() {
        // Locks the network's row: two acts at once do not get the same number.
        platform::network::touch(tx, moved.network, now).await?;
        moved.number = Some(next_number(tx, &moved, now).await?);
    }
    moved.changed_at = now;
    store::update(tx, &moved, None).await?;
    record(tx, actor, "resolution.settle", &moved, now).await?;
    Ok(())
}

/// The next one of its network and the year in which it was decided or is laid before
/// somebody.
async fn next_number(tx: &Tx, it: &Resolution, now: Stamp) -> Result<Number, DbError> {
    let decided = it.decided_on.and_then(Since::first_day);
    let year = decided.unwrap_or(now.day()).year();
    let last = store::last_number(tx, it.network, year).await?;
    Ok(Number {
        year,
        number: last + 1,
    })
}

/// Gives it a new wording, with a reason. Councils that have agreed to the old one have to
/// agree again.
pub async fn reword(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    (words, reason): (Words, String),
    now: Stamp,
) -> Result<u32, ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, &found)?;
    if !matches!(found.state, State::Proposed | State::Adopted) {
        return Err(StateError::Settled.into());
    }
    let present = store::present_text(&*tx, &found).await?;
    if wording::is_same(&present.words.de, &words.de) {
        return Err(StateError::SameText.into());
    }
    let reworded = Resolution {
        text_version: found.text_version + 1,
        changed_at: now,
        ..found
    };
    store::update(&tx, &reworded, Some(&words.de)).await?;
    let version = reworded.text_version;
    store::insert_text(&tx, id, &text(version, words, Some(reason), actor, now)).await?;
    super::ratification::actions::ask_again(&tx, actor, &reworded, now).await?;
    record(&tx, actor, "resolution.reword", &reworded, now).await?;
    tx.commit().await?;
    Ok(version)
}

/// Notes how far it is realised, in percent; more than 100 is 100.
pub async fn realise(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    percent: u8,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, &found)?;
    let changed = Resolution {
        realised: percent.min(100),
        changed_at: now,
        ..found
    };
    store::update(&tx, &changed, None).await?;
    record(&tx, actor, "resolution.realise", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// One resolution, locked until the transaction ends, whoever asks: ask the policy.
pub async fn locked(tx: &Tx, id: ResolutionId) -> Result<Resolution, ResolutionError> {
    let found = store::find_locked(tx, id).await?;
    found.ok_or(ResolutionError::Missing)
}

/// Writes the act down, and that public pages of the network may look different.
async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    it: &Resolution,
    now: Stamp,
) -> Result<(), DbError> {
    let details = json!({
        "number": it.number.map(|it| it.to_string()),
        "state": it.state.word(),
        "text": it.text_version,
        "decided": it.decided_on.map(|it| it.to_string()),
        "realised": it.realised,
    });
    record_with(tx, actor, (act, it), details, now).await
}

/// The same with other details.
pub(super) async fn record_with(
    tx: &Tx,
    actor: &Actor,
    (act, it): (&'static str, &Resolution),
    details: serde_json::Value,
    now: Stamp,
) -> Result<(), DbError> {
    platform::network::touch(tx, it.network, now).await?;
    let act = audit::Act {
        network: Some(it.network),
        name: act,
        entity: "resolution",
        id: it.id.uuid(),
        details,
    };
    audit::record(tx, actor, now, &act).await
}
