//! What capabilities show about an organisation on the pages of the capability that keeps
//! the organisations.
//!
//! The page knows none of them: it asks every source of the manifests and lays what comes
//! back at its spot, by rank. A source is asked only for an organisation that the visit may
//! see; which of its own records the visit sees, the source judges itself. It answers with
//! one query for each kind of record.

use crate::manifest::BoxFuture;
use crate::network::pages::Inside;
use db::{Db, DbError};
use kernel::{Actor, Date, NetworkId, OrganisationId};
use std::collections::HashMap;
use web::Failure;

/// Where a section stands on the page of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A button beside the heading.
    Action,
    /// A link in the row of tools: `a.tool`.
    Tool,
    /// A message above everything else: `div.kern-alert`.
    Warning,
    /// A line among the facts: `div` with `dt` and `dd`.
    Fact,
    /// A card in the wide column.
    Main,
    /// A card in the narrow column.
    Side,
    /// A line of the list of what a leaving member hands over: `li`. Shown on the page of
    /// leaving, not on that of the organisation.
    Duty,
}

/// A piece of a page, as its capability has rendered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Where it stands.
    pub spot: Spot,
    /// Its rank at its spot; the smallest comes first. What the page itself shows there has
    /// [`Section::OWN`].
    pub rank: u16,
    /// How many records it shows, where the page counts them.
    pub count: usize,
    /// Its markup, from a template that has escaped every text in it.
    pub html: String,
}

impl Section {
    /// The rank of what the page itself shows.
    pub const OWN: u16 = 100;
}

/// Sections in the making.
pub type Rendering<'a> = BoxFuture<'a, Result<Vec<Section>, Failure>>;

/// How a capability tells what it shows about an organisation to this visit.
pub type SectionSource = for<'a> fn(&'a Inside, OrganisationId) -> Rendering<'a>;

/// What all sources show about an organisation, ready to be laid out.
#[derive(Clone, Debug, Default)]
pub struct Sections(Vec<Section>);

impl Sections {
    /// Asks every source.
    pub async fn of(
        sources: &[SectionSource],
        inside: &Inside,
        organisation: OrganisationId,
    ) -> Result<Self, Failure> {
        let mut all = Vec::new();
        for source in sources {
            all.extend(source(inside, organisation).await?);
        }
        all.sort_by_key(|it| it.rank);
        Ok(Self(all))
    }

    /// Those at a spot, by rank.
    pub fn at(&self, spot: Spot) -> impl Iterator<Item = &Section> {
        self.0.iter().filter(move |it| it.spot == spot)
    }

    /// Those at a spot that come before what the page itself shows there.
    pub fn before(&self, spot: Spot) -> impl Iterator<Item = &Section> {
        self.at(spot).filter(|it| it.rank < Section::OWN)
    }

    /// Those at a spot that come after what the page itself shows there.
    pub fn after(&self, spot: Spot) -> impl Iterator<Item = &Section> {
        self.at(spot).filter(|it| it.rank >= Section::OWN)
    }

    /// How many records all sections at a spot show.
    pub fn count(&self, spot: Spot) -> usize {
        self.at(spot).map(|it| it.count).sum()
    }
}

/// How a capability tells a day of each of these organisations, as far as the actor may
/// know it: at most some hundred of them, with one query.
pub type DaysOf = for<'a> fn(
    &'a Db,
    &'a Actor,
    NetworkId,
    &'a [OrganisationId],
) -> BoxFuture<'a, Result<HashMap<OrganisationId, Date>, DbError>>;

/// A column of days in lists of organisations, on the screen and in files.
#[derive(Clone, Copy)]
pub struct DayColumn {
    /// Its rank; the smallest comes first.
    pub rank: u16,
    /// The key of its title.
    pub title: &'static str,
    /// The key of what stands where there is no day.
    pub none: &'static str,
    /// The days.
    pub days: DaysOf,
}

impl std::fmt::Debug for DayColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("DayColumn").field(&self.title).finish()
    }
}
