//! Which labels can be printed where they belong. The places with the most
//! inhabitants choose first; whoever would touch a printed label, leave the
//! map or reach far beyond its own border gets a number instead.

use std::cmp::Reverse;

use super::Shape;
use super::outline::{Outline, Point};

/// Mean width of a letter, as a part of the font size.
const LETTER: f64 = 0.56;
/// Line height, as a part of the font size.
const LINE: f64 = 1.2;
/// How much of a label must lie on its own area.
const OWN_PART: f64 = 0.8;

/// A shape that competes for room.
pub(super) struct Candidate {
    /// The shape as it is drawn.
    pub(super) shape: Shape,
    /// Its projected form.
    pub(super) outline: Outline,
    /// Who chooses first.
    pub(super) population: u64,
}

/// Decides for every shape whether its label fits, and numbers the others.
pub(super) fn placed(mut all: Vec<Candidate>, size: (f64, f64), font: f64) -> Vec<Shape> {
    let keys: Vec<&str> = all.iter().map(|it| it.shape.key).collect();
    let covered = |key: &str| {
        keys.iter()
            .any(|it| it.len() > key.len() && it.starts_with(key))
    };
    all.sort_by_key(|it| (Reverse(it.population), it.shape.key));
    let mut taken: Vec<Room> = Vec::new();
    for candidate in &mut all {
        let label = Room::around(candidate.shape.label, &candidate.shape.name, font);
        let fits = !covered(candidate.shape.key)
            && label.lies_within(size)
            && label.lies_on(candidate)
            && taken.iter().all(|other| !label.touches(other));
        if fits {
            candidate.shape.label_fits = true;
            taken.push(label);
        }
    }
    let mut shapes: Vec<Shape> = all.into_iter().map(|it| it.shape).collect();
    shapes.sort_by(|one, other| (&one.name, one.key).cmp(&(&other.name, other.key)));
    let unnamed = shapes
        .iter_mut()
        .filter(|it| !it.label_fits && !covered(it.key));
    for (position, shape) in unnamed.enumerate() {
        shape.number = Some(position + 1);
    }
    shapes
}

/// The room a label takes.
struct Room {
    centre: Point,
    half: Point,
}

impl Room {
    #[expect(
        clippy::cast_precision_loss,
        reason = "names have fewer than 2^52 letters"
    )]
    fn around(centre: Point, name: &str, font: f64) -> Self {
        let wide = name.chars().count() as f64 * LETTER * font;
        Self {
            centre,
            half: (wide / 2.0, LINE * font / 2.0),
        }
    }

    fn lies_within(&self, (width, height): (f64, f64)) -> bool {
        let (x, y) = self.centre;
        x - self.half.0 >= 0.0
            && x + self.half.0 <= width
            && y - self.half.1 >= 0.0
            && y + self.half.1 <= height
    }

    fn touches(&self, other: &Self) -> bool {
        (self.centre.0 - other.centre.0).abs() < self.half.0 + other.half.0
            && (self.centre.1 - other.centre.1).abs() < self.half.1 + other.half.1
    }

    /// Whether enough of the middle line lies on the area. A circle only marks
    /// a place: its label may be wider.
    fn lies_on(&self, candidate: &Candidate) -> bool {
        if !candidate.shape.has_boundary {
            return true;
        }
        let (x, y) = self.centre;
        let reach = self.half.0 * OWN_PART;
        [-1.0, -0.5, 0.0, 0.5, 1.0]
            .iter()
            .all(|part| candidate.outline.holds((x + reach * part, y)))
    }
}
