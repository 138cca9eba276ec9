//! Rows of earlier versions of contacts. Each holds the account as text, as it was.

use crate::contact::policy::MayCorrect;
use crate::contact::{Contact, ContactId};
use db::{Db, DbError, Tx};
use kernel::{Date, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact_id: Uuid,
        pub number: i64,
        pub account: String,
        pub written_by: String,
        pub replaced_at: i64,
        pub replaced_by: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The form of the column.
#[derive(Deserialize, Serialize)]
struct Kept {
    on: String,
    channel: String,
    subject: String,
    note: Option<String>,
    people: Vec<String>,
    topics: Vec<String>,
    employees: Option<u32>,
    needs: Vec<(String, String)>,
}

/// What a contact said before it was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// On which day it was.
    pub on: Date,
    /// What it was about.
    pub subject: String,
    /// What was said.
    pub note: Option<String>,
    /// The name of who had written that.
    pub written_by: String,
    /// When it was replaced.
    pub replaced_at: Stamp,
    /// The name of who replaced it.
    pub replaced_by: String,
}

/// The earlier versions of a contact, latest first. The caller has to have read the
/// contact.
pub async fn versions(db: &Db, contact: ContactId) -> Result<Vec<Version>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::ContactId.eq(contact.uuid()))
        .order_by_desc(row::Column::Number)
        .all(db.read())
        .await?;
    rows.iter().map(read).collect()
}

/// Keeps what a contact says now, before it is corrected.
pub(in crate::contact) async fn keep(
    tx: &Tx,
    _proof: &MayCorrect,
    contact: &Contact,
    by: &str,
    now: Stamp,
) -> Result<(), DbError> {
    let of = row::Column::ContactId.eq(contact.id.uuid());
    let before = row::Entity::find().filter(of).count(&**tx).await?;
    let account = serde_json::to_string(&kept(contact))
        .map_err(|_| DbError::inconsistent("contact_version", contact.id.to_string()))?;
    let row = row::ActiveModel {
        id: Set(ContactId::new(now).uuid()),
        contact_id: Set(contact.id.uuid()),
        number: Set(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1)),
        account: Set(account),
        written_by: Set(contact.recorded_by.clone()),
        replaced_at: Set(now.micros()),
        replaced_by: Set(by.to_owned()),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

fn kept(contact: &Contact) -> Kept {
    let (account, findings) = (&contact.account, &contact.findings);
    let names = account.participants.iter();
    let names = names.filter_map(|it| it.name.as_ref().map(ToString::to_string));
    let needs = findings.needs.iter();
    Kept {
        on: account.on.to_string(),
        channel: account.channel.word().to_owned(),
        subject: account.subject.to_string(),
        note: account.note.clone(),
        people: names.collect(),
        topics: findings
            .topics
            .iter()
            .map(|it| it.word().to_owned())
            .collect(),
        employees: findings.employees,
        needs: needs
            .map(|it| (it.topic.word().to_owned(), it.text.to_string()))
            .collect(),
    }
}

fn read(row: &row::Model) -> Result<Version, DbError> {
    let wrong = || DbError::inconsistent("contact_version", row.id.to_string());
    let kept: Kept = serde_json::from_str(&row.account).map_err(|_| wrong())?;
    Ok(Version {
        on: kept.on.parse().map_err(|_| wrong())?,
        subject: kept.subject,
        note: kept.note,
        written_by: row.written_by.clone(),
        replaced_at: Stamp::from_micros(row.replaced_at),
        replaced_by: row.replaced_by.clone(),
    })
}
