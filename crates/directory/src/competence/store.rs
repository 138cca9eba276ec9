//! Rows of competences.

use super::{Competence, CompetenceId, Holder};
use db::{Db, DbError, Tx};
use kernel::{Confidentiality, Cursor, Limit, Line, OrganisationId, Page, PersonId, Stamp};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// As many ids or rows as one statement takes on both engines.
const ROWS: usize = 500;

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "competence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Option<Uuid>,
        pub person_id: Option<Uuid>,
        pub label: String,
        pub label_key: String,
        pub confidentiality: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A holder's competences down to the level `reach`, by name: take it from the proof
/// with which the holder was seen.
pub async fn of(
    db: &Db,
    holder: Holder,
    reach: Confidentiality,
) -> Result<Vec<Competence>, DbError> {
    let rows = row::Entity::find()
        .filter(held_by(holder))
        .order_by_asc(row::Column::LabelKey)
        .all(db.read())
        .await?;
    let found: Vec<Competence> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter(|it| it.confidentiality <= reach)
        .collect())
}

/// What organisations are expert in, at whatever level, by name: the caller leaves out
/// what the actor does not reach. At most some hundred organisations at a time.
pub async fn of_organisations(
    db: &Db,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<Competence>>, DbError> {
    let ids = organisations.iter().map(|id| id.uuid());
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.is_in(ids))
        .order_by_asc(row::Column::LabelKey)
        .all(db.read())
        .await?;
    let mut found: HashMap<OrganisationId, Vec<Competence>> = HashMap::new();
    for row in rows {
        if let Some(holder) = row.organisation_id {
            found.entry(holder.into()).or_default().push(read(row)?);
        }
    }
    Ok(found)
}

/// The labels of competences of all organisations, or of these, at whatever level, by
/// name. For lists that are compared with the directory: what an actor learns of them is
/// for the caller to judge.
pub async fn labels(
    conn: &impl ConnectionTrait,
    only: Option<&[OrganisationId]>,
) -> Result<HashMap<OrganisationId, Vec<Line>>, DbError> {
    let mut found: HashMap<OrganisationId, Vec<Line>> = HashMap::new();
    let mut add = |rows: Vec<(Uuid, String)>| {
        for (holder, label) in rows {
            let place = found.entry(holder.into()).or_default();
            place.extend(Line::parse(&label));
        }
    };
    let select = || {
        row::Entity::find()
            .select_only()
            .columns([row::Column::OrganisationId, row::Column::Label])
            .order_by_asc(row::Column::LabelKey)
    };
    let Some(ids) = only else {
        let held = row::Column::OrganisationId.is_not_null();
        add(select().filter(held).into_tuple().all(conn).await?);
        return Ok(found);
    };
    for some in ids.chunks(ROWS) {
        let held = row::Column::OrganisationId.is_in(some.iter().map(|id| id.uuid()));
        add(select().filter(held).into_tuple().all(conn).await?);
    }
    Ok(found)
}

/// Adds what organisations are expert in; known ones stay as they are. The caller has
/// asked whether it may write these organisations, and writes the audit entry.
pub async fn add(
    tx: &Tx,
    added: &[(OrganisationId, &Line)],
    level: Confidentiality,
    now: Stamp,
) -> Result<(), DbError> {
    for some in added.chunks(ROWS) {
        let rows = some.iter().map(|(organisation, label)| {
            let competence = Competence {
                label: (*label).clone(),
                confidentiality: level,
            };
            active(Holder::Organisation(*organisation), &competence, now)
        });
        row::Entity::insert_many(rows)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Takes these labels from an organisation. The caller has asked whether it may write the
/// organisation, and writes the audit entry.
pub async fn remove(
    tx: &Tx,
    organisation: OrganisationId,
    labels: &[String],
) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(held_by(Holder::Organisation(organisation)))
        .filter(row::Column::LabelKey.is_in(labels.iter().map(|it| kernel::fold(it))))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Public competences that begin with these folded letters, each once, by name: to
/// suggest while somebody types. With each comes its folded name.
pub async fn known(
    db: &Db,
    beginning: &str,
    after: Option<&str>,
    limit: Limit,
) -> Result<Page<(String, String)>, DbError> {
    let beginning = kernel::fold(beginning);
    let mut select = row::Entity::find()
        .select_only()
        .column(row::Column::LabelKey)
        .column_as(row::Column::Label.min(), "label")
        .filter(row::Column::Confidentiality.eq(Confidentiality::Public.word()))
        .filter(row::Column::LabelKey.starts_with(&beginning))
        .group_by(row::Column::LabelKey)
        .order_by_asc(row::Column::LabelKey);
    if let Some(after) = after {
        select = select.filter(row::Column::LabelKey.gt(after));
    }
    let rows = select.limit(limit.and_one()).into_tuple().all(db.read());
    let rows: Vec<(String, String)> = rows.await?;
    Ok(Page::cut(rows, limit, |(key, _)| Cursor::of(&[key])))
}

/// What the holder has, at whatever level.
pub(crate) async fn all_of(tx: &Tx, holder: Holder) -> Result<Vec<Competence>, DbError> {
    let rows = row::Entity::find()
        .filter(held_by(holder))
        .order_by_asc(row::Column::LabelKey)
        .all(&**tx)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Puts these in place of what the holder had.
pub(crate) async fn replace(
    tx: &Tx,
    holder: Holder,
    competences: &[Competence],
    now: Stamp,
) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(held_by(holder))
        .exec(&**tx)
        .await?;
    let rows: Vec<_> = competences
        .iter()
        .map(|it| active(holder, it, now))
        .collect();
    if !rows.is_empty() {
        row::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Gives all competences of an organisation that are seen down to `reach` another level.
pub(crate) async fn set_level(
    tx: &Tx,
    organisation: OrganisationId,
    reach: Confidentiality,
    level: Confidentiality,
) -> Result<(), DbError> {
    let seen = Confidentiality::ALL.into_iter().filter(|it| *it <= reach);
    row::Entity::update_many()
        .col_expr(row::Column::Confidentiality, Expr::value(level.word()))
        .filter(held_by(Holder::Organisation(organisation)))
        .filter(row::Column::Confidentiality.is_in(seen.map(Confidentiality::word)))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn held_by(holder: Holder) -> Expr {
    match holder {
        Holder::Organisation(id) => row::Column::OrganisationId.eq(id.uuid()),
        Holder::Person(id) => row::Column::PersonId.eq(id.uuid()),
    }
}

fn active(holder: Holder, competence: &Competence, now: Stamp) -> row::ActiveModel {
    let (organisation, person) = match holder {
        Holder::Organisation(id) => (Some(id), None),
        Holder::Person(id) => (None, Some(id)),
    };
    row::ActiveModel {
        id: Set(CompetenceId::new(now).uuid()),
        organisation_id: Set(organisation.map(OrganisationId::uuid)),
        person_id: Set(person.map(PersonId::uuid)),
        label: Set(competence.label.to_string()),
        label_key: Set(competence.key()),
        confidentiality: Set(competence.confidentiality.word().to_owned()),
    }
}

fn read(row: row::Model) -> Result<Competence, DbError> {
    let row::Model {
        id,
        label,
        confidentiality,
        ..
    } = row;
    let read = || {
        Some(Competence {
            label: Line::parse(&label).ok()?,
            confidentiality: Confidentiality::from_word(&confidentiality)?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("competence", id.to_string()))
}
