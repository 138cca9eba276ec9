//! The rows that name a person: read, unnamed, expired.

use crate::contact::store::{participant, row as contact};
use crate::membership::store::row as membership;
use crate::person::Person;
use crate::person::store::row as person_row;
use db::{DbError, Tx};
use kernel::{EmailAddress, OrganisationId, PersonId, Stamp};
use sea_orm::sea_query::{Expr, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder,
    QuerySelect, Statement, Value,
};
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// What stands where a name was, in a column that needs one.
const NOBODY: &str = "–";

/// An act, and the column in which the name of who did it stands.
pub(super) struct Deed {
    pub(super) act: &'static str,
    table: &'static str,
    /// Where the record of the act stands.
    key: &'static str,
    column: &'static str,
}

/// Every act of the directory whose record keeps the name of who did it.
pub(super) const DEEDS: &[Deed] = &[
    deed("contact.record", "contact", "id", "recorded_by"),
    deed("contact.correct", "contact", "id", "recorded_by"),
    deed(
        "contact.record",
        "contact_version",
        "contact_id",
        "written_by",
    ),
    deed(
        "contact.correct",
        "contact_version",
        "contact_id",
        "written_by",
    ),
    deed(
        "contact.correct",
        "contact_version",
        "contact_id",
        "replaced_by",
    ),
    deed("follow-up.plan", "follow_up", "id", "made_by"),
    deed("follow-up.finish", "follow_up", "id", "done_by"),
    deed("hint.send", "hint", "id", "sent_by"),
    deed("hint.answer", "hint_recipient", "hint_id", "changed_by"),
    deed("import.upload", "import", "id", "uploaded_by"),
    deed("membership.apply", "membership", "id", "applied_by"),
    deed("membership.admit", "membership", "id", "decided_by"),
    deed("membership.decline", "membership", "id", "decided_by"),
    deed("membership.leave", "membership", "id", "left_by"),
    deed("takeover.send", "takeover", "id", "sent_by"),
];

const fn deed(
    act: &'static str,
    table: &'static str,
    key: &'static str,
    column: &'static str,
) -> Deed {
    Deed {
        act,
        table,
        key,
        column,
    }
}

/// Takes the name of who did it, whichever of these it was, from these records.
pub(super) async fn unname(
    tx: &Tx,
    deed: &Deed,
    records: &[Uuid],
    names: &[String],
) -> Result<(), DbError> {
    let Deed {
        table, key, column, ..
    } = deed;
    let names = &names[..names.len().min(ROWS)];
    if names.is_empty() {
        return Ok(());
    }
    let places = |from: usize, count: usize| {
        let places: Vec<_> = (from..from + count).map(|it| format!("${it}")).collect();
        places.join(", ")
    };
    for some in records.chunks(ROWS) {
        let sql = format!(
            "UPDATE {table} SET {column} = $1 WHERE {key} IN ({}) AND {column} IN ({})",
            places(2, some.len()),
            places(2 + some.len(), names.len()),
        );
        let values = std::iter::once(Value::from(NOBODY))
            .chain(some.iter().map(|id| Value::from(*id)))
            .chain(names.iter().map(|name| Value::from(name.as_str())));
        run(tx, &sql, values).await?;
    }
    Ok(())
}

/// A person in whatever state. Not scoped: for the person themselves and for erasures.
pub(super) async fn person(
    conn: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Option<Person>, DbError> {
    let rows = person_row::Entity::find_by_id(id.uuid()).all(conn).await?;
    Ok(crate::person::store::load(conn, rows).await?.pop())
}

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

/// An application that names a mailbox.
pub(super) struct Applied {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) organisation: OrganisationId,
    pub(super) message: String,
    pub(super) at: Stamp,
}

/// The applications that these mailboxes sent.
pub(super) async fn applied(
    conn: &impl ConnectionTrait,
    emails: &[EmailAddress],
) -> Result<Vec<Applied>, DbError> {
    let rows = membership::Entity::find()
        .filter(sent_by(emails))
        .order_by_asc(membership::Column::AppliedAt)
        .all(conn)
        .await?;
    let told = |row: membership::Model| Applied {
        name: row.applicant_name.unwrap_or_default(),
        email: row.applicant_email.unwrap_or_default(),
        organisation: row.organisation_id.into(),
        message: row.message.unwrap_or_default(),
        at: Stamp::from_micros(row.applied_at),
    };
    Ok(rows.into_iter().map(told).collect())
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

/// In whatever spelling of the mailbox.
fn sent_by(emails: &[EmailAddress]) -> SimpleExpr {
    let lower = Func::lower(Expr::col(membership::Column::ApplicantEmail));
    Expr::expr(lower).is_in(emails.iter().map(EmailAddress::key))
}

/// Takes name, mailbox and words of these applicants from their applications.
pub(super) async fn unname_applications(tx: &Tx, emails: &[EmailAddress]) -> Result<(), DbError> {
    unnamed().filter(sent_by(emails)).exec(&**tx).await?;
    Ok(())
}

/// The same for what was declined before that moment; the number of applications.
pub(super) async fn expire_applications(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let named = Condition::any()
        .add(membership::Column::ApplicantName.is_not_null())
        .add(membership::Column::ApplicantEmail.is_not_null())
        .add(membership::Column::Message.is_not_null());
    let done = unnamed()
        .filter(membership::Column::State.eq("declined"))
        .filter(membership::Column::DecidedAt.lt(before.micros()))
        .filter(named)
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected)
}

fn unnamed() -> sea_orm::UpdateMany<membership::Entity> {
    let none = || Expr::value(Option::<String>::None);
    membership::Entity::update_many()
        .col_expr(membership::Column::ApplicantName, none())
        .col_expr(membership::Column::ApplicantEmail, none())
        .col_expr(membership::Column::Message, none())
        .col_expr(membership::Column::AppliedBy, Expr::value(NOBODY))
}

/// Empties the files of imports uploaded before that moment; the number of files.
pub(super) async fn expire_files(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let sql = "UPDATE import SET file = $1 WHERE uploaded_at < $2 \
               AND state IN ('uploaded', 'done', 'undone') AND length(file) > 0";
    let values: [Value; 2] = [Vec::<u8>::new().into(), before.micros().into()];
    run(tx, sql, values).await
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

/// Deletes what a person knows.
pub(super) async fn forget_competences(tx: &Tx, id: PersonId) -> Result<(), DbError> {
    let sql = "DELETE FROM competence WHERE person_id = $1";
    run(tx, sql, [id.uuid().into()]).await?;
    Ok(())
}

/// The import that brought a record: when, and on what grounds its data may be kept.
pub(crate) async fn origin(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Option<(Stamp, String)>, DbError> {
    let sql = "SELECT import.uploaded_at, import.legal_basis FROM import_row \
               JOIN import ON import.id = import_row.import_id \
               WHERE import_row.organisation_id = $1 AND import_row.state = 'applied' \
               AND import_row.act IN ('create', 'insist') \
               ORDER BY import.uploaded_at LIMIT 1";
    let backend = conn.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [organisation.uuid().into()]);
    let Some(row) = conn.query_one_raw(statement).await? else {
        return Ok(None);
    };
    let (at, basis): (i64, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    Ok(Some((Stamp::from_micros(at), basis)))
}

async fn run(tx: &Tx, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}
