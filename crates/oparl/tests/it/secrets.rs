//! Whatever a network keeps to itself never leaves it: random networks in which everything that
//! is not public carries a mark.

use crate::house::*;
use governance::resolution::ratification::{Opened, open};
use kernel::Confidentiality;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sea_orm::{ConnectionTrait, Statement};
use testkit::noon;
use voting::Effect;

/// Stands in everything that nobody outside may read.
const MARK: &str = "Vertraulichkeit";

const LEVELS: [Confidentiality; 4] = [
    Confidentiality::Public,
    Confidentiality::Network,
    Confidentiality::Organisation,
    Confidentiality::CentralOffice,
];

#[derive(Clone, Debug)]
struct Plan {
    people: Vec<usize>,
    resolutions: Vec<(usize, bool)>,
    hidden_towns: Vec<bool>,
}

fn plan() -> impl Strategy<Value = Plan> {
    let people = prop::collection::vec(0..4_usize, 1..5);
    let resolutions = prop::collection::vec((0..4_usize, any::<bool>()), 1..6);
    let towns = prop::collection::vec(any::<bool>(), 2..4);
    (people, resolutions, towns).prop_map(|(people, resolutions, hidden_towns)| Plan {
        people,
        resolutions,
        hidden_towns,
    })
}

#[test]
fn a_random_network_publishes_nothing_that_is_not_public() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let config = Config {
        cases: 12,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    runner
        .run(&plan(), |plan| {
            runtime.block_on(keeps(plan));
            Ok(())
        })
        .unwrap();
}

fn marked(public: bool, name: &str) -> String {
    if public {
        name.to_owned()
    } else {
        format!("{name} {MARK}")
    }
}

/// How many objects of each kind have to be there.
async fn keeps(plan: Plan) {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let keys = ["05562024", "05562020", "05562014", "05562032"];
    let mut towns = Vec::new();
    for (number, (hidden, key)) in plan.hidden_towns.iter().zip(keys).enumerate() {
        let name = marked(!hidden, &format!("Stadt {number}"));
        let id = town(&house, &name, key).await;
        if *hidden {
            run(
                &house,
                "UPDATE organisation SET confidentiality = 'network' WHERE id = $1",
                id.uuid(),
            )
            .await;
        }
        towns.push((id, *hidden));
    }
    for (number, level) in plan.people.iter().enumerate() {
        let (at, _) = towns[number % towns.len()];
        let family = marked(*level == 0, &format!("Person{number}"));
        somebody(&house, at, ("Ada", &family), "mayor", LEVELS[*level]).await;
    }
    steering_group(&house, "mayor").await;
    let mut public = 0;
    for (number, (level, is_draft)) in plan.resolutions.iter().enumerate() {
        // Resolutions are public or the network's.
        let is_public = *level % 2 == 0 && !is_draft;
        let title = marked(is_public, &format!("Beschluss {number}"));
        if *is_draft {
            drafted(&house, &title, MARK, LEVELS[*level % 2]).await;
            continue;
        }
        let id = adopted(&house, &title, LEVELS[*level % 2]).await;
        let opened = Opened {
            effect: Effect::All,
            deadline: None,
            cost: None,
            councils: towns.iter().map(|(id, _)| *id).collect(),
            named: Vec::new(),
        };
        let clerk = office(house.network);
        open(&house.db, &clerk, id, opened, noon()).await.unwrap();
        public += usize::from(is_public);
    }
    publish(&house, noon()).await;
    let seen = towns.iter().filter(|(_, hidden)| !hidden).count();
    for (kind, wanted) in [
        ("paper", Some(public)),
        ("file", Some(public)),
        ("consultation", Some(public * seen)),
        ("organization", None),
        ("person", None),
        ("membership", None),
        ("location", Some(0)),
    ] {
        let found = all(&house, &list(&house, kind)).await;
        let text = format!("{found:?}");
        assert!(!text.contains(MARK), "{kind}: {text}");
        assert!(
            wanted.is_none_or(|it| it == found.len()),
            "{kind}: {plan:?}"
        );
    }
    // Nothing that is not public is even kept.
    let backend = house.db.read().get_database_backend();
    let sql = format!("SELECT count(*) FROM oparl_object WHERE content LIKE '%{MARK}%'");
    let row = house
        .db
        .read()
        .query_one_raw(Statement::from_string(backend, sql));
    let count: i64 = row.await.unwrap().unwrap().try_get_by_index(0).unwrap();
    assert_eq!(count, 0);
}

async fn run(house: &House, sql: &str, id: uuid::Uuid) {
    let tx = house.db.begin().await.unwrap();
    let backend = tx.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [id.into()]);
    tx.execute_raw(statement).await.unwrap();
    tx.commit().await.unwrap();
}
