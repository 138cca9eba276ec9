//! Whom tasks tell: the owner, when one is given, some days before its day and on it. Letters
//! can be answered by their link.

use super::letter::{Occasion, letter};
use super::{AHEAD_DAYS, Reminder, Step, Task, TaskId, store};
use db::{Db, DbError, Tx};
use directory::person;
use kernel::{Actor, Date, EmailAddress, Lang, Stamp};
use platform::job::Daily;
use platform::notification::{Channel, News, NoticeKind, Weight, settle, tell};
use platform::session::Secret;
use platform::{JobKind, account, job, mail, network, notification, workbench};
use serde_json::{Value, json};

/// Somebody is given a task.
pub(crate) const GIVEN: NoticeKind = NoticeKind {
    key: "task-given",
    channel: Channel::Here,
    weight: Weight::Task,
    audience: &[],
};

/// Letters about one's tasks: when one is given, before its day and on it. Whoever wants none
/// says so; they are no notices of their own.
pub(crate) const LETTERS: NoticeKind = NoticeKind {
    key: "task-letter",
    channel: Channel::AtOnce,
    weight: Weight::Task,
    audience: &[],
};

/// The job that writes about a task that was given.
pub(crate) const GIVEN_JOB: JobKind = JobKind {
    name: "governance.task-given",
    run: |db, payload, now| Box::pin(write_given(db, payload, now)),
};

/// The job that reminds of what is due.
pub(crate) const REMINDERS: JobKind = JobKind {
    name: "governance.task-reminders",
    run: |db, payload, now| Box::pin(remind(db, payload, now)),
};

/// Every morning.
pub(crate) const DAILY: Daily = Daily {
    job: REMINDERS.name,
    hour: 6,
};

/// A link counts until so many days after the day of its task, and at least as long from now.
const LINK_DAYS: i64 = 30;

/// So many tasks are looked at a time.
const SOME: u64 = 200;

/// Tells the owner that there is a task; nobody is told of what they gave themselves.
pub(super) async fn given(tx: &Tx, actor: &Actor, it: &Task, now: Stamp) -> Result<(), DbError> {
    if super::policy::owns(actor, it) {
        return Ok(());
    }
    let whom = account::of_people(&**tx, &[it.owner]).await?;
    let news = News {
        kind: GIVEN,
        network: it.network,
        about: it.id.uuid(),
        subject: it.title.to_string(),
        path: format!("/aufgaben/{}", it.id),
        once: None,
    };
    tell(tx, actor, &whom, &news, now).await?;
    let payload = json!({ "task": it.id.to_string(), "owner": it.owner.to_string() });
    job::enqueue(tx, GIVEN_JOB.name, &payload, now).await?;
    Ok(())
}

/// Nobody has to act on it any more.
pub(super) async fn settled(tx: &Tx, it: &Task, now: Stamp) -> Result<(), DbError> {
    settle(tx, GIVEN, it.id.uuid(), now).await
}

/// Writes that a task was given, once, unless it is settled or somebody else's by now.
async fn write_given(db: Db, payload: Value, now: Stamp) -> anyhow::Result<()> {
    let id: TaskId = payload["task"].as_str().unwrap_or_default().parse()?;
    let tx = db.begin().await?;
    let Some(found) = store::find_locked(&tx, id).await? else {
        return Ok(());
    };
    let same = payload["owner"].as_str() == Some(found.owner.to_string().as_str());
    let open = found.state == super::State::Open && found.reminded.is_none();
    if !same || !open {
        return Ok(());
    }
    write(&tx, &found, Occasion::Given, now).await?;
    let told = Task {
        reminded: Some("given".to_owned()),
        ..found
    };
    store::update(&tx, &told).await?;
    tx.commit().await?;
    Ok(())
}

/// Reminds of everything that is due soon or today; what could not be sent in time is sent
/// for some days more. Each letter is a transaction that notes it.
async fn remind(db: Db, payload: Value, now: Stamp) -> anyhow::Result<()> {
    let today: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let until = today.checked_add(jiff::Span::new().days(AHEAD_DAYS))?;
    let mut after = None;
    loop {
        let some = store::due(db.read(), (today, until), after, SOME).await?;
        let Some(last) = some.last() else {
            return Ok(());
        };
        after = Some(last.id);
        for it in some.iter().filter(|it| it.reminder(today).is_some()) {
            remind_of(&db, it.id, today, now).await?;
        }
    }
}

async fn remind_of(db: &Db, id: TaskId, today: Date, now: Stamp) -> anyhow::Result<()> {
    let tx = db.begin().await?;
    let found = store::find_locked(&tx, id).await?;
    let due = found.and_then(|it| it.reminder(today).map(|reminder| (it, reminder)));
    let Some((it, reminder)) = due else {
        return Ok(());
    };
    let occasion = match reminder {
        Reminder {
            step: Step::Ahead, ..
        } => Occasion::Ahead,
        Reminder {
            step: Step::Due, ..
        } => Occasion::Due,
    };
    write(&tx, &it, occasion, now).await?;
    let told = Task {
        reminded: Some(reminder.mark()),
        ..it
    };
    store::update(&tx, &told).await?;
    tx.commit().await?;
    Ok(())
}

/// Queues the letter to the owner, with a link of its own; nothing for whoever has no mailbox
/// or wants no such letters.
async fn write(tx: &Tx, it: &Task, occasion: Occasion, now: Stamp) -> anyhow::Result<()> {
    let Some(to) = addressee(tx, it).await? else {
        return Ok(());
    };
    let Some(network) = network::by_id(&**tx, it.network).await? else {
        return Ok(());
    };
    let bench = workbench::present()?;
    let secret = Secret::random();
    let day = Stamp::start_of(it.due).unwrap_or(now).max(now);
    let expires = day.plus_days(LINK_DAYS);
    store::keep_link(tx, &secret, (it.id, it.owner), expires).await?;
    let letter = letter(&bench, (&network, it), &to, (occasion, &secret));
    mail::queue(tx, letter, now).await?;
    Ok(())
}

/// Where the owner is written to.
pub(super) struct Addressee {
    pub(super) name: String,
    pub(super) email: EmailAddress,
    pub(super) lang: Lang,
}

async fn addressee(tx: &Tx, it: &Task) -> Result<Option<Addressee>, DbError> {
    let found = person::find_locked(tx, it.owner).await?;
    let Some(person) = found.filter(|it| it.erased_at.is_none()) else {
        return Ok(None);
    };
    let accounts = account::by_people(&**tx, &[it.owner]).await?;
    let Some(account) = accounts.into_iter().next() else {
        let name = person.details.name();
        let email = person.details.email;
        return Ok(email.map(|email| Addressee {
            name,
            email,
            lang: Lang::De,
        }));
    };
    let (channel, lang) = notification::wished(tx, account.id, LETTERS).await?;
    let wanted = matches!(channel, Channel::AtOnce | Channel::Digest);
    Ok(wanted.then(|| Addressee {
        name: account.name.to_string(),
        email: account.email,
        lang,
    }))
}
