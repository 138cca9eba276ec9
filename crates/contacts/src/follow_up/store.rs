//! Rows of follow-ups.

use super::policy::may_see;
use super::{FollowUp, FollowUpId, FollowUpKind, Owner};
use db::{Db, DbError, Locked, Tx, parsed};
use directory::reach::{reads_as_office, stands_for};
use directory::{organisation, person};
use kernel::{AccountId, Actor, Cursor, Date, Limit, Line, NetworkId, OrganisationId, Page, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "follow_up")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub organisation_id: Uuid,
        pub contact_id: Option<Uuid>,
        pub kind: String,
        pub subject: String,
        pub owner_account_id: Option<Uuid>,
        pub owner_organisation_id: Option<Uuid>,
        pub owner_name: String,
        pub due_on: Option<String>,
        pub made_for_id: Option<Uuid>,
        pub made_by: String,
        pub made_at: i64,
        pub done_at: Option<i64>,
        pub done_by: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The most follow-ups a list holds.
const MOST: u64 = 500;

/// A visit that somebody of the network plans, as every member may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedVisit {
    /// On which day, if that is known.
    pub on: Option<Date>,
    /// The organisation whose people will come; none for the central office.
    pub by: Option<OrganisationId>,
}

/// The open follow-ups of the actor in a network: their own, their organisation's, and
/// the central office's for its staff. The next due ones first, at most 500.
pub async fn mine(db: &Db, actor: &Actor, network: NetworkId) -> Result<Vec<FollowUp>, DbError> {
    found(db, network, open_of(actor, network)).await
}

/// A page of the same, after the one that is due on this day and has this id.
pub(super) async fn page_of_mine(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    after: Option<(Option<Date>, FollowUpId)>,
    limit: Limit,
) -> Result<Page<FollowUp>, DbError> {
    let mut wanted = open_of(actor, network);
    if let Some((due, id)) = after {
        let later_id = row::Column::Id.gt(id.uuid());
        let undated = row::Column::DueOn.is_null();
        wanted = wanted.add(match due.map(|day| day.to_string()) {
            // Those without a day come last.
            None => undated.and(later_id),
            Some(day) => {
                let same = row::Column::DueOn.eq(day.clone()).and(later_id);
                row::Column::DueOn.gt(day).or(same).or(undated)
            }
        });
    }
    let found = following(db, network, wanted, limit.and_one()).await?;
    Ok(Page::cut(found, limit, |it: &FollowUp| {
        let due = it.due_on.map(|day| day.to_string()).unwrap_or_default();
        Cursor::of(&[&due, &it.id.to_string()])
    }))
}

/// What [`mine`] holds.
fn open_of(actor: &Actor, network: NetworkId) -> Condition {
    let mut whose = Condition::any();
    if let Some(account) = actor.account().filter(|_| actor.is_in(network)) {
        whose = whose.add(row::Column::OwnerAccountId.eq(account.uuid()));
    }
    let own = actor.standings().iter().filter(|it| it.network == network);
    let own: Vec<Uuid> = own
        .filter_map(|it| it.organisation)
        .filter(|id| actor.speaks_for(*id))
        .map(OrganisationId::uuid)
        .collect();
    whose = whose.add(row::Column::OwnerOrganisationId.is_in(own));
    if actor.is_central_office(network) {
        let nobody = Condition::all()
            .add(row::Column::OwnerAccountId.is_null())
            .add(row::Column::OwnerOrganisationId.is_null());
        whose = whose.add(nobody);
    }
    let open = row::Column::DoneAt.is_null();
    Condition::all().add(whose).add(open)
}

/// The follow-ups about an organisation that the actor may see, open ones first.
pub async fn of_organisation(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Vec<FollowUp>, DbError> {
    let about = row::Column::OrganisationId.eq(organisation.uuid());
    let mut found = found(db, network, Condition::all().add(about)).await?;
    found.retain(|it| may_see(actor, it).is_ok());
    found.sort_by_key(|it| it.done.is_some());
    Ok(found)
}

/// The open follow-ups that a member noted or has to do, for whoever hands its work
/// over: the central office and the member itself.
pub async fn of_member(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    member: OrganisationId,
) -> Result<Vec<FollowUp>, DbError> {
    if !reads_as_office(actor, network) && !actor.speaks_for(member) {
        return Ok(Vec::new());
    }
    let people = person::of_organisation(db, &Actor::System, member).await?;
    let people: Vec<_> = people.iter().map(|it| it.person.id).collect();
    let accounts = platform::account::by_people(db.read(), &people).await?;
    let accounts = accounts.into_iter().map(|it| it.id.uuid());
    let whose = Condition::any()
        .add(row::Column::OwnerOrganisationId.eq(member.uuid()))
        .add(row::Column::MadeForId.eq(member.uuid()))
        .add(row::Column::OwnerAccountId.is_in(accounts));
    let open = row::Column::DoneAt.is_null();
    found(db, network, Condition::all().add(whose).add(open)).await
}

/// The visits to an organisation that anybody of the network plans, for whoever reads
/// the network.
pub async fn planned_visits(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Vec<PlannedVisit>, DbError> {
    if !actor.reads_network(network) {
        return Ok(Vec::new());
    }
    let planned = Condition::all()
        .add(row::Column::OrganisationId.eq(organisation.uuid()))
        .add(row::Column::Kind.eq(FollowUpKind::Visit.word()))
        .add(row::Column::DoneAt.is_null());
    let found = found(db, network, planned).await?;
    Ok(found
        .into_iter()
        .map(|it| PlannedVisit {
            on: it.due_on,
            by: it.made_for,
        })
        .collect())
}

/// Whom the actor may give a follow-up, with their names: themselves first, their
/// organisation and its people, the central office without a name.
pub async fn owners(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
) -> Result<Vec<(Owner, String)>, DbError> {
    let mut owners = Vec::new();
    if let Some(identity) = actor.identity() {
        owners.push((Owner::Account(identity.account), identity.name.clone()));
    }
    if let Some(own) = stands_for(actor, network) {
        let names = organisation::names(db, actor, [own]).await?;
        let name = names.get(&own).cloned().unwrap_or_default();
        owners.push((Owner::Organisation(own), name));
        let people = person::of_organisation(db, actor, own).await?;
        let people: Vec<_> = people.iter().map(|it| it.person.id).collect();
        for account in platform::account::by_people(db.read(), &people).await? {
            let owner = Owner::Account(account.id);
            if owners.iter().all(|(it, _)| *it != owner) {
                owners.push((owner, account.name.to_string()));
            }
        }
    }
    owners.push((Owner::CentralOffice, String::new()));
    Ok(owners)
}

/// One follow-up, whoever asks. For pages and acts, which ask their policy next.
pub(super) async fn find(db: &Db, id: FollowUpId) -> Result<Option<FollowUp>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(db.read()).await?;
    row.map(read).transpose()
}

/// One follow-up, locked until the transaction ends.
pub(super) async fn find_locked(tx: &Tx, id: FollowUpId) -> Result<Option<FollowUp>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// Writes a new follow-up.
pub(super) async fn insert(tx: &Tx, follow_up: &FollowUp) -> Result<(), DbError> {
    row::Entity::insert(active(follow_up))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed follow-up.
pub(super) async fn update(tx: &Tx, follow_up: &FollowUp) -> Result<(), DbError> {
    row::Entity::update(active(follow_up)).exec(&**tx).await?;
    Ok(())
}

async fn found(db: &Db, network: NetworkId, wanted: Condition) -> Result<Vec<FollowUp>, DbError> {
    following(db, network, wanted, MOST).await
}

async fn following(
    db: &Db,
    network: NetworkId,
    wanted: Condition,
    most: u64,
) -> Result<Vec<FollowUp>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(wanted)
        .order_by_asc(row::Column::DueOn.is_null())
        .order_by_asc(row::Column::DueOn)
        .order_by_asc(row::Column::Id)
        .limit(most)
        .all(db.read())
        .await?;
    rows.into_iter().map(read).collect()
}

fn active(it: &FollowUp) -> row::ActiveModel {
    let (account, organisation) = match it.owner {
        Owner::Account(id) => (Some(id.uuid()), None),
        Owner::Organisation(id) => (None, Some(id.uuid())),
        Owner::CentralOffice => (None, None),
    };
    row::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        organisation_id: Set(it.organisation.uuid()),
        contact_id: Set(it.contact.map(crate::contact::ContactId::uuid)),
        kind: Set(it.kind.word().to_owned()),
        subject: Set(it.subject.to_string()),
        owner_account_id: Set(account),
        owner_organisation_id: Set(organisation),
        owner_name: Set(it.owner_name.clone()),
        due_on: Set(it.due_on.map(|day| day.to_string())),
        made_for_id: Set(it.made_for.map(OrganisationId::uuid)),
        made_by: Set(it.made_by.clone()),
        made_at: Set(it.made_at.micros()),
        done_at: Set(it.done.as_ref().map(|(at, _)| at.micros())),
        done_by: Set(it.done.as_ref().map(|(_, by)| by.clone())),
    }
}

fn read(row: row::Model) -> Result<FollowUp, DbError> {
    let id = row.id;
    let owner = match (row.owner_account_id, row.owner_organisation_id) {
        (Some(id), _) => Owner::Account(AccountId::from(id)),
        (None, Some(id)) => Owner::Organisation(id.into()),
        (None, None) => Owner::CentralOffice,
    };
    let read = || {
        Some(FollowUp {
            id: row.id.into(),
            network: row.network_id.into(),
            organisation: row.organisation_id.into(),
            contact: row.contact_id.map(Into::into),
            kind: FollowUpKind::from_word(&row.kind)?,
            subject: Line::parse(&row.subject).ok()?,
            owner,
            owner_name: row.owner_name,
            due_on: parsed(row.due_on, |it| it.parse().ok())?,
            made_for: row.made_for_id.map(OrganisationId::from),
            made_by: row.made_by,
            made_at: Stamp::from_micros(row.made_at),
            done: row.done_at.map(Stamp::from_micros).zip(row.done_by),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("follow_up", id.to_string()))
}
