//! A calendar to subscribe to.

use kernel::WebAddress;

use crate::{Colour, Convener, Event, Ics, Method};

/// A calendar that programs fetch again and again (RFC 5545 with RFC 7986). It has no place
/// for people: who is invited and who comes is nobody's business who holds its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// What it is called.
    pub name: String,
    /// What it is about; may be empty.
    pub description: String,
    /// Where it is fetched; none where the instance has no address that others reach.
    pub source: Option<WebAddress>,
    /// How often programs are asked to fetch it.
    pub refresh: Refresh,
    /// The colour of the alliance.
    pub colour: Option<Colour>,
    /// What stands in it.
    pub events: Vec<Event>,
}

/// How often a calendar is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refresh {
    /// Every hour.
    Hourly,
    /// Every six hours.
    SixHourly,
    /// Every day.
    Daily,
}

impl Refresh {
    const fn period(self) -> &'static str {
        match self {
            Self::Hourly => "PT1H",
            Self::SixHourly => "PT6H",
            Self::Daily => "P1D",
        }
    }
}

impl Feed {
    /// Writes the calendar as it is subscribed to, without a method.
    pub fn to_ics(&self) -> Ics {
        self.write(None, None)
    }

    /// Writes the same calendar as published by an office. RFC 5546, 3.2.1, wants the address
    /// of the office in every event.
    pub fn published_by(&self, office: &Convener) -> Ics {
        self.write(Some(Method::Publish), Some(office))
    }

    fn write(&self, method: Option<Method>, office: Option<&Convener>) -> Ics {
        Ics::write(
            method,
            |lines| {
                lines.text("NAME", &self.name);
                lines.text("DESCRIPTION", &self.description);
                if let Some(source) = &self.source {
                    lines.add("SOURCE;VALUE=URI", source.as_str());
                }
                lines.add("REFRESH-INTERVAL;VALUE=DURATION", self.refresh.period());
                if let Some(colour) = self.colour {
                    lines.add("COLOR", colour.name());
                }
                // Older names of the same, which Apple, Google and Outlook read.
                lines.text("X-WR-CALNAME", &self.name);
                lines.add("X-PUBLISHED-TTL", self.refresh.period());
            },
            |lines| {
                for event in &self.events {
                    event.write(lines, Some, |lines| {
                        if let Some(office) = office {
                            office.write(lines);
                        }
                    });
                }
            },
        )
    }
}
