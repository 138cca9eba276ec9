//! Resolutions and the councils: acts on both engines, pages, what leaks to nobody.

use crate::house::*;
use axum::http::StatusCode;
use directory::Since;
use governance::resolution::ratification::{Opened, Report, of_resolution, open, report};
use governance::resolution::{
    self, Asked, ResolutionId, Settled, Standing, Wish, draft, find, page_of, reword, settle,
};
use kernel::{Actor, Confidentiality, Limit, Refusal, Role};
use testkit::{noon, on_both_engines};
use voting::{CouncilState, Effect, EffectOfResolution, Matter};

fn wish(title: &str, level: Confidentiality) -> Wish {
    Wish {
        title: words(title),
        text: words("Die Städte bringen Flächen in einen Pool ein."),
        body: None,
        organisation: None,
        matter: Matter::Ordinary,
        effect: EffectOfResolution::NeedsRatification,
        confidentiality: level,
    }
}

fn told(state: CouncilState, on: Option<&str>) -> Report {
    Report {
        state,
        paper: Some("VO/2026/1".to_owned()),
        link: None,
        preliminary_on: None,
        deciding_on: "2026-12-10".parse().ok(),
        decided_on: on.and_then(|it| it.parse().ok()),
        adopted_text: None,
        note: None,
    }
}

async fn adopted(house: &House, title: &str, level: Confidentiality) -> ResolutionId {
    let (db, clerk) = (&house.db, office(house.network));
    let id = draft(db, &clerk, house.network, wish(title, level), noon())
        .await
        .unwrap();
    let on = Since::Day(noon().day());
    settle(db, &clerk, id, Settled::Adopted(on, None), noon())
        .await
        .unwrap();
    id
}

#[tokio::test]
async fn councils_ratify_and_a_new_wording_asks_them_again() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let id = adopted(&house, "Flächenpool", Confidentiality::Public).await;
        let opened = |councils| Opened {
            effect: Effect::All,
            deadline: None,
            cost: None,
            councils,
            named: Vec::new(),
        };
        let foreign = firm_elsewhere(&house).await;
        let hidden = open(db, &clerk, id, opened(vec![marl, foreign]), noon()).await;
        assert_eq!(hidden.unwrap_err().text(), "error-not-found");
        let none = open(db, &clerk, id, opened(vec![]), noon()).await;
        assert_eq!(none.unwrap_err().text(), "ratification-error-no-councils");
        open(db, &clerk, id, opened(vec![marl, herten, marl]), noon())
            .await
            .unwrap();
        let twice = open(db, &clerk, id, opened(vec![marl]), noon()).await;
        assert_eq!(twice.unwrap_err().text(), "resolution-error-round-open");

        let round = async || of_resolution(db.read(), id).await.unwrap().unwrap();
        let council = async |of| {
            let councils = round().await.councils.into_iter();
            councils
                .into_iter()
                .find(|it| it.organisation == of)
                .unwrap()
                .id
        };
        let standing = async || {
            let found = find(db, &clerk, id).await.unwrap().unwrap();
            found.standing(Some(&round().await))
        };
        let own = with_role(house.network, Some(marl), Role::Officer);
        let of_marl = (id, council(marl).await);
        report(
            db,
            &own,
            of_marl,
            told(CouncilState::Approved, Some("2026-05-07")),
            noon(),
        )
        .await
        .unwrap();
        let of_herten = (id, council(herten).await);
        let denied = report(
            db,
            &own,
            of_herten,
            told(CouncilState::Rejected, Some("2026-05-07")),
            noon(),
        )
        .await;
        assert_eq!(denied.unwrap_err().text(), "error-forbidden");
        let undated = report(
            db,
            &clerk,
            of_herten,
            told(CouncilState::Approved, None),
            noon(),
        )
        .await;
        assert_eq!(undated.unwrap_err().field(), Some("decided_on"));
        assert_eq!(standing().await, Standing::Ratifying);
        report(
            db,
            &clerk,
            of_herten,
            told(CouncilState::Approved, Some("2026-05-09")),
            noon(),
        )
        .await
        .unwrap();
        let adopted_on = noon().day();
        assert_eq!(standing().await, Standing::InForce(Some(adopted_on)));

        let new = words("Die Städte bringen freie Flächen in einen Pool ein.");
        let reason = "Änderung aus Marl".to_owned();
        let same = words("Die Städte bringen  Flächen in einen Pool ein.");
        let same = reword(db, &clerk, id, (same, reason.clone()), noon()).await;
        assert_eq!(same.unwrap_err().field(), Some("text"));
        reword(db, &clerk, id, (new, reason), noon()).await.unwrap();
        assert_eq!(
            standing().await,
            Standing::Ratifying,
            "all have to agree again"
        );
        let texts = resolution::texts(db.read(), id).await.unwrap();
        assert_eq!(texts.len(), 2, "the old wording stays");
        assert!(platform::audit::verify(db).await.unwrap().is_ok());
    })
    .await;
}

#[tokio::test]
async fn numbers_are_given_once_and_lists_show_what_one_may_read() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let public = adopted(&house, "Öffentlich: Wasserstoff", Confidentiality::Public).await;
        let inside = adopted(&house, "Intern: Wasserstoff", Confidentiality::Network).await;
        let sketch = draft(
            db,
            &clerk,
            house.network,
            wish("Entwurf: Wasserstoff", Confidentiality::Public),
            noon(),
        )
        .await
        .unwrap();
        let listed = async |actor: &Actor, words: &str| {
            let asked = Asked {
                words: words.to_owned(),
                ..Asked::default()
            };
            let which = (house.network, &asked);
            let page = page_of(db.read(), actor, which, None, Limit::SCREEN).await;
            let items = page.unwrap().items.into_iter();
            items.map(|it| it.id).collect::<Vec<_>>()
        };
        let officer = with_role(house.network, None, Role::Officer);
        assert_eq!(listed(&Actor::Anonymous, "wasserstoff").await, [public]);
        assert_eq!(listed(&officer, "WASSER stoff").await, [inside, public]);
        assert_eq!(listed(&clerk, "").await, [sketch, inside, public]);
        assert_eq!(listed(&clerk, "Kohle").await, []);
        let number = async |id| find(db, &clerk, id).await.unwrap().unwrap().number;
        assert_eq!(number(public).await.unwrap().number, 1);
        assert_eq!(number(inside).await.unwrap().number, 2);
        assert_eq!(number(sketch).await, None);
        assert!(find(db, &officer, sketch).await.unwrap().is_none());

        let asked = Asked::default();
        let first = page_of(
            db.read(),
            &clerk,
            (house.network, &asked),
            None,
            Limit::clamped(2),
        )
        .await
        .unwrap();
        let [year, count, id] = first.next.as_ref().unwrap().parts::<3>().unwrap();
        let after = Some((
            year.parse().unwrap(),
            count.parse().unwrap(),
            id.parse().unwrap(),
        ));
        let rest = page_of(
            db.read(),
            &clerk,
            (house.network, &asked),
            after,
            Limit::clamped(2),
        )
        .await
        .unwrap();
        assert_eq!(
            rest.items.iter().map(|it| it.id).collect::<Vec<_>>(),
            [public]
        );
        assert!(rest.next.is_none());
    })
    .await;
}

#[tokio::test]
async fn the_story_of_a_round_on_pages() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let clerk = office(house.network);
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let base = "/nord/intern/beschluesse";
        let empty = ask(&house, &clerk, base, None).await;
        assert!(empty.text.contains("Keine Beschlüsse"));
        let nothing = "titel=&text=&sache=ordinary&wirkung=binding&sicht=public";
        let refused = ask(&house, &clerk, &format!("{base}/neu"), Some(nothing)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("Bitte prüfen Sie 2 Angaben"), "{}", refused.text);
        let form = "titel=Fl%C3%A4chenpool&text=Die+St%C3%A4dte+bringen+Fl%C3%A4chen+ein.&sache=ordinary\
                    &wirkung=needs-ratification&sicht=public";
        let made = ask(&house, &clerk, &format!("{base}/neu"), Some(form)).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
        let one = made.location.split('?').next().unwrap().to_owned();
        let officer = with_role(house.network, Some(marl), Role::Officer);
        assert_eq!(ask(&house, &officer, &one, None).await.status, StatusCode::NOT_FOUND);

        let day = noon().day();
        let settled = format!("ausgang=adopted&am={day}&ja=12&nein=0&enthaltungen=1");
        post(&house, &clerk, &format!("{one}/entscheidung"), &settled).await;
        let shown = ask(&house, &officer, &one, None).await;
        assert!(shown.text.contains("12 Ja, 0 Nein, eine Enthaltung"), "{}", shown.text);

        let round = format!("regel=all&raete={marl}&raete={herten}&kosten=10.000,00&schluessel=equal");
        post(&house, &clerk, &format!("{one}/ratsrunde"), &round).await;
        let board = ask(&house, &officer, &one, None).await;
        assert!(board.text.contains("0 von 2 haben zugestimmt"), "{}", board.text);
        assert!(board.text.contains("Rat der Stadt Marl"));
        assert!(board.text.contains("5.000,00"), "{}", board.text);

        let told = format!("organisation={marl}&stand=approved-with-changes&entschieden={day}");
        let path = format!("{one}/rat");
        let refused = ask(&house, &officer, &path, Some(&told)).await;
        assert!(refused.text.contains("Geben Sie den Wortlaut an"), "{}", refused.text);
        let told = format!("{told}&wortlaut=Die+St%C3%A4dte+bringen+freie+Fl%C3%A4chen+ein.");
        post(&house, &officer, &path, &told).await;
        let board = ask(&house, &officer, &one, None).await;
        assert!(board.text.contains("<ins>"), "{}", board.text);
        assert!(board.text.contains("mit anderem Wortlaut: Rat der Stadt Marl"), "{}", board.text);
        let told = format!("organisation={herten}&stand=scheduled&sitzung=2026-12-10");
        post(&house, &clerk, &path, &told).await;
        let board = ask(&house, &clerk, &one, None).await;
        let sentence = "ausstehend: Rat der Stadt Herten am 10.12.2026";
        assert!(board.text.contains(sentence), "{}", board.text);
        let without = ask(&house, &clerk, &format!("{one}?ohne={herten}"), None).await;
        assert!(without.text.contains("10.000,00"), "{}", without.text);

        for wrong in ["viel", "101", "-1", ""] {
            let refused = ask(
                &house,
                &clerk,
                &format!("{one}/umsetzung"),
                Some(&format!("prozent={wrong}")),
            )
            .await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        let elsewhere = ask(&house, &office(house.other), &one.replace("nord", "sued"), None).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn whoever_stands_for_a_council_is_called_until_it_has_decided() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let account = account_for(&house, marl).await;
        let id = adopted(&house, "Flächenpool", Confidentiality::Public).await;
        let opened = Opened {
            effect: Effect::All,
            deadline: "2026-07-01".parse().ok(),
            cost: None,
            councils: vec![marl],
            named: Vec::new(),
        };
        open(db, &clerk, id, opened, noon()).await.unwrap();
        let waiting = async || {
            platform::notification::waiting(db.read(), account, house.network)
                .await
                .unwrap()
        };
        assert_eq!(waiting().await, 1);
        let own = with_role(house.network, Some(marl), Role::Officer);
        let overview = ask(&house, &own, "/nord/intern/beschluesse", None).await;
        assert!(overview.text.contains("0 von 1 haben zugestimmt"));

        // Two weeks ahead, once; while that is unread, the next one only renews it.
        let job = governance::manifest().jobs[0];
        for (day, told) in [
            ("2026-06-16", 1),
            ("2026-06-17", 2),
            ("2026-06-20", 2),
            ("2026-06-28", 2),
        ] {
            let payload = serde_json::json!({"day": day});
            (job.run)(db.clone(), payload, noon()).await.unwrap();
            assert_eq!(waiting().await, told, "{day}");
        }
        let council = of_resolution(db.read(), id)
            .await
            .unwrap()
            .unwrap()
            .councils[0]
            .id;
        let yes = told(CouncilState::Approved, Some("2026-06-10"));
        report(db, &own, (id, council), yes, noon()).await.unwrap();
        assert_eq!(waiting().await, 0, "nobody is called any more");
    })
    .await;
}

/// What the press is given, for whoever asks; the press hands it back as it is.
async fn printed(house: &House, actor: &Actor, path: &str) -> (StatusCode, serde_json::Value) {
    let echo = documents::Typesetter {
        program: "/bin/cat".into(),
        ..documents::Typesetter::default()
    };
    let press = documents::Press::new(echo, documents::Limits::default());
    let press = platform::press::pages::AtHand::new(Some(press));
    let mut request = axum::http::Request::get(path)
        .body(axum::body::Body::empty())
        .unwrap();
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(kernel::Lang::De);
    request.extensions_mut().insert(press);
    let response = tower::ServiceExt::oneshot(router(house), request)
        .await
        .unwrap();
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 1 << 20)
        .await
        .unwrap();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

#[tokio::test]
async fn a_resolution_is_printed_with_its_councils_for_whom_may_read_it() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let id = adopted(&house, "Flächenpool", Confidentiality::Network).await;
        let opened = Opened {
            effect: Effect::All,
            deadline: None,
            cost: None,
            councils: vec![marl],
            named: Vec::new(),
        };
        open(db, &clerk, id, opened, noon()).await.unwrap();
        let council = of_resolution(db.read(), id)
            .await
            .unwrap()
            .unwrap()
            .councils[0]
            .id;
        let changed = Report {
            adopted_text: Some("Die Städte bringen freie Flächen in einen Pool ein.".to_owned()),
            ..told(CouncilState::ApprovedWithChanges, Some("2026-06-10"))
        };
        report(db, &clerk, (id, council), changed, noon())
            .await
            .unwrap();
        let path = format!("/nord/intern/beschluesse/{id}/beschluss.pdf");
        let officer = with_role(house.network, Some(marl), Role::Officer);
        let (status, paper) = printed(&house, &officer, &path).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(paper["subtitle"], "Flächenpool");
        let said = paper.to_string();
        for words in [
            "Rat der Stadt Marl",
            "0 von 1 haben zugestimmt",
            "\"freie \"",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
        let again = printed(&house, &officer, &path).await;
        assert_eq!(again.1, paper, "the same state gives the same paper");
        let company = with_role(house.network, Some(marl), Role::CompanyUser);
        let (status, _) = printed(&house, &company, &path).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    })
    .await;
}
