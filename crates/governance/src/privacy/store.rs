//! Seats of a person, and who wrote what down.

use db::DbError;
use kernel::{OrganisationId, PersonId};
use platform::privacy::Deed;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

/// Every act whose record keeps the name of who did it.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("resolution.draft", "resolution", "id", "created_by"),
    Deed::new(
        "resolution.draft",
        "resolution_text",
        "resolution_id",
        "made_by",
    ),
    Deed::new(
        "resolution.change",
        "resolution_text",
        "resolution_id",
        "made_by",
    ),
    Deed::new(
        "resolution.reword",
        "resolution_text",
        "resolution_id",
        "made_by",
    ),
    Deed::new("task.open", "task", "id", "created_by"),
    Deed::new("task.note", "task_note", "task_id", "noted_by"),
    Deed::new("rules.begin", "rules_version", "id", "made_by"),
    Deed::new("rules.change", "rules_version", "id", "made_by"),
    Deed::new("rules.revise", "rules_version", "id", "made_by"),
    Deed::new("rules.adopt", "rules_version", "id", "adopted_by"),
    Deed::new(
        "ratification.report",
        "ratification_council",
        "resolution_id",
        "told_by",
    ),
];

/// A seat somebody had, or stood in for.
pub(super) struct Had {
    pub(super) body: String,
    pub(super) organisation: Option<OrganisationId>,
    /// `seat` or `deputy`.
    pub(super) held: &'static str,
    pub(super) since: Option<String>,
    pub(super) until: Option<String>,
}

/// Every seat by name of a person and every turn as a deputy.
pub(super) async fn seats_of(
    conn: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Had>, DbError> {
    let seats = "SELECT body.name, seat.organisation_id, seat.since, seat.until FROM seat \
                 JOIN body ON body.id = seat.body_id WHERE seat.person_id = $1 ORDER BY seat.id";
    let deputies = "SELECT body.name, seat.organisation_id, deputy.since, deputy.until \
                    FROM deputy JOIN seat ON seat.id = deputy.seat_id \
                    JOIN body ON body.id = seat.body_id \
                    WHERE deputy.person_id = $1 ORDER BY deputy.id";
    let mut found = Vec::new();
    for (held, sql) in [("seat", seats), ("deputy", deputies)] {
        let values = [person.uuid().into()];
        let wanted = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
        for row in conn.query_all_raw(wanted).await? {
            let organisation: Option<Uuid> = row.try_get_by_index(1)?;
            found.push(Had {
                body: row.try_get_by_index(0)?,
                organisation: organisation.map(OrganisationId::from),
                held,
                since: row.try_get_by_index(2)?,
                until: row.try_get_by_index(3)?,
            });
        }
    }
    Ok(found)
}
