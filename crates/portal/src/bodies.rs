//! The bodies, and in words who sits in them.

use crate::section::{Badge, Item, Phrase};
use crate::source::Source;
use charter::{Body, Key, Rules, Seat, SeatNumber};

/// Every body, in the order of the charter.
pub(crate) fn bodies(source: &Source<'_>) -> Vec<Item> {
    let bodies = source.charter.bodies.iter();
    bodies.map(|body| item(source, body)).collect()
}

fn item(source: &Source<'_>, body: &Body) -> Item {
    let words = source.words;
    let mut item = Item::new(format!("gremium-{}", body.key), source.text(&body.name));
    item.badge = Some(Badge {
        text: words.word("portal-body", body.kind.word()),
        tone: "",
    });
    item.note = body
        .note
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let seats = body
        .seats
        .iter()
        .map(|seat| Phrase::plain(seat_in_words(source, seat)));
    item.say_all(words.t("portal-body-seats"), seats.collect());
    let duties = source.texts(&body.duties).join("; ");
    item.say(words.t("portal-body-duties"), duties);
    item.say(
        words.t("portal-topics"),
        source.texts(&body.topics).join("; "),
    );
    item.say_all(
        words.t("portal-fields-short"),
        source.field_links(&body.fields),
    );
    let above = |key: &Option<Key>| key.iter().map(|key| source.body_link(key)).collect();
    item.say_all(words.t("portal-body-steered-by"), above(&body.steered_by));
    item.say_all(words.t("portal-body-part-of"), above(&body.part_of));
    item.say_all(words.t("portal-body-same-as"), same_as(source, body));
    let run_by = body.run_by.iter().map(|key| source.organisation(key));
    item.say(words.t("portal-body-run-by"), run_by.collect::<String>());
    item.say(
        words.t("portal-body-rhythm"),
        source.note(body.rhythm.as_ref()),
    );
    item.say(
        words.t("portal-guests"),
        words.list(&source.texts(&body.guests)),
    );
    let rules = source
        .charter
        .rules
        .iter()
        .filter(|rules| holds_for(rules, body));
    let rules = rules.map(|rules| {
        let href = source.path(&format!("/gremien#ordnung-{}", rules.key));
        Phrase::link(source.text(&rules.name), href)
    });
    item.say_all(words.t("portal-rules"), rules.collect());
    item
}

fn holds_for(rules: &Rules, body: &Body) -> bool {
    rules.bodies.is_empty() || rules.bodies.contains(&body.key)
}

/// The body of another network that this one is, with a link if it is hosted here.
fn same_as(source: &Source<'_>, body: &Body) -> Vec<Phrase> {
    let Some(same) = &body.same_as else {
        return Vec::new();
    };
    let slug = same.network.as_str();
    let phrase = match source.others.get(slug) {
        Some(network) => Phrase::link(
            network.name.clone(),
            source.path_of(slug, &format!("/gremien#gremium-{}", same.body)),
        ),
        None => Phrase::plain(slug),
    };
    vec![phrase]
}

/// `Landrätin oder Landrat der Kreise, kraft Amtes`.
pub(crate) fn seat_in_words(source: &Source<'_>, seat: &Seat) -> String {
    let words = source.words;
    let position = seat.position.as_ref().map(|key| {
        let positions = source.charter.positions.iter();
        let found = positions.filter(|position| position.key == *key);
        found
            .map(|found| source.text(&found.name))
            .collect::<String>()
    });
    let role = seat.role.as_ref().map(|role| source.text(role));
    let who = match (role, position) {
        (Some(role), Some(position)) => format!("{role}: {position}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words.t("portal-seat-representative"),
    };
    let who = match &seat.of {
        Some(group) => words.of_group(&who, group, source.charter),
        None => who,
    };
    let mut parts = vec![who, number(source, seat)];
    let mut add = |key: &str, count: Option<u32>| {
        let count = count.filter(|count| *count > 0);
        parts.extend(count.map(|count| words.count(key, count.into())));
    };
    add("portal-seat-deputies", seat.deputies);
    add("portal-seat-votes", seat.votes.filter(|votes| *votes != 1));
    add("portal-seat-term", seat.term_years);
    if seat.votes == Some(0) {
        parts.push(words.t("portal-seat-no-vote"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn number(source: &Source<'_>, seat: &Seat) -> String {
    let words = source.words;
    match seat.number() {
        SeatNumber::EveryHolder => words.t("portal-seat-ex-officio"),
        SeatNumber::Exactly(count) => words.count("portal-seat-exactly", count.into()),
        SeatNumber::Between(0, None) => words.t("portal-seat-open"),
        SeatNumber::Between(0, Some(max)) => words.count("portal-seat-at-most", max.into()),
        SeatNumber::Between(min, None) => words.count("portal-seat-at-least", min.into()),
        SeatNumber::Between(min, Some(max)) => words.with(
            "portal-seat-between",
            &[("min", min.into()), ("max", max.into())],
        ),
    }
}
