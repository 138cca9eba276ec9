//! Meetings that are known, and the office where the alliance can be reached.

use kernel::WebAddress;

use crate::Charter;
use crate::date::PartialDate;
use crate::part::{record, words};
use crate::problem::ProblemKind;
use crate::read::Reader;
use crate::reference::{BODIES, FIELDS, RULES};
use crate::region::Precision;
use crate::value::{Address, Key, Localised};

words! {
    /// Whether a meeting has taken place.
    MeetingState {
        /// It will.
        Planned = "planned",
        /// It has.
        Held = "held",
        /// It will not.
        Cancelled = "cancelled",
    }
}

record! {
    /// How many took part.
    Inline Participants {
        /// How many.
        number: u32,
        /// How exact.
        precision: Precision,
    }
}

record! {
    /// A guest of a meeting, by the organisation that sent one.
    Inline Guest {
        /// The organisation.
        organisation: Key,
        /// What the guest spoke about.
        topic: Option<Localised>,
    }
}

record! {
    /// A small group within a meeting that drafts measures.
    Inline Breakout {
        /// Its name in this charter.
        key: Key,
        /// What it worked on.
        topic: Localised,
        /// The fields it belongs to.
        fields: Vec<Key>,
    }
}

record! {
    /// A meeting.
    Block Meeting {
        /// Its name in this charter.
        key: Key,
        /// What it is called.
        name: Localised,
        /// Whether it has taken place.
        state: MeetingState,
        /// The body that meets.
        body: Option<Key>,
        /// Its number in the series, counted from 1.
        number: Option<u32>,
        /// When.
        date: Option<PartialDate>,
        /// The organisation that was host.
        venue: Option<Key>,
        /// How many took part.
        participants: Option<Participants>,
        /// The guests.
        guests: Vec<Guest>,
        /// What was on the agenda.
        topics: Vec<Localised>,
        /// What was decided.
        decisions: Vec<Localised>,
        /// Rules of procedure that were worked on.
        rules: Option<Key>,
        /// The small groups.
        breakouts: Vec<Breakout>,
    }
}

record! {
    /// The office that runs the alliance.
    Block Office {
        /// What it is called.
        name: Localised,
        /// The organisation it is or belongs to.
        organisation: Key,
        /// The body it is, where it is one.
        body: Option<Key>,
        /// What it does.
        tasks: Vec<Localised>,
        /// How many experts the alliance has behind it.
        experts: Option<Participants>,
    }
}

record! {
    /// Where the public turns to: an organisation, never a person.
    Block Contact {
        /// The organisation.
        organisation: Key,
        /// The department.
        department: Option<Localised>,
        /// Where it is.
        address: Option<Address>,
        /// Its web site.
        website: Option<WebAddress>,
    }
}

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, meeting) in charter.meetings.iter().enumerate() {
        let path = format!("meetings[{i}]");
        charter.refers_to(
            BODIES,
            meeting.body.as_ref(),
            format!("{path}.body"),
            reader,
        );
        charter.refers_to(
            RULES,
            meeting.rules.as_ref(),
            format!("{path}.rules"),
            reader,
        );
        let venue = meeting.venue.as_ref();
        charter.refers_to_organisation(venue, format!("{path}.venue"), reader);
        for (j, guest) in meeting.guests.iter().enumerate() {
            let path = format!("{path}.guests[{j}].organisation");
            charter.refers_to_organisation(Some(&guest.organisation), path, reader);
        }
        check_breakouts(charter, meeting, &path, reader);
        if meeting.number == Some(0) {
            reader.at(format_args!("{path}.number"), ProblemKind::Zero {});
        }
    }
    if let Some(office) = &charter.office {
        let organisation = Some(&office.organisation);
        charter.refers_to_organisation(organisation, "office.organisation", reader);
        charter.refers_to(BODIES, office.body.as_ref(), "office.body", reader);
    }
    if let Some(contact) = &charter.contact {
        let organisation = Some(&contact.organisation);
        charter.refers_to_organisation(organisation, "contact.organisation", reader);
    }
}

fn check_breakouts(charter: &Charter, meeting: &Meeting, path: &str, reader: &mut Reader<'_>) {
    for (i, breakout) in meeting.breakouts.iter().enumerate() {
        let path = format!("{path}.breakouts[{i}]");
        charter.refer_to(FIELDS, &breakout.fields, &format!("{path}.fields"), reader);
        let same = |other: &Breakout| other.key == breakout.key;
        if meeting.breakouts[..i].iter().any(same) {
            let name = breakout.key.to_string();
            reader.at(format_args!("{path}.key"), ProblemKind::Repeated { name });
        }
    }
}
