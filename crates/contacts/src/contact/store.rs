//! Rows of contacts and participants.

use super::policy::may_read;
use super::{Account, Channel, Contact, ContactId, Findings, LastVisit, Need, Participant, Topic};
use db::{Db, DbError, Locked, Tx, parsed};
use kernel::{
    Actor, Confidentiality, Cursor, Date, Limit, Line, NetworkId, OrganisationId, Page, PersonId,
    Stamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter,
    QueryOrder, QuerySelect, Select,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub organisation_id: Uuid,
        pub channel: String,
        pub happened_on: String,
        pub subject: String,
        pub note: Option<String>,
        pub satisfaction: Option<i64>,
        pub next_on: Option<String>,
        pub confidentiality: String,
        pub owner_id: Option<Uuid>,
        pub recorded_at: i64,
        pub recorded_by: String,
        pub topics: String,
        pub employees: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod participant {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_participant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact_id: Uuid,
        pub place: i64,
        pub organisation_id: Uuid,
        pub person_id: Option<Uuid>,
        pub name: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod need {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_need")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact_id: Uuid,
        pub place: i64,
        pub topic: String,
        pub text: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A visit of which the actor may know that it was, but not what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenVisit {
    /// On which day.
    pub on: Date,
    /// The organisation whose people wrote it down; none for the central office.
    pub by: Option<OrganisationId>,
}

/// The visits to an organisation whose notes the actor may not read, latest first, for
/// whoever reads the network.
pub async fn hidden_visits(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Vec<HiddenVisit>, DbError> {
    if !actor.reads_network(network) {
        return Ok(Vec::new());
    }
    let rows = visits_to(network, organisation).limit(500);
    let found = load(db.read(), rows.all(db.read()).await?).await?;
    let hidden = found.into_iter().filter(|it| may_read(actor, it).is_err());
    Ok(hidden
        .map(|it| HiddenVisit {
            on: it.account.on,
            by: it.owner,
        })
        .collect())
}

/// The visits of a network to an organisation, latest first, whoever asks.
fn visits_to(network: NetworkId, organisation: OrganisationId) -> Select<row::Entity> {
    row::Entity::find()
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Channel.eq(Channel::Visit.word()))
        .order_by_desc(row::Column::HappenedOn)
        .order_by_desc(row::Column::Id)
}

/// One contact, whoever asks. For pages, which ask their policy next.
pub(super) async fn find(db: &Db, id: ContactId) -> Result<Option<Contact>, DbError> {
    let rows = row::Entity::find_by_id(id.uuid()).all(db.read()).await?;
    Ok(load(db.read(), rows).await?.pop())
}

/// One contact, locked until the transaction ends.
pub(super) async fn find_locked(tx: &Tx, id: ContactId) -> Result<Option<Contact>, DbError> {
    let select = row::Entity::find_by_id(id.uuid()).locked();
    Ok(load(&**tx, select.all(&**tx).await?).await?.pop())
}

/// Writes a corrected contact, its participants and needs.
pub(super) async fn update(tx: &Tx, contact: &Contact, now: Stamp) -> Result<(), DbError> {
    row::Entity::update(active(contact)).exec(&**tx).await?;
    participant::Entity::delete_many()
        .filter(participant::Column::ContactId.eq(contact.id.uuid()))
        .exec(&**tx)
        .await?;
    need::Entity::delete_many()
        .filter(need::Column::ContactId.eq(contact.id.uuid()))
        .exec(&**tx)
        .await?;
    insert_parts(tx, contact, now).await
}

/// The contacts with an organisation that the actor may read, latest first.
pub async fn of_organisation(
    db: &Db,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<Contact>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .filter(row::Column::NetworkId.is_in(actor_networks(db, actor).await?))
        .order_by_desc(row::Column::HappenedOn)
        .order_by_desc(row::Column::Id)
        .limit(500)
        .all(db.read())
        .await?;
    let found = load(db.read(), rows).await?;
    let readable = found.into_iter().filter(|it| may_read(actor, it).is_ok());
    Ok(readable.collect())
}

/// A page of a network's contacts with an organisation that the actor may read, latest
/// first, after the one of this day and id.
pub(crate) async fn page_of_organisation(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    mut after: Option<(Date, ContactId)>,
    limit: Limit,
) -> Result<Page<Contact>, DbError> {
    let mut readable: Vec<Contact> = Vec::new();
    loop {
        let mut wanted = row::Entity::find()
            .filter(row::Column::OrganisationId.eq(organisation.uuid()))
            .filter(row::Column::NetworkId.eq(network.uuid()))
            .order_by_desc(row::Column::HappenedOn)
            .order_by_desc(row::Column::Id);
        if let Some((on, id)) = after {
            let same = row::Column::HappenedOn.eq(on.to_string());
            let earlier = row::Column::HappenedOn.lt(on.to_string());
            wanted = wanted.filter(earlier.or(same.and(row::Column::Id.lt(id.uuid()))));
        }
        let rows = wanted.limit(limit.and_one()).all(db.read()).await?;
        let found = load(db.read(), rows).await?;
        after = found.last().map(|it| (it.account.on, it.id));
        let is_end = u64::try_from(found.len()).unwrap_or(0) < limit.and_one();
        readable.extend(found.into_iter().filter(|it| may_read(actor, it).is_ok()));
        if is_end || u64::try_from(readable.len()).unwrap_or(0) >= limit.and_one() {
            break;
        }
    }
    Ok(Page::cut(readable, limit, |it: &Contact| {
        Cursor::of(&[&it.account.on.to_string(), &it.id.to_string()])
    }))
}

/// The last visit to an organisation by anybody of a network, for whoever reads the
/// network: day and organisations, whoever may read what was said.
pub async fn last_visit(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Option<LastVisit>, DbError> {
    if !actor.reads_network(network) {
        return Ok(None);
    }
    let rows = visits_to(network, organisation).limit(1);
    let last = load(db.read(), rows.all(db.read()).await?).await?.pop();
    Ok(last.map(|contact| {
        let came = contact.account.participants.iter();
        let came = came
            .map(|it| it.organisation)
            .filter(|it| *it != organisation);
        let by: BTreeSet<_> = came.chain(contact.owner).collect();
        LastVisit {
            on: contact.account.on,
            by: Vec::from_iter(by),
            recorded_by: contact.recorded_by,
        }
    }))
}

/// The day of the last contact with each of these organisations in a network, for
/// lists. Empty for whoever does not read the network.
pub async fn last_days(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Date>, DbError> {
    if !actor.reads_network(network) {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, String)> = row::Entity::find()
        .select_only()
        .column(row::Column::OrganisationId)
        .column_as(row::Column::HappenedOn.max(), "last")
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::OrganisationId.is_in(organisations.iter().map(|id| id.uuid())))
        .group_by(row::Column::OrganisationId)
        .into_tuple()
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|(id, day)| {
            let read = day.parse();
            let day = read.map_err(|_| DbError::inconsistent("contact", id.to_string()))?;
            Ok((id.into(), day))
        })
        .collect()
}

/// Where the actor reads anything; every network for the software itself.
async fn actor_networks(db: &Db, actor: &Actor) -> Result<Vec<Uuid>, DbError> {
    let networks = if *actor == Actor::System {
        let all = platform::network::all(db.read()).await?;
        all.into_iter().map(|it| it.id).collect()
    } else {
        actor.networks()
    };
    Ok(networks.into_iter().map(NetworkId::uuid).collect())
}

/// Writes a new contact.
pub(crate) async fn insert(tx: &Tx, contact: &Contact) -> Result<(), DbError> {
    row::Entity::insert(active(contact))
        .exec_without_returning(&**tx)
        .await?;
    insert_parts(tx, contact, contact.recorded_at).await
}

/// Writes who took part and what is needed.
async fn insert_parts(tx: &Tx, contact: &Contact, now: Stamp) -> Result<(), DbError> {
    let participants = contact.account.participants.iter().zip(0..);
    let rows: Vec<_> = participants
        .map(|(it, place)| participant::ActiveModel {
            id: Set(ContactId::new(now).uuid()),
            contact_id: Set(contact.id.uuid()),
            place: Set(place),
            organisation_id: Set(it.organisation.uuid()),
            person_id: Set(it.person.map(PersonId::uuid)),
            name: Set(it.name.as_ref().map(Line::to_string)),
        })
        .collect();
    if !rows.is_empty() {
        participant::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    let needs = contact.findings.needs.iter().zip(0..);
    let rows: Vec<_> = needs
        .map(|(it, place)| need::ActiveModel {
            id: Set(ContactId::new(now).uuid()),
            contact_id: Set(contact.id.uuid()),
            place: Set(place),
            topic: Set(it.topic.word().to_owned()),
            text: Set(it.text.to_string()),
        })
        .collect();
    if !rows.is_empty() {
        need::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// The needs of these contacts.
async fn needs_of(
    conn: &impl ConnectionTrait,
    rows: &[row::Model],
) -> Result<HashMap<Uuid, Vec<Need>>, DbError> {
    let found = need::Entity::find()
        .filter(need::Column::ContactId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(need::Column::Place)
        .all(conn)
        .await?;
    let mut needs: HashMap<Uuid, Vec<Need>> = HashMap::new();
    for it in found {
        let wrong = || DbError::inconsistent("contact_need", it.id.to_string());
        needs.entry(it.contact_id).or_default().push(Need {
            topic: Topic::from_word(&it.topic).ok_or_else(wrong)?,
            text: Line::parse(&it.text).map_err(|_| wrong())?,
        });
    }
    Ok(needs)
}

async fn load(conn: &impl ConnectionTrait, rows: Vec<row::Model>) -> Result<Vec<Contact>, DbError> {
    let found = participant::Entity::find()
        .filter(participant::Column::ContactId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(participant::Column::Place)
        .all(conn)
        .await?;
    let mut participants: HashMap<Uuid, Vec<Participant>> = HashMap::new();
    for it in found {
        let wrong = || DbError::inconsistent("contact_participant", it.id.to_string());
        let name = parsed(it.name.clone(), |text| Line::parse(text).ok()).ok_or_else(wrong)?;
        participants
            .entry(it.contact_id)
            .or_default()
            .push(Participant {
                organisation: it.organisation_id.into(),
                person: it.person_id.map(PersonId::from),
                name,
            });
    }
    let mut needs = needs_of(conn, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            let participants = participants.remove(&id).unwrap_or_default();
            contact(row, participants, needs.remove(&id).unwrap_or_default())
                .ok_or_else(|| DbError::inconsistent("contact", id.to_string()))
        })
        .collect()
}

fn contact(row: row::Model, participants: Vec<Participant>, needs: Vec<Need>) -> Option<Contact> {
    Some(Contact {
        id: row.id.into(),
        network: row.network_id.into(),
        organisation: row.organisation_id.into(),
        account: Account {
            channel: Channel::from_word(&row.channel)?,
            on: row.happened_on.parse().ok()?,
            subject: Line::parse(&row.subject).ok()?,
            note: row.note,
            satisfaction: match row.satisfaction {
                Some(it) => Some(u8::try_from(it).ok()?),
                None => None,
            },
            next_on: parsed(row.next_on, |it| it.parse().ok())?,
            confidentiality: Confidentiality::from_word(&row.confidentiality)?,
            participants,
        },
        findings: Findings {
            topics: row
                .topics
                .split_whitespace()
                .map(Topic::from_word)
                .collect::<Option<_>>()?,
            employees: match row.employees {
                Some(it) => Some(u32::try_from(it).ok()?),
                None => None,
            },
            needs,
        },
        owner: row.owner_id.map(OrganisationId::from),
        recorded_at: Stamp::from_micros(row.recorded_at),
        recorded_by: row.recorded_by,
    })
}

fn active(contact: &Contact) -> row::ActiveModel {
    let account = &contact.account;
    row::ActiveModel {
        id: Set(contact.id.uuid()),
        network_id: Set(contact.network.uuid()),
        organisation_id: Set(contact.organisation.uuid()),
        channel: Set(account.channel.word().to_owned()),
        happened_on: Set(account.on.to_string()),
        subject: Set(account.subject.to_string()),
        note: Set(account.note.clone()),
        satisfaction: Set(account.satisfaction.map(i64::from)),
        next_on: Set(account.next_on.map(|it| it.to_string())),
        confidentiality: Set(account.confidentiality.word().to_owned()),
        owner_id: Set(contact.owner.map(OrganisationId::uuid)),
        recorded_at: Set(contact.recorded_at.micros()),
        recorded_by: Set(contact.recorded_by.clone()),
        topics: Set(topics(&contact.findings)),
        employees: Set(contact.findings.employees.map(i64::from)),
    }
}

fn topics(findings: &Findings) -> String {
    let words = findings.topics.iter().map(|it| it.word());
    words.collect::<Vec<_>>().join(" ")
}

/// How many visits of a network each organisation had since `day`.
pub(super) async fn visits_since(
    db: &Db,
    network: NetworkId,
    day: Date,
) -> Result<HashMap<OrganisationId, u64>, DbError> {
    let visits: Vec<(Uuid, i64)> = row::Entity::find()
        .select_only()
        .column(row::Column::OrganisationId)
        .column_as(row::Column::Id.count(), "visits")
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Channel.eq(Channel::Visit.word()))
        .filter(row::Column::HappenedOn.gte(day.to_string()))
        .group_by(row::Column::OrganisationId)
        .into_tuple()
        .all(db.read())
        .await?;
    let counted = visits.into_iter();
    Ok(counted
        .map(|(id, visits)| (id.into(), u64::try_from(visits).unwrap_or_default()))
        .collect())
}
