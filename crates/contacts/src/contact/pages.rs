//! Writing down a contact and correcting one, and the warnings before the next visit.

use super::form::{FOLLOW_UPS, FURTHER, Filled, NEEDS, Read, Sides, sides};
use super::{
    AccountError, Channel, Contact, ContactId, Noted, RecordError, Topic, attachment, correct,
    last_visit, may_correct, may_record, note, store, versions,
};
use crate::follow_up::{self, planned_visits};
use askama::Template;
use axum::extract::Form;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use directory::organisation::{self, Organisation, seen};
use directory::pages::{ago, below, faulty, organisation_crumbs, status};
use directory::{membership, person};
use kernel::{OrganisationId, PersonId, Refusal};
use platform::network::pages::Inside;
use std::collections::HashMap;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, Visit, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route(
            "/{slug}/intern/verzeichnis/{id}/kontakt",
            get(show).post(save),
        )
        .route("/{slug}/intern/kontakte/{id}", get(show_one).post(save_one))
}

/// Somebody's side of a contact: an organisation to choose and names.
struct Further {
    select: String,
    chosen: String,
    field: String,
    names: String,
}

struct NeedRow {
    topic_field: String,
    topic: String,
    field: String,
    text: String,
}

struct FollowUpRow {
    subject_field: String,
    subject: String,
    owner_field: String,
    owner: String,
    due_field: String,
    due: String,
}

struct VersionLine {
    head: String,
    subject: String,
    note: String,
}

#[derive(Template)]
#[template(path = "contact_form.html")]
struct ContactPage {
    shell: Shell,
    checks: Checks,
    warnings: Vec<String>,
    form: Filled,
    channels: Vec<&'static str>,
    topics: Vec<(&'static str, bool)>,
    topic_words: Vec<&'static str>,
    guests: String,
    further: Vec<Further>,
    members: Vec<(String, String)>,
    needs: Vec<NeedRow>,
    follow_ups: Vec<FollowUpRow>,
    owners: Vec<(String, String)>,
    versions: Vec<VersionLine>,
    /// Of a contact that is there.
    attachments: Option<attachment::pages::Shown>,
    back: String,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let with = found(&inside, id).await?;
    let form = Filled::blank(&inside.visit);
    answer(&inside, &with, None, form, Checks::default()).await
}

async fn save(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let with = found(&inside, id).await?;
    let Read {
        account,
        findings,
        follow_ups,
    } = match form.read(visit, sides(visit, inside.network.id, id)) {
        Ok(read) => read,
        Err(checks) => return answer(&inside, &with, None, form, checks).await,
    };
    let noted = Noted {
        account,
        findings,
        follow_ups,
    };
    let which = (inside.network.id, id);
    match note(&visit.state.db, &visit.actor, which, noted, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-contact-recorded")),
        Err(error) => {
            let checks = refusal(visit, error)?;
            answer(&inside, &with, None, form, checks).await
        }
    }
}

async fn show_one(inside: Inside, Id(id): Id<ContactId>) -> Answer {
    let (contact, with) = own(&inside, id).await?;
    let people = names_of(&inside, &contact).await?;
    let form = Filled::of(&contact, of_contact(&contact), &people);
    answer(&inside, &with, Some(&contact), form, Checks::default()).await
}

async fn save_one(inside: Inside, Id(id): Id<ContactId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (contact, with) = own(&inside, id).await?;
    let mut read = match form.read(visit, of_contact(&contact)) {
        Ok(read) => read,
        Err(checks) => return answer(&inside, &with, Some(&contact), form, checks).await,
    };
    let people = names_of(&inside, &contact).await?;
    recognise(&mut read, &contact, &people);
    let said = (read.account, read.findings);
    match correct(&visit.state.db, &visit.actor, id, said, visit.now).await {
        Ok(()) => Ok(done(&inside, with.id, "notice-contact-corrected")),
        Err(error) => {
            let checks = refusal(visit, error)?;
            answer(&inside, &with, Some(&contact), form, checks).await
        }
    }
}

/// Participants whom the directory knew by name stay those people.
fn recognise(read: &mut Read, contact: &Contact, people: &HashMap<PersonId, String>) {
    for it in &mut read.account.participants {
        let name = it.name.as_ref().map(ToString::to_string);
        let mut known = contact.account.participants.iter();
        let same = known.find(|old| {
            old.organisation == it.organisation
                && old
                    .person
                    .is_some_and(|id| people.get(&id) == name.as_ref())
        });
        if let Some(same) = same {
            *it = same.clone();
        }
    }
}

const fn of_contact(contact: &Contact) -> Sides {
    Sides {
        with: contact.organisation,
        own: contact.owner,
    }
}

/// The names of those participants whom the directory knows.
async fn names_of(
    inside: &Inside,
    contact: &Contact,
) -> Result<HashMap<PersonId, String>, Failure> {
    let participants = contact.account.participants.iter();
    let ids: Vec<_> = participants.filter_map(|it| it.person).collect();
    let visit = &inside.visit;
    let found = person::seen_many(&visit.state.db, &visit.actor, &ids).await?;
    Ok(found
        .into_iter()
        .map(|it| (it.person.id, it.person.details.name()))
        .collect())
}

fn done(inside: &Inside, id: OrganisationId, notice: &str) -> Response {
    let path = inside.path(&below(id, ""));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

/// Where on the form a refusal stands; what the form cannot mend is an answer of its own.
fn refusal(visit: &Visit, error: RecordError) -> Result<Checks, Failure> {
    let (field, label) = match &error {
        RecordError::Account(error) => match error {
            AccountError::InTheFuture => ("tag", "contact-on"),
            AccountError::NextBeforeThis => ("naechster", "contact-next"),
            AccountError::Satisfaction => ("zufriedenheit", "contact-satisfaction"),
            AccountError::Public => ("sichtbarkeit", "contact-confidentiality"),
            AccountError::Nameless => ("eigene", "contact-own-side"),
            AccountError::TooManyNeeds => ("bedarf-1-text", "contact-need"),
        },
        RecordError::FollowUp(_) if error.kind() == kernel::Kind::Invalid => {
            ("folge-1-wer", "follow-up-owner")
        }
        _ => return Err(error.into()),
    };
    let mut checks = Checks::default();
    checks.refuse(field, visit.t(label), visit.t(error.text()));
    Ok(checks)
}

/// The organisation, if the actor may write down contacts with it.
async fn found(inside: &Inside, id: OrganisationId) -> Result<Organisation, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_record(actor, inside.network.id, &found.organisation)?;
    Ok(found.organisation)
}

/// The contact, if the actor may correct it, and whom it is with.
async fn own(inside: &Inside, id: ContactId) -> Result<(Contact, Organisation), Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let contact = store::find(db, id).await?.ok_or(Failure::NOT_FOUND)?;
    if contact.network != inside.network.id {
        return Err(Failure::NOT_FOUND);
    }
    may_correct(actor, &contact)?;
    let with = seen(db, actor, contact.organisation).await?;
    let with = with.ok_or(Failure::NOT_FOUND)?;
    Ok((contact, with.organisation))
}

async fn answer(
    inside: &Inside,
    with: &Organisation,
    contact: Option<&Contact>,
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let name = with.profile.name.to_string();
    let title = match contact {
        Some(_) => "contact-correct-title",
        None => "contact-new",
    };
    let shell = inside.shell(Head {
        title: visit.t(title).into_owned(),
        context: name.clone(),
        crumbs: organisation_crumbs(inside, with),
    });
    let members = membership::member_names(db, actor, network).await?;
    let status = status(&checks);
    let page = ContactPage {
        shell: faulty(shell, &checks),
        checks,
        warnings: match contact {
            Some(_) => Vec::new(),
            None => warnings(inside, with.id).await?,
        },
        channels: Channel::ALL.iter().map(|it| it.word()).collect(),
        topics: Topic::ALL
            .iter()
            .map(|it| {
                (
                    it.word(),
                    !form.at(&format!("thema-{}", it.word())).is_empty(),
                )
            })
            .collect(),
        topic_words: Topic::ALL.iter().map(|it| it.word()).collect(),
        guests: visit
            .t_with("contact-guests", &[("name", name.into())])
            .into_owned(),
        further: further(&form),
        members: members
            .into_iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
        needs: need_rows(&form),
        follow_ups: match contact {
            Some(_) => Vec::new(),
            None => follow_up_rows(&form),
        },
        owners: follow_up::pages::choices(inside).await?,
        versions: match contact {
            Some(contact) => version_lines(inside, contact).await?,
            None => Vec::new(),
        },
        attachments: attachment::pages::shown(inside, contact).await?,
        back: below(with.id, ""),
        form,
    };
    Ok(page_with_status(status, &page))
}

fn further(form: &Filled) -> Vec<Further> {
    let row = |nr: usize| {
        let (select, field) = (
            format!("weitere-{nr}-organisation"),
            format!("weitere-{nr}"),
        );
        Further {
            chosen: form.at(&select).to_owned(),
            names: form.at(&field).to_owned(),
            select,
            field,
        }
    };
    (1..=FURTHER).map(row).collect()
}

fn need_rows(form: &Filled) -> Vec<NeedRow> {
    let row = |nr: usize| {
        let (topic_field, field) = (format!("bedarf-{nr}-thema"), format!("bedarf-{nr}-text"));
        NeedRow {
            topic: form.at(&topic_field).to_owned(),
            text: form.at(&field).to_owned(),
            topic_field,
            field,
        }
    };
    (1..=NEEDS).map(row).collect()
}

fn follow_up_rows(form: &Filled) -> Vec<FollowUpRow> {
    let row = |nr: usize| {
        let field = |part: &str| format!("folge-{nr}-{part}");
        FollowUpRow {
            subject: form.at(&field("betreff")).to_owned(),
            owner: form.at(&field("wer")).to_owned(),
            due: form.at(&field("bis")).to_owned(),
            subject_field: field("betreff"),
            owner_field: field("wer"),
            due_field: field("bis"),
        }
    };
    (1..=FOLLOW_UPS).map(row).collect()
}

async fn version_lines(inside: &Inside, contact: &Contact) -> Result<Vec<VersionLine>, Failure> {
    let visit = &inside.visit;
    let found = versions(&visit.state.db, contact.id).await?;
    Ok(found
        .into_iter()
        .map(|it| {
            let args = [
                ("by", it.written_by.into()),
                ("replacer", it.replaced_by.into()),
                ("day", web::day(visit.lang, it.replaced_at.day()).into()),
            ];
            VersionLine {
                head: visit.t_with("contact-version", &args).into_owned(),
                subject: format!("{}, {}", web::day(visit.lang, it.on), it.subject),
                note: it.note.unwrap_or_default(),
            }
        })
        .collect())
}

/// "Zuletzt besucht vor 6 Wochen, am 12.10.2026: Stadt Recklinghausen …", for a visit of
/// the last three months, and "Besuch geplant" for every visit that is planned.
pub(crate) async fn warnings(inside: &Inside, id: OrganisationId) -> Result<Vec<String>, Failure> {
    let visit: &Visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let last = last_visit(db, actor, network, id).await?;
    let last = last.filter(|it| it.is_recent(visit.now.day()));
    let planned = planned_visits(db, actor, network, id).await?;
    let who = last.iter().flat_map(|it| it.by.iter().copied());
    let who = who.chain(planned.iter().filter_map(|it| it.by));
    let names = organisation::names(db, actor, who).await?;
    let mut told = Vec::new();
    if let Some(last) = last {
        let came = last.by.iter().filter_map(|id| names.get(id).cloned());
        let mut came: Vec<_> = came.collect();
        came.sort_by_cached_key(|name| kernel::fold(name));
        let by = if came.is_empty() {
            last.recorded_by.clone()
        } else {
            came.join(", ")
        };
        let args = [
            ("ago", ago(visit, last.on).into()),
            ("day", web::day(visit.lang, last.on).into()),
            ("by", by.into()),
        ];
        told.push(visit.t_with("contact-warning", &args).into_owned());
    }
    for it in planned {
        let by = it.by.and_then(|id| names.get(&id).cloned());
        let by = by.unwrap_or_else(|| visit.t("follow-up-office").into_owned());
        let day = it.on.map(|day| web::day(visit.lang, day));
        let key = match day {
            Some(_) => "contact-warning-planned",
            None => "contact-warning-planned-some-day",
        };
        let args = [("day", day.unwrap_or_default().into()), ("by", by.into())];
        told.push(visit.t_with(key, &args).into_owned());
    }
    Ok(told)
}
