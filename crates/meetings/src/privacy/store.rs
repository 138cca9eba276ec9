//! What is stored about a person, and who wrote what down.

use db::{DbError, Tx};
use kernel::{PersonId, Stamp};
use platform::privacy::Deed;
use sea_orm::{ConnectionTrait, Statement};

/// Every act whose record keeps the name of who did it.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("meeting.plan", "meeting", "id", "created_by"),
    Deed::new("meeting.plan", "agenda_item", "meeting_id", "changed_by"),
    Deed::new(
        "meeting.add-item",
        "agenda_item",
        "meeting_id",
        "changed_by",
    ),
    Deed::new(
        "meeting.revise-item",
        "agenda_item",
        "meeting_id",
        "changed_by",
    ),
    Deed::new("minutes.write", "agenda_item", "meeting_id", "changed_by"),
    Deed::new(
        "meeting.end-ballot",
        "agenda_item",
        "meeting_id",
        "changed_by",
    ),
    Deed::new("meeting.open-ballot", "ballot", "meeting_id", "opened_by"),
    Deed::new("meeting.end-ballot", "ballot", "meeting_id", "ended_by"),
    Deed::new("meeting.end-ballot", "ballot", "meeting_id", "found_by"),
    Deed::new("minutes.approve", "minutes", "meeting_id", "approved_by"),
    Deed::new(
        "minutes.correct",
        "minutes_correction",
        "meeting_id",
        "made_by",
    ),
];

/// A meeting in which somebody had a part.
pub(super) struct Had {
    pub(super) title: String,
    pub(super) start: Stamp,
    /// `called`, `there` or `voted`.
    pub(super) part: String,
    /// The answer, or the vote by name.
    pub(super) said: String,
}

/// Every meeting in which a person had a part.
pub(super) async fn of(conn: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Had>, DbError> {
    let called = "SELECT meeting.title, meeting.starts_at, invitee.answer FROM invitee \
                  JOIN meeting ON meeting.id = invitee.meeting_id \
                  WHERE invitee.person_id = $1 ORDER BY meeting.starts_at";
    let there = "SELECT meeting.title, meeting.starts_at, '' FROM attendance \
                 JOIN meeting ON meeting.id = attendance.meeting_id \
                 WHERE attendance.person_id = $1 ORDER BY attendance.from_at";
    let voted = "SELECT ballot.question, ballot.opened_at, COALESCE(ballot_seat.choice, '–') \
                 FROM ballot_seat JOIN ballot ON ballot.id = ballot_seat.ballot_id \
                 WHERE ballot_seat.person_id = $1 AND ballot_seat.took_part \
                 ORDER BY ballot.opened_at";
    let mut found = Vec::new();
    for (part, sql) in [("called", called), ("there", there), ("voted", voted)] {
        let values = [person.uuid().into()];
        let wanted = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
        for row in conn.query_all_raw(wanted).await? {
            found.push(Had {
                title: row.try_get_by_index(0)?,
                start: Stamp::from_micros(row.try_get_by_index(1)?),
                part: part.to_owned(),
                said: row.try_get_by_index(2)?,
            });
        }
    }
    Ok(found)
}

/// Takes name and address from the invitations of a person.
pub(super) async fn forget(tx: &Tx, person: PersonId) -> Result<(), DbError> {
    let sql = "UPDATE invitee SET name = '–', email = NULL, secret_hash = NULL \
               WHERE person_id = $1";
    let values = [person.uuid().into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}
