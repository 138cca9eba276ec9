//! Acts on the board: laying a resolution before councils, saying where one stands.

use super::policy::may_report;
use super::{Cost, Council, CouncilId, Ratification, Report, possible, store, telling};
use crate::resolution::actions::{ResolutionError, locked, record_with};
use crate::resolution::policy::may_manage;
use crate::resolution::{Resolution, ResolutionId, State, StateError, store as resolutions};
use db::{Db, DbError, Tx};
use directory::organisation;
use kernel::{Actor, Date, OrganisationId, Stamp};
use serde_json::json;
use voting::{CouncilState, Effect};

/// By which rule, until when, before whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// When it takes effect.
    pub effect: Effect,
    /// Until when the councils are asked to decide.
    pub deadline: Option<Date>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// The organisations whose councils decide.
    pub councils: Vec<OrganisationId>,
    /// Those of them that have to agree in any case.
    pub named: Vec<OrganisationId>,
}

/// Lays a resolution before the councils of organisations.
pub async fn open(
    db: &Db,
    actor: &Actor,
    id: ResolutionId,
    opened: Opened,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, &found)?;
    match found.state {
        State::Draft => return Err(StateError::StillDraft.into()),
        State::Rejected | State::Replaced => return Err(StateError::Settled.into()),
        State::Proposed | State::Adopted => {}
    }
    if store::of_resolution(&*tx, id).await?.is_some() {
        return Err(StateError::RoundOpen.into());
    }
    let mut opened = opened;
    opened.councils.sort_unstable();
    opened.councils.dedup();
    let named = |id: &OrganisationId| opened.named.contains(id);
    let many = opened.councils.iter().filter(|it| named(it)).count();
    possible(opened.effect, many, opened.councils.len())?;
    for it in &opened.councils {
        let standing = organisation::standing(&*tx, *it).await?;
        let here = standing.filter(|it| it.listed_in.contains(&found.network));
        here.ok_or(ResolutionError::Missing)?;
    }
    let council = |organisation: &OrganisationId| Council {
        id: CouncilId::new(now),
        organisation: *organisation,
        named: named(organisation),
        state: CouncilState::NotSubmitted,
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: None,
        text_version: found.text_version,
        adopted_text: None,
        note: None,
        told: None,
    };
    let made = Ratification {
        resolution: id,
        effect: opened.effect,
        deadline: opened.deadline,
        cost: opened.cost,
        opened_at: now,
        councils: opened.councils.iter().map(council).collect(),
    };
    store::insert(&tx, &made).await?;
    telling::asked(&tx, actor, (&found, &made), now).await?;
    let councils = made.councils.len();
    record_with(
        &tx,
        actor,
        ("ratification.open", &found),
        json!({"councils": councils}),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Says where the present wording stands in a council.
pub async fn report(
    db: &Db,
    actor: &Actor,
    (id, council): (ResolutionId, CouncilId),
    report: Report,
    now: Stamp,
) -> Result<(), ResolutionError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    let round = store::of_resolution(&*tx, id).await?;
    let mut councils = round.into_iter().flat_map(|it| it.councils);
    let known = councils.find(|it| it.id == council);
    let known = known.ok_or(ResolutionError::Missing)?;
    may_report(actor, &found, &known)?;
    let text = resolutions::present_text(&*tx, &found).await?;
    if let Some(unfit) = report.unfit(&text.words.de, now.day()).first() {
        return Err((*unfit).into());
    }
    let told = report.told(&known, found.text_version, (now, actor.name().to_owned()));
    store::update(&tx, &told).await?;
    if told.state.is_final() {
        telling::decided(&tx, &told, now).await?;
    }
    let details = json!({
        "organisation": told.organisation.to_string(),
        "state": told.state.word(),
        "text": told.text_version,
        "decided": told.decided_on.map(|it| it.to_string()),
    });
    moved(&tx, &found, now).await?;
    record_with(&tx, actor, ("ratification.report", &found), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that there is news of a resolution: feeds and papers say as of when they are.
pub(super) async fn moved(tx: &Tx, it: &Resolution, now: Stamp) -> Result<(), DbError> {
    let moved = Resolution {
        changed_at: now,
        ..it.clone()
    };
    resolutions::update(tx, &moved, None).await?;
    platform::network::touch(tx, it.network, now).await
}

/// Calls the councils again after the wording has changed.
pub(in crate::resolution) async fn ask_again(
    tx: &Tx,
    actor: &Actor,
    reworded: &Resolution,
    now: Stamp,
) -> Result<(), DbError> {
    match store::of_resolution(&**tx, reworded.id).await? {
        Some(round) => telling::asked(tx, actor, (reworded, &round), now).await,
        None => Ok(()),
    }
}
