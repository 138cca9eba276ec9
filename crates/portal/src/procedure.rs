//! Rules of procedure in words.

use crate::section::{Badge, Item, Section};
use crate::source::Source;
use charter::{Invitation, Majority, Quorum, Rules, RulesState};

/// The rules of procedure.
pub(crate) fn rules(source: &Source<'_>) -> Option<Section> {
    let rules = source.charter.rules.iter();
    let items = rules.map(|rules| item(source, rules)).collect();
    let title = source.words.t("portal-rules");
    Section::of("arbeitsordnung", title, items)
}

fn item(source: &Source<'_>, rules: &Rules) -> Item {
    let words = source.words;
    let mut item = Item::new(format!("ordnung-{}", rules.key), source.text(&rules.name));
    item.badge = Some(Badge {
        text: words.word("portal-rules", rules.state.word()),
        tone: if rules.state == RulesState::Adopted {
            "badge--success"
        } else {
            ""
        },
    });
    item.note = source.note(rules.note.as_ref());
    let bodies = rules.bodies.iter().map(|key| source.body_link(key));
    item.say_all(words.t("portal-rules-bodies"), bodies.collect());
    let period = words.period(rules.adopted, rules.until);
    item.say(words.t("portal-rules-valid"), period.unwrap_or_default());
    let invited = |invitation: &Option<Invitation>| {
        invitation
            .as_ref()
            .map(|one| invitation_in_words(source, one))
            .unwrap_or_default()
    };
    item.say(
        words.t("portal-rules-invitation"),
        invited(&rules.invitation),
    );
    item.say(
        words.t("portal-rules-urgent"),
        invited(&rules.urgent_invitation),
    );
    let quorum = rules
        .quorum
        .as_ref()
        .map(|quorum| quorum_in_words(source, quorum));
    item.say(words.t("portal-rules-quorum"), quorum.unwrap_or_default());
    for majority in &rules.majorities {
        let label = words.word("portal-matter", majority.matter.word());
        item.say(label, majority_in_words(source, majority));
    }
    decide_and_record(source, rules, &mut item);
    item
}

fn decide_and_record(source: &Source<'_>, rules: &Rules, item: &mut Item) {
    let words = source.words;
    if let Some(circular) = &rules.circular {
        let mut parts = vec![words.word("portal-circular", circular.when.word())];
        parts.extend(circular.consent.map(|share| words.threshold(share)));
        parts.extend(
            circular
                .days
                .map(|days| words.count("portal-days", days.into())),
        );
        item.say(words.t("portal-rules-circular"), parts.join(", "));
    }
    let publicity = rules
        .publicity
        .map(|one| words.word("portal-publicity", one.word()));
    item.say(
        words.t("portal-rules-publicity"),
        publicity.unwrap_or_default(),
    );
    let effect = rules
        .effect
        .map(|one| words.word("portal-effect", one.word()));
    item.say(words.t("portal-rules-effect"), effect.unwrap_or_default());
    if let Some(minutes) = &rules.minutes {
        let mut parts = Vec::new();
        if !minutes.signed_by.is_empty() {
            let who = words.list(&source.texts(&minutes.signed_by));
            parts.push(words.with("portal-minutes-signed", &[("who", who.into())]));
        }
        let mut add = |key: &str, days: Option<u32>| {
            parts.extend(days.map(|days| words.count(key, days.into())));
        };
        add("portal-minutes-sent", minutes.days);
        add("portal-minutes-objection", minutes.objection_days);
        item.say(words.t("portal-rules-minutes"), parts.join("; "));
    }
}

fn invitation_in_words(source: &Source<'_>, invitation: &Invitation) -> String {
    let key = format!("portal-invitation-{}", invitation.count.word());
    source.words.count(&key, invitation.days.into())
}

fn quorum_in_words(source: &Source<'_>, quorum: &Quorum) -> String {
    let words = source.words;
    let base = words.word("portal-base", quorum.base.word());
    let mut text = format!("{} {base}", words.threshold(quorum.share));
    if let Some(second) = quorum.second_meeting {
        let share = words.threshold(second);
        text.push_str("; ");
        text.push_str(&words.with("portal-second-meeting", &[("share", share.into())]));
    }
    text
}

fn majority_in_words(source: &Source<'_>, majority: &Majority) -> String {
    let words = source.words;
    let base = words.word("portal-base", majority.base.word());
    let mut parts = vec![format!("{} {base}", words.threshold(majority.share))];
    if majority.abstentions == charter::Counting::InBase {
        parts.push(words.t("portal-abstentions-count"));
    }
    parts.push(words.word("portal-tie", majority.tie.word()));
    parts.join("; ")
}
