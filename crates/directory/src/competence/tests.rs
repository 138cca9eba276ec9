//! What people enter as competences.

use super::read;
use kernel::Confidentiality;

#[test]
fn every_competence_counts_once_in_whatever_spelling() {
    let text = "Wasserstoff, Härten;haerten\n\n Abwärme  nutzen \n, ---";
    let (read, wrong) = read(text, Confidentiality::Public);
    let labels: Vec<_> = read.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["Wasserstoff", "Härten", "Abwärme nutzen"]);
    assert_eq!(wrong, ["---"]);
}
