//! Rows of enclosures and their contents.

use super::{Enclosure, Manner};
use crate::mail::MailId;
use db::{DbError, Tx};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use sha2::{Digest as _, Sha256};

mod file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub bytes: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_enclosure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mail_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i64,
        pub name: String,
        pub media_type: String,
        pub manner: String,
        pub file_hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Writes what goes out with a mail.
pub(crate) async fn enclose(tx: &Tx, mail: MailId, all: &[Enclosure]) -> Result<(), DbError> {
    for (place, it) in (1_i64..).zip(all) {
        let hash = Sha256::digest(&it.bytes).to_vec();
        let content = file::ActiveModel {
            hash: Set(hash.clone()),
            bytes: Set(it.bytes.clone()),
        };
        let known = OnConflict::column(file::Column::Hash)
            .do_nothing()
            .to_owned();
        file::Entity::insert(content)
            .on_conflict(known)
            .exec_without_returning(&**tx)
            .await?;
        let row = row::ActiveModel {
            mail_id: Set(mail.uuid()),
            place: Set(place),
            name: Set(it.name.clone()),
            media_type: Set(it.media_type.clone()),
            manner: Set(it.manner.word().to_owned()),
            file_hash: Set(hash),
        };
        row::Entity::insert(row)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// What goes out with a mail, in order.
pub(in crate::mail) async fn of_mail(
    conn: &impl ConnectionTrait,
    mail: MailId,
) -> Result<Vec<Enclosure>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::MailId.eq(mail.uuid()))
        .order_by_asc(row::Column::Place)
        .all(conn)
        .await?;
    let mut found = Vec::new();
    for row in rows {
        let bad = || DbError::inconsistent("mail_enclosure", mail.to_string());
        let content = file::Entity::find_by_id(row.file_hash).one(conn).await?;
        found.push(Enclosure {
            name: row.name,
            media_type: row.media_type,
            manner: Manner::from_word(&row.manner).ok_or_else(bad)?,
            bytes: content.ok_or_else(bad)?.bytes,
        });
    }
    Ok(found)
}

/// Forgets what went out with these mails.
pub(in crate::mail) async fn forget(tx: &Tx, mails: &[uuid::Uuid]) -> Result<(), DbError> {
    if mails.is_empty() {
        return Ok(());
    }
    row::Entity::delete_many()
        .filter(row::Column::MailId.is_in(mails.iter().copied()))
        .exec(&**tx)
        .await?;
    orphans(tx).await
}

/// Removes contents that no mail has any more.
async fn orphans(tx: &Tx) -> Result<(), DbError> {
    let mut used = Query::select();
    used.column(row::Column::FileHash).from(row::Entity);
    file::Entity::delete_many()
        .filter(file::Column::Hash.not_in_subquery(used))
        .exec(&**tx)
        .await?;
    Ok(())
}
