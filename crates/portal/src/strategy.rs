//! What the alliance works on: fields, goals, plans, measures, labs, projects, money,
//! meetings.

use crate::section::{Badge, Item, Phrase, Section};
use crate::source::Source;
use charter::{Field, Goal, Grant, GrantState, Key, Meeting, MeetingState, Project};

/// Everything an alliance works on, in the order of a reader's interest.
pub(crate) fn sections(source: &Source<'_>) -> Vec<Section> {
    [
        fields(source),
        goals(source),
        plans(source),
        measures(source),
        labs(source),
        projects(source),
        grants(source),
        meetings(source),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn section(source: &Source<'_>, id: &'static str, key: &str, items: Vec<Item>) -> Option<Section> {
    Section::of(id, source.words.t(key), items)
}

/// Fields of competence and action.
pub(crate) fn fields(source: &Source<'_>) -> Option<Section> {
    let fields = source.charter.fields.iter();
    let items = fields.map(|field| field_item(source, field)).collect();
    section(source, "felder", "portal-fields", items)
}

fn field_item(source: &Source<'_>, field: &Field) -> Item {
    let mut item = Item::new(format!("feld-{}", field.key), source.text(&field.name));
    item.badge = Some(Badge {
        text: source.words.word("portal-field", field.kind.word()),
        tone: "",
    });
    item.note = source.note(field.note.as_ref());
    let bodies = source.charter.bodies.iter();
    let of_it = bodies.filter(|body| body.fields.contains(&field.key));
    let links = of_it.map(|body| source.body_link(&body.key)).collect();
    item.say_all(source.words.t("portal-bodies"), links);
    item
}

/// Goals, each with its parts.
pub(crate) fn goals(source: &Source<'_>) -> Option<Section> {
    let goals = source.charter.goals.iter();
    let of_no_other = goals.filter(|goal| goal.part_of.is_none());
    let items = of_no_other.map(|goal| goal_item(source, goal)).collect();
    section(source, "ziele", "portal-goals", items)
}

fn goal_item(source: &Source<'_>, goal: &Goal) -> Item {
    let mut item = Item::new(format!("ziel-{}", goal.key), source.text(&goal.name));
    item.points = parts(source, &goal.key);
    item.say_all(
        source.words.t("portal-fields-short"),
        source.field_links(&goal.fields),
    );
    item
}

/// The goals below a goal, at any depth. The charter has no circles.
fn parts(source: &Source<'_>, whole: &Key) -> Vec<String> {
    let goals = source.charter.goals.iter();
    let below = goals.filter(|goal| goal.part_of.as_ref() == Some(whole));
    below
        .flat_map(|goal| {
            let mut names = vec![source.text(&goal.name)];
            names.extend(parts(source, &goal.key));
            names
        })
        .collect()
}

fn plans(source: &Source<'_>) -> Option<Section> {
    let words = source.words;
    let items = source.charter.plans.iter().map(|plan| {
        let mut item = Item::new(format!("plan-{}", plan.key), source.text(&plan.name));
        item.badge = Some(source.progress(plan.state));
        item.note = source.note(plan.note.as_ref());
        item.say(
            words.t("portal-kind"),
            words.word("portal-plan", plan.kind.word()),
        );
        let carried_by = source.organisations(&plan.carried_by);
        item.say(words.t("portal-carried-by"), words.list(&carried_by));
        let unites = source.organisations(&plan.unites);
        item.say(words.t("portal-unites"), words.list(&unites));
        let meeting = plan
            .decided_in
            .as_ref()
            .and_then(|key| meeting(source, key));
        item.say_all(words.t("portal-decided-in"), meeting.into_iter().collect());
        item.say_all(
            words.t("portal-fields-short"),
            source.field_links(&plan.fields),
        );
        item
    });
    section(source, "plaene", "portal-plans", items.collect())
}

fn measures(source: &Source<'_>) -> Option<Section> {
    let words = source.words;
    let items = source.charter.measures.iter().map(|measure| {
        let mut item = Item::new(
            format!("massnahme-{}", measure.key),
            source.text(&measure.name),
        );
        item.badge = Some(source.progress(measure.state));
        let responsible = source.organisations(&measure.responsible);
        item.say(words.t("portal-responsible"), words.list(&responsible));
        let period = words.period(measure.from, measure.until);
        item.say(words.t("portal-period"), period.unwrap_or_default());
        let body = measure.body.iter().map(|key| source.body_link(key));
        item.say_all(words.t("portal-body"), body.collect());
        let plan = measure.plan.as_ref().map(|key| plan_link(source, key));
        item.say_all(words.t("portal-plan"), plan.into_iter().collect());
        item.say_all(
            words.t("portal-fields-short"),
            source.field_links(&measure.fields),
        );
        item
    });
    section(source, "massnahmen", "portal-measures", items.collect())
}

fn labs(source: &Source<'_>) -> Option<Section> {
    let words = source.words;
    let items = source.charter.living_labs.iter().map(|lab| {
        let mut item = Item::new(format!("reallabor-{}", lab.key), source.text(&lab.name));
        item.badge = Some(source.progress(lab.state));
        item.note = source.note(lab.note.as_ref());
        let partners = source.organisations(&lab.partners);
        item.say(words.t("portal-partners"), words.list(&partners));
        let period = words.period(lab.from, lab.until);
        item.say(words.t("portal-period"), period.unwrap_or_default());
        item.say_all(
            words.t("portal-fields-short"),
            source.field_links(&lab.fields),
        );
        item
    });
    section(source, "reallabore", "portal-labs", items.collect())
}

fn projects(source: &Source<'_>) -> Option<Section> {
    let projects = source.charter.projects.iter();
    let items = projects.map(|project| project_item(source, project));
    section(source, "projekte", "portal-projects", items.collect())
}

fn project_item(source: &Source<'_>, project: &Project) -> Item {
    let words = source.words;
    let mut item = Item::new(
        format!("projekt-{}", project.key),
        source.text(&project.name),
    );
    item.badge = Some(source.progress(project.state));
    item.note = source.note(project.note.as_ref());
    let mut partners = source.organisations(&project.partners);
    partners.extend(source.texts(&project.other_partners));
    item.say(words.t("portal-partners"), words.list(&partners));
    let period = words.period(project.from, project.until);
    item.say(words.t("portal-period"), period.unwrap_or_default());
    let whole = project
        .part_of
        .as_ref()
        .map(|key| project_link(source, key));
    item.say_all(words.t("portal-part-of"), whole.into_iter().collect());
    let plan = project.plan.as_ref().map(|key| plan_link(source, key));
    item.say_all(words.t("portal-plan"), plan.into_iter().collect());
    item.say_all(
        words.t("portal-fields-short"),
        source.field_links(&project.fields),
    );
    item.website = project.website.as_ref().map(Phrase::website);
    item
}

fn grants(source: &Source<'_>) -> Option<Section> {
    let grants = source.charter.grants.iter();
    let items = grants.map(|grant| grant_item(source, grant));
    section(source, "foerderung", "portal-grants", items.collect())
}

fn grant_item(source: &Source<'_>, grant: &Grant) -> Item {
    let words = source.words;
    let mut item = Item::new(
        format!("foerderung-{}", grant.key),
        source.text(&grant.name),
    );
    item.badge = Some(Badge {
        text: words.word("portal-grant", grant.state.word()),
        tone: if grant.state == GrantState::Approved {
            "badge--success"
        } else {
            ""
        },
    });
    item.note = source.text(&grant.purpose);
    let amount = grant.amount.map(|amount| words.amount(amount));
    item.say(words.t("portal-amount"), amount.unwrap_or_default());
    item.say(words.t("portal-giver"), source.organisation(&grant.giver));
    let recipients = source.organisations(&grant.recipients);
    item.say(words.t("portal-recipients"), words.list(&recipients));
    let notice = grant.notice.map(|date| words.date(date));
    item.say(words.t("portal-notice"), notice.unwrap_or_default());
    let period = words.period(grant.from, grant.until);
    item.say(words.t("portal-period"), period.unwrap_or_default());
    let plan = grant.plan.as_ref().map(|key| plan_link(source, key));
    item.say_all(words.t("portal-plan"), plan.into_iter().collect());
    let project = grant.project.as_ref().map(|key| project_link(source, key));
    item.say_all(words.t("portal-project"), project.into_iter().collect());
    item
}

/// The meetings that are known.
pub(crate) fn meetings(source: &Source<'_>) -> Option<Section> {
    let meetings = source.charter.meetings.iter();
    let items = meetings.map(|meeting| meeting_item(source, meeting));
    section(source, "treffen", "portal-meetings", items.collect())
}

fn meeting_item(source: &Source<'_>, meeting: &Meeting) -> Item {
    let words = source.words;
    let mut item = Item::new(
        format!("treffen-{}", meeting.key),
        source.text(&meeting.name),
    );
    item.badge = Some(Badge {
        text: words.word("portal-meeting", meeting.state.word()),
        tone: if meeting.state == MeetingState::Planned {
            "badge--info"
        } else {
            ""
        },
    });
    let date = meeting.date.map(|date| words.date(date));
    item.say(words.t("portal-date"), date.unwrap_or_default());
    let body = meeting.body.iter().map(|key| source.body_link(key));
    item.say_all(words.t("portal-body"), body.collect());
    let venue = meeting.venue.as_ref().map(|key| source.organisation(key));
    item.say(words.t("portal-venue"), venue.unwrap_or_default());
    let took_part = meeting.participants.as_ref();
    let took_part = took_part.map(|some| words.figure(some.number, some.precision));
    item.say(
        words.t("portal-participants"),
        took_part.unwrap_or_default(),
    );
    let guests = meeting.guests.iter().map(|guest| {
        let name = source.organisation(&guest.organisation);
        let topic = guest
            .topic
            .as_ref()
            .map(|topic| format!(": {}", source.text(topic)));
        Phrase::plain(format!("{name}{}", topic.unwrap_or_default()))
    });
    item.say_all(words.t("portal-guests"), guests.collect());
    item.say(
        words.t("portal-topics"),
        source.texts(&meeting.topics).join("; "),
    );
    let groups = meeting
        .breakouts
        .iter()
        .map(|group| source.text(&group.topic));
    item.say(
        words.t("portal-breakouts"),
        groups.collect::<Vec<_>>().join("; "),
    );
    item.say(
        words.t("portal-decisions"),
        source.texts(&meeting.decisions).join("; "),
    );
    item
}

fn meeting(source: &Source<'_>, key: &Key) -> Option<Phrase> {
    let found = source.charter.meetings.iter().find(|one| one.key == *key)?;
    let href = source.path(&format!("/kompetenzen#treffen-{key}"));
    Some(Phrase::link(source.text(&found.name), href))
}

fn plan_link(source: &Source<'_>, key: &Key) -> Phrase {
    let plans = source.charter.plans.iter();
    let name = plans
        .filter(|plan| plan.key == *key)
        .map(|plan| source.text(&plan.name));
    let href = source.path(&format!("/kompetenzen#plan-{key}"));
    Phrase::link(name.collect::<String>(), href)
}

fn project_link(source: &Source<'_>, key: &Key) -> Phrase {
    let projects = source.charter.projects.iter();
    let found = projects.filter(|project| project.key == *key);
    let name = found.map(|project| source.text(&project.name));
    let href = source.path(&format!("/kompetenzen#projekt-{key}"));
    Phrase::link(name.collect::<String>(), href)
}
