//! One organisation on its page: facts, people, memberships, and what
//! other capabilities show about it.

use super::tools::{Tool, tools};
use super::{Field, Organisation, Profile, may_edit, seen};
use crate::competence::certificate;
use crate::competence::certificate::pages::{CertificateLine, line as certificate_line};
use crate::competence::{self, Holder};
use crate::membership::{self, State, share_in_words};
use crate::pages::{Linked, crumb, since};
use crate::person::{self, Person};
use askama::Template;
use kernel::{Confidentiality, Line, OrganisationId};
use platform::network::pages::Inside;
use platform::section::{SectionSource, Sections, Spot};
use web::{Failure, Head, Shell};

/// What a field says, as a page shows it.
pub(crate) struct Fact {
    pub(crate) field: Field,
    pub(crate) label: String,
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) sub: String,
    pub(crate) level: &'static str,
}

struct PersonLine {
    initials: String,
    name: String,
    href: String,
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
    tools: Vec<Tool>,
    facts: Vec<Fact>,
    sections: Sections,
    competences: Vec<Linked>,
    certificates: Vec<CertificateLine>,
    people: Vec<PersonLine>,
    memberships: Vec<MembershipLine>,
}

/// The page as this visit sees it.
pub(super) async fn build(
    inside: &Inside,
    sources: &[SectionSource],
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
    let certificates = certificate::of(db, id, proof.reach()).await?;
    let certificates = certificates.iter().map(|it| certificate_line(visit, it));
    Ok(OrganisationPage {
        tools: tools(inside, &shell, &organisation).await?,
        certificates: certificates.collect(),
        path: format!("/verzeichnis/{id}"),
        standing,
        tone: tone(standing),
        may_edit: may_edit(actor, &organisation).is_ok(),
        facts: facts(&shell, &organisation),
        sections: Sections::of(sources, inside, id).await?,
        competences: competences.collect(),
        people: people(inside, id).await?,
        memberships: memberships(inside, id).await?,
        shell,
    })
}

/// What the fields of a record say that are not empty.
pub(crate) fn facts(shell: &Shell, organisation: &Organisation) -> Vec<Fact> {
    let fact = |field: Field| {
        let (text, sub, href) = said(shell, organisation, field)?;
        let level = organisation.levels.of(field);
        let open = level == Confidentiality::Public;
        Some(Fact {
            field,
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
        Field::Address => address(profile),
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
fn address(profile: &Profile) -> Option<(String, String, String)> {
    let (address, ags) = (&profile.address, profile.ags.as_deref());
    let postcode = address.postcode.as_ref().map(Line::as_str);
    // Where the town is only known by the area, it completes the address.
    let is_somewhere = postcode.is_some() || address.street.is_some() || address.town.is_some();
    let town = profile.town().filter(|_| is_somewhere);
    let place: Vec<_> = [postcode, town].into_iter().flatten().collect();
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
            href: visit.href(&inside.path(&format!("/personen/{}", person.id))),
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
        let mut sub = visit.t_with(key, &args).into_owned();
        if internal {
            let category = visit.t(&format!("membership-category-{}", it.category.word()));
            let share = share_in_words(visit.lang, it.shareholding);
            for more in [category.into_owned(), share] {
                if !more.is_empty() {
                    sub = format!("{sub} · {more}");
                }
            }
        }
        if let State::Left {
            reason: Some(reason),
            ..
        } = &it.state
        {
            sub = format!("{sub} · {reason}");
        }
        lines.push(MembershipLine {
            title: network.map(|it| it.name).unwrap_or_default(),
            sub,
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
