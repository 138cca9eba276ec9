//! Rows of organisations, as lists are compared with them and taken back.

use crate::competence::store::row as competence;
use crate::organisation::Organisation;
use crate::organisation::listing::store::row as listing;
use crate::organisation::store::{load, row};
use db::{Db, DbError, Tx};
use kernel::{OrganisationId, fold};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    SqlErr, TransactionTrait as _,
};
use std::collections::HashSet;
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// Every active organisation of the instance, whoever may see it, by id.
pub async fn active(db: &Db) -> Result<Vec<Organisation>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::MergedIntoId.is_null())
        .order_by_asc(row::Column::Id)
        .all(db.read())
        .await?;
    load(db.read(), rows).await
}

/// Which of these twin keys active organisations have, each with the folded town.
pub async fn taken_names(tx: &Tx, keys: Vec<String>) -> Result<HashSet<(String, String)>, DbError> {
    let rows: Vec<(String, Option<String>)> = row::Entity::find()
        .select_only()
        .columns([row::Column::TwinKey, row::Column::Town])
        .filter(row::Column::TwinKey.is_in(keys))
        .filter(row::Column::MergedIntoId.is_null())
        .into_tuple()
        .all(&**tx)
        .await?;
    let pair = |(key, town): (String, Option<String>)| (key, fold(&town.unwrap_or_default()));
    Ok(rows.into_iter().map(pair).collect())
}

/// Removes organisations with their listings and competences, but for those that anything
/// else refers to. Returns which are gone. What of the caller's own refers to them has to
/// be removed before.
pub async fn remove(tx: &Tx, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>, DbError> {
    let mut gone = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS) {
        if removed(tx, some).await? {
            gone.extend(some);
            continue;
        }
        // One of them is referred to: ask for each.
        for id in some {
            if removed(tx, &[*id]).await? {
                gone.push(*id);
            }
        }
    }
    Ok(gone)
}

/// Removes all of them, or none where one is referred to.
async fn removed(tx: &Tx, ids: &[OrganisationId]) -> Result<bool, DbError> {
    if ids.is_empty() {
        return Ok(true);
    }
    let attempt = DatabaseTransaction::begin(tx).await?;
    let ids: Vec<Uuid> = ids.iter().map(|it| it.uuid()).collect();
    match delete(&attempt, &ids).await {
        Ok(()) => {
            attempt.commit().await?;
            Ok(true)
        }
        Err(error) => {
            attempt.rollback().await?;
            match error.sql_err() {
                Some(SqlErr::ForeignKeyConstraintViolation(_)) => Ok(false),
                _ => Err(error.into()),
            }
        }
    }
}

async fn delete(attempt: &DatabaseTransaction, ids: &[Uuid]) -> Result<(), DbErr> {
    let ids = || ids.iter().copied();
    competence::Entity::delete_many()
        .filter(competence::Column::OrganisationId.is_in(ids()))
        .exec(attempt)
        .await?;
    listing::Entity::delete_many()
        .filter(listing::Column::OrganisationId.is_in(ids()))
        .exec(attempt)
        .await?;
    row::Entity::delete_many()
        .filter(row::Column::Id.is_in(ids()))
        .exec(attempt)
        .await?;
    Ok(())
}
