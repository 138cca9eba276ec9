//! The charter: the one file an alliance is created from and can be exported to.
//!
//! A charter is TOML; every section has its file here, with its records, its checks
//! and its writing. [`check`] reads and checks one file and reports everything that
//! is wrong at once, each with line and column; [`Charter::to_toml`] writes the
//! canonical form, which reads back as the same charter.
//!
//! Invariants: a [`Charter`] that left this crate is consistent: keys are unique,
//! references lead somewhere, seats can be filled, dates are in order. The crate
//! reads no file and no clock, knows no database and no alliance in particular.

mod body;
mod check;
mod contrast;
mod date;
mod funding;
mod group;
mod history;
mod identity;
mod meeting;
mod member;
mod part;
mod problem;
mod read;
mod reference;
mod region;
mod resolution;
mod rules;
mod strategy;
mod value;
mod write;

pub use body::{Body, BodyKind, SameAs, Seat, SeatNumber};
pub use check::{Facts, check, check_all};
pub use date::PartialDate;
pub use funding::{Grant, GrantState, Partner, PartnerKind, Project};
pub use group::Group;
pub use history::{Event, Form, History, OperatesThrough, Stage, StageState};
pub use identity::{Admission, Applications, Channel, ChannelKind, Identity, Joining};
pub use meeting::{Breakout, Contact, Guest, Meeting, MeetingState, Office, Participants};
pub use member::{Category, Membership, MembershipState, Organisation, Position, Shareholder};
pub use problem::{Expected, Fault, Hint, Problem, ProblemKind};
pub use region::{AreaKey, Figure, FigureKind, NutsKey, Precision, Region};
pub use resolution::{
    Council, CouncilState, EffectRule, Ratification, Resolution, ResolutionKind, ResolutionState,
};
pub use rules::{
    Base, Circular, CircularWhen, Counting, DayCount, Effect, Invitation, Majority, Matter,
    Minutes, Publicity, Quorum, Rules, RulesState, Strictness, Threshold, Tie,
};
pub use strategy::{Field, FieldKind, Goal, LivingLab, Measure, Plan, PlanKind, Progress};
pub use value::{Address, Amount, Colour, FileStem, Key, Localised, Percent, Text};

part::record! {
    /// The charter of one alliance.
    Block Charter {
        /// The address of the network, from the name of the file.
        slug: FileStem,
        /// Name, purpose, Leitbild.
        identity: Identity,
        /// Where it works.
        region: Region,
        /// How it came about, and its form in time.
        history: Option<History>,
        /// The network that carries out what it decides.
        operates_through: Option<OperatesThrough>,
        /// Who can become a member.
        admission: Option<Admission>,
        /// Fields of competence and action.
        fields: Vec<Field>,
        /// Organisations, members and others.
        organisations: Vec<Organisation>,
        /// Offices in organisations.
        positions: Vec<Position>,
        /// Bodies and their seats.
        bodies: Vec<Body>,
        /// Rules of procedure.
        rules: Vec<Rules>,
        /// Resolutions and their ratification.
        resolutions: Vec<Resolution>,
        /// Goals.
        goals: Vec<Goal>,
        /// Plans.
        plans: Vec<Plan>,
        /// Measures.
        measures: Vec<Measure>,
        /// Living labs.
        living_labs: Vec<LivingLab>,
        /// Projects of partners.
        projects: Vec<Project>,
        /// Public money.
        grants: Vec<Grant>,
        /// Meetings that are known.
        meetings: Vec<Meeting>,
        /// Organisations that support the alliance.
        partners: Vec<Partner>,
        /// The office that runs it.
        office: Option<Office>,
        /// Where the public turns to.
        contact: Option<Contact>,
        /// How it speaks to the public.
        channels: Vec<Channel>,
    }
}

impl Charter {
    /// The file in its canonical form: the same charter is always the same bytes,
    /// and [`check`] reads it back as the same charter.
    pub fn to_toml(&self) -> String {
        let mut table = write::Table::new("");
        part::Element::fill(self, &mut table);
        table.text().trim_start().to_owned()
    }

    /// The organisations that are members today or have asked to be.
    pub fn members(&self) -> impl Iterator<Item = &Organisation> {
        let organisations = self.organisations.iter();
        organisations.filter(|organisation| organisation.is_member())
    }
}
