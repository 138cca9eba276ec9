//! Evidence of councils: files on pages, and what a machine gathers.

use crate::house::*;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Since;
use governance::resolution::ratification::evidence::{
    Found, Gathered, Gist, MOST, of_councils, record_evidence,
};
use governance::resolution::ratification::{CouncilId, Opened, of_resolution, open};
use governance::resolution::{ResolutionId, Settled, Wish, draft, settle};
use kernel::{Actor, Confidentiality, Lang, OrganisationId, Refusal, Role, WebAddress};
use platform::upload::Depot;
use platform::upload::pages::AtHand;
use testkit::{noon, on_both_engines};
use tower::ServiceExt as _;
use voting::{CouncilState, Effect, EffectOfResolution, Matter};

const EXTRACT: &[u8] = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj";

async fn sent(
    house: &House,
    depot: &Depot,
    actor: &Actor,
    mut request: Request<Body>,
) -> (StatusCode, Vec<u8>) {
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::De);
    request
        .extensions_mut()
        .insert(AtHand::new(Some(depot.clone())));
    let response = router(house).oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 32 << 20).await.unwrap();
    (status, body.to_vec())
}

fn form(path: &str, bytes: &[u8]) -> Request<Body> {
    let mut body =
        b"--x\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"Auszug.pdf\"\r\n\r\n"
            .to_vec();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    Request::post(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .unwrap()
}

fn look(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

async fn round(house: &House) -> (ResolutionId, CouncilId, OrganisationId) {
    let (db, clerk) = (&house.db, office(house.network));
    let marl = town(house, "Stadt Marl", "05562024").await;
    let wish = Wish {
        title: words("Flächenpool"),
        text: words("Die Städte bringen Flächen in einen Pool ein."),
        body: None,
        organisation: None,
        matter: Matter::Ordinary,
        effect: EffectOfResolution::NeedsRatification,
        confidentiality: Confidentiality::Public,
    };
    let id = draft(db, &clerk, house.network, wish, noon())
        .await
        .unwrap();
    let settled = Settled::Adopted(Since::Day(noon().day()), None);
    settle(db, &clerk, id, settled, noon()).await.unwrap();
    let opened = Opened {
        effect: Effect::All,
        deadline: None,
        cost: None,
        councils: vec![marl],
        named: Vec::new(),
    };
    open(db, &clerk, id, opened, noon()).await.unwrap();
    let round = of_resolution(db.read(), id).await.unwrap().unwrap();
    (id, round.councils[0].id, marl)
}

#[tokio::test]
async fn a_file_is_added_released_replaced_and_removed_by_whom_the_council_is() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let folder = tempfile::tempdir().unwrap();
        let depot = Depot::folder(folder.path()).unwrap();
        let (id, council, marl) = round(&house).await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let own = with_role(network, Some(marl), Role::Officer);
        let neighbour = with_role(network, Some(herten), Role::Officer);
        let list = format!("/nord/intern/beschluesse/{id}/raete/{council}/nachweise");
        let board = format!("/nord/intern/beschluesse/{id}");
        let see = async |who: &Actor, path: &str| sent(&house, &depot, who, look(path)).await;
        let text =
            async |who: &Actor, path: &str| String::from_utf8(see(who, path).await.1).unwrap();
        let (status, page) = sent(&house, &depot, &own, form(&list, EXTRACT)).await;
        assert_eq!(
            status,
            StatusCode::SEE_OTHER,
            "{}",
            String::from_utf8_lossy(&page)
        );
        let file = async || {
            let all = of_councils(db.read(), &[council]).await.unwrap();
            all.get(&council)
                .map_or(String::new(), |it| it[0].id.to_string())
        };
        let one = format!("{list}/{}", file().await);
        assert_eq!(see(&own, &one).await, (StatusCode::OK, EXTRACT.to_vec()));
        assert!(text(&own, &board).await.contains("Auszug.pdf"));
        // The neighbours see it once it is released.
        assert_eq!(see(&neighbour, &one).await.0, StatusCode::NOT_FOUND);
        assert!(!text(&neighbour, &board).await.contains("Auszug.pdf"));
        let (status, _) = sent(&house, &depot, &neighbour, form(&list, EXTRACT)).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        post(&house, &own, &format!("{one}/sicht"), "sicht=network").await;
        assert_eq!(see(&neighbour, &one).await.0, StatusCode::OK);
        assert!(text(&neighbour, &board).await.contains("Auszug.pdf"));
        for stranger in [office(house.other), Actor::Anonymous] {
            let (status, _) = see(&stranger, &one).await;
            assert_ne!(status, StatusCode::OK, "{stranger:?}");
        }
        let company = with_role(network, Some(marl), Role::CompanyUser);
        assert_eq!(see(&company, &one).await.0, StatusCode::NOT_FOUND);

        let new = b"%PDF-1.7\n%\xe2\xe3\n2 0 obj";
        let replaced = form(&format!("{one}/ersetzen"), new);
        let (status, _) = sent(&house, &depot, &own, replaced).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(see(&own, &one).await.0, StatusCode::NOT_FOUND);
        let two = format!("{list}/{}", file().await);
        assert_eq!(see(&neighbour, &two).await, (StatusCode::OK, new.to_vec()));
        for (bytes, status, words) in [
            (
                &b"<svg/>"[..],
                StatusCode::UNPROCESSABLE_ENTITY,
                "nehmen wir nicht an",
            ),
            (
                &vec![b'x'; 26 << 20],
                StatusCode::PAYLOAD_TOO_LARGE,
                "höchstens 25 MB",
            ),
        ] {
            let (answered, page) = sent(&house, &depot, &own, form(&list, bytes)).await;
            assert_eq!(answered, status);
            assert!(String::from_utf8(page).unwrap().contains(words), "{words}");
        }
        post(&house, &own, &format!("{two}/entfernen"), "").await;
        assert_eq!(see(&own, &two).await.0, StatusCode::NOT_FOUND);
        for number in 0..=MOST {
            let bytes = format!("Seite {number}");
            let (status, _) = sent(&house, &depot, &own, form(&list, bytes.as_bytes())).await;
            let full = number == MOST;
            assert_eq!(status == StatusCode::CONFLICT, full, "{number}: {status}");
        }
        let verified = platform::audit::verify(db).await.unwrap();
        assert!(verified.is_ok());
    })
    .await;
}

#[tokio::test]
async fn what_a_machine_gathers_moves_a_council_at_most_to_decided() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let db = &house.db;
        let (id, council, _) = round(&house).await;
        let gathered = |hash: &str, gist| Gathered {
            found: Found {
                source: WebAddress::parse("https://ratsinfo.example.org/item/7").unwrap(),
                sha256: hash.repeat(32),
                said: "einstimmig".to_owned(),
                fetched_at: noon(),
            },
            raw: "{\"result\":\"einstimmig\"}".to_owned(),
            gist,
        };
        let record = async |it: Gathered| {
            let tx = db.begin().await.unwrap();
            let which = (id, council);
            let made = record_evidence(&tx, &Actor::System, which, &it, noon()).await;
            if made.is_ok() {
                tx.commit().await.unwrap();
            }
            made.map(|it| it.is_some())
        };
        let state = async || {
            let round = of_resolution(db.read(), id).await.unwrap().unwrap();
            round.councils[0].state
        };
        let day = "2026-06-10".parse().unwrap();
        assert!(record(gathered("0a", Gist::Scheduled(day))).await.unwrap());
        assert_eq!(state().await, CouncilState::Scheduled);
        let decided = gathered("0b", Gist::Decided(Some(day)));
        assert!(record(decided.clone()).await.unwrap());
        assert!(
            !record(decided).await.unwrap(),
            "the same again is nothing new"
        );
        assert_eq!(state().await, CouncilState::Decided);
        let back = gathered("0c", Gist::Submitted);
        assert!(record(back).await.unwrap());
        assert_eq!(state().await, CouncilState::Decided, "nothing goes back");
        let broken = record(gathered("zz", Gist::Unclear)).await;
        assert_eq!(broken.unwrap_err().text(), "evidence-error-malformed");
        let clerk = office(house.network);
        let board = ask(
            &house,
            &clerk,
            &format!("/nord/intern/beschluesse/{id}"),
            None,
        )
        .await;
        assert!(board.text.contains("ratsinfo.example.org/item/7"));
        assert!(board.text.contains("0 von 1 haben zugestimmt"));
    })
    .await;
}
