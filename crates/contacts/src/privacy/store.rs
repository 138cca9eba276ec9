//! Contacts that name a person: read and unnamed.

use crate::contact::store::{participant, row as contact};
use db::{DbError, Tx};
use kernel::{OrganisationId, PersonId, Stamp};
use platform::privacy::Deed;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement, Value,
};
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// What stands where a name was, in a column that needs one.
const NOBODY: &str = "–";

/// Every act whose record keeps the name of who did it.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("contact.record", "contact", "id", "recorded_by"),
    Deed::new("contact.correct", "contact", "id", "recorded_by"),
    Deed::new(
        "contact.record",
        "contact_version",
        "contact_id",
        "written_by",
    ),
    Deed::new(
        "contact.correct",
        "contact_version",
        "contact_id",
        "written_by",
    ),
    Deed::new(
        "contact.correct",
        "contact_version",
        "contact_id",
        "replaced_by",
    ),
    Deed::new("follow-up.plan", "follow_up", "id", "made_by"),
    Deed::new("follow-up.finish", "follow_up", "id", "done_by"),
    Deed::new("hint.send", "hint", "id", "sent_by"),
    Deed::new("hint.answer", "hint_recipient", "hint_id", "changed_by"),
];

/// The contacts in which a person took part: day, channel, with which organisation.
pub(super) async fn took_part(
    conn: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Vec<(String, String, OrganisationId)>, DbError> {
    let rows = contact::Entity::find()
        .filter(contact::Column::Id.in_subquery(with_person(id)))
        .order_by_desc(contact::Column::HappenedOn)
        .all(conn)
        .await?;
    let told = |row: contact::Model| (row.happened_on, row.channel, row.organisation_id.into());
    Ok(rows.into_iter().map(told).collect())
}

fn with_person(id: PersonId) -> sea_orm::sea_query::SelectStatement {
    sea_orm::sea_query::Query::select()
        .column(participant::Column::ContactId)
        .from(participant::Entity)
        .and_where(participant::Column::PersonId.eq(id.uuid()))
        .to_owned()
}

/// The contacts that may mention a person: id, subject and note. Those they took part in,
/// and those with an organisation of theirs.
pub(super) async fn told_of(
    tx: &Tx,
    id: PersonId,
    organisations: &[OrganisationId],
) -> Result<Vec<(Uuid, String, Option<String>)>, DbError> {
    let theirs = organisations.iter().map(|it| it.uuid());
    let concerned = Condition::any()
        .add(contact::Column::Id.in_subquery(with_person(id)))
        .add(contact::Column::OrganisationId.is_in(theirs));
    Ok(contact::Entity::find()
        .select_only()
        .columns([
            contact::Column::Id,
            contact::Column::Subject,
            contact::Column::Note,
        ])
        .filter(concerned)
        .into_tuple()
        .all(&**tx)
        .await?)
}

/// Writes what a contact says without mentions.
pub(super) async fn retell(
    tx: &Tx,
    id: Uuid,
    subject: &str,
    note: Option<&str>,
) -> Result<(), DbError> {
    contact::Entity::update_many()
        .col_expr(contact::Column::Subject, Expr::value(subject))
        .col_expr(contact::Column::Note, Expr::value(note))
        .filter(contact::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes a person's name from contacts: where they are known by their record, and where
/// somebody of that name took part for an organisation of theirs.
pub(super) async fn unname_participants(
    tx: &Tx,
    id: PersonId,
    names: &[String],
    organisations: &[OrganisationId],
) -> Result<(), DbError> {
    let by_name = Condition::all()
        .add(participant::Column::PersonId.is_null())
        .add(participant::Column::Name.is_in(names))
        .add(participant::Column::OrganisationId.is_in(organisations.iter().map(|it| it.uuid())));
    let named_too = Condition::all()
        .add(participant::Column::PersonId.eq(id.uuid()))
        .add(participant::Column::Name.is_not_null());
    participant::Entity::update_many()
        .col_expr(participant::Column::Name, Expr::value(NOBODY))
        .filter(Condition::any().add(by_name).add(named_too))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// These hints: about whom, and when they were sent.
pub(super) async fn hints(
    conn: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<Vec<(String, Stamp)>, DbError> {
    let mut found = Vec::new();
    for some in ids.chunks(ROWS) {
        let places: Vec<_> = (1..=some.len()).map(|it| format!("${it}")).collect();
        let sql = format!(
            "SELECT name, sent_at FROM hint WHERE id IN ({}) ORDER BY sent_at",
            places.join(", ")
        );
        let values = some.iter().map(|id| Value::from(*id));
        let statement = Statement::from_sql_and_values(conn.get_database_backend(), &sql, values);
        for row in conn.query_all_raw(statement).await? {
            let at: i64 = row.try_get_by_index(1)?;
            found.push((row.try_get_by_index(0)?, Stamp::from_micros(at)));
        }
    }
    Ok(found)
}
