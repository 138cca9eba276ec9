//! What the doctor says of a bucket, right and wrong.

use crate::process::run;
use serde_json::Value;
use std::path::Path;
use testkit::BucketServer;

/// A line of the doctor with its advice.
struct Told {
    health: String,
    what: String,
    advice: String,
}

fn told(folder: &Path, server: &BucketServer, bucket: &str, secret: &str) -> Told {
    let file = folder.join("regiowerk.toml");
    let database = folder.join("regiowerk.sqlite");
    let text = format!(
        r#"
database = "sqlite://{}"
public_url = "http://127.0.0.1:8080"

[uploads]
bucket = "{bucket}"
endpoint = "{}"
access_key = "{}"
secret_key = "{secret}"
"#,
        database.display(),
        server.endpoint(),
        BucketServer::ACCESS_KEY,
    );
    std::fs::write(&file, text).expect("writable");
    let config = file.to_string_lossy();
    let url = format!("sqlite://{}", database.display());
    let migrated = run(&["migrate", "--database", &url]);
    assert!(migrated.status.success(), "{migrated:?}");
    let output = run(&["doctor", "--json", "--config", &config]);
    let findings: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = findings.as_array().expect("a list").clone();
    let found = findings.iter().find(|it| it["about"] == "uploads");
    let found = found.expect("a finding");
    let word = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
    Told {
        health: word("health"),
        what: word("what"),
        advice: word("advice"),
    }
}

#[test]
#[ignore = "needs a bucket"]
fn the_doctor_says_whether_the_bucket_can_be_used_and_why_not() {
    let mut server = BucketServer::start();
    let folder = tempfile::tempdir().expect("a folder");
    let (name, secret) = (BucketServer::BUCKET, BucketServer::SECRET_KEY);
    let right = told(folder.path(), &server, name, secret);
    assert_eq!(right.health, "fine", "{}", right.what);
    assert_eq!(right.what, "0 files in bucket regiowerk");

    let wrong = told(folder.path(), &server, name, "not this one");
    assert_eq!(wrong.health, "wrong");
    assert_eq!(
        wrong.what,
        "bucket regiowerk: the service does not accept access_key and secret_key (SignatureDoesNotMatch)"
    );
    assert!(wrong.advice.contains("secret_key"), "{}", wrong.advice);
    let missing = told(folder.path(), &server, "nowhere", secret);
    assert_eq!(
        missing.what,
        "bucket nowhere: the service has no bucket of this name"
    );
    server.stop();
    let gone = told(folder.path(), &server, name, secret);
    assert_eq!(gone.health, "wrong");
    let said = "bucket regiowerk: the depot of files does not answer as it should: ";
    assert!(gone.what.starts_with(said), "{}", gone.what);
}
