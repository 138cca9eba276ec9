//! The minutes as a document: head, who was there, each item with what was said and decided.

use super::{Correction, Extent, Minutes};
use crate::attendance::pages::{Names, SeatLine, roll_lines, sentence};
use crate::attendance::{Record, record_of};
use crate::ballot::pages::{ended, sums};
use crate::ballot::{self, Ballot, BallotKind, BallotState, seats_of};
use crate::meeting::pages::bodies;
use crate::meeting::shown::{clock, number, span};
use crate::meeting::{Item, Meeting, State, item};
use crate::roster::{Attends, Capacity, invitees, seats};
use documents::{
    Block, Column, Document, Fact, Flaws, Lead, Manuscript, Marks, Note, PressError, Section,
    Signature, Table, VoteResult,
};
use kernel::Lang;
use platform::network::pages::Inside;
use std::collections::HashMap;
use voting::Choice;
use web::{Failure, Visit};

/// The minutes as they are on record now.
pub(super) async fn draft(
    inside: &Inside,
    of: &Meeting,
    extent: Extent,
) -> Result<Document, Failure> {
    let visit = &inside.visit;
    let conn = visit.state.db.read();
    let items = item::of_meeting(conn, of.id).await?;
    let ids: Vec<_> = items.iter().map(|it| it.id).collect();
    let record = record_of(conn, (of.id, &ids)).await?;
    let all = seats(conn, of.id).await?;
    let names = Names::of(inside, &all).await?;
    let ballots = ballot::of_items(conn, &ids).await?;
    let readable = |it: &&Item| extent == Extent::Whole || it.public;
    let mut sections = vec![presence(inside, of, (&names, &all, &record)).await?];
    for (place, it) in items.iter().filter(readable).enumerate() {
        let own = ballots.get(&it.id).map_or(&[][..], Vec::as_slice);
        sections.push(section(inside, &names, (place, it, &record), own).await?);
    }
    let t = |key: &str| visit.t(key).into_owned();
    let body = bodies(inside).await?.remove(&of.body).unwrap_or_default();
    let chair = of.chair.map(|id| names.person(Some(id)));
    let lines = vec![
        Signature {
            name: chair.unwrap_or_else(|| t("minutes-name")),
            role: t("meeting-chair"),
        },
        Signature {
            name: t("minutes-name"),
            role: t("minutes-clerk"),
        },
    ];
    let day = of.day();
    let version = super::actions::seen(&items);
    let as_of = [("name", web::day(visit.lang, of.changed_at.day()).into())];
    Ok(Document {
        identity: format!("minutes/{}/{version}/{extent:?}", of.id),
        lang: visit.lang,
        date: day,
        sender: inside.network.name.clone(),
        dated: visit.t_with("paper-as-of", &as_of).into_owned(),
        title: t("minutes-title"),
        subtitle: of.title.clone(),
        facts: facts(visit, of, body),
        opening: defects(visit, of),
        sections,
        closing: vec![Block::Signatures { lines }],
        footer: inside.network.name.clone(),
        page_number: t("paper-page"),
    })
}

fn facts(visit: &Visit, of: &Meeting, body: String) -> Vec<Fact> {
    let held = match of.state {
        State::Held { opened, closed } => {
            let args = [("from", clock(opened).into()), ("to", clock(closed).into())];
            visit.t_with("meeting-span", &args).into_owned()
        }
        _ => span(visit, of),
    };
    let said = [
        ("body-name", body),
        ("meeting-day", web::day_in_words(visit.lang, of.day())),
        ("meeting-time", held),
        ("meeting-venue", of.venue.clone()),
    ];
    said.into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| Fact::new(visit.t(key), value.trim()))
        .collect()
}

/// What was wrong with the invitation stands first.
fn defects(visit: &Visit, of: &Meeting) -> Vec<Block> {
    let Some(reason) = &of.defect else {
        return Vec::new();
    };
    let args = [("name", reason.as_str().into())];
    vec![Block::Note(Note {
        title: visit.t("minutes-defect").into_owned(),
        paragraphs: vec![visit.t_with("meeting-has-defect", &args).into_owned()],
    })]
}

/// Who was there, who not, and whether the body could decide.
async fn presence(
    inside: &Inside,
    of: &Meeting,
    (names, all, record): (&Names, &[crate::roster::MeetingSeat], &Record),
) -> Result<Section, Failure> {
    let visit = &inside.visit;
    let t = |key: &str| visit.t(key).into_owned();
    let lines = roll_lines(names, all, record);
    let row = |it: &SeatLine| {
        let deputy = if it.is_deputy {
            t("roster-capacity-deputy")
        } else {
            String::new()
        };
        let times = if it.times.is_empty() {
            t("minutes-absent")
        } else {
            it.times.clone()
        };
        vec![it.name.clone(), it.of.clone(), deputy, times]
    };
    let table = Table {
        caption: t("minutes-present"),
        columns: vec![
            Column::words(t("body-holder"), 4),
            Column::words(t("body-organisation"), 4),
            Column::words(t("roster-capacity"), 2),
            Column::words(t("minutes-times"), 2),
        ],
        lead: Lead::Header,
        rows: lines.iter().map(row).collect(),
    };
    let mut section = Section::new(t("minutes-present"));
    if !lines.is_empty() {
        section = section.with(table);
    }
    let called = invitees(visit.state.db.read(), of.id).await?;
    let guests = called
        .iter()
        .filter(|it| it.capacity == Capacity::Guest && it.answer == Attends::Accepted);
    let guests: Vec<_> = guests.map(|it| it.name.clone()).collect();
    if !guests.is_empty() {
        let args = [("names", guests.join(", ").into())];
        section = section.with(Block::paragraph(visit.t_with("minutes-guests", &args)));
    }
    let findings = record.findings.iter();
    let told = findings.filter(|it| it.occasion != crate::attendance::Occasion::Count);
    for it in told {
        section = section.with(Block::paragraph(sentence(visit, it)));
    }
    Ok(section)
}

/// One item: what was said, who took no part, how it was voted.
async fn section(
    inside: &Inside,
    names: &Names,
    (place, it, record): (usize, &Item, &Record),
    ballots: &[Ballot],
) -> Result<Section, Failure> {
    let visit = &inside.visit;
    let title = if it.public {
        it.title.clone()
    } else {
        format!("{} ({})", it.title, visit.t("meeting-item-closed"))
    };
    let mut section = Section::numbered(number(visit.lang, place + 1), title);
    for line in it.record.lines().map(str::trim).filter(|it| !it.is_empty()) {
        section = section.with(Block::paragraph(line));
    }
    let seats = seats(visit.state.db.read(), it.meeting).await?;
    let recused = record.recusals.iter().filter(|r| r.item == it.id);
    let recused: Vec<_> = recused
        .filter_map(|r| seats.iter().find(|seat| seat.id == r.seat))
        .map(|seat| names.person(seat.occupant()))
        .collect();
    if !recused.is_empty() {
        let args = [("names", recused.join(", ").into())];
        section = section.with(Block::paragraph(visit.t_with("minutes-recused", &args)));
    }
    for ballot in ballots {
        section = voted(inside, names, section, ballot).await?;
    }
    if ballots.is_empty() && it.record.is_empty() {
        let outcome = visit.t_enum("meeting-outcome", it.outcome.word());
        section = section.with(Block::paragraph(outcome));
    }
    Ok(section)
}

async fn voted(
    inside: &Inside,
    names: &Names,
    section: Section,
    it: &Ballot,
) -> Result<Section, Failure> {
    let visit = &inside.visit;
    let BallotState::Closed { .. } = it.state else {
        return Ok(section);
    };
    let text = it.text.lines().map(str::trim).filter(|it| !it.is_empty());
    let mut section = section;
    if !it.text.is_empty() {
        section = section.with(Block::Note(Note {
            title: visit.t("minutes-wording").into_owned(),
            paragraphs: text.map(str::to_owned).collect(),
        }));
    }
    let kind = visit.t_enum("ballot-kind", it.kind.word());
    let sentence = format!("{kind}. {}", ended(visit, it));
    let t = |key: &str| visit.t(key).into_owned();
    let result = VoteResult::new(it.question.clone(), sentence)
        .counted(t("ballot-choice-yes"), it.tally.yes.to_string())
        .counted(t("ballot-choice-no"), it.tally.no.to_string())
        .counted(t("ballot-choice-abstain"), it.tally.abstentions.to_string());
    section = section.with(Block::Vote(result));
    if it.kind == BallotKind::Named {
        section = section.with(by_name(inside, names, it).await?);
    }
    Ok(section)
}

/// A vote by name stands in the minutes by name.
async fn by_name(inside: &Inside, names: &Names, it: &Ballot) -> Result<Block, Failure> {
    let visit = &inside.visit;
    let seats = seats_of(visit.state.db.read(), it.id).await?;
    let mut chose: HashMap<Choice, Vec<String>> = HashMap::new();
    for seat in seats {
        if let Some(choice) = seat.choice {
            let own = chose.entry(choice).or_default();
            own.push(names.person(seat.person));
        }
    }
    let line = |choice: Choice| {
        let names = chose.get(&choice)?;
        let word = visit.t_enum("ballot-choice", choice.word());
        Some(format!("{word}: {}", names.join(", ")))
    };
    let lines: Vec<_> = Choice::ALL.into_iter().filter_map(line).collect();
    if lines.is_empty() {
        return Ok(Block::paragraph(sums(visit, it)));
    }
    Ok(Block::list(Marks::Dashes, lines))
}

/// What is printed: approved minutes as they were kept, with what was corrected since; else
/// the draft, marked as one.
pub(super) async fn manuscript(
    inside: &Inside,
    of: &Meeting,
    (approved, extent): (Option<&Minutes>, Extent),
) -> Result<Manuscript, Failure> {
    let visit = &inside.visit;
    let broken = |message: String| PressError::Broken { message };
    let document = match approved {
        None => {
            let mut document = draft(inside, of, extent).await?;
            document.opening.insert(
                0,
                Block::Note(Note {
                    title: visit.t("minutes-draft").into_owned(),
                    paragraphs: vec![visit.t("minutes-draft-note").into_owned()],
                }),
            );
            document
        }
        Some(it) => {
            let kept = match extent {
                Extent::Whole => &it.document,
                Extent::Public => &it.public_document,
            };
            let mut document: Document =
                serde_json::from_str(kept).map_err(|error| broken(error.to_string()))?;
            let corrections = it.corrections.iter();
            let shown: Vec<_> = corrections
                .filter(|it| it.public || extent == Extent::Whole)
                .collect();
            document.sections.extend(corrected(visit, &shown));
            document.identity = format!("{}/{}", document.identity, shown.len());
            document
        }
    };
    let checked = document.checked();
    Ok(checked.map_err(|flaws: Flaws| broken(flaws.to_string()))?)
}

fn corrected(visit: &Visit, all: &[&Correction]) -> Option<Section> {
    if all.is_empty() {
        return None;
    }
    let section = Section::new(visit.t("minutes-corrections"));
    let line = |it: &&Correction| {
        let args = [
            ("day", web::day(Lang::De, it.at.day()).into()),
            ("text", it.text.as_str().into()),
        ];
        visit.t_with("minutes-correction", &args).into_owned()
    };
    Some(section.with(Block::list(Marks::Numbers, all.iter().map(line))))
}
