//! What people are told: by an act, in the workspace, at once and in the digest.

use crate::house::House;
use kernel::{AccountId, Actor, Role, Stamp};
use platform::mail::{Folder, Post, delivering};
use platform::notification::{Channel, News, NoticeKind, Weight, settle, tell};
use platform::workbench::{self, Workbench};
use platform::{Catalogue, job};
use std::path::Path;
use std::sync::Arc;
use testkit::{at, noon, on_both_engines};
use uuid::Uuid;
use web::Texts;

const KIND: NoticeKind = NoticeKind {
    key: "invitation-accepted",
    channel: Channel::Digest,
    weight: Weight::News,
    audience: &[],
};

fn news(house: &House, kind: NoticeKind, subject: &str) -> News {
    News {
        kind,
        network: house.network,
        about: Uuid::from_u128(subject.len() as u128),
        subject: subject.to_owned(),
        path: "/einladungen".to_owned(),
        once: None,
    }
}

async fn told(house: &House, to: &[AccountId], news: &News) {
    let tx = house.db.begin().await.expect("a transaction");
    tell(&tx, &Actor::System, to, news, noon())
        .await
        .expect("told");
    tx.commit().await.expect("committed");
}

pub fn bench() -> Workbench {
    let manifest = platform::manifest();
    let locales = web::LOCALES.into_iter().chain(manifest.locales);
    Workbench {
        texts: Arc::new(Texts::gather(locales).expect("the texts fit")),
        public_url: "https://allianz.example".into(),
        catalogue: Arc::new(Catalogue::of(&[manifest])),
        depot: None,
        press: None,
    }
}

/// What a node does at a moment: queue what comes every day, then do what is due.
pub async fn node(house: &House, folder: &Path, now: Stamp) {
    let manifest = platform::manifest();
    job::queue_daily(&house.db, manifest.daily, now)
        .await
        .expect("queued");
    let post = Post::new("Regiowerk <noreply@example.org>", Folder::at(folder)).expect("a sender");
    let due = Box::pin(job::run_due(&house.db, manifest.jobs, || now));
    let due = Box::pin(delivering(post, due));
    workbench::at(bench(), due).await.expect("done");
}

/// The letters in a folder, as text.
fn letters(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).map(|files| {
        let text = |file: std::io::Result<std::fs::DirEntry>| {
            std::fs::read_to_string(file.expect("a file").path()).expect("text")
        };
        files.map(text).collect()
    });
    files.unwrap_or_default()
}

/// 07:30 in Germany on a day in June.
fn morning(day: &str) -> Stamp {
    at(day).plus_seconds(7 * 3_600 + 1_800)
}

#[tokio::test]
async fn a_digest_comes_once_a_day_however_many_nodes_there_are() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let head = house.account("head", Role::Head).await;
        told(&house, &[office, head], &news(&house, KIND, "Erste")).await;
        told(&house, &[office], &news(&house, KIND, "Zweite.")).await;
        let folder = tempfile::tempdir().expect("a folder");
        let day = morning("2026-06-16");
        tokio::join!(
            node(&house, folder.path(), day),
            node(&house, folder.path(), day)
        );
        node(&house, folder.path(), day.plus_hours(1)).await;
        let all = letters(folder.path());
        assert_eq!(all.len(), 2, "one letter for each person");
        let two = all.iter().find(|it| it.contains("office@example.org"));
        let two = two.expect("the office has one");
        assert!(two.contains("2 neue Mitteilungen"), "{two}");

        told(&house, &[office], &news(&house, KIND, "Dritte Nachricht")).await;
        node(&house, folder.path(), day.plus_hours(2)).await;
        assert_eq!(letters(folder.path()).len(), 2, "the next comes tomorrow");
        node(&house, folder.path(), morning("2026-06-17")).await;
        assert_eq!(letters(folder.path()).len(), 3);
        node(&house, folder.path(), morning("2026-06-18")).await;
        assert_eq!(letters(folder.path()).len(), 3, "nothing new, no letter");
    })
    .await;
}

#[tokio::test]
async fn a_digest_run_again_after_a_crash_writes_to_nobody_twice() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        told(&house, &[office], &news(&house, KIND, "Erste")).await;
        let folder = tempfile::tempdir().expect("a folder");
        let day = morning("2026-06-16");
        node(&house, folder.path(), day).await;
        told(&house, &[office], &news(&house, KIND, "Zweite.")).await;
        // The node fell silent after the letter and before the job was noted as done.
        let tx = house.db.begin().await.expect("a transaction");
        let payload = serde_json::json!({ "day": "2026-06-16" });
        job::enqueue(&tx, "platform.digest", &payload, day)
            .await
            .expect("queued");
        tx.commit().await.expect("committed");
        node(&house, folder.path(), day.plus_hours(1)).await;
        assert_eq!(letters(folder.path()).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn mail_ends_with_one_click_and_without_signing_in() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let at_once = NoticeKind {
            channel: Channel::AtOnce,
            ..KIND
        };
        told(&house, &[office], &news(&house, at_once, "Jutta Beispiel")).await;
        let folder = tempfile::tempdir().expect("a folder");
        node(&house, folder.path(), noon()).await;
        let letter = letters(folder.path()).pop().expect("a letter");
        let unfolded = letter.replace("\r\n ", " ").replace("=\r\n", "");
        assert!(
            unfolded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
            "{letter}"
        );
        let start = unfolded.find("List-Unsubscribe: <https://allianz.example/");
        let link = &unfolded[start.expect("the header")..];
        let link = link.split(['<', '>']).nth(1).expect("an address").trim();
        let path = link.trim_start_matches("https://allianz.example");

        assert!(
            house
                .get(path, "")
                .await
                .body
                .contains("Einladung angenommen")
        );
        for _ in 0..2 {
            let done = house.post(path, "", "List-Unsubscribe=One-Click").await;
            assert_eq!(done.status, 200);
            assert!(done.body.contains("Abgestellt") || done.body.contains("Abbestellt"));
        }
        assert_eq!(house.get("/abbestellen/geraten", "").await.status, 409);
        told(
            &house,
            &[office],
            &news(&house, at_once, "Noch jemand anderes"),
        )
        .await;
        node(&house, folder.path(), noon().plus_hours(1)).await;
        assert_eq!(letters(folder.path()).len(), 1, "no more mail of this kind");
        let cookie = house.cookie(office).await;
        let list = house.get("/beispiel/intern/mitteilungen", &cookie).await;
        assert!(list.body.contains("Noch jemand anderes"));
    })
    .await;
}

#[tokio::test]
async fn people_decide_by_which_way_they_are_told() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let cookie = house.cookie(office).await;
        let page = house.get("/konto/mitteilungen", &cookie).await;
        assert!(
            page.body.contains("art-invitation-accepted"),
            "{}",
            page.body
        );
        let refused = house
            .post("/konto/mitteilungen", &cookie, "art-invitation-accepted=x")
            .await;
        assert_eq!(refused.status, 422);
        let form = "art-invitation-accepted=never&art-role-ends=here&art-erasure-asked=digest\
                    &art-erasure-decided=at-once&sprache=en";
        let kept = house.post("/konto/mitteilungen", &cookie, form).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        told(&house, &[office], &news(&house, KIND, "Jutta Beispiel")).await;
        let list = house.get("/beispiel/intern/mitteilungen", &cookie).await;
        assert!(list.body.contains("Noch keine Mitteilungen"));
    })
    .await;
}

#[tokio::test]
async fn a_task_counts_at_the_bell_until_it_is_done_and_only_for_its_reader() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let head = house.account("head", Role::Head).await;
        let (mine, other) = (house.cookie(office).await, house.cookie(head).await);
        let task = NoticeKind {
            weight: Weight::Task,
            channel: Channel::Here,
            ..KIND
        };
        let news = news(&house, task, "Jutta Beispiel");
        told(&house, &[office], &news).await;
        told(&house, &[office], &news).await;
        let path = "/beispiel/intern/mitteilungen";
        let list = house.get(path, &mine).await;
        assert!(list.body.contains("cnt--urgent\">1<"), "{}", list.body);
        assert_eq!(
            list.body.matches("hat die Einladung").count(),
            2,
            "one notice"
        );
        let link = list.body.split("/mitteilungen/").find(|it| {
            it.split('"')
                .next()
                .is_some_and(|id| id.parse::<Uuid>().is_ok())
        });
        let id = link.and_then(|it| it.split('"').next()).expect("a link");
        let notice = format!("{path}/{id}");
        assert_eq!(house.get(&notice, &other).await.status, 404);
        let followed = house.get(&notice, &mine).await;
        assert_eq!(followed.location, "/beispiel/intern/einladungen");
        assert!(house.get(path, &mine).await.body.contains("cnt--urgent"));

        let tx = house.db.begin().await.expect("a transaction");
        settle(&tx, task, news.about, noon())
            .await
            .expect("settled");
        tx.commit().await.expect("committed");
        let list = house.get(path, &mine).await;
        assert!(!list.body.contains("cnt--urgent"));
        assert!(list.body.contains("Alles gelesen"));
    })
    .await;
}
