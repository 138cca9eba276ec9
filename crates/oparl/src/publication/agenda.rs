//! Meetings that everybody may know of, with the items of their agendas that are public.
//!
//! An item that is not public leaves no trace: items are counted anew without it. Neither the
//! address of a video conference nor who was there nor minutes are published.

use super::EVERYBODY;
use super::draft::{Draft, derived};
use super::organizations::Frame;
use super::run::Run;
use crate::wire::{self, Address, Kind, Text, moment};
use db::{Db, DbError};
use governance::resolution::ResolutionId;
use kernel::{BodyId, Stamp};
use meetings::meeting::{
    Item, Meeting, MeetingId, Nearness, Outcome, State, may_read_item, of_meetings, of_network,
};
use std::collections::HashMap;
use uuid::Uuid;

/// So many are read at once.
const SOME: u64 = 100;

/// An item by which a resolution comes before a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    start: Stamp,
    pub item: Uuid,
    pub meeting: Uuid,
    pub body: BodyId,
}

/// The items by which resolutions come before bodies: for each the last one decides, the others
/// lead up to it.
#[derive(Debug, Default)]
pub(super) struct Steps {
    of: HashMap<ResolutionId, Vec<Step>>,
    /// The step of the way that each item is, once the resolution turned out to be public.
    consultations: HashMap<Uuid, Uuid>,
}

impl Steps {
    /// All that are public.
    pub async fn of(db: &Db, frame: &Frame<'_>) -> Result<Self, DbError> {
        let mut steps = Self::default();
        let mut after = None;
        loop {
            let (some, next) = agendas(db, frame, after).await?;
            for (meeting, items) in &some {
                for item in items {
                    let Some(resolution) = item.resolution else {
                        continue;
                    };
                    let of = steps.of.entry(resolution).or_default();
                    of.push(Step {
                        start: meeting.start,
                        item: item.id.uuid(),
                        meeting: meeting.id.uuid(),
                        body: meeting.body,
                    });
                }
            }
            after = next;
            if after.is_none() {
                break;
            }
        }
        for of in steps.of.values_mut() {
            of.sort_by_key(|it| (it.start, it.item));
        }
        Ok(steps)
    }

    /// The steps of a resolution that is public, each with the id of its consultation; the last
    /// one keeps the id that the decision has without a meeting.
    pub fn consultations(&mut self, id: ResolutionId) -> Vec<(Uuid, Step)> {
        let steps = self.of.remove(&id).unwrap_or_default();
        let last = steps.len().saturating_sub(1);
        let numbered = steps.into_iter().enumerate().map(|(at, step)| {
            let consultation = if at == last {
                derived("decision", &[id.uuid()])
            } else {
                derived("step", &[id.uuid(), step.item])
            };
            (consultation, step)
        });
        let numbered: Vec<_> = numbered.collect();
        let by_item = numbered.iter().map(|(id, step)| (step.item, *id));
        self.consultations.extend(by_item);
        numbered
    }
}

/// Meetings after one, with their public items, and after which to go on.
async fn agendas(
    db: &Db,
    frame: &Frame<'_>,
    after: Option<MeetingId>,
) -> Result<(Vec<(Meeting, Vec<Item>)>, Option<MeetingId>), DbError> {
    let conn = db.read();
    let found = of_network(conn, frame.network.id, after, SOME).await?;
    let ids: Vec<_> = found.iter().map(|it| it.id).collect();
    let next = ids.last().copied().filter(|_| found.len() as u64 >= SOME);
    let mut items = of_meetings(conn, &ids).await?;
    let with_items = found.into_iter().map(|meeting| {
        let mut items = items.remove(&meeting.id).unwrap_or_default();
        let outside = Nearness::Outside;
        items.retain(|it| may_read_item(&EVERYBODY, (&meeting, it), outside).is_ok());
        items.sort_by_key(|it| it.place);
        (meeting, items)
    });
    let with_items = with_items.filter(|(it, _)| frame.body(it.body).is_some());
    Ok((with_items.collect(), next))
}

/// Publishes every meeting. Papers come before: an item leads to its resolution only if that is
/// public, too.
pub(super) async fn publish(
    run: &mut Run<'_>,
    frame: &Frame<'_>,
    steps: &Steps,
) -> Result<(), DbError> {
    let mut after = None;
    loop {
        let (some, next) = agendas(run.db, frame, after).await?;
        let drafts = some.iter().map(|(it, items)| meeting(it, items, steps));
        run.put(drafts.collect()).await?;
        after = next;
        if after.is_none() {
            return Ok(());
        }
    }
}

fn meeting(it: &Meeting, items: &[Item], steps: &Steps) -> Draft {
    let id = it.id.uuid();
    let meeting = wire::Meeting {
        name: Text::or_dash(&it.title),
        meeting_state: match it.state {
            State::Draft | State::Cancelled { .. } => "terminiert",
            State::Invited { .. } | State::Running { .. } => "eingeladen",
            State::Held { .. } => "durchgeführt",
        },
        cancelled: matches!(it.state, State::Cancelled { .. }),
        start: moment(it.start),
        end: moment(it.end),
        organization: [Kind::Organization.address(it.body.uuid())],
    };
    let address = Kind::Meeting.address(id);
    let items = items
        .iter()
        .zip(0..)
        .map(|(item, order)| agenda_item((it, item), order, steps).with_back("meeting", &address));
    let draft = Draft::new(Kind::Meeting, id, &meeting)
        .listed_by(it.body.uuid())
        .with_all("agendaItem", items);
    match Text::of(&it.venue) {
        Some(venue) => draft.with("location", place(id, venue, &address)),
        None => draft,
    }
}

fn place(meeting: Uuid, venue: Text, address: &Address) -> Draft {
    let place = wire::Location {
        description: Some(venue),
        street_address: None,
        postal_code: None,
        locality: None,
        geojson: None,
    };
    let id = derived("venue", &[meeting]);
    Draft::new(Kind::Location, id, &place).with_back("meetings", &[address])
}

fn agenda_item((meeting, item): (&Meeting, &Item), order: u32, steps: &Steps) -> Draft {
    let over = matches!(meeting.state, State::Held { .. });
    let result = match item.outcome {
        _ if !over => None,
        Outcome::Open => None,
        Outcome::Noted => Some("zur Kenntnis genommen"),
        Outcome::Decided => Some("entschieden"),
        Outcome::Postponed => Some("vertagt"),
        Outcome::Withdrawn => Some("zurückgezogen"),
    };
    let consultation = steps.consultations.get(&item.id.uuid());
    let written = wire::AgendaItem {
        order,
        number: Text::of(&(order + 1).to_string()),
        name: Text::or_dash(&item.title),
        public: true,
        consultation: consultation.map(|it| Kind::Consultation.address(*it)),
        result: result.and_then(Text::of),
    };
    Draft::new(Kind::AgendaItem, item.id.uuid(), &written)
}
