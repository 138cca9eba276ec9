//! The organisations of the charter, which of them are members, and the offices
//! that exist in them. No persons: who holds an office is kept in the directory.

use classifications::{Area, area, district, suggest_municipality_by_name};
use kernel::{WebAddress, fold};

use crate::Charter;
use crate::date::PartialDate;
use crate::group::Group;
use crate::history::{after_founding, in_order};
use crate::part::{record, words};
use crate::problem::{Expected, Hint, ProblemKind};
use crate::read::Reader;
use crate::region::{AreaKey, nearest};
use crate::value::{Address, Key, Localised, Percent, Text};

words! {
    /// What an organisation is.
    Category {
        /// A town or municipality.
        Municipality = "municipality",
        /// A district.
        District = "district",
        /// A chamber of industry and commerce.
        ChamberOfCommerce = "chamber-of-commerce",
        /// A chamber of crafts.
        ChamberOfCrafts = "chamber-of-crafts",
        /// A regional authority (Regionalverband).
        RegionalAuthority = "regional-authority",
        /// An economic development agency.
        DevelopmentAgency = "development-agency",
        /// A company.
        Company = "company",
        /// A university.
        University = "university",
        /// A research institute.
        ResearchInstitute = "research-institute",
        /// An association.
        Association = "association",
        /// An employment agency.
        EmploymentAgency = "employment-agency",
        /// Anything else, for example a ministry.
        Other = "other",
    }
}

words! {
    /// Where a membership stands.
    MembershipState {
        /// Asked for, not decided.
        Applied = "applied",
        /// A member.
        Admitted = "admitted",
        /// No longer a member.
        Left = "left",
    }
}

record! {
    /// That an organisation is or was a member.
    Inline Membership {
        /// Where it stands.
        state: MembershipState,
        /// Since when.
        since: Option<PartialDate>,
        /// Until when, once it has left.
        until: Option<PartialDate>,
        /// The part it plays.
        role: Option<Localised>,
        /// Its share in the alliance's company.
        shareholding: Option<Percent>,
    }
}

record! {
    /// Who owns a share of an organisation.
    Inline Shareholder {
        /// The owners; absent where the source does not name them.
        of: Option<Group>,
        /// The share of each of them, where it is known.
        share: Option<Percent>,
        /// Who is meant where they are not named.
        note: Option<Localised>,
    }
}

record! {
    /// An organisation that the charter speaks of.
    Block Organisation {
        /// Its name in this charter; never changes.
        key: Key,
        /// Its full name.
        name: Text,
        /// Its name where there is little room.
        short_name: Option<Text>,
        /// What it is.
        category: Category,
        /// The area it is (a municipality, a district) or sits in.
        ags: Option<AreaKey>,
        /// Its legal form as people write it: `GmbH`, `Körperschaft des öffentlichen Rechts`.
        legal_form: Option<Text>,
        /// Where it is.
        address: Option<Address>,
        /// Its web site.
        website: Option<WebAddress>,
        /// The organisation it is a part of.
        part_of: Option<Key>,
        /// Its membership in the alliance; absent for others the charter names.
        membership: Option<Membership>,
        /// Who owns it.
        shareholders: Vec<Shareholder>,
        /// What is to be said about it.
        note: Option<Localised>,
    }
}

impl Organisation {
    /// Whether it is a member today or has asked to be.
    pub fn is_member(&self) -> bool {
        let state = self.membership.as_ref().map(|membership| membership.state);
        state.is_some_and(|state| state != MembershipState::Left)
    }

    /// Whether it is an area itself, not only in one.
    fn is_area(&self) -> bool {
        matches!(self.category, Category::Municipality | Category::District)
    }

    /// Whether its key is that of an area of its kind, with a name like its own.
    fn is_named_like_its_area(&self) -> bool {
        let area = self.ags.as_ref().and_then(AreaKey::area);
        let name = fold(self.name.as_str());
        area.is_some_and(|area| {
            let bare = fold(area.name());
            let same_kind = match area {
                Area::Municipality(_) => self.category == Category::Municipality,
                Area::District(_) => self.category == Category::District,
                _ => false,
            };
            same_kind && (name.contains(&bare) || bare.contains(&name))
        })
    }
}

record! {
    /// An office that exists in organisations, for example mayor.
    Block Position {
        /// Its name in this charter.
        key: Key,
        /// What it is called.
        name: Localised,
        /// The organisations that have it.
        of: Group,
    }
}

const THE_ENTRY: Expected = Expected {
    en: "the entry",
    de: "dem Eintritt",
};
const OWNERS: Expected = Expected {
    en: "a group, or a \"note\" where the owners are not named",
    de: "eine Gruppe, oder „note“, wenn die Eigentümer nicht genannt sind",
};
const AN_END: Expected = Expected {
    en: "the date of leaving",
    de: "das Datum des Austritts",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, organisation) in charter.organisations.iter().enumerate() {
        let path = format!("organisations[{i}]");
        check_area(organisation, &path, reader);
        check_twin(charter, i, reader);
        check_membership(charter, organisation, &path, reader);
        check_shares(charter, organisation, &path, reader);
        let part_of = organisation.part_of.as_ref();
        charter.refers_to_organisation(part_of, format_args!("{path}.part_of"), reader);
    }
    check_total(charter, reader);
    for (i, position) in charter.positions.iter().enumerate() {
        let path = format!("positions[{i}].of");
        charter.check_group(&position.of, &path, reader);
    }
}

/// A municipality or district carries its own key, and the key its name.
fn check_area(organisation: &Organisation, path: &str, reader: &mut Reader<'_>) {
    let name = organisation.name.as_str();
    if !organisation.is_area() || reader.is_broken(&format!("{path}.category")) {
        return;
    }
    let meant = || match organisation.category {
        Category::District => district_named(name),
        _ => suggest_municipality_by_name(name).and_then(|place| area(place.ags)),
    };
    if reader.is_broken_within(&format!("{path}.ags")) {
        return;
    }
    let Some(key) = &organisation.ags else {
        let hint = nearest(meant());
        let name = name.to_owned();
        return reader.at(path, ProblemKind::AreaMissing { name, hint });
    };
    if !organisation.is_named_like_its_area() && !reader.is_broken_within(&format!("{path}.name")) {
        let kind = ProblemKind::AreaName {
            code: key.to_string(),
            official: key
                .area()
                .map(|area| area.title().into_owned())
                .unwrap_or_default(),
            name: name.to_owned(),
            hint: nearest(meant()),
        };
        reader.at(format_args!("{path}.ags"), kind);
    }
}

/// The district that a name probably means, by its seat or its name.
fn district_named(name: &str) -> Option<Area> {
    let bare = fold(name).replace("landkreis ", "").replace("kreis ", "");
    let place = suggest_municipality_by_name(&bare)?;
    district(&place.ags[..5]).map(Area::District)
}

/// Reports an organisation that is listed before: same name, or the same area as
/// the same category.
fn check_twin(charter: &Charter, index: usize, reader: &mut Reader<'_>) {
    let organisation = &charter.organisations[index];
    let same = |other: &Organisation| {
        fold(other.name.as_str()) == fold(organisation.name.as_str())
            || (organisation.is_area()
                && other.category == organisation.category
                && other.ags == organisation.ags
                && other.is_named_like_its_area())
    };
    let twin = charter.organisations[..index].iter().position(same);
    if let Some(twin) = twin
        && !organisation.name.as_str().is_empty()
    {
        let line = reader.line(&format!("organisations[{twin}]"));
        let name = organisation.name.to_string();
        reader.at(
            format_args!("organisations[{index}]"),
            ProblemKind::DuplicateMember { name, line },
        );
    }
}

fn check_membership(
    charter: &Charter,
    organisation: &Organisation,
    path: &str,
    reader: &mut Reader<'_>,
) {
    let Some(membership) = &organisation.membership else {
        return;
    };
    let path = format!("{path}.membership");
    after_founding(charter, membership.since, &format!("{path}.since"), reader);
    in_order(
        membership.since,
        membership.until,
        THE_ENTRY,
        format!("{path}.until"),
        reader,
    );
    match (membership.state, membership.until) {
        (MembershipState::Left, None) => reader.missing(&path, "until", AN_END),
        (MembershipState::Applied | MembershipState::Admitted, Some(_)) => {
            let kind = ProblemKind::UselessField {
                word: membership.state.word().to_owned(),
                key: "until".to_owned(),
            };
            reader.at(format_args!("{path}.until"), kind);
        }
        _ => {}
    }
}

fn check_shares(
    charter: &Charter,
    organisation: &Organisation,
    path: &str,
    reader: &mut Reader<'_>,
) {
    let mut total = 0;
    for (i, shareholder) in organisation.shareholders.iter().enumerate() {
        let path = format!("{path}.shareholders[{i}]");
        let owners = match &shareholder.of {
            Some(group) => {
                charter.check_group(group, &format!("{path}.of"), reader);
                charter.organisations_in(group).count()
            }
            None => 1,
        };
        if shareholder.of.is_none() && shareholder.note.is_none() {
            reader.missing(&path, "of", OWNERS);
        }
        let share = shareholder.share.map_or(0, Percent::hundredths);
        total += u64::from(share) * owners as u64;
    }
    over_whole(total, format!("{path}.shareholders"), reader);
}

/// Reports memberships that hold more of the alliance's company than there is.
fn check_total(charter: &Charter, reader: &mut Reader<'_>) {
    let memberships = charter.organisations.iter().enumerate();
    let shares = memberships.filter_map(|(i, organisation)| {
        let membership = organisation.membership.as_ref()?;
        Some((i, u64::from(membership.shareholding?.hundredths())))
    });
    let mut total = 0;
    let mut last = 0;
    for (i, share) in shares {
        total += share;
        last = i;
    }
    let path = format!("organisations[{last}].membership.shareholding");
    over_whole(total, path, reader);
}

fn over_whole(hundredths: u64, path: String, reader: &mut Reader<'_>) {
    if hundredths > 10_000 {
        let total = format!("{}.{:02} %", hundredths / 100, hundredths % 100);
        reader.at(path, ProblemKind::OverWhole { total });
    }
}

/// The hint among the keys of a list.
pub(crate) fn hint<'a>(key: &Key, keys: impl Iterator<Item = &'a Key>) -> Hint {
    Hint::among(key.as_str(), keys.map(Key::as_str))
}
