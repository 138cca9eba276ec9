//! What is stored about a person, its erasure, and what expires.

use crate::house::House;
use crate::invitation::secret;
use crate::notification::{bench, node};
use kernel::{EmailAddress, Lang, Role};
use platform::mail::{Letter, queue};
use platform::{audit, job, privacy, workbench};
use testkit::{noon, on_both_engines};

async fn letter(house: &House, to: &str, subject: &str) {
    let letter = Letter {
        network: Some(house.network),
        to: EmailAddress::parse(to).expect("an address"),
        name: "Jutta Größer".to_owned(),
        lang: Lang::De,
        subject: subject.to_owned(),
        body: "Guten Tag,\n\nes gibt Neues.".to_owned(),
        link: None,
        secret: false,
        unsubscribe: None,
    };
    let tx = house.db.begin().await.expect("a transaction");
    queue(&tx, letter, noon()).await.expect("queued");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn people_read_everything_about_themselves_and_nothing_about_others() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let head = house.account("head", Role::Head).await;
        house.account("office", Role::CentralOffice).await;
        letter(&house, "head@example.org", "Nur für die Verwaltungsspitze").await;
        letter(&house, "office@example.org", "Geheimes der Geschäftsstelle").await;
        let cookie = house.cookie(head).await;
        house
            .post("/konto/daten/loeschung", &cookie, "begruendung=Ruhestand")
            .await;
        for path in ["/konto/daten", "/konto/daten.json"] {
            let answer = house.get(path, &cookie).await;
            assert_eq!(answer.status, 200);
            for there in [
                "head@example.org",
                "Nur für die Verwaltungsspitze",
                "Ruhestand",
                "Allianz Beispiel",
            ] {
                assert!(answer.body.contains(there), "{there}: {}", answer.body);
            }
            assert!(!answer.body.contains("office"), "{}", answer.body);
            assert!(!answer.body.contains("Geheimes"));
        }
        let json = house.get("/konto/daten.json", &cookie).await;
        let read: serde_json::Value = serde_json::from_str(&json.body).expect("JSON");
        assert_eq!(read["data"][0]["kind"], "account");
        assert_eq!(read["data"][1]["records"][0]["role"], "head");
        let nobody = house.get("/konto/daten", "").await;
        assert!(nobody.location.starts_with("/anmelden?weiter="));
    })
    .await;
}

#[tokio::test]
async fn an_erasure_closes_the_account_and_leaves_the_chain_valid() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let head = house.account("head", Role::Head).await;
        let office = house.account("office", Role::CentralOffice).await;
        letter(&house, "head@example.org", "Nur für die Verwaltungsspitze").await;
        let (theirs, ours) = (house.cookie(head).await, house.cookie(office).await);
        let form = "art-role-ends=here&art-erasure-decided=here&sprache=de";
        house.post("/konto/mitteilungen", &theirs, form).await;
        let asked = house
            .post("/konto/daten/loeschung", &theirs, "begruendung=")
            .await;
        assert_eq!(asked.status, 303, "{}", asked.body);
        let twice = house
            .post("/konto/daten/loeschung", &theirs, "begruendung=")
            .await;
        assert_eq!(twice.status, 409);

        let list = "/beispiel/intern/datenschutz";
        assert_eq!(house.get(list, &theirs).await.status, 403);
        let shown = house.get(list, &ours).await;
        let id = shown.body.split("/intern/datenschutz/").find_map(|it| {
            let id = it.split('"').next()?;
            id.parse::<uuid::Uuid>().ok()
        });
        let one = format!("{list}/{}", id.expect("a link"));
        let page = house.get(&one, &ours).await;
        assert!(page.body.contains("Das lässt sich nicht rückgängig machen"));
        let empty = house
            .post(&format!("{one}/ablehnen"), &ours, "begruendung=")
            .await;
        assert_eq!(empty.status, 422);
        let before = audit::verify(&house.db).await.expect("read");
        let carried_out = format!("{one}/loeschen");
        assert_eq!(house.post(&carried_out, &theirs, "").await.status, 403);
        assert_eq!(house.post(&carried_out, &ours, "").await.status, 303);
        assert_eq!(house.post(&carried_out, &ours, "").await.status, 409);

        let after = audit::verify(&house.db).await.expect("read");
        assert_eq!(after, before.map(|entries| entries + 1), "still valid");
        let trail = audit::of_account(house.db.read(), head)
            .await
            .expect("read");
        let own = trail.iter().find(|it| it.act == "account.decide-notices");
        assert_eq!(own.map(|it| it.details.is_none()), Some(true));
        assert!(
            house
                .get("/konto", &theirs)
                .await
                .location
                .starts_with("/anmelden")
        );
        let account = platform::account::by_id(house.db.read(), head)
            .await
            .expect("read");
        assert_eq!(account.map(|it| it.name.to_string()).as_deref(), Some("–"));
        let outbox = house.get("/beispiel/intern/postausgang", &ours).await;
        assert!(!outbox.body.contains("head@example.org"));
        assert!(!house.get(list, &ours).await.body.contains(">head<"));
    })
    .await;
}

/// Whoever has the first cookie asks to be erased, whoever has the second carries it out.
async fn erase(house: &House, theirs: &str, ours: &str) {
    let asked = house
        .post("/konto/daten/loeschung", theirs, "begruendung=")
        .await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    let list = "/beispiel/intern/datenschutz";
    let shown = house.get(list, ours).await;
    let id = shown.body.split("/intern/datenschutz/").find_map(|it| {
        let id = it.split('"').next()?;
        id.parse::<uuid::Uuid>().ok()
    });
    let carried_out = format!("{list}/{}/loeschen", id.expect("a link"));
    assert_eq!(house.post(&carried_out, ours, "").await.status, 303);
}

#[tokio::test]
async fn an_erasure_takes_the_name_from_every_act_of_the_platform() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let boss = house.account("boss", Role::CentralOffice).await;
        let head = house.account("head", Role::Head).await;
        let office = house.account("office", Role::CentralOffice).await;
        let (theirs, ours) = (house.cookie(boss).await, house.cookie(office).await);
        let access = "/beispiel/intern/zugaenge";
        let form = format!("konto={head}&rolle=central-office");
        let new = format!("{access}/neu");
        assert_eq!(house.post(&new, &theirs, &form).await.status, 303);
        let shown = house.get(&format!("{access}/{head}"), &theirs).await.body;
        let role = shown.rsplit("zugaenge/rollen/").next().expect("a button");
        let (role, _) = role.split_once('/').expect("an id");
        let end = format!("{access}/rollen/{role}/beenden");
        assert_eq!(house.post(&end, &theirs, "").await.status, 303);
        let form = "name=Murat&email=murat%40example.org&rolle=central-office&bis=";
        assert_eq!(house.post(&new, &theirs, form).await.status, 303);
        let link = format!("/einladung/{}", secret(&house).await);
        let accepted = house.post(&link, "", "passwort=drei+wache+Hunde").await;
        assert_eq!(accepted.status, 303);
        let text = "deutsch=Stadt&englisch=Town&stand=0&tun=schreiben";
        let legal = "/beispiel/intern/rechtstexte/impressum";
        assert_eq!(house.post(legal, &theirs, text).await.status, 303);
        // Somebody else of that name keeps theirs.
        house
            .sql("UPDATE role_grant SET granted_by = 'boss' WHERE granted_by IS NULL")
            .await;
        let of = async |column: &str, name: &str| {
            let (table, column) = column.split_once('.').expect("a column");
            house
                .count(&format!("{table} WHERE {column} = '{name}'"))
                .await
        };
        let columns = [
            ("role_grant.granted_by", 2),
            ("role_grant.ended_by", 1),
            ("invitation.invited_by", 1),
            ("legal_text.written_by", 1),
        ];
        let namesakes = of("role_grant.granted_by", "boss").await - 2;
        assert!(namesakes > 0);

        erase(&house, &theirs, &ours).await;
        for (column, count) in columns {
            assert_eq!(of(column, "–").await, count, "{column}");
            let left = if column == "role_grant.granted_by" {
                namesakes
            } else {
                0
            };
            assert_eq!(of(column, "boss").await, left, "{column}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_has_expired_goes_once_and_the_rest_stays() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let head = house.account("head", Role::Head).await;
        letter(&house, "head@example.org", "Altes").await;
        let folder = tempfile::tempdir().expect("a folder");
        node(&house, folder.path(), noon()).await;
        let later = noon().plus_days(89);
        node(&house, folder.path(), later).await;
        let cookie = house.cookie(head).await;
        let kept = house.get("/konto/daten.json", &cookie).await;
        assert!(kept.body.contains("es gibt Neues"), "{}", kept.body);
        let late = noon().plus_days(91);
        node(&house, folder.path(), late).await;
        let trail = audit::verify(&house.db).await.expect("read");
        // Once more on the same night: nothing is left to erase, nothing is noted.
        let tx = house.db.begin().await.expect("a transaction");
        let payload = serde_json::json!({});
        job::enqueue(&tx, "platform.retention", &payload, late)
            .await
            .expect("queued");
        tx.commit().await.expect("committed");
        let jobs = platform::manifest().jobs;
        let due = Box::pin(job::run_due(&house.db, jobs, || late));
        workbench::at(bench(), due).await.expect("done");
        assert_eq!(audit::verify(&house.db).await.expect("read"), trail);
        let cookie = house.cookie(head).await;
        let gone = house.get("/konto/daten.json", &cookie).await;
        assert!(!gone.body.contains("es gibt Neues"), "{}", gone.body);
        assert!(gone.body.contains("Altes"), "that a letter was sent stays");
    })
    .await;
}

#[test]
fn every_period_reads_well() {
    let bench = bench();
    let shown = privacy::periods(&bench.texts, Lang::De, &bench.catalogue.retention);
    let mail = shown.iter().find(|it| it.what.contains("E-Mails"));
    assert_eq!(mail.map(|it| it.period.as_str()), Some("90 Tagen"));
    let year = shown.iter().find(|it| it.what.contains("Gelesene"));
    assert_eq!(year.map(|it| it.period.as_str()), Some("12 Monaten"));
    assert!(shown.iter().all(|it| !it.what.contains("privacy-")));
}
