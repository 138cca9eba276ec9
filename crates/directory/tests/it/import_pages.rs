//! The pages of imports, through their routes as a person would.

use crate::house::{House, house, office, with_role};
use crate::pages::state;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::import::{ImportId, apply};
use kernel::{Actor, Lang, Role};
use testkit::{noon, on_both_engines};
use tower::ServiceExt;

const LIST: &str = "/nord/intern/verzeichnis/importe";

struct Answered {
    status: StatusCode,
    location: String,
    body: Vec<u8>,
}

impl Answered {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

async fn send(house: &House, actor: &Actor, mut request: Request<Body>) -> Answered {
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::De);
    let router = (directory::manifest().pages)().with_state(state(house));
    let response = router.oneshot(request).await.unwrap();
    let location = response.headers().get(header::LOCATION);
    let location = location.map_or("", |it| it.to_str().unwrap()).to_owned();
    let status = response.status();
    let body = to_bytes(response.into_body(), 4 << 20)
        .await
        .unwrap()
        .to_vec();
    Answered {
        status,
        location,
        body,
    }
}

async fn get(house: &House, actor: &Actor, path: &str) -> Answered {
    send(
        house,
        actor,
        Request::get(path).body(Body::empty()).unwrap(),
    )
    .await
}

async fn post(house: &House, actor: &Actor, path: &str, form: &str) -> Answered {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()));
    send(house, actor, request.unwrap()).await
}

async fn upload(house: &House, actor: &Actor, basis: &str, text: &str) -> Answered {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"grundlage\"\r\n\r\n{basis}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n{text}\r\n--x--\r\n"
    );
    let request = Request::post(LIST)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    send(house, actor, request.unwrap()).await
}

#[tokio::test]
async fn a_table_is_uploaded_looked_at_taken_over_and_taken_back() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        assert_eq!(get(&house, &actor, LIST).await.status, StatusCode::OK);
        let table =
            "Name;Ort;PLZ\nMuster GmbH;Marl;45768\nMusterr GmbH;Marl;45768\nFalsch;Marl;x\n";
        let made = upload(&house, &actor, "Einwilligung", table).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let path = made.location;
        let shown = get(&house, &actor, &path).await;
        for part in [
            "Das würde geschehen",
            "C4",
            "Doppelt mit Zeile 2",
            "name=\"zeile-3\"",
        ] {
            assert!(shown.text().contains(part), "{part}: {}", shown.text());
        }
        let sheet = get(&house, &actor, &format!("{path}/fehler.xlsx")).await;
        assert!(sheet.body.starts_with(b"PK"));
        let spalten = "spalte-0=name&spalte-1=town&spalte-2=";
        let assigned = post(&house, &actor, &format!("{path}/spalten"), spalten).await;
        assert_eq!(assigned.status, StatusCode::SEE_OTHER);
        let confirmed = post(
            &house,
            &actor,
            &format!("{path}/bestaetigen"),
            "zeile-3=neu",
        )
        .await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER);
        assert!(get(&house, &actor, &path).await.text().contains("Läuft"));
        let id: ImportId = path.rsplit('/').next().unwrap().parse().unwrap();
        let done = apply(&house.db, id, noon(), |_| {}).await.unwrap();
        assert_eq!(done.applied, 3);
        assert!(
            get(&house, &actor, &path)
                .await
                .text()
                .contains("Import zurücknehmen")
        );
        let back = post(&house, &actor, &format!("{path}/zuruecknehmen"), "").await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert!(
            get(&house, &actor, &path)
                .await
                .text()
                .contains("Zurückgenommen")
        );
        assert!(get(&house, &actor, LIST).await.text().contains("liste.csv"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_at_its_field() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let rows = [
            ("", "Name\na\n", "href=\"#grundlage\""),
            ("Vertrag", "", "enthält keine Zeilen"),
            ("Vertrag", "Name;Ort;name\na;b;c\n", "A1 und C1"),
            ("Vertrag", "<html></html>", "keine Tabelle"),
        ];
        for (basis, text, part) in rows {
            let refused = upload(&house, &actor, basis, text).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{part}");
            assert!(refused.text().contains(part), "{part}: {}", refused.text());
        }
    })
    .await;
}

#[tokio::test]
async fn strangers_find_nothing() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let made = upload(&house, &office(house.network), "Vertrag", "Name\na\n").await;
        let auditor = with_role(house.network, None, Role::Auditor);
        assert!(get(&house, &auditor, LIST).await.status.is_client_error());
        let stranger = office(house.other);
        assert!(
            get(&house, &stranger, &made.location)
                .await
                .status
                .is_client_error()
        );
    })
    .await;
}
