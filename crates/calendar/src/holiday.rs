//! Public holidays of the Länder, computed.
//!
//! Each Land makes its own statute; only 3 October is federal. The rules are complete from
//! 1995 on, when all Länder but Saxony gave up Buß- und Bettag. It deliberately leaves out what
//! holds in some municipalities alone: Mariä Himmelfahrt in Catholic municipalities of Bavaria
//! (Art. 1 Abs. 1 Nr. 2 BayFTG), Fronleichnam in some of Saxony and Thuringia, and the
//! Friedensfest in Augsburg. Sundays are no public holidays here, except where a statute names
//! them.

use jiff::civil::{Date, Weekday, date};

use crate::Land;
use Land::{
    BadenWuerttemberg, Bavaria, Berlin, Brandenburg, Bremen, Hamburg, Hesse, LowerSaxony,
    MecklenburgVorpommern, NorthRhineWestphalia, RhinelandPalatinate, Saarland, Saxony,
    SaxonyAnhalt, SchleswigHolstein, Thuringia,
};

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Neujahr.
    NewYear,
    /// Heilige Drei Könige.
    Epiphany,
    /// Internationaler Frauentag.
    WomensDay,
    /// Karfreitag.
    GoodFriday,
    /// Ostersonntag.
    EasterSunday,
    /// Ostermontag.
    EasterMonday,
    /// Tag der Arbeit, in some Länder under another name.
    LabourDay,
    /// Tag der Befreiung, in Berlin in single years.
    LiberationDay,
    /// Christi Himmelfahrt.
    Ascension,
    /// Pfingstsonntag.
    WhitSunday,
    /// Pfingstmontag.
    WhitMonday,
    /// Fronleichnam.
    CorpusChristi,
    /// 75th anniversary of the uprising of 17 June 1953, in Berlin in 2028.
    Uprising,
    /// Mariä Himmelfahrt.
    Assumption,
    /// Weltkindertag.
    ChildrensDay,
    /// Tag der Deutschen Einheit.
    GermanUnity,
    /// Reformationstag.
    Reformation,
    /// Allerheiligen.
    AllSaints,
    /// Buß- und Bettag.
    Repentance,
    /// Erster Weihnachtstag.
    Christmas,
    /// Zweiter Weihnachtstag.
    SecondChristmas,
}

impl Holiday {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 21] = [
        Self::NewYear,
        Self::Epiphany,
        Self::WomensDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::LiberationDay,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::CorpusChristi,
        Self::Uprising,
        Self::Assumption,
        Self::ChildrensDay,
        Self::GermanUnity,
        Self::Reformation,
        Self::AllSaints,
        Self::Repentance,
        Self::Christmas,
        Self::SecondChristmas,
    ];

    /// The key of its name among the texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NewYear => "holiday-new-year",
            Self::Epiphany => "holiday-epiphany",
            Self::WomensDay => "holiday-womens-day",
            Self::GoodFriday => "holiday-good-friday",
            Self::EasterSunday => "holiday-easter-sunday",
            Self::EasterMonday => "holiday-easter-monday",
            Self::LabourDay => "holiday-labour-day",
            Self::LiberationDay => "holiday-liberation-day",
            Self::Ascension => "holiday-ascension",
            Self::WhitSunday => "holiday-whit-sunday",
            Self::WhitMonday => "holiday-whit-monday",
            Self::CorpusChristi => "holiday-corpus-christi",
            Self::Uprising => "holiday-uprising",
            Self::Assumption => "holiday-assumption",
            Self::ChildrensDay => "holiday-childrens-day",
            Self::GermanUnity => "holiday-german-unity",
            Self::Reformation => "holiday-reformation",
            Self::AllSaints => "holiday-all-saints",
            Self::Repentance => "holiday-repentance",
            Self::Christmas => "holiday-christmas",
            Self::SecondChristmas => "holiday-second-christmas",
        }
    }

    /// The day of this holiday in a year, where any Land keeps it.
    fn day(self, year: i16) -> Option<Date> {
        let easter = easter_sunday(year);
        let from_easter = |days: i64| easter?.checked_add(jiff::Span::new().days(days)).ok();
        let fixed = |month, day| Date::new(year, month, day).ok();
        match self {
            Self::NewYear => fixed(1, 1),
            Self::Epiphany => fixed(1, 6),
            Self::WomensDay => fixed(3, 8),
            Self::GoodFriday => from_easter(-2),
            Self::EasterSunday => easter,
            Self::EasterMonday => from_easter(1),
            Self::LabourDay => fixed(5, 1),
            Self::LiberationDay => fixed(5, 8),
            Self::Ascension => from_easter(39),
            Self::WhitSunday => from_easter(49),
            Self::WhitMonday => from_easter(50),
            Self::CorpusChristi => from_easter(60),
            Self::Uprising => fixed(6, 17),
            Self::Assumption => fixed(8, 15),
            Self::ChildrensDay => fixed(9, 20),
            Self::GermanUnity => fixed(10, 3),
            Self::Reformation => fixed(10, 31),
            Self::AllSaints => fixed(11, 1),
            Self::Repentance => repentance(year),
            Self::Christmas => fixed(12, 25),
            Self::SecondChristmas => fixed(12, 26),
        }
    }

    /// Whether a Land keeps this holiday in a year.
    fn is_kept(self, land: Land, year: i16) -> bool {
        match self {
            // All Länder: § 1 FTG BW, Art. 1 BayFTG, § 1 FeiertG BE, § 2 FTG BB, § 2 FeiertG HB,
            // § 1 FeiertG HH, § 1 HFeiertagsG, § 2 FTG M-V, § 2 NFeiertagsG, § 2 FeiertG NW,
            // § 2 LFtG RP, § 2 SFG SL, § 1 SächsSFG, § 2 FeiertG LSA, § 2 SFTG SH, § 2 ThürFGtG.
            Self::NewYear
            | Self::GoodFriday
            | Self::EasterMonday
            | Self::LabourDay
            | Self::Ascension
            | Self::WhitMonday
            | Self::Christmas
            | Self::SecondChristmas => true,
            // Art. 2 Abs. 2 Einigungsvertrag.
            Self::GermanUnity => year >= 1990,
            // § 1 FTG BW, Art. 1 Abs. 1 Nr. 1 BayFTG, § 2 FeiertG LSA.
            Self::Epiphany => matches!(land, BadenWuerttemberg | Bavaria | SaxonyAnhalt),
            // § 1 FeiertG BE as of 2019, § 2 FTG M-V as of 2023.
            Self::WomensDay => match land {
                Berlin => year >= 2019,
                MecklenburgVorpommern => year >= 2023,
                _ => false,
            },
            // § 2 Abs. 1 FTG BB names both Sundays.
            Self::EasterSunday | Self::WhitSunday => land == Brandenburg,
            // § 1 FeiertG BE, in these years only.
            Self::LiberationDay => land == Berlin && matches!(year, 2020 | 2025),
            Self::Uprising => land == Berlin && year == 2028,
            // § 1 FTG BW, Art. 1 Abs. 1 Nr. 1 BayFTG, § 1 HFeiertagsG, § 2 FeiertG NW,
            // § 2 LFtG RP, § 2 SFG SL.
            Self::CorpusChristi => land == Hesse || Self::AllSaints.is_kept(land, year),
            // § 2 SFG SL.
            Self::Assumption => land == Saarland,
            // § 2 ThürFGtG as of 2019.
            Self::ChildrensDay => land == Thuringia && year >= 2019,
            Self::Reformation => keeps_reformation(land, year),
            // § 1 FTG BW, Art. 1 Abs. 1 Nr. 1 BayFTG, § 2 FeiertG NW, § 2 LFtG RP, § 2 SFG SL.
            Self::AllSaints => matches!(
                land,
                BadenWuerttemberg | Bavaria | NorthRhineWestphalia | RhinelandPalatinate | Saarland
            ),
            // § 1 SächsSFG; elsewhere given up in 1995 for the insurance of care (§ 58 SGB XI).
            Self::Repentance => land == Saxony || year < 1995,
        }
    }
}

/// 31 October.
fn keeps_reformation(land: Land, year: i16) -> bool {
    match land {
        // § 2 FTG BB, § 2 FTG M-V, § 1 SächsSFG, § 2 FeiertG LSA, § 2 ThürFGtG.
        Brandenburg | MecklenburgVorpommern | Saxony | SaxonyAnhalt | Thuringia => year >= 1990,
        // § 2 FeiertG HB, § 1 FeiertG HH, § 2 NFeiertagsG, § 2 SFTG SH, as of 2018; 2017 as below.
        Bremen | Hamburg | LowerSaxony | SchleswigHolstein => year >= 2017,
        // 2017, 500 years after the theses, once in every Land by its own statute or order.
        _ => year == 2017,
    }
}

/// The public holiday that a Land keeps on a day, if it does. If two fall together, the one
/// that comes first in the list of [`Holiday`].
pub fn holiday(land: Land, day: Date) -> Option<Holiday> {
    Holiday::ALL
        .into_iter()
        .find(|it| it.is_kept(land, day.year()) && it.day(day.year()) == Some(day))
}

/// Whether a day is Monday to Friday and no public holiday of a Land.
pub fn is_working_day(land: Land, day: Date) -> bool {
    day.weekday().to_monday_zero_offset() < 5 && holiday(land, day).is_none()
}

/// Easter Sunday by the Gregorian calendar (the rule of Meeus, Jones and Butcher, in whole
/// numbers); nothing for years that have no such day, before 1583.
pub fn easter_sunday(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let year_of_moon = i32::from(year) % 19;
    let (century, rest) = (i32::from(year) / 100, i32::from(year) % 100);
    let lunar_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * year_of_moon + century - century / 4 - lunar_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (year_of_moon + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late;
    // Days after 22 March.
    date(year, 3, 22)
        .checked_add(jiff::Span::new().days(days))
        .ok()
}

/// The Wednesday before 23 November.
fn repentance(year: i16) -> Option<Date> {
    Date::new(year, 11, 23)
        .ok()?
        .nth_weekday(-1, Weekday::Wednesday)
        .ok()
}
