//! The history of contacts with an organisation, as far as the visitor may read it.

use super::{Contact, Topic, attachment, hidden_visits, may_correct, of_organisation};
use directory::organisation;
use directory::pages::ago;
use directory::person;
use kernel::{Date, OrganisationId, PersonId};
use platform::network::pages::Inside;
use std::collections::HashMap;
use web::Failure;

/// A contact as the page of an organisation shows it.
pub(crate) struct ContactLine {
    pub(crate) on: String,
    pub(crate) day: String,
    pub(crate) ago: String,
    pub(crate) channel: &'static str,
    pub(crate) subject: String,
    pub(crate) note: String,
    pub(crate) people: String,
    pub(crate) topics: Vec<&'static str>,
    pub(crate) employees: String,
    /// Topic and text of each need.
    pub(crate) needs: Vec<(&'static str, String)>,
    /// Where it is corrected; empty for whoever may not.
    pub(crate) edit: String,
    /// Its attachments.
    pub(crate) attachments: Vec<attachment::pages::Line>,
    /// Where attachments are added; empty for whoever may not.
    pub(crate) attach: String,
    /// What was said is not for this visitor.
    pub(crate) hidden: bool,
}

/// The contacts of the network with an organisation, latest first. Of visits that the
/// visitor may not read they learn the day and who came.
pub(crate) async fn lines(
    inside: &Inside,
    id: OrganisationId,
) -> Result<Vec<ContactLine>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let mut here = of_organisation(db, actor, id).await?;
    here.retain(|it| it.network == network);
    let hidden = hidden_visits(db, actor, network, id).await?;
    let sides = here.iter().flat_map(|it| &it.account.participants);
    let sides = sides.map(|it| it.organisation);
    let sides = sides.chain(hidden.iter().filter_map(|it| it.by));
    let names = organisation::names(db, actor, sides).await?;
    let people = here.iter().flat_map(|it| &it.account.participants);
    let people: Vec<_> = people.filter_map(|it| it.person).collect();
    let people = person::seen_many(db, actor, &people).await?;
    let people: HashMap<_, _> = people
        .into_iter()
        .map(|it| (it.person.id, it.person.details.name()))
        .collect();
    let ids: Vec<_> = here.iter().map(|it| it.id).collect();
    let mut files = attachment::store::of_contacts(db.read(), &ids).await?;
    let mut lines: Vec<(Date, ContactLine)> = here
        .into_iter()
        .map(|it| {
            let files = files.remove(&it.id).unwrap_or_default();
            let files = files
                .iter()
                .map(|file| attachment::pages::line(inside, it.id, file));
            let files = files.collect();
            (it.account.on, line(inside, (&names, &people), it, files))
        })
        .collect();
    lines.extend(hidden.into_iter().map(|it| {
        let by = it.by.and_then(|id| names.get(&id).cloned());
        let by = by.unwrap_or_else(|| visit.t("follow-up-office").into_owned());
        (it.on, outline(inside, it.on, by))
    }));
    lines.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

type Names = HashMap<OrganisationId, String>;

fn line(
    inside: &Inside,
    (names, people): (&Names, &HashMap<PersonId, String>),
    it: Contact,
    attachments: Vec<attachment::pages::Line>,
) -> ContactLine {
    let visit = &inside.visit;
    let came = it.account.participants.iter().filter_map(|who| {
        let known = who.person.and_then(|id| people.get(&id).cloned());
        let name = known.or(who.name.as_ref().map(ToString::to_string))?;
        Some(match names.get(&who.organisation) {
            Some(side) => format!("{name} ({side})"),
            None => name,
        })
    });
    let came: Vec<_> = came.collect();
    let findings = &it.findings;
    let needs = findings.needs.iter();
    let employees = findings
        .employees
        .map(|it| web::number(visit.lang, it.into()));
    let may_edit = may_correct(&visit.actor, &it).is_ok();
    ContactLine {
        on: it.account.on.to_string(),
        day: web::day(visit.lang, it.account.on),
        ago: ago(visit, it.account.on),
        channel: it.account.channel.word(),
        subject: it.account.subject.to_string(),
        topics: findings.topics.iter().map(|it| it.word()).collect(),
        employees: employees.unwrap_or_default(),
        needs: needs
            .map(|it| (Topic::word(it.topic), it.text.to_string()))
            .collect(),
        edit: if may_edit {
            visit.href(&inside.path(&format!("/kontakte/{}", it.id)))
        } else {
            String::new()
        },
        attachments,
        attach: if may_edit {
            visit.href(&inside.path(&attachment::pages::path(it.id)))
        } else {
            String::new()
        },
        hidden: false,
        people: if came.is_empty() {
            it.recorded_by
        } else {
            came.join(" · ")
        },
        note: it.account.note.unwrap_or_default(),
    }
}

fn outline(inside: &Inside, on: Date, by: String) -> ContactLine {
    let visit = &inside.visit;
    ContactLine {
        on: on.to_string(),
        day: web::day(visit.lang, on),
        ago: ago(visit, on),
        channel: super::Channel::Visit.word(),
        subject: visit.t("contact-hidden").into_owned(),
        note: String::new(),
        people: by,
        topics: Vec::new(),
        employees: String::new(),
        needs: Vec::new(),
        edit: String::new(),
        attachments: Vec::new(),
        attach: String::new(),
        hidden: true,
    }
}
