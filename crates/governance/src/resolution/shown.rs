//! A resolution as lists and pages show it, in the workspace and in public.

use super::ratification::{self, board};
use super::{Resolution, ResolutionId, Standing};
use crate::body;
use directory::pages::{encoded, known_day};
use kernel::{Actor, Cursor, NetworkId};
use std::collections::HashMap;
use voting::Tally;
use web::{Failure, Visit};

/// A resolution in the register.
pub struct Line {
    /// Its number; empty for a draft and for those older than the count.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// Where it stands.
    pub standing: &'static str,
    /// The tone of its badge.
    pub tone: &'static str,
    /// Since when it is in force, or when it was decided.
    pub since: String,
    /// Who decides it.
    pub by: String,
    /// How many councils have agreed; empty where none is asked.
    pub councils: String,
}

/// Resolutions as lists show them; `href` says where each leads.
pub async fn lines(
    visit: &Visit,
    of: (&Actor, NetworkId),
    found: &[Resolution],
    href: impl Fn(ResolutionId) -> String,
) -> Result<Vec<Line>, Failure> {
    let ids: Vec<_> = found.iter().map(|it| it.id).collect();
    let rounds = ratification::of_resolutions(visit.state.db.read(), &ids).await?;
    let deciders = Deciders::of(visit, of, found).await?;
    let line = |it: &Resolution| {
        let round = rounds.get(&it.id);
        let standing = it.standing(round);
        Line {
            number: it.number.map(|it| it.to_string()).unwrap_or_default(),
            title: it.title.in_lang(visit.lang).to_owned(),
            href: href(it.id),
            standing: standing.word(),
            tone: tone(standing),
            since: since(visit, it, standing),
            by: deciders.name(it),
            councils: round.map_or(String::new(), |round| {
                board::agreed(visit, &round.progress(it.text_version))
            }),
        }
    };
    Ok(found.iter().map(line).collect())
}

/// Who decides, by name.
pub struct Deciders {
    bodies: HashMap<kernel::BodyId, String>,
    organisations: HashMap<kernel::OrganisationId, String>,
}

impl Deciders {
    /// Those of these resolutions, as far as the actor may know of them.
    pub async fn of(
        visit: &Visit,
        (actor, network): (&Actor, NetworkId),
        all: &[Resolution],
    ) -> Result<Self, Failure> {
        let db = &visit.state.db;
        let bodies = body::bare(db.read(), network).await?;
        let bodies = bodies
            .into_iter()
            .map(|it| (it.id, it.name.in_lang(visit.lang).to_owned()));
        let organisations = all.iter().filter_map(|it| it.organisation);
        Ok(Self {
            bodies: bodies.collect(),
            organisations: directory::organisation::names(db, actor, organisations).await?,
        })
    }

    /// Who decides it; empty for nobody.
    pub fn name(&self, it: &Resolution) -> String {
        let body = it.body.and_then(|id| self.bodies.get(&id));
        let organisation = it.organisation.and_then(|id| self.organisations.get(&id));
        body.or(organisation).cloned().unwrap_or_default()
    }
}

/// The tone of a standing's badge.
pub const fn tone(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce(_) => "badge--success",
        Standing::Ratifying | Standing::Proposed => "badge--warning",
        Standing::Failed | Standing::Rejected => "badge--danger",
        Standing::Draft | Standing::Replaced => "",
    }
}

/// Since when it is in force, or when it was decided.
pub fn since(visit: &Visit, it: &Resolution, standing: Standing) -> String {
    match standing {
        Standing::InForce(Some(day)) => web::day(visit.lang, day),
        _ => it
            .decided_on
            .map(|it| known_day(visit, it))
            .unwrap_or_default(),
    }
}

/// "9 Ja, 2 Nein, 1 Enthaltung".
pub fn votes(visit: &Visit, tally: &Tally) -> String {
    let args = [
        ("yes", tally.yes.into()),
        ("no", tally.no.into()),
        ("abstentions", tally.abstentions.into()),
    ];
    visit.t_with("resolution-votes", &args).into_owned()
}

/// The mark after which a page of the register begins, as addresses carry it.
pub fn after(mark: &str) -> Option<(i64, i64, ResolutionId)> {
    let mut parts = mark.split('.');
    let (year, number, id) = (parts.next()?, parts.next()?, parts.next()?);
    Some((year.parse().ok()?, number.parse().ok()?, id.parse().ok()?))
}

/// The query of the next page of the register, if there is one: with the same words and year.
pub fn next_query(next: Option<&Cursor>, words: &str, year: &str) -> Option<String> {
    let mark = next?.parts::<3>()?.join(".");
    let query = [("q", words), ("jahr", year), ("nach", &mark)];
    let query = query.map(|(key, value)| format!("{key}={}", encoded(value)));
    Some(query.join("&"))
}
