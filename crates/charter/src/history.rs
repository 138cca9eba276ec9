//! How the alliance came about and what it is by law, in time: informal, then a
//! committee, then perhaps a company.

use crate::Charter;
use crate::date::PartialDate;
use crate::part::{record, words};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::value::{Key, Localised, Text};

words! {
    /// The form in which people work together.
    Form {
        /// Talks, no papers.
        Informal = "informal",
        /// Joint projects of partners.
        ProjectPartnership = "project-partnership",
        /// A network by agreement or resolution.
        Network = "network",
        /// A standing committee with regular communication.
        Committee = "committee",
        /// A communal working group (kommunale Arbeitsgemeinschaft).
        WorkingGroup = "working-group",
        /// A registered association.
        Association = "association",
        /// A special-purpose association (Zweckverband).
        SpecialPurposeAssociation = "special-purpose-association",
        /// A company.
        Company = "company",
        /// An organisation whose form is still open.
        JointOrganisation = "joint-organisation",
    }
}

words! {
    /// Whether a stage has been reached.
    StageState {
        /// Over.
        Past = "past",
        /// Today.
        Current = "current",
        /// Wanted.
        Planned = "planned",
    }
}

record! {
    /// A stage in the life of the alliance.
    Block Stage {
        /// Its name in this charter.
        key: Key,
        /// The form of working together.
        form: Form,
        /// Whether it has been reached.
        state: StageState,
        /// What it is called.
        name: Localised,
        /// When it began or will begin.
        from: Option<PartialDate>,
        /// When it ended or will end.
        until: Option<PartialDate>,
        /// The organisations that carry it.
        carried_by: Vec<Key>,
        /// What is to be said about it.
        note: Option<Localised>,
    }
}

record! {
    /// Something that happened on the way.
    Inline Event {
        /// When.
        date: PartialDate,
        /// What.
        what: Localised,
    }
}

record! {
    /// The life of the alliance so far, and what is planned.
    Block History {
        /// When it was founded.
        founded: Option<PartialDate>,
        /// What happened.
        events: Vec<Event>,
        /// Its forms in the order of time.
        stages: Vec<Stage>,
    }
}

record! {
    /// The network that carries out what this alliance decides.
    Block OperatesThrough {
        /// The slug of that network.
        network: Key,
        /// What it carries out.
        tasks: Vec<Localised>,
        /// A remark about the arrangement.
        note: Option<Text>,
    }
}

pub(crate) const THE_BEGINNING: Expected = Expected {
    en: "the beginning",
    de: "dem Beginn",
};
const THE_FOUNDING: Expected = Expected {
    en: "the founding",
    de: "der Gründung",
};
const THE_STAGE_BEFORE: Expected = Expected {
    en: "the stage before",
    de: "der vorigen Stufe",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    let Some(history) = &charter.history else {
        return;
    };
    for (i, stage) in history.stages.iter().enumerate() {
        let path = format!("history.stages[{i}]");
        in_order(
            stage.from,
            stage.until,
            THE_BEGINNING,
            format!("{path}.until"),
            reader,
        );
        charter.refer_to_organisations(&stage.carried_by, &format!("{path}.carried_by"), reader);
        if stage.form == Form::Company {
            after_founding(charter, stage.from, &format!("{path}.from"), reader);
        }
    }
    check_stage_order(&history.stages, reader);
}

fn check_stage_order(stages: &[Stage], reader: &mut Reader<'_>) {
    for (i, pair) in stages.windows(2).enumerate() {
        let path = format!("history.stages[{}]", i + 1);
        let [before, after] = pair else { continue };
        if after.state < before.state {
            reader.at(format!("{path}.state"), ProblemKind::StageOrder {});
        }
        if (before.state, after.state) == (StageState::Current, StageState::Current) {
            reader.at(format!("{path}.state"), ProblemKind::SecondCurrentStage {});
        }
        in_order(
            before.from,
            after.from,
            THE_STAGE_BEFORE,
            format!("{path}.from"),
            reader,
        );
    }
}

/// Reports a date that lies before the founding of the alliance.
pub(crate) fn after_founding(
    charter: &Charter,
    date: Option<PartialDate>,
    path: &str,
    reader: &mut Reader<'_>,
) {
    let founded = charter.history.as_ref().and_then(|history| history.founded);
    in_order(founded, date, THE_FOUNDING, path, reader);
}

/// Reports, at `path`, a date that surely lies before another.
pub(crate) fn in_order(
    earlier: Option<PartialDate>,
    later: Option<PartialDate>,
    after: Expected,
    path: impl std::fmt::Display,
    reader: &mut Reader<'_>,
) {
    if let (Some(earlier), Some(later)) = (earlier, later)
        && later.is_surely_before(earlier)
    {
        let (date, earliest) = (later.to_string(), earlier.to_string());
        let kind = ProblemKind::DateOrder {
            date,
            after,
            earliest,
        };
        reader.at(path, kind);
    }
}
