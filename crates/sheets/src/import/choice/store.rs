//! Rows of decisions.

use super::super::ImportId;
use super::Choice;
use db::{DbError, Tx};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use std::collections::BTreeMap;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_choice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub choice: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// As many rows as one statement takes on both engines.
const ROWS: usize = 500;

/// Everything that was decided about an import, by row.
pub(in crate::import) async fn of(
    conn: &impl ConnectionTrait,
    import: ImportId,
) -> Result<BTreeMap<u32, Choice>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::ImportId.eq(import.uuid()))
        .all(conn)
        .await?;
    let read = |row: row::Model| {
        let read = || {
            Some((
                u32::try_from(row.number).ok()?,
                Choice::from_word(&row.choice)?,
            ))
        };
        read().ok_or_else(|| {
            DbError::inconsistent("import_choice", format!("{import}/{}", row.number))
        })
    };
    rows.into_iter().map(read).collect()
}

/// Writes decisions; `None` takes one back.
pub(in crate::import) async fn decide(
    tx: &Tx,
    import: ImportId,
    choices: &BTreeMap<u32, Option<Choice>>,
) -> Result<(), DbError> {
    let made = choices.iter().filter_map(|(row, it)| Some((row, (*it)?)));
    let made = made.map(|(row, choice)| row::ActiveModel {
        import_id: Set(import.uuid()),
        number: Set(i64::from(*row)),
        choice: Set(choice.word().to_owned()),
    });
    for some in made.collect::<Vec<_>>().chunks(ROWS) {
        let mut once = OnConflict::columns([row::Column::ImportId, row::Column::Number]);
        row::Entity::insert_many(some.to_vec())
            .on_conflict(once.update_column(row::Column::Choice).to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    let taken_back = choices.iter().filter(|(_, it)| it.is_none());
    let taken_back: Vec<_> = taken_back.map(|(row, _)| i64::from(*row)).collect();
    for some in taken_back.chunks(ROWS) {
        row::Entity::delete_many()
            .filter(row::Column::ImportId.eq(import.uuid()))
            .filter(row::Column::Number.is_in(some.iter().copied()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Forgets everything that was decided about an import.
pub(in crate::import) async fn forget(tx: &Tx, import: ImportId) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::ImportId.eq(import.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}
