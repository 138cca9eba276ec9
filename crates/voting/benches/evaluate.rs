//! How long one vote takes to evaluate: `cargo bench -p voting`.

use voting::{Choice, Majority, Roll, Scale, SeatState, Votes, evaluate};

fn main() {
    divan::main();
}

/// So many seats, all there, every third against.
fn vote(seats: usize) -> (Roll, Votes) {
    let seat = |at: usize| SeatState {
        weight: 10_000 + at as u64,
        ..SeatState::PRESENT
    };
    let roll = Roll {
        seats: (0..seats).map(seat).collect(),
        legal_votes: 0,
    };
    let choice = |at| if at % 3 == 0 { Choice::No } else { Choice::Yes };
    let votes = Votes::BySeat((0..seats).map(|at| Some(choice(at))).collect());
    (roll, votes)
}

#[divan::bench(args = [13, 50, 1000])]
fn double_majority(bencher: divan::Bencher<'_, '_>, seats: usize) {
    let (roll, votes) = vote(seats);
    let by_weight = Majority {
        scale: Scale::Weight,
        ..Majority::simple()
    };
    let rule = Majority {
        and: vec![by_weight],
        ..Majority::simple()
    };
    bencher.bench(|| {
        evaluate(
            &rule,
            divan::black_box(&roll),
            divan::black_box(&votes),
            None,
        )
    });
}
