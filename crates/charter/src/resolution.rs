//! Resolutions on which the alliance rests, and the councils that must adopt them.

use crate::Charter;
use crate::date::PartialDate;
use crate::history::in_order;
use crate::part::{record, words};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::reference::BODIES;
use crate::rules::useless;
use crate::value::{Key, Localised};

words! {
    /// What a resolution is for.
    ResolutionKind {
        /// The principle on which the alliance rests (Grundsatzbeschluss).
        Founding = "founding",
        /// The future form of the alliance.
        Organisation = "organisation",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How far a resolution has come.
    ResolutionState {
        /// Proposed.
        Proposed = "proposed",
        /// Adopted by whoever decides it, or by enough councils.
        InForce = "in-force",
        /// Lost.
        Rejected = "rejected",
    }
}

words! {
    /// When a resolution before many councils takes effect.
    EffectRule {
        /// All of them must adopt it.
        All = "all",
        /// At least `number` of them.
        AtLeast = "at-least",
        /// The ones `named`, and of the others at least `number`.
        NamedAndAtLeast = "named-and-at-least",
    }
}

words! {
    /// What a council did.
    CouncilState {
        /// Nothing yet.
        Pending = "pending",
        /// Adopted it.
        Adopted = "adopted",
        /// Adopted another wording; does not count as ratified.
        AdoptedWithChanges = "adopted-with-changes",
        /// Put it off.
        Postponed = "postponed",
        /// Rejected it.
        Rejected = "rejected",
    }
}

record! {
    /// The council, district assembly or board of one organisation.
    Inline Council {
        /// The organisation.
        of: Key,
        /// What it did.
        state: CouncilState,
        /// When.
        on: Option<PartialDate>,
    }
}

record! {
    /// When the resolution takes effect.
    Inline Ratification {
        /// The rule.
        rule: EffectRule,
        /// How many.
        number: Option<u32>,
        /// Who in any case.
        named: Vec<Key>,
    }
}

record! {
    /// A resolution.
    Block Resolution {
        /// Its name in this charter.
        key: Key,
        /// What it is for.
        kind: ResolutionKind,
        /// Its title.
        title: Localised,
        /// How far it has come.
        state: ResolutionState,
        /// When it was proposed or first adopted.
        date: Option<PartialDate>,
        /// The organisation that decided it alone.
        organisation: Option<Key>,
        /// The body that decided it.
        body: Option<Key>,
        /// What it says, in points.
        content: Vec<Localised>,
        /// When it takes effect.
        ratification: Option<Ratification>,
        /// The councils that decide on it.
        councils: Vec<Council>,
    }
}

impl Resolution {
    /// Whether the councils that have adopted it are enough by its own rule.
    pub fn is_ratified(&self) -> bool {
        let Some(ratification) = &self.ratification else {
            return self.state == ResolutionState::InForce;
        };
        let adopted = |council: &&Council| council.state == CouncilState::Adopted;
        let is_named = |council: &&Council| ratification.named.contains(&council.of);
        let number = ratification.number.unwrap_or(0) as usize;
        let count = self.councils.iter().filter(adopted).count();
        match ratification.rule {
            EffectRule::All => count == self.councils.len(),
            EffectRule::AtLeast => count >= number,
            EffectRule::NamedAndAtLeast => {
                let named = self.councils.iter().filter(is_named).filter(adopted);
                let named = named.count();
                named == ratification.named.len() && count - named >= number
            }
        }
    }
}

const THE_PROPOSAL: Expected = Expected {
    en: "the resolution",
    de: "dem Beschluss",
};
const COUNCILS: Expected = Expected {
    en: "a list of councils",
    de: "eine Liste von Räten",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, resolution) in charter.resolutions.iter().enumerate() {
        let path = format!("resolutions[{i}]");
        let organisation = resolution.organisation.as_ref();
        charter.refers_to_organisation(organisation, format!("{path}.organisation"), reader);
        let body = resolution.body.as_ref();
        charter.refers_to(BODIES, body, format!("{path}.body"), reader);
        check_councils(charter, resolution, &path, reader);
        if resolution.ratification.is_some() {
            check_rule(resolution, &path, reader);
        }
    }
}

fn check_councils(charter: &Charter, resolution: &Resolution, path: &str, reader: &mut Reader<'_>) {
    for (i, council) in resolution.councils.iter().enumerate() {
        let path = format!("{path}.councils[{i}]");
        charter.refers_to_organisation(Some(&council.of), format!("{path}.of"), reader);
        let same = |other: &Council| other.of == council.of;
        if resolution.councils[..i].iter().any(same) {
            let name = council.of.to_string();
            reader.at(format_args!("{path}.of"), ProblemKind::Repeated { name });
        }
        if council.state == CouncilState::Pending && council.on.is_some() {
            useless("pending", "on", &path, reader);
        }
        let (proposed, adopted) = (resolution.date, council.on);
        in_order(
            proposed,
            adopted,
            THE_PROPOSAL,
            format!("{path}.on"),
            reader,
        );
    }
}

fn check_rule(resolution: &Resolution, path: &str, reader: &mut Reader<'_>) {
    let Some(ratification) = &resolution.ratification else {
        return;
    };
    if resolution.councils.is_empty() && !reader.is_broken(&format!("{path}.councils")) {
        return reader.missing(path, "councils", COUNCILS);
    }
    let path = format!("{path}.ratification");
    for (i, named) in ratification.named.iter().enumerate() {
        if !resolution
            .councils
            .iter()
            .any(|council| council.of == *named)
        {
            let kind = ProblemKind::UnknownReference {
                to: Expected {
                    en: "council of",
                    de: "den Rat von",
                },
                key: named.to_string(),
                hint: crate::member::hint(
                    named,
                    resolution.councils.iter().map(|council| &council.of),
                ),
            };
            reader.at(format_args!("{path}.named[{i}]"), kind);
        }
    }
    check_number(resolution, ratification, &path, reader);
}

fn check_number(
    resolution: &Resolution,
    ratification: &Ratification,
    path: &str,
    reader: &mut Reader<'_>,
) {
    let word = ratification.rule.word();
    let councils = resolution.councils.len();
    let others = councils.saturating_sub(ratification.named.len());
    let (with_number, councils) = match ratification.rule {
        EffectRule::All => (false, councils),
        EffectRule::AtLeast => (true, councils),
        EffectRule::NamedAndAtLeast => (true, others),
    };
    match ratification.number {
        None if with_number && !reader.is_broken(&format!("{path}.number")) => {
            let (word, key) = (word.to_owned(), "number".to_owned());
            reader.at(path, ProblemKind::NeedsField { word, key });
        }
        Some(_) if !with_number => useless(word, "number", path, reader),
        Some(wanted) if wanted as usize > councils => {
            let kind = ProblemKind::RatificationNumber { wanted, councils };
            reader.at(format_args!("{path}.number"), kind);
        }
        _ => {}
    }
    let reads_named = ratification.rule == EffectRule::NamedAndAtLeast;
    if !ratification.named.is_empty() && !reads_named {
        useless(word, "named", path, reader);
    }
}
