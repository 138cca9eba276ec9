//! Minutes: written by several, approved once, corrected after that.

use crate::house::*;
use axum::http::StatusCode;
use kernel::Role;
use meetings::attendance::{arrive, close, open};
use meetings::meeting::{ItemId, MeetingId, Outcome, add, item};
use meetings::minutes::{MinutesError, Written, write};
use testkit::on_both_engines;

async fn held(of: &Alliance) -> (MeetingId, ItemId) {
    let id = of.called().await;
    let mut closed = decision("Vertrauliche Ansiedlung");
    closed.public = false;
    add(of.db(), &of.office, id, closed, then()).await.unwrap();
    let version = of.version(id).await;
    open(of.db(), &of.office, (id, version), then())
        .await
        .unwrap();
    for seat in of.seats(id).await {
        arrive(of.db(), &of.office, (id, seat.id), None, then())
            .await
            .unwrap();
    }
    let item = of.items(id).await[1];
    (id, item)
}

#[tokio::test]
async fn two_clerks_lose_nothing_and_approved_minutes_stay() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, item) = held(&of).await;
        let found = item::of_meeting(of.db().read(), id).await.unwrap();
        let written = Written {
            version: found[1].version,
            record: "Das Konzept wird beraten.".to_owned(),
            outcome: Outcome::Noted,
        };
        write(of.db(), &of.office, (id, item), written.clone(), then())
            .await
            .unwrap();
        let late = write(of.db(), &of.office, (id, item), written, then()).await;
        assert!(matches!(late, Err(MinutesError::Overtaken)));
        // On the page both texts are there.
        let path = format!("/nord/intern/treffen/{id}/tagesordnung/{item}/protokoll");
        let form = format!("stand={}&text=Mein+Text&ergebnis=noted", found[1].version);
        let page = ask(&of.house, &of.office, &path, Some(&form)).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.text.contains("Mein Text"), "{}", page.text);
        assert!(
            page.text.contains("Das Konzept wird beraten."),
            "{}",
            page.text
        );

        let meeting = format!("/nord/intern/treffen/{id}");
        // What is printed is fit for print; here there is no press.
        for paper in ["tagesordnung.pdf", "niederschrift.pdf"] {
            let printed = ask(&of.house, &of.office, &format!("{meeting}/{paper}"), None).await;
            assert_eq!(printed.status, StatusCode::SERVICE_UNAVAILABLE, "{paper}");
        }
        close(of.db(), &of.office, id, then()).await.unwrap();
        let officer = signed_in(&of.house, None, None, Role::Officer);
        let minutes = format!("{meeting}/niederschrift");
        let early = ask(&of.house, &officer, &minutes, None).await;
        assert_eq!(
            early.status,
            StatusCode::NOT_FOUND,
            "not before the approval"
        );
        let all = item::of_meeting(of.db().read(), id).await.unwrap();
        let seen: u32 = all.iter().map(|it| it.version).sum();
        let approval = format!("stand={seen}&treffen=");
        post(
            &of.house,
            &of.office,
            &format!("{meeting}/genehmigung"),
            &approval,
        )
        .await;

        let form = format!("stand={}&text=Anders&ergebnis=noted", found[1].version + 1);
        let page = ask(&of.house, &of.office, &path, Some(&form)).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let correction = "text=Statt+20+sind+es+22+Hektar.";
        post(
            &of.house,
            &of.office,
            &format!("{meeting}/berichtigung"),
            correction,
        )
        .await;
        let shown = ask(&of.house, &officer, &minutes, None).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains("22 Hektar"), "{}", shown.text);
        assert!(!shown.text.contains("Vertrauliche"), "{}", shown.text);
        let own = ask(&of.house, &of.mayors[0].1, &minutes, None).await;
        assert!(own.text.contains("Vertrauliche"), "{}", own.text);
    })
    .await;
}
