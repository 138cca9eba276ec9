//! Uploads in a bucket: a real service that checks signatures, from the package s3rver.

use crate::house::House;
use crate::upload::{NONE, lying, one_content, read, sweep, upload};
use futures_util::{TryStreamExt as _, stream};
use platform::upload::{Bucket, ContentHash, Depot, DepotError, UploadError, receive};
use testkit::{BucketServer, noon, on_both_engines};

fn depot(server: &BucketServer, change: impl FnOnce(&mut Bucket)) -> Depot {
    let mut bucket = Bucket {
        name: BucketServer::BUCKET.to_owned(),
        endpoint: Some(server.endpoint().to_owned()),
        region: "us-east-1".to_owned(),
        access_key: BucketServer::ACCESS_KEY.to_owned(),
        secret_key: BucketServer::SECRET_KEY.to_owned(),
    };
    change(&mut bucket);
    Depot::bucket(&bucket).expect("a depot")
}

#[tokio::test]
#[ignore = "needs a bucket"]
async fn a_bucket_keeps_content_once_while_anybody_uses_it() {
    let server = BucketServer::start();
    let depot = depot(&server, |_| {});
    assert_eq!(depot.name(), "bucket regiowerk");
    depot.probe().await.expect("it works");
    one_content(&depot).await;
}

#[tokio::test]
#[ignore = "needs a bucket"]
async fn a_file_of_several_pieces_comes_back_from_a_bucket_as_it_was() {
    let server = BucketServer::start();
    let depot = depot(&server, |_| {});
    // Two whole pieces and a part of a third: laid down as a multipart upload.
    let bytes: Vec<u8> = (0..11_000_000_u32)
        .map(|it| b'a' + (it % 23) as u8)
        .collect();
    let hash = ContentHash::of(&bytes);
    let mut file = tempfile::tempfile().expect("a file");
    std::io::Write::write_all(&mut file, &bytes).expect("written");
    depot.lay_down(hash, file).await.expect("laid down");
    let there = lying(&depot).await;
    assert_eq!(there.len(), 1);
    assert_eq!((there[0].hash, there[0].size), (hash, 11_000_000));
    let (found, mut file) = depot.copy_out(hash).await.expect("copied");
    assert_eq!(found, hash);
    let mut back = Vec::new();
    std::io::Read::read_to_end(&mut file, &mut back).expect("read");
    assert!(back == bytes, "the bytes are the same");
    depot.remove(hash).await.expect("removed");
    depot.remove(hash).await.expect("none there is as well");
    assert_eq!(lying(&depot).await, []);
    let gone = depot.copy_out(hash).await.err();
    assert!(matches!(gone, Some(DepotError::Missing(_))), "{gone:?}");
}

#[tokio::test]
#[ignore = "needs a bucket"]
async fn what_nobody_uses_and_what_is_damaged_in_a_bucket_is_noticed() {
    let server = BucketServer::start();
    on_both_engines(async |database| {
        let depot = depot(&server, |_| {});
        let house = House::on(database).await;
        let text = format!("Bericht, {:?}", database.engine());
        let kept = upload(&house, &depot, &text, noon()).await;
        let file = server.file_of(&kept.hash.place());
        let mut bytes = std::fs::read(&file).expect("it lies there");
        bytes[3] ^= 1;
        std::fs::write(&file, &bytes).expect("written");
        let refused = read(&house.db, &depot, kept.hash).await.err();
        assert!(
            matches!(refused, Some(UploadError::Damaged(_))),
            "{refused:?}"
        );
        let healed = upload(&house, &depot, &text, noon()).await;
        assert_eq!(healed.hash, kept.hash);
        let back = read(&house.db, &depot, kept.hash).await;
        assert_eq!(back.expect("read"), text);

        // Laid down before the database was restored from an older backup.
        let stray = ContentHash::of(b"verirrt");
        let mut file = tempfile::tempfile().expect("a file");
        std::io::Write::write_all(&mut file, b"verirrt").expect("written");
        depot.lay_down(stray, file).await.expect("laid down");
        assert_eq!(lying(&depot).await.len(), 2);
        // The clock of the service is the real one, so the day it needs is years away.
        let years = noon().plus_days(40 * 365);
        sweep(&house, &depot, NONE, years).await;
        sweep(&house, &depot, NONE, years.plus_days(2)).await;
        assert_eq!(lying(&depot).await, []);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a bucket"]
async fn a_bucket_that_refuses_says_so_and_nothing_is_named() {
    let mut server = BucketServer::start();
    let wrong_secret = depot(&server, |it| it.secret_key = "not this one".to_owned());
    let refused = wrong_secret.probe().await.expect_err("refused").to_string();
    assert!(refused.contains("SignatureDoesNotMatch"), "{refused}");
    let stranger = depot(&server, |it| it.access_key = "STRANGER".to_owned());
    let refused = stranger.probe().await.expect_err("refused").to_string();
    assert!(refused.contains("InvalidAccessKeyId"), "{refused}");
    let elsewhere = depot(&server, |it| it.name = "nowhere".to_owned());
    let refused = elsewhere.probe().await.expect_err("refused");
    assert!(matches!(refused, DepotError::NoBucket), "{refused}");

    let house = House::on(&testkit::sqlite()).await;
    let bytes = stream::iter([Ok::<_, String>(b"ein Bericht".to_vec())]);
    let received = receive("a.txt", bytes).await.expect("taken");
    let laid = platform::upload::lay_down(&house.db, &wrong_secret, received, noon()).await;
    assert!(matches!(laid, Err(UploadError::Depot(_))), "{laid:?}");
    let listed: Result<Vec<_>, _> = wrong_secret.everything().try_collect().await;
    assert!(listed.is_err());
    let right = depot(&server, |_| {});
    assert_eq!(lying(&right).await, []);
    server.stop();
}
