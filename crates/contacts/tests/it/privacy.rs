//! A company has its old contact person erased, and people are told what concerns them.

use crate::house::{House, company, house, line};
use contacts::contact::{self, Channel, Participant};
use directory::competence;
use directory::membership::{
    Applicant, Application, admit, applications, apply_for_membership, decline,
};
use directory::organisation::{self, Levels, create};
use directory::person::{self, Details, Office};
use kernel::{
    Actor, Confidentiality, EmailAddress, Identity, OrganisationId, Period, PersonId, Role, Stamp,
    Standing,
};
use platform::account::{self, Account, AccountState};
use platform::privacy::actions::{ask_for_self, carry_out};
use platform::privacy::{ErasureId, Subject, gathered};
use platform::role::{self, Grant};
use platform::{Catalogue, audit, job, notification, workbench};
use sea_orm::{ConnectionTrait as _, Statement};
use std::sync::Arc;
use testkit::{noon, on_both_engines};

/// Somebody with an account and a role.
async fn somebody(
    house: &House,
    name: &str,
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    role: Role,
) -> Actor {
    let account = Account {
        id: kernel::AccountId::new(noon()),
        person,
        name: line(name),
        email: EmailAddress::parse(&format!("{}@example.org", name.to_lowercase())).unwrap(),
        password: None,
        administrator: false,
        state: AccountState::Active,
        persona: Some(name.to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    };
    let standing = Standing {
        network: house.network,
        organisation,
        role,
    };
    let tx = house.db.begin().await.unwrap();
    let id = account::ensure_demo(&tx, &account).await.unwrap();
    let period = Period::new(Some(noon().day()), None).unwrap();
    let grant = Grant {
        account: id,
        standing,
        period,
    };
    role::ensure(&tx, &grant, noon()).await.unwrap();
    tx.commit().await.unwrap();
    Actor::Person {
        identity: Identity {
            account: id,
            person,
            name: name.to_owned(),
        },
        standings: vec![standing],
        administrator: false,
    }
}

fn catalogue() -> Catalogue {
    Catalogue::of(&crate::house::manifests())
}

/// Every text in the database that may hold a name, joined.
async fn everything(house: &House) -> String {
    let conn = house.db.read();
    let mut all = String::new();
    for sql in [
        "SELECT given_name || family_name || coalesce(email, '') || coalesce(phone, '') FROM person",
        "SELECT subject || coalesce(note, '') || recorded_by FROM contact",
        "SELECT coalesce(name, '') FROM contact_participant",
        "SELECT coalesce(applicant_name, '') || coalesce(applicant_email, '') FROM membership",
        "SELECT name || email FROM account",
        "SELECT recipient || recipient_name || subject || body FROM mail",
        "SELECT subject FROM notice",
        "SELECT account || written_by || replaced_by FROM contact_version",
        "SELECT text FROM contact_need",
        "SELECT subject || owner_name || made_by || coalesce(done_by, '') FROM follow_up",
        "SELECT text || sent_by FROM hint",
        "SELECT coalesce(outcome, '') || coalesce(changed_by, '') FROM hint_recipient",
        "SELECT recipient || email FROM takeover",
        "SELECT applicant_name || applicant_email FROM application",
        "SELECT name || uploaded_by FROM upload",
        "SELECT name || coalesce(reason, '') FROM erasure_request",
        "SELECT label FROM competence",
        "SELECT coalesce(details, '') FROM audit_entry",
    ] {
        let statement = Statement::from_string(conn.get_database_backend(), sql);
        for row in conn.query_all_raw(statement).await.unwrap() {
            let text: Option<String> = row.try_get_by_index(0).unwrap();
            all.push_str(&text.unwrap_or_default());
            all.push('\n');
        }
    }
    all
}

async fn texts(house: &House, account: &Actor) -> Vec<(String, String)> {
    let conn = house.db.read();
    let statement = Statement::from_sql_and_values(
        conn.get_database_backend(),
        "SELECT kind, subject FROM notice WHERE account_id = $1 AND read_at IS NULL ORDER BY kind",
        [account.account().unwrap().uuid().into()],
    );
    let rows = conn.query_all_raw(statement).await.unwrap();
    let text = |row: &sea_orm::QueryResult, index| row.try_get_by_index(index).unwrap();
    rows.iter()
        .map(|row| (text(row, 0), text(row, 1)))
        .collect()
}

fn visit(organisation: OrganisationId, person: Option<PersonId>, note: &str) -> contact::Account {
    contact::Account {
        channel: Channel::Visit,
        on: noon().day(),
        subject: line("Gespräch mit Jörg Koch"),
        note: Some(note.to_owned()),
        satisfaction: None,
        next_on: None,
        confidentiality: Confidentiality::Network,
        participants: vec![
            Participant {
                organisation,
                person,
                name: person.is_none().then(|| line("Empfang")),
            },
            Participant {
                organisation,
                person: None,
                name: Some(line("Jörg Koch")),
            },
        ],
    }
}

/// A company with a contact person, seen and visited.
async fn filled(house: &House, office: &Actor) -> (OrganisationId, PersonId) {
    let (db, network) = (&house.db, house.network);
    let profile = company("Kupferwerk Lippetal GmbH", "Marl");
    let level = Confidentiality::Network;
    let made = create(
        db,
        office,
        network,
        profile,
        level,
        Levels::default(),
        noon(),
    );
    let organisation = made.await.unwrap();
    let mut details = Details::new(line("Jörg"), line("Koch"));
    details.email = EmailAddress::parse("j.koch@example.org").ok();
    let person = person::create(db, office, network, details, level, noon());
    let person = person.await.unwrap();
    let position = Office {
        title: line("Einkauf"),
        key: None,
        role: None,
    };
    person::appoint(db, office, person, organisation, position, None, noon())
        .await
        .unwrap();
    (organisation, person)
}

async fn request_of(house: &House) -> ErasureId {
    let conn = house.db.read();
    let sql = "SELECT id FROM erasure_request";
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    let row = conn.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index::<uuid::Uuid>(0).unwrap().into()
}

#[tokio::test]
async fn a_company_has_its_old_contact_person_erased() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = somebody(&house, "Berger", None, None, Role::CentralOffice).await;
        let (organisation, person) = filled(&house, &office).await;
        let company = Some(organisation);
        let owner = somebody(&house, "Lippe", None, company, Role::CompanyUser).await;
        let koch = somebody(&house, "Koch", Some(person), company, Role::CompanyUser).await;
        let note = visit(organisation, Some(person), "Herr Koch zeigte den Kochtopf.");
        contact::record(db, &koch, network, organisation, note.clone(), noon())
            .await
            .unwrap_err();
        contact::record(db, &office, network, organisation, note, noon())
            .await
            .unwrap();
        assert!(everything(&house).await.contains("Jörg Koch"));

        crate::house::post(&house, &owner, &ask_path(person), "begruendung=Ruhestand").await;
        assert_eq!(
            texts(&house, &office).await,
            [("erasure-asked".to_owned(), String::new())]
        );
        let id = request_of(&house).await;
        let catalogue = catalogue();
        carry_out(db, &catalogue, &office, network, id, noon())
            .await
            .unwrap();

        let left = everything(&house).await;
        for gone in ["Jörg", "j.koch", "koch@example.org", "Ruhestand"] {
            assert!(!left.contains(gone), "{gone} is still there:\n{left}");
        }
        assert!(
            left.contains("Herr [gelöscht] zeigte den Kochtopf."),
            "{left}"
        );
        assert!(audit::verify(db).await.unwrap().is_ok());
        let seen = person::of_organisation(db, &office, organisation)
            .await
            .unwrap();
        assert!(
            seen.iter()
                .all(|it| it.person.positions_on(noon().plus_days(1).day()).count() == 0)
        );
        let told = texts(&house, &owner).await;
        assert!(
            told.iter().any(|(kind, _)| kind == "erasure-decided"),
            "{told:?}"
        );
    })
    .await;
}

/// Everything else that may name somebody: what a contact said before, needs,
/// follow-ups, hints, the link of a takeover, an attachment.
async fn told_everywhere(house: &House, office: &Actor, koch: &Actor, works: OrganisationId) {
    let path = format!("/nord/intern/verzeichnis/{works}");
    let form = "art=phone&tag=2026-06-10&anlass-text=Anruf+bei+Koch&notiz=J%C3%B6rg+Koch+sucht\
                &sichtbarkeit=network&eigene=Berger&gaeste=J%C3%B6rg+Koch\
                &bedarf-1-thema=space&bedarf-1-text=Halle+f%C3%BCr+Koch\
                &folge-1-betreff=Koch+anrufen&folge-1-wer=central-office";
    crate::house::post(house, office, &format!("{path}/kontakt"), form).await;
    let found = contact::of_organisation(&house.db, office, works).await;
    let id = found.unwrap()[0].id;
    let one = format!("/nord/intern/kontakte/{id}");
    crate::house::post(house, office, &one, form).await;
    let folder = tempfile::tempdir().unwrap();
    let depot = platform::upload::Depot::folder(folder.path()).unwrap();
    let file = crate::attachments::form(&format!("{one}/anhaenge"), "Koch Halle.txt", b"x");
    let added = crate::attachments::send(house, Some(&depot), office, file).await;
    assert_eq!(
        added.status,
        axum::http::StatusCode::SEE_OTHER,
        "{}",
        added.text()
    );
    let account = koch.account().unwrap();
    let tx = house.db.begin().await.unwrap();
    for (sql, ids) in [
        (
            "INSERT INTO hint (id, network_id, from_id, about_id, name, text, sent_by, sent_at) \
             VALUES ($1, $2, $3, $3, 'Kupferwerk', 'Fragen Sie Jörg Koch.', 'Berger', 1)",
            vec![noon().uuid(), house.network.uuid(), works.uuid()],
        ),
        (
            "INSERT INTO takeover (id, organisation_id, network_id, email, recipient, \
             secret_hash, sent_by, sent_at, expires_at) \
             VALUES ($1, $3, $2, 'J.Koch@example.org', 'Jörg Koch', 'x', 'Berger', 1, 2)",
            vec![noon().uuid(), house.network.uuid(), works.uuid()],
        ),
        (
            "INSERT INTO application (id, network_id, kind, name, message, applicant_name, \
             applicant_email, lang, secret_hash, received_at, expires_at) \
             VALUES ($1, $2, 'company', 'Kupferwerk', 'Bitte', \
             'Jörg Koch', 'J.Koch@example.org', 'de', 'y', 1, 2)",
            vec![noon().uuid(), house.network.uuid()],
        ),
        (
            "INSERT INTO follow_up (id, network_id, organisation_id, kind, subject, \
             owner_account_id, owner_name, made_by, made_at) \
             SELECT $1, $2, organisation_id, 'task', 'Angebot schreiben', $3, 'Koch', 'Berger', 1 \
             FROM follow_up LIMIT 1",
            vec![noon().uuid(), house.network.uuid(), account.uuid()],
        ),
    ] {
        let values = ids.into_iter().map(sea_orm::Value::from);
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        tx.execute_raw(statement).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_person_is_gone_from_every_text_that_belongs_to_them() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = somebody(&house, "Berger", None, None, Role::CentralOffice).await;
        let (works, person) = filled(&house, &office).await;
        let koch = somebody(&house, "Koch", Some(person), Some(works), Role::CompanyUser).await;
        told_everywhere(&house, &office, &koch, works).await;
        // Somebody of that name at another firm.
        let other = create(
            db,
            &office,
            network,
            company("Anderes Werk GmbH", "Herten"),
            Confidentiality::Network,
            Levels::default(),
            noon(),
        );
        let other = other.await.unwrap();
        let mut account = visit(other, None, "Auch hier gibt es einen Koch.");
        account.subject = line("Besuch");
        account.participants.clear();
        contact::record(db, &office, network, other, account, noon())
            .await
            .unwrap();

        let subject = Subject {
            account: koch.account(),
            person: Some(person),
            emails: vec![EmailAddress::parse("j.koch@example.org").unwrap()],
        };
        let catalogue = catalogue();
        let found = gathered(db, &catalogue.personal_data, &subject)
            .await
            .unwrap();
        let counted: Vec<_> = found
            .iter()
            .filter(|(_, records)| records.len() == 1)
            .map(|(source, _)| source.key)
            .collect();
        for key in ["takeovers", "waiting-applications", "follow-ups"] {
            assert!(counted.contains(&key), "{key}: {found:?}");
        }
        let mentions = catalogue.mentions[0](db, network, &subject).await.unwrap();
        assert_eq!(mentions.len(), 1, "{mentions:?}");
        assert_eq!(mentions[0].title, "Anderes Werk GmbH: Besuch");

        ask_for_self(db, &koch, network, String::new(), noon())
            .await
            .unwrap();
        let id = request_of(&house).await;
        carry_out(db, &catalogue, &office, network, id, noon())
            .await
            .unwrap();
        let left = everything(&house).await;
        assert_eq!(left.matches("Koch").count(), 1, "the other one's:\n{left}");
        for gone in ["Jörg", "j.koch", "J.Koch"] {
            assert!(!left.contains(gone), "{gone} is still there:\n{left}");
        }
        for there in [
            "Halle für [gelöscht]",
            "[gelöscht] anrufen",
            "Fragen Sie [gelöscht].",
            "[gelöscht] Halle.txt",
            "Auch hier gibt es einen Koch.",
        ] {
            assert!(left.contains(there), "{there}:\n{left}");
        }
        // What was mended is still read.
        let page = format!("/nord/intern/verzeichnis/{works}");
        let shown = crate::house::ask(&house, &office, &page, None).await;
        assert_eq!(shown.status, axum::http::StatusCode::OK);
        assert!(audit::verify(db).await.unwrap().is_ok());
    })
    .await;
}

fn ask_path(person: PersonId) -> String {
    format!("/nord/intern/personen/{person}/loeschung")
}

#[tokio::test]
async fn everything_about_a_person_is_gathered_and_nothing_about_others() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = somebody(&house, "Berger", None, None, Role::CentralOffice).await;
        let (organisation, person) = filled(&house, &office).await;
        let holder = competence::Holder::Person(person);
        let (knows, _) = competence::read("Wasserstoffbrenner", Confidentiality::Network);
        competence::assign(db, &office, holder, &knows, noon())
            .await
            .unwrap();
        let mut other = Details::new(line("Berta"), line("Fremd"));
        other.email = EmailAddress::parse("fremd@example.org").ok();
        let level = Confidentiality::Network;
        person::create(db, &office, network, other, level, noon())
            .await
            .unwrap();
        let note = visit(organisation, Some(person), "Streng vertraulich über Dritte");
        contact::record(db, &office, network, organisation, note, noon())
            .await
            .unwrap();
        let koch = somebody(&house, "Koch", Some(person), None, Role::Officer).await;
        ask_for_self(db, &koch, network, String::new(), noon())
            .await
            .unwrap();
        let subject = Subject {
            account: koch.account(),
            person: Some(person),
            emails: vec![EmailAddress::parse("j.koch@example.org").unwrap()],
        };
        let found = gathered(db, &catalogue().personal_data, &subject)
            .await
            .unwrap();
        let all = format!("{found:?}");
        for there in [
            "Jörg Koch",
            "j.koch@example.org",
            "Einkauf",
            "Kupferwerk Lippetal GmbH",
            "Wasserstoffbrenner",
            "2026-06-15",
            "privacy.ask".replace('.', "-").as_str(),
        ] {
            assert!(all.contains(there), "{there}: {all}");
        }
        for absent in ["Fremd", "fremd@", "Streng vertraulich", "Berger"] {
            assert!(!all.contains(absent), "{absent}: {all}");
        }
    })
    .await;
}

fn application(name: &str) -> Application {
    Application {
        profile: company(name, "Marl"),
        applicant: Applicant {
            lang: kernel::Lang::De,
            name: line("Merve Özkan"),
            email: EmailAddress::parse("m.oezkan@example.org").unwrap(),
        },
        message: Some("Wir möchten mitmachen.".to_owned()),
    }
}

#[tokio::test]
async fn the_central_office_is_told_of_an_application_until_it_is_decided() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = somebody(&house, "Berger", None, None, Role::CentralOffice).await;
        let colleague = somebody(&house, "Arndt", None, None, Role::CentralOffice).await;
        let id = apply_for_membership(db, network, application("Kupferwerk GmbH"), noon());
        let id = id.await.unwrap();
        let told = [(
            "membership-applied".to_owned(),
            "Kupferwerk GmbH".to_owned(),
        )];
        assert_eq!(texts(&house, &office).await, told);
        assert_eq!(waiting(&house, &colleague).await, 1);
        decline(db, &office, id, noon()).await.unwrap();
        assert_eq!(
            waiting(&house, &colleague).await,
            0,
            "nothing is left to do"
        );

        // Half a year later nothing names the applicant any more.
        work_daily(&house, noon().plus_days(181)).await;
        let left = everything(&house).await;
        assert!(!left.contains("Wir möchten mitmachen"));
        let statement = "SELECT applicant_name FROM membership WHERE applicant_name IS NOT NULL";
        let conn = db.read();
        let statement = Statement::from_string(conn.get_database_backend(), statement);
        assert!(conn.query_one_raw(statement).await.unwrap().is_none());
        let other = apply_for_membership(db, network, application("Andere GmbH"), noon());
        admit(db, &office, other.await.unwrap(), None, noon())
            .await
            .unwrap();
        assert_eq!(applications(db, &office, network).await.unwrap(), []);
    })
    .await;
}

async fn waiting(house: &House, actor: &Actor) -> u64 {
    let account = actor.account().unwrap();
    notification::waiting(house.db.read(), account, house.network)
        .await
        .unwrap()
}

async fn work(house: &House, now: Stamp) {
    let own = crate::house::manifests();
    let locales = own.iter().flat_map(|it| it.locales);
    let bench = workbench::Workbench {
        texts: Arc::new(web::Texts::gather(web::LOCALES.into_iter().chain(locales)).unwrap()),
        public_url: "https://allianz.example".into(),
        catalogue: Arc::new(catalogue()),
        depot: None,
        press: None,
    };
    let jobs: Vec<_> = own.iter().flat_map(|it| it.jobs).copied().collect();
    let due = Box::pin(job::run_due(&house.db, &jobs, || now));
    workbench::at(bench, due).await.unwrap();
}

async fn work_daily(house: &House, now: Stamp) {
    let own = crate::house::manifests();
    let daily: Vec<_> = own.iter().flat_map(|it| it.daily).copied().collect();
    job::queue_daily(&house.db, &daily, now).await.unwrap();
    work(house, now).await;
}

#[tokio::test]
async fn whoever_stands_for_an_organisation_hears_of_visits_changes_and_what_is_due() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = somebody(&house, "Berger", None, None, Role::CentralOffice).await;
        let (organisation, _) = filled(&house, &office).await;
        let owner = somebody(&house, "Lippe", None, Some(organisation), Role::CompanyUser).await;
        let mut visited = visit(organisation, None, "Nichts Besonderes");
        visited.next_on = Some(noon().plus_days(3).day());
        contact::record(db, &office, network, organisation, visited.clone(), noon())
            .await
            .unwrap();
        let seen = organisation::seen(db, &office, organisation)
            .await
            .unwrap()
            .unwrap();
        let found = seen.organisation;
        for actor in [&office, &owner] {
            let seen = organisation::seen(db, &office, organisation)
                .await
                .unwrap()
                .unwrap();
            let revision = seen.organisation.revision;
            let what = (
                found.profile.clone(),
                found.confidentiality,
                found.levels.clone(),
            );
            organisation::change(db, actor, organisation, revision, what, noon())
                .await
                .unwrap();
        }
        let kinds = |told: Vec<(String, String)>| -> Vec<String> {
            told.into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(
            kinds(texts(&house, &owner).await),
            ["organisation-changed", "organisation-visited"]
        );
        assert_eq!(
            texts(&house, &office).await,
            [],
            "nobody hears of their own acts"
        );

        for _ in 0..2 {
            work_daily(&house, noon().plus_days(3)).await;
        }
        assert_eq!(kinds(texts(&house, &office).await), ["contact-due"]);
        assert_eq!(waiting(&house, &office).await, 1);
        visited.next_on = None;
        contact::record(
            db,
            &office,
            network,
            organisation,
            visited,
            noon().plus_days(3),
        )
        .await
        .unwrap();
        assert_eq!(waiting(&house, &office).await, 0, "somebody got in touch");
    })
    .await;
}
