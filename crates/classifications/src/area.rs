//! Any administrative key from a state down to a municipality, and what lies
//! within it.

use std::borrow::Cow;

use crate::ags::{MUNICIPALITIES, Municipality, municipality};
use crate::district::{DISTRICTS, District, Region, STATES, State, district, region, state};
use crate::place_names::suggest_municipality_by_name;
use crate::sheet::Sheet;

/// A place by its administrative key; the length of the key says the level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Area {
    /// Two digits.
    State(State),
    /// Three digits.
    Region(Region),
    /// Five digits.
    District(District),
    /// Eight digits.
    Municipality(Municipality),
}

/// The area with this key of two, three, five or eight digits.
pub fn area(key: &str) -> Option<Area> {
    match key.len() {
        2 => state(key).map(Area::State),
        3 => region(key).map(Area::Region),
        5 => district(key).map(Area::District),
        8 => municipality(key).map(Area::Municipality),
        _ => None,
    }
}

/// All municipalities whose key starts with `key`, in key order; nothing for
/// an unknown key, everything for an empty one.
pub fn municipalities_in(key: &str) -> impl Iterator<Item = Municipality> + use<'_> {
    MUNICIPALITIES
        .starting_with(key)
        .map(Municipality::from_row)
}

/// The area that was probably meant by an unknown key: one that was typed with
/// spaces or without its leading zero, a key that goes on or stops too early,
/// the nearest neighbour in the same level, or a place by that name.
/// `None` where the key is known or nothing is near.
pub fn suggest_area(key: &str) -> Option<Area> {
    if area(key).is_some() {
        return None;
    }
    let digits: String = key.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return suggest_municipality_by_name(key).map(Area::Municipality);
    }
    repaired(&digits).or_else(|| nearest(&digits))
}

/// The same digits with the slip that people make most often undone.
fn repaired(digits: &str) -> Option<Area> {
    area(digits)
        .or_else(|| area(&format!("0{digits}")))
        .or_else(|| match digits.len() {
            // the twelve-digit regional key holds the AGS in two pieces
            12 => area(&format!("{}{}", &digits[..5], &digits[9..])),
            // an independent town asked for by district and zeros, or cut short
            6 | 7 => area(&format!("{digits:0<8}")),
            _ => None,
        })
}

/// The key of the same level that shares the longest beginning and then lies
/// nearest by number.
fn nearest(digits: &str) -> Option<Area> {
    let (sheet, length): (Sheet, usize) = match digits.len() {
        1..=3 => (STATES, digits.len().max(2)),
        4 | 5 => (DISTRICTS, 5),
        _ => (MUNICIPALITIES, 8),
    };
    let wanted = format!("{digits:0<length$}")
        .chars()
        .take(length)
        .collect::<String>();
    let candidates = [sheet.before(&wanted), sheet.from(&wanted).next()];
    candidates
        .into_iter()
        .flatten()
        .map(crate::sheet::Row::key)
        .max_by_key(|key| {
            (
                shared(key, &wanted),
                std::cmp::Reverse(distance(key, &wanted)),
            )
        })
        .filter(|key| shared(key, &wanted) >= 2)
        .and_then(area)
}

fn shared(one: &str, other: &str) -> usize {
    one.bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count()
}

fn distance(one: &str, other: &str) -> u64 {
    let number = |key: &str| key.parse::<u64>().unwrap_or_default();
    number(one).abs_diff(number(other))
}

impl Area {
    /// The key of two, three, five or eight digits.
    pub fn key(self) -> &'static str {
        match self {
            Self::State(state) => state.key,
            Self::Region(region) => region.key,
            Self::District(district) => district.key,
            Self::Municipality(municipality) => municipality.ags,
        }
    }

    /// The bare name.
    pub fn name(self) -> &'static str {
        match self {
            Self::State(state) => state.name,
            Self::Region(region) => region.name,
            Self::District(district) => district.name,
            Self::Municipality(municipality) => municipality.name,
        }
    }

    /// The name as it stands in a sentence: "Kreis Recklinghausen".
    pub fn title(self) -> Cow<'static, str> {
        match self {
            Self::District(district) => district.title(),
            other => other.name().into(),
        }
    }

    /// The municipalities within it; for a municipality, itself.
    pub fn municipalities(self) -> impl Iterator<Item = Municipality> {
        municipalities_in(self.key())
    }

    /// Whether the other area lies within this one or is the same.
    pub fn contains(self, other: Self) -> bool {
        other.key().starts_with(self.key())
    }

    /// Inhabitants on 31 December 2022, summed over its municipalities.
    pub fn population(self) -> u64 {
        self.municipalities()
            .map(|place| u64::from(place.population))
            .sum()
    }

    /// Area in square metres, summed over its municipalities.
    pub fn area_m2(self) -> u64 {
        self.municipalities().map(|place| place.area_m2).sum()
    }
}
