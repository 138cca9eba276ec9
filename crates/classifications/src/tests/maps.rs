//! Boundaries and the overview map.

use crate::{Area, Layout, RegionMap, area, attribution, boundary, municipalities_in};

const HEILBRONN_FRANKEN: [&str; 5] = ["08121", "08125", "08126", "08127", "08128"];

#[test]
fn outlines_lie_where_their_area_is() {
    for (keys, count) in [
        (&["05512", "05513", "05562"][..], 12),
        (&["05911", "05913", "05914", "05916", "05954"], 13),
        (&HEILBRONN_FRANKEN, 111),
    ] {
        let places = keys.iter().flat_map(|key| municipalities_in(key));
        let outlines: Vec<_> = places
            .filter_map(|it| Some((it, boundary(it.ags)?)))
            .collect();
        assert_eq!(outlines.len(), count);
        for (place, outline) in outlines {
            let points = outline.rings.concat();
            assert!(points.len() > 3, "{place:?}");
            for (lon, lat) in points {
                assert!(
                    (lon - place.lon).abs() < 0.4 && (lat - place.lat).abs() < 0.3,
                    "{place:?}"
                );
            }
        }
    }
    assert!(boundary("05562").is_some() && boundary("08121000").is_some());
    assert_eq!(boundary("05"), None);
    assert!(attribution().contains("BKG") && attribution().contains("dl-de/by-2-0"));
}

#[test]
fn a_map_of_towns_draws_outlines_with_labels() {
    let keys: Vec<&str> = ["05512", "05513", "05562"]
        .into_iter()
        .flat_map(municipalities_in)
        .map(|place| place.ags)
        .collect();
    let map = RegionMap::of(&keys);
    assert_eq!(map.shapes.len(), 12);
    assert!(map.width <= 720.0 && map.height <= 900.0 && map.height > 300.0);
    assert_eq!(map.attribution, attribution());
    for shape in &map.shapes {
        assert!(shape.has_boundary && shape.path.starts_with('M') && shape.path.ends_with('Z'));
        let (x, y) = shape.label;
        assert!(
            (0.0..map.width).contains(&x) && (0.0..map.height).contains(&y),
            "{shape:?}"
        );
        assert_eq!(shape.label_fits, shape.number.is_none(), "{shape:?}");
    }
    let long = map
        .shapes
        .iter()
        .find(|it| it.name == "Oer-Erkenschwick")
        .expect("a town");
    assert_eq!(long.label_lines, ["Oer-", "Erkenschwick"]);
}

#[test]
fn districts_lie_below_their_towns_and_stay_silent() {
    let map = RegionMap::of(&["05562024", "05562", "05562024"]);
    let keys: Vec<_> = map.shapes.iter().map(|it| it.key).collect();
    assert_eq!(keys, ["05562", "05562024"]);
    assert!(!map.shapes[0].label_fits && map.shapes[0].number.is_none());
    assert!(map.shapes[1].label_fits);
}

#[test]
fn an_unprepared_region_is_drawn_as_circles() {
    let towns: Vec<&str> = municipalities_in("03452").map(|place| place.ags).collect();
    let map = RegionMap::of(&towns);
    assert_eq!(map.shapes.len(), towns.len());
    assert!(
        map.shapes
            .iter()
            .all(|it| !it.has_boundary && it.path.contains('a'))
    );
    assert!(map.shapes.iter().any(|it| it.label_fits));
    assert!(map.attribution.contains("Destatis") && !map.attribution.contains("BKG"));
}

#[test]
fn keys_of_any_level_can_be_drawn() {
    for (keys, shapes) in [
        (&["10"][..], 6),
        (&["055"], 8),
        (&["DEA36"], 1),
        (&["DE11"], 13),
        (&HEILBRONN_FRANKEN, 5),
        (&["", "xx", "99999"], 0),
        (&[], 0),
        (&["03452019"], 1),
    ] {
        let map = RegionMap::of(keys);
        assert_eq!(map.shapes.len(), shapes, "{keys:?}");
        assert!(
            !map.shapes
                .iter()
                .any(|it| it.path.contains("NaN") || it.path.contains("inf"))
        );
    }
    assert!(
        RegionMap::of(&["05512", "03452"])
            .attribution
            .contains("Destatis")
    );
}

#[test]
fn labels_do_not_touch_and_the_rest_is_numbered() {
    let keys: Vec<&str> = HEILBRONN_FRANKEN
        .into_iter()
        .flat_map(municipalities_in)
        .map(|place| place.ags)
        .collect();
    let layout = Layout {
        width: 500.0,
        label_size: 10.0,
        ..Layout::default()
    };
    let map = RegionMap::drawn(&keys, layout);
    assert_eq!(map, RegionMap::drawn(&keys, layout));
    let mut numbers: Vec<_> = map.shapes.iter().filter_map(|it| it.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    let printed: Vec<_> = map.shapes.iter().filter(|it| it.label_fits).collect();
    assert!(!printed.is_empty() && printed.len() + numbers.len() == 111);
    for (position, one) in printed.iter().enumerate() {
        for other in &printed[position + 1..] {
            let near = (one.label.1 - other.label.1).abs() < layout.label_size;
            let apart = (one.label.0 - other.label.0).abs();
            assert!(
                !near || apart > layout.label_size,
                "{} {}",
                one.name,
                other.name
            );
        }
    }
}

#[test]
fn names_on_the_map_are_titles() {
    let map = RegionMap::of(&["05562"]);
    assert_eq!(
        map.shapes[0].name,
        area("05562").map(Area::title).expect("a district")
    );
}
