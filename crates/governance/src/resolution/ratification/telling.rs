//! Whom a round before the councils calls: those who stand for an organisation whose council
//! has not decided, when it is laid before them, when the wording changes, and before the
//! deadline.

use super::store;
use super::{Council, Ratification};
use crate::resolution::Resolution;
use db::{Db, DbError, Tx};
use directory::telling::{SPEAKERS, speakers};
use kernel::{Actor, Confidentiality, Date, Stamp};
use platform::JobKind;
use platform::job::Daily;
use platform::notification::{Channel, News, NoticeKind, Weight, settle, tell};

/// One's own council has to decide.
pub(crate) const ASKED: NoticeKind = NoticeKind {
    key: "ratification-asked",
    channel: Channel::Digest,
    weight: Weight::Task,
    audience: SPEAKERS,
};

/// The deadline is near, and one's own council has not decided.
pub(crate) const DUE: NoticeKind = NoticeKind {
    key: "ratification-due",
    channel: Channel::AtOnce,
    weight: Weight::Task,
    audience: SPEAKERS,
};

/// The job that reminds of deadlines.
pub(crate) const JOB: JobKind = JobKind {
    name: "governance.ratification-deadlines",
    run: |db, payload, now| Box::pin(remind(db, payload, now)),
};

/// Every morning, before the digest.
pub(crate) const DAILY: Daily = Daily {
    job: JOB.name,
    hour: 6,
};

/// So many days before the deadline a reminder is sent.
const AHEAD: [i64; 2] = [14, 3];

/// Calls those of all councils that have to decide on the present wording.
pub(super) async fn asked(
    tx: &Tx,
    actor: &Actor,
    (it, round): (&Resolution, &Ratification),
    now: Stamp,
) -> Result<(), DbError> {
    if !is_known(it) {
        return Ok(());
    }
    for council in round.outstanding(it.text_version) {
        let news = news(ASKED, it, council, None);
        let whom = speakers(tx, it.network, council.organisation, now.day()).await?;
        tell(tx, actor, &whom, &news, now).await?;
    }
    Ok(())
}

/// A council has decided: nobody is called any more.
pub(super) async fn decided(tx: &Tx, council: &Council, now: Stamp) -> Result<(), DbError> {
    settle(tx, ASKED, council.id.uuid(), now).await?;
    settle(tx, DUE, council.id.uuid(), now).await
}

/// Whether the members may read it: nobody is told of what they may not see.
fn is_known(it: &Resolution) -> bool {
    it.confidentiality <= Confidentiality::Network
}

fn news(kind: NoticeKind, it: &Resolution, council: &Council, once: Option<String>) -> News {
    News {
        kind,
        network: it.network,
        about: council.id.uuid(),
        subject: it.title.de.clone(),
        path: format!(
            "/beschluesse/{}/rat?organisation={}",
            it.id, council.organisation
        ),
        once,
    }
}

/// Reminds of every deadline that is near, once for each of the days ahead.
async fn remind(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let today: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let [far, near] = AHEAD;
    let until = today.checked_add(jiff::Span::new().days(far))?;
    for (it, round) in store::due(db.read(), today, until).await? {
        let Some(deadline) = round.deadline.filter(|_| is_known(&it)) else {
            continue;
        };
        let left = web::distance_in_days(today, deadline);
        let step = if left <= near { near } else { far };
        let tx = db.begin().await?;
        for council in round.outstanding(it.text_version) {
            let once = format!("{} {deadline} {step}", council.id);
            let news = news(DUE, &it, council, Some(once));
            let whom = speakers(&tx, it.network, council.organisation, today).await?;
            tell(&tx, &Actor::System, &whom, &news, now).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
