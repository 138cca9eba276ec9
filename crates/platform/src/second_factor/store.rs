//! The rows of second factors, recovery codes and half-done sign-ins.

use super::{Factor, STEP_SECONDS, recovery_hash};
use crate::session::Secret;
use db::{DbError, Tx};
use kernel::{AccountId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryResult, Statement, Value};

async fn rows(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<QueryResult>, DbError> {
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    Ok(conn.query_all_raw(statement).await?)
}

async fn run(tx: &Tx, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}

/// The factor of an account, confirmed or not. Whoever changes it holds the account's lock.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Option<Factor>, DbError> {
    let sql = "SELECT secret, last_step, confirmed_at, created_at FROM second_factor \
               WHERE account_id = $1";
    let found = rows(conn, sql, [account.uuid().into()]).await?;
    let factor = found.first().map(|row| {
        let confirmed: Option<i64> = row.try_get("", "confirmed_at")?;
        Ok::<_, DbErr>(Factor {
            account,
            secret: row.try_get("", "secret")?,
            last_step: row.try_get("", "last_step")?,
            confirmed_at: confirmed.map(Stamp::from_micros),
            created_at: Stamp::from_micros(row.try_get("", "created_at")?),
        })
    });
    Ok(factor.transpose()?)
}

/// Whether sign-in asks for a code.
pub(crate) async fn is_on(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<bool, DbError> {
    let factor = find(conn, account).await?;
    Ok(factor.is_some_and(|factor| factor.confirmed_at.is_some()))
}

/// Puts the factor in the place of the account's old one.
pub(super) async fn put(tx: &Tx, factor: &Factor) -> Result<(), DbError> {
    let account = factor.account.uuid();
    run(
        tx,
        "DELETE FROM second_factor WHERE account_id = $1",
        [account.into()],
    )
    .await?;
    let sql = "INSERT INTO second_factor \
               (account_id, secret, last_step, confirmed_at, created_at) \
               VALUES ($1, $2, $3, $4, $5)";
    let values: [Value; 5] = [
        account.into(),
        factor.secret.clone().into(),
        factor.last_step.into(),
        factor.confirmed_at.map(Stamp::micros).into(),
        factor.created_at.micros().into(),
    ];
    run(tx, sql, values).await?;
    Ok(())
}

/// Takes factor and recovery codes away.
pub(crate) async fn remove(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    for sql in [
        "DELETE FROM recovery_code WHERE account_id = $1",
        "DELETE FROM second_factor WHERE account_id = $1",
    ] {
        run(tx, sql, [account.uuid().into()]).await?;
    }
    Ok(())
}

/// Takes away everything an account has for its second factor.
pub(crate) async fn erase(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let steps = "DELETE FROM sign_in_step WHERE account_id = $1";
    run(tx, steps, [account.uuid().into()]).await?;
    remove(tx, account).await
}

/// Adds the hashes of recovery codes.
pub(super) async fn add_codes(
    tx: &Tx,
    account: AccountId,
    codes: &[String],
) -> Result<(), DbError> {
    for code in codes {
        let sql = "INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)";
        run(tx, sql, [account.uuid().into(), recovery_hash(code).into()]).await?;
    }
    Ok(())
}

/// Uses a recovery code up; whether there was one.
pub(super) async fn use_code(tx: &Tx, account: AccountId, code: &str) -> Result<bool, DbError> {
    let sql = "DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2";
    let values: [Value; 2] = [account.uuid().into(), recovery_hash(code).into()];
    Ok(run(tx, sql, values).await? == 1)
}

/// Begins the wait for a code; the secret goes into the form.
pub(crate) async fn begin_step(tx: &Tx, account: AccountId, now: Stamp) -> Result<Secret, DbError> {
    let old = "DELETE FROM sign_in_step WHERE expires_at <= $1";
    run(tx, old, [now.micros().into()]).await?;
    let secret = Secret::random();
    let sql = "INSERT INTO sign_in_step (secret_hash, account_id, expires_at) \
               VALUES ($1, $2, $3)";
    let values: [Value; 3] = [
        secret.hash().into(),
        account.uuid().into(),
        now.plus_seconds(STEP_SECONDS).micros().into(),
    ];
    run(tx, sql, values).await?;
    Ok(secret)
}

/// Whose sign-in waits behind a secret.
pub(super) async fn step(
    tx: &Tx,
    secret: &Secret,
    now: Stamp,
) -> Result<Option<AccountId>, DbError> {
    let sql = "SELECT account_id FROM sign_in_step WHERE secret_hash = $1 AND expires_at > $2";
    let values: [Value; 2] = [secret.hash().into(), now.micros().into()];
    let found = rows(&**tx, sql, values).await?;
    let account = found
        .first()
        .map(|row| row.try_get::<Uuid>("", "account_id"));
    Ok(account.transpose()?.map(AccountId::from))
}

/// Ends the wait.
pub(super) async fn end_step(tx: &Tx, secret: &Secret) -> Result<(), DbError> {
    let sql = "DELETE FROM sign_in_step WHERE secret_hash = $1";
    run(tx, sql, [secret.hash().into()]).await?;
    Ok(())
}

/// Ends every wait of an account.
pub(crate) async fn end_steps(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let sql = "DELETE FROM sign_in_step WHERE account_id = $1";
    run(tx, sql, [account.uuid().into()]).await?;
    Ok(())
}
