//! A series as programs read it: a rule, what it has and does not take place, and what differs.

use kernel::{Date, Stamp};

use super::{End, Series, SeriesPlan};
use crate::{Changed, Details, Event, Recurrence, Repeats, Uid, When};

/// A meeting as it is stored: the day on which the rhythm has it, and what has become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The day on which the rhythm has it.
    pub rule_day: Date,
    /// When it is and what people read of it.
    pub details: Details,
}

impl Series {
    /// The meetings as the plan has them, with the words that are usual; its time is replaced.
    pub fn held(&self, usual: &Details) -> Vec<Held> {
        let occurrences = self.occurrences().into_iter();
        occurrences
            .map(|it| Held {
                rule_day: it.rule_day,
                details: Details {
                    when: When::Timed {
                        start: it.start,
                        end: it.end,
                    },
                    ..usual.clone()
                },
            })
            .collect()
    }

    /// One event for all meetings: a rule, exceptions for days on which there is none, and
    /// those that differ in time or words. Nothing where that cannot be said: if there is no
    /// meeting, or one on a day that the rhythm does not have, or two on one. They are then
    /// events of their own.
    pub fn event(
        &self,
        uid: Uid,
        sequence: u32,
        stamp: Stamp,
        usual: &Details,
        held: &[Held],
    ) -> Option<Event> {
        let mut held: Vec<_> = held.iter().collect();
        held.sort_by_key(|it| it.rule_day);
        let (first, last) = (held.first()?.rule_day, held.last()?.rule_day);
        let mut left = held.into_iter().peekable();
        let mut repeats = Repeats {
            rhythm: self.plan().rhythm,
            count: 0,
            except: Vec::new(),
            changed: Vec::new(),
        };
        let days = self.rule_days_from(first).take_while(|it| *it <= last);
        for rule_day in days {
            let plain = self.at(rule_day, rule_day)?;
            repeats.count += 1;
            let Some(meeting) = left.next_if(|it| it.rule_day == rule_day) else {
                repeats.except.push(plain.start);
                continue;
            };
            let usual = self.usual(usual, rule_day)?;
            if meeting.details != usual {
                repeats.changed.push(Changed {
                    instead_of: plain.start,
                    details: meeting.details.clone(),
                });
            }
        }
        if left.next().is_some() {
            return None;
        }
        Some(Event {
            uid,
            sequence,
            stamp,
            details: self.usual(usual, first)?,
            recurrence: Recurrence::Series(repeats),
        })
    }

    /// The days of the rhythm from one of them on, also beyond the end of the series.
    fn rule_days_from(&self, first: Date) -> impl Iterator<Item = Date> {
        let endless = Self(SeriesPlan {
            end: End::On(Date::MAX),
            ..self.0
        });
        let days = (0..).map_while(move |number| endless.0.rhythm.day(endless.0.from, number));
        days.skip_while(move |day| *day < first)
    }

    /// The words that are usual, at the time that is usual on a day.
    fn usual(&self, usual: &Details, day: Date) -> Option<Details> {
        let plain = self.at(day, day)?;
        let when = When::Timed {
            start: plain.start,
            end: plain.end,
        };
        Some(Details {
            when,
            ..usual.clone()
        })
    }
}
