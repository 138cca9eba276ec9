//! What an actor can do from an organisation's page, as links.

use super::{Organisation, may_edit};
use crate::membership::{self, Membership, State};
use crate::organisation::takeover;
use crate::pages::below;
use crate::reach::reads_as_office;
use db::DbError;
use platform::network::pages::Inside;
use web::Shell;

/// A link with an icon.
pub(super) struct Tool {
    pub(super) href: String,
    pub(super) icon: &'static str,
    pub(super) text: String,
}

/// The links that lead somewhere for this actor.
pub(super) async fn tools(
    inside: &Inside,
    shell: &Shell,
    organisation: &Organisation,
) -> Result<Vec<Tool>, DbError> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let id = organisation.id;
    let mut tools = Vec::new();
    let mut tool = |rest: &str, icon, key: &str| {
        tools.push(Tool {
            href: shell.inside(&below(id, rest)),
            icon,
            text: shell.t(key).into_owned(),
        });
    };
    let memberships = membership::of_organisation(db, actor, id).await?;
    let leaves = |it: &Membership| {
        it.network == inside.network.id
            && matches!(it.state, State::Admitted { .. })
            && membership::may_leave(actor, it).is_ok()
    };
    if memberships.iter().any(leaves) {
        tool("/austritt", "logout", "leaving-title");
    }
    let edits = may_edit(actor, organisation).is_ok();
    if edits {
        tool("/sichtbarkeit", "visibility", "visibility-title");
        tool("/zertifikate", "task_alt", "certificate-title");
    }
    let follows = takeover::may_follow(db, actor, organisation).await?;
    if follows {
        tool("/uebergabe", "key", "takeover-title");
    }
    if edits || follows || reads_as_office(actor, organisation.home) {
        tool("/verlauf", "history", "history-title");
    }
    Ok(tools)
}
