//! A projected shape: its SVG path, and the point inside it that leaves a
//! label the most room.

use std::fmt::Write;

use crate::boundary::LonLat;

/// A point in the view box.
pub(super) type Point = (f64, f64);

/// Labels are wider than high: sideways room counts this much less.
const WIDENESS: f64 = 2.5;

/// A shape in the view box.
pub(super) enum Outline {
    /// Rings of an area; inside where an odd number of them surrounds.
    Rings(Vec<Vec<Point>>),
    /// A stand-in for an area without outline.
    Circle {
        /// The middle.
        centre: Point,
        /// In units of the view box.
        radius: f64,
    },
}

impl Outline {
    /// Projects rings and drops points that fall together.
    pub(super) fn of_rings(rings: &[Vec<LonLat>], place: impl Fn(LonLat) -> Point) -> Self {
        let projected = rings.iter().map(|ring| {
            let mut points: Vec<Point> = ring
                .iter()
                .map(|point| super::rounded(place(*point)))
                .collect();
            points.dedup();
            points
        });
        Self::Rings(projected.filter(|ring| ring.len() > 2).collect())
    }

    /// The `d` of an SVG path, to a tenth of a unit.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Rings(rings) => rings.iter().map(|ring| ring_path(ring)).collect(),
            Self::Circle {
                centre: (x, y),
                radius,
            } => {
                let (left, wide) = (x - radius, 2.0 * radius);
                format!(
                    "M{left:.1} {y:.1}a{radius:.1} {radius:.1} 0 1 0 {wide:.1} 0\
                     a{radius:.1} {radius:.1} 0 1 0 -{wide:.1} 0Z"
                )
            }
        }
    }

    /// The point inside with the most room around it: the best of a grid,
    /// refined around the best so far.
    pub(super) fn label_point(&self) -> Point {
        let rings = match self {
            Self::Circle { centre, .. } => return *centre,
            Self::Rings(rings) => rings,
        };
        let (low, high) = bounds(rings);
        let mut best = (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1));
        let mut room = self.room(best);
        let mut half = ((high.0 - low.0) / 2.0, (high.1 - low.1) / 2.0);
        for _ in 0..5 {
            let around = best;
            for step in 0..121 {
                let part = |number: i32| f64::from(number - 5) / 5.0;
                let point = (
                    around.0 + half.0 * part(step % 11),
                    around.1 + half.1 * part(step / 11),
                );
                let here = self.room(point);
                if here > room {
                    (best, room) = (point, here);
                }
            }
            half = (half.0 / 4.0, half.1 / 4.0);
        }
        best
    }

    /// How far the nearest border is; negative outside.
    fn room(&self, point: Point) -> f64 {
        let Self::Rings(rings) = self else { return 0.0 };
        let nearest = rings
            .iter()
            .flat_map(|ring| edges(ring))
            .map(|edge| distance(point, edge))
            .fold(f64::INFINITY, f64::min);
        if self.holds(point) { nearest } else { -nearest }
    }

    /// Whether a point lies inside.
    pub(super) fn holds(&self, (x, y): Point) -> bool {
        match self {
            Self::Circle { centre, radius } => (x - centre.0).hypot(y - centre.1) <= *radius,
            Self::Rings(rings) => {
                let crossed = rings
                    .iter()
                    .flat_map(|ring| edges(ring))
                    .filter(|(a, b)| {
                        (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0
                    })
                    .count();
                crossed % 2 == 1
            }
        }
    }
}

/// The first point, then steps to each next one: half as long as places.
fn ring_path(ring: &[Point]) -> String {
    let mut path = String::with_capacity(ring.len() * 9);
    let mut pen = (0.0, 0.0);
    for (position, (x, y)) in ring.iter().enumerate() {
        let command = ["M", "l", " "][position.min(2)];
        // Points have one decimal, so rounded steps add up without drift.
        let (east, south) = super::rounded((x - pen.0, y - pen.1));
        let gap = if south < 0.0 { "" } else { " " };
        let command = if position > 1 && east < 0.0 {
            ""
        } else {
            command
        };
        write!(path, "{command}{east}{gap}{south}").expect("writing to a string never fails");
        pen = (*x, *y);
    }
    path.push('Z');
    path
}

fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

fn bounds(rings: &[Vec<Point>]) -> (Point, Point) {
    let nowhere = (
        (f64::INFINITY, f64::INFINITY),
        (f64::NEG_INFINITY, f64::NEG_INFINITY),
    );
    rings.iter().flatten().fold(nowhere, |(low, high), (x, y)| {
        (
            (low.0.min(*x), low.1.min(*y)),
            (high.0.max(*x), high.1.max(*y)),
        )
    })
}

/// Distance to an edge with sideways lengths shortened by `WIDENESS`.
fn distance(point: Point, (from, to): (Point, Point)) -> f64 {
    let squeezed = |(x, y): Point| (x / WIDENESS, y);
    let (p, a, b) = (squeezed(point), squeezed(from), squeezed(to));
    let along = (b.0 - a.0, b.1 - a.1);
    let length = along.0.mul_add(along.0, along.1 * along.1);
    let part = if length > 0.0 {
        (((p.0 - a.0) * along.0 + (p.1 - a.1) * along.1) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (p.0 - a.0 - along.0 * part).hypot(p.1 - a.1 - along.1 * part)
}
