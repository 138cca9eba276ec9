//! Imports as a program meets them.

use crate::house::{house, office, with_role};
use crate::import_pages::upload;
use crate::program::get;
use axum::http::StatusCode;
use kernel::Role;
use testkit::on_both_engines;

const LIST: &str = "/api/v1/networks/nord/imports";

#[tokio::test]
async fn imports_are_listed_page_by_page_and_a_foreign_cursor_is_refused() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        for name in ["Alpha Stahl", "Beta Stahl"] {
            let table = format!("Name;Ort\n{name};Marl\n");
            let made = upload(&house, &office, "Einwilligung", &table).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        }
        let first = get(&house, &office, &format!("{LIST}?limit=1")).await;
        let next = first.json["next"].as_str().expect("there are two");
        let last = get(&house, &office, &format!("{LIST}?limit=1&cursor={next}")).await;
        assert_eq!(last.json["items"].as_array().expect("items").len(), 1);
        assert!(last.json["next"].is_null(), "{}", last.json);

        let people = "/api/v1/networks/nord/people";
        for wrong in [
            format!("{people}?cursor={next}"),
            format!("{LIST}?cursor=%21%21"),
        ] {
            let refused = get(&house, &office, &wrong).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert_eq!(refused.places(), ["cursor"], "{wrong}");
        }
        let stranger = with_role(house.other, None, Role::CentralOffice);
        let hidden = get(&house, &stranger, LIST).await;
        assert_ne!(hidden.status, StatusCode::OK);
    })
    .await;
}
