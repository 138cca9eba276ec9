//! The members, by what they are.

use crate::section::Phrase;
use crate::source::Source;
use charter::{MembershipState, Organisation, PartialDate, Shareholder};
use directory::organisation::Kind;
use directory::{PublicMember, Since};
use kernel::{Lang, WebAddress};

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

/// The members of today in groups, municipalities first.
pub(crate) fn groups(source: &Source<'_>) -> Vec<MemberGroup> {
    let groups = Kind::ALL.iter().filter_map(|kind| {
        let of_it = source.members.iter().filter(|member| member.kind == *kind);
        let mut members: Vec<Member> = of_it.map(|member| present(source, member)).collect();
        members.sort_by_key(|member| kernel::fold(&member.name));
        (!members.is_empty()).then(|| MemberGroup {
            word: kind.word(),
            title: source.words.word("portal-category", kind.word()),
            members,
        })
    });
    groups.collect()
}

/// Who is no member any more, as the charter tells it.
pub(crate) fn former(source: &Source<'_>) -> Vec<Member> {
    let is_back = |key: &str| {
        let mut keys = source.members.iter().map(|member| &member.charter_key);
        keys.any(|known| known.as_deref() == Some(key))
    };
    let left = source.charter.organisations.iter().filter(|organisation| {
        let membership = organisation.membership.as_ref();
        membership.is_some_and(|membership| membership.state == MembershipState::Left)
            && !is_back(organisation.key.as_str())
    });
    left.map(|organisation| past(source, organisation))
        .collect()
}

/// A member of today: what the directory says, and what the charter adds.
fn present(source: &Source<'_>, member: &PublicMember) -> Member {
    let words = source.words;
    let key = member.charter_key.as_deref();
    let named = key.and_then(|key| {
        let mut all = source.charter.organisations.iter();
        all.find(|organisation| organisation.key.as_str() == key)
    });
    let since = member.since.map(partial);
    let role = match (words.lang, &member.role.en) {
        (Lang::En, Some(role)) => Some(role.clone()),
        _ => member.role.de.clone(),
    };
    let mut remarks: Vec<String> = role.into_iter().collect();
    remarks.extend(
        named
            .into_iter()
            .flat_map(|named| remarks_on(source, named)),
    );
    let website = member.website.as_deref();
    let website = website.and_then(|address| WebAddress::parse(address).ok());
    let town = member.town.clone().filter(|_| !member.kind.is_area());
    let place: Vec<String> = [town, member.legal_form.clone()]
        .into_iter()
        .flatten()
        .collect();
    Member {
        anchor: anchor(member),
        name: member.name.clone(),
        ags: member.ags.clone().unwrap_or_default(),
        place: place.join(" · "),
        since: words.period(since, None).unwrap_or_default(),
        remarks,
        website: website.as_ref().map(Phrase::website),
        is_area: member.kind.is_area() && member.ags.is_some(),
    }
}

/// Where a member stands on the page of the members.
pub(crate) fn anchor(member: &PublicMember) -> String {
    match &member.charter_key {
        Some(key) => key.clone(),
        None => format!("mitglied-{}", member.organisation),
    }
}

const fn partial(since: Since) -> PartialDate {
    match since {
        Since::Year(year) => PartialDate::Year(year),
        Since::Month(year, month) => PartialDate::Month(year, month),
        Since::Day(day) => PartialDate::Day(day),
    }
}

/// A member of the past.
fn past(source: &Source<'_>, organisation: &Organisation) -> Member {
    let membership = organisation.membership.as_ref();
    let website = organisation.website.as_ref();
    let role = membership.and_then(|membership| membership.role.as_ref());
    let mut remarks: Vec<String> = role.into_iter().map(|role| source.text(role)).collect();
    remarks.extend(remarks_on(source, organisation));
    let town = organisation.address.as_ref().map(|address| &address.place);
    Member {
        anchor: organisation.key.to_string(),
        name: organisation.name.to_string(),
        ags: String::new(),
        place: town.map(ToString::to_string).unwrap_or_default(),
        since: membership
            .and_then(|membership| source.words.period(membership.since, membership.until))
            .unwrap_or_default(),
        remarks,
        website: website.map(Phrase::website),
        is_area: false,
    }
}

/// What only the charter says of a member.
fn remarks_on(source: &Source<'_>, organisation: &Organisation) -> Vec<String> {
    let words = source.words;
    let mut remarks = Vec::new();
    let membership = organisation.membership.as_ref();
    if let Some(share) = membership.and_then(|membership| membership.shareholding) {
        let share = words.percent(share);
        remarks.push(words.with("portal-member-share", &[("share", share.into())]));
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
