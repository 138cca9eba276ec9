//! The board: what each council did, in words, and what follows from it.

use super::store::words;
use super::{Cost, Council, Ratification, council_name, evidence, inhabitants, may_report};
use crate::resolution::wording::compare;
use crate::resolution::{Resolution, present_text};
use classifications::Area;
use directory::organisation::{self, Organisation};
use documents::{Piece, Share};
use kernel::{Actor, Date, Money, OrganisationId, fold};
use std::collections::HashMap;
use voting::{CouncilState, InForce, Progress};
use web::{Failure, Visit};

/// The board as the page shows it.
pub struct Board {
    /// How far it is, in one sentence.
    pub sentence: String,
    /// When it takes effect.
    pub rule: String,
    /// Since when it is in force, or what is missing.
    pub in_force: String,
    /// Until when they are asked; empty for none.
    pub deadline: String,
    /// How many have agreed.
    pub agreed: u32,
    /// How many there are.
    pub of: u32,
    /// What it costs; empty for nothing.
    pub cost: String,
    /// Which council is thought to refuse; empty for none.
    pub what_if: String,
    /// Where all of them count again.
    pub all_pay: String,
    /// The councils, by name.
    pub rows: Vec<Row>,
    /// The wordings of those that adopted another one, by the name of the council.
    pub own_texts: Vec<(String, String)>,
}

/// A council on the board.
pub struct Row {
    /// Its name.
    pub name: String,
    /// Whether it has to agree.
    pub named: bool,
    /// Where it stands.
    pub state: &'static str,
    /// The badge's tone.
    pub tone: &'static str,
    /// It decided on an earlier wording.
    pub outdated: bool,
    /// When it decided or will.
    pub day: String,
    /// The number of its paper.
    pub paper: String,
    /// Where that can be read.
    pub link: String,
    /// What its organisation pays.
    pub share: String,
    /// The board without it; empty where that is no question.
    pub without: String,
    /// Its own wording compared; empty for none.
    pub own_text: Vec<Shown>,
    /// What is to be known besides.
    pub note: String,
    /// Where to say where it stands; empty for whoever may not.
    pub report: String,
    /// What shows it, as far as the actor sees that.
    pub evidence: Vec<Proof>,
    /// Where all of it is; empty where there is none or nobody sees it.
    pub all_evidence: String,
}

/// A piece of evidence on the board.
pub struct Proof {
    /// The name of the file, or what was found.
    pub name: String,
    /// Where it is.
    pub href: String,
    /// Whether it was gathered from the council's own system.
    pub gathered: bool,
}

/// A piece of two wordings compared: `same`, `gone` or `added`.
pub struct Shown {
    /// `same`, `gone` or `added`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// The pieces as the page shows them.
pub fn shown(pieces: Vec<Piece>) -> Vec<Shown> {
    let show = |it: Piece| Shown {
        kind: match it.share {
            Share::Kept => "same",
            Share::Removed => "gone",
            Share::Added => "added",
        },
        text: it.text,
    };
    pieces.into_iter().map(show).collect()
}

/// The organisations of councils, as far as somebody sees them.
pub struct Known(HashMap<OrganisationId, Organisation>);

impl Known {
    fn get(&self, id: &OrganisationId) -> Option<&Organisation> {
        self.0.get(id)
    }
}

/// The organisations of the councils, as far as the actor sees them.
pub async fn organisations(
    visit: &Visit,
    actor: &Actor,
    round: &Ratification,
) -> Result<Known, Failure> {
    let ids: Vec<_> = round.councils.iter().map(|it| it.organisation).collect();
    let seen = organisation::seen_many(&visit.state.db, actor, &ids).await?;
    let known = seen.into_iter().map(|it| it.organisation);
    Ok(Known(known.map(|it| (it.id, it)).collect()))
}

/// The council of an organisation, in words.
pub fn name_of(visit: &Visit, organisation: Option<&Organisation>) -> String {
    let Some(known) = organisation else {
        return visit.t("council-hidden").into_owned();
    };
    let council = council_name(known.profile.kind, known.profile.name.as_str());
    visit
        .t_with(council.key, &[("name", council.name.into())])
        .into_owned()
}

impl Board {
    /// The board as `actor` may see it. `page` is the address of the page it stands on;
    /// `without` the organisation whose council is thought to refuse.
    pub async fn of(
        visit: &Visit,
        (actor, page): (&Actor, &str),
        (it, round): (&Resolution, &Ratification),
        without: Option<OrganisationId>,
    ) -> Result<Self, Failure> {
        let known = organisations(visit, actor, round).await?;
        let mut round = round.clone();
        round.councils.sort_by_cached_key(|council| {
            let found = known.get(&council.organisation);
            (
                found.is_none(),
                found.map(|it| fold(it.profile.name.as_str())),
            )
        });
        let text = present_text(visit.state.db.read(), it).await?.words.de;
        let areas: Vec<_> = round
            .councils
            .iter()
            .map(|council| area(known.get(&council.organisation)))
            .collect();
        let inhabitants = inhabitants(&areas);
        let version = it.text_version;
        let pays = |council: &Council| {
            let refused =
                council.state == CouncilState::Rejected && council.text_version == version;
            !refused && Some(council.organisation) != without
        };
        let shares = round.shares(&inhabitants, pays);
        let progress = round.progress(version);
        let rows = round.councils.iter().zip(&shares).map(|(council, share)| {
            let council = (council, known.get(&council.organisation));
            row(visit, (actor, page), (it, &text), council, (&round, *share))
        });
        let mut rows: Vec<Row> = rows.collect();
        prove(visit, (actor, page), (it, &round), &mut rows).await?;
        let own_texts = round.councils.iter().filter_map(|council| {
            let name = name_of(visit, known.get(&council.organisation));
            Some((name, council.adopted_text.clone()?))
        });
        let own_texts = own_texts.collect();
        let thought = without.and_then(|id| known.get(&id));
        Ok(Self {
            rows,
            own_texts,
            sentence: sentence(visit, &round, version, &known),
            rule: rule_in_words(visit, &round),
            in_force: in_force(visit, &progress),
            deadline: day(visit, round.deadline),
            agreed: progress.agreed,
            of: progress.of,
            cost: round
                .cost
                .map(|it| cost_in_words(visit, it))
                .unwrap_or_default(),
            what_if: thought.map_or(String::new(), |organisation| {
                let name = name_of(visit, Some(organisation));
                visit
                    .t_with("ratification-what-if-without", &[("name", name.into())])
                    .into_owned()
            }),
            all_pay: format!("{page}#raete"),
        })
    }
}

fn day(visit: &Visit, day: Option<Date>) -> String {
    day.map(|it| web::day(visit.lang, it)).unwrap_or_default()
}

fn area(organisation: Option<&Organisation>) -> Option<Area> {
    classifications::area(organisation?.profile.ags.as_deref()?)
}

fn row(
    visit: &Visit,
    (actor, page): (&Actor, &str),
    (it, text): (&Resolution, &str),
    (council, organisation): (&Council, Option<&Organisation>),
    (round, share): (&Ratification, Money),
) -> Row {
    let decided = day(visit, council.decided_on);
    let planned = day(visit, council.deciding_on);
    let has_cost = round.cost.is_some();
    let reports = may_report(actor, it, council).is_ok();
    let link = |shown: bool, rest: String| {
        if shown {
            format!("{page}{rest}")
        } else {
            String::new()
        }
    };
    let own = council.adopted_text.as_deref();
    Row {
        name: name_of(visit, organisation),
        named: council.named,
        state: council.state.word(),
        tone: tone(council.state),
        outdated: council.text_version != it.text_version && council.state.is_final(),
        day: if decided.is_empty() && !planned.is_empty() {
            visit
                .t_with("ratification-on", &[("day", planned.into())])
                .into_owned()
        } else {
            decided
        },
        paper: council.paper.clone().unwrap_or_default(),
        link: council
            .link
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        share: if has_cost {
            web::amount(visit.lang, share)
        } else {
            String::new()
        },
        without: link(
            has_cost && !council.agrees(it.text_version),
            format!("?ohne={}#raete", council.organisation),
        ),
        own_text: own.map(|own| shown(compare(text, own))).unwrap_or_default(),
        note: council.note.clone().unwrap_or_default(),
        report: link(
            reports,
            format!("/rat?organisation={}", council.organisation),
        ),
        evidence: Vec::new(),
        all_evidence: String::new(),
    }
}

/// So many pieces of evidence of a council stand on the board.
const PROOFS: usize = 3;

/// Puts the latest evidence of each council on the board, as far as the actor sees it. In
/// public there is none: what lies there is read in the workspace.
async fn prove(
    visit: &Visit,
    (actor, page): (&Actor, &str),
    (it, round): (&Resolution, &Ratification),
    rows: &mut [Row],
) -> Result<(), Failure> {
    if !actor.reads_network(it.network) || page.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = round.councils.iter().map(|it| it.id).collect();
    let mut all = evidence::of_councils(visit.state.db.read(), &ids).await?;
    for (council, row) in round.councils.iter().zip(rows) {
        let place = format!("{page}/raete/{}/nachweise", council.id);
        let found = all.remove(&council.id).unwrap_or_default();
        let seen = found
            .iter()
            .rev()
            .filter(|one| evidence::may_see(actor, it, council, one).is_ok());
        row.evidence = seen
            .take(PROOFS)
            .map(|one| proof(visit, one, &place))
            .collect();
        if !row.evidence.is_empty() {
            row.all_evidence = place;
        }
    }
    Ok(())
}

fn proof(visit: &Visit, one: &evidence::Evidence, place: &str) -> Proof {
    let line = evidence::pages::line(visit, one, place, false);
    Proof {
        name: line.name,
        href: line.href,
        gathered: line.gathered,
    }
}

/// The tone of a council's badge.
pub const fn tone(state: CouncilState) -> &'static str {
    match state {
        CouncilState::Approved => "badge--success",
        CouncilState::ApprovedWithChanges | CouncilState::Postponed | CouncilState::Decided => {
            "badge--warning"
        }
        CouncilState::Rejected => "badge--danger",
        CouncilState::Submitted | CouncilState::Scheduled => "badge--info",
        CouncilState::NotSubmitted | CouncilState::NotedOnly => "",
    }
}

/// "12 von 13 haben zugestimmt".
pub fn agreed(visit: &Visit, progress: &Progress) -> String {
    let args = [
        ("agreed", progress.agreed.into()),
        ("of", progress.of.into()),
    ];
    visit.t_with("ratification-agreed", &args).into_owned()
}

/// So many outstanding councils are named in the sentence.
const NAMED: usize = 3;

/// "12 von 13 haben zugestimmt, ausstehend: Rat der Stadt Marl am 14.12.2026." Whoever
/// adopted another wording or refused is named too.
pub fn sentence(visit: &Visit, round: &Ratification, version: u32, known: &Known) -> String {
    let progress = round.progress(version);
    let outstanding = round.outstanding(version);
    let mut names: Vec<String> = outstanding
        .iter()
        .take(NAMED)
        .map(|council| {
            let name = name_of(visit, known.get(&council.organisation));
            match council.deciding_on {
                None => name,
                Some(on) => {
                    let args = [
                        ("name", name.into()),
                        ("day", web::day(visit.lang, on).into()),
                    ];
                    visit.t_with("ratification-name-on", &args).into_owned()
                }
            }
        })
        .collect();
    if outstanding.len() > NAMED {
        let rest = outstanding.len() - NAMED;
        names.push(
            visit
                .t_with("ratification-and-more", &[("count", rest.into())])
                .into_owned(),
        );
    }
    let mut parts = vec![agreed(visit, &progress)];
    if !names.is_empty() {
        let args = [("names", names.join("; ").into())];
        parts.push(visit.t_with("ratification-outstanding", &args).into_owned());
    }
    for (state, key) in [
        (CouncilState::ApprovedWithChanges, "ratification-changed"),
        (CouncilState::Rejected, "ratification-refused"),
    ] {
        let of = |council: &&Council| council.state == state && council.text_version == version;
        let names = round.councils.iter().filter(of);
        let names = names.map(|it| name_of(visit, known.get(&it.organisation)));
        let names = names.collect::<Vec<_>>().join("; ");
        if !names.is_empty() {
            parts.push(visit.t_with(key, &[("names", names.into())]).into_owned());
        }
    }
    format!("{}.", parts.join(", "))
}

/// "alle Räte müssen zustimmen".
pub fn rule_in_words(visit: &Visit, round: &Ratification) -> String {
    let (word, number) = words(round.effect);
    let args = [
        ("rule", word.into()),
        ("number", number.unwrap_or(0).into()),
        ("of", round.councils.len().into()),
    ];
    visit.t_with("ratification-rule", &args).into_owned()
}

/// Since when it is in force and why, or what is missing.
pub fn in_force(visit: &Visit, progress: &Progress) -> String {
    match progress.in_force {
        InForce::Since(on) => visit
            .t_with(
                "ratification-in-force",
                &[("day", web::day(visit.lang, on).into())],
            )
            .into_owned(),
        InForce::DayUnknown => visit.t("ratification-in-force-unknown").into_owned(),
        InForce::NotYet { missing } => visit
            .t_with("ratification-missing", &[("count", missing.into())])
            .into_owned(),
        InForce::Never => visit.t("ratification-never").into_owned(),
    }
}

fn cost_in_words(visit: &Visit, cost: Cost) -> String {
    let args = [
        ("sum", web::amount(visit.lang, cost.sum).into()),
        (
            "key",
            visit.t_enum("ratification-cost", cost.key.word()).into(),
        ),
    ];
    visit.t_with("ratification-cost-line", &args).into_owned()
}
