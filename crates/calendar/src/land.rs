//! The sixteen Länder.

/// A Land of Germany, in the order of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Land {
    /// Schleswig-Holstein, 01.
    SchleswigHolstein,
    /// Hamburg, 02.
    Hamburg,
    /// Niedersachsen, 03.
    LowerSaxony,
    /// Bremen, 04.
    Bremen,
    /// Nordrhein-Westfalen, 05.
    NorthRhineWestphalia,
    /// Hessen, 06.
    Hesse,
    /// Rheinland-Pfalz, 07.
    RhinelandPalatinate,
    /// Baden-Württemberg, 08.
    BadenWuerttemberg,
    /// Bayern, 09.
    Bavaria,
    /// Saarland, 10.
    Saarland,
    /// Berlin, 11.
    Berlin,
    /// Brandenburg, 12.
    Brandenburg,
    /// Mecklenburg-Vorpommern, 13.
    MecklenburgVorpommern,
    /// Sachsen, 14.
    Saxony,
    /// Sachsen-Anhalt, 15.
    SaxonyAnhalt,
    /// Thüringen, 16.
    Thuringia,
}

impl Land {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 16] = [
        Self::SchleswigHolstein,
        Self::Hamburg,
        Self::LowerSaxony,
        Self::Bremen,
        Self::NorthRhineWestphalia,
        Self::Hesse,
        Self::RhinelandPalatinate,
        Self::BadenWuerttemberg,
        Self::Bavaria,
        Self::Saarland,
        Self::Berlin,
        Self::Brandenburg,
        Self::MecklenburgVorpommern,
        Self::Saxony,
        Self::SaxonyAnhalt,
        Self::Thuringia,
    ];

    /// The Land in which an area lies, by the first two digits of its AGS.
    pub fn of_ags(ags: &str) -> Option<Self> {
        let key = ags.get(..2)?;
        // A number may have a sign, a key has not.
        if !key.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let key: usize = key.parse().ok()?;
        Self::ALL.get(key.checked_sub(1)?).copied()
    }

    /// The two letters of ISO 3166-2:DE, without `DE-`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SchleswigHolstein => "SH",
            Self::Hamburg => "HH",
            Self::LowerSaxony => "NI",
            Self::Bremen => "HB",
            Self::NorthRhineWestphalia => "NW",
            Self::Hesse => "HE",
            Self::RhinelandPalatinate => "RP",
            Self::BadenWuerttemberg => "BW",
            Self::Bavaria => "BY",
            Self::Saarland => "SL",
            Self::Berlin => "BE",
            Self::Brandenburg => "BB",
            Self::MecklenburgVorpommern => "MV",
            Self::Saxony => "SN",
            Self::SaxonyAnhalt => "ST",
            Self::Thuringia => "TH",
        }
    }
}
