//! A resolution on paper: its wording, its result, and the sheet of the councils.

use super::ratification::board::{Board, Row};
use super::shown::{Deciders, votes};
use super::wording::is_same;
use super::{Resolution, Standing, Text, present_text, ratification};
use directory::pages::known_day;
use documents::{
    Block, Column, Comparison, Document, Fact, Flaws, Lead, Manuscript, PressError, Section, Table,
};
use kernel::{Actor, Date};
use platform::network::Network;
use web::{Failure, Visit};

/// The manuscript of a resolution as `actor` may see it, in the language of the visit.
pub async fn manuscript(
    visit: &Visit,
    (actor, network): (&Actor, &Network),
    it: &Resolution,
) -> Result<Manuscript, Failure> {
    let conn = visit.state.db.read();
    let round = ratification::of_resolution(conn, it.id).await?;
    let board = match &round {
        Some(round) => Some(Board::of(visit, (actor, ""), (it, round), None).await?),
        None => None,
    };
    let of = (actor, network.id);
    let paper = Paper {
        resolution: it,
        standing: it.standing(round.as_ref()),
        text: &present_text(conn, it).await?,
        board: board.as_ref(),
        deciders: &Deciders::of(visit, of, std::slice::from_ref(it)).await?,
        network: &network.name,
    };
    let flawed = |flaws: Flaws| PressError::Broken {
        message: flaws.to_string(),
    };
    Ok(paper.manuscript(visit).map_err(flawed)?)
}

/// The name of its file.
pub fn file_name(visit: &Visit, it: &Resolution) -> String {
    let number = it.number.map(|it| format!("-{}-{}", it.year, it.number));
    let title = kernel::fold(it.title.in_lang(visit.lang)).replace(' ', "-");
    format!(
        "{}{}-{title}.pdf",
        visit.t("paper-file"),
        number.unwrap_or_default()
    )
}

/// What is printed of a resolution.
struct Paper<'a> {
    resolution: &'a Resolution,
    standing: Standing,
    text: &'a Text,
    board: Option<&'a Board>,
    deciders: &'a Deciders,
    network: &'a str,
}

impl Paper<'_> {
    /// The day on it is the day the resolution was last changed or a council was told of, so
    /// that the same state gives the same paper.
    fn manuscript(&self, visit: &Visit) -> Result<Manuscript, Flaws> {
        let it = self.resolution;
        let day: Date = it.changed_at.day();
        let t = |key: &str| visit.t(key).into_owned();
        let as_of = [("name", web::day(visit.lang, day).into())];
        let mut sections = vec![self.wording(visit)];
        sections.extend(self.board.map(|board| councils(visit, board)));
        sections.extend(self.own_wordings(visit));
        let document = Document {
            identity: format!("resolution/{}/{}", it.id, it.changed_at.micros()),
            lang: visit.lang,
            date: day,
            sender: self.network.to_owned(),
            dated: visit.t_with("paper-as-of", &as_of).into_owned(),
            title: t("paper-resolution"),
            subtitle: it.title.in_lang(visit.lang).to_owned(),
            facts: self.facts(visit),
            opening: Vec::new(),
            sections,
            closing: Vec::new(),
            footer: self.network.to_owned(),
            page_number: t("paper-page"),
        };
        document.checked()
    }

    fn facts(&self, visit: &Visit) -> Vec<Fact> {
        let it = self.resolution;
        let standing = visit.t_enum("resolution-standing", self.standing.word());
        let in_force = match self.standing {
            Standing::InForce(Some(day)) => web::day(visit.lang, day),
            _ => String::new(),
        };
        let decided = it.decided_on.map(|it| known_day(visit, it));
        let number = it.number.map(|it| it.to_string()).unwrap_or_default();
        let result = it.tally.map(|it| votes(visit, &it)).unwrap_or_default();
        let said = [
            ("resolution-number", number),
            ("resolution-standing", format!("{standing} {in_force}")),
            ("paper-decided", decided.unwrap_or_default()),
            ("resolution-by", self.deciders.name(it)),
            ("resolution-result", result),
        ];
        said.into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(key, value)| Fact::new(visit.t(key), value.trim()))
            .collect()
    }

    fn wording(&self, visit: &Visit) -> Section {
        let words = self.text.words.in_lang(visit.lang);
        let lines = words.lines().map(str::trim).filter(|it| !it.is_empty());
        lines.fold(Section::new(visit.t("resolution-text")), |section, line| {
            section.with(Block::paragraph(line))
        })
    }

    /// Every wording that differs, beside the one that was laid before the council.
    fn own_wordings(&self, visit: &Visit) -> Option<Section> {
        let text = &self.text.words.de;
        let labels = [visit.t("paper-gone"), visit.t("paper-added")];
        let differing = self.board.into_iter().flat_map(|it| &it.own_texts);
        let differing = differing.filter(|(_, own)| !is_same(text, own));
        let differing: Vec<_> = differing
            .map(|(name, own)| {
                let labels = [labels[0].as_ref(), labels[1].as_ref()];
                Comparison::between(name.clone(), labels, text, own)
            })
            .collect();
        if differing.is_empty() {
            return None;
        }
        let section = Section::new(visit.t("ratification-compare"));
        Some(differing.into_iter().fold(section, Section::with))
    }
}

/// The sheet of the councils.
fn councils(visit: &Visit, board: &Board) -> Section {
    let t = |key: &str| visit.t(key).into_owned();
    let has_cost = !board.cost.is_empty();
    let mut columns = vec![
        Column::words(t("ratification-council"), 4),
        Column::words(t("ratification-state"), 3),
    ];
    if has_cost {
        columns.push(Column::numbers(t("ratification-share")));
    }
    let row = |it: &Row| {
        let state = visit.t_enum("ratification-state", it.state);
        let mut cells = vec![
            it.name.clone(),
            format!("{state} {}", it.day).trim().to_owned(),
        ];
        cells.extend(has_cost.then(|| it.share.clone()));
        cells
    };
    let table = Table {
        caption: t("paper-councils"),
        columns,
        lead: Lead::Header,
        rows: board.rows.iter().map(row).collect(),
    };
    let mut section = Section::new(t("ratification-title"))
        .with(Block::paragraph(board.sentence.clone()))
        .with(Block::paragraph(format!(
            "{} {}",
            board.rule, board.in_force
        )));
    if has_cost {
        section = section.with(Block::paragraph(board.cost.clone()));
    }
    section.with(table)
}
