//! Rows of hints and recipients.

use super::policy::{MayLink, may_see};
use super::{Hint, HintId, HintState, Recipient};
use db::{Db, DbError, Locked, Tx};
use kernel::{Actor, Cursor, Limit, Line, NetworkId, OrganisationId, Page, Stamp};
use sea_orm::sea_query::Query;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter,
    QueryOrder, QuerySelect, Select,
};
use std::collections::HashMap;
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hint")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub from_id: Uuid,
        pub about_id: Option<Uuid>,
        pub name: String,
        pub town: Option<String>,
        pub text: String,
        pub sent_by: String,
        pub sent_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod recipient {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hint_recipient")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hint_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        pub state: String,
        pub outcome: Option<String>,
        pub changed_by: Option<String>,
        pub changed_at: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The most hints a list holds.
const LISTED: u64 = 200;

/// The hint with this id, if the actor may know of it.
pub async fn seen(db: &Db, actor: &Actor, id: HintId) -> Result<Option<Hint>, DbError> {
    let rows = row::Entity::find_by_id(id.uuid()).all(db.read()).await?;
    let found = load(db.read(), rows).await?.pop();
    Ok(found.filter(|it| may_see(actor, it).is_ok()))
}

/// The hints that the actor's organisations in a network were given, the latest first.
pub async fn received(db: &Db, actor: &Actor, network: NetworkId) -> Result<Vec<Hint>, DbError> {
    let rows = wanted(actor, network, Which::Received).limit(LISTED);
    let rows = rows.all(db.read()).await?;
    Ok(visible(actor, load(db.read(), rows).await?))
}

/// The hints that the actor's organisations in a network gave, the latest first.
pub async fn sent(db: &Db, actor: &Actor, network: NetworkId) -> Result<Vec<Hint>, DbError> {
    let rows = wanted(actor, network, Which::Sent).limit(LISTED);
    let rows = rows.all(db.read()).await?;
    Ok(visible(actor, load(db.read(), rows).await?))
}

/// Which hints of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Those it was given.
    Received,
    /// Those it gave.
    Sent,
}

/// A page of the hints that the actor's organisations were given or gave, the latest
/// first, after the one of this moment and id.
pub(super) async fn page(
    db: &Db,
    actor: &Actor,
    (network, which): (NetworkId, Which),
    after: Option<(Stamp, HintId)>,
    limit: Limit,
) -> Result<Page<Hint>, DbError> {
    let mut select = wanted(actor, network, which);
    if let Some((at, id)) = after {
        let same = row::Column::SentAt.eq(at.micros());
        let older = row::Column::SentAt.lt(at.micros());
        select = select.filter(older.or(same.and(row::Column::Id.lt(id.uuid()))));
    }
    let rows = select.limit(limit.and_one()).all(db.read()).await?;
    let page = Page::cut(load(db.read(), rows).await?, limit, |it: &Hint| {
        Cursor::of(&[&it.sent_at.micros().to_string(), &it.id.to_string()])
    });
    Ok(Page {
        items: visible(actor, page.items),
        next: page.next,
    })
}

fn wanted(actor: &Actor, network: NetworkId, which: Which) -> Select<row::Entity> {
    let own = own(actor, network);
    let theirs = match which {
        Which::Sent => row::Column::FromId.is_in(own),
        Which::Received => {
            let went_there = Query::select()
                .column(recipient::Column::HintId)
                .from(recipient::Entity)
                .and_where(recipient::Column::OrganisationId.is_in(own))
                .to_owned();
            row::Column::Id.in_subquery(went_there)
        }
    };
    row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(theirs)
        .order_by_desc(row::Column::SentAt)
        .order_by_desc(row::Column::Id)
}

fn visible(actor: &Actor, mut found: Vec<Hint>) -> Vec<Hint> {
    found.retain(|it| may_see(actor, it).is_ok());
    found
}

/// The organisations for which the actor stands in the network.
fn own(actor: &Actor, network: NetworkId) -> Vec<Uuid> {
    let standings = actor.standings().iter();
    let here = standings.filter(|it| it.network == network);
    here.filter_map(|it| it.organisation)
        .map(OrganisationId::uuid)
        .collect()
}

/// One hint, locked until the transaction ends.
pub(super) async fn find_locked(tx: &Tx, id: HintId) -> Result<Option<Hint>, DbError> {
    let select = row::Entity::find_by_id(id.uuid()).locked();
    Ok(load(&**tx, select.all(&**tx).await?).await?.pop())
}

/// Writes a new hint and its recipients.
pub(super) async fn insert(tx: &Tx, hint: &Hint) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(hint.id.uuid()),
        network_id: Set(hint.network.uuid()),
        from_id: Set(hint.from.uuid()),
        about_id: Set(hint.about.map(OrganisationId::uuid)),
        name: Set(hint.name.to_string()),
        town: Set(hint.town.as_ref().map(Line::to_string)),
        text: Set(hint.text.clone()),
        sent_by: Set(hint.sent_by.clone()),
        sent_at: Set(hint.sent_at.micros()),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    let rows = hint.recipients.iter().map(|it| active(hint.id, it));
    recipient::Entity::insert_many(rows)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes which record a hint is about.
pub(super) async fn link(
    tx: &Tx,
    _proof: &MayLink,
    id: HintId,
    about: OrganisationId,
) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(id.uuid()),
        about_id: Set(Some(about.uuid())),
        ..Default::default()
    };
    row::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

/// Writes what a recipient makes of a hint.
pub(super) async fn update(tx: &Tx, id: HintId, recipient: &Recipient) -> Result<(), DbError> {
    recipient::Entity::update(active(id, recipient))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn active(id: HintId, it: &Recipient) -> recipient::ActiveModel {
    recipient::ActiveModel {
        hint_id: Set(id.uuid()),
        organisation_id: Set(it.organisation.uuid()),
        state: Set(it.state.word().to_owned()),
        outcome: Set(it.outcome.clone()),
        changed_by: Set(it.changed.as_ref().map(|(_, by)| by.clone())),
        changed_at: Set(it.changed.as_ref().map(|(at, _)| at.micros())),
    }
}

async fn load(conn: &impl ConnectionTrait, rows: Vec<row::Model>) -> Result<Vec<Hint>, DbError> {
    let found = recipient::Entity::find()
        .filter(recipient::Column::HintId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(recipient::Column::OrganisationId)
        .all(conn)
        .await?;
    let mut recipients: HashMap<Uuid, Vec<Recipient>> = HashMap::new();
    for it in found {
        let state = HintState::from_word(&it.state);
        let wrong = || DbError::inconsistent("hint_recipient", it.hint_id.to_string());
        recipients.entry(it.hint_id).or_default().push(Recipient {
            organisation: it.organisation_id.into(),
            state: state.ok_or_else(wrong)?,
            outcome: it.outcome,
            changed: it.changed_at.map(Stamp::from_micros).zip(it.changed_by),
        });
    }
    rows.into_iter()
        .map(|row| {
            let wrong = || DbError::inconsistent("hint", row.id.to_string());
            let town = row.town.as_deref().map(Line::parse).transpose();
            Ok(Hint {
                id: row.id.into(),
                network: row.network_id.into(),
                from: row.from_id.into(),
                about: row.about_id.map(OrganisationId::from),
                name: Line::parse(&row.name).map_err(|_| wrong())?,
                town: town.map_err(|_| wrong())?,
                text: row.text.clone(),
                sent_by: row.sent_by.clone(),
                sent_at: Stamp::from_micros(row.sent_at),
                recipients: recipients.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}
