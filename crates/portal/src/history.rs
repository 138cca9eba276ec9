//! How the alliance came about: stages, events, and the resolutions it rests on.

use crate::section::{Badge, Item, Phrase, Section};
use crate::source::Source;
use charter::{CouncilState, EffectRule, Resolution, ResolutionState, Stage, StageState};

/// One point of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// When, and of what sort.
    pub when: String,
    /// The heading.
    pub title: String,
    /// A sentence about it; empty for none.
    pub note: String,
    /// Who carried it; empty for nobody in particular.
    pub carried_by: String,
    /// Whether it is the present.
    pub current: bool,
}

/// Events, then stages in the order of time.
pub(crate) fn moments(source: &Source<'_>) -> Vec<Moment> {
    let Some(history) = &source.charter.history else {
        return Vec::new();
    };
    let events = history.events.iter().map(|event| Moment {
        when: source.words.date(event.date),
        title: source.text(&event.what),
        note: String::new(),
        carried_by: String::new(),
        current: false,
    });
    let (past, present): (Vec<&Stage>, Vec<&Stage>) = history
        .stages
        .iter()
        .partition(|stage| stage.state == StageState::Past);
    let past = past.into_iter().map(|stage| moment(source, stage));
    let present = present.into_iter().map(|stage| moment(source, stage));
    past.chain(events).chain(present).collect()
}

fn moment(source: &Source<'_>, stage: &Stage) -> Moment {
    let words = source.words;
    let mut when = vec![words.word("portal-stage", stage.state.word())];
    when.extend(words.period(stage.from, stage.until));
    when.push(words.word("portal-form", stage.form.word()));
    let everybody = source.charter.members().count() == stage.carried_by.len();
    let carried_by = if stage.carried_by.is_empty() {
        String::new()
    } else if everybody {
        words.t("portal-carried-by-all")
    } else {
        let names = words.list(&source.organisations(&stage.carried_by));
        words.with("portal-carried-by-line", &[("names", names.into())])
    };
    Moment {
        when: when.join(" · "),
        title: source.text(&stage.name),
        note: source.note(stage.note.as_ref()),
        carried_by,
        current: stage.state == StageState::Current,
    }
}

/// The form of today, for the row of facts.
pub(crate) fn form_today(source: &Source<'_>) -> Option<String> {
    let history = source.charter.history.as_ref()?;
    let stages = history.stages.iter();
    let mut today = stages.filter(|stage| stage.state == StageState::Current);
    let last = today.next_back()?;
    Some(source.words.word("portal-form", last.form.word()))
}

/// The resolutions the alliance rests on, with the councils that decide on them.
pub(crate) fn resolutions(source: &Source<'_>) -> Option<Section> {
    let resolutions = source.charter.resolutions.iter();
    let items = resolutions.map(|resolution| item(source, resolution));
    let title = source.words.t("portal-resolutions");
    Section::of("beschluesse", title, items.collect())
}

fn item(source: &Source<'_>, resolution: &Resolution) -> Item {
    let words = source.words;
    let mut item = Item::new(
        format!("beschluss-{}", resolution.key),
        source.text(&resolution.title),
    );
    item.badge = Some(Badge {
        text: words.word("portal-resolution", resolution.state.word()),
        tone: match resolution.state {
            ResolutionState::InForce => "badge--success",
            ResolutionState::Proposed => "badge--info",
            ResolutionState::Rejected => "",
        },
    });
    item.points = source.texts(&resolution.content);
    let date = resolution.date.map(|date| words.date(date));
    item.say(words.t("portal-date"), date.unwrap_or_default());
    let decided_by = resolution
        .organisation
        .as_ref()
        .map(|key| source.organisation(key));
    item.say(words.t("portal-decided-by"), decided_by.unwrap_or_default());
    let body = resolution.body.iter().map(|key| source.body_link(key));
    item.say_all(words.t("portal-decided-by"), body.collect());
    item.say(words.t("portal-effective"), effect_rule(source, resolution));
    item.say_all(words.t("portal-councils"), councils(source, resolution));
    item
}

fn effect_rule(source: &Source<'_>, resolution: &Resolution) -> String {
    let words = source.words;
    let Some(ratification) = &resolution.ratification else {
        return String::new();
    };
    let number = u64::from(ratification.number.unwrap_or(0));
    match ratification.rule {
        EffectRule::All => words.t("portal-effective-all"),
        EffectRule::AtLeast => words.count("portal-effective-at-least", number),
        EffectRule::NamedAndAtLeast => {
            let names = words.list(&source.organisations(&ratification.named));
            let args = [("names", names.into()), ("count", number.into())];
            words.with("portal-effective-named", &args)
        }
    }
}

/// The councils by what they did: one line where all did the same.
fn councils(source: &Source<'_>, resolution: &Resolution) -> Vec<Phrase> {
    let words = source.words;
    let lines = CouncilState::ALL.iter().filter_map(|state| {
        let of_it = resolution.councils.iter().filter(|one| one.state == *state);
        let names: Vec<String> = of_it
            .map(|council| {
                let name = source.organisation(&council.of);
                match council.on {
                    Some(date) => format!("{name} ({})", words.date(date)),
                    None => name,
                }
            })
            .collect();
        let count = names.len() as u64;
        (count > 0).then(|| {
            let state = words.count(&format!("portal-council-{}", state.word()), count);
            Phrase::plain(format!("{state}: {}", words.list(&names)))
        })
    });
    lines.collect()
}
