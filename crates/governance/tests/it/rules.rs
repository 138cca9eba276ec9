//! Rules of procedure: taken over, written in a form, adopted, read in words.

use crate::house::*;
use axum::http::StatusCode;
use directory::Since;
use governance::body::{self, BodyKind, Reach};
use governance::resolution::{self, ResolutionId, Settled};
use governance::rules::{
    self, Adoption, Described, Provisions, State, Wish, adopt, begin, by_version, change, ensure,
    in_force, revise,
};
use kernel::{Actor, BodyId, Confidentiality, Date, Refusal, Role};
use testkit::{noon, on_both_engines};
use voting::{Counted, DayCount, EffectOfResolution, Majority, Matter, Notice, Quorum, Share};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn notice(days: u16) -> Notice {
    Notice {
        days,
        count: DayCount::FullDaysBetween,
        counted: Counted::CalendarDays,
    }
}

fn provisions(days: u16) -> Provisions {
    let mut all = Provisions::silent();
    all.rule_set.notice = Some(notice(days));
    all.rule_set.quorum = Some(Quorum {
        share: Share::MORE_THAN_HALF,
        of_legal: true,
        deemed_until_challenged: false,
        second_meeting: None,
    });
    all.rule_set.majorities = vec![(Matter::Ordinary, Majority::simple())];
    all
}

fn wish(days: u16, bodies: Vec<BodyId>) -> Wish {
    Wish {
        name: words("Arbeitsordnung"),
        bodies,
        provisions: provisions(days),
        source: None,
        note: None,
    }
}

/// Two bodies with seats for all members.
async fn bodies(house: &House) -> [BodyId; 2] {
    let seats = body::DescribedSeat {
        office: Some(body::Office {
            key: "mayor".to_owned(),
            kind: None,
        }),
        reach: Reach::Members,
        role: None,
        at_least: 13,
        at_most: None,
        deputies: None,
        votes: 1,
        term_years: None,
    };
    let described = |key: &str| body::Described {
        key: key.to_owned(),
        kind: BodyKind::SteeringGroup,
        name: words(key),
        part_of: None,
        steered_by: None,
        rhythm: None,
        seats: vec![seats.clone()],
    };
    let tx = house.db.begin().await.unwrap();
    let all = [described("lenkung"), described("team")];
    body::ensure(&tx, house.network, &all, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let all = body::bare(house.db.read(), house.network).await.unwrap();
    [all[0].id, all[1].id]
}

async fn resolved(house: &House, on: &str) -> ResolutionId {
    let (db, clerk) = (&house.db, office(house.network));
    let wish = resolution::Wish {
        title: words("Arbeitsordnung"),
        text: words("Die Gruppe gibt sich eine Arbeitsordnung."),
        body: None,
        organisation: None,
        matter: Matter::Rules,
        effect: EffectOfResolution::Internal,
        confidentiality: Confidentiality::Public,
    };
    let id = resolution::draft(db, &clerk, house.network, wish, noon())
        .await
        .unwrap();
    let settled = Settled::Adopted(Since::Day(day(on)), None);
    resolution::settle(db, &clerk, id, settled, noon())
        .await
        .unwrap();
    id
}

#[tokio::test]
async fn a_version_counts_by_a_resolution_and_the_next_takes_its_place() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let [steering, team] = bodies(&house).await;
        let officer = with_role(house.network, None, Role::Officer);
        let refused = begin(db, &officer, house.network, wish(10, vec![]), noon()).await;
        assert_eq!(refused.unwrap_err().text(), "error-forbidden");
        let first = begin(db, &clerk, house.network, wish(10, vec![steering]), noon())
            .await
            .unwrap();
        assert_eq!(by_version(db.read(), first).await.unwrap(), None);

        let mut unsound = wish(10, vec![steering]);
        unsound.provisions.rule_set.urgent_notice = Some(notice(11));
        let refused = change(db, &clerk, first, unsound, noon()).await;
        assert_eq!(refused.unwrap_err().field(), Some("eil"));

        let decided = resolved(&house, "2026-03-01").await;
        let from = |id, text| Adoption {
            resolution: id,
            from: day(text),
        };
        let early = adopt(db, &clerk, first, from(decided, "2026-02-28"), noon()).await;
        assert_eq!(early.unwrap_err().text(), "rules-error-before-resolution");
        adopt(db, &clerk, first, from(decided, "2026-03-01"), noon())
            .await
            .unwrap();
        let again = change(db, &clerk, first, wish(5, vec![steering]), noon()).await;
        assert_eq!(again.unwrap_err().text(), "rules-error-adopted");

        // Rules for all give way to those of a body.
        let of_all = begin(db, &clerk, house.network, wish(21, vec![]), noon())
            .await
            .unwrap();
        adopt(db, &clerk, of_all, from(decided, "2026-03-01"), noon())
            .await
            .unwrap();
        let other = begin(
            db,
            &clerk,
            house.network,
            wish(3, vec![steering, team]),
            noon(),
        )
        .await
        .unwrap();
        let twice = adopt(db, &clerk, other, from(decided, "2026-05-01"), noon()).await;
        assert_eq!(twice.unwrap_err().text(), "rules-error-other-rules");
        let days = async |body, text: &str| {
            let found = in_force(db.read(), body, day(text)).await.unwrap();
            found.map(|it| (it.rule_set.notice.unwrap().days, it.version))
        };
        assert_eq!(days(steering, "2026-02-28").await, None);
        assert_eq!(days(steering, "2026-03-01").await, Some((10, 1)));
        assert_eq!(days(team, "2026-03-01").await, Some((21, 1)));

        let second = revise(db, &clerk, first, noon()).await.unwrap();
        let open = revise(db, &clerk, first, noon()).await;
        assert_eq!(open.unwrap_err().text(), "rules-error-draft-open");
        change(db, &clerk, second, wish(7, vec![steering]), noon())
            .await
            .unwrap();
        let same_day = adopt(db, &clerk, second, from(decided, "2026-03-01"), noon()).await;
        assert_eq!(same_day.unwrap_err().field(), Some("ab"));
        adopt(db, &clerk, second, from(decided, "2026-06-01"), noon())
            .await
            .unwrap();
        assert_eq!(days(steering, "2026-05-31").await, Some((10, 1)));
        assert_eq!(days(steering, "2026-06-01").await, Some((7, 2)));
        let old = by_version(db.read(), first).await.unwrap().unwrap();
        assert_eq!(old.until, Some(day("2026-05-31")), "a vote still finds it");
    })
    .await;
}

#[tokio::test]
async fn what_the_charter_says_is_the_first_version_until_somebody_works_on_it() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let [steering, _] = bodies(&house).await;
        let described = |days, in_force| Described {
            key: "arbeitsordnung".to_owned(),
            name: words("Arbeitsordnung"),
            bodies: vec![],
            provisions: provisions(days),
            note: None,
            in_force,
        };
        let apply = async |it: &Described| {
            let tx = db.begin().await.unwrap();
            let all = std::slice::from_ref(it);
            let changed = ensure(&tx, house.network, all, noon()).await.unwrap();
            tx.commit().await.unwrap();
            changed
        };
        assert!(apply(&described(10, None)).await);
        assert!(!apply(&described(10, None)).await, "the same again");
        assert!(apply(&described(12, None)).await, "nobody has touched it");
        let all = rules::of_network(db.read(), house.network).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].state(noon().day()), State::Draft);
        change(db, &clerk, all[0].id, wish(14, vec![]), noon())
            .await
            .unwrap();
        assert!(!apply(&described(10, None)).await, "it is theirs now");

        let in_force_already = Described {
            key: "geschaeftsordnung".to_owned(),
            ..described(9, Some((day("2026-01-01"), None)))
        };
        assert!(apply(&in_force_already).await);
        assert!(!apply(&in_force_already).await);
        let found = in_force(db.read(), steering, noon().day()).await.unwrap();
        assert_eq!(found.unwrap().rule_set.notice, Some(notice(9)));
    })
    .await;
}

#[tokio::test]
async fn a_form_keeps_what_was_typed_and_the_page_says_it_in_words() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let [steering, _] = bodies(&house).await;
        let path = "/nord/intern/arbeitsordnungen";
        let wrong = "name=&frist=zehn&eil=3&quorum-anteil=4/3&quorum-art=more-than\
                     &m-ordinary-anteil=1/2&m-ordinary-art=more-than&umlauf=share-consents\
                     &unterschrift=Vorsitz";
        let answered = ask(&house, &clerk, &format!("{path}/neu"), Some(wrong)).await;
        assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in [
            "Bitte prüfen Sie 6 Angaben",
            "value=\"zehn\"",
            "value=\"4/3\"",
            "value=\"Vorsitz\"",
            "href=\"#zustimmung-anteil\"",
            "href=\"#umlauf-tage\"",
        ] {
            assert!(answered.text.contains(text), "{text}: {}", answered.text);
        }
        let unsound = "name=AO&frist=3&eil=10&umlauf=nobody-objects&umlauf-tage=0";
        let answered = ask(&house, &clerk, &format!("{path}/neu"), Some(unsound)).await;
        assert!(
            answered.text.contains("Bitte prüfen Sie 2 Angaben"),
            "both at once"
        );

        let right = format!(
            "name=Arbeitsordnung&gremien={steering}&frist=10&frist-zaehlung=full-days-between\
             &frist-tage=calendar-days&quorum-anteil=1/2&quorum-art=more-than&quorum-basis=legal\
             &m-ordinary-anteil=50 %25&m-ordinary-art=more-than&m-ordinary-basis=votes\
             &m-rules-anteil=2/3&m-rules-art=at-least&m-rules-basis=legal-seats"
        );
        let answered = ask(&house, &clerk, &format!("{path}/neu"), Some(&right)).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text);
        let all = rules::of_network(db.read(), house.network).await.unwrap();
        let id = all[0].id;
        let one = format!("{path}/{id}");
        let page = ask(&house, &clerk, &one, None).await.text;
        let half = "Das Gremium ist beschlussfähig, wenn mehr als die Hälfte der Stimmen aller \
                    Sitze einschließlich der unbesetzten anwesend ist, bei 13 Stimmen also mindestens 7.";
        for text in [half, "mindestens zwei Drittel", "keine Mehrheit geregelt"] {
            let plain = page.replace(['\u{2068}', '\u{2069}'], "");
            assert!(plain.contains(text), "{text}: {plain}");
        }

        // A draft is the members'; nobody else knows of it.
        let company = with_role(house.network, None, Role::CompanyUser);
        let elsewhere = office(house.other);
        for (actor, status) in [
            (&company, StatusCode::NOT_FOUND),
            (&elsewhere, StatusCode::NOT_FOUND),
            (&Actor::Anonymous, StatusCode::NOT_FOUND),
        ] {
            let answered = ask(&house, actor, &one, None).await;
            let hidden = answered.status == status || answered.status == StatusCode::UNAUTHORIZED;
            assert!(hidden, "{actor:?} {}", answered.status);
        }
        let decided = resolved(&house, "2026-03-01").await;
        let adopting = format!("{one}/in-kraft");
        let missing = ask(&house, &clerk, &adopting, Some("beschluss=&ab=bald")).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.text.contains("Bitte prüfen Sie 2 Angaben"));
        let form = format!("beschluss={decided}&ab=2026-03-01");
        post(&house, &clerk, &adopting, &form).await;
        assert_eq!(
            ask(&house, &company, &one, None).await.status,
            StatusCode::OK
        );
        post(&house, &clerk, &format!("{one}/neue-fassung"), "").await;
        let all = rules::of_network(db.read(), house.network).await.unwrap();
        let second = format!("{path}/{}", all[0].id);
        let form = format!("name=Arbeitsordnung&gremien={steering}&frist=7");
        post(&house, &clerk, &format!("{second}/bearbeiten"), &form).await;
        let compared = ask(&house, &clerk, &format!("{second}/vergleich"), None).await;
        assert!(compared.text.contains("<del>"), "{}", compared.text);
        let body = ask(
            &house,
            &clerk,
            &format!("/nord/intern/gremien/{steering}"),
            None,
        )
        .await;
        assert!(body.text.contains("Fassung"), "{}", body.text);
    })
    .await;
}
