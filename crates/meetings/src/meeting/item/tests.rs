//! Tables of the rules.

use super::{Direction, Item, ItemId, ItemKind, Outcome, moved, timetable};
use crate::meeting::MeetingId;
use kernel::Stamp;

fn item(at: i64, minutes: Option<u16>) -> Item {
    let now = Stamp::from_micros(at);
    Item {
        id: ItemId::new(now),
        meeting: MeetingId::new(now),
        place: 1,
        section: String::new(),
        title: String::new(),
        kind: ItemKind::Discussion,
        minutes,
        public: true,
        resolution: None,
        presenter: String::new(),
        text: String::new(),
        outcome: Outcome::Open,
        record: String::new(),
        version: 1,
        changed_at: now,
        changed_by: String::new(),
    }
}

#[test]
fn each_item_begins_when_the_ones_before_it_end() {
    let start = Stamp::from_micros(0);
    let all = [
        item(1, Some(10)),
        item(2, Some(20)),
        item(3, None),
        item(4, Some(5)),
    ];
    let begins: Vec<_> = timetable(start, &all)
        .into_iter()
        .map(|it| it.map(|it| it.micros() / 60_000_000))
        .collect();
    // After an item that nobody knows the length of, nobody knows the time.
    assert_eq!(begins, [Some(0), Some(10), Some(30), None]);
}

#[test]
fn an_item_moves_past_its_neighbour_and_not_beyond_the_end() {
    let all = [item(1, None), item(2, None), item(3, None)];
    let ids: Vec<_> = all.iter().map(|it| it.id).collect();
    let [a, b, c] = [ids[0], ids[1], ids[2]];
    for (which, direction, wanted) in [
        (b, Direction::Up, [b, a, c]),
        (b, Direction::Down, [a, c, b]),
        (a, Direction::Up, [a, b, c]),
        (c, Direction::Down, [a, b, c]),
    ] {
        assert_eq!(moved(&all, which, direction), wanted);
    }
}
