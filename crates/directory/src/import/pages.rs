//! The pages of imports: upload, assign columns, preview, confirm, take back.

use super::actions::{Choice, Preview, Upload, confirm, preview, remap, upload};
use super::plan::{Plan, Twin};
use super::{
    Attribute, Fault, Import, ImportError, ImportId, Limits, Mapping, Progress, SheetError, State,
    error_sheet, may_import, of_network, store, undo,
};
use askama::Template;
use axum::extract::{DefaultBodyLimit, Form, Multipart};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{Confidentiality, Denied, Line, Refusal};
use platform::network::pages::Inside;
use std::collections::BTreeMap;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let form_around_the_file = 1 << 20;
    let limit = Limits::default().file_bytes + form_around_the_file;
    Router::new()
        .route(
            "/{slug}/intern/verzeichnis/importe",
            get(list)
                .post(take_file)
                .layer(DefaultBodyLimit::max(limit)),
        )
        .route("/{slug}/intern/verzeichnis/importe/{id}", get(show))
        .route(
            "/{slug}/intern/verzeichnis/importe/{id}/spalten",
            post(assign),
        )
        .route(
            "/{slug}/intern/verzeichnis/importe/{id}/bestaetigen",
            post(take_over),
        )
        .route(
            "/{slug}/intern/verzeichnis/importe/{id}/zuruecknehmen",
            post(take_back),
        )
        .route(
            "/{slug}/intern/verzeichnis/importe/{id}/fehler.xlsx",
            get(errors),
        )
}

#[derive(Template)]
#[template(path = "imports.html")]
struct ListPage {
    shell: Shell,
    checks: Checks,
    legal_basis: String,
    imports: Vec<Entry>,
}

struct Entry {
    href: String,
    file_name: String,
    state: &'static str,
    line: String,
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    shell: Shell,
    base: String,
    state: State,
    columns: Vec<ColumnEntry>,
    attributes: Vec<&'static str>,
    plan: Option<Shown>,
    progress: Progress,
}

/// A column of the file with what it is taken for.
struct ColumnEntry {
    number: usize,
    name: String,
    example: String,
    attribute: &'static str,
}

/// A plan as the page shows it: all counts, the first rows.
struct Shown {
    new: u64,
    changed: u64,
    unchanged: u64,
    refused: u64,
    duplicates: u64,
    changes: Vec<(u32, String, String)>,
    twins: Vec<TwinEntry>,
    problems: Vec<(String, String)>,
}

struct TwinEntry {
    row: u32,
    name: String,
    what: String,
    can_be_same: bool,
}

/// So many rows of each sort are shown; the error sheet has all of them.
const SHOWN: usize = 100;

async fn list(inside: Inside) -> Answer {
    Ok(page(
        &list_page(&inside, Checks::default(), String::new()).await?,
    ))
}

async fn list_page(
    inside: &Inside,
    checks: Checks,
    legal_basis: String,
) -> Result<ListPage, Failure> {
    may_import(&inside.visit.actor, inside.network.id)?;
    let head = Head {
        title: inside.visit.t("import-title").into_owned(),
        context: inside.visit.t("import-context").into_owned(),
        crumbs: vec![directory(inside)],
    };
    let shell = inside.shell(head);
    let shell = if checks.is_fine() {
        shell
    } else {
        shell.with_errors()
    };
    let imports = of_network(&inside.visit.state.db, inside.network.id).await?;
    let imports = imports.into_iter();
    let visible = imports.filter(|it| super::policy::may_continue(&inside.visit.actor, it).is_ok());
    let entry = |it: Import| Entry {
        href: shell.inside(&format!("/verzeichnis/importe/{}", it.id)),
        state: it.state.word(),
        line: format!(
            "{}, {}",
            it.uploaded_by,
            web::moment(shell.lang, it.uploaded_at)
        ),
        file_name: it.file_name,
    };
    Ok(ListPage {
        imports: visible.map(entry).collect(),
        shell,
        checks,
        legal_basis,
    })
}

fn directory(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("import-directory").into_owned(),
        path: inside.path("/verzeichnis"),
    }
}

async fn take_file(inside: Inside, mut form: Multipart) -> Answer {
    let (mut file, mut legal_basis, mut level) = (None, String::new(), String::new());
    while let Ok(Some(field)) = form.next_field().await {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            let file_name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field
                .bytes()
                .await
                .map_err(|_| SheetError::FileTooLarge(Limits::default().file_bytes))?;
            file = Some((file_name, bytes.to_vec()));
        } else {
            let text = field.text().await.unwrap_or_default();
            match name.as_str() {
                "grundlage" => legal_basis = text,
                "sichtbarkeit" => level = text,
                _ => {}
            }
        }
    }
    let mut checks = Checks::default();
    let basis = Line::parse(&legal_basis);
    if basis.is_err() {
        let message = inside.visit.t("import-legal-basis-missing");
        checks.refuse("grundlage", inside.visit.t("import-legal-basis"), message);
    }
    let file = file.filter(|(name, bytes)| !(name.is_empty() && bytes.is_empty()));
    let Some(((file_name, bytes), legal)) = file.zip(basis.ok()) else {
        if checks.is_fine() {
            refuse(&inside, &mut checks, &SheetError::Empty);
        }
        return refused(&inside, checks, legal_basis).await;
    };
    let file_name = Line::parse(&file_name).or_else(|_| Line::parse("import.csv"));
    let wanted = Upload {
        network: inside.network.id,
        file_name: file_name.map_err(|_| Failure::NOT_FOUND)?,
        bytes,
        legal_basis: legal,
        confidentiality: Confidentiality::from_word(&level).unwrap_or(Confidentiality::Network),
    };
    let visit = &inside.visit;
    match upload(&visit.state.db, &visit.actor, wanted, visit.now).await {
        Ok(id) => Ok(visit.redirect(&path(&inside, id)).into_response()),
        Err(ImportError::Sheet(error)) => {
            refuse(&inside, &mut checks, &error);
            refused(&inside, checks, legal_basis).await
        }
        Err(error) => Err(error.into()),
    }
}

fn refuse(inside: &Inside, checks: &mut Checks, error: &SheetError) {
    let arguments = error.arguments();
    let arguments: Vec<_> = arguments
        .iter()
        .map(|(name, it)| (*name, it.as_str().into()))
        .collect();
    let message = inside.visit.t_with(error.text(), &arguments).into_owned();
    checks.refuse("file", inside.visit.t("import-file"), message);
}

async fn refused(inside: &Inside, checks: Checks, legal_basis: String) -> Answer {
    let page = list_page(inside, checks, legal_basis).await?;
    Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

fn path(inside: &Inside, id: ImportId) -> String {
    inside.path(&format!("/verzeichnis/importe/{id}"))
}

/// The import of this network with what it would do.
async fn of_path(inside: &Inside, id: ImportId) -> Result<Preview, Failure> {
    let visit = &inside.visit;
    let found = preview(&visit.state.db, &visit.actor, id).await?;
    if found.import.network == inside.network.id {
        Ok(found)
    } else {
        Err(Denied::Hidden.into())
    }
}

async fn show(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    let found = of_path(&inside, id).await?;
    let head = Head {
        title: found.import.file_name.clone(),
        context: found.import.legal_basis.clone(),
        crumbs: vec![
            directory(&inside),
            Crumb {
                text: inside.visit.t("import-title").into_owned(),
                path: inside.path("/verzeichnis/importe"),
            },
        ],
    };
    let shell = inside.shell(head);
    let is_open = found.import.state == State::Uploaded;
    let progress = store::progress(inside.visit.state.db.read(), &found.import).await?;
    Ok(page(&ImportPage {
        base: shell.href(&path(&inside, id)),
        state: found.import.state,
        columns: columns(&found),
        attributes: Attribute::ALL.map(Attribute::word).to_vec(),
        plan: found
            .plan
            .filter(|_| is_open)
            .map(|plan| shown(&shell, &plan)),
        progress,
        shell,
    }))
}

fn columns(found: &Preview) -> Vec<ColumnEntry> {
    let words = found.import.mapping.split(' ').map(Attribute::from_word);
    let first = found.table.rows.first();
    let column = |(number, (name, attribute)): (usize, (&str, Option<Attribute>))| ColumnEntry {
        number,
        name: name.to_owned(),
        example: first.map_or("", |row| row.cell(number)).to_owned(),
        attribute: attribute.map_or("", Attribute::word),
    };
    found
        .table
        .header
        .cells()
        .zip(words)
        .enumerate()
        .map(column)
        .collect()
}

fn shown(shell: &Shell, plan: &Plan) -> Shown {
    let changes = plan.changed.iter().flat_map(|it| {
        let change = |change: &super::Change| {
            let what = shell.t_enum("import-attribute", change.attribute.word());
            (
                it.row,
                it.record.profile.name.to_string(),
                format!("{what}: {} → {}", change.old, change.new),
            )
        };
        it.changes.iter().map(change)
    });
    let twin = |it: &super::plan::Duplicate| TwinEntry {
        row: it.row,
        name: it.record.profile.name.to_string(),
        what: twin_text(shell, &it.twin),
        can_be_same: matches!(it.twin, Twin::Known { .. }),
    };
    let problem = |it: &super::Problem| (it.cell.to_string(), fault_text(shell, it.what));
    Shown {
        new: plan.new.len() as u64,
        changed: plan.changed.len() as u64,
        unchanged: plan.unchanged.len() as u64,
        refused: plan.refused_rows() as u64,
        duplicates: plan.duplicates.len() as u64,
        changes: changes.take(SHOWN).collect(),
        twins: plan.duplicates.iter().take(SHOWN).map(twin).collect(),
        problems: plan.refused.iter().take(SHOWN).map(problem).collect(),
    }
}

fn fault_text(shell: &Shell, fault: Fault) -> String {
    shell.t(fault.text()).into_owned()
}

fn twin_text(shell: &Shell, twin: &Twin) -> String {
    match twin {
        Twin::Row { row, reason } => {
            let reason = shell.t(reason.text());
            let arguments = [("row", (*row).into()), ("reason", reason.as_ref().into())];
            shell
                .t_with("import-duplicate-row", &arguments)
                .into_owned()
        }
        Twin::Known { reason, .. } => {
            let reason = shell.t(reason.text());
            shell
                .t_name("import-duplicate-known", reason.as_ref())
                .into_owned()
        }
        Twin::Hidden { ask: Some(ask) } => shell
            .t_name("import-duplicate-ask", ask.as_str())
            .into_owned(),
        Twin::Hidden { ask: None } => shell.t("import-duplicate-hidden").into_owned(),
    }
}

type Pairs = Form<Vec<(String, String)>>;

async fn assign(inside: Inside, Id(id): Id<ImportId>, Form(pairs): Pairs) -> Answer {
    of_path(&inside, id).await?;
    let columns = pairs.iter().filter(|(name, _)| name.starts_with("spalte-"));
    let mapping = Mapping::new(
        columns
            .map(|(_, word)| Attribute::from_word(word))
            .collect(),
    );
    let visit = &inside.visit;
    let mapping = mapping.map_err(ImportError::from)?;
    remap(&visit.state.db, &visit.actor, id, &mapping, visit.now).await?;
    Ok(visit.redirect(&path(&inside, id)).into_response())
}

async fn take_over(inside: Inside, Id(id): Id<ImportId>, Form(pairs): Pairs) -> Answer {
    of_path(&inside, id).await?;
    let choice = |(name, word): &(String, String)| {
        let row = name.strip_prefix("zeile-")?.parse().ok()?;
        match word.as_str() {
            "neu" => Some((row, Choice::New)),
            "gleich" => Some((row, Choice::Same)),
            _ => None,
        }
    };
    let choices: BTreeMap<u32, Choice> = pairs.iter().filter_map(choice).collect();
    let visit = &inside.visit;
    confirm(&visit.state.db, &visit.actor, id, &choices, visit.now).await?;
    let path = path(&inside, id);
    Ok(visit
        .redirect_with_notice(&path, "notice-import-confirmed")
        .into_response())
}

async fn take_back(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    of_path(&inside, id).await?;
    let visit = &inside.visit;
    undo(&visit.state.db, &visit.actor, id, visit.now).await?;
    let path = path(&inside, id);
    Ok(visit
        .redirect_with_notice(&path, "notice-import-undone")
        .into_response())
}

async fn errors(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    let found = of_path(&inside, id).await?;
    let shell = inside.shell(Head::default());
    let plan = found.plan.unwrap_or_default();
    let mut notes: BTreeMap<u32, String> = BTreeMap::new();
    for it in &plan.refused {
        let note = notes.entry(it.cell.row).or_default();
        let gap = if note.is_empty() { "" } else { " " };
        let text = fault_text(&shell, it.what);
        *note = format!("{note}{gap}{}: {text}", it.cell);
    }
    for it in &plan.duplicates {
        notes.insert(it.row, twin_text(&shell, &it.twin));
    }
    let hint = shell.t("import-hint");
    let sheet = error_sheet::write(&found.table, &hint, &notes, &plan.refused);
    let bytes = sheet.map_err(|_| ImportError::Sheet(SheetError::Broken))?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"fehler.xlsx\"",
        ),
    ];
    Ok((headers, bytes).into_response())
}
