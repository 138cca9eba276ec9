//! What the capabilities declare, gathered from their manifests for pages and jobs.

use crate::Manifest;
use crate::link::Link;
use crate::notification::NoticeKind;
use crate::overview::CardSource;
use crate::privacy::{DataSource, Eraser, MentionSource, PersonSource, Retention};
use crate::section::{DayColumn, SectionSource};
use crate::upload::UploadUses;

/// Everything declared. Made once, at the start.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// What people are told.
    pub notices: Vec<NoticeKind>,
    /// What the overview shows.
    pub cards: Vec<CardSource>,
    /// What is stored about a person.
    pub personal_data: Vec<DataSource>,
    /// How what is stored about a person is erased: from the top of the house down, so
    /// that whoever refers to a record still finds it.
    pub erasers: Vec<Eraser>,
    /// How long what is kept.
    pub retention: Vec<Retention>,
    /// How the directory tells of a person.
    pub people: Option<PersonSource>,
    /// What the page of an organisation shows of other capabilities.
    pub sections: Vec<SectionSource>,
    /// What a leaving member hands over.
    pub duties: Vec<SectionSource>,
    /// Columns in lists of organisations.
    pub days: Vec<DayColumn>,
    /// What refers to organisations.
    pub links: Vec<Link>,
    /// How texts with a person's name are found that erasers leave alone.
    pub mentions: Vec<MentionSource>,
    /// Which uploads records use.
    pub uploads: Vec<UploadUses>,
}

impl Catalogue {
    /// Gathers what the manifests declare, in their order.
    pub fn of(manifests: &[Manifest]) -> Self {
        let mut catalogue = Self::default();
        for manifest in manifests {
            catalogue.notices.extend(manifest.notices);
            catalogue.cards.extend(manifest.cards);
            catalogue.personal_data.extend(manifest.personal_data);
            catalogue.erasers.extend(manifest.erasers);
            catalogue.retention.extend(manifest.retention);
            catalogue.sections.extend(manifest.sections);
            catalogue.duties.extend(manifest.duties);
            catalogue.days.extend(manifest.days);
            catalogue.links.extend(manifest.links);
            catalogue.mentions.extend(manifest.mentions);
            catalogue.uploads.extend(manifest.uploads);
            catalogue.people = catalogue.people.or(manifest.people);
        }
        catalogue.cards.sort_by_key(|card| card.rank);
        catalogue.days.sort_by_key(|column| column.rank);
        catalogue.erasers.reverse();
        catalogue
    }
}
