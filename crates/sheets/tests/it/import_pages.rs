//! The pages of imports, through their routes as a person would.

use crate::house::{House, house, office, router, with_role};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Actor, Lang, Role};
use sheets::import::{ImportId, apply, take_back};
use testkit::{noon, on_both_engines};
use tower::ServiceExt;

const LIST: &str = "/nord/intern/verzeichnis/importe";

pub struct Answered {
    pub status: StatusCode,
    pub location: String,
    pub disposition: String,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

async fn send(house: &House, actor: &Actor, request: Request<Body>) -> Answered {
    send_in(Lang::De, house, actor, request).await
}

async fn send_in(lang: Lang, house: &House, actor: &Actor, mut request: Request<Body>) -> Answered {
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(lang);
    let response = router(house).oneshot(request).await.unwrap();
    let header_of = |name: header::HeaderName| {
        let value = response.headers().get(name);
        value.map_or("", |it| it.to_str().unwrap()).to_owned()
    };
    let location = header_of(header::LOCATION);
    let disposition = header_of(header::CONTENT_DISPOSITION);
    let status = response.status();
    let body = to_bytes(response.into_body(), 4 << 20)
        .await
        .unwrap()
        .to_vec();
    Answered {
        status,
        location,
        disposition,
        body,
    }
}

pub async fn get(house: &House, actor: &Actor, path: &str) -> Answered {
    send(
        house,
        actor,
        Request::get(path).body(Body::empty()).unwrap(),
    )
    .await
}

pub async fn get_in_english(house: &House, actor: &Actor, path: &str) -> Answered {
    let request = Request::get(path).body(Body::empty()).unwrap();
    send_in(Lang::En, house, actor, request).await
}

async fn post(house: &House, actor: &Actor, path: &str, form: &str) -> Answered {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()));
    send(house, actor, request.unwrap()).await
}

pub async fn upload(house: &House, actor: &Actor, basis: &str, text: &str) -> Answered {
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
            "1 Zeile übernehmen",
            "2 <span class=\"cnt\">",
        ] {
            let part = part.trim_start_matches("2 ");
            assert!(shown.text().contains(part), "{part}: {}", shown.text());
        }
        for (sort, part) in [
            ("doppelt", "name=\"zeile-3\""),
            ("doppelt", "Doppelt mit Zeile 2"),
            ("abgelehnt", "C4 „x“"),
            ("geaendert", "Davon gibt es keine Zeilen"),
        ] {
            let shown = get(&house, &actor, &format!("{path}?zeigen={sort}")).await;
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
            "zeile-3=new",
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
        let moving = get(&house, &actor, &path).await.text();
        assert!(moving.contains("hx-trigger") && moving.contains("0 von 3 Zeilen"));
        take_back(&house.db, id, noon()).await.unwrap();
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
        let imports = sheets::import::of_network(&house.db, house.network).await;
        assert_eq!(imports.unwrap(), [], "nothing is half done");
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

#[tokio::test]
async fn a_long_preview_is_turned_page_by_page_and_decisions_stay() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let twice = |number: usize| format!("Werk {number};Marl\nWerk {number};Marl\n");
        let rows: String = (1000..1120).map(twice).collect();
        let made = upload(&house, &actor, "Vertrag", &format!("Name;Ort\n{rows}")).await;
        let path = made.location;
        let page = async |query: &str| get(&house, &actor, &format!("{path}?{query}")).await.text();
        assert!(page("zeigen=neu&seite=3").await.contains("Werk 1119"));
        let second = page("zeigen=doppelt&seite=2").await;
        assert!(second.contains("51 bis 100 von 120"), "{second}");
        let form = "zeile-105=new&seite=2";
        let kept = post(&house, &actor, &format!("{path}/entscheidungen"), form).await;
        assert!(kept.location.contains("zeigen=doppelt&seite=2"));
        assert!(
            page("zeigen=doppelt&seite=2")
                .await
                .contains("121 Zeilen übernehmen")
        );
        post(
            &house,
            &actor,
            &format!("{path}/entscheidungen"),
            "alle=new",
        )
        .await;
        assert!(page("").await.contains("240 Zeilen übernehmen"));
        post(
            &house,
            &actor,
            &format!("{path}/entscheidungen"),
            "alle=skip",
        )
        .await;
        assert!(page("").await.contains("120 Zeilen übernehmen"));
    })
    .await;
}

#[tokio::test]
async fn a_wrong_assignment_is_told_at_its_column_and_kept() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let made = upload(&house, &actor, "Vertrag", "Firma;Ort;Sitz\nA;Marl;Marl\n").await;
        let path = format!("{}/spalten", made.location);
        let rows = [
            (
                "spalte-0=name&spalte-1=town&spalte-2=town",
                "spalte-2-error",
                "Zwei Spalten",
            ),
            (
                "spalte-0=&spalte-1=town&spalte-2=",
                "spalte-0-error",
                "dem Namen zu",
            ),
        ];
        for (form, field, message) in rows {
            let refused = post(&house, &actor, &path, form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let text = refused.text();
            assert!(text.contains(field) && text.contains(message), "{text}");
            assert!(text.contains("<option value=\"town\" selected>"), "{text}");
        }
        let thrown = post(&house, &actor, &format!("{}/verwerfen", made.location), "").await;
        assert_eq!(thrown.status, StatusCode::SEE_OTHER);
        assert!(
            get(&house, &actor, &made.location)
                .await
                .status
                .is_client_error()
        );
    })
    .await;
}
