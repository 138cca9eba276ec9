//! Resolutions as papers, with their document and their way through bodies and councils.

use super::EVERYBODY;
use super::agenda::{Step, Steps};
use super::draft::{Draft, derived};
use super::organizations::Frame;
use super::run::Run;
use crate::wire::{self, Address, Kind, Text, day};
use db::{Db, DbError};
use directory::Since;
use governance::resolution::ratification::{self, Council, Ratification};
use governance::resolution::shown::after;
use governance::resolution::{self, Asked, Resolution, State, Text as Wording, present_texts};
use kernel::Limit;
use uuid::Uuid;

/// So many are read at once.
const SOME: u64 = 200;

/// Publishes every resolution that everybody reads, and takes up the councils it is before.
pub(super) async fn publish(
    run: &mut Run<'_>,
    frame: &mut Frame<'_>,
    steps: &mut Steps,
) -> Result<(), DbError> {
    let asked = Asked::default();
    let mut next = None;
    loop {
        let which = (frame.network.id, &asked);
        let db: &Db = run.db;
        let conn = db.read();
        let limit = Limit::clamped(SOME);
        let page = resolution::page_of(conn, &EVERYBODY, which, next, limit).await?;
        let ids: Vec<_> = page.items.iter().map(|it| it.id).collect();
        let rounds = ratification::of_resolutions(conn, &ids).await?;
        let texts = present_texts(conn, &page.items).await?;
        let councils = rounds.values().flat_map(|it| &it.councils);
        let councils: Vec<_> = councils.map(|it| it.organisation).collect();
        frame.councils.know(db, councils).await?;
        let alone: Vec<_> = page.items.iter().filter_map(|it| it.organisation).collect();
        frame.know(db, alone).await?;
        let drafts = page.items.iter().map(|it| {
            let paper = Public {
                frame,
                resolution: it,
                round: rounds.get(&it.id),
                text: texts.get(&it.id),
                steps: steps.consultations(it.id),
            };
            paper.draft()
        });
        run.put(drafts.collect()).await?;
        let mark = page
            .next
            .and_then(|it| it.parts::<3>().map(|it| it.join(".")));
        next = mark.as_deref().and_then(after);
        if next.is_none() {
            return Ok(());
        }
    }
}

/// A resolution that everybody reads.
struct Public<'a> {
    frame: &'a Frame<'a>,
    resolution: &'a Resolution,
    round: Option<&'a Ratification>,
    text: Option<&'a Wording>,
    /// The items by which it came before bodies, with the ids of its consultations.
    steps: Vec<(Uuid, Step)>,
}

impl Public<'_> {
    fn draft(&self) -> Draft {
        let it = self.resolution;
        let number = it.number.map(|it| it.to_string());
        let by = it.body.and_then(|id| self.frame.body(id));
        let paper = wire::Paper {
            body: self.frame.address(),
            name: Text::or_dash(&it.title.de),
            reference: number.as_deref().and_then(Text::of),
            date: it.decided_on.and_then(known_day),
            paper_type: match it.state {
                State::Adopted | State::Replaced => "Beschluss",
                State::Draft | State::Proposed | State::Rejected => "Beschlussvorlage",
            },
            web: self.frame.portal(&format!("/beschluesse/{}", it.id)),
            under_direction_of: by.map(|it| vec![it]),
        };
        Draft::new(Kind::Paper, it.id.uuid(), &paper)
            .with("mainFile", self.document())
            .with_all("consultation", self.consultations())
    }

    fn address(&self) -> Address {
        Kind::Paper.address(self.resolution.id.uuid())
    }

    /// The resolution as the portal prints it.
    fn document(&self) -> Draft {
        let it = self.resolution;
        let path = |name: &str| {
            self.frame
                .portal(&format!("/beschluesse/{}/{name}.pdf", it.id))
        };
        let file = wire::File {
            name: Text::or_dash(&it.title.de),
            file_name: it.number.map_or_else(
                || "beschluss.pdf".to_owned(),
                |it| format!("beschluss-{}-{}.pdf", it.year, it.number),
            ),
            mime_type: "application/pdf",
            date: day(it.changed_at.day()),
            access_url: path("ansicht"),
            download_url: path("beschluss"),
            text: self.text.and_then(|it| Text::of(&it.words.de)),
        };
        Draft::new(Kind::File, derived("document", &[it.id.uuid()]), &file)
            .with_back("paper", &[self.address()])
    }

    /// First whoever decides, then every council that everybody sees.
    fn consultations(&self) -> Vec<Draft> {
        let it = self.resolution;
        let body = it.body.filter(|id| self.frame.body(*id).is_some());
        let alone = it.organisation.and_then(|id| self.frame.institution(id));
        let decider = body.map(kernel::BodyId::uuid).or(alone);
        let unmet = decider.filter(|_| self.steps.is_empty());
        let decision = unmet.map(|organization| {
            let id = derived("decision", &[it.id.uuid()]);
            self.consultation(id, organization, None)
        });
        let councils = self.round.into_iter().flat_map(|it| &it.councils);
        let councils = councils.filter_map(|council| {
            let organization = self.frame.councils.get(council.organisation)?;
            Some(self.consultation(
                council.id.uuid(),
                organization,
                Some(self.standing(council)),
            ))
        });
        let steps = self.steps.iter().map(|it| self.step(it));
        let own = decision.into_iter().chain(steps);
        own.chain(councils).collect()
    }

    /// An item of an agenda by which it comes before a body; the last one decides.
    fn step(&self, (id, step): &(Uuid, Step)) -> Draft {
        let decides = self.steps.last().is_some_and(|(last, _)| last == id);
        let consultation = wire::Consultation {
            organization: [Kind::Organization.address(step.body.uuid())],
            authoritative: decides,
            role: if decides {
                "Entscheidung"
            } else {
                "Vorberatung"
            },
            agenda_item: Some(Kind::AgendaItem.address(step.item)),
            meeting: Some(Kind::Meeting.address(step.meeting)),
            ratification: None,
        };
        Draft::new(Kind::Consultation, *id, &consultation)
            .listed_by(step.body.uuid())
            .with_back("paper", &self.address())
    }

    fn consultation(
        &self,
        id: Uuid,
        organization: Uuid,
        standing: Option<wire::Ratification>,
    ) -> Draft {
        let consultation = wire::Consultation {
            organization: [Kind::Organization.address(organization)],
            authoritative: true,
            role: "Entscheidung",
            agenda_item: None,
            meeting: None,
            ratification: standing,
        };
        Draft::new(Kind::Consultation, id, &consultation)
            .listed_by(organization)
            .with_back("paper", &self.address())
    }

    fn standing(&self, council: &Council) -> wire::Ratification {
        wire::Ratification {
            state: council.state.word(),
            agrees: council.agrees(self.resolution.text_version),
            reference: council.paper.as_deref().and_then(Text::of),
            paper: council.link.as_ref().and_then(Address::there),
            deciding_on: council.deciding_on.map(day),
            decided_on: council.decided_on.map(day),
        }
    }
}

/// A day that is known as a day.
fn known_day(since: Since) -> Option<String> {
    match since {
        Since::Day(it) => Some(day(it)),
        Since::Year(_) | Since::Month(..) => None,
    }
}
