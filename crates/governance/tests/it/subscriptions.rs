//! Subscriptions to the public register: asked for, confirmed, told of, stopped, erased.

use crate::house::*;
use crate::tasks::{letters, node, path_of};
use axum::http::StatusCode;
use directory::Since;
use governance::resolution::{Settled, Wish, draft, settle};
use kernel::{Actor, Confidentiality, EmailAddress, Stamp};
use platform::privacy::Subject;
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{noon, on_both_engines};
use voting::{EffectOfResolution, Matter};

const BASE: &str = "/nord/beschluesse/abonnement";

async fn published(house: &House, title: &str, level: Confidentiality, now: Stamp) {
    let (db, clerk) = (&house.db, office(house.network));
    let wish = Wish {
        title: words(title),
        text: words("Die Städte arbeiten zusammen."),
        body: None,
        organisation: None,
        matter: Matter::Ordinary,
        effect: EffectOfResolution::Binding,
        confidentiality: level,
    };
    let id = draft(db, &clerk, house.network, wish, now).await.unwrap();
    let settled = Settled::Adopted(Since::Day(now.day()), None);
    settle(db, &clerk, id, settled, now).await.unwrap();
}

async fn column(house: &House, sql: &str) -> Vec<String> {
    let conn = house.db.read();
    let sql = Statement::from_string(conn.get_database_backend(), sql);
    let rows = conn.query_all_raw(sql).await.unwrap();
    let text = |row: &sea_orm::QueryResult| {
        let found: Option<String> = row.try_get_by_index(0).unwrap();
        found.unwrap_or_default()
    };
    rows.iter().map(text).collect()
}

/// The links that end subscriptions, the newest first.
async fn stops(house: &House) -> Vec<String> {
    let sql = "SELECT unsubscribe FROM mail WHERE unsubscribe IS NOT NULL \
               ORDER BY queued_at DESC, id DESC";
    column(house, sql).await
}

#[tokio::test]
async fn nothing_is_sent_before_the_link_was_followed_and_nothing_after_it_was_ended() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let anon = &Actor::Anonymous;
        let day = |days| noon().plus_days(days);
        published(&house, "Alter Pool", Confidentiality::Public, noon()).await;
        let form = "email=lena.koch%40example.org&woerter=pool&rhythmus=daily";
        post(&house, anon, BASE, form).await;
        published(&house, "Früher Pool", Confidentiality::Public, noon()).await;
        node(&house, day(1)).await;
        let sent = letters(&house).await;
        assert_eq!(sent.len(), 1, "only the link to confirm");
        let link = path_of(&sent[0].1);
        let asked = ask(&house, anon, &link, None).await;
        assert!(asked.text.contains("pool"), "{}", asked.text);
        node(&house, day(2)).await;
        assert_eq!(letters(&house).await.len(), 1, "a look confirms nothing");
        let confirmed = ask(&house, anon, &link, Some("")).await;
        assert_eq!(confirmed.status, StatusCode::OK, "{}", confirmed.text);
        node(&house, day(3)).await;
        assert_eq!(letters(&house).await.len(), 1, "what was public is no news");

        published(&house, "Neuer Pool", Confidentiality::Public, day(3)).await;
        published(&house, "Geheimer Pool", Confidentiality::Network, day(3)).await;
        published(&house, "Etwas anderes", Confidentiality::Public, day(3)).await;
        node(&house, day(4)).await;
        node(&house, day(4)).await;
        let bodies = column(
            &house,
            "SELECT body FROM mail ORDER BY queued_at DESC, id DESC",
        )
        .await;
        assert_eq!(bodies.len(), 2, "one letter for the day");
        assert!(bodies[0].contains("Neuer Pool"), "{}", bodies[0]);
        for hidden in ["Geheimer", "Alter", "Früher", "anderes"] {
            assert!(!bodies[0].contains(hidden), "{hidden}: {}", bodies[0]);
        }
        node(&house, day(5)).await;
        assert_eq!(letters(&house).await.len(), 2, "each is told of once");

        let stop = stops(&house).await.remove(0);
        let stop = path_of(&stop);
        let look = ask(&house, anon, &stop, None).await;
        assert_eq!(look.status, StatusCode::OK, "{}", look.text);
        // As a mail program sends it (RFC 8058).
        let ended = ask(&house, anon, &stop, Some("List-Unsubscribe=One-Click")).await;
        assert_eq!(ended.status, StatusCode::OK, "{}", ended.text);
        published(&house, "Letzter Pool", Confidentiality::Public, day(5)).await;
        node(&house, day(6)).await;
        assert_eq!(letters(&house).await.len(), 2);
        let left = column(&house, "SELECT email FROM subscription").await;
        assert_eq!(left, Vec::<String>::new(), "nothing is kept");
        let again = ask(&house, anon, &stop, Some("")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let elsewhere = ask(
            &house,
            anon,
            &link.replacen("/nord/", "/sued/", 1),
            Some(""),
        )
        .await;
        assert_eq!(elsewhere.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test]
async fn a_form_tells_nobody_which_mailboxes_are_known() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let anon = &Actor::Anonymous;
        let wrong = "email=lena&woerter=Fl%C3%A4chen&rhythmus=stündlich";
        let refused = ask(&house, anon, BASE, Some(wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("Bitte prüfen Sie 2 Angaben"));
        assert!(refused.text.contains("Flächen"), "what was typed is kept");
        let trapped = "email=a%40example.org&rhythmus=daily&zweitadresse=x";
        let trapped = ask(&house, anon, BASE, Some(trapped)).await;
        let form = "email=lena.koch%40example.org&woerter=Pool&rhythmus=daily";
        let mut answers = vec![trapped.location];
        for _ in 0..8 {
            let answered = ask(&house, anon, BASE, Some(form)).await;
            assert_eq!(answered.status, StatusCode::SEE_OTHER);
            answers.push(answered.location);
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "always the same: {answers:?}");
        let sent = letters(&house).await;
        assert_eq!(sent.len(), 5, "nobody's mailbox is flooded");
        let link = path_of(&sent[0].1);
        ask(&house, anon, &link, Some("")).await;
        let many = column(&house, "SELECT email FROM subscription").await;
        assert_eq!(many.len(), 1, "the same wish is one subscription");
    })
    .await;
}

#[tokio::test]
async fn what_nobody_confirms_goes_and_so_does_what_belongs_to_somebody_erased() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let anon = &Actor::Anonymous;
        let form = |who: &str| format!("email={who}%40example.org&woerter=Pool&rhythmus=weekly");
        for who in ["lena", "timo"] {
            post(&house, anon, BASE, &form(who)).await;
        }
        let own = "SELECT link FROM mail WHERE recipient = 'timo@example.org'";
        let links = column(&house, own).await;
        ask(&house, anon, &path_of(&links[0]), Some("")).await;
        let manifest = governance::manifest();
        let expire = async |now: Stamp| {
            let tx = house.db.begin().await.unwrap();
            let mut gone = 0;
            for rule in manifest.retention {
                gone += (rule.expire)(&tx, now.plus_days(-rule.days)).await.unwrap();
            }
            tx.commit().await.unwrap();
            gone
        };
        assert_eq!(expire(noon().plus_days(6)).await, 0);
        assert!(expire(noon().plus_days(8)).await > 0);
        let left = column(&house, "SELECT email FROM subscription").await;
        assert_eq!(left, ["timo@example.org"], "the confirmed one stays");
        let subject = Subject {
            emails: vec![EmailAddress::parse("timo@example.org").unwrap()],
            ..Subject::default()
        };
        let source = manifest.personal_data.iter();
        let source = source.filter(|it| it.key == "subscriptions");
        for it in source {
            let found = (it.gather)(&house.db, &subject).await.unwrap();
            assert_eq!(found.len(), 1);
        }
        let tx = house.db.begin().await.unwrap();
        for eraser in manifest.erasers {
            (eraser.erase)(&tx, &subject, noon()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let left = column(&house, "SELECT email FROM subscription").await;
        assert_eq!(left, Vec::<String>::new());
    })
    .await;
}
