//! The roll: which seats there are at the moment of a vote, and what they chose.

/// What is known of one seat at the moment of a quorum finding or a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SeatState {
    /// Somebody holds it.
    pub filled: bool,
    /// The holder or one deputy is there.
    pub present: bool,
    /// Its holder neither advises nor votes on this item (GO NRW § 31).
    pub recused: bool,
    /// Votes of the seat; 0 for an advisory voice.
    pub votes: u32,
    /// What it weighs in a weighted majority: inhabitants, shares; 0 where nothing is weighed.
    pub weight: u64,
}

impl SeatState {
    /// A filled seat with one vote whose holder is there.
    pub const PRESENT: Self = Self {
        filled: true,
        present: true,
        recused: false,
        votes: 1,
        weight: 0,
    };

    /// Whether it counts as present for this item: a recused holder does not
    /// (OVG NRW, III A 42/73).
    pub const fn counts(&self) -> bool {
        self.filled && self.present && !self.recused && self.votes > 0
    }
}

/// All seats of a body at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// The seats there are, filled or not. Advisory ones may be among them.
    pub seats: Vec<SeatState>,
    /// How many votes there would be if every seat that the rules foresee were filled.
    /// Never less than those of [`Self::seats`]; see [`Self::legal`].
    pub legal_votes: u64,
}

impl Roll {
    /// Votes of those present who may vote on this item.
    pub fn present(&self) -> u64 {
        self.sum(SeatState::counts, |it| it.votes.into())
    }

    /// What those present weigh.
    pub fn present_weight(&self) -> u64 {
        self.sum(SeatState::counts, |it| it.weight)
    }

    /// Votes of the seats that somebody holds.
    pub fn filled(&self) -> u64 {
        self.sum(|it| it.filled, |it| it.votes.into())
    }

    /// What the filled seats weigh.
    pub fn filled_weight(&self) -> u64 {
        self.sum(|it| it.filled, |it| it.weight)
    }

    /// The legal number of votes: vacant seats count.
    pub fn legal(&self) -> u64 {
        let known = self.sum(|_| true, |it| it.votes.into());
        self.legal_votes.max(known)
    }

    /// What all seats weigh, vacant ones too.
    pub fn legal_weight(&self) -> u64 {
        self.sum(|_| true, |it| it.weight)
    }

    fn sum(&self, counts: impl Fn(&SeatState) -> bool, of: impl Fn(&SeatState) -> u64) -> u64 {
        let seats = self.seats.iter().filter(|it| counts(it));
        seats.map(of).fold(0, u64::saturating_add)
    }
}

/// What a seat chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// For the motion.
    Yes,
    /// Against it.
    No,
    /// Neither.
    Abstain,
    /// Not to be read as any of them.
    Invalid,
}

impl Choice {
    /// All of them, as lists show them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Abstain, Self::Invalid];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Abstain => "abstain",
            Self::Invalid => "invalid",
        }
    }

    /// The choice a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Sums of choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// For.
    pub yes: u64,
    /// Against.
    pub no: u64,
    /// Neither.
    pub abstentions: u64,
    /// Not to be read.
    pub invalid: u64,
}

impl Tally {
    /// Everything that was cast.
    pub const fn cast(&self) -> u64 {
        self.yes
            .saturating_add(self.no)
            .saturating_add(self.abstentions)
            .saturating_add(self.invalid)
    }

    fn add(&mut self, choice: Choice, votes: u64) {
        let sum = match choice {
            Choice::Yes => &mut self.yes,
            Choice::No => &mut self.no,
            Choice::Abstain => &mut self.abstentions,
            Choice::Invalid => &mut self.invalid,
        };
        *sum = sum.saturating_add(votes);
    }
}

/// What was cast: by seat, or only in sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Votes {
    /// One entry for each seat of the roll, in its order; nothing where none was cast.
    /// What a seat cast that may not vote on the item does not count.
    BySeat(Vec<Option<Choice>>),
    /// Sums of votes, as a show of hands or a secret ballot gives them. They cannot be
    /// weighed.
    Counted(Tally),
}

impl Votes {
    /// The sums of votes.
    pub fn tally(&self, roll: &Roll) -> Tally {
        match self {
            Self::Counted(tally) => *tally,
            Self::BySeat(choices) => sums(roll, choices, |seat| seat.votes.into()),
        }
    }

    /// The sums of weights; nothing if only votes were counted.
    pub fn weighed(&self, roll: &Roll) -> Option<Tally> {
        match self {
            Self::Counted(_) => None,
            Self::BySeat(choices) => Some(sums(roll, choices, |seat| seat.weight)),
        }
    }
}

fn sums(roll: &Roll, choices: &[Option<Choice>], of: impl Fn(&SeatState) -> u64) -> Tally {
    let mut tally = Tally::default();
    for (seat, choice) in roll.seats.iter().zip(choices) {
        if let Some(choice) = choice.filter(|_| seat.counts()) {
            tally.add(choice, of(seat));
        }
    }
    tally
}
