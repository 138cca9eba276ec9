//! The bodies of the alliance and who sits in them.

use crate::Charter;
use crate::group::Group;
use crate::part::{record, words};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::reference::{BODIES, FIELDS, POSITIONS, check_cycles};
use crate::value::{Key, Localised, Text};

words! {
    /// What a body is.
    BodyKind {
        /// All members.
        Assembly = "assembly",
        /// Steers the alliance.
        SteeringGroup = "steering-group",
        /// The heads who run the work.
        ManagementCircle = "management-circle",
        /// Works on the strategy of a field.
        StrategyTeam = "strategy-team",
        /// Works on a theme.
        WorkingGroup = "working-group",
        /// Advises.
        AdvisoryBoard = "advisory-board",
        /// Speak for the alliance.
        Spokespersons = "spokespersons",
        /// Does the daily work.
        CentralOffice = "central-office",
        /// A committee of several institutions.
        JointCommittee = "joint-committee",
    }
}

record! {
    /// A rule for seats: ex officio (`position` of every organisation in `of`), or
    /// named persons (no `position`).
    Block Seat {
        /// The office that gives the seat.
        position: Option<Key>,
        /// Whose office, or where the named persons come from.
        of: Option<Group>,
        /// What the persons are in the body.
        role: Option<Localised>,
        /// Exactly so many.
        exactly: Option<u32>,
        /// At least so many.
        min: Option<u32>,
        /// At most so many.
        max: Option<u32>,
        /// Deputies of each seat.
        deputies: Option<u32>,
        /// Votes of each seat; 1 where absent.
        votes: Option<u32>,
        /// Years for which a seat is given.
        term_years: Option<u32>,
    }
}

/// How many seats a rule gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatNumber {
    /// One for each holder of the office.
    EveryHolder,
    /// Exactly so many.
    Exactly(u32),
    /// From the first to the second number; open above when `None`.
    Between(u32, Option<u32>),
}

impl Seat {
    /// How many seats the rule gives.
    pub fn number(&self) -> SeatNumber {
        match (self.exactly, self.min, self.max) {
            (Some(number), ..) => SeatNumber::Exactly(number),
            (None, None, None) if self.position.is_some() => SeatNumber::EveryHolder,
            (None, min, max) => SeatNumber::Between(min.unwrap_or(0), max),
        }
    }

    /// The votes of each of these seats.
    pub fn votes_each(&self) -> u32 {
        self.votes.unwrap_or(1)
    }
}

record! {
    /// A body of another network that does this body's work.
    Inline SameAs {
        /// The slug of the network.
        network: Key,
        /// The key of the body there.
        body: Key,
    }
}

record! {
    /// A body of the alliance.
    Block Body {
        /// Its name in this charter.
        key: Key,
        /// What it is.
        kind: BodyKind,
        /// What it is called.
        name: Localised,
        /// The body it is a part of.
        part_of: Option<Key>,
        /// The body that gives it its orders.
        steered_by: Option<Key>,
        /// The body of another network that is at the same time this one.
        same_as: Option<SameAs>,
        /// The organisation that runs it.
        run_by: Option<Key>,
        /// The fields it works on.
        fields: Vec<Key>,
        /// Themes that are no fields.
        topics: Vec<Localised>,
        /// What it is there for.
        duties: Vec<Localised>,
        /// How often it meets.
        rhythm: Option<Localised>,
        /// Whom it invites without a vote.
        guests: Vec<Localised>,
        /// Who once sat in it, or how it came about; open facts.
        note: Option<Text>,
        /// Who sits in it.
        seats: Vec<Seat>,
    }
}

const ITS_GROUP: Expected = Expected {
    en: "a group like \"municipalities\"",
    de: "eine Gruppe wie „municipalities“",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    let mut parts = Vec::new();
    let mut steering = Vec::new();
    for (i, body) in charter.bodies.iter().enumerate() {
        let path = format!("bodies[{i}]");
        let (part_of, steered_by) = (format!("{path}.part_of"), format!("{path}.steered_by"));
        charter.refers_to(BODIES, body.part_of.as_ref(), &part_of, reader);
        charter.refers_to(BODIES, body.steered_by.as_ref(), &steered_by, reader);
        charter.refers_to_organisation(body.run_by.as_ref(), format!("{path}.run_by"), reader);
        charter.refer_to(FIELDS, &body.fields, &format!("{path}.fields"), reader);
        parts.extend(
            body.part_of
                .as_ref()
                .map(|whole| (&body.key, whole, part_of)),
        );
        let steered = body.steered_by.as_ref();
        steering.extend(steered.map(|steering| (&body.key, steering, steered_by)));
        for (j, seat) in body.seats.iter().enumerate() {
            check_seat(charter, seat, &format!("{path}.seats[{j}]"), reader);
        }
    }
    check_cycles(&parts, reader);
    check_cycles(&steering, reader);
}

fn check_seat(charter: &Charter, seat: &Seat, path: &str, reader: &mut Reader<'_>) {
    check_numbers(seat, path, reader);
    let unsure = ["organisations", "positions"]
        .iter()
        .any(|list| reader.is_broken_within(list));
    let position = seat.position.as_ref();
    charter.refers_to(POSITIONS, position, format_args!("{path}.position"), reader);
    let Some(group) = &seat.of else {
        if position.is_some() && !reader.is_broken(&format!("{path}.of")) {
            reader.missing(path, "of", ITS_GROUP);
        }
        return;
    };
    charter.check_group(group, &format!("{path}.of"), reader);
    let Some(position) = position else { return };
    let known = charter.positions.iter().any(|known| known.key == *position);
    let in_group = charter.organisations_in(group).count();
    let holders = charter.organisations_with(position);
    let holders = holders
        .filter(|holder| {
            charter
                .organisations_in(group)
                .any(|other| other == *holder)
        })
        .count();
    if !known || unsure || in_group == 0 {
        return;
    }
    let wanted = seat.exactly.or(seat.min).unwrap_or(0);
    if holders == 0 {
        let (position, group) = (position.to_string(), group.describe());
        reader.at(
            format_args!("{path}.of"),
            ProblemKind::NobodyHolds { position, group },
        );
    } else if wanted as usize > holders {
        let key = if seat.exactly.is_some() {
            "exactly"
        } else {
            "min"
        };
        let eligible = holders;
        let kind = ProblemKind::MoreThanEligible { wanted, eligible };
        reader.at(format_args!("{path}.{key}"), kind);
    }
}

fn check_numbers(seat: &Seat, path: &str, reader: &mut Reader<'_>) {
    if seat.exactly.is_some() && (seat.min.is_some() || seat.max.is_some()) {
        reader.at(
            format_args!("{path}.exactly"),
            ProblemKind::ExactlyAndRange {},
        );
    }
    if let (Some(min), Some(max)) = (seat.min, seat.max)
        && min > max
    {
        reader.at(
            format_args!("{path}.min"),
            ProblemKind::MinOverMax { min, max },
        );
    }
    for (key, number) in [
        ("exactly", seat.exactly),
        ("max", seat.max),
        ("term_years", seat.term_years),
    ] {
        if number == Some(0) {
            reader.at(format_args!("{path}.{key}"), ProblemKind::Zero {});
        }
    }
}
