//! Files in the depot: laid down, used, read, damaged, swept.

use crate::house::House;
use crate::notification::bench;
use db::Db;
use futures_util::{TryStreamExt as _, stream};
use kernel::{AccountId, Actor, Identity, Stamp};
use platform::upload::{
    ContentHash, Depot, FileKind, Lying, Upload, UploadError, by_ids, fetch, hashes_in_use, keep,
    lay_down, let_go, receive,
};
use platform::workbench::{self, Workbench};
use platform::{Catalogue, job};
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::Arc;
use testkit::{noon, on_both_engines};

fn somebody() -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(noon()),
            person: None,
            name: "Jutta Beispiel".to_owned(),
        },
        standings: Vec::new(),
        administrator: false,
    }
}

pub async fn upload(house: &House, depot: &Depot, text: &str, now: Stamp) -> Upload {
    let bytes = stream::iter([Ok::<_, String>(text.as_bytes().to_vec())]);
    let received = receive("notiz.txt", bytes).await.expect("taken");
    let laid = lay_down(&house.db, depot, received, now).await;
    let laid = laid.expect("laid down");
    let tx = house.db.begin().await.expect("a transaction");
    let upload = keep(&tx, &somebody(), house.network, laid, now).await;
    let upload = upload.expect("kept");
    tx.commit().await.expect("committed");
    upload
}

pub async fn lying(depot: &Depot) -> Vec<Lying> {
    depot.everything().try_collect().await.expect("listed")
}

pub async fn read(db: &Db, depot: &Depot, hash: ContentHash) -> Result<String, UploadError> {
    let checked = fetch(db, depot, hash, noon()).await?;
    let mut text = String::new();
    let mut file = checked.into_file();
    file.read_to_string(&mut text).expect("text");
    Ok(text)
}

/// The nightly job, by a capability that uses these uploads.
pub async fn sweep(house: &House, depot: &Depot, uses: platform::upload::UploadUses, now: Stamp) {
    let tx = house.db.begin().await.expect("a transaction");
    let none = serde_json::json!({});
    let queued = job::enqueue(&tx, "platform.uploads", &none, now).await;
    queued.expect("queued");
    tx.commit().await.expect("committed");
    let mut catalogue = Catalogue::of(&[platform::manifest()]);
    catalogue.uploads.push(uses);
    let bench = Workbench {
        depot: Some(depot.clone()),
        press: None,
        catalogue: Arc::new(catalogue),
        ..bench()
    };
    let manifest = platform::manifest();
    let due = Box::pin(job::run_due(&house.db, manifest.jobs, || now));
    workbench::at(bench, due).await.expect("done");
    let waiting = job::waiting(&house.db).await.expect("counted");
    assert_eq!(waiting, 0, "the job has failed");
}

pub const EVERY: platform::upload::UploadUses = |_, ids| {
    let ids = ids.to_vec();
    Box::pin(async move { Ok(ids) })
};

pub const NONE: platform::upload::UploadUses = |_, _| Box::pin(async { Ok(Vec::new()) });

/// A folder of its own, and the memory of the process in the place of a bucket.
async fn in_every_depot(check: impl AsyncFn(&Depot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let depot = Depot::folder(&folder.path().join("uploads")).expect("a depot");
    check(&depot).await;
    check(&Depot::in_memory()).await;
}

#[tokio::test]
async fn the_same_content_lies_once_and_stays_while_anybody_uses_it() {
    in_every_depot(async |depot| one_content(depot).await).await;
}

/// Content that is uploaded twice, let go twice, swept, and uploaded again.
pub async fn one_content(depot: &Depot) {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let now = house.now();
        let text = format!("Zweimal dasselbe, {:?}", database.engine());
        let first = upload(&house, depot, &text, now).await;
        let second = upload(&house, depot, &text, now.plus_seconds(1)).await;
        assert_ne!(first.id, second.id);
        assert_eq!(first.hash, second.hash);
        assert_eq!(first.kind, FileKind::Text);
        let found = by_ids(house.db.read(), &[first.id, second.id]).await;
        assert_eq!(found.expect("found"), [first.clone(), second.clone()]);
        let of_it = |it: &Lying| it.hash == first.hash;
        assert_eq!(lying(depot).await.iter().filter(|it| of_it(it)).count(), 1);
        assert_eq!(
            read(&house.db, depot, first.hash).await.expect("read"),
            text
        );

        let later = now.plus_days(3);
        let tx = house.db.begin().await.expect("a transaction");
        let_go(&tx, &first, now).await.expect("let go");
        tx.commit().await.expect("committed");
        sweep(&house, depot, EVERY, later).await;
        assert!(lying(depot).await.iter().any(of_it), "the other uses it");

        let tx = house.db.begin().await.expect("a transaction");
        let_go(&tx, &second, later).await.expect("let go");
        tx.commit().await.expect("committed");
        sweep(&house, depot, EVERY, later.plus_hours(23)).await;
        assert!(lying(depot).await.iter().any(of_it), "for a day it stays");
        sweep(&house, depot, EVERY, later.plus_hours(25)).await;
        assert!(!lying(depot).await.iter().any(of_it));
        let gone = read(&house.db, depot, first.hash).await.err();
        assert!(matches!(gone, Some(UploadError::Missing(_))), "{gone:?}");
        // The same content once more, after all that.
        let again = upload(&house, depot, &text, later.plus_days(3)).await;
        assert_eq!(
            read(&house.db, depot, again.hash).await.expect("read"),
            text
        );
    })
    .await;
}

#[tokio::test]
async fn what_nobody_uses_goes_after_a_day() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let folder = tempfile::tempdir().expect("a folder");
        let depot = Depot::folder(folder.path()).expect("a depot");
        // Laid down, and then the form was never finished.
        let bytes = stream::iter([Ok::<_, String>(b"nie benutzt".to_vec())]);
        let received = receive("a.txt", bytes).await.expect("taken");
        let laid = lay_down(&house.db, &depot, received, noon()).await;
        let unused = laid.expect("laid down");
        // Laid down before the database was restored from an older backup.
        let stray = ContentHash::of(b"verirrt");
        let mut file = tempfile::tempfile().expect("a file");
        std::io::Write::write_all(&mut file, b"verirrt").expect("written");
        depot.lay_down(stray, file).await.expect("laid down");
        // A row whose record is gone.
        let lost = upload(&house, &depot, "ohne Akte", noon()).await;
        let kept = lying(&depot).await.len();
        assert_eq!(kept, 3);
        sweep(&house, &depot, NONE, noon().plus_hours(1)).await;
        assert_eq!(lying(&depot).await.len(), 3, "a day is not over");

        // The clock of the disk is the real one, so the day it needs is years away.
        let years = noon().plus_days(40 * 365);
        let used = hashes_in_use(house.db.read()).await.expect("read");
        assert!(used.contains(&lost.hash) && !used.contains(&unused.hash()));
        sweep(&house, &depot, NONE, years).await;
        let left: Vec<_> = lying(&depot).await.iter().map(|it| it.hash).collect();
        assert_eq!(
            left,
            [lost.hash],
            "its row went today, its bytes go tomorrow"
        );
        let found = by_ids(house.db.read(), &[lost.id]).await;
        assert_eq!(found.expect("found"), []);
        sweep(&house, &depot, NONE, years.plus_days(2)).await;
        assert_eq!(lying(&depot).await, []);
        let verified = platform::audit::verify(&house.db).await.expect("walked");
        assert!(verified.expect("sound") >= 2, "the trail says what went");
        // Whoever comes after a day, comes too late.
        let tx = house.db.begin().await.expect("a transaction");
        let late = keep(&tx, &somebody(), house.network, unused, years).await;
        assert!(matches!(late, Err(UploadError::Going)), "{late:?}");
    })
    .await;
}

fn place(folder: &std::path::Path, hash: ContentHash) -> PathBuf {
    folder.join(hash.place())
}

#[tokio::test]
async fn damaged_bytes_are_noticed_noted_once_and_healed_by_the_same_file() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let folder = tempfile::tempdir().expect("a folder");
        let depot = Depot::folder(folder.path()).expect("a depot");
        let kept = upload(&house, &depot, "Bericht vom Besuch", noon()).await;
        let path = place(folder.path(), kept.hash);
        let mut bytes = std::fs::read(&path).expect("it lies there");
        bytes[3] ^= 1;
        std::fs::write(&path, &bytes).expect("written");
        for _ in 0..2 {
            let refused = read(&house.db, &depot, kept.hash).await.err();
            assert!(
                matches!(refused, Some(UploadError::Damaged(_))),
                "{refused:?}"
            );
        }
        let entries = platform::audit::verify(&house.db).await.expect("walked");
        assert_eq!(entries.expect("sound"), 1, "noted once");
        let again = upload(&house, &depot, "Bericht vom Besuch", noon()).await;
        assert_eq!(again.hash, kept.hash);
        let healed = read(&house.db, &depot, kept.hash).await;
        assert_eq!(healed.expect("read"), "Bericht vom Besuch");
        std::fs::remove_file(&path).expect("removed");
        let refused = read(&house.db, &depot, kept.hash).await.err();
        assert!(
            matches!(refused, Some(UploadError::Missing(_))),
            "{refused:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("datei");
    std::fs::write(&file, "").expect("written");
    let refused = Depot::folder(&file.join("uploads")).expect_err("refused");
    assert!(refused.to_string().contains("datei/uploads"), "{refused}");
    Depot::folder(folder.path())
        .expect("a depot")
        .probe()
        .await
        .expect("it works");
}
