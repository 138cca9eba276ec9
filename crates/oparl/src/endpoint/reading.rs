//! The jobs that read councils' systems: all of them every day, one when somebody asks.

use super::{Endpoint, EndpointId, store};
use crate::following::{self, Failure, Findings, Start, at_hand};
use anyhow::Context as _;
use db::Db;
use kernel::Stamp;
use platform::job::{Daily, enqueue};

/// The job that reads one.
pub(crate) const READ: &str = "oparl.read";

/// The job that queues all of them.
pub(crate) const READ_ALL: &str = "oparl.read-all";

/// Before the working day.
pub(crate) const DAILY: Daily = Daily {
    job: READ_ALL,
    hour: 5,
};

/// Papers are kept some at a time, so that nobody waits long for the database.
const SOME: usize = 200;

/// A list that is not at its end after so many hours has none.
const LONGEST_HOURS: i64 = 6;

/// Does [`READ_ALL`].
pub(crate) async fn read_all(db: Db, now: Stamp) -> anyhow::Result<()> {
    for id in store::all(db.read()).await? {
        let tx = db.begin().await?;
        let payload = serde_json::json!({ "endpoint": id.to_string() });
        enqueue(&tx, READ, &payload, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Does [`READ`]; the payload names the endpoint. A system that cannot be read is no failure of
/// the job: it says so at the endpoint and is asked again the next day.
pub(crate) async fn read(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let id = payload.get("endpoint").and_then(|it| it.as_str());
    let id: EndpointId = id.and_then(|it| it.parse().ok()).context("no endpoint")?;
    let Some(endpoint) = store::by_id(db.read(), id).await? else {
        return Ok(());
    };
    let courier = at_hand().context("nobody asks other hosts")?;
    let linked = store::linked(db.read(), id).await?;
    let papers: Vec<_> = linked.iter().map(|(_, address)| address.clone()).collect();
    let start = match &endpoint.resume {
        Some(place) => Start::Resume(place.clone()),
        None => Start::Since(endpoint.read_until),
    };
    let address = endpoint.address.as_str();
    let found = following::read(courier.as_ref(), address, start, &papers, now).await;
    if let Ok(found) = &found {
        for some in found.papers.chunks(SOME) {
            let tx = db.begin().await?;
            store::put_papers(&tx, id, some, now).await?;
            tx.commit().await?;
        }
    }
    let tx = db.begin().await?;
    for it in found.iter().flat_map(|it| &it.evidence) {
        for (council, _) in linked.iter().filter(|(_, address)| *address == it.paper) {
            store::put_evidence(&tx, *council, it, now).await?;
        }
    }
    let after = endpoint.after(found.as_ref().map_err(|failure| *failure), now);
    store::note_reading(&tx, &after).await?;
    if after.resume.is_some() {
        let payload = serde_json::json!({ "endpoint": id.to_string() });
        enqueue(&tx, READ, &payload, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

impl Endpoint {
    /// The same after a go. All changes are known up to the moment at which the first go of them
    /// began; whoever has no end to it is left alone until the next day.
    pub(super) fn after(self, found: Result<&Findings, Failure>, now: Stamp) -> Self {
        let begun_at = self.begun_at.unwrap_or(now);
        let (failure, remarks, resume) = match found {
            Err(failure) => (Some(failure), 0, None),
            Ok(found) if found.resume.is_some() && now > begun_at.plus_hours(LONGEST_HOURS) => {
                (Some(Failure::TooMuch), found.remarks, None)
            }
            Ok(found) => (None, found.remarks, found.resume.clone()),
        };
        let done = failure.is_none() && resume.is_none();
        Self {
            read_at: Some(now),
            read_until: if done {
                Some(begun_at)
            } else {
                self.read_until
            },
            begun_at: resume.is_some().then_some(begun_at),
            failure: failure.map(|it| it.word().to_owned()),
            remarks: u64::try_from(remarks).unwrap_or(u64::MAX),
            resume,
            ..self
        }
    }
}
