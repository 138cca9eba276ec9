use super::*;
use proptest::prelude::*;

/// Every public holiday of a year that is kept by `land`, as month and day.
fn year(land: Land, year: i16) -> Vec<(i8, i8)> {
    let days = date(year, 1, 1).series(jiff::Span::new().days(1));
    days.take_while(|day| day.year() == year)
        .filter(|day| holiday(land, *day).is_some())
        .map(|day| (day.month(), day.day()))
        .collect()
}

#[test]
fn easter_is_where_the_church_has_it() {
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
        (2049, 4, 18),
    ] {
        assert_eq!(easter_sunday(year), Some(date(year, month, day)));
    }
    assert_eq!(easter_sunday(1582), None);
}

#[test]
fn five_years_in_north_rhine_westphalia() {
    let fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
    for (of, moving) in [
        (2024, [(3, 29), (4, 1), (5, 9), (5, 20), (5, 30)]),
        (2025, [(4, 18), (4, 21), (5, 29), (6, 9), (6, 19)]),
        (2026, [(4, 3), (4, 6), (5, 14), (5, 25), (6, 4)]),
        (2027, [(3, 26), (3, 29), (5, 6), (5, 17), (5, 27)]),
        (2028, [(4, 14), (4, 17), (5, 25), (6, 5), (6, 15)]),
    ] {
        let mut wanted: Vec<_> = fixed.into_iter().chain(moving).collect();
        wanted.sort_unstable();
        assert_eq!(year(Land::NorthRhineWestphalia, of), wanted, "{of}");
    }
}

#[test]
fn what_each_land_has_beside_the_nine_of_all() {
    const ALL: [(i8, i8); 9] = [
        (1, 1),
        (4, 3),
        (4, 6),
        (5, 1),
        (5, 14),
        (5, 25),
        (10, 3),
        (12, 25),
        (12, 26),
    ];
    for (land, more) in [
        (Land::BadenWuerttemberg, vec![(1, 6), (6, 4), (11, 1)]),
        (Land::Bavaria, vec![(1, 6), (6, 4), (11, 1)]),
        (Land::Berlin, vec![(3, 8)]),
        (Land::Brandenburg, vec![(4, 5), (5, 24), (10, 31)]),
        (Land::Bremen, vec![(10, 31)]),
        (Land::Hamburg, vec![(10, 31)]),
        (Land::Hesse, vec![(6, 4)]),
        (Land::MecklenburgVorpommern, vec![(3, 8), (10, 31)]),
        (Land::LowerSaxony, vec![(10, 31)]),
        (Land::NorthRhineWestphalia, vec![(6, 4), (11, 1)]),
        (Land::RhinelandPalatinate, vec![(6, 4), (11, 1)]),
        (Land::Saarland, vec![(6, 4), (8, 15), (11, 1)]),
        (Land::Saxony, vec![(10, 31), (11, 18)]),
        (Land::SaxonyAnhalt, vec![(1, 6), (10, 31)]),
        (Land::SchleswigHolstein, vec![(10, 31)]),
        (Land::Thuringia, vec![(9, 20), (10, 31)]),
    ] {
        let mut wanted: Vec<_> = ALL.into_iter().chain(more).collect();
        wanted.sort_unstable();
        assert_eq!(year(land, 2026), wanted, "{land:?}");
    }
}

#[test]
fn holidays_begin_and_end_with_their_statutes() {
    let kept = |land, year, month, day| holiday(land, date(year, month, day));
    for (land, year, month, day, wanted) in [
        (Land::Berlin, 2018, 3, 8, None),
        (Land::Berlin, 2019, 3, 8, Some(Holiday::WomensDay)),
        (Land::MecklenburgVorpommern, 2022, 3, 8, None),
        (
            Land::MecklenburgVorpommern,
            2023,
            3,
            8,
            Some(Holiday::WomensDay),
        ),
        (Land::Berlin, 2024, 5, 8, None),
        (Land::Berlin, 2025, 5, 8, Some(Holiday::LiberationDay)),
        (Land::Berlin, 2027, 6, 17, None),
        (Land::Berlin, 2028, 6, 17, Some(Holiday::Uprising)),
        (Land::Thuringia, 2018, 9, 20, None),
        (Land::Thuringia, 2019, 9, 20, Some(Holiday::ChildrensDay)),
        (Land::Hamburg, 2016, 10, 31, None),
        (Land::Hamburg, 2018, 10, 31, Some(Holiday::Reformation)),
        (Land::Bavaria, 2016, 10, 31, None),
        (Land::Bavaria, 2017, 10, 31, Some(Holiday::Reformation)),
        (Land::Bavaria, 2018, 10, 31, None),
        (Land::Saxony, 2024, 11, 20, Some(Holiday::Repentance)),
        (Land::Saxony, 2028, 11, 22, Some(Holiday::Repentance)),
        (Land::Hesse, 1994, 11, 16, Some(Holiday::Repentance)),
        (Land::Hesse, 1995, 11, 22, None),
        (Land::Hesse, 1989, 10, 3, None),
        (Land::Bavaria, 2026, 8, 15, None),
        // 1 May 2008 was both; the first in the list counts.
        (Land::Hesse, 2008, 5, 1, Some(Holiday::LabourDay)),
    ] {
        assert_eq!(
            kept(land, year, month, day),
            wanted,
            "{land:?} {year}-{month}-{day}"
        );
    }
}

#[test]
fn a_land_is_known_by_the_key_of_its_areas() {
    assert_eq!(Land::of_ags("05512000"), Some(Land::NorthRhineWestphalia));
    assert_eq!(Land::of_ags("08"), Some(Land::BadenWuerttemberg));
    assert_eq!(Land::of_ags("16077"), Some(Land::Thuringia));
    for ags in ["", "0", "00", "17", "ab", "+1", "ä1"] {
        assert_eq!(Land::of_ags(ags), None, "{ags:?}");
    }
    let codes: std::collections::BTreeSet<_> = Land::ALL.map(Land::code).into();
    assert_eq!(codes.len(), 16);
}

proptest! {
    #[test]
    fn easter_is_a_sunday_in_spring(year in 1583_i16..9999) {
        let easter = easter_sunday(year).expect("a day");
        prop_assert_eq!(easter.weekday(), jiff::civil::Weekday::Sunday);
        prop_assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter));
    }

    #[test]
    fn every_land_has_eight_to_fourteen_days(of in 1995_i16..2100, land in 0_usize..16) {
        let count = year(Land::ALL[land], of).len();
        prop_assert!((8..=14).contains(&count), "{}", count);
    }
}
