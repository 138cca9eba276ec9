//! The reminder that a role ends.

use super::store;
use crate::notification::{self, Channel, News, NoticeKind, Weight};
use db::Db;
use kernel::{Actor, Date, Stamp};

/// The job that reminds, once a day.
pub(crate) const JOB: &str = "platform.role-endings";

/// So many days ahead.
const DAYS_AHEAD: i64 = 14;

/// Told to whoever has the role.
pub(crate) const ENDS: NoticeKind = NoticeKind {
    key: "role-ends",
    channel: Channel::AtOnce,
    weight: Weight::News,
    audience: &[],
};

/// Tells everybody whose role ends in two weeks, once.
pub(crate) async fn remind(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let today: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let last = today.checked_add(jiff::Span::new().days(DAYS_AHEAD))?;
    let tx = db.begin().await?;
    for (id, grant) in store::ending(&*tx, last).await? {
        let news = News {
            kind: ENDS,
            network: grant.standing.network,
            about: id.uuid(),
            subject: web::day(kernel::Lang::De, last),
            path: "/konto".to_owned(),
            once: Some(id.to_string()),
        };
        notification::tell(&tx, &Actor::System, &[grant.account], &news, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
