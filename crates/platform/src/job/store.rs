//! The rows of jobs.

use super::{GivenUp, Job, JobId, JobState, LEASE_SECONDS, MAX_ATTEMPTS, Taken, next_attempt};
use db::{Db, DbError, Locked as _, Tx};
use kernel::{Date, Line, NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Cond, LockBehavior, LockType, OnConflict};
use sea_orm::{ActiveValue::Set, ExprTrait as _, QueryOrder, QueryResult, QuerySelect, Statement};
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    kind: String,
    payload: String,
    state: String,
    attempts: i64,
    run_at: i64,
    lease_until: Option<i64>,
    last_error: Option<String>,
    created_at: i64,
    finished_at: Option<i64>,
    given_up_by: Option<String>,
    given_up_reason: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

mod daily {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "daily_job")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub day: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Queues a job for now, in the transaction that makes it necessary.
pub async fn enqueue(
    tx: &Tx,
    kind: &'static str,
    payload: &serde_json::Value,
    now: Stamp,
) -> Result<JobId, DbError> {
    enqueue_at(tx, kind, payload, now, now).await
}

/// Queues a job for a later moment.
pub async fn enqueue_at(
    tx: &Tx,
    kind: &'static str,
    payload: &serde_json::Value,
    run_at: Stamp,
    now: Stamp,
) -> Result<JobId, DbError> {
    let id = JobId::new(now);
    let row = ActiveModel {
        id: Set(id.uuid()),
        kind: Set(kind.to_owned()),
        payload: Set(payload.to_string()),
        state: Set("waiting".to_owned()),
        attempts: Set(0),
        run_at: Set(run_at.micros()),
        lease_until: Set(None),
        last_error: Set(None),
        created_at: Set(now.micros()),
        finished_at: Set(None),
        given_up_by: Set(None),
        given_up_reason: Set(None),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(id)
}

/// How many jobs wait to be done.
pub async fn waiting(db: &Db) -> Result<u64, DbError> {
    count(db, "waiting").await
}

/// How many jobs are dead.
pub async fn dead(db: &Db) -> Result<u64, DbError> {
    count(db, "dead").await
}

async fn count(db: &Db, state: &str) -> Result<u64, DbError> {
    Ok(Entity::find()
        .filter(Column::State.eq(state))
        .count(db.read())
        .await?)
}

/// How many jobs are in a state.
pub(crate) async fn count_in(conn: &impl ConnectionTrait, state: JobState) -> Result<u64, DbError> {
    let found = Entity::find().filter(Column::State.eq(state.word()));
    Ok(found.count(conn).await?)
}

/// A page of the jobs in a state, the latest first.
pub(crate) async fn in_state(
    conn: &impl ConnectionTrait,
    state: JobState,
    offset: u64,
    limit: u64,
) -> Result<Vec<Job>, DbError> {
    let rows = Entity::find()
        .filter(Column::State.eq(state.word()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter().map(Job::try_from).collect()
}

/// One job.
pub(crate) async fn find(conn: &impl ConnectionTrait, id: JobId) -> Result<Option<Job>, DbError> {
    let row = Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(Job::try_from).transpose()
}

/// One job, locked for a change.
pub(crate) async fn locked(tx: &Tx, id: JobId) -> Result<Option<Job>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    row.map(Job::try_from).transpose()
}

/// Writes what somebody decided about a job.
pub(crate) async fn change(tx: &Tx, job: &Job) -> Result<(), DbError> {
    let given_up = job.given_up.as_ref();
    let row = ActiveModel {
        state: Set(job.state.word().to_owned()),
        attempts: Set(job.attempts),
        run_at: Set(job.run_at.micros()),
        lease_until: Set(None),
        finished_at: Set(job.finished_at.map(Stamp::micros)),
        given_up_by: Set(given_up.map(|it| it.by.clone())),
        given_up_reason: Set(given_up.map(|it| it.reason.to_string())),
        ..Default::default()
    };
    let change = Entity::update_many().filter(Column::Id.eq(job.id.uuid()));
    change.set(row).exec(&**tx).await?;
    Ok(())
}

/// Puts a dead job of this kind and payload back to work; whether there was one.
pub(crate) async fn revive(
    tx: &Tx,
    kind: &'static str,
    payload: &serde_json::Value,
    now: Stamp,
) -> Result<bool, DbError> {
    let row = ActiveModel {
        state: Set("waiting".to_owned()),
        attempts: Set(0),
        run_at: Set(now.micros()),
        ..Default::default()
    };
    let revived = Entity::update_many()
        .filter(Column::State.eq("dead"))
        .filter(Column::Kind.eq(kind))
        .filter(Column::Payload.eq(payload.to_string()))
        .set(row)
        .exec(&**tx)
        .await?;
    Ok(revived.rows_affected > 0)
}

impl TryFrom<Model> for Job {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("job", format!("{}: {what}", row.id));
        let reason = row.given_up_reason.as_deref().map(Line::parse).transpose();
        let reason = reason.map_err(|_| bad("an empty reason"))?;
        Ok(Self {
            id: row.id.into(),
            state: JobState::from_word(&row.state).ok_or_else(|| bad("unknown state"))?,
            kind: row.kind,
            payload: row.payload,
            attempts: row.attempts,
            run_at: Stamp::from_micros(row.run_at),
            last_error: row.last_error,
            created_at: Stamp::from_micros(row.created_at),
            finished_at: row.finished_at.map(Stamp::from_micros),
            given_up: reason.map(|reason| GivenUp {
                by: row.given_up_by.unwrap_or_default(),
                reason,
            }),
        })
    }
}

/// Takes the next due job, also one whose node has gone silent.
pub(super) async fn take(db: &Db, now: Stamp) -> Result<Option<Taken>, DbError> {
    let due = Cond::any()
        .add(
            Column::State
                .eq("waiting")
                .and(Column::RunAt.lte(now.micros())),
        )
        .add(
            Column::State
                .eq("running")
                .and(Column::LeaseUntil.lt(now.micros())),
        );
    if Entity::find()
        .filter(due.clone())
        .limit(1)
        .one(db.read())
        .await?
        .is_none()
    {
        return Ok(None);
    }
    let tx = db.begin().await?;
    let row = Entity::find()
        .filter(due)
        .order_by_asc(Column::RunAt)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(&*tx)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    if row.attempts >= MAX_ATTEMPTS {
        // Its node fell silent every time: the job itself may be what ends it.
        let mut row = ActiveModel::from(row);
        row.state = Set("dead".to_owned());
        row.last_error = Set(Some(
            "the node working on it fell silent every time".to_owned(),
        ));
        Entity::update(row).exec(&*tx).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let taken = Taken {
        id: row.id.into(),
        kind: row.kind.clone(),
        payload: row.payload.clone(),
        attempts: row.attempts + 1,
    };
    let mut row = ActiveModel::from(row);
    row.state = Set("running".to_owned());
    row.attempts = Set(taken.attempts);
    row.lease_until = Set(Some(now.plus_seconds(LEASE_SECONDS).micros()));
    Entity::update(row).exec(&*tx).await?;
    tx.commit().await?;
    Ok(Some(taken))
}

/// Holds a job for another lease, as long as no other node has taken it.
pub(super) async fn renew(db: &Db, job: &Taken, now: Stamp) -> Result<(), DbError> {
    let tx = db.begin().await?;
    let row = ActiveModel {
        lease_until: Set(Some(now.plus_seconds(LEASE_SECONDS).micros())),
        ..Default::default()
    };
    still_ours(job).set(row).exec(&*tx).await?;
    tx.commit().await
}

/// Gives back every job that counts as running; how many. For the start of the only
/// server of a database: whoever was working on them is gone.
pub async fn give_back(db: &Db) -> Result<u64, DbError> {
    let tx = db.begin().await?;
    let row = ActiveModel {
        state: Set("waiting".to_owned()),
        lease_until: Set(None),
        ..Default::default()
    };
    let running = Entity::update_many().filter(Column::State.eq("running"));
    let given = running.set(row).exec(&*tx).await?;
    tx.commit().await?;
    Ok(given.rows_affected)
}

/// Notes that a job is done.
pub(super) async fn finish(db: &Db, job: &Taken, now: Stamp) -> Result<(), DbError> {
    let tx = db.begin().await?;
    let row = ActiveModel {
        state: Set("done".to_owned()),
        finished_at: Set(Some(now.micros())),
        ..Default::default()
    };
    still_ours(job).set(row).exec(&*tx).await?;
    tx.commit().await
}

/// Notes that a job failed: it is tried again later, or dead.
pub(super) async fn fail(db: &Db, job: &Taken, error: &str, now: Stamp) -> Result<(), DbError> {
    let tx = db.begin().await?;
    let again = next_attempt(job.attempts, now);
    let state = if again.is_some() { "waiting" } else { "dead" };
    let row = ActiveModel {
        state: Set(state.to_owned()),
        run_at: Set(again.unwrap_or(now).micros()),
        lease_until: Set(None),
        last_error: Set(Some(error.to_owned())),
        ..Default::default()
    };
    still_ours(job).set(row).exec(&*tx).await?;
    tx.commit().await
}

/// The row as long as no other node has taken the job over: each taking counts.
fn still_ours(job: &Taken) -> sea_orm::UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::Id.eq(job.id.uuid()))
        .filter(Column::State.eq("running"))
        .filter(Column::Attempts.eq(job.attempts))
}

/// The last day for which each daily job was queued.
pub(super) async fn days(db: &Db) -> Result<HashMap<String, Date>, DbError> {
    let rows = daily::Entity::find().all(db.read()).await?;
    let day = |row: daily::Model| Some((row.name, row.day.parse().ok()?));
    Ok(rows.into_iter().filter_map(day).collect())
}

/// Takes a day for a daily job; `false` if another node has it.
pub(super) async fn claim_day(tx: &Tx, name: &str, day: Date) -> Result<bool, DbError> {
    let first = daily::ActiveModel {
        name: Set(name.to_owned()),
        day: Set(String::new()),
    };
    daily::Entity::insert(first)
        .on_conflict(
            OnConflict::column(daily::Column::Name)
                .do_nothing()
                .to_owned(),
        )
        .try_insert()
        .exec_without_returning(&**tx)
        .await?;
    let found = daily::Entity::find_by_id(name).locked().one(&**tx).await?;
    let last = found.and_then(|row| row.day.parse::<Date>().ok());
    if last.is_some_and(|last| last >= day) {
        return Ok(false);
    }
    let row = daily::ActiveModel {
        name: Set(name.to_owned()),
        day: Set(day.to_string()),
    };
    daily::Entity::update(row).exec(&**tx).await?;
    Ok(true)
}

/// Networks that have changed since this job was last queued for them, some at a time, with
/// their revision.
pub(super) async fn behind(db: &Db, job: &str) -> Result<Vec<(NetworkId, i64)>, DbError> {
    let sql = "SELECT network.id, network.revision FROM network \
               LEFT JOIN network_follower AS follower \
               ON follower.network_id = network.id AND follower.job = $1 \
               WHERE follower.revision IS NULL OR follower.revision < network.revision \
               ORDER BY network.id LIMIT 100";
    let conn = db.read();
    let backend = conn.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [job.into()]);
    let rows = conn.query_all_raw(statement).await?;
    let read = |row: &QueryResult| -> Result<_, DbError> {
        let id: Uuid = row.try_get_by_index(0)?;
        Ok((id.into(), row.try_get_by_index(1)?))
    };
    rows.iter().map(read).collect()
}

/// Takes a revision of a network for a job that follows it; `false` if another node has it.
pub(super) async fn claim_revision(
    tx: &Tx,
    job: &str,
    network: NetworkId,
    revision: i64,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO network_follower (job, network_id, revision) VALUES ($1, $2, $3) \
               ON CONFLICT (job, network_id) DO UPDATE SET revision = $3 \
               WHERE network_follower.revision < $3";
    let values = [job.into(), network.uuid().into(), revision.into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected() > 0)
}

/// Deletes jobs done before that moment, some at a time; the number deleted.
pub(crate) async fn expire(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq("done"))
        .filter(Column::FinishedAt.lt(before.micros()))
        .limit(crate::privacy::SOME)
        .into_tuple()
        .all(&**tx)
        .await?;
    let gone = Entity::delete_many()
        .filter(Column::Id.is_in(old))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected)
}
