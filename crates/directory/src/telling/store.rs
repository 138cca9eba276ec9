//! Who holds an office that speaks for an organisation.

use crate::person::store::position;
use crate::since::spans;
use db::{DbError, parsed};
use kernel::{Date, OrganisationId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// The people who hold a position with a role in the organisation on a day.
pub(crate) async fn in_office(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    day: Date,
) -> Result<Vec<PersonId>, DbError> {
    let rows = position::Entity::find()
        .filter(position::Column::OrganisationId.eq(organisation.uuid()))
        .filter(position::Column::Role.is_not_null())
        .all(conn)
        .await?;
    let held = |row: &position::Model| {
        let since = parsed(row.since.clone(), |it| it.parse().ok());
        let until = parsed(row.until.clone(), |it| it.parse().ok());
        since
            .zip(until)
            .is_some_and(|(since, until)| spans(since, until, day))
    };
    let held = rows.into_iter().filter(held);
    Ok(held.map(|row| row.person_id.into()).collect())
}
