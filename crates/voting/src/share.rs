//! A part of a whole that must be reached: more than half, at least two thirds, all.

use std::num::NonZeroU16;

/// Whether reaching the part is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// It must be exceeded: "mehr als die Hälfte".
    MoreThan,
    /// Reaching it is enough: "mindestens zwei Drittel".
    AtLeast,
}

/// A part of a whole, compared in whole numbers.
///
/// Computing `base * 0.5 + 1` instead is wrong for every odd base, and `0.6667` is more
/// than two thirds of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    strictness: Strictness,
    part: u16,
    whole: NonZeroU16,
}

impl Share {
    /// More than half.
    pub const MORE_THAN_HALF: Self = Self {
        strictness: Strictness::MoreThan,
        part: 1,
        whole: NonZeroU16::new(2).expect("two"),
    };

    /// At least half.
    pub const HALF: Self = Self {
        strictness: Strictness::AtLeast,
        ..Self::MORE_THAN_HALF
    };

    /// At least two thirds.
    pub const TWO_THIRDS: Self = Self {
        strictness: Strictness::AtLeast,
        part: 2,
        whole: NonZeroU16::new(3).expect("three"),
    };

    /// The whole.
    pub const ALL: Self = Self {
        strictness: Strictness::AtLeast,
        part: 1,
        whole: NonZeroU16::MIN,
    };

    /// `part / whole`; nothing when the whole is 0, or the share could never be reached.
    pub const fn new(strictness: Strictness, part: u16, whole: u16) -> Option<Self> {
        let Some(whole) = NonZeroU16::new(whole) else {
            return None;
        };
        let reachable = match strictness {
            Strictness::MoreThan => part < whole.get(),
            Strictness::AtLeast => part <= whole.get(),
        };
        if reachable {
            Some(Self {
                strictness,
                part,
                whole,
            })
        } else {
            None
        }
    }

    /// Whether it must be exceeded.
    pub const fn strictness(self) -> Strictness {
        self.strictness
    }

    /// Numerator and denominator.
    pub const fn fraction(self) -> (u16, u16) {
        (self.part, self.whole.get())
    }

    /// Whether `value` of `base` reaches it.
    pub const fn is_reached(self, value: u64, base: u64) -> bool {
        let value = value as u128 * self.whole.get() as u128;
        let wanted = base as u128 * self.part as u128;
        match self.strictness {
            Strictness::MoreThan => value > wanted,
            Strictness::AtLeast => value >= wanted,
        }
    }

    /// The smallest number that reaches it: 7 of 13 for more than half.
    pub fn needed(self, base: u64) -> u64 {
        let wanted = u128::from(base) * u128::from(self.part);
        let whole = u128::from(self.whole.get());
        let needed = match self.strictness {
            Strictness::MoreThan => wanted / whole + 1,
            Strictness::AtLeast => wanted.div_ceil(whole),
        };
        u64::try_from(needed).unwrap_or(u64::MAX)
    }
}
