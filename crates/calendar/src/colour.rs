//! The colour of a calendar, which RFC 7986 wants by its name in CSS.

/// A colour that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(&'static str);

/// Names that differ enough to tell calendars apart, with their values.
const NAMED: [(&str, [u8; 3]); 24] = [
    ("black", [0, 0, 0]),
    ("gray", [128, 128, 128]),
    ("silver", [192, 192, 192]),
    ("maroon", [128, 0, 0]),
    ("crimson", [220, 20, 60]),
    ("red", [255, 0, 0]),
    ("tomato", [255, 99, 71]),
    ("orange", [255, 165, 0]),
    ("gold", [255, 215, 0]),
    ("yellow", [255, 255, 0]),
    ("olive", [128, 128, 0]),
    ("green", [0, 128, 0]),
    ("seagreen", [46, 139, 87]),
    ("lime", [0, 255, 0]),
    ("teal", [0, 128, 128]),
    ("aqua", [0, 255, 255]),
    ("steelblue", [70, 130, 180]),
    ("royalblue", [65, 105, 225]),
    ("blue", [0, 0, 255]),
    ("navy", [0, 0, 128]),
    ("purple", [128, 0, 128]),
    ("fuchsia", [255, 0, 255]),
    ("sienna", [160, 82, 45]),
    ("white", [255, 255, 255]),
];

impl Colour {
    /// The named colour nearest to red, green and blue (least sum of squares).
    pub fn nearest(red: u8, green: u8, blue: u8) -> Self {
        let wanted = [red, green, blue];
        let distance = |[named, of]: [[u8; 3]; 2]| -> u32 {
            let pairs = named.iter().zip(of);
            pairs.map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
        };
        let mut best = NAMED[0];
        for named in NAMED {
            if distance([named.1, wanted]) < distance([best.1, wanted]) {
                best = named;
            }
        }
        Self(best.0)
    }

    /// Its name in CSS.
    pub const fn name(self) -> &'static str {
        self.0
    }
}
