//! Imports on both engines: taken over in batches, once, and back again.

use crate::house::{House, company, house, line, office, with_role};
use directory::organisation::{Levels, change, create, seen};
use kernel::{Confidentiality, Denied, OrganisationId, Role};
use sheets::import::plan::Twin;
use sheets::import::{
    Choice, ImportError, ImportId, Mapping, MappingError, SheetError, State, Upload, apply, by_id,
    choices, confirm, decide, discard, preview, remap, take_back, undo, upload,
};
use std::collections::BTreeMap;
use testkit::{noon, on_both_engines};

fn file(house: &House, text: &str) -> Upload {
    Upload {
        network: house.network,
        file_name: line("liste.csv"),
        bytes: text.as_bytes().to_vec(),
        legal_basis: line("Einwilligung"),
        confidentiality: Confidentiality::Network,
    }
}

async fn uploaded(house: &House, text: &str) -> ImportId {
    let actor = office(house.network);
    upload(&house.db, &actor, file(house, text), noon())
        .await
        .expect("no refusal")
}

/// Uploads, confirms and takes over.
async fn imported(house: &House, text: &str) -> ImportId {
    let id = uploaded(house, text).await;
    confirm(
        &house.db,
        &office(house.network),
        id,
        &BTreeMap::new(),
        noon(),
    )
    .await
    .expect("no refusal");
    apply(&house.db, id, noon(), |_| {})
        .await
        .expect("no refusal");
    id
}

async fn known(house: &House, name: &str, town: &str) -> OrganisationId {
    create(
        &house.db,
        &office(house.network),
        house.network,
        company(name, town),
        Confidentiality::Network,
        Levels::default(),
        noon(),
    )
    .await
    .expect("no refusal")
}

async fn counts(house: &House, text: &str) -> [usize; 5] {
    let id = uploaded(house, text).await;
    let plan = preview(&house.db, &office(house.network), id)
        .await
        .expect("no refusal")
        .plan
        .expect("no refusal");
    [
        plan.new.len(),
        plan.changed.len(),
        plan.unchanged.len(),
        plan.duplicates.len(),
        plan.refused.len(),
    ]
}

const LIST: &str = "Name;Ort;PLZ;Kompetenzen;ID\n\
                    Alt AG;Marl;45768;Pumpen;1\n\
                    Neu GmbH;Herten;45699;Wasserstoff, Ventile;2\n\
                    Falsch;Herten;x;;3\n";

#[tokio::test]
async fn a_list_is_taken_over_once_and_back_again() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let old = known(&house, "Alt AG", "Marl").await;
        assert_eq!(counts(&house, LIST).await, [1, 1, 0, 0, 1]);
        let id = imported(&house, LIST).await;
        assert_eq!(counts(&house, LIST).await, [0, 0, 2, 0, 1]);
        let again = apply(&house.db, id, noon(), |_| {}).await.unwrap();
        assert_eq!((again.planned, again.applied), (2, 2));
        let found = seen(&house.db, &actor, old)
            .await
            .unwrap()
            .unwrap()
            .organisation;
        assert_eq!(found.profile.address.postcode, Some(line("45768")));

        undo(&house.db, &actor, id, noon()).await.unwrap();
        let twice = undo(&house.db, &actor, id, noon()).await;
        assert!(matches!(twice, Err(ImportError::State(State::Undoing))));
        let back = take_back(&house.db, id, noon()).await.unwrap();
        assert_eq!((back.undone, back.kept), (2, 0));
        assert_eq!(counts(&house, LIST).await, [1, 1, 0, 0, 1]);
        let found = seen(&house.db, &actor, old)
            .await
            .unwrap()
            .unwrap()
            .organisation;
        assert_eq!(found.profile.address.postcode, None);
        let import = by_id(house.db.read(), id).await.unwrap().unwrap();
        assert_eq!(import.state, State::Undone);
        platform::audit::verify(&house.db).await.unwrap().unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_key_of_the_source_finds_a_renamed_organisation() {
    on_both_engines(async |database| {
        let house = house(database).await;
        imported(&house, LIST).await;
        let renamed = LIST.replace("Neu GmbH;Herten", "Ganz Neu SE;Dorsten");
        assert_eq!(counts(&house, &renamed).await, [0, 1, 1, 0, 1]);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_changed_since_is_not_taken_back() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let old = known(&house, "Alt AG", "Marl").await;
        let id = imported(&house, LIST).await;
        let found = seen(&house.db, &actor, old)
            .await
            .unwrap()
            .unwrap()
            .organisation;
        let mut profile = found.profile.clone();
        profile.phone = Some(line("02365 1"));
        let record = (profile, found.confidentiality, found.levels.clone());
        change(&house.db, &actor, old, found.revision, record, noon())
            .await
            .unwrap();
        undo(&house.db, &actor, id, noon()).await.unwrap();
        let back = take_back(&house.db, id, noon()).await.unwrap();
        assert_eq!((back.undone, back.kept), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn an_import_goes_on_where_it_was_broken_off() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let rows: Vec<_> = (0..1_200)
            .map(|number| format!("Firma {number};Marl"))
            .collect();
        let text = format!("Name;Ort\n{}\n", rows.join("\n"));
        let id = uploaded(&house, &text).await;
        confirm(
            &house.db,
            &office(house.network),
            id,
            &BTreeMap::new(),
            noon(),
        )
        .await
        .unwrap();
        // The first batch is told of after its commit; then the node dies.
        let broken = std::sync::atomic::AtomicU64::new(0);
        let run = apply(&house.db, id, noon(), |progress| {
            broken.store(progress.applied, std::sync::atomic::Ordering::SeqCst);
        });
        let watch = async {
            while broken.load(std::sync::atomic::Ordering::SeqCst) == 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            () = watch => {}
            _ = run => {}
        }
        let mut told = Vec::new();
        let done = apply(&house.db, id, noon(), |progress| {
            told.push(progress.applied);
        })
        .await
        .unwrap();
        assert_eq!((done.applied, done.skipped), (1_200, 0), "{told:?}");
        assert_eq!(counts(&house, &text).await, [0, 0, 1_200, 0, 0]);
    })
    .await;
}

#[tokio::test]
async fn what_came_into_being_after_the_preview_is_not_doubled() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let id = uploaded(&house, "Name;Ort\nNeu GmbH;Marl\nZwei;Marl\n").await;
        confirm(
            &house.db,
            &office(house.network),
            id,
            &BTreeMap::new(),
            noon(),
        )
        .await
        .unwrap();
        known(&house, "Neu", "Marl").await;
        let done = apply(&house.db, id, noon(), |_| {}).await.unwrap();
        assert_eq!((done.applied, done.skipped), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn duplicates_wait_for_a_decision() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let one = known(&house, "Chemiewerk", "Marl").await;
        let text = "Name;Ort;Telefon\nChemiewrek;Marl;02365 1\nChemiewrk;Marl;02365 2\n";
        let id = uploaded(&house, text).await;
        let plan = preview(&house.db, &actor, id).await.unwrap().plan.unwrap();
        assert!(matches!(plan.duplicates[0].twin, Twin::Known { id, .. } if id == one));
        let nothing = confirm(&house.db, &actor, id, &BTreeMap::new(), noon()).await;
        assert!(matches!(nothing, Err(ImportError::NothingToDo)));
        // One decision was made on an earlier page and kept, and one was taken back.
        for kept in [Some(Choice::New), None, Some(Choice::New)] {
            let kept = BTreeMap::from([(3, kept)]);
            decide(&house.db, &actor, id, &kept, noon()).await.unwrap();
        }
        let kept = choices(&house.db, id).await.unwrap();
        assert_eq!(kept, BTreeMap::from([(3, Choice::New)]));
        let choices = BTreeMap::from([(2, Choice::Same)]);
        assert_eq!(
            confirm(&house.db, &actor, id, &choices, noon())
                .await
                .unwrap(),
            2
        );
        apply(&house.db, id, noon(), |_| {}).await.unwrap();
        let found = seen(&house.db, &actor, one)
            .await
            .unwrap()
            .unwrap()
            .organisation;
        assert_eq!(found.profile.name, line("Chemiewrek"));
        let twice = confirm(&house.db, &actor, id, &choices, noon()).await;
        assert!(matches!(twice, Err(ImportError::State(State::Done))));
    })
    .await;
}

#[tokio::test]
async fn across_networks_only_the_town_to_ask_is_told() {
    on_both_engines(async |database| {
        let house = house(database).await;
        create(
            &house.db,
            &office(house.other),
            house.other,
            company("Geheim GmbH", "Marl"),
            Confidentiality::CentralOffice,
            Levels::default(),
            noon(),
        )
        .await
        .unwrap();
        let id = uploaded(&house, "Name;Ort\nGeheim;Marl\n").await;
        let plan = preview(&house.db, &office(house.network), id)
            .await
            .unwrap()
            .plan
            .unwrap();
        assert_eq!(
            plan.duplicates[0].twin,
            Twin::Hidden {
                ask: Some(line("sued"))
            }
        );
    })
    .await;
}

#[tokio::test]
async fn columns_are_remembered_for_their_source() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let text = "Spalte 1;Spalte 2\nMuster;Marl\n";
        let id = uploaded(&house, text).await;
        let seen = preview(&house.db, &actor, id).await.unwrap();
        assert_eq!(seen.plan, None);
        let unready = confirm(&house.db, &actor, id, &BTreeMap::new(), noon()).await;
        assert!(matches!(
            unready,
            Err(ImportError::Mapping(MappingError::NameMissing))
        ));
        let mapping = Mapping::from_words("name town").unwrap();
        remap(&house.db, &actor, id, &mapping, noon())
            .await
            .unwrap();
        confirm(&house.db, &actor, id, &BTreeMap::new(), noon())
            .await
            .unwrap();
        let next = uploaded(&house, "spalte 1,spalte 2\nAndere,Herten\n").await;
        let import = by_id(house.db.read(), next).await.unwrap().unwrap();
        assert_eq!(import.mapping, "name town");
    })
    .await;
}

#[tokio::test]
async fn only_who_writes_in_the_network_imports() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let id = uploaded(&house, LIST).await;
        let stranger = office(house.other);
        let refused = upload(&house.db, &stranger, file(&house, LIST), noon()).await;
        assert!(matches!(
            refused,
            Err(ImportError::Denied(Denied::Forbidden))
        ));
        let hidden = preview(&house.db, &stranger, id).await;
        assert!(matches!(hidden, Err(ImportError::Denied(Denied::Hidden))));
        let auditor = with_role(house.network, None, Role::Auditor);
        let refused = upload(&house.db, &auditor, file(&house, LIST), noon()).await;
        assert!(matches!(refused, Err(ImportError::Denied(_))));
        let broken = file(&house, "<html></html>");
        let refused = upload(&house.db, &office(house.network), broken, noon()).await;
        assert!(matches!(
            refused,
            Err(ImportError::Sheet(SheetError::NotASpreadsheet))
        ));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_not_wanted_leaves_no_trace_but_in_the_audit() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let id = uploaded(&house, LIST).await;
        let kept = BTreeMap::from([(3, Some(Choice::New))]);
        decide(&house.db, &actor, id, &kept, noon()).await.unwrap();
        let stranger = discard(&house.db, &office(house.other), id, noon()).await;
        assert!(matches!(stranger, Err(ImportError::Denied(Denied::Hidden))));
        discard(&house.db, &actor, id, noon()).await.unwrap();
        assert_eq!(by_id(house.db.read(), id).await.unwrap(), None);
        let taken = imported(&house, LIST).await;
        let late = discard(&house.db, &actor, taken, noon()).await;
        assert!(matches!(late, Err(ImportError::State(State::Done))));
        platform::audit::verify(&house.db).await.unwrap().unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_organisation_that_somebody_refers_to_stays() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let id = imported(&house, "Name;Ort\nEins;Marl\nZwei;Marl\nDrei;Marl\n").await;
        let wanted = directory::search::Query {
            words: "Zwei".to_owned(),
            ..Default::default()
        };
        let found = directory::search::organisations(&house.db, &actor, &wanted).await;
        let two = found.unwrap().ids[0];
        // A position is written without touching the organisation.
        let details = directory::person::Details::new(line("Ayşe"), line("Demirtaş"));
        let person = directory::person::create(
            &house.db,
            &actor,
            house.network,
            details,
            Confidentiality::Network,
            noon(),
        );
        person.await.unwrap();
        let tx = house.db.begin().await.unwrap();
        let sql = "INSERT INTO position (id, person_id, organisation_id, title) \
             SELECT p.id, p.id, o.id, 'Leitung' FROM person p, organisation o WHERE o.name = 'Zwei'";
        let written = sea_orm::ConnectionTrait::execute_unprepared(&*tx, sql).await;
        written.unwrap();
        tx.commit().await.unwrap();
        undo(&house.db, &actor, id, noon()).await.unwrap();
        let back = take_back(&house.db, id, noon()).await.unwrap();
        assert_eq!((back.undone, back.kept), (2, 1));
        assert!(seen(&house.db, &actor, two).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn rows_of_one_batch_may_change_one_organisation_twice() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let one = known(&house, "Chemiewerk", "Marl").await;
        let text = "Name;Ort;Telefon;Kompetenzen\nChemiewrek;Marl;02365 1;Pumpen\n\
                    Chemiewrk;Marl;02365 2;Ventile, pumpen\n";
        let id = uploaded(&house, text).await;
        let both = BTreeMap::from([(2, Choice::Same), (3, Choice::Same)]);
        confirm(&house.db, &actor, id, &both, noon()).await.unwrap();
        let done = apply(&house.db, id, noon(), |_| {}).await.unwrap();
        assert_eq!((done.applied, done.skipped), (2, 0));
        let name = async || {
            let found = seen(&house.db, &actor, one).await.unwrap().unwrap();
            found.organisation.profile.name
        };
        assert_eq!(name().await, line("Chemiewrk"));
        undo(&house.db, &actor, id, noon()).await.unwrap();
        let back = take_back(&house.db, id, noon()).await.unwrap();
        assert_eq!((back.undone, back.kept), (2, 0));
        assert_eq!(name().await, line("Chemiewerk"));
    })
    .await;
}

#[tokio::test]
async fn jobs_take_over_and_back_and_give_others_a_turn() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let actor = office(house.network);
        let rows: Vec<_> = (0..10_600)
            .map(|number| format!("Firma {number};Marl"))
            .collect();
        let text = format!("Name;Ort\n{}\n", rows.join("\n"));
        let id = uploaded(&house, &text).await;
        confirm(&house.db, &actor, id, &BTreeMap::new(), noon())
            .await
            .unwrap();
        let kinds = [sheets::import::JOB_KIND, sheets::import::UNDO_JOB_KIND];
        let done = platform::job::run_due(&house.db, &kinds, noon)
            .await
            .unwrap();
        assert_eq!(done, 2, "one job does not do it all");
        let import = by_id(house.db.read(), id).await.unwrap().unwrap();
        assert_eq!(import.state, State::Done);
        undo(&house.db, &actor, id, noon()).await.unwrap();
        platform::job::run_due(&house.db, &kinds, noon)
            .await
            .unwrap();
        let import = by_id(house.db.read(), id).await.unwrap().unwrap();
        assert_eq!(import.state, State::Undone);
        assert_eq!(counts(&house, &text).await, [10_600, 0, 0, 0, 0]);
    })
    .await;
}
