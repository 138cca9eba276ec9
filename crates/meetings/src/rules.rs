//! The rules of procedure of a body, and the Land whose holidays count.

use calendar::Land;
use db::{Db, DbError};
use directory::{membership, organisation};
use governance::rules;
use kernel::{Actor, BodyId, Date, NetworkId};
use uuid::Uuid;
use voting::RuleSet;

/// The rules that are in force for a body on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InForce {
    /// Which version, as ballots keep it.
    pub(crate) id: Uuid,
    /// What they say.
    pub(crate) set: RuleSet,
}

/// The rules that are in force for a body on a day; none where nobody made any.
pub(crate) async fn in_force(db: &Db, body: BodyId, day: Date) -> Result<Option<InForce>, DbError> {
    let found = rules::in_force(db.read(), body, day).await?;
    Ok(found.map(|it| InForce {
        id: it.id.uuid(),
        set: it.rule_set,
    }))
}

/// The version of the rules that a ballot kept.
pub(crate) async fn by_id(db: &Db, id: Option<Uuid>) -> Result<Option<RuleSet>, DbError> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = rules::by_version(db.read(), id.into()).await?;
    Ok(found.map(|it| it.rule_set))
}

/// The Land in which the alliance lies: that of its members with an official key.
pub(crate) async fn land(db: &Db, network: NetworkId, day: Date) -> Result<Option<Land>, DbError> {
    let members = membership::members_on(db.read(), network, day).await?;
    let ids: Vec<_> = members.into_iter().map(|(id, _)| id).collect();
    let places = organisation::places(db, &Actor::System, &ids).await?;
    let mut keys = places.into_iter().filter_map(|(_, _, ags)| ags);
    Ok(keys.find_map(|ags| Land::of_ags(&ags)))
}
