use super::*;
use jiff::civil::Weekday;
use proptest::prelude::*;

const NRW: Land = Land::NorthRhineWestphalia;

fn plan(rhythm: Rhythm, from: Date, end: End, on_holiday: OnHoliday) -> SeriesPlan {
    SeriesPlan {
        rhythm,
        from,
        at: time(10, 0, 0, 0),
        minutes: 90,
        end,
        on_holiday,
    }
}

fn monthly(every: u8, which: Which, on: Weekday) -> Rhythm {
    let every = Every::new(every).expect("a number");
    Rhythm::Monthly { every, which, on }
}

fn weekly(every: u8, on: Weekday) -> Rhythm {
    let every = Every::new(every).expect("a number");
    Rhythm::Weekly { every, on }
}

fn series(plan: SeriesPlan) -> Series {
    Series::new(plan).expect("a series")
}

fn days(plan: SeriesPlan) -> Vec<String> {
    let occurrences = series(plan).occurrences().into_iter();
    occurrences.map(|it| it.start.day().to_string()).collect()
}

#[test]
fn the_first_monday_of_a_month_is_a_week_later_when_it_is_easter() {
    let rhythm = monthly(1, Which::First, Weekday::Monday);
    let of = |holidays| days(plan(rhythm, date(2026, 3, 3), End::After(3), holidays));
    assert_eq!(
        of(OnHoliday::Meet),
        ["2026-04-06", "2026-05-04", "2026-06-01"]
    );
    assert_eq!(
        of(OnHoliday::Skip(NRW)),
        ["2026-05-04", "2026-06-01", "2026-07-06"]
    );
    assert_eq!(
        of(OnHoliday::WeekLater(NRW)),
        ["2026-04-13", "2026-05-04", "2026-06-01"]
    );
    assert_eq!(
        of(OnHoliday::NextWorkingDay(NRW)),
        ["2026-04-07", "2026-05-04", "2026-06-01"]
    );
}

#[test]
fn every_second_wednesday_until_a_day() {
    let rhythm = weekly(2, Weekday::Wednesday);
    let end = End::On(date(2026, 2, 4));
    let wanted = ["2026-01-07", "2026-01-21", "2026-02-04"];
    assert_eq!(
        days(plan(rhythm, date(2026, 1, 1), end, OnHoliday::Meet)),
        wanted
    );
    assert_eq!(
        days(plan(rhythm, date(2026, 1, 7), end, OnHoliday::Meet)),
        wanted
    );
}

#[test]
fn the_last_thursday_of_every_quarter() {
    let rhythm = monthly(3, Which::Last, Weekday::Thursday);
    let end = End::After(4);
    assert_eq!(
        days(plan(rhythm, date(2026, 3, 1), end, OnHoliday::Meet)),
        ["2026-03-26", "2026-06-25", "2026-09-24", "2026-12-31"]
    );
    // The month of the first day counts, even if its Thursday is over.
    assert_eq!(
        days(plan(
            rhythm,
            date(2026, 3, 27),
            End::After(1),
            OnHoliday::Meet
        )),
        ["2026-06-25"]
    );
}

#[test]
fn christmas_moves_over_the_weekend_and_a_last_meeting_beyond_the_end() {
    let rhythm = weekly(1, Weekday::Friday);
    let end = End::On(date(2026, 12, 31));
    let of = |holidays| days(plan(rhythm, date(2026, 12, 18), end, holidays));
    assert_eq!(
        of(OnHoliday::NextWorkingDay(NRW)),
        ["2026-12-18", "2026-12-28"]
    );
    // 25 December and 1 January are both Fridays.
    assert_eq!(of(OnHoliday::WeekLater(NRW)), ["2026-12-18", "2027-01-08"]);
}

#[test]
fn a_meeting_that_would_move_onto_the_next_one_falls_together_with_it() {
    let rhythm = weekly(1, Weekday::Monday);
    let of = plan(
        rhythm,
        date(2026, 3, 30),
        End::After(3),
        OnHoliday::WeekLater(NRW),
    );
    let occurrences = series(of).occurrences();
    assert_eq!(days(of), ["2026-03-30", "2026-04-13", "2026-04-20"]);
    assert!(!occurrences[1].is_moved());
}

#[test]
fn a_time_that_clocks_skip_is_an_hour_later() {
    let mut of = plan(
        weekly(1, Weekday::Sunday),
        date(2026, 3, 22),
        End::After(3),
        OnHoliday::Meet,
    );
    of.at = time(2, 30, 0, 0);
    let starts: Vec<_> = series(of)
        .occurrences()
        .iter()
        .map(|it| it.start.in_berlin().datetime().to_string())
        .collect();
    assert_eq!(
        starts,
        [
            "2026-03-22T02:30:00",
            "2026-03-29T03:30:00",
            "2026-04-05T02:30:00"
        ]
    );
}

#[test]
fn everything_wrong_with_a_plan_is_told() {
    let mut wrong = plan(
        weekly(1, Weekday::Monday),
        date(1994, 1, 1),
        End::After(0),
        OnHoliday::Meet,
    );
    wrong.minutes = 0;
    assert_eq!(
        Series::new(wrong),
        Err(vec![
            SeriesError::From,
            SeriesError::Minutes,
            SeriesError::Count
        ])
    );
    for (end, error) in [
        (End::After(501), SeriesError::Count),
        (End::On(date(2025, 12, 31)), SeriesError::EndsBefore),
        (End::On(date(2036, 1, 2)), SeriesError::TooLong),
    ] {
        let of = plan(
            weekly(1, Weekday::Monday),
            date(2026, 1, 1),
            end,
            OnHoliday::Meet,
        );
        assert_eq!(Series::new(of), Err(vec![error]));
    }
    assert_eq!((Every::new(0), Every::new(53)), (None, None));
}

fn exported(series: &Series, held: &[Held]) -> Option<Vec<String>> {
    let usual = details(meeting().details.when);
    let event = series.event(meeting().uid, 3, meeting().stamp, &usual, held)?;
    let feed = Feed {
        name: "Termine".to_owned(),
        description: String::new(),
        source: Some(web("https://allianz.example/termine.ics")),
        refresh: Refresh::Daily,
        colour: None,
        events: vec![event],
    };
    let mut lines = unfolded(feed.to_ics().as_str());
    let zone = lines
        .iter()
        .position(|it| it == "END:VTIMEZONE")
        .expect("a zone");
    lines.drain(..=zone);
    let wanted = [
        "DTSTART",
        "RRULE",
        "EXDATE",
        "RECURRENCE-ID",
        "LOCATION",
        "STATUS",
        "SEQUENCE",
    ];
    lines.retain(|line| wanted.iter().any(|it| line.starts_with(it)));
    Some(lines)
}

#[test]
fn a_series_becomes_a_rule_with_exceptions() {
    let rhythm = monthly(1, Which::First, Weekday::Monday);
    let of = series(plan(
        rhythm,
        date(2026, 4, 1),
        End::After(4),
        OnHoliday::WeekLater(NRW),
    ));
    let mut held = of.held(&details(meeting().details.when));
    held.remove(1);
    held[2].details.location = "Kreishaus".to_owned();
    assert_eq!(
        exported(&of, &held).expect("an event"),
        [
            "SEQUENCE:3",
            "DTSTART;TZID=Europe/Berlin:20260406T100000",
            "RRULE:FREQ=MONTHLY;INTERVAL=1;COUNT=4;BYDAY=1MO",
            "EXDATE;TZID=Europe/Berlin:20260504T100000",
            "LOCATION:Rathaus\\, Saal 2",
            "STATUS:CONFIRMED",
            "SEQUENCE:3",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260406T100000",
            "DTSTART;TZID=Europe/Berlin:20260413T100000",
            "LOCATION:Rathaus\\, Saal 2",
            "STATUS:CONFIRMED",
            "SEQUENCE:3",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260706T100000",
            "DTSTART;TZID=Europe/Berlin:20260706T100000",
            "LOCATION:Kreishaus",
            "STATUS:CONFIRMED",
        ]
    );
}

#[test]
fn meetings_during_which_clocks_change_are_told_each() {
    let rhythm = weekly(1, Weekday::Sunday);
    let mut of = plan(rhythm, date(2026, 3, 22), End::After(3), OnHoliday::Meet);
    of.at = time(2, 30, 0, 0);
    let usual = details(meeting().details.when);
    let told = |of: SeriesPlan| {
        let of = series(of);
        let mut lines = exported(&of, &of.held(&usual))?;
        lines.retain(|it| it.starts_with("DTSTART") || it.starts_with("RECURRENCE-ID"));
        Some(lines)
    };
    assert_eq!(
        told(of).expect("an event"),
        [
            "DTSTART;TZID=Europe/Berlin:20260322T023000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260329T023000",
            "DTSTART;TZID=Europe/Berlin:20260329T033000",
        ]
    );
    of.from = date(2026, 3, 29);
    assert_eq!(told(of), None);
}

#[test]
fn what_the_rhythm_does_not_have_is_no_event_of_the_series() {
    let of = series(plan(
        weekly(1, Weekday::Monday),
        date(2026, 1, 5),
        End::After(3),
        OnHoliday::Meet,
    ));
    let held = of.held(&details(meeting().details.when));
    assert_eq!(exported(&of, &[]), None);
    let mut strange = held.clone();
    strange[1].rule_day = date(2026, 1, 13);
    assert_eq!(exported(&of, &strange), None);
    let twice = [held[0].clone(), held[0].clone()];
    assert_eq!(exported(&of, &twice), None);
}

fn plans() -> impl Strategy<Value = SeriesPlan> {
    let weekday = (1_i8..=7).prop_map(|it| Weekday::from_monday_one_offset(it).expect("a weekday"));
    let which = prop::sample::select(vec![
        Which::First,
        Which::Second,
        Which::Third,
        Which::Fourth,
        Which::Last,
    ]);
    let rhythm =
        (1_u8..=13, which, weekday, any::<bool>()).prop_map(|(every, which, on, by_week)| {
            if by_week {
                weekly(every, on)
            } else {
                monthly(every, which, on)
            }
        });
    let end = prop_oneof![(1_u16..60).prop_map(Err), (0_i64..3_650).prop_map(Ok),];
    let land = prop::sample::select(Land::ALL.to_vec());
    let holidays = (0_u8..4, land).prop_map(|(what, land)| match what {
        0 => OnHoliday::Meet,
        1 => OnHoliday::Skip(land),
        2 => OnHoliday::NextWorkingDay(land),
        _ => OnHoliday::WeekLater(land),
    });
    let clock = (0_i8..24, 0_i8..60).prop_map(|(hour, minute)| time(hour, minute, 0, 0));
    (rhythm, 0_i64..36_000, end, holidays, clock).prop_map(
        |(rhythm, from, end, holidays, clock)| {
            let from = date(1995, 1, 1).saturating_add(jiff::Span::new().days(from));
            let end = match end {
                Err(count) => End::After(count),
                Ok(days) => End::On(from.saturating_add(jiff::Span::new().days(days))),
            };
            SeriesPlan {
                at: clock,
                ..plan(rhythm, from, end, holidays)
            }
        },
    )
}

proptest! {
    #[test]
    fn occurrences_ascend_strictly_and_reach_their_number(of in plans()) {
        let occurrences = series(of).occurrences();
        for pair in occurrences.windows(2) {
            prop_assert!(pair[0].rule_day < pair[1].rule_day);
            prop_assert!(pair[0].start.day() < pair[1].start.day());
        }
        for it in &occurrences {
            prop_assert!(it.rule_day >= of.from && it.start.day() >= it.rule_day);
            prop_assert_eq!(it.end.seconds() - it.start.seconds(), 90 * 60);
        }
        match of.end {
            End::After(count) => prop_assert_eq!(occurrences.len(), usize::from(count)),
            End::On(last) => prop_assert!(occurrences.iter().all(|it| it.rule_day <= last)),
        }
    }

    #[test]
    fn nobody_meets_on_a_public_holiday_when_told_so(of in plans()) {
        for it in series(of).occurrences() {
            let day = it.start.day();
            match of.on_holiday {
                OnHoliday::Meet => prop_assert!(!it.is_moved()),
                OnHoliday::Skip(land) => prop_assert!(holiday(land, day).is_none() && !it.is_moved()),
                OnHoliday::NextWorkingDay(land) => {
                    prop_assert!(holiday(land, day).is_none());
                    prop_assert!(!it.is_moved() || is_working_day(land, day));
                }
                OnHoliday::WeekLater(land) => {
                    prop_assert!(holiday(land, day).is_none());
                    prop_assert_eq!(day.weekday(), it.rule_day.weekday());
                }
            }
        }
    }

    #[test]
    fn every_series_as_planned_is_an_event(of in plans()) {
        let of = series(of);
        let held = of.held(&details(meeting().details.when));
        let event = of.event(meeting().uid, 0, meeting().stamp, &details(meeting().details.when), &held);
        // Clocks change at night.
        let by_day = of.plan().at.hour() >= 3 && of.plan().at.hour() < 22;
        prop_assert!(event.is_some() || held.is_empty() || !by_day);
        if let Some(Event { recurrence: Recurrence::Series(repeats), .. }) = event {
            let count = usize::try_from(repeats.count).expect("a number");
            prop_assert_eq!(count - repeats.except.len(), held.len());
            let moved = of.occurrences().iter().filter(|it| it.is_moved()).count();
            prop_assert!(repeats.changed.len() == moved || repeats.changed.len() > moved && !by_day);
        }
    }
}
