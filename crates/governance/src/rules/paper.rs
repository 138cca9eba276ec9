//! Rules of procedure on paper.

use super::Version;
use super::example::Example;
use super::pages::basis;
use super::say::Said;
use super::told::Told;
use documents::{
    Block, Column, Document, Fact, Flaws, Lead, Manuscript, PressError, Section, Table,
};
use platform::network::pages::Inside;
use web::{Failure, Head};

/// The manuscript of a version, with examples for a body.
pub(super) async fn manuscript(inside: &Inside, told: &Told) -> Result<Manuscript, Failure> {
    let visit = &inside.visit;
    let t = |key: &str| visit.t(key).into_owned();
    let it = &told.version;
    let shell = inside.shell(Head::default());
    let (basis, _) = basis(inside, &shell, it).await?;
    let day = it.changed_at.day();
    let as_of = [("name", web::day(visit.lang, day).into())];
    let said = told.said(inside);
    let sections = said.into_iter().zip(1_u32..);
    let body = told.body.as_ref().map(|(id, _)| id.to_string());
    let document = Document {
        identity: format!(
            "rules/{}/{}/{}",
            it.id,
            it.changed_at.micros(),
            body.unwrap_or_default()
        ),
        lang: visit.lang,
        date: day,
        sender: inside.network.name.clone(),
        dated: visit.t_with("paper-as-of", &as_of).into_owned(),
        title: it.name.in_lang(visit.lang).to_owned(),
        subtitle: visit
            .t_with("rules-version", &[("name", it.number.to_string().into())])
            .into_owned(),
        facts: facts(inside, told, basis),
        opening: opening(inside, told),
        sections: sections
            .map(|(it, number)| section(inside, &it, number))
            .collect(),
        closing: Vec::new(),
        footer: inside.network.name.clone(),
        page_number: t("paper-page"),
    };
    let flawed = |flaws: Flaws| PressError::Broken {
        message: flaws.to_string(),
    };
    Ok(document.checked().map_err(flawed)?)
}

fn facts(inside: &Inside, told: &Told, basis: String) -> Vec<Fact> {
    let visit = &inside.visit;
    let it = &told.version;
    let state = visit.t_enum("rules-state", it.state(visit.now.day()).word());
    let bodies = told
        .bodies
        .iter()
        .filter(|body| it.bodies.contains(&body.id));
    let names: Vec<_> = bodies.map(|it| it.name.in_lang(visit.lang)).collect();
    let bodies = if names.is_empty() {
        visit.t("rules-all-bodies").into_owned()
    } else {
        names.join(", ")
    };
    let from = it.adopted.as_ref().map(|it| web::day(visit.lang, it.from));
    let said = [
        ("rules-holds-for", bodies),
        ("rules-state-label", state.into_owned()),
        ("rules-from", from.unwrap_or_default()),
        ("rules-basis", basis),
        ("rules-source", it.source.clone().unwrap_or_default()),
    ];
    said.into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| Fact::new(visit.t(key), value))
        .collect()
}

fn opening(inside: &Inside, told: &Told) -> Vec<Block> {
    let note = told.version.note.as_ref();
    let note = note.map(|it| it.in_lang(inside.visit.lang).to_owned());
    let strength = told.strength_in_words(inside);
    note.into_iter()
        .chain((!strength.is_empty()).then_some(strength))
        .map(Block::paragraph)
        .collect()
}

/// A part, its sentences counted like paragraphs of a by-law.
fn section(inside: &Inside, it: &Said, number: u32) -> Section {
    let mut section = Section::numbered(format!("§ {number}"), it.title.clone());
    for sentence in &it.sentences {
        section = section.with(Block::paragraph(sentence.clone()));
    }
    if it.examples.is_empty() {
        return section;
    }
    let visit = &inside.visit;
    let t = |key: &str| visit.t(key).into_owned();
    let row = |it: &Example| {
        let number = |it: u64| web::number(visit.lang, it);
        let needed = it.needed.map(number);
        vec![
            number(it.present),
            number(it.abstentions),
            needed.unwrap_or_else(|| t("rules-example-never")),
        ]
    };
    section.with(Table {
        caption: visit
            .t_with("rules-example-of", &[("name", it.title.clone().into())])
            .into_owned(),
        columns: vec![
            Column::words(t("rules-example-present"), 1),
            Column::words(t("rules-example-abstentions"), 1),
            Column::words(t("rules-example-needed"), 1),
        ],
        lead: Lead::Header,
        rows: it.examples.iter().map(row).collect(),
    })
}

/// The name of its file.
pub(super) fn file_name(inside: &Inside, it: &Version) -> String {
    let name = kernel::fold(it.name.in_lang(inside.visit.lang)).replace(' ', "-");
    format!("{name}-{}.pdf", it.number)
}
