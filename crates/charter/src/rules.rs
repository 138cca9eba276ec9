//! Rules of procedure: how a body is invited, when it can decide, and with which
//! majority. Every parameter is optional; what a draft leaves open stays open.

use std::fmt;

use crate::Charter;
use crate::date::PartialDate;
use crate::history::{THE_BEGINNING, after_founding, in_order};
use crate::part::{FromText, record, text_elements, words};
use crate::problem::{Expected, ProblemKind};
use crate::read::Reader;
use crate::reference::BODIES;
use crate::value::{Key, Localised, malformed};

/// A part of a whole that must be reached: `more than 1/2`, `at least 2/3`, `all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// The whole must be exceeded in this part, not only reached.
    pub strictness: Strictness,
    /// Numerator.
    pub part: u16,
    /// Denominator, never 0.
    pub whole: u16,
}

/// Whether reaching the part is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// It must be exceeded.
    MoreThan,
    /// Reaching it is enough.
    AtLeast,
}

impl FromText for Threshold {
    const EXPECTED: Expected = Expected {
        en: "a share like \"more than 1/2\", \"at least 2/3\" or \"all\"",
        de: "einen Anteil wie „more than 1/2“, „at least 2/3“ oder „all“",
    };

    fn blank() -> Self {
        Self {
            strictness: Strictness::AtLeast,
            part: 1,
            whole: 1,
        }
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        if text == "all" {
            return Ok(Self::blank());
        }
        let (strictness, rest) = match text.split_once("more than ") {
            Some(("", rest)) => (Strictness::MoreThan, rest),
            _ => (
                Strictness::AtLeast,
                text.strip_prefix("at least ")
                    .ok_or_else(|| malformed::<Self>(text))?,
            ),
        };
        let numbers = rest
            .split_once('/')
            .and_then(|(part, whole)| Some((part.parse().ok()?, whole.parse().ok()?)));
        match numbers {
            Some((part, whole)) if whole > 0 && part <= whole => Ok(Self {
                strictness,
                part,
                whole,
            }),
            Some((_, whole)) if whole > 0 => {
                let total = rest.to_owned();
                Err(ProblemKind::OverWhole { total })
            }
            _ => Err(malformed::<Self>(text)),
        }
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.strictness, self.part, self.whole) {
            (Strictness::AtLeast, 1, 1) => f.write_str("all"),
            (Strictness::AtLeast, part, whole) => write!(f, "at least {part}/{whole}"),
            (Strictness::MoreThan, part, whole) => write!(f, "more than {part}/{whole}"),
        }
    }
}

text_elements!(Threshold);

words! {
    /// How far rules of procedure have come.
    RulesState {
        /// Being written.
        InPreparation = "in-preparation",
        /// A text exists.
        Draft = "draft",
        /// In force.
        Adopted = "adopted",
    }
}

words! {
    /// How the days of an invitation period are counted.
    DayCount {
        /// So many full days lie between receipt and meeting.
        FullDaysBetween = "full-days-between",
        /// Received at the latest on this day before the meeting.
        LatestDayBefore = "latest-day-before",
    }
}

words! {
    /// What a share is taken of.
    Base {
        /// The votes cast.
        Votes = "votes",
        /// Those present.
        Present = "present",
        /// The seats that are filled.
        FilledSeats = "filled-seats",
        /// All seats that there should be.
        LegalSeats = "legal-seats",
    }
}

words! {
    /// Whether abstentions or invalid votes count in the base.
    Counting {
        /// They do not.
        Excluded = "excluded",
        /// They do.
        InBase = "in-base",
    }
}

words! {
    /// What happens at a tie.
    Tie {
        /// The motion is lost.
        Rejected = "rejected",
        /// The chair's vote decides.
        ChairDecides = "chair-decides",
    }
}

words! {
    /// What is decided on.
    Matter {
        /// Everything without a rule of its own.
        Ordinary = "ordinary",
        /// The rules of procedure.
        Rules = "rules",
        /// Admission of a member.
        Admission = "admission",
        /// Exclusion of a member.
        Exclusion = "exclusion",
        /// Elections.
        Election = "election",
        /// The end of the alliance.
        Dissolution = "dissolution",
    }
}

words! {
    /// When a body may decide without meeting.
    CircularWhen {
        /// Never.
        Forbidden = "forbidden",
        /// If nobody objects.
        NobodyObjects = "nobody-objects",
        /// If a share of the members consents.
        ShareConsents = "share-consents",
    }
}

words! {
    /// Who may follow a meeting or read its papers.
    Publicity {
        /// Everybody.
        Public = "public",
        /// The members of the alliance.
        Network = "network",
        /// The members of the body.
        Body = "body",
    }
}

words! {
    /// What a resolution of the body does.
    Effect {
        /// It recommends.
        Recommendation = "recommendation",
        /// It needs the consent of the councils.
        NeedsRatification = "needs-ratification",
        /// It binds.
        Binding = "binding",
    }
}

record! {
    /// How early a body is invited.
    Inline Invitation {
        /// Days.
        days: u32,
        /// How they are counted.
        count: DayCount,
    }
}

record! {
    /// When a body can decide.
    Inline Quorum {
        /// The share that must be there.
        share: Threshold,
        /// Of what.
        base: Base,
        /// The share for a second meeting on the same matter; none where absent.
        second_meeting: Option<Threshold>,
    }
}

record! {
    /// When a motion is carried.
    Inline Majority {
        /// In which matters.
        matter: Matter,
        /// The share that must agree.
        share: Threshold,
        /// Of what.
        base: Base,
        /// Abstentions.
        abstentions: Counting,
        /// Invalid votes.
        invalid: Counting,
        /// What happens at a tie.
        tie: Tie,
    }
}

record! {
    /// Decisions outside a meeting.
    Inline Circular {
        /// When they are possible.
        when: CircularWhen,
        /// The share that must consent to the procedure.
        consent: Option<Threshold>,
        /// Days to vote.
        days: Option<u32>,
    }
}

record! {
    /// The record of a meeting.
    Inline Minutes {
        /// Who signs, for example the chair and the secretary.
        signed_by: Vec<Localised>,
        /// Days after the meeting until they are sent.
        days: Option<u32>,
        /// Days to object.
        objection_days: Option<u32>,
    }
}

record! {
    /// Rules of procedure of one or several bodies.
    Block Rules {
        /// Their name in this charter.
        key: Key,
        /// What they are called.
        name: Localised,
        /// How far they have come.
        state: RulesState,
        /// The bodies they hold for; all where empty.
        bodies: Vec<Key>,
        /// Since when they are in force.
        adopted: Option<PartialDate>,
        /// Until when they were in force.
        until: Option<PartialDate>,
        /// The invitation.
        invitation: Option<Invitation>,
        /// The invitation when it is urgent.
        urgent_invitation: Option<Invitation>,
        /// When the body can decide.
        quorum: Option<Quorum>,
        /// The majorities, one for each matter.
        majorities: Vec<Majority>,
        /// Decisions outside a meeting.
        circular: Option<Circular>,
        /// Who may follow.
        publicity: Option<Publicity>,
        /// What a resolution does.
        effect: Option<Effect>,
        /// The record.
        minutes: Option<Minutes>,
        /// What is to be said about them.
        note: Option<Localised>,
    }
}

const A_DATE: Expected = Expected {
    en: "the date of adoption",
    de: "das Datum des Beschlusses",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, rules) in charter.rules.iter().enumerate() {
        let path = format!("rules[{i}]");
        charter.refer_to(BODIES, &rules.bodies, &format!("{path}.bodies"), reader);
        after_founding(charter, rules.adopted, &format!("{path}.adopted"), reader);
        in_order(
            rules.adopted,
            rules.until,
            THE_BEGINNING,
            format!("{path}.until"),
            reader,
        );
        if rules.state == RulesState::Adopted && rules.adopted.is_none() {
            reader.missing(&path, "adopted", A_DATE);
        }
        if rules.state != RulesState::Adopted && rules.adopted.is_some() {
            useless(rules.state.word(), "adopted", &path, reader);
        }
        check_urgency(rules, &path, reader);
        check_majorities(rules, &path, reader);
        check_circular(rules, &path, reader);
    }
}

fn check_urgency(rules: &Rules, path: &str, reader: &mut Reader<'_>) {
    if let (Some(normal), Some(urgent)) = (&rules.invitation, &rules.urgent_invitation)
        && urgent.days > normal.days
    {
        let (min, max) = (urgent.days, normal.days);
        reader.at(
            format_args!("{path}.urgent_invitation.days"),
            ProblemKind::MinOverMax { min, max },
        );
    }
}

fn check_majorities(rules: &Rules, path: &str, reader: &mut Reader<'_>) {
    for (i, majority) in rules.majorities.iter().enumerate() {
        let path = format!("{path}.majorities[{i}]");
        let same = |other: &Majority| other.matter == majority.matter;
        if rules.majorities[..i].iter().any(same) {
            let name = majority.matter.word().to_owned();
            reader.at(
                format_args!("{path}.matter"),
                ProblemKind::Repeated { name },
            );
        }
        if majority.share.strictness == Strictness::MoreThan
            && majority.share.part == majority.share.whole
        {
            let total = majority.share.to_string();
            reader.at(
                format_args!("{path}.share"),
                ProblemKind::OverWhole { total },
            );
        }
    }
}

fn check_circular(rules: &Rules, path: &str, reader: &mut Reader<'_>) {
    let Some(circular) = &rules.circular else {
        return;
    };
    let path = format!("{path}.circular");
    match (circular.when, circular.consent) {
        (CircularWhen::ShareConsents, None) => {
            let (word, key) = ("share-consents".to_owned(), "consent".to_owned());
            reader.at(&path, ProblemKind::NeedsField { word, key });
        }
        (CircularWhen::ShareConsents, Some(_)) | (_, None) => {}
        (other, Some(_)) => useless(other.word(), "consent", &path, reader),
    }
}

/// Reports a key that the word beside it does not read.
pub(crate) fn useless(word: &str, key: &str, path: &str, reader: &mut Reader<'_>) {
    let (word, name) = (word.to_owned(), key.to_owned());
    let kind = ProblemKind::UselessField { word, key: name };
    reader.at(format_args!("{path}.{key}"), kind);
}
