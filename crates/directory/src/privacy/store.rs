//! The rows that name a person: read, unnamed, expired.

use crate::membership::store::row as membership;
use crate::person::Person;
use crate::person::store::row as person_row;
use db::{DbError, Tx};
use kernel::{EmailAddress, OrganisationId, PersonId, Stamp};
use platform::privacy::Deed;
use sea_orm::sea_query::{Expr, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder,
    Statement, Value,
};

/// What stands where a name was, in a column that needs one.
const NOBODY: &str = "–";

/// Every act of the directory whose record keeps the name of who did it.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("membership.apply", "membership", "id", "applied_by"),
    Deed::new("membership.admit", "membership", "id", "decided_by"),
    Deed::new("membership.decline", "membership", "id", "decided_by"),
    Deed::new("membership.leave", "membership", "id", "left_by"),
    Deed::new("takeover.send", "takeover", "id", "sent_by"),
    // The trail names the record that is kept, and for an undone merge the duplicate.
    Deed::new(
        "organisation.merge",
        "organisation_merge",
        "kept_id",
        "merged_by",
    ),
    Deed::new(
        "organisation.undo-merge",
        "organisation_merge",
        "merged_id",
        "undone_by",
    ),
];

/// A person in whatever state. Not scoped: for the person themselves and for erasures.
pub(super) async fn person(
    conn: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Option<Person>, DbError> {
    let rows = person_row::Entity::find_by_id(id.uuid()).all(conn).await?;
    Ok(crate::person::store::load(conn, rows).await?.pop())
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

/// Deletes what a person knows.
pub(super) async fn forget_competences(tx: &Tx, id: PersonId) -> Result<(), DbError> {
    let sql = "DELETE FROM competence WHERE person_id = $1";
    run(tx, sql, [id.uuid().into()]).await?;
    Ok(())
}

async fn run(tx: &Tx, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}
