//! The house of meetings: three towns whose mayors steer the alliance.

pub use crate::ground::*;
use directory::organisation::Kind;
use directory::person::{Details, Office as Position, appoint, create};
use governance::Words;
use governance::body::{self, BodyKind, Described, DescribedSeat, Office, Reach};
use kernel::{
    AccountId, Actor, BodyId, Confidentiality, EmailAddress, Identity, Line, OrganisationId,
    PersonId, Role, Stamp, Standing,
};
use meetings::meeting::{Access, Entry, ItemId, ItemKind, MeetingId, Wish, add, plan};
use meetings::roster::{Call, Desk, MeetingSeat, convene, seats};
use platform::Manifest;
use platform::account::{self, Account, AccountState};
use platform::network::Network;
use testkit::{TestDatabase, noon};
use web::Texts;

pub fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        governance::manifest(),
        meetings::manifest(),
    ]
}

/// An alliance whose mayors meet.
pub struct Alliance {
    pub house: House,
    pub network: Network,
    pub texts: Texts,
    pub office: Actor,
    pub body: BodyId,
    pub towns: Vec<OrganisationId>,
    pub mayors: Vec<(PersonId, Actor)>,
}

pub fn words(text: &str) -> Words {
    Words {
        de: text.to_owned(),
        en: None,
    }
}

const TOWNS: [(&str, &str); 3] = [
    ("Bottrop", "05512000"),
    ("Gladbeck", "05562014"),
    ("Marl", "05562024"),
];

/// The alliance with as many towns as there are names, and `more` persons in each.
pub async fn alliance(database: &TestDatabase) -> Alliance {
    let house = house_of(database, manifests).await;
    let described = [Described {
        key: "lenkungsgruppe".to_owned(),
        kind: BodyKind::SteeringGroup,
        name: words("Lenkungsgruppe"),
        part_of: None,
        steered_by: None,
        rhythm: None,
        seats: vec![DescribedSeat {
            office: Some(Office {
                key: "mayor".to_owned(),
                kind: Some(Kind::Municipality),
            }),
            reach: Reach::Kind(Kind::Municipality),
            role: None,
            at_least: 0,
            at_most: None,
            deputies: None,
            votes: 1,
            term_years: None,
        }],
    }];
    let tx = house.db.begin().await.unwrap();
    body::ensure(&tx, house.network, &described, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let body = body::bare(house.db.read(), house.network).await.unwrap();
    let (mut towns, mut mayors) = (Vec::new(), Vec::new());
    for (at, (name, ags)) in TOWNS.into_iter().enumerate() {
        let id = town(&house, name, ags).await;
        let mayor = somebody(&house, id, (&format!("Amt{at}"), name), Some("mayor")).await;
        towns.push(id);
        mayors.push((mayor, sitting(&house, mayor, id)));
    }
    let network = platform::network::by_id(house.db.read(), house.network)
        .await
        .unwrap()
        .unwrap();
    Alliance {
        texts: texts(&house),
        office: clerk(&house).await,
        body: body[0].id,
        network,
        towns,
        mayors,
        house,
    }
}

fn texts(house: &House) -> Texts {
    let own = (house.manifests)();
    let locales = own.iter().flat_map(|it| it.locales);
    Texts::gather(web::LOCALES.into_iter().chain(locales)).unwrap()
}

/// Somebody with a position there, perhaps an office, and a mail address.
pub async fn somebody(
    house: &House,
    at: OrganisationId,
    (given, family): (&str, &str),
    office: Option<&str>,
) -> PersonId {
    let mut details = Details::new(Line::parse(given).unwrap(), Line::parse(family).unwrap());
    details.email = EmailAddress::parse(&format!("{given}.{family}@example.org")).ok();
    let position = Position {
        title: Line::parse("Amt").unwrap(),
        key: office.map(str::to_owned),
        role: None,
    };
    let (db, system, level) = (&house.db, Actor::System, Confidentiality::Network);
    let id = create(db, &system, house.network, details, level, noon())
        .await
        .unwrap();
    let since = "2025-11".parse().ok();
    appoint(db, &system, id, at, position, since, noon())
        .await
        .unwrap();
    id
}

/// That person, signed in for their town.
pub fn sitting(house: &House, person: PersonId, at: OrganisationId) -> Actor {
    signed_in(house, Some(person), Some(at), Role::Head)
}

pub fn signed_in(
    house: &House,
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    role: Role,
) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(noon()),
            person,
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network: house.network,
            organisation,
            role,
        }],
        administrator: false,
    }
}

/// Whoever works for the central office, with an account to which replies go.
async fn clerk(house: &House) -> Actor {
    let account = Account {
        id: AccountId::new(noon()),
        person: None,
        name: line("Jutta Berger"),
        email: EmailAddress::parse("jutta.berger@example.org").unwrap(),
        password: None,
        administrator: false,
        state: AccountState::Active,
        persona: Some("office".to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    };
    let tx = house.db.begin().await.unwrap();
    let id = account::ensure_demo(&tx, &account).await.unwrap();
    tx.commit().await.unwrap();
    let mut actor = office(house.network);
    if let Actor::Person { identity, .. } = &mut actor {
        identity.account = id;
    }
    actor
}

impl Alliance {
    pub fn desk(&self) -> Desk<'_> {
        Desk {
            texts: &self.texts,
            public_url: "http://localhost",
            network: &self.network,
        }
    }

    pub fn db(&self) -> &db::Db {
        &self.house.db
    }

    /// A meeting in three weeks, as a draft, with one item to decide.
    pub async fn planned(&self) -> MeetingId {
        let start = noon().plus_days(21);
        let wish = Wish {
            body: self.body,
            title: "5. Sitzung der Lenkungsgruppe".to_owned(),
            start,
            end: start.plus_hours(2),
            venue: "Rathaus Marl, Saal 2".to_owned(),
            host: None,
            link: None,
            note: String::new(),
            access: Access::Network,
            chair: Some(self.mayors[0].0),
            urgent: None,
            second: false,
        };
        let network = self.house.network;
        let items = vec!["Eröffnung".to_owned()];
        let id = plan(self.db(), &self.office, network, (wish, items), noon())
            .await
            .unwrap();
        add(
            self.db(),
            &self.office,
            id,
            decision("Flächenkonzept"),
            noon(),
        )
        .await
        .unwrap();
        id
    }

    /// The meeting called, without a paper.
    pub async fn called(&self) -> MeetingId {
        let id = self.planned().await;
        let call = Call {
            version: self.version(id).await,
            paper: None,
            late: None,
        };
        let which = (id, None, None);
        let desk = self.desk();
        let letters = convene(self.db(), &desk, &self.office, which, call, noon())
            .await
            .unwrap();
        assert_eq!(letters, 3);
        id
    }

    pub async fn version(&self, id: MeetingId) -> u32 {
        let day = noon().day();
        let found = meetings::meeting::find(self.db(), &self.office, id, day).await;
        found.unwrap().unwrap().0.version
    }

    pub async fn seats(&self, id: MeetingId) -> Vec<MeetingSeat> {
        let mut all = seats(self.db().read(), id).await.unwrap();
        // In the order of the towns.
        all.sort_by_key(|it| {
            self.towns
                .iter()
                .position(|id| Some(*id) == it.organisation)
        });
        all
    }

    pub async fn items(&self, id: MeetingId) -> Vec<ItemId> {
        let all = meetings::meeting::of_meeting(self.db().read(), id).await;
        all.unwrap().iter().map(|it| it.id).collect()
    }

    /// How many letters wait in the outbox.
    pub async fn letters(&self) -> u64 {
        platform::mail::waiting(self.db()).await.unwrap()
    }
}

pub fn decision(title: &str) -> Entry {
    Entry {
        kind: ItemKind::Decision,
        text: "Das Konzept wird beschlossen.".to_owned(),
        minutes: Some(20),
        ..Entry::formal(title.to_owned())
    }
}

/// When the meeting is held.
pub fn then() -> Stamp {
    noon().plus_days(21).plus_hours(1)
}
