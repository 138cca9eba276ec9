//! Bodies from the charter; seats and deputies in the database and on pages.

use crate::house::*;
use axum::http::StatusCode;
use directory::organisation::Kind;
use governance::body::{
    self, BodyKind, Described, DescribedSeat, Office, Reach, Which, ensure, fill, name_deputy,
    of_network, vacate,
};
use kernel::{Actor, BodyId, Identity, OrganisationId, PersonId, Refusal, Role};
use testkit::{noon, on_both_engines};

fn seat(office: Option<&str>, reach: Reach, exactly: Option<u32>) -> DescribedSeat {
    DescribedSeat {
        office: office.map(|key| Office {
            key: key.to_owned(),
            kind: Some(Kind::Municipality),
        }),
        reach,
        role: None,
        at_least: exactly.unwrap_or(0),
        at_most: exactly,
        deputies: None,
        votes: 1,
        term_years: None,
    }
}

fn bodies() -> Vec<Described> {
    let body = |key: &str, kind, steered_by: Option<&str>, seats| Described {
        key: key.to_owned(),
        kind,
        name: words(key),
        part_of: None,
        steered_by: steered_by.map(str::to_owned),
        rhythm: None,
        seats,
    };
    vec![
        body(
            "sprecher",
            BodyKind::Spokespersons,
            Some("lenkungsgruppe"),
            vec![seat(None, Reach::Members, Some(2))],
        ),
        body(
            "lenkungsgruppe",
            BodyKind::SteeringGroup,
            None,
            vec![seat(Some("mayor"), Reach::Kind(Kind::Municipality), None)],
        ),
    ]
}

async fn founded(house: &House, described: &[Described]) -> bool {
    let tx = house.db.begin().await.unwrap();
    let changed = ensure(&tx, house.network, described, noon()).await.unwrap();
    tx.commit().await.unwrap();
    changed
}

async fn named(house: &House, key: &str) -> body::Whole {
    let all = of_network(house.db.read(), house.network).await.unwrap();
    all.into_iter()
        .find(|it| it.body.charter_key == key)
        .unwrap()
}

async fn holders(house: &House, id: BodyId) -> Vec<Option<PersonId>> {
    let whole = body::whole(house.db.read(), id).await.unwrap().unwrap();
    let bodies = std::slice::from_ref(&whole);
    let around = body::around(house.db.read(), house.network, bodies, noon().day())
        .await
        .unwrap();
    let sittings = whole.on(&around, noon().day()).sittings.into_iter();
    sittings.map(|it| it.holder).collect()
}

#[tokio::test]
async fn a_charter_is_taken_over_once_and_what_it_leaves_out_ends() {
    on_both_engines(async |database| {
        let house = house(database).await;
        assert!(founded(&house, &bodies()).await);
        assert!(!founded(&house, &bodies()).await, "nothing to do again");
        let steering = named(&house, "lenkungsgruppe").await;
        let speakers = named(&house, "sprecher").await;
        assert_eq!(speakers.body.steered_by, Some(steering.body.id));

        let mut changed = bodies();
        changed[1].name = words("Kommunale Lenkungsgruppe");
        changed[0].seats[0].at_most = Some(3);
        assert!(founded(&house, &changed).await);
        let again = named(&house, "sprecher").await;
        assert_eq!(
            again.rules[0].id, speakers.rules[0].id,
            "the rule is the same"
        );
        assert_eq!(again.rules[0].at_most, Some(3));

        assert!(founded(&house, &changed[1..]).await);
        let ended = named(&house, "sprecher").await;
        assert_eq!(ended.body.ended_on, Some(noon().day()));
        assert!(!founded(&house, &changed[1..]).await);
    })
    .await;
}

#[tokio::test]
async fn mayors_sit_by_office_and_spokespersons_by_name() {
    on_both_engines(async |database| {
        let house = house(database).await;
        founded(&house, &bodies()).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let mayor = somebody(&house, marl, ("Doris", "Wiegand"), Some("mayor"), "2025-11").await;
        let officer = somebody(&house, herten, ("Cem", "Aslan"), None, "2020").await;

        let steering = named(&house, "lenkungsgruppe").await;
        let id = steering.body.id;
        assert_eq!(
            holders(&house, id).await,
            [None, Some(mayor)],
            "Herten is vacant"
        );
        let (db, clerk, day) = (&house.db, office(house.network), noon().day());
        let rule = steering.rules[0].id;
        let refused = fill(db, &clerk, (id, rule), (marl, officer), day, noon()).await;
        assert_eq!(refused.unwrap_err().text(), "body-error-out-of-reach");

        let speakers = named(&house, "sprecher").await;
        let which = (speakers.body.id, speakers.rules[0].id);
        let seat = fill(db, &clerk, which, (herten, officer), day, noon())
            .await
            .unwrap();
        let twice = fill(db, &clerk, which, (herten, officer), day, noon()).await;
        assert_eq!(twice.unwrap_err().text(), "body-error-sits-already");
        fill(db, &clerk, which, (marl, mayor), day, noon())
            .await
            .unwrap();
        let third = somebody(&house, marl, ("Emre", "Aydin"), None, "2020").await;
        let full = fill(db, &clerk, which, (marl, third), day, noon()).await;
        assert_eq!(full.unwrap_err().text(), "body-error-full");
        let early = "2020-01-01".parse().unwrap();
        let early = vacate(db, &clerk, (which.0, seat), early, noon()).await;
        assert_eq!(early.unwrap_err().text(), "body-error-ends-early");
        let yesterday = day.yesterday().unwrap();
        let ended = vacate(db, &clerk, (which.0, seat), yesterday, noon()).await;
        assert!(ended.is_err(), "not before it began");
        vacate(db, &clerk, (which.0, seat), day, noon())
            .await
            .unwrap();
        let head = with_role(house.network, Some(marl), Role::Head);
        let denied = fill(db, &head, which, (marl, third), day, noon()).await;
        assert_eq!(denied.unwrap_err().text(), "error-forbidden");
    })
    .await;
}

#[tokio::test]
async fn the_holder_names_a_deputy_and_nobody_elses_holder_does() {
    on_both_engines(async |database| {
        let house = house(database).await;
        founded(&house, &bodies()).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let mayor = somebody(&house, marl, ("Doris", "Wiegand"), Some("mayor"), "2025-11").await;
        let deputy = somebody(&house, marl, ("Emre", "Aydin"), None, "2020").await;
        let steering = named(&house, "lenkungsgruppe").await;
        let which = (steering.body.id, Which::Office(steering.rules[0].id, marl));
        let (db, day) = (&house.db, noon().day());
        let holder = as_person(with_role(house.network, None, Role::Head), mayor);
        let stranger = with_role(house.network, Some(OrganisationId::new(noon())), Role::Head);
        let denied = name_deputy(db, &stranger, which, deputy, day, noon()).await;
        assert_eq!(denied.unwrap_err().text(), "error-forbidden");
        let turn = name_deputy(db, &holder, which, deputy, day, noon())
            .await
            .unwrap();
        let twice = name_deputy(db, &holder, which, deputy, day, noon()).await;
        assert_eq!(twice.unwrap_err().text(), "body-error-deputy-already");
        let whole = named(&house, "lenkungsgruppe").await;
        assert_eq!(
            whole.seats.len(),
            1,
            "the seat of the office is on record once"
        );
        body::end_deputy(db, &holder, (which.0, turn), noon())
            .await
            .unwrap();
        let whole = named(&house, "lenkungsgruppe").await;
        assert!(!whole.seats[0].deputies[0].counts_on(day));
        name_deputy(db, &holder, which, deputy, day, noon())
            .await
            .unwrap();
    })
    .await;
}

fn as_person(actor: Actor, person: PersonId) -> Actor {
    match actor {
        Actor::Person {
            identity,
            standings,
            administrator,
        } => Actor::Person {
            identity: Identity {
                person: Some(person),
                ..identity
            },
            standings,
            administrator,
        },
        other => other,
    }
}

#[tokio::test]
async fn pages_show_who_sits_where_and_take_a_seat() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let clerk = office(house.network);
        let empty = ask(&house, &clerk, "/nord/intern/gremien", None).await;
        assert!(empty.text.contains("Noch keine Gremien"));
        founded(&house, &bodies()).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        somebody(&house, marl, ("Doris", "Wiegand"), Some("mayor"), "2025-11").await;
        let officer = somebody(&house, marl, ("Emre", "Aydin"), None, "2020").await;
        let list = ask(&house, &clerk, "/nord/intern/gremien", None).await;
        assert!(list.text.contains("ein Sitz"), "{}", list.text);

        let steering = named(&house, "lenkungsgruppe").await.body.id;
        let page = format!("/nord/intern/gremien/{steering}");
        let shown = ask(&house, &clerk, &page, None).await;
        assert!(shown.text.contains("Doris Wiegand"), "{}", shown.text);
        assert!(shown.text.contains("kraft Amtes"));

        let speakers = named(&house, "sprecher").await;
        let (id, rule) = (speakers.body.id, speakers.rules[0].id);
        let form = format!("/nord/intern/gremien/{id}/sitz");
        let first = ask(&house, &clerk, &format!("{form}?regel={rule}"), None).await;
        assert!(first.text.contains("Stadt Marl"), "{}", first.text);
        let next = format!("{form}?regel={rule}&organisation={marl}");
        let next = ask(&house, &clerk, &next, None).await;
        assert!(next.text.contains("Emre Aydin"), "{}", next.text);
        let body = format!("regel={rule}&organisation={marl}&person=&ab=");
        let refused = ask(&house, &clerk, &form, Some(&body)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let day = noon().day();
        let body = format!("regel={rule}&organisation={marl}&person={officer}&ab={day}");
        post(&house, &clerk, &form, &body).await;
        let shown = ask(&house, &clerk, &format!("/nord/intern/gremien/{id}"), None).await;
        assert!(
            shown.text.contains("Es fehlt noch ein Sitz"),
            "{}",
            shown.text
        );

        let stranger = office(house.other);
        let hidden = ask(&house, &stranger, &page, None).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let elsewhere = page.replace("nord", "sued");
        let hidden = ask(&house, &stranger, &elsewhere, None).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let officer = with_role(house.network, Some(marl), Role::Officer);
        let denied = ask(&house, &officer, &form, Some(&body)).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN);
    })
    .await;
}
