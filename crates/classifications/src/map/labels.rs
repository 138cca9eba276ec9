//! Which labels can be printed where they belong. The places with the most
//! inhabitants choose first; whoever would touch a printed label or the middle
//! of another shape, leave the map or reach far beyond its own border gets a
//! number instead.

use std::cmp::Reverse;

use super::Shape;
use super::outline::{Outline, Point};
use crate::fold::fold;

/// Mean width of a letter, as a part of the font size.
const LETTER: f64 = 0.56;
/// Line height, as a part of the font size.
const LINE: f64 = 1.2;
/// Height of a digit, as a part of the font size.
const DIGIT: f64 = 0.8;
/// How much of a label must lie on its own area.
const OWN_PART: f64 = 0.8;

/// A shape that competes for room.
pub(super) struct Candidate {
    /// The shape as it is drawn.
    pub(super) shape: Shape,
    /// Its projected form.
    pub(super) outline: Outline,
    /// The name without "Kreis" or "Landkreis" before it, for the map where it
    /// is the only one of its kind.
    pub(super) bare_name: &'static str,
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
    spread(&mut all, font);
    let bare: Vec<&str> = all.iter().map(|it| it.bare_name).collect();
    let numbers: Vec<Room> = all
        .iter()
        .map(|it| Room::of_number(it.shape.label, font))
        .collect();
    let mut taken: Vec<Room> = Vec::new();
    for candidate in all.iter_mut().filter(|it| !covered(it.shape.key)) {
        let alone = bare.iter().filter(|it| **it == candidate.bare_name).count() == 1;
        let name = if alone {
            candidate.bare_name
        } else {
            &candidate.shape.name
        };
        let fitting = breaks(name).into_iter().find_map(|lines| {
            let room = Room::around(candidate.shape.label, &lines, font);
            let free = room.lies_within(size)
                && room.lies_on(candidate)
                && taken.iter().all(|other| !room.touches(other))
                && numbers
                    .iter()
                    .filter(|number| number.centre != room.centre)
                    .all(|number| !room.touches(number));
            free.then_some((lines, room))
        });
        if let Some((lines, room)) = fitting {
            candidate.shape.label_fits = true;
            candidate.shape.label_lines = lines;
            taken.push(room);
        }
    }
    let mut shapes: Vec<Shape> = all.into_iter().map(|it| it.shape).collect();
    shapes.sort_by_cached_key(|it| (fold(&it.name), it.key));
    let unnamed = shapes
        .iter_mut()
        .filter(|it| !it.label_fits && !covered(it.key));
    for (position, shape) in unnamed.enumerate() {
        shape.number = Some(position + 1);
    }
    shapes
}

/// Moves the label of a circle off the middle of a more populous one: a town
/// often lies in the middle of the district that surrounds it.
fn spread(all: &mut [Candidate], font: f64) {
    let mut taken: Vec<Room> = Vec::new();
    for candidate in all {
        let (x, y) = candidate.shape.label;
        let steps: &[f64] = if candidate.shape.has_boundary {
            &[]
        } else {
            &[1.0, -1.0, 2.0, -2.0]
        };
        let free = std::iter::once(&0.0)
            .chain(steps)
            .map(|step| Room::of_number((x, step.mul_add(font, y)), font))
            .find(|room| taken.iter().all(|other| !room.touches(other)));
        let room = free.unwrap_or_else(|| Room::of_number((x, y), font));
        candidate.shape.label = super::rounded(room.centre);
        taken.push(room);
    }
}

/// The name on one line, then on two: broken after a space or a hyphen, most
/// evenly first.
fn breaks(name: &str) -> Vec<Vec<String>> {
    let mut broken: Vec<(&str, &str)> = name
        .match_indices([' ', '-', '/'])
        .map(|(place, _)| name.split_at(place + 1))
        .filter(|(first, second)| first.len() > 2 && second.len() > 2)
        .collect();
    broken.sort_by_key(|(first, second)| first.len().abs_diff(second.len()));
    let two = broken
        .into_iter()
        .map(|(first, second)| vec![first.trim_end().to_owned(), second.to_owned()]);
    std::iter::once(vec![name.to_owned()]).chain(two).collect()
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
    fn around(centre: Point, lines: &[String], font: f64) -> Self {
        let letters = lines
            .iter()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or_default();
        let (wide, tall) = (
            letters as f64 * LETTER * font,
            lines.len() as f64 * LINE * font,
        );
        Self {
            centre,
            half: (wide / 2.0, tall / 2.0),
        }
    }

    /// What a shape needs at least, should its name not fit.
    fn of_number(centre: Point, font: f64) -> Self {
        Self {
            centre,
            half: (LETTER * font, DIGIT * font / 2.0),
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

    /// Whether enough of the label lies on the area. A circle only marks a
    /// place: its label may be wider.
    fn lies_on(&self, candidate: &Candidate) -> bool {
        if !candidate.shape.has_boundary {
            return true;
        }
        let (x, y) = self.centre;
        let (wide, tall) = (self.half.0 * OWN_PART, self.half.1 / 2.0);
        [-1.0, -0.5, 0.0, 0.5, 1.0].iter().all(|part| {
            [-1.0, 1.0]
                .iter()
                .all(|line| candidate.outline.holds((x + wide * part, y + tall * line)))
        })
    }
}
