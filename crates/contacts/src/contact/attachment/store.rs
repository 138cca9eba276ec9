//! Which upload belongs to which contact.

use crate::contact::ContactId;
use db::{Db, DbError, Tx};
use platform::upload::{self, Upload, UploadId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QuerySelect};
use std::collections::HashMap;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    upload_id: Uuid,
    contact_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The attachments of these contacts, oldest first. The caller has read the contacts.
pub(crate) async fn of_contacts(
    conn: &impl ConnectionTrait,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, Vec<Upload>>, DbError> {
    let mut owners = HashMap::new();
    for some in contacts.chunks(ROWS) {
        let wanted = Column::ContactId.is_in(some.iter().map(|id| id.uuid()));
        for row in Entity::find().filter(wanted).all(conn).await? {
            owners.insert(
                UploadId::from(row.upload_id),
                ContactId::from(row.contact_id),
            );
        }
    }
    let mut ids: Vec<UploadId> = owners.keys().copied().collect();
    ids.sort_unstable();
    let mut found: HashMap<ContactId, Vec<Upload>> = HashMap::new();
    for some in ids.chunks(ROWS) {
        for it in upload::by_ids(conn, some).await? {
            if let Some(contact) = owners.get(&it.id) {
                found.entry(*contact).or_default().push(it);
            }
        }
    }
    Ok(found)
}

/// The attachments of one contact, oldest first. The caller has read the contact.
pub(crate) async fn of_contact(
    conn: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Upload>, DbError> {
    let mut found = of_contacts(conn, &[contact]).await?;
    Ok(found.remove(&contact).unwrap_or_default())
}

/// An attachment of that contact.
pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    contact: ContactId,
    id: UploadId,
) -> Result<Option<Upload>, DbError> {
    let of_it = Entity::find_by_id(id.uuid()).filter(Column::ContactId.eq(contact.uuid()));
    if of_it.one(conn).await?.is_none() {
        return Ok(None);
    }
    Ok(upload::by_ids(conn, &[id]).await?.pop())
}

/// How many attachments the contact has.
pub(super) async fn count(tx: &Tx, contact: ContactId) -> Result<u64, DbError> {
    let of_it = Entity::find().filter(Column::ContactId.eq(contact.uuid()));
    Ok(of_it.count(&**tx).await?)
}

/// Makes an upload an attachment.
pub(super) async fn insert(tx: &Tx, contact: ContactId, upload: UploadId) -> Result<(), DbError> {
    let row = ActiveModel {
        upload_id: Set(upload.uuid()),
        contact_id: Set(contact.uuid()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Takes an attachment from its contact.
pub(super) async fn remove(tx: &Tx, upload: UploadId) -> Result<(), DbError> {
    Entity::delete_by_id(upload.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Those of these uploads that are attachments.
pub(crate) async fn used(db: &Db, uploads: &[UploadId]) -> Result<Vec<UploadId>, DbError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::UploadId)
        .filter(Column::UploadId.is_in(uploads.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(ids.into_iter().map(UploadId::from).collect())
}
