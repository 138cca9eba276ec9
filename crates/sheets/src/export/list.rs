//! Organisations as a list: what an actor sees of them, column by column or as cards.

use super::card::{Bearer, Card};
use super::{Column, Value};
use db::{Db, DbError};
use directory::organisation::{Organisation, seen_many};
use directory::{competence, membership};
use kernel::{Actor, Date, Lang, Line, NetworkId, OrganisationId};
use platform::section::DayColumn;
use std::borrow::Cow;
use std::sync::Arc;
use web::Texts;

/// An organisation with what the list shows beside its record.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The record as far as the actor sees it.
    pub organisation: Organisation,
    /// What it is expert in, by name.
    pub competences: Vec<Line>,
    /// The word of its membership; `none` for a mere contact.
    pub standing: &'static str,
    /// The days that other capabilities know of it, in the order of [`Reading::days`].
    pub days: Vec<Option<Date>>,
}

/// Who reads the list of which network, in which language.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The database.
    pub db: Db,
    /// Who reads.
    pub actor: Actor,
    /// The network.
    pub network: NetworkId,
    /// The texts.
    pub texts: Arc<Texts>,
    /// The language.
    pub lang: Lang,
    /// Columns of days that other capabilities declare.
    pub days: Vec<DayColumn>,
}

/// Key of a column's title and its width in characters. A list that was written can be
/// imported again: titles of columns that an import reads are its own words.
const COLUMNS: [(&str, u16); 18] = [
    ("import-attribute-name", 40),
    ("import-attribute-short-name", 20),
    ("import-attribute-kind", 22),
    ("import-attribute-street", 28),
    ("import-attribute-postcode", 8),
    ("import-attribute-town", 20),
    ("import-attribute-ags", 12),
    ("import-attribute-legal-form", 14),
    ("import-attribute-wz2008", 14),
    ("import-attribute-wz2025", 14),
    ("import-attribute-employees", 12),
    ("import-attribute-size-class", 20),
    ("import-attribute-website", 30),
    ("import-attribute-email", 30),
    ("import-attribute-phone", 20),
    ("import-attribute-competences", 40),
    ("import-attribute-description", 40),
    ("membership-title", 16),
];

/// What follows the columns of days.
const LAST_COLUMNS: [(&str, u16); 3] = [
    ("export-latitude", 12),
    ("export-longitude", 12),
    ("export-changed", 14),
];

/// The width of a column of days.
const DAY_WIDTH: u16 = 14;

impl Reading {
    /// Those of these organisations that the actor may know of, in the order of the
    /// ids. At most some hundred at a time.
    pub async fn of(&self, ids: &[OrganisationId]) -> Result<Vec<Listed>, DbError> {
        let (db, actor) = (&self.db, &self.actor);
        let found = seen_many(db, actor, ids).await?;
        let standings = membership::words_for(db, actor, self.network, ids).await?;
        let mut days = Vec::with_capacity(self.days.len());
        for column in &self.days {
            days.push((column.days)(db, actor, self.network, ids).await?);
        }
        let mut known = competence::of_organisations(db, ids).await?;
        let listed = found.into_iter().map(|it| {
            let id = it.organisation.id;
            let known = known.remove(&id).unwrap_or_default().into_iter();
            let readable = known.filter(|one| one.confidentiality <= it.proof.reach());
            Listed {
                competences: readable.map(|one| one.label).collect(),
                standing: standings.get(&id).copied().unwrap_or("none"),
                days: days.iter().map(|it| it.get(&id).copied()).collect(),
                organisation: it.organisation,
            }
        });
        Ok(listed.collect())
    }

    /// The columns of the list.
    pub fn columns(&self) -> Vec<Column> {
        let column = |(key, width): (&str, u16)| Column {
            title: self.texts.t(self.lang, key).into_owned(),
            width,
        };
        let days = self.days.iter().map(|it| (it.title, DAY_WIDTH));
        let all = COLUMNS.into_iter().chain(days).chain(LAST_COLUMNS);
        all.map(column).collect()
    }

    /// One organisation in these columns.
    pub fn row(&self, listed: &Listed) -> Vec<Value> {
        let profile = &listed.organisation.profile;
        let (address, branches) = (&profile.address, &profile.branches);
        let place = profile.place;
        let size = profile
            .size_class
            .map(|it| self.word("organisation-size", it.word()));
        let row: [Value; COLUMNS.len()] = [
            Value::text(Some(&profile.name)),
            Value::text(profile.short_name.as_ref()),
            Value::text(Some(self.word("organisation-kind", profile.kind.word()))),
            Value::text(address.street.as_ref()),
            Value::text(address.postcode.as_ref()),
            Value::text(profile.town()),
            Value::text(profile.ags.as_ref()),
            Value::text(profile.legal_form.as_ref()),
            joined(&branches.wz2008),
            joined(&branches.wz2025),
            Value::count(profile.employees),
            Value::text(size),
            Value::text(profile.website.as_ref()),
            Value::text(profile.email.as_ref()),
            Value::text(profile.phone.as_ref()),
            joined(&listed.competences),
            Value::text(profile.description.as_ref()),
            Value::text(Some(self.word("membership-state", listed.standing))),
        ];
        let days = listed.days.iter();
        let days = days.map(|day| day.map_or(Value::Empty, Value::Day));
        let last: [Value; LAST_COLUMNS.len()] = [
            place.map_or(Value::Empty, |it| Value::Decimal(it.latitude)),
            place.map_or(Value::Empty, |it| Value::Decimal(it.longitude)),
            Value::Day(listed.organisation.changed_at.day()),
        ];
        row.into_iter().chain(days).chain(last).collect()
    }

    fn word(&self, prefix: &str, word: &str) -> Cow<'_, str> {
        self.texts.t(self.lang, &format!("{prefix}-{word}"))
    }
}

fn joined(values: &[impl ToString]) -> Value {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    Value::text((!values.is_empty()).then(|| values.join("; ")))
}

impl Listed {
    /// The organisation as an address card.
    pub fn card(&self) -> Card {
        fn text(value: Option<&impl ToString>) -> String {
            value.map(ToString::to_string).unwrap_or_default()
        }
        let profile = &self.organisation.profile;
        Card {
            id: self.organisation.id.uuid(),
            bearer: Bearer::Organisation {
                name: profile.name.to_string(),
            },
            street: text(profile.address.street.as_ref()),
            postcode: text(profile.address.postcode.as_ref()),
            town: profile.town().unwrap_or_default().to_owned(),
            phone: text(profile.phone.as_ref()),
            mobile: String::new(),
            email: text(profile.email.as_ref()),
            website: text(profile.website.as_ref()),
            categories: self.competences.iter().map(Line::to_string).collect(),
            place: profile.place,
            changed_at: self.organisation.changed_at,
        }
    }
}
