//! Fifty phones that vote within the same second: how long each waits, and that all are counted.
//!
//! `cargo bench -p meetings --bench phones` on SQLite; with `TEST_DATABASE_URL` (`cargo xtask
//! postgres` prints it) on PostgreSQL, too. Every vote is the whole act: transaction, lock,
//! judgement, trail, commit. Prints a table for docs/benchmarks.md.

#![expect(
    clippy::unwrap_used,
    clippy::large_futures,
    clippy::print_stdout,
    reason = "a bench prints what it measures, and stops where something is wrong"
)]

#[path = "../../directory/tests/it/ground.rs"]
mod ground;
#[path = "../tests/it/house.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod house;

use governance::body::{self, BodyKind, Described, DescribedSeat, Office, Reach};
use ground::town;
use house::{Alliance, alliance, decision, signed_in, somebody, then, words};
use kernel::{Actor, Role};
use meetings::attendance::{arrive, open};
use meetings::ballot::{self, BallotKind, Motion, cast, close};
use meetings::meeting::{Access, Wish, add, plan};
use meetings::roster::{Call, Desk, convene, seats};
use std::time::{Duration, Instant};
use testkit::noon;
use voting::{Choice, Matter};

/// Members that vote.
const PHONES: usize = 50;

/// Ballots, one after the other: three quarters by name, a quarter secret.
const ROUNDS: usize = 20;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    println!("| {PHONES} votes at once, {ROUNDS} times | median | 99 % within | slowest |");
    println!("| --- | --- | --- | --- |");
    for database in testkit::databases() {
        let engine = format!("{:?}", database.engine());
        let mut waits = runtime.block_on(measure(&database));
        waits.sort_unstable();
        let at = |share: usize| waits[(waits.len() - 1) * share / 100].as_millis();
        println!(
            "| {engine} | {} ms | {} ms | {} ms |",
            at(50),
            at(99),
            at(100)
        );
    }
}

async fn measure(database: &testkit::TestDatabase) -> Vec<Duration> {
    let of = alliance(database).await;
    let tx = of.db().begin().await.unwrap();
    body::ensure(&tx, of.house.network, &[assembly()], noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut people = Vec::new();
    for at in 0..PHONES {
        let (name, ags) = (format!("Mitglied {at}"), "05562024");
        let town = town(&of.house, &name, ags).await;
        let given = format!("P{at}");
        let person = somebody(&of.house, town, (&given, "Muster"), Some("head")).await;
        people.push(signed_in(&of.house, Some(person), Some(town), Role::Head));
    }
    let (id, item) = held(&of).await;
    let mut waits = Vec::new();
    for round in 0..ROUNDS {
        let kind = if round % 4 == 3 {
            BallotKind::Secret
        } else {
            BallotKind::Named
        };
        let motion = Motion {
            question: "Wer stimmt zu?".to_owned(),
            kind,
            matter: Matter::Ordinary,
        };
        let ballot = ballot::open(of.db(), &of.office, (id, item), motion, then())
            .await
            .unwrap();
        waits.extend(at_once(&of, &people, ballot).await);
        let closed = close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        assert_eq!(
            closed.tally.yes, PHONES as u64,
            "all are counted, none twice"
        );
    }
    waits
}

/// Everybody votes at the same moment; how long each waited.
async fn at_once(of: &Alliance, people: &[Actor], ballot: ballot::BallotId) -> Vec<Duration> {
    let votes: Vec<_> = people
        .iter()
        .map(|person| {
            let (db, person) = (of.db().clone(), person.clone());
            tokio::spawn(async move {
                let begun = Instant::now();
                cast(&db, &person, ballot, Choice::Yes, then())
                    .await
                    .unwrap();
                begun.elapsed()
            })
        })
        .collect();
    let mut waits = Vec::new();
    for vote in votes {
        waits.push(vote.await.unwrap());
    }
    waits
}

fn assembly() -> Described {
    Described {
        key: "versammlung".to_owned(),
        kind: BodyKind::Assembly,
        name: words("Versammlung"),
        part_of: None,
        steered_by: None,
        rhythm: None,
        seats: vec![DescribedSeat {
            office: Some(Office {
                key: "head".to_owned(),
                kind: None,
            }),
            reach: Reach::Members,
            role: None,
            at_least: 0,
            at_most: None,
            deputies: None,
            votes: 1,
            term_years: None,
        }],
    }
}

/// The assembly has been called, is open, and everybody is there.
async fn held(of: &Alliance) -> (meetings::meeting::MeetingId, meetings::meeting::ItemId) {
    let (db, office, network) = (of.db(), &of.office, of.house.network);
    let bodies = body::bare(db.read(), network).await.unwrap();
    let assembly = bodies.iter().find(|it| it.charter_key == "versammlung");
    let start = noon().plus_days(21);
    let wish = Wish {
        body: assembly.unwrap().id,
        title: "Versammlung".to_owned(),
        start,
        end: start.plus_hours(2),
        venue: String::new(),
        host: None,
        link: None,
        note: String::new(),
        access: Access::Body,
        chair: None,
        urgent: None,
        second: false,
    };
    let id = plan(db, office, network, (wish, Vec::new()), noon())
        .await
        .unwrap();
    let item = add(db, office, id, decision("Haushalt"), noon())
        .await
        .unwrap();
    let desk: Desk<'_> = of.desk();
    let call = Call {
        version: of.version(id).await,
        paper: None,
        late: None,
    };
    convene(db, &desk, office, (id, None, None), call, noon())
        .await
        .unwrap();
    open(db, office, (id, of.version(id).await), then())
        .await
        .unwrap();
    for seat in seats(db.read(), id).await.unwrap() {
        if seat.occupant().is_some() {
            arrive(db, office, (id, seat.id), None, then())
                .await
                .unwrap();
        }
    }
    (id, item)
}
