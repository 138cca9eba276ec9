//! A town in figures beside its region, on the overview of whoever stands for it.

use super::store::visits_since;
use directory::organisation::{self, Kind};
use directory::{public_members, search};
use kernel::{Limit, OrganisationId, Role};
use platform::network::pages::Inside;
use platform::overview::{Card, CardLine, CardSource, Side};
use std::collections::{BTreeMap, BTreeSet};
use web::Failure;

/// So many days back a visit counts.
const DAYS: i64 = 365;

/// The source.
pub(crate) const CARD: CardSource = CardSource {
    rank: 41,
    build: |inside| Box::pin(town_and_region(inside)),
};

async fn town_and_region(inside: &Inside) -> Result<Option<Card>, Failure> {
    let visit = &inside.visit;
    let db = &visit.state.db;
    let own = organisation::places(db, &visit.actor, &own(inside)).await?;
    let mut own = own.into_iter();
    let town = own.find(|(_, kind, _)| kind.is_area());
    let town = town.and_then(|(.., ags)| ags);
    let Some(area) = town.as_deref().and_then(classifications::area) else {
        return Ok(None);
    };
    let members = public_members(db, inside.network.id).await?;
    let region = members.into_iter().filter(|it| it.kind.is_area());
    let (here, all) = visits(inside, area.key()).await?;
    let lines = [
        (
            "people",
            area.population(),
            population(region.filter_map(|it| it.ags)),
        ),
        (
            "companies",
            companies(inside, Some(area.key())).await?,
            companies(inside, None).await?,
        ),
        ("visits", here, all),
    ];
    let line = |(what, here, all): (&str, u64, u64)| {
        let shown = |number| web::number(visit.lang, number);
        let here = [("count", here.into()), ("shown", shown(here).into())];
        let all = [("shown", shown(all).into())];
        CardLine {
            text: visit.t_with(&format!("figures-{what}"), &here).into_owned(),
            href: String::new(),
            sub: visit.t_with("figures-region", &all).into_owned(),
            due: None,
        }
    };
    let name = [("town", area.title().into_owned().into())];
    Ok(Some(Card {
        side: Side::Narrow,
        title: visit.t_with("figures-title", &name).into_owned(),
        count: 0,
        all: None,
        lines: lines.into_iter().map(line).collect(),
    }))
}

/// The organisations for which the actor stands in this network.
fn own(inside: &Inside) -> Vec<OrganisationId> {
    let standings = inside.visit.actor.standings().iter();
    let here = standings.filter(|it| it.network == inside.network.id && it.role != Role::Auditor);
    let own: BTreeSet<_> = here.filter_map(|it| it.organisation).collect();
    own.into_iter().collect()
}

/// Everybody who lives in these areas; a town within a district counts once.
fn population(keys: impl Iterator<Item = String>) -> u64 {
    let areas: Vec<_> = keys.filter_map(|key| classifications::area(&key)).collect();
    let places = areas
        .into_iter()
        .flat_map(classifications::Area::municipalities);
    let places: BTreeMap<_, _> = places
        .map(|it| (it.ags, u64::from(it.population)))
        .collect();
    places.into_values().sum()
}

/// The companies of the network's directory that the actor sees.
async fn companies(inside: &Inside, area: Option<&str>) -> Result<u64, Failure> {
    let visit = &inside.visit;
    let query = search::Query {
        network: Some(inside.network.id),
        kind: Some(Kind::Company),
        area: area.map(str::to_owned),
        limit: Limit::SCREEN,
        ..search::Query::default()
    };
    let found = search::organisations(&visit.state.db, &visit.actor, &query).await?;
    Ok(u64::try_from(found.total).unwrap_or(u64::MAX))
}

/// The visits of the last twelve months to organisations that the actor sees: within
/// the area, and all of them.
async fn visits(inside: &Inside, area: &str) -> Result<(u64, u64), Failure> {
    let visit = &inside.visit;
    let since = visit.now.plus_days(-DAYS).day();
    let visits = visits_since(&visit.state.db, inside.network.id, since).await?;
    let ids: Vec<_> = visits.keys().copied().collect();
    let (mut here, mut all) = (0, 0);
    for (id, _, ags) in organisation::places(&visit.state.db, &visit.actor, &ids).await? {
        let count = visits.get(&id).copied().unwrap_or_default();
        let is_here = ags.is_some_and(|it| it.starts_with(area));
        all += count;
        here += if is_here { count } else { 0 };
    }
    Ok((here, all))
}

#[cfg(test)]
mod tests {
    use super::population;

    #[test]
    fn a_town_within_a_district_is_counted_once() {
        let district = || population(["05562".to_owned()].into_iter());
        let both = population(["05562".to_owned(), "05562024".to_owned()].into_iter());
        assert_eq!(both, district());
        assert!(district() > 500_000);
    }
}
