//! One organisation on its page: facts, people, memberships, contacts.

use super::{Field, Organisation, may_edit, seen};
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
        facts: facts(&shell, &organisation),
        competences: competences.collect(),
        contacts: contacts(inside, id).await?,
        people: people(inside, id).await?,
        memberships: memberships(inside, id).await?,
        shell,
    })
}

fn facts(shell: &Shell, organisation: &Organisation) -> Vec<Fact> {
    let profile = &organisation.profile;
    let address = &profile.address;
    let lines = [&address.postcode, &address.town].map(|it| it.as_ref().map(ToString::to_string));
    let place = lines.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let street = address.street.as_ref().map(|it| format!("{it}, "));
    let area = profile.ags.as_deref().and_then(classifications::area);
    let area = area.map(|it| {
        format!(
            "AGS {} · {}",
            profile.ags.as_deref().unwrap_or_default(),
            it.title()
        )
    });
    let size = profile
        .employees
        .map(|it| web::number(shell.lang, it.into()));
    let class = profile
        .size_class
        .map(|it| shell.t_enum("organisation-size", it.word()).into_owned());
    let website = profile.website.as_ref().map(ToString::to_string);
    let phone = profile.phone.as_ref().map(ToString::to_string);
    let email = profile.email.as_ref().map(ToString::to_string);
    let facts = [
        (
            Field::Address,
            format!("{}{place}", street.unwrap_or_default()),
            area.unwrap_or_default(),
            String::new(),
        ),
        (
            Field::Branches,
            branch(organisation).unwrap_or_default(),
            codes(organisation),
            String::new(),
        ),
        (
            Field::LegalForm,
            profile
                .legal_form
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            String::new(),
            String::new(),
        ),
        (
            Field::Size,
            size.unwrap_or(class.clone().unwrap_or_default()),
            String::new(),
            String::new(),
        ),
        (
            Field::Website,
            super::Profile::host(profile).unwrap_or_default(),
            String::new(),
            website.unwrap_or_default(),
        ),
        (
            Field::Phone,
            phone.clone().unwrap_or_default(),
            String::new(),
            phone.as_deref().map(crate::pages::tel).unwrap_or_default(),
        ),
        (
            Field::Email,
            email.clone().unwrap_or_default(),
            String::new(),
            email.map(|it| format!("mailto:{it}")).unwrap_or_default(),
        ),
        (
            Field::Description,
            profile.description.clone().unwrap_or_default(),
            String::new(),
            String::new(),
        ),
    ];
    let said = facts
        .into_iter()
        .filter(|(_, text, sub, _)| !text.is_empty() || !sub.is_empty());
    said.map(|(field, text, sub, href)| {
        let level = organisation.levels.of(field);
        Fact {
            label: shell
                .t_enum("organisation-field", field.word())
                .into_owned(),
            text,
            href,
            sub,
            level: if level == Confidentiality::Public {
                ""
            } else {
                level.word()
            },
        }
    })
    .collect()
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
