//! Follow-ups and hints as a program meets them.

use crate::house::{company, firm, house, line, office};
use crate::program::{get, walk};
use axum::http::StatusCode;
use contacts::follow_up;
use directory::organisation::{Levels, create};
use kernel::Confidentiality;
use testkit::on_both_engines;

#[tokio::test]
async fn what_is_due_first_comes_first_and_what_has_no_day_last() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let (profile, levels) = (company("Alpha Stahl", "Marl"), Levels::default());
        let open = Confidentiality::Network;
        let (network, now) = (house.network, testkit::noon());
        let made = create(&house.db, &office, network, profile, open, levels, now);
        let organisation = made.await.unwrap();
        for (subject, due) in [
            ("später", Some("2026-09-01")),
            ("ohne Tag", None),
            ("bald", Some("2026-07-01")),
            ("auch bald", Some("2026-07-01")),
            ("noch eins", None),
        ] {
            let wish = follow_up::Wish {
                kind: follow_up::FollowUpKind::Task,
                subject: line(subject),
                owner: follow_up::Owner::CentralOffice,
                due_on: due.map(|day| day.parse().unwrap()),
            };
            let planned = follow_up::plan(&house.db, &office, (network, organisation), wish, now);
            planned.await.unwrap();
        }
        let list = "/api/v1/networks/nord/follow-ups";
        let all = walk(&house, &office, &format!("{list}?limit=50"), "subject").await;
        assert_eq!(all.len(), 5);
        assert_eq!(all[2], "später");
        for limit in 1..=3 {
            let paged = format!("{list}?limit={limit}");
            assert_eq!(
                walk(&house, &office, &paged, "subject").await,
                all,
                "{limit}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_broken_or_foreign_cursor_is_refused() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        for name in ["Alpha Stahl", "Beta Stahl"] {
            firm(&house, name).await;
        }
        let organisations = "/api/v1/networks/nord/organisations?limit=1";
        let page = get(&house, &office, organisations).await;
        let next = page.json["next"].as_str().expect("there are two");
        let list = "/api/v1/networks/nord";
        for (path, place) in [
            (format!("{list}/hints?cursor={next}"), "cursor"),
            (format!("{list}/follow-ups?cursor={next}"), "cursor"),
            (format!("{list}/follow-ups?cursor=%21%21"), "cursor"),
            (format!("{list}/hints?box=x"), "box"),
        ] {
            let refused = get(&house, &office, &path).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert_eq!(refused.places(), [place], "{path}");
        }
    })
    .await;
}
