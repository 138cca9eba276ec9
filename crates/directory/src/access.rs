//! What the directory tells the platform about organisations and about the access
//! that follows from positions.

use crate::membership::store::{admitted_among, count_members};
use crate::organisation::{self, Seen};
use crate::person::store::held_in_a_role;
use crate::search::{self, Query};
use db::{Db, DbError};
use kernel::{Actor, Date, Limit, NetworkId, OrganisationId, PersonId, Standing};
use platform::access::{Choice, Followed, OrganisationSource};
use std::collections::HashSet;

/// So many organisations are offered for a choice.
const OFFERED: u64 = 12;

/// The organisations of the directory.
pub(crate) const SOURCE: OrganisationSource = OrganisationSource {
    find: |db, actor, network, words| Box::pin(find(db, actor, network, words)),
    one: |db, actor, network, id| Box::pin(one(db, actor, network, id)),
    names: |db, actor, ids| Box::pin(organisation::names(db, actor, ids)),
    count_members: |db| Box::pin(count_members(db)),
};

/// The organisations of a network that fit the words and for which the actor may give
/// roles: whoever may change the record decides who else does.
async fn find(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    words: &str,
) -> Result<Vec<Choice>, DbError> {
    let wanted = Query {
        words: words.to_owned(),
        network: Some(network),
        limit: Limit::clamped(OFFERED),
        ..Query::default()
    };
    let found = search::organisations(db, actor, &wanted).await?;
    let seen = organisation::seen_many(db, actor, &found.ids).await?;
    let choices = seen.into_iter().filter_map(|it| choice(actor, network, it));
    Ok(choices.collect())
}

async fn one(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    id: OrganisationId,
) -> Result<Option<Choice>, DbError> {
    let seen = organisation::seen(db, actor, id).await?;
    Ok(seen.and_then(|it| choice(actor, network, it)))
}

fn choice(actor: &Actor, network: NetworkId, it: Seen) -> Option<Choice> {
    let organisation = it.organisation;
    let listed = organisation.listed_in.contains(&network);
    let may_edit = organisation::may_edit(actor, &organisation).is_ok();
    (listed && may_edit).then(|| Choice {
        network,
        id: organisation.id,
        place: organisation.profile.town().unwrap_or_default().to_owned(),
        name: organisation.profile.name.to_string(),
    })
}

/// Who of these people has access to the network by a position in a member, and which.
pub(crate) async fn reasons(
    db: &Db,
    network: NetworkId,
    people: &[PersonId],
    day: Date,
) -> Result<Vec<Followed>, DbError> {
    let held = held_in_a_role(db.read(), people).await?;
    let held: Vec<_> = held.into_iter().filter(|it| it.is_held_on(day)).collect();
    let organisations: HashSet<_> = held.iter().map(|it| it.organisation).collect();
    let members = admitted_among(db.read(), network, organisations).await?;
    let followed = held.into_iter().filter_map(|it| {
        let role = it.role.filter(|_| members.contains(&it.organisation))?;
        Some(Followed {
            person: it.person,
            standing: Standing {
                network,
                organisation: Some(it.organisation),
                role,
            },
            because: it.title.to_string(),
        })
    });
    Ok(followed.collect())
}
