//! Tables of known facts, and the laws the tables keep.

use crate::{area, district, municipalities_in, municipality, nuts, wz2008};

#[test]
fn known_municipalities() {
    for (ags, name, district_key) in [
        ("05512000", "Bottrop", "05512"),
        ("05513000", "Gelsenkirchen", "05513"),
        ("05562024", "Marl", "05562"),
        ("05562014", "Gladbeck", "05562"),
        ("05916000", "Herne", "05916"),
        ("08121000", "Heilbronn", "08121"),
        ("08128007", "Bad Mergentheim", "08128"),
    ] {
        let place = municipality(ags).expect(ags);
        assert_eq!((place.name, place.district_key()), (name, district_key));
    }
    for unknown in ["", "05562", "05562999", "0556202", "055620240", "abc", "ß"] {
        assert_eq!(municipality(unknown), None, "{unknown}");
    }
}

#[test]
fn a_first_look_at_each_table() {
    assert_eq!(district("05562").map(|it| it.nuts3), Some("DEA36"));
    assert_eq!(area("055").map(super::Area::name), Some("Münster"));
    assert_eq!(municipalities_in("05562").count(), 10);
    assert_eq!(nuts("DEA36").map(|it| it.level), Some(3));
    assert_eq!(wz2008("20.1").map(|it| it.level), Some(3));
}
