//! What contacts show on an organisation's page: what can be done next, who is coming or was
//! here, what was said, what is to be done.

use crate::contact::timeline::{self, ContactLine};
use crate::follow_up::pages::{FollowUpLine, lines};
use crate::{contact, follow_up, hint};
use askama::Template;
use directory::organisation::{Kind, Organisation, seen};
use directory::pages::below;
use kernel::OrganisationId;
use platform::network::pages::Inside;
use platform::section::{Section, Spot};
use web::{Failure, Head, Shell, part};

#[derive(Template)]
#[template(path = "section_action.html")]
struct Action {
    shell: Shell,
    path: String,
}

/// A link with an icon.
struct Tool {
    href: String,
    icon: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "section_tools.html")]
struct Tools {
    shell: Shell,
    tools: Vec<Tool>,
}

#[derive(Template)]
#[template(path = "section_warnings.html")]
struct Warnings {
    shell: Shell,
    warnings: Vec<String>,
}

#[derive(Template)]
#[template(path = "section_contacts.html")]
struct Contacts {
    shell: Shell,
    contacts: Vec<ContactLine>,
}

#[derive(Template)]
#[template(path = "section_follow_ups.html")]
struct FollowUps {
    shell: Shell,
    follow_ups: Vec<FollowUpLine>,
}

#[derive(Template)]
#[template(path = "section_duties.html")]
struct Duties {
    shell: Shell,
    open: Vec<FollowUpLine>,
}

/// Everything about this organisation that the visit may see of contacts.
pub(crate) async fn sections(inside: &Inside, id: OrganisationId) -> Result<Vec<Section>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let Some(found) = seen(db, actor, id).await? else {
        return Ok(Vec::new());
    };
    let shell = inside.shell(Head::default());
    let mut sections = Vec::new();
    if contact::may_record(actor, network, &found.organisation).is_ok() {
        let (shell, path) = (shell.clone(), below(id, ""));
        let html = part(&Action { shell, path })?;
        sections.push(section(Spot::Action, 200, 0, html));
    }
    let tools = tools(inside, &shell, &found.organisation);
    if !tools.is_empty() {
        let shell = shell.clone();
        let html = part(&Tools { shell, tools })?;
        sections.push(section(Spot::Tool, 10, 0, html));
    }
    let warnings = contact::pages::warnings(inside, id).await?;
    if !warnings.is_empty() {
        let (shell, count) = (shell.clone(), warnings.len());
        let html = part(&Warnings { shell, warnings })?;
        sections.push(section(Spot::Warning, 10, count, html));
    }
    let open = follow_up::of_organisation(db, actor, network, id).await?;
    if !open.is_empty() {
        let (shell, mut follow_ups) = (shell.clone(), lines(inside, &open).await?);
        // Whom they are about, the page says already.
        for it in &mut follow_ups {
            it.about_href.clear();
        }
        let html = part(&FollowUps { shell, follow_ups })?;
        sections.push(section(Spot::Side, 10, open.len(), html));
    }
    let contacts = timeline::lines(inside, id).await?;
    let count = contacts.len();
    let html = part(&Contacts { shell, contacts })?;
    sections.push(section(Spot::Main, 200, count, html));
    Ok(sections)
}

/// What a leaving member has to hand over: its open follow-ups.
pub(crate) async fn duties(inside: &Inside, id: OrganisationId) -> Result<Vec<Section>, Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let open = follow_up::of_member(db, actor, network, id).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let duties = Duties {
        shell: inside.shell(Head::default()),
        open: lines(inside, &open).await?,
    };
    Ok(vec![section(Spot::Duty, 10, open.len(), part(&duties)?)])
}

const fn section(spot: Spot, rank: u16, count: usize, html: String) -> Section {
    Section {
        spot,
        rank,
        count,
        html,
    }
}

/// The links that lead somewhere for this actor.
fn tools(inside: &Inside, shell: &Shell, about: &Organisation) -> Vec<Tool> {
    let (actor, network) = (&inside.visit.actor, inside.network.id);
    let tool = |path: &str, icon, key: &str| Tool {
        href: shell.inside(path),
        icon,
        text: shell.t(key).into_owned(),
    };
    let mut tools = Vec::new();
    if follow_up::may_plan(actor, network, about).is_ok() {
        let plan = below(about.id, "/wiedervorlage");
        let visit = format!("{plan}?art=visit");
        tools.push(tool(&visit, "event", "follow-up-plan-visit"));
        tools.push(tool(&plan, "add", "follow-up-new"));
    }
    if hint::may_send(actor, network).is_ok() && about.profile.kind == Kind::Company {
        let path = format!("/hinweise/neu?organisation={}", about.id);
        tools.push(tool(&path, "mail", "hint-new"));
    }
    tools
}
