//! One organisation on its page: facts, people, memberships, contacts.

use super::{Address, Field, Organisation, may_edit, seen};
use crate::competence::{self, Holder};
use crate::membership::{self, State};
use crate::pages::{Linked, ago, crumb, since};
use crate::person::{self, Person};
use crate::{contact, organisation};
use askama::Template;
use kernel::{Confidentiality, OrganisationId};
use platform::network::pages::Inside;
use std::collections::HashMap;
use web::{Failure, Head, Shell};

struct Fact {
    label: String,
    text: String,
    href: String,
    sub: String,
    level: &'static str,
}

struct ContactLine {
    on: String,
    day: String,
    ago: String,
    channel: &'static str,
    subject: String,
    note: String,
    people: String,
}

struct PersonLine {
    initials: String,
    name: String,
    positions: String,
    phone: String,
    tel: String,
    email: String,
    demo: bool,
}

struct MembershipLine {
    title: String,
    sub: String,
}

#[derive(Template)]
#[template(path = "organisation.html")]
pub(super) struct OrganisationPage {
    shell: Shell,
    path: String,
    standing: &'static str,
    tone: &'static str,
    may_edit: bool,
    may_record: bool,
    warning: Option<String>,
    facts: Vec<Fact>,
    competences: Vec<Linked>,
    contacts: Vec<ContactLine>,
    people: Vec<PersonLine>,
    memberships: Vec<MembershipLine>,
}

/// The page as this visit sees it.
pub(super) async fn build(
    inside: &Inside,
    id: OrganisationId,
) -> Result<OrganisationPage, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let (organisation, proof) = (found.organisation, found.proof);
    let profile = &organisation.profile;
    let kind = visit.t(&format!("organisation-kind-{}", profile.kind.word()));
    let args = [
        ("kind", kind.into_owned().into()),
        ("town", profile.town().unwrap_or("–").to_owned().into()),
    ];
    let shell = inside.shell(Head {
        title: profile.name.to_string(),
        context: visit.t_with("organisation-context", &args).into_owned(),
        crumbs: vec![crumb(inside)],
    });
    let words = membership::words_for(db, actor, network, &[id]).await?;
    let standing = words.get(&id).copied().unwrap_or("none");
    let competences = competence::of(db, Holder::Organisation(id), proof.reach()).await?;
    let competences = competences.into_iter().map(|it| Linked {
        href: shell.inside(&format!(
            "/verzeichnis?q={}",
            crate::pages::encoded(it.label.as_str())
        )),
        text: it.label.to_string(),
    });
    Ok(OrganisationPage {
        path: format!("/verzeichnis/{id}"),
        standing,
        tone: tone(standing),
        may_edit: may_edit(actor, &organisation).is_ok(),
        may_record: contact::may_record(actor, network, &organisation).is_ok(),
        warning: crate::contact::pages::warning(inside, id).await?,
        facts: facts(&shell, &organisation)
            .into_iter()
            .chain(origin(inside, &organisation).await?)
            .collect(),
        competences: competences.collect(),
        contacts: contacts(inside, id).await?,
        people: people(inside, id).await?,
        memberships: memberships(inside, id).await?,
        shell,
    })
}

/// Where the record came from and on what grounds it is kept, for members and itself.
async fn origin(inside: &Inside, it: &Organisation) -> Result<Option<Fact>, Failure> {
    let visit = &inside.visit;
    if !visit.actor.reads_network(inside.network.id) && !visit.actor.speaks_for(it.id) {
        return Ok(None);
    }
    let found = crate::privacy::origin(visit.state.db.read(), it.id).await?;
    Ok(found.map(|(at, basis)| Fact {
        label: visit.t("organisation-origin").into_owned(),
        text: visit
            .t_with(
                "organisation-origin-import",
                &[("day", web::day(visit.lang, at.day()).into())],
            )
            .into_owned(),
        href: String::new(),
        sub: visit
            .t_with("organisation-origin-basis", &[("basis", basis.into())])
            .into_owned(),
        level: "",
    }))
}

fn facts(shell: &Shell, organisation: &Organisation) -> Vec<Fact> {
    let fact = |field: Field| {
        let (text, sub, href) = said(shell, organisation, field)?;
        let level = organisation.levels.of(field);
        let open = level == Confidentiality::Public;
        Some(Fact {
            label: shell
                .t_enum("organisation-field", field.word())
                .into_owned(),
            text,
            href,
            sub,
            level: if open { "" } else { level.word() },
        })
    };
    Field::ALL.into_iter().filter_map(fact).collect()
}

/// What a field says, with a second line and where it leads; none for an empty field.
fn said(
    shell: &Shell,
    organisation: &Organisation,
    field: Field,
) -> Option<(String, String, String)> {
    let profile = &organisation.profile;
    let plain = |text: String| Some((text, String::new(), String::new()));
    match field {
        Field::Address => address(&profile.address, profile.ags.as_deref()),
        Field::Branches => {
            let codes = codes(organisation);
            let label = branch(organisation)?;
            Some((label, codes, String::new()))
        }
        Field::LegalForm => plain(profile.legal_form.as_ref()?.to_string()),
        Field::Size => plain(match (profile.employees, profile.size_class?) {
            (Some(count), _) => web::number(shell.lang, count.into()),
            (None, class) => shell.t_enum("organisation-size", class.word()).into_owned(),
        }),
        Field::Website => {
            let href = profile.website.as_ref()?.to_string();
            Some((profile.host()?, String::new(), href))
        }
        Field::Phone => {
            let phone = profile.phone.as_ref()?.to_string();
            let href = crate::pages::tel(&phone);
            Some((phone, String::new(), href))
        }
        Field::Email => {
            let email = profile.email.as_ref()?.to_string();
            let href = format!("mailto:{email}");
            Some((email, String::new(), href))
        }
        Field::Description => plain(profile.description.clone()?),
    }
}

/// Street, postcode and town, and the area below.
fn address(address: &Address, ags: Option<&str>) -> Option<(String, String, String)> {
    let parts = [&address.postcode, &address.town];
    let place: Vec<_> = parts
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    let lines = [
        address.street.as_ref().map(ToString::to_string),
        Some(place.join(" ")),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    let area = ags.and_then(classifications::area).zip(ags);
    let area = area.map(|(area, ags)| format!("AGS {ags} · {}", area.title()));
    if lines.is_empty() && area.is_none() {
        return None;
    }
    Some((lines.join(", "), area.unwrap_or_default(), String::new()))
}

fn codes(organisation: &Organisation) -> String {
    let branches = &organisation.profile.branches;
    let editions = [("WZ 2008", &branches.wz2008), ("WZ 2025", &branches.wz2025)];
    let named = editions.iter().filter(|(_, codes)| !codes.is_empty());
    named
        .map(|(edition, codes)| format!("{edition}: {}", codes.join(", ")))
        .collect::<Vec<_>>()
        .join(" · ")
}

async fn contacts(inside: &Inside, id: OrganisationId) -> Result<Vec<ContactLine>, Failure> {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = contact::of_organisation(db, actor, id).await?;
    let here: Vec<_> = found
        .into_iter()
        .filter(|it| it.network == inside.network.id)
        .collect();
    let sides = here.iter().flat_map(|it| &it.account.participants);
    let names = organisation::names(db, actor, sides.map(|it| it.organisation)).await?;
    let people = here.iter().flat_map(|it| &it.account.participants);
    let people: Vec<_> = people.filter_map(|it| it.person).collect();
    let people = person::seen_many(db, actor, &people).await?;
    let people: HashMap<_, _> = people
        .into_iter()
        .map(|it| (it.person.id, it.person.details.name()))
        .collect();
    let line = |it: contact::Contact| {
        let came = it.account.participants.iter().filter_map(|who| {
            let known = who.person.and_then(|id| people.get(&id).cloned());
            let name = known.or(who.name.as_ref().map(ToString::to_string))?;
            Some(match names.get(&who.organisation) {
                Some(side) => format!("{name} ({side})"),
                None => name,
            })
        });
        let came: Vec<_> = came.collect();
        ContactLine {
            on: it.account.on.to_string(),
            day: web::day(visit.lang, it.account.on),
            ago: ago(visit, it.account.on),
            channel: it.account.channel.word(),
            subject: it.account.subject.to_string(),
            note: it.account.note.unwrap_or_default(),
            people: if came.is_empty() {
                it.recorded_by
            } else {
                came.join(" · ")
            },
        }
    };
    Ok(here.into_iter().map(line).collect())
}

async fn people(inside: &Inside, id: OrganisationId) -> Result<Vec<PersonLine>, Failure> {
    let visit = &inside.visit;
    let found = person::of_organisation(&visit.state.db, &visit.actor, id).await?;
    let today = visit.now.day();
    let line = |person: Person| {
        let held = person
            .positions_on(today)
            .filter(|it| it.organisation == id);
        let positions: Vec<_> = held.map(|it| it.title.to_string()).collect();
        let details = &person.details;
        let phone = details
            .phone
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        (!positions.is_empty()).then(|| PersonLine {
            initials: details.initials(),
            name: details.name(),
            positions: positions.join(", "),
            tel: crate::pages::tel(&phone)
                .trim_start_matches("tel:")
                .to_owned(),
            phone,
            email: details
                .email
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            demo: person.demo,
        })
    };
    Ok(found.into_iter().filter_map(|it| line(it.person)).collect())
}

async fn memberships(inside: &Inside, id: OrganisationId) -> Result<Vec<MembershipLine>, Failure> {
    let visit = &inside.visit;
    let found = membership::of_organisation(&visit.state.db, &visit.actor, id).await?;
    let mut lines = Vec::new();
    for it in found.into_iter().rev() {
        let network = platform::network::by_id(visit.state.db.read(), it.network).await?;
        let state = visit
            .t(&format!("membership-state-{}", it.state.word()))
            .into_owned();
        let (first, last, by) = match &it.state {
            State::Applied => (None, None, &it.applied),
            State::Declined(deed) => (None, None, deed),
            State::Admitted { since, decided } => (*since, None, decided),
            State::Left {
                since, until, left, ..
            } => (*since, *until, left),
        };
        let span = since(visit, first, last);
        let args = [
            ("state", state.into()),
            ("span", span.into()),
            ("by", by.by.clone().into()),
            ("day", web::day(visit.lang, by.at.day()).into()),
        ];
        let internal = visit.actor.reads_network(it.network);
        let key = if internal {
            "membership-line"
        } else {
            "membership-line-short"
        };
        lines.push(MembershipLine {
            title: network.map(|it| it.name).unwrap_or_default(),
            sub: visit.t_with(key, &args).into_owned(),
        });
    }
    Ok(lines)
}

/// The tone of a membership's badge.
pub(super) fn tone(standing: &str) -> &'static str {
    match standing {
        "admitted" => " badge--success",
        "applied" => " badge--info",
        _ => "",
    }
}

/// The label of the main branch.
pub(super) fn branch(organisation: &Organisation) -> Option<String> {
    let branches = &organisation.profile.branches;
    let old = branches.wz2008.first();
    let old = old.and_then(|code| classifications::wz2008(code));
    let new = branches.wz2025.first();
    let branch = old.or_else(|| classifications::wz2025(new?))?;
    Some(branch.label_de.to_owned())
}
