//! What the alliance works on and wants: fields, goals, plans, measures, living
//! labs.

use kernel::fold;

use crate::Charter;
use crate::date::PartialDate;
use crate::history::{THE_BEGINNING, in_order};
use crate::part::{record, words};
use crate::problem::ProblemKind;
use crate::read::Reader;
use crate::reference::{BODIES, FIELDS, GOALS, MEETINGS, PLANS, check_cycles};
use crate::value::{Key, Localised};

words! {
    /// What a field is.
    FieldKind {
        /// The region is strong in it (Kompetenzfeld).
        Competence = "competence",
        /// A plan acts in it (Handlungsfeld).
        Action = "action",
        /// Both.
        CompetenceAndAction = "competence-and-action",
    }
}

record! {
    /// A field of competence or action.
    Block Field {
        /// Its name in this charter.
        key: Key,
        /// What it is.
        kind: FieldKind,
        /// What it is called.
        name: Localised,
        /// What belongs to it.
        note: Option<Localised>,
    }
}

record! {
    /// Something the alliance wants to reach.
    Block Goal {
        /// Its name in this charter.
        key: Key,
        /// What is to be reached.
        name: Localised,
        /// The goal it serves.
        part_of: Option<Key>,
        /// The fields it belongs to.
        fields: Vec<Key>,
    }
}

words! {
    /// What a plan is.
    PlanKind {
        /// A strategy of location development.
        Strategy = "strategy",
        /// A plan for the future of the location (Zukunftsplan).
        FuturePlan = "future-plan",
        /// A regional development concept (REK).
        DevelopmentConcept = "development-concept",
    }
}

words! {
    /// How far a plan, measure, living lab or project has come.
    Progress {
        /// An idea.
        Proposed = "proposed",
        /// Decided.
        Decided = "decided",
        /// Being written or prepared.
        InPreparation = "in-preparation",
        /// At work.
        Running = "running",
        /// Done.
        Completed = "completed",
        /// Given up.
        Abandoned = "abandoned",
    }
}

record! {
    /// A plan.
    Block Plan {
        /// Its name in this charter.
        key: Key,
        /// What it is.
        kind: PlanKind,
        /// What it is called.
        name: Localised,
        /// How far it has come.
        state: Progress,
        /// The meeting that decided on it.
        decided_in: Option<Key>,
        /// The organisations whose goals it unites with those of the alliance.
        unites: Vec<Key>,
        /// The organisations that carry it out.
        carried_by: Vec<Key>,
        /// The fields it acts in.
        fields: Vec<Key>,
        /// How it is carried out.
        note: Option<Localised>,
    }
}

record! {
    /// A measure.
    Block Measure {
        /// Its name in this charter.
        key: Key,
        /// What is done.
        name: Localised,
        /// How far it has come.
        state: Progress,
        /// The plan it belongs to.
        plan: Option<Key>,
        /// The goals it serves.
        goals: Vec<Key>,
        /// The fields it belongs to.
        fields: Vec<Key>,
        /// Who does it.
        responsible: Vec<Key>,
        /// The body it came from.
        body: Option<Key>,
        /// When it begins.
        from: Option<PartialDate>,
        /// When it is done.
        until: Option<PartialDate>,
    }
}

record! {
    /// A place where measures are applied and tested.
    Block LivingLab {
        /// Its name in this charter.
        key: Key,
        /// What it is called.
        name: Localised,
        /// How far it has come.
        state: Progress,
        /// The fields it belongs to.
        fields: Vec<Key>,
        /// The organisations in it.
        partners: Vec<Key>,
        /// When it began.
        from: Option<PartialDate>,
        /// When it ended.
        until: Option<PartialDate>,
        /// What is tried.
        note: Option<Localised>,
    }
}

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    check_fields(charter, reader);
    check_goals(charter, reader);
    for (i, plan) in charter.plans.iter().enumerate() {
        let path = format!("plans[{i}]");
        let decided_in = plan.decided_in.as_ref();
        charter.refers_to(MEETINGS, decided_in, format!("{path}.decided_in"), reader);
        charter.refer_to_organisations(&plan.unites, &format!("{path}.unites"), reader);
        charter.refer_to_organisations(&plan.carried_by, &format!("{path}.carried_by"), reader);
        charter.refer_to(FIELDS, &plan.fields, &format!("{path}.fields"), reader);
    }
    for (i, measure) in charter.measures.iter().enumerate() {
        let path = format!("measures[{i}]");
        charter.refers_to(PLANS, measure.plan.as_ref(), format!("{path}.plan"), reader);
        charter.refers_to(
            BODIES,
            measure.body.as_ref(),
            format!("{path}.body"),
            reader,
        );
        charter.refer_to(GOALS, &measure.goals, &format!("{path}.goals"), reader);
        charter.refer_to(FIELDS, &measure.fields, &format!("{path}.fields"), reader);
        let responsible = format!("{path}.responsible");
        charter.refer_to_organisations(&measure.responsible, &responsible, reader);
        let until = format!("{path}.until");
        in_order(measure.from, measure.until, THE_BEGINNING, until, reader);
    }
    for (i, lab) in charter.living_labs.iter().enumerate() {
        let path = format!("living_labs[{i}]");
        charter.refer_to(FIELDS, &lab.fields, &format!("{path}.fields"), reader);
        charter.refer_to_organisations(&lab.partners, &format!("{path}.partners"), reader);
        let until = format!("{path}.until");
        in_order(lab.from, lab.until, THE_BEGINNING, until, reader);
    }
}

/// Two fields of one name would be one field.
fn check_fields(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, field) in charter.fields.iter().enumerate() {
        let name = fold(field.name.de.as_str());
        let same = |other: &crate::Field| fold(other.name.de.as_str()) == name;
        if charter.fields[..i].iter().any(same) {
            let name = field.name.de.to_string();
            reader.at(
                format_args!("fields[{i}].name"),
                ProblemKind::Repeated { name },
            );
        }
    }
}

fn check_goals(charter: &Charter, reader: &mut Reader<'_>) {
    let mut links = Vec::new();
    for (i, goal) in charter.goals.iter().enumerate() {
        let path = format!("goals[{i}]");
        let part_of = format!("{path}.part_of");
        charter.refers_to(GOALS, goal.part_of.as_ref(), &part_of, reader);
        charter.refer_to(FIELDS, &goal.fields, &format!("{path}.fields"), reader);
        links.extend(
            goal.part_of
                .as_ref()
                .map(|whole| (&goal.key, whole, part_of)),
        );
    }
    check_cycles(&links, reader);
}
