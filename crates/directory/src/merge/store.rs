//! Duplicates, merges and the links they moved.

use super::{Ask, Duplicate, Merge, MergeId, is_twin};
use crate::organisation::store::{find, row as organisation, twins};
use crate::organisation::{Organisation, Profile, may_see};
use db::{Db, DbError, Locked, Tx};
use kernel::{Actor, Cursor, Limit, NetworkId, OrganisationId, Page, Stamp};
use platform::link::Link;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};
use std::collections::BTreeSet;
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation_merge")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kept_id: Uuid,
        pub merged_id: Uuid,
        pub merged_at: i64,
        pub merged_by: String,
        pub undone_at: Option<i64>,
        pub undone_by: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What of the directory's own rows refers to an organisation.
pub(crate) const LINKS: &[Link] = &[
    Link {
        name: "membership",
        table: "membership",
        column: "organisation_id",
        unless: "it.state IN ('applied', 'admitted') AND EXISTS (SELECT 1 FROM membership o \
                 WHERE o.organisation_id = $2 AND o.network_id = it.network_id \
                 AND o.state IN ('applied', 'admitted'))",
    },
    Link::new("position", "position", "organisation_id"),
    Link {
        name: "competence",
        table: "competence",
        column: "organisation_id",
        unless: "EXISTS (SELECT 1 FROM competence o \
                 WHERE o.organisation_id = $2 AND o.label_key = it.label_key)",
    },
    Link {
        name: "certificate",
        table: "certificate",
        column: "organisation_id",
        unless: "EXISTS (SELECT 1 FROM certificate o \
                 WHERE o.organisation_id = $2 AND o.label_key = it.label_key)",
    },
    Link::new("takeover", "takeover", "organisation_id"),
    Link {
        name: "owner",
        table: "organisation",
        column: "owner_id",
        unless: "it.id = $2",
    },
];

/// Records that may be the same organisation as `profile`, without `except`, across
/// every border of visibility.
pub async fn duplicates_of(
    db: &Db,
    actor: &Actor,
    profile: &Profile,
    except: Option<OrganisationId>,
) -> Result<Vec<Duplicate>, DbError> {
    let host = profile.host();
    let mut found = twins(db.read(), &profile.twin_key(), host.as_deref()).await?;
    found.retain(|it| Some(it.id) != except && is_twin(profile, it));
    let mut duplicates = Vec::new();
    for record in found {
        duplicates.push(match may_see(actor, &record) {
            Ok(_) => Duplicate::Seen {
                id: record.id,
                name: record.profile.name.to_string(),
                town: record.profile.town().map(str::to_owned),
            },
            Err(_) => Duplicate::Hidden {
                ask: whom_to_ask(db, &record).await?,
            },
        });
    }
    // How many hidden records one organisation keeps is told to nobody.
    let mut told: Vec<Duplicate> = Vec::new();
    for it in duplicates {
        if !told.contains(&it) {
            told.push(it);
        }
    }
    Ok(told)
}

/// The owner as everybody sees it.
async fn whom_to_ask(db: &Db, record: &Organisation) -> Result<Option<Ask>, DbError> {
    let Some(owner) = record.owner else {
        return Ok(None);
    };
    let Some(owner) = find(db.read(), owner).await? else {
        return Ok(None);
    };
    let Ok(proof) = may_see(&Actor::Anonymous, &owner) else {
        return Ok(None);
    };
    let profile = owner.shown(&proof).profile;
    let phone = profile.phone.as_ref().map(ToString::to_string);
    let email = profile.email.as_ref().map(ToString::to_string);
    let website = profile.website.as_ref().map(ToString::to_string);
    Ok(Some(Ask {
        name: profile.name.to_string(),
        kind: profile.kind,
        contact: phone.or(email).or(website),
    }))
}

/// The first hundred pairs of records that look like one organisation.
pub async fn candidates(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
) -> Result<Vec<(OrganisationId, OrganisationId)>, DbError> {
    let page = candidate_page(db, actor, network, None, Limit::clamped(100)).await?;
    Ok(page.items)
}

/// Records of a network that are probably one organisation, in pairs, older first, by
/// their folded names: a page of the pairs after this one. Empty for everybody but the
/// central office. A page may hold fewer pairs than its limit, and even none, though
/// there are more.
pub(crate) async fn candidate_page(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    after: Option<(String, OrganisationId, OrganisationId)>,
    limit: Limit,
) -> Result<Page<(OrganisationId, OrganisationId)>, DbError> {
    if !actor.is_central_office(network) {
        return Ok(Page {
            items: Vec::new(),
            next: None,
        });
    }
    let backend: DbBackend = db.read().get_database_backend();
    let sql = format!(
        "SELECT a.id, b.id, a.twin_key FROM organisation a JOIN organisation b \
         ON a.twin_key = b.twin_key AND a.id < b.id \
         WHERE a.home_network_id = $1 AND b.home_network_id = $1 \
         AND a.merged_into_id IS NULL AND b.merged_into_id IS NULL \
         AND (a.twin_key, a.id, b.id) > ($2, $3, $4) \
         ORDER BY a.twin_key, a.id, b.id LIMIT {}",
        limit.and_one()
    );
    let (key, one, two) = after.map_or_else(
        || (String::new(), Uuid::nil(), Uuid::nil()),
        |(key, one, two)| (key, one.uuid(), two.uuid()),
    );
    let values = [network.uuid().into(), key.into(), one.into(), two.into()];
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let mut alike: Vec<(Uuid, Uuid, String)> = Vec::new();
    for row in db.read().query_all_raw(statement).await? {
        alike.push((
            row.try_get_by_index(0)?,
            row.try_get_by_index(1)?,
            row.try_get_by_index(2)?,
        ));
    }
    let page = Page::cut(alike, limit, |(one, two, key)| {
        Cursor::of(&[key, &one.to_string(), &two.to_string()])
    });
    let mut pairs = Vec::new();
    for (one, two, _) in page.items {
        let (one, two) = (OrganisationId::from(one), OrganisationId::from(two));
        if let (Some(a), Some(b)) = (find(db.read(), one).await?, find(db.read(), two).await?)
            && is_twin(&a.profile, &b)
        {
            pairs.push((one, two));
        }
    }
    Ok(Page {
        items: pairs,
        next: page.next,
    })
}

/// The merges that concern a record, latest first. The caller has to have seen it.
pub async fn of(db: &Db, organisation: OrganisationId) -> Result<Vec<Merge>, DbError> {
    let concerns = Condition::any()
        .add(row::Column::KeptId.eq(organisation.uuid()))
        .add(row::Column::MergedId.eq(organisation.uuid()));
    let rows = row::Entity::find()
        .filter(concerns)
        .order_by_desc(row::Column::MergedAt)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// The merges of a network's records that stand, latest first, at most a hundred.
pub(crate) async fn standing(db: &Db, network: NetworkId) -> Result<Vec<Merge>, DbError> {
    let home = sea_orm::sea_query::Query::select()
        .column(organisation::Column::Id)
        .from(organisation::Entity)
        .and_where(organisation::Column::HomeNetworkId.eq(network.uuid()))
        .to_owned();
    let rows = row::Entity::find()
        .filter(row::Column::UndoneAt.is_null())
        .filter(row::Column::MergedId.in_subquery(home))
        .order_by_desc(row::Column::MergedAt)
        .limit(100)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// A merge, locked until the transaction ends.
pub(crate) async fn find_locked(tx: &Tx, id: MergeId) -> Result<Option<Merge>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    Ok(row.map(read))
}

/// Writes a new merge.
pub(crate) async fn insert(tx: &Tx, merge: &Merge) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(merge.id.uuid()),
        kept_id: Set(merge.kept.uuid()),
        merged_id: Set(merge.merged.uuid()),
        merged_at: Set(merge.merged_at.micros()),
        merged_by: Set(merge.merged_by.clone()),
        undone_at: Set(None),
        undone_by: Set(None),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes down that a merge was taken back.
pub(crate) async fn close(tx: &Tx, id: MergeId, by: &str, now: Stamp) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(id.uuid()),
        undone_at: Set(Some(now.micros())),
        undone_by: Set(Some(by.to_owned())),
        ..Default::default()
    };
    row::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

/// Moves every link from the duplicate to the kept record and writes each down.
/// Returns how many.
pub(crate) async fn move_links(tx: &Tx, merge: &Merge, links: &[Link]) -> Result<u64, DbError> {
    let backend: DbBackend = tx.get_database_backend();
    let (merged, kept) = (merge.merged.uuid(), merge.kept.uuid());
    let mut moved = 0;
    for link in links {
        let Link {
            name,
            table,
            column,
            unless,
        } = link;
        let note = format!(
            "INSERT INTO organisation_merge_link (merge_id, link, row_id) \
             SELECT $3, '{name}', it.id FROM {table} it \
             WHERE it.{column} = $1 AND NOT ({unless}) AND $2 <> $1"
        );
        let values = [merged.into(), kept.into(), merge.id.uuid().into()];
        tx.execute_raw(Statement::from_sql_and_values(backend, note, values))
            .await?;
        moved += relink(tx, merge.id, link, kept).await?;
    }
    Ok(moved)
}

/// Gives every moved link back to the duplicate; returns how many. Fails where rows were
/// moved under a link that nobody declares: they would be lost without a word.
pub(crate) async fn return_links(tx: &Tx, merge: &Merge, links: &[Link]) -> Result<u64, DbError> {
    let backend: DbBackend = tx.get_database_backend();
    let sql = "SELECT DISTINCT link FROM organisation_merge_link WHERE merge_id = $1";
    let statement = Statement::from_sql_and_values(backend, sql, [merge.id.uuid().into()]);
    for row in tx.query_all_raw(statement).await? {
        let name: String = row.try_get_by_index(0)?;
        if !links.iter().any(|link| link.name == name) {
            return Err(DbError::inconsistent("organisation_merge_link", name));
        }
    }
    let mut returned = 0;
    for link in links {
        returned += relink(tx, merge.id, link, merge.merged.uuid()).await?;
    }
    Ok(returned)
}

async fn relink(tx: &Tx, merge: MergeId, link: &Link, to: Uuid) -> Result<u64, DbError> {
    let Link {
        name,
        table,
        column,
        ..
    } = link;
    let sql = format!(
        "UPDATE {table} SET {column} = $1 WHERE id IN \
         (SELECT row_id FROM organisation_merge_link WHERE merge_id = $2 AND link = '{name}')"
    );
    let backend: DbBackend = tx.get_database_backend();
    let values = [to.into(), merge.uuid().into()];
    let done = tx
        .execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(done.rows_affected())
}

/// People and records whose links moved are read again by search.
pub(crate) async fn touch_linked(
    tx: &Tx,
    organisations: [OrganisationId; 2],
    revision: i64,
) -> Result<(), DbError> {
    let ids: BTreeSet<Uuid> = organisations
        .into_iter()
        .map(OrganisationId::uuid)
        .collect();
    let touched = Condition::any()
        .add(organisation::Column::Id.is_in(ids.iter().copied()))
        .add(organisation::Column::OwnerId.is_in(ids.iter().copied()));
    organisation::Entity::update_many()
        .col_expr(
            organisation::Column::Revision,
            sea_orm::sea_query::Expr::value(revision),
        )
        .filter(touched)
        .exec(&**tx)
        .await?;
    let backend: DbBackend = tx.get_database_backend();
    let sql = "UPDATE person SET revision = $1 WHERE id IN \
               (SELECT person_id FROM position WHERE organisation_id IN ($2, $3))";
    let [one, two] = organisations.map(OrganisationId::uuid);
    let values = [revision.into(), one.into(), two.into()];
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(())
}

fn read(row: row::Model) -> Merge {
    Merge {
        id: row.id.into(),
        kept: row.kept_id.into(),
        merged: row.merged_id.into(),
        merged_at: Stamp::from_micros(row.merged_at),
        merged_by: row.merged_by,
        undone_at: row.undone_at.map(Stamp::from_micros),
    }
}
