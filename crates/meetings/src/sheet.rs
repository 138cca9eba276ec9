//! Agenda and invitation on paper.

use crate::meeting::pages::bodies;
use crate::meeting::shown::{ItemLine, agenda as lines, span};
use crate::meeting::{Meeting, Nearness, item};
use crate::paper;
use crate::roster;
use documents::{
    Block, Column, Document, Fact, Flaws, Lead, Manuscript, Marks, PressError, Section, Signature,
    Table,
};
use kernel::Actor;
use platform::network::pages::Inside;
use web::Failure;

/// The name of the file.
pub(crate) fn file_name(inside: &Inside, it: &Meeting) -> String {
    let title = kernel::fold(&it.title).replace(' ', "-");
    format!(
        "{}-{}-{title}.pdf",
        inside.visit.t("meeting-file"),
        it.day()
    )
}

/// The agenda as whoever asks may see it.
pub(crate) async fn agenda(
    inside: &Inside,
    of: (&Meeting, Nearness),
) -> Result<Manuscript, Failure> {
    let visit = &inside.visit;
    let items = items(inside, &visit.actor, of).await?;
    let title = visit.t("meeting-agenda").into_owned();
    manuscript(inside, of.0, (title, Vec::new(), Vec::new()), &items).await
}

/// The invitation with the whole agenda, as the body gets it.
pub(crate) async fn invitation(inside: &Inside, of: &Meeting) -> Result<Manuscript, Failure> {
    let visit = &inside.visit;
    let items = items(inside, &Actor::System, (of, Nearness::Within)).await?;
    let args = [
        ("title", of.title.as_str().into()),
        ("day", web::day_in_words(visit.lang, of.day()).into()),
        ("time", span(visit, of).into()),
    ];
    let mut opening = vec![
        Block::paragraph(visit.t("meeting-letter-greeting")),
        Block::paragraph(visit.t_with("meeting-letter-call", &args)),
    ];
    let said = [
        ("meeting-letter-urgent", &of.urgent),
        ("meeting-letter-defect", &of.defect),
    ];
    for (key, reason) in said {
        if let Some(reason) = reason {
            let args = [("reason", reason.as_str().into())];
            opening.push(Block::paragraph(visit.t_with(key, &args)));
        }
    }
    let chair = match of.chair {
        Some(id) => roster::actions::known(&visit.state.db, id)
            .await
            .ok()
            .map(|it| it.person.details.name()),
        None => None,
    };
    let closing = chair.map(|name| Block::Signatures {
        lines: vec![Signature {
            name,
            role: visit.t("meeting-chair").into_owned(),
        }],
    });
    let title = visit.t("meeting-invitation").into_owned();
    let words = (title, opening, closing.into_iter().collect());
    manuscript(inside, of, words, &items).await
}

async fn items(
    inside: &Inside,
    actor: &Actor,
    of: (&Meeting, Nearness),
) -> Result<Vec<ItemLine>, Failure> {
    let visit = &inside.visit;
    let conn = visit.state.db.read();
    let items = item::of_meeting(conn, of.0.id).await?;
    let ids: Vec<_> = items.iter().map(|it| it.id).collect();
    let papers = paper::of_items(conn, &ids).await?;
    Ok(lines(visit, actor, of, &items, &papers, |_| String::new()))
}

async fn manuscript(
    inside: &Inside,
    of: &Meeting,
    (title, opening, closing): (String, Vec<Block>, Vec<Block>),
    items: &[ItemLine],
) -> Result<Manuscript, Failure> {
    let visit = &inside.visit;
    let names = bodies(inside).await?;
    let body = names.get(&of.body).cloned().unwrap_or_default();
    let day = of.changed_at.day();
    let as_of = [("name", web::day(visit.lang, day).into())];
    let document = Document {
        identity: format!("{title}/{}/{}", of.id, of.version),
        lang: visit.lang,
        date: day,
        sender: inside.network.name.clone(),
        dated: visit.t_with("paper-as-of", &as_of).into_owned(),
        title,
        subtitle: of.title.clone(),
        facts: facts(inside, of, body),
        opening,
        sections: sections(inside, items),
        closing,
        footer: inside.network.name.clone(),
        page_number: visit.t("paper-page").into_owned(),
    };
    let flawed = |flaws: Flaws| PressError::Broken {
        message: flaws.to_string(),
    };
    Ok(document.checked().map_err(flawed)?)
}

fn facts(inside: &Inside, of: &Meeting, body: String) -> Vec<Fact> {
    let visit = &inside.visit;
    let link = of.link.as_ref().map(ToString::to_string);
    let said = [
        ("body-name", body),
        ("meeting-day", web::day_in_words(visit.lang, of.day())),
        ("meeting-time", span(visit, of)),
        ("meeting-venue", of.venue.clone()),
        ("meeting-link", link.unwrap_or_default()),
        ("meeting-note", of.note.clone()),
    ];
    said.into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| Fact::new(visit.t(key), value.trim()))
        .collect()
}

/// An overview as a table, then each item that says more than its title.
fn sections(inside: &Inside, items: &[ItemLine]) -> Vec<Section> {
    let visit = &inside.visit;
    let t = |key: &str| visit.t(key).into_owned();
    let timed = items.iter().any(|it| !it.begins.is_empty());
    let mut columns = vec![
        Column::words(t("meeting-item-number"), 1),
        Column::words(t("meeting-item-title"), 5),
        Column::words(t("meeting-item-presenter"), 3),
    ];
    if timed {
        columns.push(Column::words(t("meeting-item-begins"), 1));
    }
    let row = |it: &ItemLine| {
        let closed = visit.t("meeting-item-closed");
        let title = if it.public {
            it.title.clone()
        } else {
            format!("{} ({closed})", it.title)
        };
        let mut cells = vec![it.number.clone(), title, it.presenter.clone()];
        cells.extend(timed.then(|| it.begins.clone()));
        cells
    };
    let table = Table {
        caption: t("meeting-agenda"),
        columns,
        lead: Lead::Header,
        rows: items.iter().map(row).collect(),
    };
    let mut sections = Vec::new();
    if !items.is_empty() {
        sections.push(Section::new(t("meeting-overview")).with(table));
    }
    let more = items
        .iter()
        .filter(|it| !it.text.is_empty() || !it.papers.is_empty());
    sections.extend(more.map(|it| explained(inside, it)));
    sections
}

fn explained(inside: &Inside, it: &ItemLine) -> Section {
    let section = Section::numbered(it.number.clone(), it.title.clone());
    let lines = it.text.lines().map(str::trim).filter(|it| !it.is_empty());
    let section = lines.fold(section, |section, line| {
        section.with(Block::paragraph(line))
    });
    let papers: Vec<_> = it.papers.iter().filter(|it| !it.replaced).collect();
    if papers.is_empty() {
        return section;
    }
    let named = papers.iter().map(|it| format!("{} ({})", it.name, it.what));
    section
        .with(Block::paragraph(inside.visit.t("meeting-papers")))
        .with(Block::list(Marks::Dashes, named))
}
