//! What capabilities show about an organisation on the pages of the capability that keeps
//! the organisations.
//!
//! The page knows none of them: it asks every source of the manifests and lays what comes
//! back at its spot, by rank. A source is asked only for an organisation that the visit may
//! see; which of its own records the visit sees, the source judges itself. It answers with
//! one query for each kind of record.

use crate::manifest::BoxFuture;
use crate::network::pages::Inside;
use kernel::OrganisationId;
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
    /// Its rank at its spot; the smallest comes first. The page's own pieces have 100, 200 …
    pub rank: u16,
    /// How many records it shows, where the page counts them.
    pub count: usize,
    /// Its markup, from a template that has escaped every text in it.
    pub html: String,
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
}
