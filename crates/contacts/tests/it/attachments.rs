//! A visit's report and photos: added, read by whom the note is for, removed.

use crate::house::{House, ask, catalogue, firm, house, office, state, town, with_role};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use contacts::contact::{self, ContactId};
use kernel::{Actor, Lang, OrganisationId, Role};
use platform::upload::Depot;
use platform::upload::pages::AtHand;
use serde_json::Value;
use testkit::on_both_engines;
use tower::ServiceExt as _;

const REPORT: &[u8] = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj";

pub struct Answered {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

/// A request to pages or API, with a depot at hand.
pub async fn send(
    house: &House,
    depot: Option<&Depot>,
    actor: &Actor,
    mut request: Request<Body>,
) -> Answered {
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::De);
    let state = state(house);
    let (mut pages, mut api) = (web::Router::new(), web::ApiRouter::new());
    for it in crate::house::manifests() {
        pages = pages.merge((it.pages)());
        api = api.merge((it.api)());
    }
    let (api, _) = api.split_for_parts();
    let router = pages
        .nest("/api/v1", api.layer(from_fn(web::conditional)))
        .layer(axum::Extension(catalogue(house)))
        .layer(axum::Extension(AtHand::new(depot.cloned())))
        .layer(from_fn_with_state(state.clone(), web::name_failures))
        .with_state(state);
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answered {
        status: parts.status,
        headers: parts.headers,
        body: to_bytes(body, 32 << 20).await.unwrap().to_vec(),
    }
}

pub fn form(path: &str, name: &str, bytes: &[u8]) -> Request<Body> {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    Request::post(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .unwrap()
}

fn bare(method: Method, path: &str) -> Request<Body> {
    let request = Request::builder().method(method).uri(path);
    request.body(Body::empty()).unwrap()
}

/// A visit to a firm that somebody wrote down for their town.
pub async fn visit(house: &House, who: &Actor, works: OrganisationId, level: &str) -> ContactId {
    let path = format!("/nord/intern/verzeichnis/{works}/kontakt");
    let form = format!(
        "art=visit&tag=2026-06-10&anlass-text=Werksbesuch&notiz=Halle+gezeigt\
         &sichtbarkeit={level}&eigene=Emre"
    );
    let noted = ask(house, who, &path, Some(&form)).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text);
    let found = contact::of_organisation(&house.db, who, works).await;
    found.unwrap()[0].id
}

#[tokio::test]
async fn a_report_is_added_read_by_whom_the_note_is_for_and_removed() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let network = house.network;
        let folder = tempfile::tempdir().unwrap();
        let depot = Depot::folder(folder.path()).unwrap();
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let developer = with_role(network, Some(marl), Role::Officer);
        let neighbour = with_role(network, Some(herten), Role::Officer);
        let id = visit(&house, &developer, works, "organisation").await;
        let list = format!("/nord/intern/kontakte/{id}/anhaenge");
        let ask = async |who: &Actor, request| send(&house, Some(&depot), who, request).await;
        let see = async |who: &Actor, path: &str| ask(who, bare(Method::GET, path)).await;

        let empty = see(&developer, &list).await;
        assert_eq!(empty.status, StatusCode::OK, "{}", empty.text());
        assert!(empty.text().contains("Noch keine Anhänge"));
        assert!(empty.text().contains("multipart/form-data"));
        let added = ask(&developer, form(&list, "../Bericht <1>.PDF", REPORT)).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        let shown = see(&developer, &list).await.text();
        for part in [
            "Bericht _1_.PDF",
            "PDF, 1 kB",
            "hinzugefügt von Jutta Berger",
            "/entfernen",
        ] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        let at_work = see(&developer, &format!("/nord/intern/verzeichnis/{works}")).await;
        assert!(
            at_work.text().contains("Bericht _1_.PDF"),
            "{}",
            at_work.text()
        );
        let own = see(&developer, &format!("/nord/intern/kontakte/{id}")).await;
        assert!(own.text().contains("Bericht _1_.PDF"), "{}", own.text());

        let href = shown
            .split("href=\"")
            .find(|it| it.starts_with(&format!("{list}/")));
        let href = href.and_then(|it| it.split('"').next()).unwrap().to_owned();
        let file = see(&developer, &href).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.body, REPORT);
        assert_eq!(file.header(header::CONTENT_TYPE), "application/pdf");
        assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(
            file.header(header::CONTENT_SECURITY_POLICY)
                .contains("sandbox")
        );
        let disposition = file.header(header::CONTENT_DISPOSITION);
        assert!(disposition.starts_with("attachment; filename=\"Bericht _1_.PDF\""));
        let tag = file.header(header::ETAG).to_owned();
        let request = Request::get(&href).header(header::IF_NONE_MATCH, &tag);
        let known = ask(&developer, request.body(Body::empty()).unwrap()).await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
        assert!(known.body.is_empty());

        // The note is for the town alone, and so is the file. The central office reads.
        let central = office(network);
        assert_eq!(see(&central, &href).await.body, REPORT);
        let read_only = see(&central, &list).await.text();
        assert!(!read_only.contains("/entfernen") && !read_only.contains("type=\"file\""));
        let foreign = with_role(house.other, None, Role::CentralOffice);
        for path in [&list, &href] {
            for stranger in [&neighbour, &foreign] {
                assert_eq!(see(stranger, path).await.status, StatusCode::NOT_FOUND);
            }
        }
        let taken = ask(&central, form(&list, "a.pdf", REPORT)).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN);
        let taken = ask(&neighbour, form(&list, "a.pdf", REPORT)).await;
        assert_eq!(taken.status, StatusCode::NOT_FOUND);
        let gone = format!("{href}/entfernen");
        assert_eq!(
            ask(&central, bare(Method::POST, &gone)).await.status,
            StatusCode::FORBIDDEN
        );
        let removed = ask(&developer, bare(Method::POST, &gone)).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
        assert_eq!(see(&developer, &href).await.status, StatusCode::NOT_FOUND);
        let verified = platform::audit::verify(&house.db).await.unwrap();
        assert!(verified.unwrap() >= 3);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_told_at_the_field() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let folder = tempfile::tempdir().unwrap();
        let depot = Depot::folder(folder.path()).unwrap();
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let office = office(house.network);
        let id = visit(&house, &office, works, "network").await;
        let list = format!("/nord/intern/kontakte/{id}/anhaenge");
        let large = vec![b'x'; 26 << 20];
        for (name, bytes, status, words) in [
            (
                "",
                &b""[..],
                StatusCode::UNPROCESSABLE_ENTITY,
                "Wählen Sie eine Datei aus",
            ),
            (
                "a.svg",
                b"<svg/>",
                StatusCode::UNPROCESSABLE_ENTITY,
                "nehmen wir nicht an",
            ),
            (
                "a.txt",
                &large,
                StatusCode::PAYLOAD_TOO_LARGE,
                "höchstens 25 MB",
            ),
        ] {
            let refused = send(&house, Some(&depot), &office, form(&list, name, bytes)).await;
            assert_eq!(refused.status, status, "{name}");
            let text = refused.text();
            assert!(
                text.contains("href=\"#datei\"") && text.contains(words),
                "{text}"
            );
        }
        let without = send(&house, None, &office, form(&list, "a.pdf", REPORT)).await;
        assert_eq!(without.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(
            without.text().contains("noch keine Ablage"),
            "{}",
            without.text()
        );
        let page = send(&house, None, &office, bare(Method::GET, &list)).await;
        assert!(!page.text().contains("type=\"file\""));
        for number in 0..20 {
            let bytes = format!("Seite {number}");
            let added = form(&list, "seite.txt", bytes.as_bytes());
            let added = send(&house, Some(&depot), &office, added).await;
            assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        }
        let full = send(&house, Some(&depot), &office, form(&list, "a.pdf", REPORT)).await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(
            full.text().contains("höchstens 20 Anhänge"),
            "{}",
            full.text()
        );
    })
    .await;
}

#[tokio::test]
async fn programs_list_add_fetch_and_remove() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let folder = tempfile::tempdir().unwrap();
        let depot = Depot::folder(folder.path()).unwrap();
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let developer = with_role(house.network, Some(marl), Role::Officer);
        let id = visit(&house, &developer, works, "network").await;
        let list = format!("/api/v1/networks/nord/contacts/{id}/attachments");
        let ask = async |who: &Actor, request| send(&house, Some(&depot), who, request).await;
        let see = async |who: &Actor, path: &str| ask(who, bare(Method::GET, path)).await;
        // A photo of more than the answers that are put together in memory.
        let mut photo = b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec();
        photo.resize(9 << 20, 7);
        let added = ask(&developer, form(&list, "foto.jpg", &photo)).await;
        assert_eq!(added.status, StatusCode::CREATED, "{}", added.text());
        let json = added.json();
        assert_eq!(json["media_type"], "image/jpeg");
        assert_eq!(json["size"], photo.len());
        ask(&developer, form(&list, "bericht.pdf", REPORT)).await;
        let first = see(&developer, &format!("{list}?limit=1")).await.json();
        assert_eq!(first["items"].as_array().unwrap().len(), 1);
        let next = format!("{list}?limit=1&cursor={}", first["next"].as_str().unwrap());
        let second = see(&developer, &next).await.json();
        assert_ne!(first["items"][0]["id"], second["items"][0]["id"]);
        assert!(second["next"].is_null());

        let one = format!("{list}/{}", json["id"].as_str().unwrap());
        let bytes = see(&developer, &format!("{one}/content")).await;
        assert_eq!(bytes.status, StatusCode::OK);
        assert!(bytes.body == photo, "the very same bytes");
        let tag = format!("\"{}\"", json["sha256"].as_str().unwrap());
        assert_eq!(bytes.header(header::ETAG), tag);
        let reader = with_role(house.network, None, Role::Auditor);
        assert_eq!(see(&reader, &list).await.status, StatusCode::OK);
        assert_eq!(
            ask(&reader, form(&list, "a.pdf", REPORT)).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            ask(&reader, bare(Method::DELETE, &one)).await.status,
            StatusCode::FORBIDDEN
        );
        let foreign = with_role(house.other, None, Role::CentralOffice);
        for path in [&list, &one, &format!("{one}/content")] {
            assert_eq!(
                see(&foreign, path).await.status,
                if path == &one {
                    StatusCode::METHOD_NOT_ALLOWED
                } else {
                    StatusCode::NOT_FOUND
                }
            );
        }
        let odd = ask(&developer, form(&list, "a.html", b"<html>")).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            odd.json()["errors"][0]["pointer"],
            "#/file",
            "{}",
            odd.text()
        );

        // Damage is a problem with words, never the bytes.
        let hash = json["sha256"].as_str().unwrap();
        let place = folder.path().join(&hash[..2]).join(&hash[2..4]).join(hash);
        std::fs::write(place, b"x").unwrap();
        let damaged = see(&developer, &format!("{one}/content")).await;
        assert_eq!(damaged.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(
            damaged.json()["detail"]
                .as_str()
                .unwrap()
                .contains("beschädigt")
        );
        let removed = ask(&developer, bare(Method::DELETE, &one)).await;
        assert_eq!(removed.status, StatusCode::NO_CONTENT);
        assert_eq!(
            ask(&developer, bare(Method::DELETE, &one)).await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}
