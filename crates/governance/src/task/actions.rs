//! Acts on tasks: give, change, answer.

use super::policy::{may_manage, may_note};
use super::{Answer, Note, State, Task, TaskId, Unfit, Wish, store, telling, unfit_day};
use crate::resolution;
use db::{Db, DbError, Tx};
use directory::person;
use kernel::{Actor, Denied, Kind, NetworkId, PersonId, Refusal, Stamp};
use platform::audit;
use platform::session::Secret;
use serde_json::json;

/// Why a task is not given or answered.
#[derive(Debug, thiserror::Error)]
pub enum TaskError {
    /// There is no such task, or what it rests on is not of the network.
    #[error("there is no such record")]
    Missing,
    /// Whoever is to do it is not in the directory of the network.
    #[error("the owner is not known in the network")]
    NobodyHere,
    /// The link of a letter answers nothing any more.
    #[error("the link answers nothing any more")]
    LinkGone,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for TaskError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::LinkGone | Self::Unfit(Unfit::Settled) => Kind::Conflict,
            Self::NobodyHere | Self::Unfit(_) => Kind::Invalid,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::NobodyHere => "task-error-nobody-here",
            Self::LinkGone => "task-error-link-gone",
            Self::Unfit(unfit) => unfit.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NobodyHere => Some("person"),
            Self::Unfit(unfit) => unfit.field(),
            _ => None,
        }
    }
}

/// Gives a task.
pub async fn open(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    wish: Wish,
    now: Stamp,
) -> Result<TaskId, TaskError> {
    may_manage(actor, network)?;
    if let Some(unfit) = unfit_day(wish.due, now.day()) {
        return Err(unfit.into());
    }
    let tx = db.begin().await?;
    let id = open_in(&tx, actor, network, wish, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same within the transaction of another act, whose own policy was asked: tasks fall
/// out of the minutes of a meeting. Its day may be over by the time that is written down.
/// Call it last: it writes to the audit trail.
pub async fn open_in(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    wish: Wish,
    now: Stamp,
) -> Result<TaskId, TaskError> {
    fits(tx, network, &wish).await?;
    if unfit_day(wish.due, now.day()) == Some(Unfit::TooFar) {
        return Err(Unfit::TooFar.into());
    }
    let made = Task {
        id: TaskId::new(now),
        network,
        title: wish.title,
        text: wish.text,
        owner: wish.owner,
        due: wish.due,
        state: State::Open,
        ground: wish.ground,
        confidentiality: wish.confidentiality,
        reminded: None,
        created_at: now,
        created_by: actor.name().to_owned(),
        changed_at: now,
    };
    store::insert(tx, &made).await?;
    telling::given(tx, actor, &made, now).await?;
    record(tx, actor, "task.open", &made, now).await?;
    Ok(made.id)
}

/// The owner is known here, and what it rests on is of this network.
async fn fits(tx: &Tx, network: NetworkId, wish: &Wish) -> Result<(), TaskError> {
    known_here(tx, network, wish.owner).await?;
    if wish
        .text
        .as_ref()
        .is_some_and(|it| it.len() > super::LONGEST)
    {
        return Err(Unfit::TooLong.into());
    }
    if let Some(id) = wish.ground.resolution {
        let found = resolution::store::find_locked(tx, id).await?;
        let here = found.filter(|it| it.network == network);
        here.ok_or(TaskError::Missing)?;
    }
    if let Some(id) = wish.ground.body {
        let all = crate::body::bare(&**tx, network).await?;
        if !all.iter().any(|it| it.id == id) {
            return Err(TaskError::Missing);
        }
    }
    Ok(())
}

async fn known_here(tx: &Tx, network: NetworkId, owner: PersonId) -> Result<(), TaskError> {
    let found = person::find_locked(tx, owner).await?;
    let here = found.filter(|it| it.erased_at.is_none() && it.listed_in.contains(&network));
    here.map(|_| ()).ok_or(TaskError::NobodyHere)
}

/// Changes an open task: what is to be done, by whom, until when. A new owner is told.
pub async fn change(
    db: &Db,
    actor: &Actor,
    id: TaskId,
    wish: Wish,
    now: Stamp,
) -> Result<(), TaskError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, found.network)?;
    if found.state != State::Open {
        return Err(Unfit::Settled.into());
    }
    if wish.due != found.due
        && let Some(unfit) = unfit_day(wish.due, now.day())
    {
        return Err(unfit.into());
    }
    fits(&tx, found.network, &wish).await?;
    let handed_over = wish.owner != found.owner;
    let changed = Task {
        title: wish.title,
        text: wish.text,
        owner: wish.owner,
        due: wish.due,
        ground: wish.ground,
        confidentiality: wish.confidentiality,
        reminded: found.reminded.filter(|_| !handed_over),
        changed_at: now,
        ..found
    };
    store::update(&tx, &changed).await?;
    if handed_over {
        store::forget_links(&tx, id).await?;
        telling::settled(&tx, &changed, now).await?;
        telling::given(&tx, actor, &changed, now).await?;
    }
    record(&tx, actor, "task.change", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Says what has become of a task.
pub async fn note(
    db: &Db,
    actor: &Actor,
    id: TaskId,
    answer: Answer,
    now: Stamp,
) -> Result<(), TaskError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_note(actor, &found)?;
    let by = (actor.name().to_owned(), false);
    take(&tx, actor, found, (answer, by), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The same by the link of a letter, without signing in: whoever has the letter is the
/// owner. Nobody drops a task so.
pub async fn answer_by_link(
    db: &Db,
    network: NetworkId,
    secret: &Secret,
    answer: Answer,
    now: Stamp,
) -> Result<(), TaskError> {
    if matches!(answer, Answer::Dropped(_)) {
        return Err(Denied::Forbidden.into());
    }
    let tx = db.begin().await?;
    let found = store::by_link(&*tx, secret, now).await?;
    let found = found.filter(|it| it.network == network);
    let id = found.ok_or(TaskError::LinkGone)?.id;
    let found = locked(&tx, id).await?;
    let owner = person::find_locked(&tx, found.owner).await?;
    let owner = owner.filter(|it| it.erased_at.is_none());
    let name = owner.ok_or(TaskError::LinkGone)?.details.name();
    let said = (answer, (name, true));
    take(&tx, &Actor::Anonymous, found, said, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn take(
    tx: &Tx,
    actor: &Actor,
    found: Task,
    (answer, (by, by_link)): (Answer, (String, bool)),
    now: Stamp,
) -> Result<(), TaskError> {
    let answered = found.answered(&answer, now)?;
    store::update(tx, &answered).await?;
    let note = Note {
        what: answer.word(),
        text: answer.text().map(str::to_owned),
        by_link,
        at: now,
        by,
    };
    store::insert_note(tx, answered.id, &note).await?;
    if answered.state != State::Open {
        telling::settled(tx, &answered, now).await?;
    }
    let details = json!({
        "answer": note.what,
        "state": answered.state.word(),
        "due": answered.due.to_string(),
        "link": by_link,
    });
    let act = act("task.note", &answered, details);
    Ok(audit::record(tx, actor, now, &act).await?)
}

pub(super) async fn locked(tx: &Tx, id: TaskId) -> Result<Task, TaskError> {
    store::find_locked(tx, id).await?.ok_or(TaskError::Missing)
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    name: &'static str,
    it: &Task,
    now: Stamp,
) -> Result<(), DbError> {
    let details = json!({
        "owner": it.owner.to_string(),
        "due": it.due.to_string(),
        "resolution": it.ground.resolution.map(|it| it.to_string()),
        "body": it.ground.body.map(|it| it.to_string()),
        "item": it.ground.item.map(|it| it.to_string()),
    });
    audit::record(tx, actor, now, &act(name, it, details)).await
}

fn act(name: &'static str, it: &Task, details: serde_json::Value) -> audit::Act {
    audit::Act {
        network: Some(it.network),
        name,
        entity: "task",
        id: it.id.uuid(),
        details,
    }
}
