//! The history of a record: who, when, which fields, old and new as far as they are seen.

use crate::competence::certificate;
use crate::competence::{self, Holder};
use crate::organisation::changes::Change;
use crate::organisation::takeover::may_follow;
use crate::organisation::{Field, Kind, Organisation, SizeClass, may_edit, seen};
use crate::pages::organisation_crumbs;
use crate::reach::reads_as_office;
use askama::Template;
use axum::routing::get;
use kernel::{Confidentiality, OrganisationId};
use platform::audit::{self, Entry};
use platform::network::pages::Inside;
use serde_json::Value;
use web::{Answer, Failure, Head, Id, Router, Shell, page};

/// So many entries are shown.
const SHOWN: u64 = 200;

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new().route("/{slug}/intern/verzeichnis/{id}/verlauf", get(show))
}

struct ChangeLine {
    label: String,
    old: String,
    new: String,
    hidden: bool,
}

struct EntryLine {
    what: String,
    who: String,
    when: String,
    machine: String,
    changes: Vec<ChangeLine>,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryPage {
    shell: Shell,
    entries: Vec<EntryLine>,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let (organisation, proof) = (found.organisation, found.proof);
    if !reads_as_office(actor, organisation.home) && !may_follow(db, actor, &organisation).await? {
        may_edit(actor, &organisation)?;
    }
    let shell = inside.shell(Head {
        title: visit.t("history-title").into_owned(),
        context: organisation.profile.name.to_string(),
        crumbs: organisation_crumbs(&inside, &organisation),
    });
    let (competences, certificates) = of_lists(&inside, id).await?;
    let seer = Seer {
        competences,
        certificates,
        organisation: &organisation,
        reach: proof.reach(),
    };
    let entries = audit::of_record(db, id.uuid(), SHOWN).await?;
    let entries = entries
        .into_iter()
        .map(|it| line(&inside, &shell, &seer, it));
    Ok(page(&HistoryPage {
        entries: entries.collect(),
        shell,
    }))
}

/// How far somebody sees into the record today.
struct Seer<'a> {
    organisation: &'a Organisation,
    reach: Confidentiality,
    /// The narrowest level of a competence.
    competences: Confidentiality,
    /// The narrowest level of a certificate.
    certificates: Confidentiality,
}

/// The narrowest levels of competences and of certificates: what was among them once is
/// told to nobody who does not see all of them now.
async fn of_lists(
    inside: &Inside,
    id: OrganisationId,
) -> Result<(Confidentiality, Confidentiality), Failure> {
    let (db, all) = (&inside.visit.state.db, Confidentiality::CentralOffice);
    let known = competence::of(db, Holder::Organisation(id), all).await?;
    let known = known.iter().map(|it| it.confidentiality).max();
    let attested = certificate::of(db, id, all).await?;
    let attested = attested.iter().map(|it| it.confidentiality).max();
    let open = Confidentiality::Public;
    Ok((known.unwrap_or(open), attested.unwrap_or(open)))
}

fn line(inside: &Inside, shell: &Shell, seer: &Seer<'_>, entry: Entry) -> EntryLine {
    let visit = &inside.visit;
    let key = format!("history-act-{}", entry.act.replace('.', "-"));
    let what = if visit.texts().has(&key) {
        visit.t(&key).into_owned()
    } else {
        visit.t("history-act-other").into_owned()
    };
    let details: Value = entry
        .details
        .as_deref()
        .and_then(|it| serde_json::from_str(it).ok())
        .unwrap_or_default();
    let changes = details.get("changes").and_then(Value::as_array);
    let changes = changes.into_iter().flatten().filter_map(Change::read);
    EntryLine {
        what,
        who: if entry.account.is_none() {
            visit.t("history-by-system").into_owned()
        } else {
            entry.actor
        },
        when: web::moment(visit.lang, entry.at),
        machine: entry.at.rfc3339(),
        changes: changes.map(|it| told(shell, seer, &it)).collect(),
    }
}

/// A change as the actor may read it: a level that was narrower then still counts.
fn told(shell: &Shell, seer: &Seer<'_>, change: &Change) -> ChangeLine {
    let of_level = change.field.strip_prefix("level-");
    let field = Field::from_word(of_level.unwrap_or(&change.field));
    let today = match (field, change.field.as_str()) {
        (Some(field), _) => seer.organisation.levels.of(field),
        (None, "competences") => seer.competences,
        (None, "certificate") => seer.certificates,
        (None, _) => Confidentiality::Public,
    };
    let hidden = change.level.max(today) > seer.reach;
    let shown = |text: &str| {
        if hidden {
            String::new()
        } else {
            spelled(shell, change, text)
        }
    };
    ChangeLine {
        label: label(shell, change, of_level.is_some(), field),
        old: shown(&change.old),
        new: shown(&change.new),
        hidden,
    }
}

fn label(shell: &Shell, change: &Change, of_level: bool, field: Option<Field>) -> String {
    let Some(field) = field else {
        return shell.t_enum("history-field", &change.field).into_owned();
    };
    let name = shell.t_enum("organisation-field", field.word());
    if of_level {
        shell.t_name("history-level", &name).into_owned()
    } else {
        name.into_owned()
    }
}

/// What a field said, in words of the page's language.
fn spelled(shell: &Shell, change: &Change, text: &str) -> String {
    let is_level = change.field.starts_with("level-") || change.field == "confidentiality";
    let level = Confidentiality::from_word(text).filter(|_| is_level);
    let kind = Kind::from_word(text).filter(|_| change.field == "kind");
    let size = SizeClass::from_word(text).filter(|_| change.field == "size");
    match (level, kind, size) {
        (Some(level), _, _) => shell.t_enum("directory-level", level.word()).into_owned(),
        (_, Some(kind), _) => shell.t_enum("organisation-kind", kind.word()).into_owned(),
        (_, _, Some(size)) => shell.t_enum("organisation-size", size.word()).into_owned(),
        _ if text.is_empty() => "–".to_owned(),
        _ => text.to_owned(),
    }
}
