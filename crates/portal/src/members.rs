//! The members, by what they are.

use crate::section::Phrase;
use crate::source::Source;
use charter::{Category, Charter, MembershipState, Organisation, Shareholder};

/// The members of one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberGroup {
    /// The category's word, for an anchor.
    pub word: &'static str,
    /// The heading.
    pub title: String,
    /// The members by name.
    pub members: Vec<Member>,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// Its anchor.
    pub anchor: String,
    /// Its full name.
    pub name: String,
    /// The key of its area; empty where it has none.
    pub ags: String,
    /// The area it is or sits in, and its legal form.
    pub place: String,
    /// Since when; empty where nobody wrote it down.
    pub since: String,
    /// The part it plays, its share, its state if it is not simply a member.
    pub remarks: Vec<String>,
    /// Its web site.
    pub website: Option<Phrase>,
    /// Whether it is an area itself.
    pub is_area: bool,
}

/// The members in groups, municipalities first.
pub(crate) fn groups(source: &Source<'_>) -> Vec<MemberGroup> {
    let groups = Category::ALL.iter().filter_map(|category| {
        let of_it = source
            .charter
            .members()
            .filter(|organisation| organisation.category == *category);
        let mut members: Vec<Member> = of_it
            .map(|organisation| member(source, organisation))
            .collect();
        members.sort_by_key(|member| kernel::fold(&member.name));
        (!members.is_empty()).then(|| MemberGroup {
            word: category.word(),
            title: source.words.word("portal-category", category.word()),
            members,
        })
    });
    groups.collect()
}

/// Who is no member any more.
pub(crate) fn former(source: &Source<'_>) -> Vec<Member> {
    let left = source.charter.organisations.iter().filter(|organisation| {
        let membership = organisation.membership.as_ref();
        membership.is_some_and(|membership| membership.state == MembershipState::Left)
    });
    left.map(|organisation| member(source, organisation))
        .collect()
}

fn member(source: &Source<'_>, organisation: &Organisation) -> Member {
    let membership = organisation.membership.as_ref();
    let website = organisation.website.as_ref();
    Member {
        anchor: organisation.key.to_string(),
        name: organisation.name.to_string(),
        ags: organisation
            .ags
            .as_ref()
            .map(|key| key.as_str().to_owned())
            .unwrap_or_default(),
        place: place(organisation),
        since: membership
            .and_then(|membership| source.words.period(membership.since, membership.until))
            .unwrap_or_default(),
        remarks: remarks(source, organisation),
        website: website.map(Phrase::website),
        is_area: is_area(organisation),
    }
}

/// Whether an organisation is an area that a map can show.
pub(crate) fn is_area(organisation: &Organisation) -> bool {
    let areas = [Category::Municipality, Category::District];
    organisation.ags.is_some() && areas.contains(&organisation.category)
}

fn place(organisation: &Organisation) -> String {
    let mut parts = Vec::new();
    let town = organisation.address.as_ref().map(|address| &address.place);
    if let Some(town) = town {
        parts.push(town.to_string());
    } else if !is_area(organisation) {
        let area = organisation.ags.as_ref().and_then(charter::AreaKey::area);
        parts.extend(area.map(|area| area.title().into_owned()));
    }
    parts.extend(organisation.legal_form.as_ref().map(ToString::to_string));
    parts.join(" · ")
}

fn remarks(source: &Source<'_>, organisation: &Organisation) -> Vec<String> {
    let words = source.words;
    let mut remarks = Vec::new();
    if let Some(membership) = &organisation.membership {
        if membership.state == MembershipState::Applied {
            remarks.push(words.t("portal-member-applied"));
        }
        remarks.extend(membership.role.as_ref().map(|role| source.text(role)));
        if let Some(share) = membership.shareholding {
            let share = words.percent(share);
            remarks.push(words.with("portal-member-share", &[("share", share.into())]));
        }
    }
    if let Some(whole) = &organisation.part_of {
        let whole = source.organisation(whole);
        remarks.push(words.with("portal-part-of-line", &[("name", whole.into())]));
    }
    remarks.extend(organisation.note.as_ref().map(|note| source.text(note)));
    remarks.extend(owners(source, organisation));
    remarks
}

/// Who owns an organisation, in one line.
pub(crate) fn owners(source: &Source<'_>, organisation: &Organisation) -> Option<String> {
    let owners: Vec<String> = organisation
        .shareholders
        .iter()
        .map(|shareholder| owner(source, shareholder))
        .collect();
    let owners = source.words.list(&owners);
    (!owners.is_empty()).then(|| {
        source
            .words
            .with("portal-owners", &[("owners", owners.into())])
    })
}

fn owner(source: &Source<'_>, shareholder: &Shareholder) -> String {
    let words = source.words;
    let who = match (&shareholder.note, &shareholder.of) {
        (Some(note), _) => source.text(note),
        (None, Some(charter::Group::Organisations(keys))) => {
            words.list(&source.organisations(keys))
        }
        (None, Some(charter::Group::Category(category))) => {
            words.word("portal-category", category.word())
        }
        (None, Some(charter::Group::Members)) => words.t("portal-nav-members"),
        (None, None) => String::new(),
    };
    match shareholder.share {
        Some(share) => format!("{who} ({})", words.percent(share)),
        None => who,
    }
}

/// How many members there are.
pub(crate) fn count(charter: &Charter) -> u64 {
    charter.members().count() as u64
}
