//! Rows of organisations and their listings.

use super::policy::may_see;
use super::{Address, Branches, Kind, Levels, MaySee, Organisation, Profile, SizeClass, State};
use crate::organisation::listing::store::{entry, row as listing};
use crate::reach::reads_as_office;
use db::{Db, DbError, Locked, Tx, parsed};
use kernel::{
    Actor, Confidentiality, EmailAddress, Line, NetworkId, OrganisationId, Point, Stamp,
    WebAddress, fold,
};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub name: String,
        pub name_key: String,
        pub twin_key: String,
        pub short_name: Option<String>,
        pub ags: Option<String>,
        pub street: Option<String>,
        pub postcode: Option<String>,
        pub town: Option<String>,
        pub latitude: Option<f64>,
        pub longitude: Option<f64>,
        pub wz2008: String,
        pub wz2025: String,
        pub legal_form: Option<String>,
        pub size_class: Option<String>,
        pub employees: Option<i64>,
        pub website: Option<String>,
        pub website_host: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub description: Option<String>,
        pub confidentiality: String,
        pub visibility: String,
        pub home_network_id: Uuid,
        pub owner_id: Option<Uuid>,
        pub merged_into_id: Option<Uuid>,
        pub revision: i64,
        pub created_at: i64,
        pub changed_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const TABLE: &str = "organisation";
/// As many rows as one statement takes on both engines.
const ROWS: usize = 500;

/// A record as far as an actor may see it, with the proof.
#[derive(Debug)]
pub struct Seen {
    /// The record; hidden fields are empty.
    pub organisation: Organisation,
    /// How far it is seen.
    pub proof: MaySee,
}

impl Seen {
    fn new(actor: &Actor, organisation: Organisation) -> Option<Self> {
        let proof = may_see(actor, &organisation).ok()?;
        let organisation = organisation.shown(&proof);
        Some(Self {
            organisation,
            proof,
        })
    }
}

/// The record with this id, if the actor may know of it.
pub async fn seen(db: &Db, actor: &Actor, id: OrganisationId) -> Result<Option<Seen>, DbError> {
    Ok(seen_many(db, actor, &[id]).await?.pop())
}

/// The records with these ids that the actor may know of, in the order of the ids.
pub async fn seen_many(
    db: &Db,
    actor: &Actor,
    ids: &[OrganisationId],
) -> Result<Vec<Seen>, DbError> {
    let wanted = row::Column::Id.is_in(ids.iter().map(|id| id.uuid()));
    let select = row::Entity::find().filter(visible_to(actor)).filter(wanted);
    let found = load(db.read(), select.all(db.read()).await?).await?;
    let mut by_id: HashMap<_, _> = found.into_iter().map(|it| (it.id, it)).collect();
    let found = ids.iter().filter_map(|id| by_id.remove(id));
    Ok(found.filter_map(|it| Seen::new(actor, it)).collect())
}

/// All records of one kind in a network's directory that the actor may know of, by
/// name. For kinds of which there are few: towns, chambers.
pub async fn seen_of_kind(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    kind: Kind,
) -> Result<Vec<Seen>, DbError> {
    let select = row::Entity::find()
        .filter(visible_to(actor))
        .filter(listed_in([network]))
        .filter(row::Column::Kind.eq(kind.word()))
        .filter(row::Column::MergedIntoId.is_null())
        .order_by_asc(row::Column::NameKey)
        .limit(1_000);
    let found = load(db.read(), select.all(db.read()).await?).await?;
    Ok(found
        .into_iter()
        .filter_map(|it| Seen::new(actor, it))
        .collect())
}

/// The names of those of these organisations that the actor may know of.
pub async fn names(
    db: &Db,
    actor: &Actor,
    ids: impl IntoIterator<Item = OrganisationId>,
) -> Result<HashMap<OrganisationId, String>, DbError> {
    let wanted = row::Column::Id.is_in(ids.into_iter().map(OrganisationId::uuid));
    let rows: Vec<(Uuid, String)> = row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Name])
        .filter(visible_to(actor))
        .filter(wanted)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name)| (id.into(), name))
        .collect())
}

/// The kind and the official key (AGS) of those of these organisations that the actor may
/// know of; no more of the records is read. The key is as open as the record: the level of
/// [`Field::Address`](super::Field::Address) hides street, postcode and coordinates alone.
pub async fn places(
    db: &Db,
    actor: &Actor,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, Kind, Option<String>)>, DbError> {
    let mut places = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS) {
        let rows: Vec<(Uuid, String, Option<String>)> = row::Entity::find()
            .select_only()
            .columns([row::Column::Id, row::Column::Kind, row::Column::Ags])
            .filter(visible_to(actor))
            .filter(row::Column::Id.is_in(some.iter().map(|id| id.uuid())))
            .into_tuple()
            .all(db.read())
            .await?;
        for (id, kind, ags) in rows {
            let kind = Kind::from_word(&kind);
            let kind = kind.ok_or_else(|| DbError::inconsistent(TABLE, id.to_string()))?;
            places.push((id.into(), kind, ags));
        }
    }
    Ok(places)
}

/// The condition under which a row is visible: the same rule as
/// [`may_see`], for lists.
pub(crate) fn visible_to(actor: &Actor) -> Condition {
    if *actor == Actor::System {
        return Condition::all();
    }
    let networks = actor.networks();
    let offices = networks.iter().filter(|id| reads_as_office(actor, **id));
    let readable: Vec<_> = networks
        .iter()
        .filter(|id| actor.reads_network(**id))
        .collect();
    let own: BTreeSet<Uuid> = actor
        .standings()
        .iter()
        .filter_map(|it| it.organisation)
        .filter(|id| actor.speaks_for(*id))
        .map(OrganisationId::uuid)
        .collect();
    let level = |levels: &[Confidentiality]| {
        row::Column::Confidentiality.is_in(levels.iter().map(|it| it.word()))
    };
    let inside = [Confidentiality::Network, Confidentiality::Organisation];
    Condition::any()
        .add(level(&[Confidentiality::Public]))
        .add(row::Column::HomeNetworkId.is_in(offices.map(|id| id.uuid())))
        .add(
            Condition::all().add(level(&inside)).add(
                Condition::any()
                    .add(row::Column::Id.is_in(own.iter().copied()))
                    .add(row::Column::OwnerId.is_in(own.iter().copied())),
            ),
        )
        .add(
            Condition::all()
                .add(level(&inside[..1]))
                .add(listed_in(readable.into_iter().copied())),
        )
}

/// Asked for each row by its key: a list of all listings would be as long as the
/// directory.
fn listed_in(networks: impl IntoIterator<Item = NetworkId>) -> Expr {
    let organisation = (listing::Entity, listing::Column::OrganisationId);
    let here = Expr::col(organisation).equals((row::Entity, row::Column::Id));
    let listings = Query::select()
        .expr(Expr::value(1))
        .from(listing::Entity)
        .and_where(here)
        .and_where(listing::Column::NetworkId.is_in(networks.into_iter().map(NetworkId::uuid)))
        .to_owned();
    Expr::exists(listings)
}

/// The record, whoever asks. For acts, which ask their policy next.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<Organisation>, DbError> {
    let rows = row::Entity::find_by_id(id.uuid()).all(conn).await?;
    Ok(load(conn, rows).await?.pop())
}

/// The record, locked until the transaction ends.
pub(crate) async fn find_locked(
    tx: &Tx,
    id: OrganisationId,
) -> Result<Option<Organisation>, DbError> {
    let select = row::Entity::find_by_id(id.uuid()).locked();
    Ok(load(&**tx, select.all(&**tx).await?).await?.pop())
}

/// These records, locked until the transaction ends; those that are gone are left out.
pub async fn find_all_locked(
    tx: &Tx,
    ids: &[OrganisationId],
) -> Result<Vec<Organisation>, DbError> {
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS) {
        // In one order for everybody, so that two never wait for each other.
        let select = row::Entity::find()
            .filter(row::Column::Id.is_in(some.iter().map(|id| id.uuid())))
            .order_by_asc(row::Column::Id)
            .locked();
        rows.extend(select.all(&**tx).await?);
    }
    load(&**tx, rows).await
}

/// Active records that may be the same organisation: same folded name without the
/// legal form, or same host. Whoever asks sees them all, so the caller must not pass
/// them on.
pub(crate) async fn twins(
    conn: &impl ConnectionTrait,
    twin_key: &str,
    host: Option<&str>,
) -> Result<Vec<Organisation>, DbError> {
    let mut alike = Condition::any().add(row::Column::TwinKey.eq(twin_key));
    if let Some(host) = host {
        alike = alike.add(row::Column::WebsiteHost.eq(host));
    }
    let rows = row::Entity::find()
        .filter(alike)
        .filter(row::Column::MergedIntoId.is_null())
        .order_by_asc(row::Column::Id)
        .limit(50)
        .all(conn)
        .await?;
    load(conn, rows).await
}

/// The active municipality or district with this key.
pub(crate) async fn area_body(
    conn: &impl ConnectionTrait,
    kind: Kind,
    ags: &str,
) -> Result<Option<Organisation>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Kind.eq(kind.word()))
        .filter(row::Column::Ags.eq(ags))
        .filter(row::Column::MergedIntoId.is_null())
        .order_by_asc(row::Column::Id)
        .limit(1)
        .all(conn)
        .await?;
    Ok(load(conn, rows).await?.pop())
}

/// The record that stands for this one today, after however many merges.
pub async fn standing(
    conn: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<Organisation>, DbError> {
    let mut id = id;
    loop {
        let found = find(conn, id).await?;
        match found.as_ref().map(|it| it.state) {
            // A kept record is active when it is kept, so the way never turns back.
            Some(State::MergedInto(next)) => id = next,
            _ => return Ok(found),
        }
    }
}

/// Writes new records and their listings.
pub async fn insert_all(tx: &Tx, organisations: &[Organisation]) -> Result<(), DbError> {
    for some in organisations.chunks(ROWS) {
        let rows = some.iter().map(active);
        row::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
        let listings: Vec<_> = some
            .iter()
            .flat_map(|it| {
                it.listed_in
                    .iter()
                    .map(|network| entry(it.id, *network, None))
            })
            .collect();
        for some in listings.chunks(ROWS) {
            listing::Entity::insert_many(some.to_vec())
                .exec_without_returning(&**tx)
                .await?;
        }
    }
    Ok(())
}

/// Writes a changed record; its listings are left as they are.
pub async fn update(tx: &Tx, organisation: &Organisation) -> Result<(), DbError> {
    row::Entity::update(active(organisation))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Says that something that belongs to the record has changed, so that search reads
/// it again.
pub(crate) async fn touch(tx: &Tx, id: OrganisationId, revision: i64) -> Result<(), DbError> {
    row::Entity::update_many()
        .col_expr(row::Column::Revision, Expr::value(revision))
        .filter(row::Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Joins rows with their listings and reads both.
pub(crate) async fn load(
    conn: &impl ConnectionTrait,
    rows: Vec<row::Model>,
) -> Result<Vec<Organisation>, DbError> {
    let mut listings: HashMap<Uuid, Vec<NetworkId>> = HashMap::new();
    for some in rows.chunks(ROWS) {
        let found = listing::Entity::find()
            .filter(listing::Column::OrganisationId.is_in(some.iter().map(|row| row.id)))
            .order_by_asc(listing::Column::NetworkId)
            .all(conn)
            .await?;
        for it in found {
            let networks = listings.entry(it.organisation_id).or_default();
            networks.push(it.network_id.into());
        }
    }
    rows.into_iter()
        .map(|row| {
            let listed_in = listings.remove(&row.id).unwrap_or_default();
            read(row, listed_in)
        })
        .collect()
}

fn read(row: row::Model, listed_in: Vec<NetworkId>) -> Result<Organisation, DbError> {
    let id = row.id;
    organisation(row, listed_in).ok_or_else(|| DbError::inconsistent(TABLE, id.to_string()))
}

fn organisation(row: row::Model, listed_in: Vec<NetworkId>) -> Option<Organisation> {
    let merged_into = row.merged_into_id.map(OrganisationId::from);
    Some(Organisation {
        id: row.id.into(),
        confidentiality: Confidentiality::from_word(&row.confidentiality)?,
        levels: Levels::from_words(&row.visibility)?,
        home: row.home_network_id.into(),
        listed_in,
        owner: row.owner_id.map(OrganisationId::from),
        state: merged_into.map_or(State::Active, State::MergedInto),
        revision: row.revision,
        created_at: Stamp::from_micros(row.created_at),
        changed_at: Stamp::from_micros(row.changed_at),
        profile: profile(row)?,
    })
}

fn profile(row: row::Model) -> Option<Profile> {
    let codes = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    let place = match (row.latitude, row.longitude) {
        (Some(latitude), Some(longitude)) => Some(Point::new(latitude, longitude)?),
        _ => None,
    };
    Some(Profile {
        kind: Kind::from_word(&row.kind)?,
        name: Line::parse(&row.name).ok()?,
        short_name: parsed(row.short_name, |it| Line::parse(it).ok())?,
        ags: row.ags,
        address: Address {
            street: parsed(row.street, |it| Line::parse(it).ok())?,
            postcode: parsed(row.postcode, |it| Line::parse(it).ok())?,
            town: parsed(row.town, |it| Line::parse(it).ok())?,
        },
        place,
        branches: Branches {
            wz2008: codes(&row.wz2008),
            wz2025: codes(&row.wz2025),
        },
        legal_form: parsed(row.legal_form, |it| Line::parse(it).ok())?,
        size_class: parsed(row.size_class, SizeClass::from_word)?,
        employees: match row.employees {
            Some(count) => Some(u32::try_from(count).ok()?),
            None => None,
        },
        website: parsed(row.website, |it| WebAddress::parse(it).ok())?,
        phone: parsed(row.phone, |it| Line::parse(it).ok())?,
        email: parsed(row.email, |it| EmailAddress::parse(it).ok())?,
        description: row.description,
    })
}

fn active(organisation: &Organisation) -> row::ActiveModel {
    let profile = &organisation.profile;
    let line = |line: &Option<Line>| Set(line.as_ref().map(Line::to_string));
    row::ActiveModel {
        id: Set(organisation.id.uuid()),
        kind: Set(profile.kind.word().to_owned()),
        name: Set(profile.name.to_string()),
        name_key: Set(fold(profile.name.as_str())),
        twin_key: Set(profile.twin_key()),
        short_name: line(&profile.short_name),
        ags: Set(profile.ags.clone()),
        street: line(&profile.address.street),
        postcode: line(&profile.address.postcode),
        town: line(&profile.address.town),
        latitude: Set(profile.place.map(|place| place.latitude)),
        longitude: Set(profile.place.map(|place| place.longitude)),
        wz2008: Set(profile.branches.wz2008.join(" ")),
        wz2025: Set(profile.branches.wz2025.join(" ")),
        legal_form: line(&profile.legal_form),
        size_class: Set(profile.size_class.map(|class| class.word().to_owned())),
        employees: Set(profile.employees.map(i64::from)),
        website: Set(profile.website.as_ref().map(WebAddress::to_string)),
        website_host: Set(profile.host()),
        phone: line(&profile.phone),
        email: Set(profile.email.as_ref().map(EmailAddress::to_string)),
        description: Set(profile.description.clone()),
        confidentiality: Set(organisation.confidentiality.word().to_owned()),
        visibility: Set(organisation.levels.words()),
        home_network_id: Set(organisation.home.uuid()),
        owner_id: Set(organisation.owner.map(OrganisationId::uuid)),
        merged_into_id: Set(match organisation.state {
            State::Active => None,
            State::MergedInto(kept) => Some(kept.uuid()),
        }),
        revision: Set(organisation.revision),
        created_at: Set(organisation.created_at.micros()),
        changed_at: Set(organisation.changed_at.micros()),
    }
}
