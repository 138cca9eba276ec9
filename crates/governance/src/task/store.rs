//! Rows of tasks, of what has become of them, and of the links by which they are answered.

use super::policy::may_read;
use super::{Ground, LATE_DAYS, Note, NoteId, State, Task, TaskId};
use crate::resolution::ResolutionId;
use db::{Db, DbError, Locked, Tx};
use directory::reach::reads_as_office;
use kernel::{
    Actor, BodyId, Confidentiality, Cursor, Date, Limit, Line, NetworkId, Page, PersonId, Stamp,
};
use platform::session::Secret;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub title: String,
        pub text: Option<String>,
        pub person_id: Uuid,
        pub due_on: String,
        pub state: String,
        pub resolution_id: Option<Uuid>,
        pub body_id: Option<Uuid>,
        pub item_id: Option<Uuid>,
        pub confidentiality: String,
        pub reminded: Option<String>,
        pub created_at: i64,
        pub created_by: String,
        pub changed_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod note {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub task_id: Uuid,
        pub what: String,
        pub text: Option<String>,
        pub by_link: bool,
        pub noted_at: i64,
        pub noted_by: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod link {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub secret_hash: String,
        pub task_id: Uuid,
        pub person_id: Uuid,
        pub expires_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which tasks a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Which {
    /// Those that somebody still has to do.
    #[default]
    Open,
    /// Of those, the ones whose day is over.
    Overdue,
    /// Those that are done or dropped.
    Settled,
}

/// What a list of tasks is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// How far they have come.
    pub which: Which,
    /// Only those of a person.
    pub owner: Option<PersonId>,
    /// Only those of a body.
    pub body: Option<BodyId>,
}

/// A page of the tasks of a network that the actor may read, the next due first.
pub async fn page_of(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    (network, asked): (NetworkId, Asked),
    (after, limit): (Option<(Date, TaskId)>, Limit),
    today: Date,
) -> Result<Page<Task>, DbError> {
    let mut wanted = Condition::all()
        .add(row::Column::NetworkId.eq(network.uuid()))
        .add(visible(actor, network));
    wanted = match asked.which {
        Which::Open => wanted.add(row::Column::State.eq(State::Open.word())),
        Which::Overdue => wanted
            .add(row::Column::State.eq(State::Open.word()))
            .add(row::Column::DueOn.lt(today.to_string())),
        Which::Settled => wanted.add(row::Column::State.ne(State::Open.word())),
    };
    if let Some(owner) = asked.owner {
        wanted = wanted.add(row::Column::PersonId.eq(owner.uuid()));
    }
    if let Some(body) = asked.body {
        wanted = wanted.add(row::Column::BodyId.eq(body.uuid()));
    }
    if let Some((day, id)) = after {
        let day = day.to_string();
        let later = row::Column::DueOn.gt(day.clone());
        let same = row::Column::DueOn.eq(day);
        let following = Condition::all()
            .add(same)
            .add(row::Column::Id.gt(id.uuid()));
        wanted = wanted.add(Condition::any().add(later).add(following));
    }
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by_asc(row::Column::DueOn)
        .order_by_asc(row::Column::Id)
        .limit(limit.and_one())
        .all(conn)
        .await?;
    let found = all(rows)?;
    Ok(Page::cut(found, limit, |it: &Task| {
        Cursor::of(&[&it.due.to_string(), &it.id.to_string()])
    }))
}

/// The condition under which a row is visible: the same rule as [`may_read`], for lists.
fn visible(actor: &Actor, network: NetworkId) -> Condition {
    if reads_as_office(actor, network) {
        return Condition::all();
    }
    let mut any = Condition::any();
    if actor.reads_network(network) {
        any = any.add(row::Column::Confidentiality.eq(Confidentiality::Network.word()));
    }
    match actor.identity().and_then(|it| it.person) {
        Some(person) => any.add(row::Column::PersonId.eq(person.uuid())),
        // Nobody: an empty condition would be everything.
        None => any.add(row::Column::Id.is_null()),
    }
}

/// One task, if the actor may read it.
pub async fn find(db: &Db, actor: &Actor, id: TaskId) -> Result<Option<Task>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(db.read()).await?;
    let found = row.map(read).transpose()?;
    Ok(found.filter(|it| may_read(actor, it).is_ok()))
}

/// The tasks that rest on a resolution and that the actor may read, the next due first.
pub async fn of_resolution(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    id: ResolutionId,
) -> Result<Vec<Task>, DbError> {
    let wanted = row::Column::ResolutionId.eq(id.uuid());
    seen(conn, actor, Condition::all().add(wanted)).await
}

/// The tasks that a body gave and that the actor may read, the next due first.
pub async fn of_body(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    id: BodyId,
) -> Result<Vec<Task>, DbError> {
    seen(
        conn,
        actor,
        Condition::all().add(row::Column::BodyId.eq(id.uuid())),
    )
    .await
}

/// The tasks of agenda items that the actor may read, by item; at most some hundred items.
pub async fn of_items(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    items: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Task>>, DbError> {
    let wanted = row::Column::ItemId.is_in(items.iter().copied());
    let mut found: HashMap<Uuid, Vec<Task>> = HashMap::new();
    for it in seen(conn, actor, Condition::all().add(wanted)).await? {
        if let Some(item) = it.ground.item {
            found.entry(item).or_default().push(it);
        }
    }
    Ok(found)
}

/// The most tasks that a page of a resolution, body or meeting lists.
const MOST: u64 = 500;

async fn seen(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Condition,
) -> Result<Vec<Task>, DbError> {
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by_asc(row::Column::DueOn)
        .order_by_asc(row::Column::Id)
        .limit(MOST)
        .all(conn)
        .await?;
    let mut found = all(rows)?;
    found.retain(|it| may_read(actor, it).is_ok());
    Ok(found)
}

/// Everything a person has or had to do. Unscoped: for what is stored about them.
pub(crate) async fn of_person(
    conn: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Task>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::PersonId.eq(person.uuid()))
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    all(rows)
}

/// Open tasks whose day is near or just over, after one of them. Unscoped: for reminders.
pub(super) async fn due(
    conn: &impl ConnectionTrait,
    (today, until): (Date, Date),
    after: Option<TaskId>,
    limit: u64,
) -> Result<Vec<Task>, DbError> {
    let from = today.checked_sub(jiff::Span::new().days(LATE_DAYS));
    let from = from.unwrap_or(today).to_string();
    let mut wanted = Condition::all()
        .add(row::Column::State.eq(State::Open.word()))
        .add(row::Column::DueOn.between(from, until.to_string()));
    if let Some(after) = after {
        wanted = wanted.add(row::Column::Id.gt(after.uuid()));
    }
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by_asc(row::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    all(rows)
}

pub(super) async fn find_locked(tx: &Tx, id: TaskId) -> Result<Option<Task>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

pub(super) async fn insert(tx: &Tx, it: &Task) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, it: &Task) -> Result<(), DbError> {
    row::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

/// What has become of a task, the latest first. The caller has to have read it.
pub async fn notes(conn: &impl ConnectionTrait, of: TaskId) -> Result<Vec<Note>, DbError> {
    let rows = note::Entity::find()
        .filter(note::Column::TaskId.eq(of.uuid()))
        .order_by_desc(note::Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(read_note).collect()
}

pub(super) async fn insert_note(tx: &Tx, of: TaskId, it: &Note) -> Result<(), DbError> {
    let row = note::ActiveModel {
        id: Set(NoteId::new(it.at).uuid()),
        task_id: Set(of.uuid()),
        what: Set(it.what.to_owned()),
        text: Set(it.text.clone()),
        by_link: Set(it.by_link),
        noted_at: Set(it.at.micros()),
        noted_by: Set(it.by.clone()),
    };
    note::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Keeps a link by which a person answers a task until a moment.
pub(super) async fn keep_link(
    tx: &Tx,
    secret: &Secret,
    (task, person): (TaskId, PersonId),
    expires_at: Stamp,
) -> Result<(), DbError> {
    let row = link::ActiveModel {
        secret_hash: Set(secret.hash()),
        task_id: Set(task.uuid()),
        person_id: Set(person.uuid()),
        expires_at: Set(expires_at.micros()),
    };
    link::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The task that a link answers, if it still does: not too old, and its owner the same.
pub(super) async fn by_link(
    conn: &impl ConnectionTrait,
    secret: &Secret,
    now: Stamp,
) -> Result<Option<Task>, DbError> {
    let found = link::Entity::find_by_id(secret.hash()).one(conn).await?;
    let Some(link) = found.filter(|it| Stamp::from_micros(it.expires_at) > now) else {
        return Ok(None);
    };
    let row = row::Entity::find_by_id(link.task_id).one(conn).await?;
    let task = row.map(read).transpose()?;
    Ok(task.filter(|it| it.owner.uuid() == link.person_id))
}

/// Forgets the links of a task: it is settled, or somebody else's.
pub(super) async fn forget_links(tx: &Tx, of: TaskId) -> Result<(), DbError> {
    link::Entity::delete_many()
        .filter(link::Column::TaskId.eq(of.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Forgets the links that have expired before a moment; how many.
pub(crate) async fn expire_links(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let rows: Vec<String> = link::Entity::find()
        .select_only()
        .column(link::Column::SecretHash)
        .filter(link::Column::ExpiresAt.lt(before.micros()))
        .limit(500)
        .into_tuple()
        .all(&**tx)
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let gone = link::Entity::delete_many()
        .filter(link::Column::SecretHash.is_in(rows))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected)
}

/// Forgets the links of a person.
pub(crate) async fn forget_links_of(tx: &Tx, person: PersonId) -> Result<(), DbError> {
    link::Entity::delete_many()
        .filter(link::Column::PersonId.eq(person.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes the name from what a person said by a link: no account said it, so no deed tells.
pub(crate) async fn unname_links(tx: &Tx, person: PersonId) -> Result<(), DbError> {
    let own = row::Entity::find()
        .select_only()
        .column(row::Column::Id)
        .filter(row::Column::PersonId.eq(person.uuid()));
    let own: Vec<Uuid> = own.into_tuple().all(&**tx).await?;
    for some in own.chunks(500) {
        let unnamed = note::ActiveModel {
            noted_by: Set("–".to_owned()),
            ..Default::default()
        };
        note::Entity::update_many()
            .set(unnamed)
            .filter(note::Column::TaskId.is_in(some.iter().copied()))
            .filter(note::Column::ByLink.eq(true))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

fn active(it: &Task) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        title: Set(it.title.to_string()),
        text: Set(it.text.clone()),
        person_id: Set(it.owner.uuid()),
        due_on: Set(it.due.to_string()),
        state: Set(it.state.word().to_owned()),
        resolution_id: Set(it.ground.resolution.map(ResolutionId::uuid)),
        body_id: Set(it.ground.body.map(BodyId::uuid)),
        item_id: Set(it.ground.item),
        confidentiality: Set(it.confidentiality.word().to_owned()),
        reminded: Set(it.reminded.clone()),
        created_at: Set(it.created_at.micros()),
        created_by: Set(it.created_by.clone()),
        changed_at: Set(it.changed_at.micros()),
    }
}

fn all(rows: Vec<row::Model>) -> Result<Vec<Task>, DbError> {
    rows.into_iter().map(read).collect()
}

fn read(row: row::Model) -> Result<Task, DbError> {
    let id = row.id;
    let read = || {
        Some(Task {
            id: row.id.into(),
            network: row.network_id.into(),
            title: Line::parse(&row.title).ok()?,
            text: row.text,
            owner: row.person_id.into(),
            due: row.due_on.parse().ok()?,
            state: State::from_word(&row.state)?,
            ground: Ground {
                resolution: row.resolution_id.map(ResolutionId::from),
                body: row.body_id.map(BodyId::from),
                item: row.item_id,
            },
            confidentiality: Confidentiality::from_word(&row.confidentiality)?,
            reminded: row.reminded,
            created_at: Stamp::from_micros(row.created_at),
            created_by: row.created_by,
            changed_at: Stamp::from_micros(row.changed_at),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("task", id.to_string()))
}

fn read_note(row: note::Model) -> Result<Note, DbError> {
    let what = ["progress", "moved", "done", "dropped"]
        .into_iter()
        .find(|it| *it == row.what);
    Ok(Note {
        what: what.ok_or_else(|| DbError::inconsistent("task_note", row.id.to_string()))?,
        text: row.text,
        by_link: row.by_link,
        at: Stamp::from_micros(row.noted_at),
        by: row.noted_by,
    })
}
