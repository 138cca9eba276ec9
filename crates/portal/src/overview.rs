//! The first page of an alliance.

use crate::history::{self, Moment};
use crate::members;
use crate::region::{self, Entry, Figure, MapView};
use crate::section::{Badge, Item, Phrase, Section};
use crate::source::Source;
use crate::{procedure, strategy};
use charter::{Address, ChannelKind};

/// What the first page shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Overview {
    /// The region and the larger ones it belongs to.
    pub place: String,
    /// What the alliance calls itself; empty for nothing.
    pub claim: String,
    /// What it is for.
    pub purpose: String,
    /// The values of its Leitbild.
    pub values: Vec<String>,
    /// Up to four figures.
    pub figures: Vec<Figure>,
    /// What the region has to offer.
    pub strengths: Vec<String>,
    /// Companies that stand for the region, in one line.
    pub companies: String,
    /// The network that carries out its decisions, and what it carries out.
    pub through: Option<(Phrase, Vec<String>)>,
    /// The members beside the map.
    pub members: Vec<Entry>,
    /// The map.
    pub map: MapView,
    /// Fields, as tiles.
    pub fields: Option<Section>,
    /// The history.
    pub moments: Vec<Moment>,
    /// The resolutions it rests on.
    pub resolutions: Option<Section>,
    /// The bodies: name, and what they are.
    pub bodies: Vec<(Phrase, String)>,
    /// Goals, plans, measures, labs, projects, grants, rules, in brief.
    pub work: Vec<Section>,
    /// The meetings that are known.
    pub meetings: Option<Section>,
    /// Partners that are no members.
    pub partners: Option<Section>,
    /// Where the public turns to.
    pub contact: Vec<Item>,
    /// How one becomes a member.
    pub joining: String,
}

/// Builds the first page.
pub(crate) fn overview(source: &Source<'_>) -> Overview {
    let charter = source.charter;
    let identity = &charter.identity;
    let groups = members::groups(source);
    let (map, members) = region::map(source, &groups);
    let mut place = vec![source.text(&charter.region.name)];
    place.extend(source.texts(&charter.region.part_of));
    let bodies = charter.bodies.iter().map(|body| {
        let kind = source.words.word("portal-body", body.kind.word());
        let rhythm = source.note(body.rhythm.as_ref());
        let parts = [kind, rhythm].into_iter().filter(|part| !part.is_empty());
        (
            source.body_link(&body.key),
            parts.collect::<Vec<_>>().join(" · "),
        )
    });
    Overview {
        place: place.join(", "),
        claim: source.note(identity.claim.as_ref()),
        purpose: source.text(&identity.purpose),
        values: source.texts(&identity.values),
        figures: region::figures(source),
        strengths: source.texts(&charter.region.strengths),
        companies: source
            .words
            .list(&source.organisations(&charter.region.companies)),
        through: through(source),
        members,
        map,
        fields: strategy::fields(source).map(|fields| fields.in_brief(source, "/kompetenzen")),
        moments: history::moments(source),
        resolutions: history::resolutions(source),
        bodies: bodies.collect(),
        work: work(source),
        meetings: strategy::meetings(source),
        partners: partners(source),
        contact: contact(source),
        joining: joining(source),
    }
}

/// What later capabilities take over, each in brief with the page that says more.
fn work(source: &Source<'_>) -> Vec<Section> {
    let sections = strategy::sections(source).into_iter();
    let work = sections.filter(|section| !["felder", "treffen"].contains(&section.id));
    let work = work.map(|section| section.in_brief(source, "/kompetenzen"));
    let rules = procedure::rules(source).map(|rules| rules.in_brief(source, "/gremien"));
    work.chain(rules).collect()
}

fn through(source: &Source<'_>) -> Option<(Phrase, Vec<String>)> {
    let through = source.charter.operates_through.as_ref()?;
    let slug = through.network.as_str();
    let network = match source.others.get(slug) {
        Some(network) => Phrase::link(network.name.clone(), source.path_of(slug, "")),
        None => Phrase::plain(slug),
    };
    Some((network, source.texts(&through.tasks)))
}

/// How one becomes a member, in a sentence.
pub(crate) fn joining(source: &Source<'_>) -> String {
    let Some(admission) = &source.charter.admission else {
        return source.words.t("portal-joining-unknown");
    };
    source
        .words
        .word("portal-joining", admission.joining.word())
}

fn partners(source: &Source<'_>) -> Option<Section> {
    let words = source.words;
    let items = source
        .charter
        .partners
        .iter()
        .enumerate()
        .map(|(index, partner)| {
            let name = partner.organisation.as_ref().map(|key| {
                let found = source.charter.organisation(key);
                found.map_or_else(|| key.to_string(), |found| found.name.to_string())
            });
            let note = source.note(partner.note.as_ref());
            let (title, note) = match name {
                Some(name) => (name, note),
                None => (note, String::new()),
            };
            let mut item = Item::new(format!("partner-{index}"), title);
            item.note = note;
            item.badge = Some(Badge {
                text: words.word("portal-partner", partner.kind.word()),
                tone: "",
            });
            let period = words.period(partner.from, partner.until);
            item.say(words.t("portal-period"), period.unwrap_or_default());
            item
        });
    let title = words.t("portal-other-partners");
    Section::of("partner", title, items.collect())
}

/// The office and the contact, and the channels to the public.
pub(crate) fn contact(source: &Source<'_>) -> Vec<Item> {
    let (words, charter) = (source.words, source.charter);
    let mut items = Vec::new();
    let full_name = |key: &charter::Key| {
        let found = charter.organisation(key);
        found.map_or_else(|| key.to_string(), |found| found.name.to_string())
    };
    if let Some(office) = &charter.office {
        let mut item = Item::new("geschaeftsstelle", source.text(&office.name));
        item.note = full_name(&office.organisation);
        item.points = source.texts(&office.tasks);
        items.push(item);
    }
    if let Some(contact) = &charter.contact {
        let mut item = Item::new("ansprechstelle", full_name(&contact.organisation));
        item.note = source.note(contact.department.as_ref());
        let address = contact.address.as_ref().map(in_one_line);
        item.say(words.t("portal-address"), address.unwrap_or_default());
        item.website = contact.website.as_ref().map(Phrase::website);
        items.push(item);
    }
    items.extend(contact_through(source));
    let known = charter
        .contact
        .as_ref()
        .and_then(|contact| contact.website.as_ref());
    for channel in &charter.channels {
        // A site that stands at the contact already says nothing new.
        let is_known = known.is_some() && channel.website.as_ref() == known;
        if is_known && channel.kind == ChannelKind::Website {
            continue;
        }
        let mut item = Item::new(format!("kanal-{}", channel.key), source.text(&channel.name));
        let run_by = channel
            .organisation
            .as_ref()
            .map(|key| source.organisation(key));
        item.note = run_by.unwrap_or_default();
        let website = channel.website.as_ref().filter(|_| !is_known);
        item.website = website.map(Phrase::website);
        items.push(item);
    }
    items
}

/// The contact of the network that does the daily work, where the alliance has none.
fn contact_through(source: &Source<'_>) -> Option<Item> {
    if source.charter.contact.is_some() || source.charter.office.is_some() {
        return None;
    }
    let slug = source.charter.operates_through.as_ref()?.network.as_str();
    let network = source.others.get(slug)?;
    let mut item = Item::new("kontakt-ueber", network.name.clone());
    item.note = source.words.t("portal-contact-through");
    let link = Phrase::link(
        source.words.t("portal-contact-find"),
        source.path_of(slug, "#ansprechen"),
    );
    item.say_all(source.words.t("portal-contact"), vec![link]);
    Some(item)
}

fn in_one_line(address: &Address) -> String {
    let town = [address.postcode.as_ref(), Some(&address.place)];
    let town: Vec<&str> = town
        .into_iter()
        .flatten()
        .map(charter::Text::as_str)
        .collect();
    let street = address.street.as_ref().map(|street| format!("{street}, "));
    format!("{}{}", street.unwrap_or_default(), town.join(" "))
}
