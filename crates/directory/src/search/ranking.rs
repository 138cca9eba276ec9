//! The best of many hits, without keeping all of them.

/// A hit as one number: the smaller, the better. Score, then the place by name.
pub(super) fn key(score: u16, place: u32, below: u32) -> u64 {
    u64::from(u16::MAX - score) << 48 | u64::from(place) << LOW | u64::from(below)
}

/// The score in a key.
pub(super) fn score(key: u64) -> u16 {
    u16::MAX - u16::try_from(key >> 48).unwrap_or(u16::MAX)
}

/// Bits for where a changed record stands below the place of an unchanged one.
const LOW: u32 = 20;

/// The place of a record that has not changed since the index was built.
pub(super) const UNCHANGED: u32 = (1 << LOW) - 1;

/// Place and the number below it.
pub(super) fn parts(key: u64) -> (u32, u32) {
    let low = |it: u64, bits: u32| u32::try_from(it & ((1 << bits) - 1)).unwrap_or(u32::MAX);
    (low(key >> LOW, 28), low(key, LOW))
}

/// The smallest keys of many, and how many there were.
#[derive(Debug)]
pub(super) struct Best {
    room: usize,
    keys: Vec<u64>,
    /// Keys from here on are no longer among the best.
    bar: u64,
    /// How many hits there were.
    pub(super) total: usize,
    /// How many of them come after the cursor.
    pub(super) following: usize,
}

impl Best {
    /// Keeps so many.
    pub(super) const fn of(room: usize) -> Self {
        Self {
            room,
            keys: Vec::new(),
            bar: u64::MAX,
            total: 0,
            following: 0,
        }
    }

    /// Takes a hit; `None` for one that comes before the cursor.
    pub(super) fn show(&mut self, key: Option<u64>) {
        self.total += 1;
        let Some(key) = key else { return };
        self.following += 1;
        if key < self.bar {
            self.keys.push(key);
            if self.keys.len() >= self.room.saturating_mul(2).saturating_add(64) {
                self.drop_the_rest();
            }
        }
    }

    fn drop_the_rest(&mut self) {
        if self.room > 0 && self.keys.len() > self.room {
            let (_, last, _) = self.keys.select_nth_unstable(self.room - 1);
            self.bar = *last;
        }
        self.keys.truncate(self.room);
    }

    /// The kept ones, the best first.
    pub(super) fn finish(mut self) -> Vec<u64> {
        self.drop_the_rest();
        self.keys.sort_unstable();
        self.keys
    }
}
