//! What the overview counts and the list of accounts shows, over several tables.

use super::policy::MayAdminister;
use super::{Counts, Standing, Those};
use crate::account::{self, AccountState};
use crate::job::{self, JobState};
use crate::mail;
use db::DbError;
use kernel::{AccountId, Stamp, fold};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryResult, Statement, Value};
use std::collections::HashMap;

/// Words of a search beyond this number are not looked at.
const WORDS: usize = 6;

/// Counts what the overview shows.
pub(super) async fn counts(
    conn: &impl ConnectionTrait,
    _proof: &MayAdminister,
    now: Stamp,
) -> Result<Counts, DbError> {
    let sql = "SELECT \
        (SELECT COUNT(*) FROM account WHERE state = 'active') AS active, \
        (SELECT COUNT(*) FROM account WHERE state = 'invited') AS invited, \
        (SELECT COUNT(*) FROM account WHERE state <> 'closed' AND locked_until > $1) AS locked, \
        (SELECT COUNT(*) FROM account WHERE administrator AND state = 'active') AS administrators, \
        (SELECT COUNT(*) FROM network) AS networks, \
        (SELECT MAX(version) FROM _sqlx_migrations) AS version";
    let found = rows(conn, sql, vec![now.micros().into()]).await?;
    let row = found.first();
    let row = row.ok_or_else(|| DbError::inconsistent("account", "it cannot be counted"))?;
    Ok(Counts {
        active: number(row, "active")?,
        invited: number(row, "invited")?,
        locked: number(row, "locked")?,
        administrators: number(row, "administrators")?,
        networks: number(row, "networks")?,
        version: row.try_get("", "version")?,
        waiting: job::count_in(conn, JobState::Waiting).await?,
        dead: job::count_in(conn, JobState::Dead).await?,
        undelivered: mail::failed(conn).await?,
    })
}

/// How many accounts match.
pub(super) async fn count_accounts(
    conn: &impl ConnectionTrait,
    _proof: &MayAdminister,
    words: &str,
    those: Those,
    now: Stamp,
) -> Result<u64, DbError> {
    let mut values = Vec::new();
    let condition = condition(words, those, now, &mut values);
    let sql = format!("SELECT COUNT(*) AS total FROM account a WHERE {condition}");
    let found = rows(conn, &sql, values).await?;
    found.first().map_or(Ok(0), |row| number(row, "total"))
}

/// A page of the accounts that match, by name.
pub(super) async fn accounts(
    conn: &impl ConnectionTrait,
    _proof: &MayAdminister,
    (words, those): (&str, Those),
    (offset, limit): (u64, u64),
    now: Stamp,
) -> Result<Vec<Standing>, DbError> {
    let mut values = vec![now.micros().into()];
    let condition = condition(words, those, now, &mut values);
    let sql = format!(
        "{COLUMNS} WHERE {condition} ORDER BY a.search_key, a.id LIMIT {limit} OFFSET {offset}"
    );
    standings(conn, rows(conn, &sql, values).await?).await
}

/// One account and how it stands.
pub(super) async fn account(
    conn: &impl ConnectionTrait,
    _proof: &MayAdminister,
    id: AccountId,
    now: Stamp,
) -> Result<Option<Standing>, DbError> {
    let sql = format!("{COLUMNS} WHERE a.id = $2");
    let values = vec![now.micros().into(), id.uuid().into()];
    let found = standings(conn, rows(conn, &sql, values).await?).await?;
    Ok(found.into_iter().next())
}

const COLUMNS: &str = "SELECT a.id, a.last_visit_at, \
    (SELECT COUNT(*) FROM session s WHERE s.account_id = a.id AND s.expires_at > $1) AS sessions, \
    (SELECT COUNT(*) FROM second_factor f \
        WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS factors \
    FROM account a";

async fn standings(
    conn: &impl ConnectionTrait,
    rows: Vec<QueryResult>,
) -> Result<Vec<Standing>, DbError> {
    let ids = rows
        .iter()
        .map(|row| row.try_get::<Uuid>("", "id").map(AccountId::from));
    let ids: Vec<_> = ids.collect::<Result<_, _>>()?;
    let found = account::by_ids(conn, &ids).await?;
    let mut by_id: HashMap<_, _> = found.into_iter().map(|it| (it.id, it)).collect();
    let mut standings = Vec::with_capacity(rows.len());
    for (id, row) in ids.iter().zip(&rows) {
        let Some(account) = by_id.remove(id) else {
            continue;
        };
        let last_visit: Option<i64> = row.try_get("", "last_visit_at")?;
        standings.push(Standing {
            account,
            last_visit: last_visit.map(Stamp::from_micros),
            sessions: number(row, "sessions")?,
            second_factor: number(row, "factors")? > 0,
        });
    }
    Ok(standings)
}

/// The condition of a search; what it needs is put behind `values`.
fn condition(words: &str, those: Those, now: Stamp, values: &mut Vec<Value>) -> String {
    let state = |state: AccountState| format!("a.state = '{}'", state.word());
    let mut conditions = vec![match those {
        Those::All => "1 = 1".to_owned(),
        Those::Active => state(AccountState::Active),
        Those::Invited => state(AccountState::Invited),
        Those::Closed => state(AccountState::Closed),
        Those::Locked => {
            values.push(now.micros().into());
            format!("a.state <> 'closed' AND a.locked_until > ${}", values.len())
        }
        Those::Administrators => "a.administrator".to_owned(),
    }];
    let folded = fold(words);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    for word in words.take(WORDS) {
        values.push(format!("%{word}%").into());
        conditions.push(format!("a.search_key LIKE ${}", values.len()));
    }
    conditions.join(" AND ")
}

async fn rows(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<QueryResult>, DbError> {
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    Ok(conn.query_all_raw(statement).await?)
}

fn number(row: &QueryResult, column: &str) -> Result<u64, DbError> {
    let number: i64 = row.try_get("", column)?;
    Ok(u64::try_from(number).unwrap_or(0))
}
