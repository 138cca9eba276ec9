//! The columns in which people write about people.

use db::{DbError, Tx};
use kernel::{AccountId, NetworkId, PersonId};
use sea_orm::{ConnectionTrait, Statement, Value};
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// What the rows of a place belong to.
pub(super) enum BelongsTo {
    Contact,
    Organisation,
}

/// The form of a text.
pub(super) enum Form {
    /// At most 200 characters.
    Line,
    /// As many as somebody likes.
    Text,
    /// What a contact said before it was corrected, as JSON.
    Account,
}

/// A column, and the one by which its rows are found.
pub(super) struct Place {
    pub(super) belongs_to: BelongsTo,
    pub(super) form: Form,
    table: &'static str,
    key: &'static str,
    column: &'static str,
    found_by: &'static str,
}

/// Every such column beside subject and note of a contact itself.
pub(super) const PLACES: &[Place] = &[
    Place {
        belongs_to: BelongsTo::Contact,
        form: Form::Account,
        table: "contact_version",
        key: "id",
        column: "account",
        found_by: "contact_id",
    },
    Place {
        belongs_to: BelongsTo::Contact,
        form: Form::Line,
        table: "contact_need",
        key: "id",
        column: "text",
        found_by: "contact_id",
    },
    Place {
        belongs_to: BelongsTo::Contact,
        form: Form::Line,
        table: "follow_up",
        key: "id",
        column: "subject",
        found_by: "contact_id",
    },
    Place {
        belongs_to: BelongsTo::Organisation,
        form: Form::Line,
        table: "follow_up",
        key: "id",
        column: "subject",
        found_by: "organisation_id",
    },
    Place {
        belongs_to: BelongsTo::Organisation,
        form: Form::Text,
        table: "hint",
        key: "id",
        column: "text",
        found_by: "about_id",
    },
    Place {
        belongs_to: BelongsTo::Organisation,
        form: Form::Text,
        table: "hint_recipient",
        key: "hint_id",
        column: "outcome",
        found_by: "(SELECT about_id FROM hint WHERE hint.id = hint_recipient.hint_id)",
    },
];

/// The texts of a place that belong to these contacts or organisations.
pub(super) async fn texts(
    tx: &Tx,
    place: &Place,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>, DbError> {
    let Place {
        table,
        key,
        column,
        found_by,
        ..
    } = place;
    let mut found = Vec::new();
    for some in ids.chunks(ROWS) {
        let places: Vec<_> = (1..=some.len()).map(|it| format!("${it}")).collect();
        let sql = format!(
            "SELECT {key}, {column} FROM {table} WHERE {found_by} IN ({}) \
             AND {column} IS NOT NULL",
            places.join(", ")
        );
        let values = some.iter().map(|id| Value::from(*id));
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), &sql, values);
        for row in tx.query_all_raw(statement).await? {
            found.push((row.try_get_by_index(0)?, row.try_get_by_index(1)?));
        }
    }
    Ok(found)
}

/// Writes a text without mentions in the place of the old one.
pub(super) async fn rewrite(
    tx: &Tx,
    place: &Place,
    id: Uuid,
    (old, new): (&str, &str),
) -> Result<(), DbError> {
    let Place {
        table, key, column, ..
    } = place;
    let sql = format!("UPDATE {table} SET {column} = $1 WHERE {key} = $2 AND {column} = $3");
    let values: [Value; 3] = [new.into(), id.into(), old.into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), &sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

/// A text that speaks of somebody but does not belong to them.
pub(crate) struct Elsewhere {
    /// The contact's day and subject.
    pub(crate) on: String,
    pub(crate) subject: String,
    /// With which organisation it is.
    pub(crate) organisation: Uuid,
}

/// The contacts of a network whose subject or note may hold one of these names, and which
/// an erasure of that person leaves alone; at most 200. Whether they do, word for word,
/// the caller looks.
pub(crate) async fn elsewhere(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    person: PersonId,
    name: &str,
) -> Result<Vec<(Elsewhere, Option<String>)>, DbError> {
    let sql = "SELECT happened_on, subject, organisation_id, note FROM contact \
               WHERE network_id = $1 AND (subject LIKE $2 ESCAPE '!' OR note LIKE $2 ESCAPE '!') \
               AND id NOT IN (SELECT contact_id FROM contact_participant WHERE person_id = $3) \
               AND organisation_id NOT IN \
                   (SELECT organisation_id FROM position WHERE person_id = $3) \
               ORDER BY happened_on DESC, id DESC LIMIT 200";
    let plain = name
        .replace('!', "!!")
        .replace('%', "!%")
        .replace('_', "!_");
    let values: [Value; 3] = [
        network.uuid().into(),
        format!("%{plain}%").into(),
        person.uuid().into(),
    ];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let rows = conn.query_all_raw(statement).await?;
    let read = |row: &sea_orm::QueryResult| {
        let found = Elsewhere {
            on: row.try_get_by_index(0)?,
            subject: row.try_get_by_index(1)?,
            organisation: row.try_get_by_index(2)?,
        };
        Ok((found, row.try_get_by_index(3)?))
    };
    rows.iter().map(read).collect()
}

/// Follow-ups that an account owns: subject, day, whether it is done.
pub(crate) async fn follow_ups(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<(String, Option<String>, bool)>, DbError> {
    let sql = "SELECT subject, due_on, done_at FROM follow_up WHERE owner_account_id = $1 \
               ORDER BY id";
    let values = [account.uuid().into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let rows = conn.query_all_raw(statement).await?;
    let read = |row: &sea_orm::QueryResult| {
        let done: Option<i64> = row.try_get_by_index(2)?;
        Ok((
            row.try_get_by_index(0)?,
            row.try_get_by_index(1)?,
            done.is_some(),
        ))
    };
    rows.iter().map(read).collect()
}

/// Takes an account's name from the follow-ups it owns.
pub(crate) async fn unname_owner(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let sql = "UPDATE follow_up SET owner_name = '–' WHERE owner_account_id = $1";
    let values = [account.uuid().into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}
