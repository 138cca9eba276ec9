//! Acts on hints: send, answer, link.

use super::policy::{may_answer, may_link, may_send};
use super::{AnswerError, Hint, HintId, HintState, MOST, Recipient, TEXT, store};
use db::{Db, DbError, Tx};
use directory::{membership, organisation};
use kernel::{Actor, Denied, Kind, Line, NetworkId, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why a hint is not given or answered.
#[derive(Debug, thiserror::Error)]
pub enum HintError {
    /// There is no such hint.
    #[error("there is no such hint")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// No member, too many, oneself, or somebody who is no member.
    #[error("a hint goes to 1 to {MOST} other members")]
    Recipients,
    /// Nothing, or more than 2,000 characters.
    #[error("a hint has 1 to {TEXT} characters")]
    Text,
    /// The answer cannot be taken.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for HintError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Recipients | Self::Text | Self::Answer(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Recipients => "hint-error-recipients",
            Self::Text | Self::Answer(AnswerError::TooLong) => "hint-error-text",
            Self::Answer(AnswerError::New) => "hint-error-state",
            Self::Answer(AnswerError::Outcome) => "hint-error-outcome",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Recipients => Some("recipients"),
            Self::Text => Some("text"),
            Self::Answer(AnswerError::New) => Some("state"),
            Self::Answer(_) => Some("outcome"),
            _ => None,
        }
    }
}

/// What a hint says and to whom it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// A record of the directory that the actor sees.
    pub about: Option<OrganisationId>,
    /// The company's name.
    pub name: Line,
    /// Its town.
    pub town: Option<Line>,
    /// What is to be said.
    pub text: String,
    /// To which members.
    pub recipients: Vec<OrganisationId>,
}

/// Gives a hint to other members.
pub async fn send(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    wish: Wish,
    now: Stamp,
) -> Result<HintId, HintError> {
    let members = membership::member_names(db, actor, network).await?;
    let tx = db.begin().await?;
    let proof = may_send(actor, network)?;
    if let Some(about) = wish.about {
        let found = organisation::find(&*tx, about).await?;
        let found = found.ok_or(Denied::Hidden)?;
        organisation::may_see(actor, &found)?;
    }
    let text = wish.text.trim().to_owned();
    if text.is_empty() || text.chars().count() > TEXT {
        return Err(HintError::Text);
    }
    let mut to = wish.recipients;
    to.sort_unstable();
    to.dedup();
    let fits = |id: &OrganisationId| *id != proof.from() && members.iter().any(|(it, _)| it == id);
    if to.is_empty() || to.len() > MOST || !to.iter().all(fits) {
        return Err(HintError::Recipients);
    }
    let hint = Hint {
        id: HintId::new(now),
        network: proof.network(),
        from: proof.from(),
        about: wish.about,
        name: wish.name,
        town: wish.town,
        text,
        sent_by: actor.name().to_owned(),
        sent_at: now,
        recipients: to.into_iter().map(Recipient::new).collect(),
    };
    store::insert(&tx, &hint).await?;
    trail(&tx, actor, "hint.send", &hint, now).await?;
    tx.commit().await?;
    Ok(hint.id)
}

/// Says what a member makes of a hint.
pub async fn answer(
    db: &Db,
    actor: &Actor,
    (id, member): (HintId, OrganisationId),
    (state, outcome): (HintState, Option<String>),
    now: Stamp,
) -> Result<(), HintError> {
    let tx = db.begin().await?;
    let hint = store::find_locked(&tx, id).await?;
    let hint = hint.ok_or(HintError::Missing)?;
    let proof = may_answer(actor, &hint, member)?;
    let mut recipients = hint.recipients.iter();
    let own = recipients.find(|it| it.organisation == proof.organisation());
    let own = own.ok_or(HintError::Missing)?.clone();
    let outcome = outcome.map(|it| it.trim().to_owned());
    let outcome = outcome.filter(|it| !it.is_empty());
    let answered = own.answer(state, outcome, (now, actor.name().to_owned()))?;
    store::update(&tx, id, &answered).await?;
    trail(&tx, actor, "hint.answer", &hint, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Says which record a hint is about, one that the actor sees; the one before is replaced.
/// Name and town stay as they were told.
pub async fn link(
    db: &Db,
    actor: &Actor,
    id: HintId,
    about: OrganisationId,
    now: Stamp,
) -> Result<(), HintError> {
    let tx = db.begin().await?;
    let hint = store::find_locked(&tx, id).await?;
    let hint = hint.ok_or(HintError::Missing)?;
    let proof = may_link(actor, &hint)?;
    let found = organisation::find(&*tx, about).await?;
    organisation::may_see(actor, &found.ok_or(Denied::Hidden)?)?;
    store::link(&tx, &proof, id, about).await?;
    trail(&tx, actor, "hint.link", &hint, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The trail names neither the company nor what was said: it is read more widely.
async fn trail(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    hint: &Hint,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(hint.network),
        name: act,
        entity: "hint",
        id: hint.id.uuid(),
        details: json!({ "recipients": hint.recipients.len() }),
    };
    audit::record(tx, actor, now, &act).await
}
