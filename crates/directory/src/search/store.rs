//! The feed of the index: what the tables hold and what changed since.

use super::builder::Builder;
use super::entry::{Entry, Listing, Part};
use crate::competence::store::row as competence;
use crate::membership::store::row as membership;
use crate::organisation::listing::store::row as listing;
use crate::organisation::store::row as organisation;
use crate::organisation::{Field, Kind, Levels};
use crate::person::store::{position, row as person};
use classifications::Edition;
use db::{DbError, Tx};
use kernel::Confidentiality;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, ExprTrait as _, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, Statement,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The number of the next change. It locks the counter until the transaction ends,
/// so numbers become visible in their order.
pub async fn next_revision(tx: &Tx) -> Result<i64, DbError> {
    let sql =
        "UPDATE directory_revision SET revision = revision + 1 WHERE id = 1 RETURNING revision";
    revision(&**tx, sql).await
}

/// The number of the last change.
pub async fn current_revision(conn: &impl ConnectionTrait) -> Result<i64, DbError> {
    revision(conn, "SELECT revision FROM directory_revision WHERE id = 1").await
}

async fn revision(conn: &impl ConnectionTrait, sql: &str) -> Result<i64, DbError> {
    let backend: DbBackend = conn.get_database_backend();
    let row = conn
        .query_one_raw(Statement::from_string(backend, sql))
        .await?;
    let row = row.ok_or_else(|| DbError::inconsistent("directory_revision", "it is empty"))?;
    Ok(row.try_get_by_index(0)?)
}

/// Rows read at a time.
const ROWS: u64 = 1_000;
/// Ids in one condition.
const IDS: usize = 500;

#[derive(Debug, FromQueryResult)]
struct Lean {
    id: Uuid,
    kind: String,
    name: String,
    name_key: String,
    short_name: Option<String>,
    ags: Option<String>,
    town: Option<String>,
    wz2008: String,
    wz2025: String,
    confidentiality: String,
    visibility: String,
    home_network_id: Uuid,
    owner_id: Option<Uuid>,
    merged_into_id: Option<Uuid>,
}

#[derive(Debug, FromQueryResult)]
struct LeanPerson {
    id: Uuid,
    given_name: String,
    family_name: String,
    name_key: String,
    confidentiality: String,
    home_network_id: Uuid,
    erased_at: Option<i64>,
}

/// What stands in other tables about organisations and people.
#[derive(Default)]
struct Around {
    /// By organisation.
    listings: HashMap<Uuid, Vec<Listing>>,
    /// By holder.
    competences: HashMap<Uuid, Vec<(Confidentiality, String)>>,
    /// By person: organisation and title.
    positions: HashMap<Uuid, Vec<(Uuid, String)>>,
}

/// Everything, packed as it is read: what stands in other tables about some thousand
/// organisations is read with them and forgotten.
pub(super) async fn everything(conn: &impl ConnectionTrait) -> Result<Builder, DbError> {
    let mut builder = Builder::default();
    let mut after = Uuid::nil();
    loop {
        let rows = lean(organisation::Column::Id.gt(after), ROWS)
            .into_model::<Lean>()
            .all(conn)
            .await?;
        let Some(last) = rows.last().map(|it| it.id) else {
            break;
        };
        let mut around = Around::default();
        around
            .competences(conn, Scope::Between(after, last))
            .await?;
        around.listings(conn, Scope::Between(after, last)).await?;
        after = last;
        for row in rows {
            add(&mut builder, &entry(row, &around)?);
        }
    }
    let mut after = Uuid::nil();
    loop {
        let rows = lean_people(person::Column::Id.gt(after), ROWS)
            .into_model::<LeanPerson>()
            .all(conn)
            .await?;
        let Some(last) = rows.last().map(|it| it.id) else {
            break;
        };
        after = last;
        let ids: Vec<_> = rows.iter().map(|it| it.id).collect();
        let around = Around::read(conn, &ids).await?;
        for row in rows {
            add(&mut builder, &person_entry(row, &around)?);
        }
    }
    Ok(builder)
}

fn add(builder: &mut Builder, entry: &Entry) {
    if !entry.gone {
        builder.add(entry);
    }
}

/// The records that changed after `since`; none if there are more than `most`.
pub(super) async fn changed_since(
    conn: &impl ConnectionTrait,
    since: i64,
    most: usize,
) -> Result<Option<Vec<Entry>>, DbError> {
    let limit = u64::try_from(most).unwrap_or(ROWS) + 1;
    let rows = lean(organisation::Column::Revision.gt(since), limit)
        .into_model::<Lean>()
        .all(conn)
        .await?;
    let people = lean_people(person::Column::Revision.gt(since), limit)
        .into_model::<LeanPerson>()
        .all(conn)
        .await?;
    if rows.len() + people.len() > most {
        return Ok(None);
    }
    let ids = rows.iter().map(|it| it.id);
    let ids: Vec<Uuid> = ids.chain(people.iter().map(|it| it.id)).collect();
    let around = Around::read(conn, &ids).await?;
    let mut entries = Vec::with_capacity(ids.len());
    for row in rows {
        entries.push(entry(row, &around)?);
    }
    for row in people {
        entries.push(person_entry(row, &around)?);
    }
    Ok(Some(entries))
}

fn lean(which: sea_orm::sea_query::Expr, limit: u64) -> sea_orm::Select<organisation::Entity> {
    use organisation::Column as C;
    organisation::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::Kind,
            C::Name,
            C::NameKey,
            C::ShortName,
            C::Ags,
            C::Town,
            C::Wz2008,
            C::Wz2025,
            C::Confidentiality,
            C::Visibility,
            C::HomeNetworkId,
            C::OwnerId,
            C::MergedIntoId,
        ])
        .filter(which)
        .order_by_asc(C::Id)
        .limit(limit)
}

fn lean_people(which: sea_orm::sea_query::Expr, limit: u64) -> sea_orm::Select<person::Entity> {
    use person::Column as C;
    person::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::GivenName,
            C::FamilyName,
            C::NameKey,
            C::Confidentiality,
            C::HomeNetworkId,
            C::ErasedAt,
        ])
        .filter(which)
        .order_by_asc(C::Id)
        .limit(limit)
}

/// Which rows of a table are read.
#[derive(Clone, Copy)]
enum Scope<'a> {
    /// Above the first id, up to the second.
    Between(Uuid, Uuid),
    /// At most some hundred.
    These(&'a [Uuid]),
}

impl Scope<'_> {
    fn on(self, column: impl ColumnTrait) -> sea_orm::sea_query::Expr {
        match self {
            Self::Between(after, last) => column.gt(after).and(column.lte(last)),
            Self::These(ids) => column.is_in(ids.iter().copied()),
        }
    }
}

impl Around {
    /// What concerns these records.
    async fn read(conn: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Self, DbError> {
        let mut around = Self::default();
        for some in ids.chunks(IDS) {
            around.positions(conn, some).await?;
            around.competences(conn, Scope::These(some)).await?;
            around.competences_of_people(conn, some).await?;
        }
        let held = around.positions.values().flatten().map(|(id, _)| *id);
        let listed: BTreeSet<Uuid> = ids.iter().copied().chain(held).collect();
        for some in Vec::from_iter(listed).chunks(IDS) {
            around.listings(conn, Scope::These(some)).await?;
        }
        Ok(around)
    }

    /// Positions that have no end.
    async fn positions(
        &mut self,
        conn: &impl ConnectionTrait,
        people: &[Uuid],
    ) -> Result<(), DbError> {
        let rows = position::Entity::find()
            .filter(position::Column::Until.is_null())
            .filter(position::Column::PersonId.is_in(people.iter().copied()))
            .order_by_asc(position::Column::Id)
            .all(conn)
            .await?;
        for row in rows {
            let place = self.positions.entry(row.person_id).or_default();
            place.push((row.organisation_id, row.title));
        }
        Ok(())
    }

    /// Of organisations.
    async fn competences(
        &mut self,
        conn: &impl ConnectionTrait,
        which: Scope<'_>,
    ) -> Result<(), DbError> {
        let held = which.on(competence::Column::OrganisationId);
        self.held(competence::Entity::find().filter(held).all(conn).await?)
    }

    async fn competences_of_people(
        &mut self,
        conn: &impl ConnectionTrait,
        people: &[Uuid],
    ) -> Result<(), DbError> {
        let held = Scope::These(people).on(competence::Column::PersonId);
        self.held(competence::Entity::find().filter(held).all(conn).await?)
    }

    fn held(&mut self, rows: Vec<competence::Model>) -> Result<(), DbError> {
        for row in rows {
            let level = level("competence", row.id, &row.confidentiality)?;
            let holder = row.organisation_id.or(row.person_id).unwrap_or_default();
            let place = self.competences.entry(holder).or_default();
            place.push((level, row.label));
        }
        Ok(())
    }

    async fn listings(
        &mut self,
        conn: &impl ConnectionTrait,
        which: Scope<'_>,
    ) -> Result<(), DbError> {
        let listings = listing::Entity::find().filter(which.on(listing::Column::OrganisationId));
        let members = membership::Entity::find()
            .filter(membership::Column::State.eq("admitted"))
            .filter(which.on(membership::Column::OrganisationId));
        let members: BTreeSet<(Uuid, Uuid)> = members
            .all(conn)
            .await?
            .into_iter()
            .map(|it| (it.organisation_id, it.network_id))
            .collect();
        for row in listings.all(conn).await? {
            let place = self.listings.entry(row.organisation_id).or_default();
            place.push(Listing {
                network: row.network_id.into(),
                member: members.contains(&(row.organisation_id, row.network_id)),
            });
        }
        Ok(())
    }

    fn of_competences(&self, holder: Uuid) -> Vec<(Part, Confidentiality, String)> {
        let found = self.competences.get(&holder).into_iter().flatten();
        found
            .map(|(level, label)| (Part::Competence, *level, label.clone()))
            .collect()
    }
}

fn level(table: &'static str, id: Uuid, word: &str) -> Result<Confidentiality, DbError> {
    Confidentiality::from_word(word).ok_or_else(|| DbError::inconsistent(table, id.to_string()))
}

fn entry(row: Lean, around: &Around) -> Result<Entry, DbError> {
    let wrong = || DbError::inconsistent("organisation", row.id.to_string());
    let levels = Levels::from_words(&row.visibility).ok_or_else(wrong)?;
    let kind = Kind::from_word(&row.kind).ok_or_else(wrong)?;
    let open = Confidentiality::Public;
    let mut texts = around.of_competences(row.id);
    texts.push((Part::Name, open, row.name));
    texts.extend(row.short_name.map(|it| (Part::Name, open, it)));
    let ags = row.ags.unwrap_or_default();
    let area = classifications::area(&ags).map(|it| it.name().to_owned());
    texts.extend(row.town.or(area).map(|it| (Part::Town, open, it)));
    for (codes, edition) in [
        (&row.wz2008, Edition::Wz2008),
        (&row.wz2025, Edition::Wz2025),
    ] {
        for branch in codes.split(' ').filter_map(|code| edition.exact(code)) {
            let labels = format!("{} {}", branch.label_de, branch.label_en);
            texts.push((Part::Branch, levels.of(Field::Branches), labels));
        }
    }
    Ok(Entry {
        id: row.id,
        kind: Some(kind),
        name: row.name_key,
        ags,
        level: level("organisation", row.id, &row.confidentiality)?,
        home: row.home_network_id.into(),
        listings: around.listings.get(&row.id).cloned().unwrap_or_default(),
        own: [Some(row.id), row.owner_id]
            .into_iter()
            .flatten()
            .map(Into::into)
            .collect(),
        texts,
        gone: row.merged_into_id.is_some(),
    })
}

fn person_entry(row: LeanPerson, around: &Around) -> Result<Entry, DbError> {
    let open = Confidentiality::Public;
    let home = row.home_network_id.into();
    let mut texts = around.of_competences(row.id);
    let name = format!("{} {}", row.given_name, row.family_name);
    texts.push((Part::Name, open, name));
    let mut own = Vec::new();
    let mut listings = vec![Listing {
        network: home,
        member: false,
    }];
    for (organisation, title) in around.positions.get(&row.id).into_iter().flatten() {
        own.push((*organisation).into());
        texts.push((Part::Branch, open, title.clone()));
        for listing in around.listings.get(organisation).into_iter().flatten() {
            if !listings.iter().any(|it| it.network == listing.network) {
                listings.push(*listing);
            }
        }
    }
    Ok(Entry {
        id: row.id,
        kind: None,
        name: row.name_key,
        ags: String::new(),
        level: level("person", row.id, &row.confidentiality)?,
        home,
        listings,
        own,
        texts,
        gone: row.erased_at.is_some(),
    })
}
