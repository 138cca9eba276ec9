//! Tasks: given, told, answered in the workspace and by the link of a letter.

use crate::house::*;
use axum::http::StatusCode;
use governance::task::{
    self, Answer, Asked, Ground, State, TaskId, Which, Wish, change, find, notes, of_items, open,
    open_in, page_of,
};
use kernel::{Actor, Confidentiality, Identity, Limit, PersonId, Refusal, Role, Stamp, Standing};
use platform::workbench::{self, Workbench};
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{noon, on_both_engines};

fn wish(owner: PersonId, due: &str) -> Wish {
    Wish {
        title: line("Freie Flächen melden"),
        text: Some("Alle über 5.000 m².".to_owned()),
        owner,
        due: due.parse().unwrap(),
        ground: Ground::default(),
        confidentiality: Confidentiality::Network,
    }
}

/// Somebody with a mailbox and no account.
async fn owner(house: &House) -> PersonId {
    let marl = town(house, "Stadt Marl", "05562024").await;
    let id = somebody(house, marl, ("Emre", "Aydin"), None, "2025").await;
    let sql = "UPDATE person SET email = 'emre.aydin@example.org' WHERE family_name = 'Aydin'";
    let tx = house.db.begin().await.unwrap();
    let statement = Statement::from_string(tx.get_database_backend(), sql);
    tx.execute_raw(statement).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub fn bench(house: &House) -> Workbench {
    Workbench {
        texts: state(house).texts,
        public_url: "https://allianz.example".into(),
        catalogue: catalogue(house),
        depot: None,
        press: None,
    }
}

/// What a node does on a morning: the daily jobs, then what is due.
pub async fn node(house: &House, now: Stamp) {
    let manifest = governance::manifest();
    platform::job::queue_daily(&house.db, manifest.daily, now)
        .await
        .unwrap();
    let due = Box::pin(platform::job::run_due(&house.db, manifest.jobs, || now));
    workbench::at(bench(house), due).await.unwrap();
}

/// Subjects and links of all letters, the newest first.
pub async fn letters(house: &House) -> Vec<(String, String)> {
    let conn = house.db.read();
    let sql = "SELECT subject, link FROM mail ORDER BY queued_at DESC, id DESC";
    let sql = Statement::from_string(conn.get_database_backend(), sql);
    let rows = conn.query_all_raw(sql).await.unwrap();
    let text = |row: &sea_orm::QueryResult, of: &str| {
        let found: Option<String> = row.try_get("", of).unwrap();
        found.unwrap_or_default()
    };
    rows.iter()
        .map(|row| (text(row, "subject"), text(row, "link")))
        .collect()
}

/// The path of a link, wherever the instance is.
pub fn path_of(link: &str) -> String {
    let (_, rest) = link.split_once("://").unwrap();
    rest[rest.find('/').unwrap()..].to_owned()
}

#[tokio::test]
async fn a_letter_is_answered_without_signing_in_and_opening_it_changes_nothing() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let emre = owner(&house).await;
        let id = open(db, &clerk, house.network, wish(emre, "2026-07-01"), noon())
            .await
            .unwrap();
        node(&house, noon()).await;
        node(&house, noon()).await;
        let sent = letters(&house).await;
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert!(sent[0].0.contains("Freie Flächen melden"));
        let link = path_of(&sent[0].1);
        let page = ask(&house, &Actor::Anonymous, &link, None).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        assert!(page.text.contains("Alle über 5.000 m²."));
        let read = async || find(db, &clerk, id).await.unwrap().unwrap();
        assert_eq!(read().await.state, State::Open, "a look is no answer");

        let empty = ask(
            &house,
            &Actor::Anonymous,
            &link,
            Some("antwort=progress&text="),
        )
        .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let none = ask(&house, &Actor::Anonymous, &link, Some("text=Hallo")).await;
        assert!(none.text.contains("Hallo"), "what was typed is kept");
        let drop = ask(
            &house,
            &Actor::Anonymous,
            &link,
            Some("antwort=dropped&text=nein"),
        )
        .await;
        assert_eq!(drop.status, StatusCode::FORBIDDEN);
        let anon = &Actor::Anonymous;
        post(&house, anon, &link, "antwort=progress&text=Zwei+von+drei").await;
        post(&house, anon, &link, "antwort=moved&frist=2026-08-01").await;
        assert_eq!(read().await.due.to_string(), "2026-08-01");
        post(&house, anon, &link, "antwort=done").await;
        assert_eq!(read().await.state, State::Done);
        let said = notes(db.read(), id).await.unwrap();
        assert_eq!(said.len(), 3);
        assert!(said.iter().all(|it| it.by_link && it.by == "Emre Aydin"));
        let again = ask(&house, anon, &link, Some("antwort=done")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let over = ask(&house, anon, &link, None).await;
        assert!(over.text.contains("nichts mehr zu tun"));

        // Nobody guesses, and a link counts in its network alone.
        let guess = ask(&house, anon, "/nord/aufgabe/geraten", None).await;
        assert_eq!(guess.status, StatusCode::CONFLICT);
        let elsewhere = link.replacen("/nord/", "/sued/", 1);
        let elsewhere = ask(&house, anon, &elsewhere, None).await;
        assert_ne!(elsewhere.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn reminders_come_once_each_and_a_new_owner_has_links_of_their_own() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let emre = owner(&house).await;
        let today = noon().day();
        let due = today.checked_add(jiff::Span::new().days(5)).unwrap();
        let id = open(
            db,
            &clerk,
            house.network,
            wish(emre, &due.to_string()),
            noon(),
        )
        .await
        .unwrap();
        let mut counts = Vec::new();
        for days in [0, 1, 2, 3, 4, 5, 6] {
            node(&house, noon().plus_days(days)).await;
            counts.push(letters(&house).await.len());
        }
        assert_eq!(counts, [1, 1, 2, 2, 2, 3, 3]);
        let link = path_of(&letters(&house).await[0].1);
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let petra = somebody(&house, herten, ("Petra", "Funke"), None, "2025").await;
        let handed = wish(petra, &due.to_string());
        change(db, &clerk, id, handed, noon()).await.unwrap();
        let gone = ask(&house, &Actor::Anonymous, &link, None).await;
        assert_eq!(gone.status, StatusCode::CONFLICT, "it is somebody else's");
        node(&house, noon().plus_days(7)).await;
        assert_eq!(letters(&house).await.len(), 3, "Petra has no mailbox");
    })
    .await;
}

#[tokio::test]
async fn a_meeting_opens_tasks_in_its_own_transaction() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let emre = owner(&house).await;
        let item = noon().uuid();
        let of_item = |level| Wish {
            ground: Ground {
                item: Some(item),
                ..Ground::default()
            },
            confidentiality: level,
            // The minutes are written after the meeting.
            ..wish(emre, "2026-01-15")
        };
        let given_up = async {
            let tx = db.begin().await.unwrap();
            let level = Confidentiality::Network;
            open_in(&tx, &clerk, house.network, of_item(level), noon()).await
        };
        given_up.await.unwrap();
        let found = async |actor: &Actor| {
            let found = of_items(db.read(), actor, &[item]).await.unwrap();
            found.get(&item).map_or(0, Vec::len)
        };
        assert_eq!(
            found(&clerk).await,
            0,
            "what was not committed is not there"
        );
        let tx = db.begin().await.unwrap();
        for level in [Confidentiality::Network, Confidentiality::CentralOffice] {
            open_in(&tx, &clerk, house.network, of_item(level), noon())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let officer = with_role(house.network, None, Role::Officer);
        assert_eq!(found(&clerk).await, 2);
        assert_eq!(found(&officer).await, 1, "not what is confidential");
        assert_eq!(found(&office(house.other)).await, 0);
        let other = office(house.other);
        let stranger = open(db, &other, house.other, wish(emre, "2026-07-01"), noon());
        assert_eq!(stranger.await.unwrap_err().field(), Some("person"));
    })
    .await;
}

#[tokio::test]
async fn lists_are_narrowed_and_forms_keep_what_was_typed() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let emre = owner(&house).await;
        let form = format!("titel=&person={emre}&frist=morgen&text=Bitte+vor+Ostern");
        let path = "/nord/intern/aufgaben/neu";
        let marl = organisation_of(&house, emre).await;
        let refused = format!("organisation={marl}&{form}");
        let refused = ask(&house, &clerk, path, Some(&refused)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("Bitte prüfen Sie 2 Angaben"));
        assert!(refused.text.contains("Bitte vor Ostern"));
        let over = format!("titel=Melden&person={emre}&frist=2020-01-01&organisation={marl}");
        let over = ask(&house, &clerk, path, Some(&over)).await;
        assert!(over.text.contains("Dieser Tag ist vorbei"), "{}", over.text);
        let right = format!("titel=Melden&person={emre}&frist=2026-07-01&organisation={marl}");
        post(&house, &clerk, path, &right).await;
        let overdue = of_day(&house, emre, noon().plus_days(-3)).await;
        let list = async |which| {
            let asked = Asked {
                which,
                ..Asked::default()
            };
            let part = (None, Limit::SCREEN);
            let of = (house.network, asked);
            let page = page_of(db.read(), &clerk, of, part, noon().day()).await;
            page.unwrap().items.len()
        };
        assert_eq!(list(Which::Open).await, 2);
        assert_eq!(list(Which::Overdue).await, 1);
        let own = Actor::Person {
            identity: Identity {
                account: kernel::AccountId::new(noon()),
                person: Some(emre),
                name: "Emre Aydin".to_owned(),
            },
            standings: vec![Standing {
                network: house.network,
                organisation: None,
                role: Role::CompanyUser,
            }],
            administrator: false,
        };
        let mine = ask(&house, &own, "/nord/intern/aufgaben", None).await;
        assert!(mine.text.contains("überfällig"), "{}", mine.text);
        post(
            &house,
            &own,
            &format!("/nord/intern/aufgaben/{overdue}/erledigt"),
            "",
        )
        .await;
        assert_eq!(list(Which::Settled).await, 1);
        let company = with_role(house.network, None, Role::CompanyUser);
        let hidden = ask(
            &house,
            &company,
            &format!("/nord/intern/aufgaben/{overdue}"),
            None,
        )
        .await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let settled = task::note(db, &clerk, overdue, Answer::Done(None), noon()).await;
        assert_eq!(settled.unwrap_err().text(), "task-error-settled");
    })
    .await;
}

async fn organisation_of(house: &House, person: PersonId) -> kernel::OrganisationId {
    let seen = directory::person::seen(&house.db, &Actor::System, person).await;
    let person = seen.unwrap().unwrap().person;
    person.positions[0].organisation
}

/// A task whose day is over, as minutes bring it.
async fn of_day(house: &House, owner: PersonId, then: Stamp) -> TaskId {
    let tx = house.db.begin().await.unwrap();
    let clerk = office(house.network);
    let wish = wish(owner, &then.day().to_string());
    let id = open_in(&tx, &clerk, house.network, wish, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}
