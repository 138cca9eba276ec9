//! Files to take away: what the page shows is in them, readable by others, and no more.

use crate::house::{House, company, house, line, office, with_role};
use crate::import_pages::{Answered, get, get_in_english, upload};
use calamine::{Data, Reader as _, Xlsx};
use calcard::vcard::VCard;
use directory::competence::{self, Holder};
use directory::organisation::{Levels, create};
use directory::person::{self, Details};
use kernel::{Confidentiality, EmailAddress, OrganisationId, Role};
use sheets::import;
use sheets::import::{ImportId, preview};
use std::io::Cursor;
use testkit::{noon, on_both_engines};

const LIST: &str = "/nord/intern/verzeichnis";

async fn known(house: &House, name: &str, level: Confidentiality) -> OrganisationId {
    let mut profile = company(name, "Marl");
    profile.address.street = Some(line("Weg 1"));
    profile.address.postcode = Some(line("45768"));
    profile.branches.wz2008 = vec!["24.44".to_owned(), "20.11".to_owned()];
    profile.employees = Some(1_200);
    profile.size_class = Some(directory::organisation::SizeClass::of(1_200));
    profile.phone = Some(line("+49 2365 0"));
    profile.email = EmailAddress::parse("werk@example.org").ok();
    let actor = office(house.network);
    let made = create(
        &house.db,
        &actor,
        house.network,
        profile,
        level,
        Levels::default(),
        noon(),
    );
    let id = made.await.unwrap();
    let (words, _) = competence::read("Kupfer, Elektrolyse", Confidentiality::Network);
    competence::assign(&house.db, &actor, Holder::Organisation(id), &words, noon())
        .await
        .unwrap();
    id
}

fn rows(answer: &Answered) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(answer.body.clone())).expect("a workbook");
    let range = book.worksheet_range("Verzeichnis").expect("the sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn column(rows: &[Vec<Data>], title: &str) -> usize {
    let titles = rows[0].iter().map(ToString::to_string);
    titles.into_iter().position(|it| it == title).expect(title)
}

#[tokio::test]
async fn the_list_as_a_workbook_holds_what_the_page_shows() {
    on_both_engines(async |database| {
        let house = house(database).await;
        known(&house, "=Kupferwerk GmbH", Confidentiality::Network).await;
        known(&house, "Geheimwerk", Confidentiality::CentralOffice).await;
        let officer = with_role(house.network, None, Role::Officer);
        let all = get(
            &house,
            &office(house.network),
            &format!("{LIST}/liste.xlsx"),
        )
        .await;
        assert_eq!(rows(&all).len(), 3);
        assert!(
            all.disposition.contains("verzeichnis-2026-06-15.xlsx"),
            "{}",
            all.disposition
        );
        let seen = get(&house, &officer, &format!("{LIST}/liste.xlsx")).await;
        let seen = rows(&seen);
        assert_eq!(seen.len(), 2, "what is hidden is in no file");
        let cell = |title: &str| seen[1][column(&seen, title)].clone();
        assert_eq!(cell("Name"), Data::String("=Kupferwerk GmbH".to_owned()));
        assert_eq!(cell("Beschäftigte"), Data::Float(1200.0));
        assert_eq!(
            cell("Kompetenzen"),
            Data::String("Elektrolyse; Kupfer".to_owned())
        );
        let Data::DateTime(day) = cell("Geändert am") else {
            panic!("no date")
        };
        assert_eq!(day.to_ymd_hms_milli(), (2026, 6, 15, 0, 0, 0, 0));
        let none = get(&house, &officer, &format!("{LIST}/liste.xlsx?q=Zement")).await;
        assert_eq!(rows(&none).len(), 1);
        let public = with_role(house.network, None, Role::CompanyUser);
        let public = get(&house, &public, &format!("{LIST}/liste.csv")).await;
        assert_eq!(public.text().lines().count(), 1, "{}", public.text());
        platform::audit::verify(&house.db).await.unwrap().unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_list_as_text_can_be_imported_again_and_changes_nothing() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        for name in ["Kupferwerk GmbH", "-Minus; \"Plus\" AG"] {
            known(&house, name, Confidentiality::Network).await;
        }
        let path = format!("{LIST}/liste.csv");
        let german = get(&house, &actor, &path).await.text();
        let english = get_in_english(&house, &actor, &path).await.text();
        for text in [german, english] {
            assert!(text.starts_with("\u{feff}Name;"), "{text}");
            assert!(text.contains("'+49 2365 0"), "{text}");
            let made = upload(&house, &actor, "Probe", &text).await;
            let id: ImportId = made.location.rsplit('/').next().unwrap().parse().unwrap();
            let plan = preview(&house.db, &actor, id).await.unwrap().plan.unwrap();
            assert_eq!(
                (plan.unchanged.len(), plan.changed.len(), plan.refused.len()),
                (2, 0, 0),
                "{plan:?}"
            );
            import::discard(&house.db, &actor, id, noon())
                .await
                .unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn cards_of_organisations_and_people_are_read_by_address_books() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let id = known(&house, "Kupferwerk GmbH", Confidentiality::Network).await;
        for (card, version) in [("karte.vcf", "4.0"), ("karte-3.vcf", "3.0")] {
            let answer = get(&house, &actor, &format!("{LIST}/{id}/{card}")).await;
            let text = answer.text();
            assert!(text.contains(&format!("VERSION:{version}\r\n")), "{text}");
            assert!(
                answer
                    .disposition
                    .contains("kupferwerk-gmbh-2026-06-15.vcf")
            );
            let read = VCard::parse(&text).expect("a card").to_string();
            for part in [
                "Kupferwerk GmbH",
                "werk@example.org",
                "45768",
                "Elektrolyse",
            ] {
                assert!(read.contains(part), "{part}: {read}");
            }
        }
        let stranger = get(
            &house,
            &office(house.other),
            &format!("{LIST}/{id}/karte.vcf"),
        )
        .await;
        assert!(stranger.status.is_client_error());
        let mut details = Details::new(line("Ayşe"), line("Demirtaş"));
        details.mobile = Some(line("0170 000"));
        let level = Confidentiality::Network;
        let made = person::create(&house.db, &actor, house.network, details, level, noon());
        let person = made.await.unwrap();
        let path = format!("/nord/intern/personen/{person}/karte.vcf");
        let text = get(&house, &actor, &path).await.text();
        assert!(text.contains("FN:Ayşe Demirtaş"), "{text}");
        assert!(text.contains("0170 000"), "{text}");
        let all = get(&house, &actor, &format!("{LIST}/liste.vcf"))
            .await
            .text();
        assert_eq!(all.matches("BEGIN:VCARD").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_list_on_paper_has_addresses_and_no_pages() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        for number in 0..30 {
            known(&house, &format!("Werk {number}"), Confidentiality::Network).await;
        }
        let shown = get(&house, &actor, &format!("{LIST}/druck?q=werk"))
            .await
            .text();
        assert!(shown.contains("30 Organisationen"), "{shown}");
        assert!(shown.contains("Weg 1, 45768 Marl"), "{shown}");
        assert_eq!(shown.matches("rowheader").count(), 30);
        let list = get(&house, &actor, &format!("{LIST}?q=werk")).await.text();
        assert!(list.contains("verzeichnis/liste.csv?q=werk"), "{list}");
    })
    .await;
}
