//! What a charter says about resolutions is written down, once. What happened here since
//! is not undone by a charter that still says something older.

use super::ratification::{Council, CouncilId, Ratification, store as rounds};
use super::{Resolution, ResolutionId, State, Text, store};
use crate::words::Words;
use db::{DbError, Tx};
use directory::Since;
use kernel::{BodyId, Confidentiality, NetworkId, OrganisationId, Stamp};
use voting::{CouncilState, Effect, EffectOfResolution, Matter};

/// A resolution as a charter describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What the charter calls it.
    pub key: String,
    /// What it is about.
    pub title: Words,
    /// What it says.
    pub text: Words,
    /// What sort of matter.
    pub matter: Matter,
    /// How far it has come.
    pub state: State,
    /// When.
    pub decided_on: Option<Since>,
    /// The body that decides it.
    pub body: Option<BodyId>,
    /// The organisation that decides it alone.
    pub organisation: Option<OrganisationId>,
    /// By which rule the councils make it take effect.
    pub effect: Option<Effect>,
    /// The councils.
    pub councils: Vec<DescribedCouncil>,
}

/// A council as a charter describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DescribedCouncil {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Whether it has to agree in any case.
    pub named: bool,
    /// What it did.
    pub state: CouncilState,
    /// When.
    pub on: Option<Since>,
}

/// Sees to it that the resolutions of a charter are on record. Returns whether anything had
/// to be done. One that is there stays as it is: from then on it is kept here.
pub async fn ensure(
    tx: &Tx,
    network: NetworkId,
    described: &[Described],
    now: Stamp,
) -> Result<bool, DbError> {
    let mut changed = false;
    for it in described {
        let known = store::by_charter_key(tx, network, &it.key).await?;
        if known.is_none() {
            write(tx, network, it, now).await?;
            changed = true;
        }
    }
    Ok(changed)
}

/// Nobody knows its number: resolutions of a founding are older than the count.
async fn write(tx: &Tx, network: NetworkId, it: &Described, now: Stamp) -> Result<(), DbError> {
    let councils = !it.councils.is_empty();
    let made = Resolution {
        id: ResolutionId::new(now),
        network,
        charter_key: Some(it.key.clone()),
        number: None,
        title: it.title.clone(),
        body: it.body,
        organisation: it.organisation,
        matter: it.matter,
        effect: if councils {
            EffectOfResolution::NeedsRatification
        } else {
            EffectOfResolution::Binding
        },
        state: it.state,
        decided_on: it.decided_on,
        tally: None,
        confidentiality: Confidentiality::Public,
        realised: 0,
        text_version: 1,
        created_at: now,
        created_by: String::new(),
        changed_at: now,
    };
    store::insert(tx, &made, &it.text.de).await?;
    let text = Text {
        version: 1,
        words: it.text.clone(),
        reason: None,
        made_at: now,
        made_by: String::new(),
    };
    store::insert_text(tx, made.id, &text).await?;
    match it.effect.filter(|_| councils) {
        Some(effect) => rounds::insert(tx, &round(made.id, effect, it, now)).await,
        None => Ok(()),
    }
}

fn round(of: ResolutionId, effect: Effect, it: &Described, now: Stamp) -> Ratification {
    let council = |it: &DescribedCouncil| Council {
        id: CouncilId::new(now),
        organisation: it.organisation,
        named: it.named,
        state: it.state,
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: it.on.and_then(|it| match it {
            Since::Day(day) => Some(day),
            // A council decides on one day; what is less precise is not known.
            Since::Year(_) | Since::Month(..) => None,
        }),
        text_version: 1,
        adopted_text: None,
        note: None,
        told: None,
    };
    Ratification {
        resolution: of,
        effect,
        deadline: None,
        cost: None,
        opened_at: now,
        councils: it.councils.iter().map(council).collect(),
    }
}
