//! The job behind "password forgotten": it finds out whose address it is.

use super::{PasswordLinkId, actions, store};
use crate::account::{self, AccountState};
use crate::audit;
use crate::mail::{self, Letter, Link};
use anyhow::Context as _;
use db::Db;
use kernel::{Actor, EmailAddress, Lang, Stamp};
use serde_json::{Value, json};

/// The kind of job.
pub(crate) const JOB: &str = "platform.password-letter";

/// Sends the letter that waits with a link if somebody uses an account with that
/// address; otherwise the link goes and nobody hears anything.
pub(crate) async fn run(db: Db, payload: Value, now: Stamp) -> anyhow::Result<()> {
    let id: PasswordLinkId = payload["link"].as_str().unwrap_or_default().parse()?;
    let tx = db.begin().await?;
    let Some((link, kept)) = store::locked_waiting(&tx, id).await? else {
        return Ok(());
    };
    let known = account::locked_by_email(&tx, &link.email).await?;
    let active = known.filter(|account| account.state == AccountState::Active);
    match active {
        Some(account) => {
            let letter = letter(&kept, account.email.clone())
                .context("the letter that waited cannot be read")?;
            let letter = Letter {
                name: account.name.to_string(),
                ..letter
            };
            store::address(&tx, id, account.id).await?;
            mail::queue(&tx, letter, now).await?;
            let act = actions::act("account.send-password-link", account.id);
            audit::record(&tx, &Actor::System, now, &act).await?;
        }
        None => store::remove(&tx, id).await?,
    }
    Ok(tx.commit().await?)
}

/// The letter as its row keeps it.
pub(super) fn kept(letter: &Letter) -> String {
    let link = letter.link.as_ref();
    json!({
        "lang": letter.lang.tag(),
        "subject": letter.subject,
        "body": letter.body,
        "words": link.map(|link| &link.text),
        "address": link.map(|link| &link.address),
    })
    .to_string()
}

fn letter(kept: &str, to: EmailAddress) -> Option<Letter> {
    let kept: Value = serde_json::from_str(kept).ok()?;
    let text = |key: &str| kept[key].as_str().map(str::to_owned);
    Some(Letter {
        network: None,
        to,
        name: String::new(),
        lang: if kept["lang"] == Lang::En.tag() {
            Lang::En
        } else {
            Lang::De
        },
        subject: text("subject")?,
        body: text("body")?,
        link: Some(Link {
            text: text("words")?,
            address: text("address")?,
        }),
        secret: true,
        unsubscribe: None,
    })
}
