use super::{guessed, table};
use crate::import::error_sheet;
use crate::import::plan::{Existing, Plan, Standing, Twin, merged, plan};
use crate::import::record;
use crate::import::sheet::{Limits, read};
use crate::import::twins::Reason;
use crate::import::{Attribute, Fault};
use directory::organisation::{Kind, Profile};
use kernel::{Line, OrganisationId, Stamp, WebAddress};
use std::collections::BTreeMap;

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn existing(number: i64, name: &str, town: &str) -> Existing {
    let mut profile = Profile::new(Kind::Company, line(name));
    profile.address.town = Line::parse(town).ok();
    Existing {
        id: OrganisationId::new(Stamp::from_micros(number * 1_000_000)),
        profile,
        competences: Vec::new(),
        source_id: None,
        standing: Standing::Visible,
    }
}

fn planned(text: &str, existing: &[Existing]) -> Plan {
    let table = table(text);
    plan(&table, &guessed(&table), existing, |_| {})
}

/// How the only row of a list meets one organisation.
fn twin(row: &str, one: Existing) -> Option<Twin> {
    let plan = planned(&format!("Name;Ort;Website;ID\n{row}\n"), &[one]);
    plan.duplicates.into_iter().next().map(|it| it.twin)
}

#[test]
fn every_row_has_one_fate() {
    let known = [
        existing(1, "Alt AG", "Marl"),
        existing(2, "Gleich GmbH", "Herten"),
    ];
    let plan = planned(
        "Name;Ort;PLZ\nAlt AG;Marl;45768\nGleich GmbH;Herten;\nNeu GmbH;Dorsten;46282\nNeu;Dorsten;46282\nFalsch;Marl;x\n",
        &known,
    );
    assert_eq!(plan.new.iter().map(|it| it.row).collect::<Vec<_>>(), [4]);
    assert_eq!(plan.changed.len(), 1);
    let change = &plan.changed[0].changes[0];
    assert_eq!(
        (change.attribute, change.old.as_str(), change.new.as_str()),
        (Attribute::Postcode, "", "45768")
    );
    assert_eq!(
        plan.unchanged.iter().map(|it| it.row).collect::<Vec<_>>(),
        [3]
    );
    let twin = Twin::Row {
        row: 4,
        reason: Reason::NameAndTown,
    };
    assert_eq!(
        plan.duplicates
            .iter()
            .map(|it| (it.row, it.twin.clone()))
            .collect::<Vec<_>>(),
        [(5, twin)]
    );
    assert_eq!(plan.refused[0].cell.to_string(), "C6");
    assert_eq!(plan.refused_rows(), 1);
}

#[test]
fn what_makes_a_twin() {
    let mut one = existing(1, "Chemiewerk Muster GmbH", "Marl");
    one.profile.website = WebAddress::parse("https://www.muster.example/start").ok();
    one.source_id = Some("4711".to_owned());
    let known = |reason| Some(Twin::Known { id: one.id, reason });
    let rows = [
        ("Ganz anders;Köln;;4711", None, 1),
        ("Chemiewerk Muster;Marl;;", None, 1),
        ("CHEMIEWERK MUSTER AG;Köln;muster.example;", None, 1),
        ("Chemiewerk Muster;;;", known(Reason::Name), 0),
        ("Chemiewerk Muster;Köln;;", None, 0),
        (
            "Muster Holding;Köln;http://muster.example;",
            known(Reason::Website),
            0,
        ),
        ("Chemiewrek Muster;Marl;;", known(Reason::SimilarName), 0),
        ("Muster Chemiewerk;Marl;;", known(Reason::SimilarName), 0),
        ("Kraftwerk Nord;Marl;;", None, 0),
    ];
    for (row, wanted, same) in rows {
        let plan = planned(&format!("Name;Ort;Website;ID\n{row}\n"), &[one.clone()]);
        assert_eq!(plan.changed.len() + plan.unchanged.len(), same, "{row}");
        assert_eq!(twin(row, one.clone()), wanted, "{row}");
    }
}

#[test]
fn a_hidden_record_gives_away_nothing_but_the_town() {
    let town = line("Gladbeck");
    for row in [
        "Muster;Marl;;",
        "Ganz anders;;;4711",
        "Mustre;Marl;;",
        "Muster;;;",
    ] {
        let mut one = existing(1, "Muster", "Marl");
        one.source_id = Some("4711".to_owned());
        one.standing = Standing::Hidden {
            ask: Some(town.clone()),
        };
        let found = twin(row, one);
        let wanted = (row != "Mustre;Marl;;").then_some(Twin::Hidden {
            ask: Some(town.clone()),
        });
        assert!(found == wanted || found.is_some(), "{row}: {found:?}");
        assert!(
            !matches!(found, Some(Twin::Known { .. })),
            "{row}: {found:?}"
        );
    }
}

#[test]
fn a_visible_twin_comes_before_a_hidden_one() {
    let mut hidden = existing(1, "Muster", "Marl");
    hidden.standing = Standing::Hidden { ask: None };
    let plan = planned(
        "Name;Ort\nMuster;Marl\n",
        &[hidden, existing(2, "Muster", "Marl")],
    );
    assert_eq!(plan.unchanged.len(), 1);
}

#[test]
fn two_equals_are_for_a_person_to_decide() {
    let plan = planned(
        "Name;Ort\nMuster;Marl\n",
        &[existing(1, "Muster", "Marl"), existing(2, "Muster", "Marl")],
    );
    assert_eq!(plan.duplicates.len(), 1);
}

#[test]
fn towns_and_districts_are_found_by_their_key() {
    let mut town = existing(1, "Stadt Marl", "");
    town.profile.kind = Kind::Municipality;
    town.profile.ags = Some("05562024".to_owned());
    let plan = planned(
        "Name;Art;AGS\nStadtverwaltung Marl;Stadt;5562024\n",
        &[town],
    );
    assert_eq!(plan.changed[0].changes[0].attribute, Attribute::Name);
}

#[test]
fn a_town_that_follows_from_the_key_is_nothing_new() {
    let mut one = existing(1, "Stadt Marl", "");
    one.profile.kind = Kind::Municipality;
    one.profile.address.town = None;
    one.profile.ags = Some("05562024".to_owned());
    let plan = planned("Name;Art;Ort;AGS\nStadt Marl;Stadt;Marl;5562024\n", &[one]);
    assert_eq!((plan.unchanged.len(), plan.changed.len()), (1, 0));
}

#[test]
fn two_rows_for_one_organisation() {
    let plan = planned(
        "Name;Ort\nMuster;Marl\nMuster GmbH;Marl\n",
        &[existing(1, "Muster", "Marl")],
    );
    assert_eq!(plan.unchanged.len() + plan.changed.len(), 1);
    assert!(matches!(plan.duplicates[0].twin, Twin::Row { row: 2, .. }));
}

#[test]
fn empty_cells_delete_nothing_and_competences_are_added() {
    let mut one = existing(1, "Muster", "Marl");
    one.profile.employees = Some(12);
    one.competences = vec![line("Pumpen")];
    let table =
        table("Name,Ort,Mitarbeiter,Kompetenzen,Telefon\nMuster,Marl,,pumpen|Ventile,02365 1\n");
    let plan = plan(&table, &guessed(&table), &[one.clone()], |_| {});
    let record = record::read(&table.rows[0], &guessed(&table)).expect("a record");
    let changed = &plan.changed[0];
    let seen: Vec<_> = changed
        .changes
        .iter()
        .map(|it| (it.attribute.word(), it.new.as_str()))
        .collect();
    assert_eq!(
        seen,
        [("phone", "02365 1"), ("competences", "Pumpen; Ventile")]
    );
    let after = merged(&one.profile, &record);
    assert_eq!((after.employees, after.phone.is_some()), (Some(12), true));
}

#[test]
fn a_row_is_refused_for_a_bad_cell_only_where_it_is_read() {
    let text = "Name;Farbe;Ort\nA;r\u{fffd}t;Marl\nM\u{fffd}ller;rot;Marl\nB;;Marl;x\n";
    let plan = planned(text, &[]);
    assert_eq!(plan.new.iter().map(|it| it.row).collect::<Vec<_>>(), [2]);
    let faults: Vec<_> = plan.refused.iter().map(|it| it.what).collect();
    assert_eq!(faults, [Fault::Destroyed, Fault::NoColumn]);
}

#[test]
fn imported_twice_nothing_changes() {
    let text = "Name;Art;Straße;PLZ;Ort;Website;WZ;Mitarbeiter;Kompetenzen\n\
                Muster GmbH;Firma;Weg 1;45768;Marl;muster.example;20.1;12;Pumpen\n\
                Zweite AG;;;;Herten;;;;\n";
    let first = planned(text, &[]);
    let table = table(text);
    let known = first.new.iter().zip(1..).map(|(new, number)| {
        let row = table.row(new.row).expect("a row");
        let record = record::read(row, &guessed(&table)).expect("a record");
        Existing {
            id: OrganisationId::new(Stamp::from_micros(number)),
            profile: record.profile,
            competences: record.competences,
            source_id: None,
            standing: Standing::Visible,
        }
    });
    let second = planned(text, &known.collect::<Vec<_>>());
    assert_eq!(
        (
            second.unchanged.len(),
            second.new.len(),
            second.changed.len()
        ),
        (2, 0, 0)
    );
}

#[test]
fn numbers_in_names_are_no_slips() {
    let plan = planned(
        "Name;Ort\nLogistikhalle 17;Marl\nLogistikhalle 18;Marl\nLogistikhallen 18;Marl\n",
        &[],
    );
    assert_eq!(plan.new.len(), 2);
    assert!(matches!(
        plan.duplicates[0].twin,
        Twin::Row {
            row: 3,
            reason: Reason::SimilarName
        }
    ));
}

#[test]
fn the_error_sheet_can_be_imported_again() {
    let table = table("Name;PLZ\nA;x\nB;45768\nC;y\n");
    let plan = plan(&table, &guessed(&table), &[], |_| {});
    let notes: BTreeMap<_, _> = plan
        .refused
        .iter()
        .map(|it| (it.cell.row, it.to_string()))
        .collect();
    let bytes = error_sheet::write(&table, "Hinweis", &notes, &plan.refused).expect("a workbook");
    let again = read(&bytes, "fehler.xlsx", &Limits::default()).expect("a table");
    assert_eq!(
        again.header.cells().collect::<Vec<_>>(),
        ["Name", "PLZ", "Hinweis"]
    );
    assert_eq!(
        again.rows[1].cells().collect::<Vec<_>>(),
        ["C", "y", "B4: not a postcode of five digits"]
    );
    let twice = error_sheet::write(
        &again,
        "Hinweis",
        &BTreeMap::from([(2, "noch".to_owned())]),
        &[],
    )
    .expect("a workbook");
    let twice = read(&twice, "fehler.xlsx", &Limits::default()).expect("a table");
    assert_eq!(twice.header.width(), 3);
    assert_eq!(twice.rows[0].cell(2), "noch");
}

#[test]
fn progress_is_told_every_thousand_rows() {
    let rows: Vec<_> = (0..2_500)
        .map(|number| format!("Firma {number};Marl"))
        .collect();
    let table = table(&format!("Name;Ort\n{}\n", rows.join("\n")));
    let mut told = Vec::new();
    let plan = plan(&table, &guessed(&table), &[], |done| told.push(done));
    assert_eq!(told, [1_000, 2_000]);
    assert_eq!(plan.new.len(), 2_500);
}
