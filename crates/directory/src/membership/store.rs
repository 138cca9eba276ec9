//! Rows of memberships.

use super::policy::sees_applications;
use super::{Applicant, Category, Deed, Membership, MembershipId, Role, State};
use crate::Since;
use crate::organisation::store::{load, row as organisation};
use crate::organisation::{Kind, Organisation, may_see};
use crate::reach::reads_as_office;
use db::{Db, DbError, Locked, Tx, parsed};
use kernel::{Actor, EmailAddress, Lang, Line, NetworkId, OrganisationId, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{HashMap, HashSet};

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub organisation_id: Uuid,
        pub category: String,
        pub role_de: Option<String>,
        pub role_en: Option<String>,
        pub shareholding: Option<i64>,
        pub state: String,
        pub since: Option<String>,
        pub until: Option<String>,
        pub message: Option<String>,
        pub applicant_name: Option<String>,
        pub applicant_email: Option<String>,
        pub applicant_lang: Option<String>,
        pub applied_at: i64,
        pub applied_by: String,
        pub decided_at: Option<i64>,
        pub decided_by: Option<String>,
        pub left_at: Option<i64>,
        pub left_by: Option<String>,
        pub left_reason: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A member as the public page may show it: nothing else is in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicMember {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What the network's charter calls it, if it names it.
    pub charter_key: Option<String>,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// What sort of member.
    pub category: Category,
    /// The part it plays.
    pub role: Role,
    /// The area it is or sits in.
    pub ags: Option<String>,
    /// Its town.
    pub town: Option<String>,
    /// Its legal form, where that is public.
    pub legal_form: Option<String>,
    /// Its web site, where that is public.
    pub website: Option<String>,
    /// Since when it is a member.
    pub since: Option<Since>,
}

/// The members of a network that its public page lists, by kind and name. An
/// organisation whose record is not public is not among them.
pub async fn public_members(db: &Db, network: NetworkId) -> Result<Vec<PublicMember>, DbError> {
    let admitted = of(db.read(), network, &["admitted"]).await?;
    let ids: Vec<_> = admitted.iter().map(|it| it.organisation.uuid()).collect();
    let mut by_id: HashMap<OrganisationId, Organisation> = HashMap::new();
    for ids in ids.chunks(500) {
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(ids.iter().copied()))
            .all(db.read())
            .await?;
        let found = load(db.read(), rows).await?;
        by_id.extend(found.into_iter().map(|it| (it.id, it)));
    }
    let mut keys = crate::organisation::listing::store::charter_keys(db.read(), network).await?;
    let mut members: Vec<_> = admitted
        .into_iter()
        .filter_map(|membership| {
            let organisation = by_id.remove(&membership.organisation)?;
            let proof = may_see(&Actor::Anonymous, &organisation).ok()?;
            let key = keys.remove(&organisation.id);
            Some(public(membership, organisation.shown(&proof), key))
        })
        .collect();
    members.sort_by_cached_key(|member| (member.kind, kernel::fold(&member.name)));
    Ok(members)
}

fn public(
    membership: Membership,
    organisation: Organisation,
    charter_key: Option<String>,
) -> PublicMember {
    let profile = organisation.profile;
    PublicMember {
        organisation: organisation.id,
        charter_key,
        legal_form: profile.legal_form.as_ref().map(ToString::to_string),
        since: membership.since(),
        category: membership.category,
        role: membership.role,
        kind: profile.kind,
        town: profile.town().map(str::to_owned),
        website: profile.website.map(|it| it.to_string()),
        name: profile.name.to_string(),
        short_name: profile.short_name.map(|it| it.to_string()),
        ags: profile.ags,
    }
}

/// The applications that wait for the central office, oldest first; none for others.
pub async fn applications(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
) -> Result<Vec<Membership>, DbError> {
    if !reads_as_office(actor, network) {
        return Ok(Vec::new());
    }
    of(db.read(), network, &["applied"]).await
}

/// Members of today and of the past, as far as the actor reads the network.
pub async fn of_network(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
) -> Result<Vec<Membership>, DbError> {
    let found = if actor.reads_network(network) {
        of(db.read(), network, &["admitted", "left"]).await?
    } else {
        of(db.read(), network, &["admitted"]).await?
    };
    Ok(found.into_iter().map(|it| shown(actor, it)).collect())
}

/// The members of a network today whom the actor may know of, by name.
pub async fn member_names(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
) -> Result<Vec<(OrganisationId, String)>, DbError> {
    let admitted = of(db.read(), network, &["admitted"]).await?;
    let ids = admitted.into_iter().map(|it| it.organisation);
    let names = crate::organisation::names(db, actor, ids).await?;
    let mut names = Vec::from_iter(names);
    names.sort_by_cached_key(|(_, name)| kernel::fold(name));
    Ok(names)
}

/// The memberships of an organisation, oldest first. What is not decided or was
/// declined sees the central office and the organisation alone; that it left, the
/// network's members. The caller has to have seen the organisation.
pub async fn of_organisation(
    db: &Db,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<Membership>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .order_by_asc(row::Column::AppliedAt)
        .all(db.read())
        .await?;
    let found: Vec<_> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    let visible = found.into_iter().filter(|it| match it.state {
        State::Admitted { .. } => true,
        State::Left { .. } => actor.reads_network(it.network) || actor.speaks_for(it.organisation),
        State::Applied | State::Declined(_) => {
            sees_applications(actor, it.network, it.organisation)
        }
    });
    Ok(visible.map(|it| shown(actor, it)).collect())
}

/// How these organisations stand in a network, for lists: the word of the latest
/// membership that the actor may know of.
pub async fn words_for(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, &'static str>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::OrganisationId.is_in(organisations.iter().map(|id| id.uuid())))
        .order_by_asc(row::Column::AppliedAt)
        .order_by_asc(row::Column::Id)
        .all(db.read())
        .await?;
    let mut words = HashMap::new();
    for row in rows {
        let membership = read(row)?;
        let id = membership.organisation;
        let decided = matches!(
            membership.state,
            State::Admitted { .. } | State::Left { .. }
        );
        if decided || sees_applications(actor, network, id) {
            words.insert(id, membership.state.word());
        }
    }
    Ok(words)
}

/// Without the applicant, for whoever may not see them.
fn shown(actor: &Actor, membership: Membership) -> Membership {
    if sees_applications(actor, membership.network, membership.organisation) {
        return membership;
    }
    let state = match membership.state {
        State::Left {
            since,
            until,
            decided,
            left,
            ..
        } => State::Left {
            since,
            until,
            decided,
            left,
            reason: None,
        },
        state => state,
    };
    Membership {
        applicant: None,
        message: None,
        state,
        ..membership
    }
}

pub(super) async fn of(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    states: &[&str],
) -> Result<Vec<Membership>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::State.is_in(states.iter().copied()))
        .order_by_asc(row::Column::AppliedAt)
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

/// A membership, locked until the transaction ends.
pub(crate) async fn find_locked(tx: &Tx, id: MembershipId) -> Result<Option<Membership>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// The membership of an organisation that is applied for or admitted, else the last
/// one, locked until the transaction ends.
pub(crate) async fn latest_locked(
    tx: &Tx,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Option<Membership>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .order_by_desc(row::Column::AppliedAt)
        .order_by_desc(row::Column::Id)
        .limit(50)
        .locked()
        .all(&**tx)
        .await?;
    let found: Vec<_> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    let open = |it: &&Membership| matches!(it.state, State::Applied | State::Admitted { .. });
    Ok(found.iter().find(open).or(found.first()).cloned())
}

/// The networks of which the organisation is a member.
pub(crate) async fn networks_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<NetworkId>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .filter(row::Column::State.eq("admitted"))
        .order_by_asc(row::Column::NetworkId)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|it| it.network_id.into()).collect())
}

/// Whether the organisation was a member of the network and is none any more.
pub(crate) async fn has_left(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<bool, DbError> {
    let last = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .order_by_desc(row::Column::AppliedAt)
        .order_by_desc(row::Column::Id)
        .one(conn)
        .await?;
    Ok(last.is_some_and(|it| it.state == "left"))
}

/// Which of these organisations are members of the network.
pub(crate) async fn admitted_among(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisations: impl IntoIterator<Item = OrganisationId>,
) -> Result<HashSet<OrganisationId>, DbError> {
    let ids: Vec<_> = organisations
        .into_iter()
        .map(OrganisationId::uuid)
        .collect();
    let mut members = HashSet::new();
    for some in ids.chunks(500) {
        let rows: Vec<uuid::Uuid> = row::Entity::find()
            .select_only()
            .column(row::Column::OrganisationId)
            .filter(row::Column::NetworkId.eq(network.uuid()))
            .filter(row::Column::State.eq("admitted"))
            .filter(row::Column::OrganisationId.is_in(some.iter().copied()))
            .into_tuple()
            .all(conn)
            .await?;
        members.extend(rows.into_iter().map(OrganisationId::from));
    }
    Ok(members)
}

/// How many members every network has.
pub(crate) async fn count_members(db: &Db) -> Result<HashMap<NetworkId, u64>, DbError> {
    let rows: Vec<(uuid::Uuid, i64)> = row::Entity::find()
        .select_only()
        .column(row::Column::NetworkId)
        .column_as(row::Column::Id.count(), "members")
        .filter(row::Column::State.eq("admitted"))
        .group_by(row::Column::NetworkId)
        .into_tuple()
        .all(db.read())
        .await?;
    let counted = rows.into_iter();
    Ok(counted
        .map(|(id, count)| (id.into(), u64::try_from(count).unwrap_or(0)))
        .collect())
}

/// Writes a new membership.
pub(crate) async fn insert(tx: &Tx, membership: &Membership) -> Result<(), DbError> {
    row::Entity::insert(active(membership))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed membership.
pub(crate) async fn update(tx: &Tx, membership: &Membership) -> Result<(), DbError> {
    row::Entity::update(active(membership)).exec(&**tx).await?;
    Ok(())
}

fn active(membership: &Membership) -> row::ActiveModel {
    let (until, decided, left) = match &membership.state {
        State::Applied => (None, None, None),
        State::Declined(decided) | State::Admitted { decided, .. } => (None, Some(decided), None),
        State::Left {
            until,
            decided,
            left,
            ..
        } => (*until, Some(decided), Some(left)),
    };
    let applicant = membership.applicant.as_ref();
    row::ActiveModel {
        id: Set(membership.id.uuid()),
        network_id: Set(membership.network.uuid()),
        organisation_id: Set(membership.organisation.uuid()),
        category: Set(membership.category.word().to_owned()),
        role_de: Set(membership.role.de.clone()),
        role_en: Set(membership.role.en.clone()),
        shareholding: Set(membership.shareholding.map(i64::from)),
        state: Set(membership.state.word().to_owned()),
        since: Set(membership.since().map(|it| it.to_string())),
        until: Set(until.map(|it| it.to_string())),
        message: Set(membership.message.clone()),
        applicant_name: Set(applicant.map(|it| it.name.to_string())),
        applicant_email: Set(applicant.map(|it| it.email.to_string())),
        applicant_lang: Set(applicant.map(|it| it.lang.tag().to_owned())),
        applied_at: Set(membership.applied.at.micros()),
        applied_by: Set(membership.applied.by.clone()),
        decided_at: Set(decided.map(|it| it.at.micros())),
        decided_by: Set(decided.map(|it| it.by.clone())),
        left_at: Set(left.map(|it| it.at.micros())),
        left_by: Set(left.map(|it| it.by.clone())),
        left_reason: Set(match &membership.state {
            State::Left { reason, .. } => reason.clone(),
            _ => None,
        }),
    }
}

pub(super) fn read(row: row::Model) -> Result<Membership, DbError> {
    let id = row.id;
    membership(row).ok_or_else(|| DbError::inconsistent("membership", id.to_string()))
}

fn membership(row: row::Model) -> Option<Membership> {
    let since = parsed(row.since, |it| it.parse().ok())?;
    let until = parsed(row.until, |it| it.parse().ok())?;
    let decided = deed(row.decided_at, row.decided_by);
    let state = match row.state.as_str() {
        "applied" => State::Applied,
        "declined" => State::Declined(decided?),
        "admitted" => State::Admitted {
            since,
            decided: decided?,
        },
        "left" => State::Left {
            since,
            until,
            decided: decided?,
            left: deed(row.left_at, row.left_by)?,
            reason: row.left_reason,
        },
        _ => return None,
    };
    let applicant = match (row.applicant_name, row.applicant_email) {
        (Some(name), Some(email)) => Some(Applicant {
            name: Line::parse(&name).ok()?,
            email: EmailAddress::parse(&email).ok()?,
            lang: lang(row.applicant_lang.as_deref()),
        }),
        _ => None,
    };
    Some(Membership {
        id: row.id.into(),
        network: row.network_id.into(),
        organisation: row.organisation_id.into(),
        category: Category::from_word(&row.category)?,
        role: Role {
            de: row.role_de,
            en: row.role_en,
        },
        shareholding: match row.shareholding {
            Some(share) => Some(u16::try_from(share).ok()?),
            None => None,
        },
        applied: deed(Some(row.applied_at), Some(row.applied_by))?,
        applicant,
        message: row.message,
        state,
    })
}

/// The language of a tag; German where none was kept.
pub(crate) fn lang(tag: Option<&str>) -> Lang {
    match tag {
        Some(tag) if tag == Lang::En.tag() => Lang::En,
        _ => Lang::De,
    }
}

fn deed(at: Option<i64>, by: Option<String>) -> Option<Deed> {
    Some(Deed {
        at: Stamp::from_micros(at?),
        by: by?,
    })
}
