//! The import that a record came from.

use db::DbError;
use kernel::{OrganisationId, Stamp};
use sea_orm::{ConnectionTrait, Statement};

/// The import that brought a record: when, and on what grounds its data may be kept.
pub(super) async fn origin(
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
