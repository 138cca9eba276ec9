//! A series as programs read it: a rule, what it has and does not take place, and what differs.

use jiff::ToSpan as _;
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
    /// meeting, or one on a day that the rhythm does not have, or two on one, or if clocks
    /// change during the first. They are then events of their own.
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
        let days = self.rule_days_from(first).take_while(|it| *it <= last);
        let details = self.usual(usual, first)?;
        let recurrence = Recurrence::Series(self.repeats(usual, days, held)?);
        self.is_plain(first).then_some(Event {
            uid,
            sequence,
            stamp,
            details,
            recurrence,
        })
    }

    fn repeats(
        &self,
        usual: &Details,
        days: impl Iterator<Item = Date>,
        held: Vec<&Held>,
    ) -> Option<Repeats> {
        let mut left = held.into_iter().peekable();
        let mut repeats = Repeats {
            rhythm: self.plan().rhythm,
            count: 0,
            except: Vec::new(),
            changed: Vec::new(),
        };
        for rule_day in days {
            let place = rule_day.to_datetime(self.plan().at);
            repeats.count += 1;
            let Some(meeting) = left.next_if(|it| it.rule_day == rule_day) else {
                repeats.except.push(place);
                continue;
            };
            if !self.is_plain(rule_day) || meeting.details != self.usual(usual, rule_day)? {
                repeats.changed.push(Changed {
                    instead_of: place,
                    details: meeting.details.clone(),
                });
            }
        }
        left.next().is_none().then_some(repeats)
    }

    /// Whether a meeting on a day begins and ends when clocks say so that know nothing of
    /// summer time. Where they do not, readers of calendars disagree about what the rule means,
    /// so it is said what is meant.
    fn is_plain(&self, day: Date) -> bool {
        let start = day.to_datetime(self.plan().at);
        let minutes = i64::from(self.plan().minutes);
        let end = start.checked_add(minutes.minutes()).ok();
        let clocks = |it: Stamp| it.in_berlin().datetime();
        self.at(day, day)
            .is_some_and(|it| clocks(it.start) == start && Some(clocks(it.end)) == end)
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
