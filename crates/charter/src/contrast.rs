//! Whether a colour can be read: contrast as WCAG 2.2 measures it (1.4.3), and the
//! shade of a colour for dark pages.

use crate::value::Colour;

/// The least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;
/// How much of the colour is in the tints that its words stand on.
const TINT: f64 = 0.1;
/// The least favourable surface of light pages.
const LIGHT: Shade = Shade([0xf6, 0xf6, 0xfa]);
/// The least favourable surface of dark pages.
const DARK: Shade = Shade([0x1c, 0x1e, 0x30]);
const WHITE: Shade = Shade([0xff; 3]);
const BLACK: Shade = Shade([0; 3]);

/// Red, green and blue.
#[derive(Clone, Copy)]
struct Shade([u8; 3]);

impl Shade {
    fn of(colour: &Colour) -> Option<Self> {
        let digits = colour.as_str().strip_prefix('#')?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    fn colour(self) -> Colour {
        let [red, green, blue] = self.0;
        Colour::of_digits(&format!("#{red:02x}{green:02x}{blue:02x}"))
    }

    /// This share of the colour, the rest of the other.
    fn mixed(self, share: f64, other: Self) -> Self {
        let mut mixed = [0; 3];
        for (index, part) in mixed.iter_mut().enumerate() {
            let value =
                f64::from(self.0[index]) * share + f64::from(other.0[index]) * (1.0 - share);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a mean of two bytes is a byte"
            )]
            {
                *part = value.round() as u8;
            }
        }
        Self(mixed)
    }

    /// Relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether words in this colour can be read on a surface and on its tint, and
    /// words in `on` can be read on the colour.
    fn is_readable(self, surface: Self, on: Self) -> bool {
        let tint = self.mixed(TINT, surface);
        [surface, tint, on]
            .into_iter()
            .all(|other| self.contrast(other) >= LEAST)
    }

    /// The colour itself, or mixed with as little of another as it takes to be read.
    fn towards(self, other: Self, surface: Self, on: Self) -> Self {
        let steps = (0..=50).map(|step| self.mixed(1.0 - f64::from(step) / 50.0, other));
        let mut readable = steps.filter(|shade| shade.is_readable(surface, on));
        readable.next().unwrap_or(other)
    }
}

impl Colour {
    /// The shade of this colour that can be read on dark pages.
    #[must_use]
    pub fn in_the_dark(&self) -> Self {
        let shade = Shade::of(self).unwrap_or(WHITE);
        shade.towards(WHITE, DARK, BLACK).colour()
    }

    /// The nearest darker shade, if this one is too pale for light pages.
    pub(crate) fn readable_instead(&self) -> Option<Self> {
        let shade = Shade::of(self)?;
        if shade.is_readable(LIGHT, WHITE) {
            return None;
        }
        Some(shade.towards(BLACK, LIGHT, WHITE).colour())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let rounded = |one: Shade, two: Shade| (one.contrast(two) * 100.0).round();
        assert!((rounded(WHITE, BLACK) - 2_100.0).abs() < f64::EPSILON);
        let grey = Shade([0x76; 3]);
        assert!((rounded(grey, WHITE) - 454.0).abs() < f64::EPSILON);
    }

    #[test]
    fn every_colour_has_a_shade_for_light_and_for_dark() {
        for colour in [
            "#1a6b4f", "#8a1c4a", "#ffd200", "#000000", "#ffffff", "#808080",
        ] {
            let colour = Colour::of_digits(colour);
            let dark = Shade::of(&colour.in_the_dark()).unwrap();
            assert!(dark.is_readable(DARK, BLACK), "{colour:?}");
            if let Some(darker) = colour.readable_instead() {
                assert_eq!(darker.readable_instead(), None, "{colour:?}");
            }
        }
        assert_eq!(Colour::of_digits("#8a1c4a").readable_instead(), None);
        assert!(Colour::of_digits("#ffd200").readable_instead().is_some());
    }
}
