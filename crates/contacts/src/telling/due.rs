//! The reminder to get in touch again.

use super::{CONTACT_DUE, store};
use db::Db;
use directory::telling::{name, speakers};
use kernel::{Actor, Date, Role, Stamp};
use platform::notification::{News, tell};
use platform::role;

/// The job that reminds, once a day.
pub(crate) const FOLLOW_UPS: &str = "directory.follow-ups";

/// A day that passed while no node ran is made up for within a week.
const MADE_UP_DAYS: i64 = 7;

/// Tells whoever wanted to get in touch again that the day has come, once.
pub(crate) async fn remind(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let today: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let after = today.checked_sub(jiff::Span::new().days(MADE_UP_DAYS))?;
    for it in store::due(db.read(), after, today).await? {
        let tx = db.begin().await?;
        let whom = match it.owner {
            Some(owner) => speakers(&tx, it.network, owner, today).await?,
            None => role::holders(&*tx, it.network, Role::CentralOffice, today).await?,
        };
        let news = News {
            kind: CONTACT_DUE,
            network: it.network,
            about: it.id,
            subject: name(&tx, it.organisation).await?,
            path: format!("/verzeichnis/{}", it.organisation),
            once: Some(format!("{} {}", it.id, it.on)),
        };
        tell(&tx, &Actor::System, &whom, &news, now).await?;
        tx.commit().await?;
    }
    Ok(())
}
