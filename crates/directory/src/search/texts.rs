//! Texts and lists of numbers, each in two blocks of memory: a hundred thousand records
//! cost bytes, not allocations.

/// Texts one after another.
#[derive(Debug, Default)]
pub(super) struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(number(self.bytes.len()));
    }

    pub(super) fn get(&self, index: u32) -> &str {
        let index = index as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..self.ends[index] as usize]
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Gives back what was reserved and is not needed.
    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Where a text stands or would stand among texts in order.
    pub(super) fn place_of(&self, text: &str) -> u32 {
        let (mut low, mut high) = (0, number(self.ends.len()));
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Lists of numbers one after another.
#[derive(Debug, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// From pairs of a list and a number, gone through twice: first counted, then each
    /// put into its list, in the order in which they come.
    pub(super) fn new<I: Iterator<Item = (u32, u32)>>(count: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0; count + 1];
        for (list, _) in pairs() {
            starts[list as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut numbers = vec![0; starts[count] as usize];
        let mut next = starts.clone();
        for (list, number) in pairs() {
            let place = &mut next[list as usize];
            numbers[*place as usize] = number;
            *place += 1;
        }
        Self { starts, numbers }
    }

    pub(super) fn get(&self, list: usize) -> &[u32] {
        match self.starts.get(list..list + 2) {
            Some([start, end]) => &self.numbers[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

/// A length or place as the index keeps it.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).expect("an index of 4 GB does not fit into memory")
}
