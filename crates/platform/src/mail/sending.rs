//! The job that sends one mail.

use super::transport::PostError;
use super::{Attempt, Enclosure, Mail, MailId, MailState, Transport};
use super::{enclosure, store, unsubscribe};
use anyhow::Context as _;
use db::Db;
use kernel::Stamp;
use lettre::Message;
use lettre::message::Mailbox;
use std::sync::Arc;

/// The kind of job.
pub(crate) const JOB: &str = "platform.mail";

/// The way out and the sender on every letter.
#[derive(Clone)]
pub struct Post {
    from: Mailbox,
    transport: Arc<dyn Transport>,
}

impl std::fmt::Debug for Post {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Post")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

impl Post {
    /// Mail leaves by `transport`, sent by `from`: `Regiowerk <noreply@example.org>`.
    pub fn new(from: &str, transport: impl Transport + 'static) -> Result<Self, PostError> {
        Ok(Self {
            from: from.parse()?,
            transport: Arc::new(transport),
        })
    }
}

tokio::task_local! {
    /// The post office of the worker that runs the job.
    static POST: Post;
}

/// Runs `work` – the worker that does the due jobs – with a way out for mail. Without
/// it, mail jobs fail and are tried again.
pub async fn delivering<T>(post: Post, work: impl Future<Output = T>) -> T {
    POST.scope(post, work).await
}

/// Sends the mail that `payload` names, unless it is sent or given up already.
pub(crate) async fn run(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let id: MailId = payload["mail"].as_str().unwrap_or_default().parse()?;
    let post = POST
        .try_with(Clone::clone)
        .context("no way out for mail is set up")?;
    let mail = store::find(db.read(), id)
        .await?
        .context("the mail is gone")?;
    if mail.state != MailState::Queued {
        return Ok(());
    }
    let enclosures = enclosure::of_mail(db.read(), id).await?;
    let outcome = match message(&post, &mail, enclosures) {
        Ok(message) => post.transport.send(id, &message).await,
        Err(error) => Err(error),
    };
    let word = if outcome.is_ok() { "sent" } else { "failed" };
    metrics::counter!("regiowerk_mails_total", "outcome" => word).increment(1);
    let tx = db.begin().await?;
    let mail = store::locked(&tx, id).await?.context("the mail is gone")?;
    let attempt = Attempt {
        number: mail.attempts + 1,
        at: now,
        sent: outcome.is_ok(),
        answer: match &outcome {
            Ok(answer) => answer.clone(),
            Err(error) => format!("{error:#}"),
        },
    };
    let mail = mail.after(&attempt, post.transport.keeps_links());
    store::note(&tx, &mail, &attempt).await?;
    tx.commit().await?;
    outcome.map(|_| ())
}

fn message(post: &Post, mail: &Mail, enclosures: Vec<Enclosure>) -> anyhow::Result<Message> {
    let letter = &mail.letter;
    let name = (!letter.name.is_empty()).then(|| letter.name.clone());
    let html = letter.html().context("the letter cannot be rendered")?;
    let mut builder = Message::builder();
    if let Some(link) = &letter.unsubscribe {
        builder = builder
            .header(unsubscribe::List(format!("<{}>", link.address)))
            .header(unsubscribe::Post);
    }
    let message = builder
        .from(post.from.clone())
        .to(Mailbox::new(name, letter.to.as_str().parse()?))
        .message_id(Some(format!("<{}@{}>", mail.id, post.from.email.domain())))
        .subject(&letter.subject)
        .multipart(enclosure::enclosed((letter.sent(), html), enclosures)?)?;
    Ok(message)
}
