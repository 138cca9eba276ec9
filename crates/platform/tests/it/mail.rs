//! Mail from the queue to the folder, and the outbox that shows it.

use crate::house::House;
use kernel::{EmailAddress, Lang, Role};
use lettre::Message;
use platform::BoxFuture;
use platform::mail::{
    Enclosure, Folder, Letter, MailId, Manner, Post, Transport, delivering, queue, queue_with,
};
use testkit::{noon, on_both_engines};

/// A mail server that is down.
struct Down;

impl Transport for Down {
    fn send<'a>(&'a self, _: MailId, _: &'a Message) -> BoxFuture<'a, anyhow::Result<String>> {
        Box::pin(async { anyhow::bail!("421 not today") })
    }

    fn keeps_links(&self) -> bool {
        false
    }
}

fn letter(house: &House) -> Letter {
    Letter {
        network: Some(house.network),
        to: EmailAddress::parse("jutta@example.org").expect("an address"),
        name: "Jutta Größer".to_owned(),
        lang: Lang::De,
        subject: "Grüße aus dem Netzwerk".to_owned(),
        body: "Guten Tag,\n\nes gibt Neues.".to_owned(),
        link: None,
        secret: false,
        unsubscribe: None,
    }
}

async fn queue_one(house: &House) -> MailId {
    let letter = letter(house);
    let tx = house.db.begin().await.expect("a transaction");
    let id = queue(&tx, letter, noon()).await.expect("queued");
    tx.commit().await.expect("committed");
    id
}

async fn work(house: &House, post: Post, day: i64) -> u64 {
    let jobs = platform::manifest().jobs;
    let now = || noon().plus_days(day);
    let due = platform::job::run_due(&house.db, jobs, now);
    delivering(post, Box::pin(due))
        .await
        .expect("the database answers")
}

fn post(transport: impl Transport + 'static) -> Post {
    Post::new("Regiowerk <noreply@example.org>", transport).expect("a sender")
}

#[tokio::test]
async fn a_mail_goes_into_the_folder_once() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let folder = tempfile::tempdir().expect("a folder");
        let id = queue_one(&house).await;
        assert_eq!(
            platform::mail::waiting(&house.db).await.expect("counted"),
            1
        );
        assert_eq!(work(&house, post(Folder::at(folder.path())), 0).await, 1);
        assert_eq!(
            work(&house, post(Down), 1).await,
            0,
            "nothing is left to do"
        );
        let file = folder.path().join(format!("{id}.eml"));
        let text = std::fs::read_to_string(file).expect("the mail is there");
        assert!(text.contains("<noreply@example.org>"), "{text}");
        assert!(
            text.contains(&format!("Message-ID: <{id}@example.org>")),
            "{text}"
        );
        assert!(text.contains("multipart/alternative"));
    })
    .await;
}

#[tokio::test]
async fn a_dead_mail_server_is_tried_eight_times_and_then_by_hand() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let id = queue_one(&house).await;
        let office = house.account("office", Role::CentralOffice).await;
        let cookie = house.cookie(office).await;
        let path = format!("/beispiel/intern/postausgang/{id}");
        let again = format!("{path}/erneut");
        assert_eq!(house.post(&again, &cookie, "").await.status, 409);
        for day in 0..8 {
            assert_eq!(work(&house, post(Down), day).await, 0);
        }
        let answer = house.get(&path, &cookie).await;
        assert_eq!(answer.body.matches("421 not today").count(), 8);
        assert!(answer.body.contains("badge--danger"));
        assert_eq!(house.post(&again, &cookie, "").await.status, 303);
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(work(&house, post(Folder::at(folder.path())), 9).await, 1);
        let answer = house.get("/beispiel/intern/postausgang", &cookie).await;
        assert!(answer.body.contains("badge--success"));
        assert!(answer.body.contains("Grüße aus dem Netzwerk"));
    })
    .await;
}

#[tokio::test]
async fn the_outbox_is_shown_to_the_central_office_alone() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let id = queue_one(&house).await;
        let head = house.account("head", Role::Head).await;
        let cookie = house.cookie(head).await;
        for path in [
            "/beispiel/intern/postausgang".to_owned(),
            format!("/beispiel/intern/postausgang/{id}"),
        ] {
            assert_eq!(house.get(&path, &cookie).await.status, 403);
            let nobody = house.get(&path, "").await;
            assert!(nobody.location.starts_with("/anmelden?weiter="));
        }
    })
    .await;
}

#[tokio::test]
async fn who_runs_the_instance_sends_again_without_reading() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let id = queue_one(&house).await;
        for day in 0..8 {
            work(&house, post(Down), day).await;
        }
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let overview = house.get("/verwaltung", &admin).await.body;
        assert!(overview.contains("Eine E-Mail ist nicht angekommen"));
        let list = house.get("/verwaltung/post", &admin).await.body;
        for text in ["jutta@example.org", "421 not today", "Beispiel"] {
            assert!(list.contains(text), "{text}");
        }
        for text in ["Grüße", "es gibt Neues", "Jutta Größer"] {
            assert!(!list.contains(text), "{text} is the network's");
        }
        let again = format!("/verwaltung/post/{id}/erneut");
        assert_eq!(house.post(&again, &admin, "").await.status, 303);
        assert_eq!(house.post(&again, &admin, "").await.status, 409);
        let overview = house.get("/verwaltung", &admin).await.body;
        assert!(
            overview.contains("Es gibt nichts zu tun"),
            "its job lives again"
        );
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(work(&house, post(Folder::at(folder.path())), 9).await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_goes_out_with_its_calendar_and_its_paper() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let folder = tempfile::tempdir().expect("a folder");
        let enclosure = |name: &str, kind: &str, manner, text: &str| Enclosure {
            name: name.to_owned(),
            media_type: kind.to_owned(),
            manner,
            bytes: text.as_bytes().to_vec(),
        };
        let calendar = "text/calendar; method=REQUEST; charset=UTF-8";
        let all = [
            enclosure(
                "termin.ics",
                calendar,
                Manner::Alternative,
                "BEGIN:VCALENDAR",
            ),
            enclosure("termin.ics", calendar, Manner::Attached, "BEGIN:VCALENDAR"),
            enclosure(
                "einladung.pdf",
                "application/pdf",
                Manner::Attached,
                "%PDF-1.7",
            ),
        ];
        let mut ids = Vec::new();
        for _ in 0..2 {
            let tx = house.db.begin().await.expect("a transaction");
            let queued = queue_with(&tx, letter(&house), &all, noon()).await;
            ids.push(queued.expect("queued"));
            tx.commit().await.expect("committed");
        }
        assert_eq!(work(&house, post(Folder::at(folder.path())), 0).await, 2);
        for id in ids {
            let file = folder.path().join(format!("{id}.eml"));
            let sent = std::fs::read_to_string(file).expect("the mail");
            assert!(sent.contains("multipart/mixed"), "{sent}");
            assert!(sent.contains("method=REQUEST"), "{sent}");
            assert!(sent.contains("einladung.pdf"), "{sent}");
            assert_eq!(sent.matches("BEGIN:VCALENDAR").count(), 2, "{sent}");
        }
    })
    .await;
}
