//! Organisations: towns, chambers, companies and all others the directory knows.
//!
//! Invariants: a record is listed in one or more networks and kept by the central
//! office of one of them (`home`); one organisation may own it. Name, kind and town
//! are seen by everybody who sees the record, every other field has its own level.
//! A merged record stays, points to the one that was kept and can come back.
//!
//! It deliberately knows no membership: being listed does not make a member.

pub(crate) mod actions;
pub(crate) mod api;
pub mod bulk;
pub(crate) mod changes;
pub(crate) mod detail;
mod disclosure;
mod ensure;
mod field;
mod form;
pub(crate) mod history;
pub(crate) mod listing;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
pub mod takeover;
#[cfg(test)]
mod tests;
mod tools;
pub(crate) mod visibility;
mod wish;

pub use actions::{ChangeError, CreateError, change, create, list};
pub use disclosure::{Disclosure, disclose};
pub use ensure::{Ensured, ensure};
pub use field::{Address, Branches, Field, Levels, SizeClass};
pub use listing::store::by_charter_key;
pub use pages::Asked;
pub use policy::{MayCreate, MayEdit, MaySee, may_create, may_edit, may_see};
pub use store::{Seen, find, names, places, seen, seen_many, seen_of_kind, standing};

use classifications::{Area, legal_form_in};
use kernel::{
    Confidentiality, EmailAddress, Line, NetworkId, OrganisationId, Point, Stamp, WebAddress, fold,
};

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A town or municipality.
    Municipality,
    /// A district (Kreis).
    District,
    /// A chamber of industry and commerce.
    ChamberOfCommerce,
    /// A chamber of crafts.
    ChamberOfCrafts,
    /// A regional authority (Regionalverband).
    RegionalAuthority,
    /// An economic development agency.
    DevelopmentAgency,
    /// A company.
    Company,
    /// A university.
    University,
    /// A research institute.
    ResearchInstitute,
    /// An association.
    Association,
    /// An employment agency.
    EmploymentAgency,
    /// Anything else.
    Other,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Municipality,
        Self::District,
        Self::ChamberOfCommerce,
        Self::ChamberOfCrafts,
        Self::RegionalAuthority,
        Self::DevelopmentAgency,
        Self::Company,
        Self::University,
        Self::ResearchInstitute,
        Self::Association,
        Self::EmploymentAgency,
        Self::Other,
    ];

    /// The word in columns, URLs, charters and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::District => "district",
            Self::ChamberOfCommerce => "chamber-of-commerce",
            Self::ChamberOfCrafts => "chamber-of-crafts",
            Self::RegionalAuthority => "regional-authority",
            Self::DevelopmentAgency => "development-agency",
            Self::Company => "company",
            Self::University => "university",
            Self::ResearchInstitute => "research-institute",
            Self::Association => "association",
            Self::EmploymentAgency => "employment-agency",
            Self::Other => "other",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it is an area itself: there is one of it per key.
    pub const fn is_area(self) -> bool {
        matches!(self, Self::Municipality | Self::District)
    }
}

/// What is recorded about an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// What it is.
    pub kind: Kind,
    /// Its full name.
    pub name: Line,
    /// Its name where there is little room.
    pub short_name: Option<Line>,
    /// The area it is or sits in: 2, 3, 5 or 8 digits, known to the register.
    pub ags: Option<String>,
    /// Where letters reach it.
    pub address: Address,
    /// Where it stands.
    pub place: Option<Point>,
    /// What it does for a living.
    pub branches: Branches,
    /// Its legal form, as people write it.
    pub legal_form: Option<Line>,
    /// How large it is (EU recommendation 2003/361, by staff).
    pub size_class: Option<SizeClass>,
    /// How many people work there.
    pub employees: Option<u32>,
    /// Its web site.
    pub website: Option<WebAddress>,
    /// Its telephone number as written.
    pub phone: Option<Line>,
    /// Its mail address.
    pub email: Option<EmailAddress>,
    /// What is to be said about it, several lines.
    pub description: Option<String>,
}

impl Profile {
    /// A profile with nothing but kind and name.
    pub fn new(kind: Kind, name: Line) -> Self {
        Self {
            kind,
            name,
            short_name: None,
            ags: None,
            address: Address::default(),
            place: None,
            branches: Branches::default(),
            legal_form: None,
            size_class: None,
            employees: None,
            website: None,
            phone: None,
            email: None,
            description: None,
        }
    }

    /// The town people look for it in: of the address, else of the area.
    pub fn town(&self) -> Option<&str> {
        let area = || classifications::area(self.ags.as_deref()?).map(Area::name);
        let town = self.address.town.as_ref().map(Line::as_str);
        town.or_else(area)
    }

    /// What two spellings of one organisation share: the folded name without its
    /// legal form. A bare legal form keeps its name.
    pub fn twin_key(&self) -> String {
        twin_key(self.name.as_str())
    }

    /// The host of the web site without `www.`.
    pub fn host(&self) -> Option<String> {
        self.website.as_ref().map(host_of)
    }
}

/// See [`Profile::twin_key`].
pub fn twin_key(name: &str) -> String {
    let folded = fold(name);
    let form = legal_form_in(name).filter(|form| !matches!(form.code, "GEMEINDE" | "KREIS"));
    if form.is_none() {
        return folded;
    }
    let kept: Vec<_> = folded
        .split(' ')
        .filter(|word| !LEGAL_WORDS.contains(word))
        .collect();
    if kept.is_empty() {
        folded
    } else {
        kept.join(" ")
    }
}

/// The folded words of which legal forms are made.
const LEGAL_WORDS: [&str; 17] = [
    "ag",
    "co",
    "e",
    "eg",
    "eingetragene",
    "ev",
    "gbr",
    "ggmbh",
    "gmbh",
    "haftungsbeschraenkt",
    "kg",
    "kgaa",
    "mbh",
    "ohg",
    "se",
    "ug",
    "v",
];

/// The host of a web address without `www.`, lower case.
pub fn host_of(address: &WebAddress) -> String {
    let rest = address.as_str().split_once("://").map_or("", |(_, it)| it);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.split(':').next().unwrap_or("").to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// Where an organisation's record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In use.
    Active,
    /// A duplicate of another record, which was kept.
    MergedInto(OrganisationId),
}

/// An organisation with everything that is recorded about it. Not everybody sees
/// all of it: see [`Organisation::shown`].
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What is recorded.
    pub profile: Profile,
    /// Who sees the record at all.
    pub confidentiality: Confidentiality,
    /// Who sees which field.
    pub levels: Levels,
    /// The network whose central office keeps it.
    pub home: NetworkId,
    /// Every network in whose directory it stands, in order of their ids.
    pub listed_in: Vec<NetworkId>,
    /// The organisation that keeps the record, for example the town it sits in.
    pub owner: Option<OrganisationId>,
    /// Where the record stands.
    pub state: State,
    /// Counts the changes of the whole directory; two equal ones mean: unchanged.
    pub revision: i64,
    /// When it was made.
    pub created_at: Stamp,
    /// When it was last changed.
    pub changed_at: Stamp,
}

impl Organisation {
    /// The record as far as the bearer of the proof may see it: a field that is
    /// hidden from them is empty.
    #[must_use]
    pub fn shown(mut self, proof: &MaySee) -> Self {
        for field in Field::ALL {
            if self.levels.of(field) > proof.reach() {
                field.clear(&mut self.profile);
            }
        }
        self
    }
}
