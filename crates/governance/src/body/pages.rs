//! The bodies of a network; one body: who sits in it, who stands in, who sat in it.

use super::store::{Around, Whole, around, of_network, whole};
use super::{Composition, Sitting, may_manage, may_name_deputy, may_read};
use askama::Template;
use axum::routing::get;
use directory::{organisation, pages as shared, person};
use kernel::{BodyId, OrganisationId, PersonId};
use platform::network::pages::Inside;
use std::collections::{BTreeSet, HashMap};
use web::{Answer, Crumb, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/gremien", get(list))
        .route("/{slug}/intern/gremien/{id}", get(show))
        .merge(super::seat::pages::routes())
}

/// A body in the list.
struct Line {
    name: String,
    href: String,
    kind: &'static str,
    seats: String,
    vacant: bool,
    above: String,
    own: bool,
}

#[derive(Template)]
#[template(path = "bodies.html")]
struct BodiesPage {
    shell: Shell,
    present: Vec<Line>,
    former: Vec<Line>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, network, today) = (&visit.state.db, inside.network.id, visit.now.day());
    may_read(&visit.actor, network)?;
    let bodies = of_network(db.read(), network).await?;
    let around = around(db.read(), network, &bodies, today).await?;
    let shell = inside.shell(Head {
        title: visit.t("body-many").into_owned(),
        context: visit.t("body-many-context").into_owned(),
        ..Head::default()
    });
    let names: HashMap<_, _> = bodies
        .iter()
        .map(|it| (it.body.id, it.body.name.in_lang(visit.lang).to_owned()))
        .collect();
    let (mut present, mut former) = (Vec::new(), Vec::new());
    for it in &bodies {
        let line = line(&inside, &shell, it, &it.on(&around, today), &names);
        if it.body.ended_on.is_some() {
            former.push(line);
        } else {
            present.push(line);
        }
    }
    Ok(page(&BodiesPage {
        shell,
        present,
        former,
    }))
}

fn line(
    inside: &Inside,
    shell: &Shell,
    whole: &Whole,
    composition: &Composition,
    names: &HashMap<BodyId, String>,
) -> Line {
    let visit = &inside.visit;
    let own = visit.actor.identity().and_then(|it| it.person);
    let above = whole.body.steered_by.or(whole.body.part_of);
    Line {
        name: whole.body.name.in_lang(visit.lang).to_owned(),
        href: shell.inside(&format!("/gremien/{}", whole.body.id)),
        kind: whole.body.kind.word(),
        seats: seats_in_words(inside, composition),
        vacant: composition.filled() < composition.sittings.len(),
        above: above
            .and_then(|id| names.get(&id).cloned())
            .unwrap_or_default(),
        own: own.is_some_and(|id| composition.seat_of(id).is_some()),
    }
}

/// "12 von 13 Sitzen besetzt", "2 Sitze".
fn seats_in_words(inside: &Inside, composition: &Composition) -> String {
    let (filled, all) = (composition.filled(), composition.sittings.len());
    let args = [("filled", filled.into()), ("count", all.into())];
    let key = if filled == all {
        "body-seats"
    } else {
        "body-seats-filled"
    };
    inside.visit.t_with(key, &args).into_owned()
}

/// A person as rows show them; without a link to whom the visit may not see.
#[derive(Clone, Default)]
pub(crate) struct Who {
    pub(crate) name: String,
    pub(crate) href: String,
}

/// A seat in the table.
struct SeatLine {
    organisation: Who,
    holder: Who,
    vacant: bool,
    role: String,
    since: String,
    deputies: Vec<DeputyLine>,
    votes: String,
    deputy_href: String,
    end_href: String,
}

struct DeputyLine {
    who: Who,
    id: String,
    may_end: bool,
}

struct TermLine {
    who: Who,
    organisation: String,
    role: String,
    span: String,
}

/// A rule by which a seat can be given.
struct Open {
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "body.html")]
struct BodyPage {
    shell: Shell,
    kind: &'static str,
    ended: String,
    above: Vec<(String, Who)>,
    rhythm: String,
    summary: String,
    problems: Vec<String>,
    seats: Vec<SeatLine>,
    open: Vec<Open>,
    terms: Vec<TermLine>,
    rules: Vec<crate::rules::pages::Line>,
    tasks: String,
    end_deputy: String,
}

async fn show(inside: Inside, Id(id): Id<BodyId>) -> Answer {
    let visit = &inside.visit;
    let (db, today) = (&visit.state.db, visit.now.day());
    may_read(&visit.actor, inside.network.id)?;
    let bodies = of_network(db.read(), inside.network.id).await?;
    let found = bodies.iter().find(|it| it.body.id == id);
    let found = found.ok_or(Failure::NOT_FOUND)?;
    let around = around(db.read(), inside.network.id, &bodies, today).await?;
    let composition = found.on(&around, today);
    let terms = found.terms(&around);
    let mut people: BTreeSet<PersonId> = terms.iter().map(|it| it.person).collect();
    people.extend(composition.sittings.iter().filter_map(|it| it.holder));
    let deputies = composition.sittings.iter().flat_map(|it| &it.deputies);
    people.extend(deputies.map(|it| it.person));
    let mut organisations: BTreeSet<OrganisationId> =
        terms.iter().filter_map(|it| it.organisation).collect();
    organisations.extend(composition.sittings.iter().filter_map(|it| it.organisation));
    let shell = inside.shell(Head {
        title: found.body.name.in_lang(visit.lang).to_owned(),
        context: visit
            .t_enum("body-kind", found.body.kind.word())
            .into_owned(),
        crumbs: vec![crumb(&inside)],
    });
    let names = Names::of(&inside, &shell, people, organisations).await?;
    let manages = may_manage(&visit.actor, inside.network.id).is_ok();
    let seats = composition.sittings.iter();
    let lines = seats.map(|it| seat_line(&inside, &shell, found, it, &names));
    Ok(page(&BodyPage {
        kind: found.body.kind.word(),
        ended: found
            .body
            .ended_on
            .map(|it| web::day(visit.lang, it))
            .unwrap_or_default(),
        above: above(&inside, &shell, found, &bodies),
        rhythm: found
            .body
            .rhythm
            .as_ref()
            .map(|it| it.in_lang(visit.lang).to_owned())
            .unwrap_or_default(),
        summary: seats_in_words(&inside, &composition),
        problems: problems(&inside, found, &composition),
        seats: lines.collect(),
        open: if manages {
            open(&inside, &shell, found, &composition)
        } else {
            Vec::new()
        },
        terms: term_lines(&inside, found, &around, &names),
        tasks: shell.inside(&format!("/aufgaben?wer=alle&gremium={id}")),
        rules: crate::rules::pages::of_body(&inside, &shell, &found.body).await?,
        end_deputy: shell.inside(&format!("/gremien/{id}/stellvertretung-beenden")),
        shell,
    }))
}

/// The body, if the visit may read it here.
pub(crate) async fn found(inside: &Inside, id: BodyId) -> Result<Whole, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = whole(db.read(), id).await?.ok_or(Failure::NOT_FOUND)?;
    may_read(actor, found.body.network)?;
    if found.body.network == inside.network.id {
        Ok(found)
    } else {
        Err(Failure::NOT_FOUND)
    }
}

/// The way back to the list.
pub(crate) fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("body-many").into_owned(),
        path: inside.path("/gremien"),
    }
}

/// Names that the visit may read.
pub(crate) struct Names {
    people: HashMap<PersonId, Who>,
    organisations: HashMap<OrganisationId, Who>,
    hidden: String,
}

impl Names {
    pub(crate) async fn of(
        inside: &Inside,
        shell: &Shell,
        people: BTreeSet<PersonId>,
        organisations: BTreeSet<OrganisationId>,
    ) -> Result<Self, Failure> {
        let visit = &inside.visit;
        let (db, actor) = (&visit.state.db, &visit.actor);
        let people = Vec::from_iter(people);
        let mut known = HashMap::new();
        for some in people.chunks(500) {
            for it in person::seen_many(db, actor, some).await? {
                let who = Who {
                    name: it.person.details.name(),
                    href: shell.inside(&format!("/personen/{}", it.person.id)),
                };
                known.insert(it.person.id, who);
            }
        }
        let names = organisation::names(db, actor, organisations).await?;
        let organisations = names.into_iter().map(|(id, name)| {
            let href = shell.inside(&shared::below(id, ""));
            (id, Who { name, href })
        });
        Ok(Self {
            people: known,
            organisations: organisations.collect(),
            hidden: visit.t("body-somebody").into_owned(),
        })
    }

    pub(crate) fn person(&self, id: PersonId) -> Who {
        self.people.get(&id).cloned().unwrap_or_else(|| Who {
            name: self.hidden.clone(),
            href: String::new(),
        })
    }

    pub(crate) fn organisation(&self, id: Option<OrganisationId>) -> Who {
        id.and_then(|id| self.organisations.get(&id).cloned())
            .unwrap_or_default()
    }
}

/// The bodies above, each with what it is to this one.
fn above(inside: &Inside, shell: &Shell, whole: &Whole, all: &[Whole]) -> Vec<(String, Who)> {
    let visit = &inside.visit;
    let named = |key: &str, id: Option<BodyId>| {
        let found = all.iter().find(|it| Some(it.body.id) == id)?;
        let who = Who {
            name: found.body.name.in_lang(visit.lang).to_owned(),
            href: shell.inside(&format!("/gremien/{}", found.body.id)),
        };
        Some((visit.t(key).into_owned(), who))
    };
    [
        named("body-steered-by", whole.body.steered_by),
        named("body-part-of", whole.body.part_of),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What somebody is in the body by a rule: role, office, or that they represent.
pub(crate) fn role_of(inside: &Inside, whole: &Whole, rule: super::SeatRuleId) -> String {
    let visit = &inside.visit;
    let found = whole.rules.iter().find(|it| it.id == rule);
    let said = found.and_then(|it| it.role.as_ref());
    match (said, found.and_then(|it| it.office.as_ref())) {
        (Some(said), _) => said.in_lang(visit.lang).to_owned(),
        (None, Some(_)) => visit.t("body-ex-officio").into_owned(),
        (None, None) => visit.t("body-member").into_owned(),
    }
}

fn seat_line(
    inside: &Inside,
    shell: &Shell,
    whole: &Whole,
    sitting: &Sitting,
    names: &Names,
) -> SeatLine {
    let visit = &inside.visit;
    let (actor, network) = (&visit.actor, inside.network.id);
    let ex_officio = whole
        .rules
        .iter()
        .any(|it| it.id == sitting.rule && it.office.is_some());
    let deputises = may_name_deputy(actor, network, sitting.holder, sitting.organisation).is_ok();
    let body = whole.body.id;
    let which = match (sitting.seat, sitting.organisation) {
        (Some(seat), _) => format!("?sitz={seat}"),
        (None, Some(id)) => format!("?regel={}&organisation={id}", sitting.rule),
        (None, None) => String::new(),
    };
    let ends = !ex_officio && may_manage(actor, network).is_ok();
    let link = |shown: bool, path: String| {
        if shown {
            shell.inside(&path)
        } else {
            String::new()
        }
    };
    let votes = match sitting.votes {
        1 => String::new(),
        0 => visit.t("body-advisory").into_owned(),
        votes => visit
            .t_with("body-votes", &[("count", votes.into())])
            .into_owned(),
    };
    let standing_in = sitting.deputies.iter().map(|it| DeputyLine {
        who: names.person(it.person),
        id: it.id.to_string(),
        may_end: deputises,
    });
    SeatLine {
        organisation: names.organisation(sitting.organisation),
        holder: sitting
            .holder
            .map(|it| names.person(it))
            .unwrap_or_default(),
        vacant: sitting.holder.is_none(),
        role: role_of(inside, whole, sitting.rule),
        since: shared::since(visit, sitting.since, sitting.until),
        deputies: standing_in.collect(),
        votes,
        deputy_href: link(deputises, format!("/gremien/{body}/stellvertretung{which}")),
        end_href: link(ends, format!("/gremien/{body}/sitz-beenden{which}")),
    }
}

/// What is not as the rules foresee.
fn problems(inside: &Inside, whole: &Whole, composition: &Composition) -> Vec<String> {
    let said = |key: &'static str| {
        move |(rule, count): &(super::SeatRuleId, u32)| {
            let args = [
                ("count", (*count).into()),
                ("role", role_of(inside, whole, *rule).into()),
            ];
            inside.visit.t_with(key, &args).into_owned()
        }
    };
    let missing = composition.missing.iter().map(said("body-missing"));
    let surplus = composition.surplus.iter().map(said("body-surplus"));
    missing.chain(surplus).collect()
}

/// The rules by which a seat is free.
fn open(inside: &Inside, shell: &Shell, whole: &Whole, composition: &Composition) -> Vec<Open> {
    let today = inside.visit.now.day();
    let by_name = whole
        .rules
        .iter()
        .filter(|it| it.office.is_none() && it.counts_on(today));
    let free = by_name.filter(|rule| {
        let seats = composition.sittings.iter();
        let taken = seats.filter(|it| it.rule == rule.id).count();
        rule.at_most.is_none_or(|most| taken < most as usize)
    });
    free.map(|rule| Open {
        text: role_of(inside, whole, rule.id),
        href: shell.inside(&format!(
            "/gremien/{}/sitz?regel={}",
            whole.body.id, rule.id
        )),
    })
    .collect()
}

fn term_lines(inside: &Inside, whole: &Whole, around: &Around, names: &Names) -> Vec<TermLine> {
    let (visit, today) = (&inside.visit, inside.visit.now.day());
    let terms = whole.terms(around);
    let past = terms.iter().filter(|it| {
        it.until
            .and_then(directory::Since::last_day)
            .is_some_and(|last| last < today)
    });
    past.map(|it| TermLine {
        who: names.person(it.person),
        organisation: names.organisation(it.organisation).name,
        role: role_of(inside, whole, it.rule),
        span: shared::since(visit, it.since, it.until),
    })
    .take(100)
    .collect()
}
