//! The pages of imports: upload, assign columns, preview, decide, confirm, watch, take
//! back.

use super::actions::{Preview, Upload, choices, confirm, decide, discard, preview, remap, upload};
use super::plan::Plan;
use super::policy::may_continue;
use super::shown::{ColumnEntry, RowEntry, Sort, columns, notes, rows};
use super::{
    Attribute, Choice, Import, ImportError, ImportId, Limits, Mapping, MappingError, Progress,
    SheetError, State, by_id, error_sheet, may_import, of_network, store, undo,
};
use askama::Template;
use axum::extract::{DefaultBodyLimit, Form, Multipart, Query};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{Confidentiality, Denied, Line, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use web::{Answer, Checks, Crumb, Failure, Head, Id, Pager, Router, Shell, page, page_with_status};

const LIST: &str = "/verzeichnis/importe";

/// The routes.
pub(crate) fn routes() -> Router {
    let form_around_the_file = 1 << 20;
    let limit = Limits::default().file_bytes + form_around_the_file;
    let taking = get(list)
        .post(take_file)
        .layer(DefaultBodyLimit::max(limit));
    let list = format!("/{{slug}}/intern{LIST}");
    let one = format!("{list}/{{id}}");
    Router::new()
        .route(&list, taking)
        .route(&one, get(show))
        .route(&format!("{one}/spalten"), post(assign))
        .route(&format!("{one}/entscheidungen"), post(keep_decisions))
        .route(&format!("{one}/bestaetigen"), post(take_over))
        .route(&format!("{one}/verwerfen"), post(throw_away))
        .route(&format!("{one}/zuruecknehmen"), post(take_back))
        .route(&format!("{one}/fehler.xlsx"), get(errors))
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

/// An import whose columns are assigned and whose preview is looked at.
#[derive(Template)]
#[template(path = "import.html")]
struct OpenPage {
    shell: Shell,
    checks: Checks,
    base: String,
    /// The sheet of the workbook that is read; empty for a text table.
    sheet: String,
    columns: Vec<ColumnEntry>,
    attributes: Vec<&'static str>,
    plan: Option<Shown>,
}

/// An import that runs or is over.
#[derive(Template)]
#[template(path = "import_progress.html")]
struct ProgressPage {
    shell: Shell,
    base: String,
    state: State,
    moving: bool,
    progress: Progress,
    line: String,
}

/// A plan as the page shows it: all counts, and a page of one sort of rows.
struct Shown {
    tabs: Vec<Tab>,
    heading: &'static str,
    rows: Vec<RowEntry>,
    pager: Pager,
    doubtful: bool,
    incomplete: bool,
    takes: u64,
}

struct Tab {
    href: String,
    text: &'static str,
    count: String,
    current: bool,
}

/// Rows on one page of the preview.
const SHOWN: u64 = 50;

/// Which rows of the preview are looked at.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    zeigen: String,
    #[serde(default)]
    seite: String,
}

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
    let visible = imports.filter(|it| may_continue(&inside.visit.actor, it).is_ok());
    let entry = |it: Import| Entry {
        href: shell.inside(&format!("{LIST}/{}", it.id)),
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
    inside.path(&format!("{LIST}/{id}"))
}

/// The import of this network; hidden from whoever may not go on with it.
async fn of_path(inside: &Inside, id: ImportId) -> Result<Import, Failure> {
    let visit = &inside.visit;
    let import = by_id(visit.state.db.read(), id).await?;
    let import = import.filter(|it| it.network == inside.network.id);
    let import = import.ok_or(Denied::Hidden)?;
    may_continue(&visit.actor, &import)?;
    Ok(import)
}

async fn show(inside: Inside, Id(id): Id<ImportId>, Query(asked): Query<Asked>) -> Answer {
    let import = of_path(&inside, id).await?;
    if import.state == State::Uploaded {
        let found = preview(&inside.visit.state.db, &inside.visit.actor, id).await?;
        return open(&inside, found, &asked, Checks::default()).await;
    }
    let progress = store::progress(inside.visit.state.db.read(), &import).await?;
    let moving = matches!(import.state, State::Running | State::Undoing);
    let shell = inside.shell(head(&inside, &import));
    let past = match import.state {
        State::Undoing | State::Undone => progress.undone + progress.kept,
        _ => progress.applied + progress.skipped,
    };
    let all = match import.state {
        State::Undoing | State::Undone => past + progress.applied,
        _ => progress.planned,
    };
    let number = |it: u64| web::number(shell.lang, it);
    let args = [("done", number(past).into()), ("all", number(all).into())];
    Ok(page(&ProgressPage {
        line: shell.t_with("import-progress", &args).into_owned(),
        base: shell.href(&path(&inside, id)),
        state: import.state,
        moving,
        progress: Progress {
            planned: all,
            ..progress
        },
        shell,
    }))
}

fn head(inside: &Inside, import: &Import) -> Head {
    let list = Crumb {
        text: inside.visit.t("import-title").into_owned(),
        path: inside.path(LIST),
    };
    Head {
        title: import.file_name.clone(),
        context: import.legal_basis.clone(),
        crumbs: vec![directory(inside), list],
    }
}

/// Columns and preview; with what is wrong, if anything is.
async fn open(inside: &Inside, found: Preview, asked: &Asked, checks: Checks) -> Answer {
    let shell = inside.shell(head(inside, &found.import));
    let (shell, status) = if checks.is_fine() {
        (shell, StatusCode::OK)
    } else {
        (shell.with_errors(), StatusCode::UNPROCESSABLE_ENTITY)
    };
    let base = shell.href(&path(inside, found.import.id));
    let decided = choices(&inside.visit.state.db, found.import.id).await?;
    let plan = found.plan.clone();
    let page = OpenPage {
        plan: plan.map(|plan| shown(&shell, &base, &found, &plan, asked, &decided)),
        sheet: found.table.name.clone().unwrap_or_default(),
        columns: columns(&found),
        attributes: Attribute::ALL.map(Attribute::word).to_vec(),
        base,
        checks,
        shell,
    };
    Ok(page_with_status(status, &page))
}

fn shown(
    shell: &Shell,
    base: &str,
    found: &Preview,
    plan: &Plan,
    asked: &Asked,
    decided: &BTreeMap<u32, Choice>,
) -> Shown {
    let sort = Sort::from_word(&asked.zeigen).unwrap_or_else(|| Sort::first(plan));
    let tab = |it: Sort| Tab {
        href: format!("{base}?zeigen={}#vorschau", it.word()),
        text: it.text(),
        count: web::number(shell.lang, it.count(plan)),
        current: it == sort,
    };
    let wanted = asked.seite.parse().unwrap_or(1);
    let query = format!("zeigen={}", sort.word());
    let pager = Pager::new(wanted, SHOWN, sort.count(plan), &query);
    let offset = usize::try_from(pager.offset()).unwrap_or(usize::MAX);
    let most = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let left_out = plan.refused.len() + plan.duplicates.len();
    Shown {
        tabs: Sort::ALL.map(tab).into(),
        heading: sort.text(),
        rows: rows(shell, found, sort, decided, (offset, most)),
        pager,
        doubtful: sort == Sort::Duplicate,
        incomplete: left_out > 0,
        takes: (plan.new.len() + plan.changed.len() + decided.len()) as u64,
    }
}

type Pairs = Form<Vec<(String, String)>>;

async fn assign(inside: Inside, Id(id): Id<ImportId>, Form(pairs): Pairs) -> Answer {
    of_path(&inside, id).await?;
    let columns = pairs.iter().filter(|(name, _)| name.starts_with("spalte-"));
    let columns: Vec<_> = columns
        .map(|(_, word)| Attribute::from_word(word))
        .collect();
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    match Mapping::new(columns.clone()) {
        Ok(mapping) => remap(db, actor, id, &mapping, visit.now).await?,
        Err(error) => return refused_columns(&inside, id, &columns, error).await,
    }
    let path = path(&inside, id);
    Ok(visit
        .redirect_with_notice(&path, "notice-import-assigned")
        .into_response())
}

/// The page again, with the columns as they were chosen and what is wrong with them.
async fn refused_columns(
    inside: &Inside,
    id: ImportId,
    columns: &[Option<Attribute>],
    error: MappingError,
) -> Answer {
    let visit = &inside.visit;
    let mut found = preview(&visit.state.db, &visit.actor, id).await?;
    let twice = |wanted: Attribute| columns.iter().rposition(|it| *it == Some(wanted));
    let column = match error {
        MappingError::Twice(attribute) => twice(attribute).unwrap_or(0),
        MappingError::NameMissing | MappingError::Foreign => 0,
    };
    let label = found.table.header.cell(column).to_owned();
    found.import.mapping = super::mapping::words(columns);
    found.plan = None;
    let mut checks = Checks::default();
    checks.refuse(&format!("spalte-{column}"), label, visit.t(error.text()));
    open(inside, found, &Asked::default(), checks).await
}

/// The decisions a form holds: `None` for a row that is to be left out.
fn decisions(pairs: &[(String, String)]) -> BTreeMap<u32, Option<Choice>> {
    let decision = |(name, word): &(String, String)| {
        let row = name.strip_prefix("zeile-")?.parse().ok()?;
        Some((row, Choice::from_word(word)))
    };
    pairs.iter().filter_map(decision).collect()
}

async fn keep_decisions(inside: Inside, Id(id): Id<ImportId>, Form(pairs): Pairs) -> Answer {
    of_path(&inside, id).await?;
    let value = |wanted: &str| {
        let found = pairs.iter().find(|(name, _)| name == wanted);
        found.map_or("", |(_, value)| value.as_str())
    };
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let mut made = decisions(&pairs);
    let for_all = value("alle");
    if !for_all.is_empty() {
        let plan = preview(db, actor, id).await?.plan;
        let choice = Choice::from_word(for_all);
        made = plan
            .map(|plan| for_every_duplicate(&plan, choice))
            .unwrap_or_default();
    }
    decide(db, actor, id, &made, visit.now).await?;
    let page: u64 = value("seite").parse().unwrap_or(1);
    let path = format!("{}?zeigen=doppelt&seite={page}", path(&inside, id));
    Ok(visit
        .redirect_with_notice(&path, "notice-import-decided")
        .into_response())
}

fn for_every_duplicate(plan: &Plan, choice: Option<Choice>) -> BTreeMap<u32, Option<Choice>> {
    let rows = plan.duplicates.iter().map(|it| (it.row, choice));
    rows.collect()
}

async fn take_over(inside: Inside, Id(id): Id<ImportId>, Form(pairs): Pairs) -> Answer {
    of_path(&inside, id).await?;
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let made = decisions(&pairs);
    if !made.is_empty() {
        decide(db, actor, id, &made, visit.now).await?;
    }
    match confirm(db, actor, id, &BTreeMap::new(), visit.now).await {
        Ok(_) => {}
        Err(error @ (ImportError::NothingToDo | ImportError::Mapping(_))) => {
            let mut checks = Checks::default();
            let field = match error {
                ImportError::NothingToDo => "vorschau",
                _ => "spalten",
            };
            checks.refuse(field, visit.t("import-preview"), visit.t(error.text()));
            let found = preview(db, actor, id).await?;
            return open(&inside, found, &Asked::default(), checks).await;
        }
        Err(error) => return Err(error.into()),
    }
    let path = path(&inside, id);
    Ok(visit
        .redirect_with_notice(&path, "notice-import-confirmed")
        .into_response())
}

async fn throw_away(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    of_path(&inside, id).await?;
    let visit = &inside.visit;
    discard(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(visit
        .redirect_with_notice(&inside.path(LIST), "notice-import-discarded")
        .into_response())
}

async fn take_back(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    of_path(&inside, id).await?;
    let visit = &inside.visit;
    undo(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(visit.redirect(&path(&inside, id)).into_response())
}

async fn errors(inside: Inside, Id(id): Id<ImportId>) -> Answer {
    let import = of_path(&inside, id).await?;
    let db = &inside.visit.state.db;
    let found = preview(db, &inside.visit.actor, id).await?;
    let planned = match import.state {
        State::Uploaded => BTreeSet::new(),
        _ => store::planned_numbers(db.read(), id).await?,
    };
    let shell = inside.shell(Head::default());
    let plan = found.plan.unwrap_or_default();
    let notes = notes(&shell, &plan, &planned);
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
