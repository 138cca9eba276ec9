//! Acts on the board: laying a resolution before councils, saying where one stands.

use super::policy::may_report;
use super::{Cost, Council, CouncilId, Ratification, Unfit, possible, store, telling};
use crate::resolution::actions::{ResolutionError, locked};
use crate::resolution::policy::may_manage;
use crate::resolution::{
    Resolution, ResolutionId, State, StateError, store as resolutions, wording,
};
use db::{Db, DbError, Tx};
use directory::organisation;
use kernel::{Actor, Date, OrganisationId, Stamp, WebAddress};
use platform::audit;
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
    let named = |id: &OrganisationId| opened.named.contains(id);
    let many = opened.councils.iter().filter(|it| named(it)).count();
    possible(opened.effect, many, opened.councils.len())?;
    for it in &opened.councils {
        let standing = organisation::standing(&*tx, *it).await?;
        standing.ok_or(ResolutionError::Missing)?;
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
    record(
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

/// Where a resolution stands in a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Where.
    pub state: CouncilState,
    /// The number of the paper.
    pub paper: Option<String>,
    /// Where the paper or the minutes can be read.
    pub link: Option<WebAddress>,
    /// When a committee deliberates on it.
    pub preliminary_on: Option<Date>,
    /// When the council decides.
    pub deciding_on: Option<Date>,
    /// When it decided.
    pub decided_on: Option<Date>,
    /// Its own wording, where it adopted another.
    pub adopted_text: Option<String>,
    /// What is to be known besides.
    pub note: Option<String>,
}

impl Report {
    /// Everything that is wrong with it on `today`; `text` is the wording laid before the
    /// council.
    pub fn unfit(&self, text: &str, today: Date) -> Vec<Unfit> {
        let mut found = Vec::new();
        let decided = self.state.is_final() || self.state == CouncilState::Decided;
        match self.decided_on {
            None if decided => found.push(Unfit::NoDay),
            Some(day) if decided && day > today => found.push(Unfit::InFuture),
            _ => {}
        }
        if self.state == CouncilState::Scheduled && self.deciding_on.is_none() {
            found.push(Unfit::NoMeeting);
        }
        if self.state == CouncilState::ApprovedWithChanges {
            match &self.adopted_text {
                None => found.push(Unfit::NoText),
                Some(own) if wording::is_same(own, text) => found.push(Unfit::SameText),
                Some(_) => {}
            }
        }
        found
    }

    /// The council, as told. What it said about an earlier wording is over.
    fn told(self, council: &Council, version: u32, told: (Stamp, String)) -> Council {
        let decided = self.state.is_final() || self.state == CouncilState::Decided;
        Council {
            state: self.state,
            paper: self.paper,
            link: self.link,
            preliminary_on: self.preliminary_on,
            deciding_on: self.deciding_on,
            decided_on: self.decided_on.filter(|_| decided),
            text_version: version,
            adopted_text: self
                .adopted_text
                .filter(|_| self.state == CouncilState::ApprovedWithChanges),
            note: self.note,
            told: Some(told),
            ..council.clone()
        }
    }
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
    record(&tx, actor, ("ratification.report", &found), details, now).await?;
    tx.commit().await?;
    Ok(())
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

pub(in crate::resolution) async fn record(
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
