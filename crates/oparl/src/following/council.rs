//! Asking one council's system.

use super::Failure;
use super::courier::{Courier, CourierError, Reply};
use super::evidence::{Evidence, Step};
use crate::reading::{
    AgendaItem, Body, Consultation, Meeting, Page, Paper, Problem, Reference, page, parse,
};
use crate::wire::moment;
use kernel::Stamp;
use serde_json::Value;
use std::collections::HashSet;
use std::time::Duration;

/// So much is asked in one go: pages of a list, and single objects.
const PAGES: usize = 25;
const OBJECTS: usize = 400;

/// So long it may take.
const TIME: Duration = Duration::from_mins(2);

/// So often an answer with an error is asked for again.
const TRIES: u64 = 3;

/// Changes are asked for from so long before the last time: clocks differ, and systems take over
/// their own changes by night.
const OVERLAP_DAYS: i64 = 2;

/// The first time, what has changed in so many days.
const FIRST_DAYS: i64 = 3 * 365;

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Papers that are new or have changed, deleted ones too.
    pub papers: Vec<Paper>,
    /// What is said about those that are linked.
    pub evidence: Vec<Evidence>,
    /// How often something was not as the standard wants it.
    pub remarks: usize,
    /// Where the list goes on, if there is more than is read in one go.
    pub resume: Option<String>,
}

/// Where reading begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// With what has changed since everything was last known; the first time with some years.
    Since(Option<Stamp>),
    /// Where the last go ended.
    Resume(String),
}

/// Asks the system at an address for what has changed, and at the end of the list for what it says
/// about the linked papers.
pub(crate) async fn read(
    courier: &dyn Courier,
    address: &str,
    start: Start,
    linked: &[String],
    now: Stamp,
) -> Result<Findings, Failure> {
    let mut asking = Asking {
        courier,
        asked: 0,
        found: Findings::default(),
    };
    let work = asking.everything(address, start, linked, now);
    let done = tokio::time::timeout(TIME, work).await;
    done.map_err(|_| Failure::Unreachable)??;
    Ok(asking.found)
}

struct Asking<'a> {
    courier: &'a dyn Courier,
    asked: usize,
    found: Findings,
}

impl Asking<'_> {
    async fn everything(
        &mut self,
        address: &str,
        start: Start,
        linked: &[String],
        now: Stamp,
    ) -> Result<(), Failure> {
        match start {
            Start::Resume(place) => self.papers(place, None).await?,
            Start::Since(known) => {
                let first = now.plus_days(-FIRST_DAYS);
                let since = known.map_or(first, |it| it.plus_days(-OVERLAP_DAYS));
                let list = self.list_of_papers(address).await?;
                let joint = if list.contains('?') { '&' } else { '?' };
                let plain = format!("{list}{joint}modified_since={}", moment(since));
                self.papers(plain.replace('+', "%2B"), Some(plain)).await?;
            }
        }
        if self.found.resume.is_some() {
            return Ok(());
        }
        for paper in linked {
            self.paper(paper).await?;
        }
        Ok(())
    }

    /// Where the papers are listed, from the address of a body, of a system with one body, or of
    /// a list with one.
    async fn list_of_papers(&mut self, address: &str) -> Result<String, Failure> {
        let mut address = address.to_owned();
        for _ in 0..3 {
            let value = self.object(&address).await?.ok_or(Failure::NoOparl)?;
            let kind = value.get("type").and_then(Value::as_str);
            let is_system = kind.is_some_and(|it| it.ends_with("/System"));
            let bodies = value.get("body").and_then(Value::as_str);
            if let (true, Some(bodies)) = (is_system, bodies) {
                bodies.clone_into(&mut address);
                continue;
            }
            let (listed, problems) = page(value.to_string().as_bytes());
            // A body at its own address is no list, and need not be one.
            if value.is_array() {
                self.remark(&problems);
            }
            let one = match listed.objects.as_slice() {
                [] => return Err(Failure::NoOparl),
                [one] => one,
                _ => return Err(Failure::SeveralBodies),
            };
            let (body, problems) = Body::read(one);
            self.remark(&problems);
            return body.and_then(|it| it.papers).ok_or(Failure::NoOparl);
        }
        Err(Failure::NoOparl)
    }

    /// Reads the list from a place on; `plain` is the same unencoded.
    async fn papers(&mut self, place: String, plain: Option<String>) -> Result<(), Failure> {
        let mut next = Some(place);
        let mut seen = HashSet::new();
        while let Some(address) = next.take() {
            if seen.len() >= PAGES {
                self.found.resume = Some(address);
                return Ok(());
            }
            if !seen.insert(address.clone()) {
                return Ok(());
            }
            let mut reply = self.ask(&address).await?;
            // One vendor reads the filter only unencoded.
            if let Some(plain) = plain.as_ref().filter(|_| reply.status == 400) {
                reply = self.ask(plain).await?;
            }
            let (found, problems) = match reply.status {
                200 => page(&reply.body),
                404 => (Page::default(), Vec::new()),
                _ => return Err(Failure::Status),
            };
            if found.objects.is_empty() && parse(&reply.body).0.is_none() && reply.status == 200 {
                return Err(Failure::NoOparl);
            }
            self.remark(&problems);
            for it in &found.objects {
                let (paper, problems) = Paper::read(it);
                self.remark(&problems);
                self.found.papers.extend(paper);
            }
            next = found.next;
        }
        Ok(())
    }

    /// What is said about one paper.
    async fn paper(&mut self, address: &str) -> Result<(), Failure> {
        let Some(sent) = self.object(address).await? else {
            return Ok(());
        };
        let (paper, problems) = Paper::read(&sent);
        self.remark(&problems);
        let Some(paper) = paper.filter(|it| !it.deleted) else {
            return Ok(());
        };
        let mut steps = Vec::new();
        for it in &paper.consultations {
            steps.extend(self.step(it).await?);
        }
        if steps.is_empty() {
            steps.push(Step::default());
        }
        let evidence = steps.into_iter().map(|it| it.evidence((address, &sent)));
        self.found.evidence.extend(evidence);
        Ok(())
    }

    async fn step(&mut self, it: &Reference) -> Result<Option<Step>, Failure> {
        let sent = match &it.inside {
            Some(inside) => Some(inside.clone()),
            None => self.object(&it.address).await?,
        };
        let Some(sent) = sent else {
            return Ok(None);
        };
        let (consultation, problems) = Consultation::read(&sent);
        self.remark(&problems);
        let Some(consultation) = consultation.filter(|it| !it.deleted) else {
            return Ok(None);
        };
        let item = match &consultation.agenda_item {
            Some(it) => self.referred(it, AgendaItem::read).await?,
            None => None,
        };
        let item = item.filter(|(_, it)| !it.deleted);
        let meeting = item.as_ref().and_then(|(_, it)| it.meeting.clone());
        let meeting = match consultation.meeting.clone().or(meeting) {
            Some(it) => self.referred(&it, Meeting::read).await?,
            None => None,
        };
        Ok(Some(Step {
            meeting: meeting.filter(|(_, it)| !it.deleted),
            item,
            consultation: Some((sent, consultation)),
        }))
    }

    /// Another object, asked for at its address; as it was embedded where it is not there.
    async fn referred<T>(
        &mut self,
        it: &Reference,
        read: fn(&Value) -> (Option<T>, Vec<Problem>),
    ) -> Result<Option<(Value, T)>, Failure> {
        let sent = self.object(&it.address).await?.or(it.inside.clone());
        let Some(sent) = sent else {
            return Ok(None);
        };
        let (object, problems) = read(&sent);
        self.remark(&problems);
        Ok(object.map(|it| (sent, it)))
    }

    /// What stands at an address; nothing where nothing does.
    async fn object(&mut self, address: &str) -> Result<Option<Value>, Failure> {
        self.asked += 1;
        if self.asked > OBJECTS {
            return Err(Failure::TooMuch);
        }
        let reply = self.ask(address).await?;
        match reply.status {
            200 => {}
            404 | 410 => return Ok(None),
            _ => return Err(Failure::Status),
        }
        let (value, problems) = parse(&reply.body);
        self.remark(&problems);
        let named = value.as_ref().and_then(|it| it.get("id"));
        if named.is_some_and(|it| it.as_str() != Some(address)) {
            self.found.remarks += 1;
        }
        Ok(value)
    }

    /// Asks, and asks again after an error.
    async fn ask(&self, address: &str) -> Result<Reply, Failure> {
        let mut tried = 1;
        loop {
            let reply = self.courier.get(address).await;
            let again = match &reply {
                Ok(reply) => reply.status >= 500,
                Err(CourierError::Unreachable(_)) => true,
                Err(CourierError::NotAllowed | CourierError::TooLarge) => false,
            };
            if !again || tried == TRIES {
                return reply.map_err(|error| match error {
                    CourierError::NotAllowed => Failure::NotAllowed,
                    CourierError::TooLarge => Failure::TooLarge,
                    CourierError::Unreachable(reason) => {
                        tracing::info!(address, reason, "a council's system does not answer");
                        Failure::Unreachable
                    }
                });
            }
            tokio::time::sleep(Duration::from_millis(300 * tried)).await;
            tried += 1;
        }
    }

    fn remark(&mut self, problems: &[Problem]) {
        self.found.remarks += problems.len();
    }
}
