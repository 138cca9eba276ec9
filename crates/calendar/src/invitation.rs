//! Invitations, changes and cancellations (iTIP, RFC 5546), as they go out in mails (RFC 6047).

use kernel::{EmailAddress, Stamp, WebAddress};

use crate::lines::quoted;
use crate::{Event, Ics, Lines, Method, Recurrence, State, When};

/// Who calls: the office of the alliance or of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convener {
    /// Where replies go.
    pub email: EmailAddress,
    /// Its name; may be empty.
    pub name: String,
}

/// In which capacity somebody is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Capacity {
    /// Leads the meeting.
    Chair,
    /// Has a seat.
    Member,
    /// Comes as a guest.
    Guest,
    /// Is told, not asked.
    Informed,
}

/// What somebody has answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    #[default]
    Unanswered,
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// Comes perhaps.
    Tentative,
    /// Sends a deputy.
    Delegated {
        /// The deputy.
        to: EmailAddress,
    },
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Their mail address.
    pub email: EmailAddress,
    /// Their name; may be empty.
    pub name: String,
    /// As what.
    pub capacity: Capacity,
    /// What they have answered.
    pub part: Part,
    /// For whom they come, as a deputy.
    pub deputy_of: Option<EmailAddress>,
}

/// An event to which somebody is invited. One file is about one event: every recipient may
/// get one with all the names or, as privacy often wants, with their own alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The event.
    pub event: Event,
    /// Who calls.
    pub convener: Convener,
    /// Who is invited.
    pub invited: Vec<Invited>,
    /// Where they join by video (RFC 7986, 5.11). It is not among the details, so that no feed
    /// tells it; programs that do not know the line need it in the description, too.
    pub conference: Option<WebAddress>,
}

impl Invitation {
    /// Writes the invitation, or its new edition after a change.
    pub fn to_request(&self) -> Ics {
        self.write(Method::Request, Some)
    }

    /// The same event at another time: its next edition, and nobody has answered to it yet.
    #[must_use]
    pub fn rescheduled(mut self, when: When, now: Stamp) -> Self {
        self.event.details.when = when;
        self.next_edition(now);
        for invited in &mut self.invited {
            if !matches!(invited.part, Part::Delegated { .. }) {
                invited.part = Part::Unanswered;
            }
        }
        self
    }

    /// Cancels the event for everybody: its next and last edition.
    #[must_use]
    pub fn cancelled(mut self, now: Stamp) -> Self {
        self.next_edition(now);
        self.event.details.state = State::Cancelled;
        if let Recurrence::Series(repeats) = &mut self.event.recurrence {
            repeats.changed.clear();
        }
        self
    }

    /// Writes the cancellation of an event that is [`cancelled`](Self::cancelled).
    pub fn to_cancellation(&self) -> Ics {
        self.write(Method::Cancel, |_| Some(State::Cancelled))
    }

    /// Writes for those who are in this invitation that they are no longer invited to an event
    /// that takes place without them (RFC 5546, 3.2.5: without a status).
    pub fn to_withdrawal(&self) -> Ics {
        self.write(Method::Cancel, |_| None)
    }

    fn next_edition(&mut self, now: Stamp) {
        self.event.sequence = self.event.sequence.saturating_add(1);
        self.event.stamp = now;
    }

    fn write(&self, method: Method, state: impl Fn(State) -> Option<State>) -> Ics {
        Ics::write(
            Some(method),
            |_| (),
            |lines| {
                self.event.write(lines, state, |lines| {
                    // Whoever is no longer invited need not know where the others meet.
                    let asked = method == Method::Request;
                    if let Some(conference) = self.conference.as_ref().filter(|_| asked) {
                        lines.add(
                            "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO",
                            conference.as_str(),
                        );
                    }
                    self.convener.write(lines);
                    for invited in &self.invited {
                        invited.write(lines, method);
                    }
                });
            },
        )
    }
}

impl Convener {
    pub(crate) fn write(&self, lines: &mut Lines) {
        let name = format!("ORGANIZER{}", named(&self.name));
        lines.add(&name, &mailto(&self.email));
    }
}

impl Invited {
    fn write(&self, lines: &mut Lines, method: Method) {
        let role = match self.capacity {
            Capacity::Chair => "CHAIR",
            Capacity::Member => "REQ-PARTICIPANT",
            Capacity::Guest => "OPT-PARTICIPANT",
            Capacity::Informed => "NON-PARTICIPANT",
        };
        let part = match self.part {
            Part::Unanswered => "NEEDS-ACTION",
            Part::Accepted => "ACCEPTED",
            Part::Declined => "DECLINED",
            Part::Tentative => "TENTATIVE",
            Part::Delegated { .. } => "DELEGATED",
        };
        let mut name = format!("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role};PARTSTAT={part}");
        let asked = self.part == Part::Unanswered && self.capacity != Capacity::Informed;
        if asked && method == Method::Request {
            name.push_str(";RSVP=TRUE");
        }
        if let Part::Delegated { to } = &self.part {
            name.extend([";DELEGATED-TO=", &quoted(&mailto(to))]);
        }
        if let Some(principal) = &self.deputy_of {
            name.extend([";DELEGATED-FROM=", &quoted(&mailto(principal))]);
        }
        name.push_str(&named(&self.name));
        lines.add(&name, &mailto(&self.email));
    }
}

fn named(name: &str) -> String {
    if name.trim().is_empty() {
        return String::new();
    }
    format!(";CN={}", quoted(name))
}

fn mailto(address: &EmailAddress) -> String {
    format!("mailto:{address}")
}
