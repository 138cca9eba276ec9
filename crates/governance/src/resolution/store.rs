//! Rows of resolutions and their wordings.

use super::policy::may_read;
use super::{Number, Resolution, ResolutionId, State};
use crate::words::Words;
use db::{Db, DbError, Locked, Tx, parsed};
use directory::reach::reads_as_office;
use kernel::{
    Actor, BodyId, Confidentiality, Cursor, Limit, NetworkId, OrganisationId, Page, Stamp, fold,
};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use voting::{EffectOfResolution, Matter, Tally};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "resolution")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub charter_key: Option<String>,
        pub year: Option<i64>,
        pub number: Option<i64>,
        pub title: String,
        pub title_en: Option<String>,
        pub search_key: String,
        pub body_id: Option<Uuid>,
        pub organisation_id: Option<Uuid>,
        pub matter: String,
        pub effect: String,
        pub state: String,
        pub decided_on: Option<String>,
        pub yes: Option<i64>,
        pub no: Option<i64>,
        pub abstentions: Option<i64>,
        pub confidentiality: String,
        pub realised: i64,
        pub text_version: i64,
        pub created_at: i64,
        pub created_by: String,
        pub changed_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod wording {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "resolution_text")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub resolution_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i64,
        pub text: String,
        pub text_en: Option<String>,
        pub reason: Option<String>,
        pub made_at: i64,
        pub made_by: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A version of a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Counted from 1.
    pub version: u32,
    /// The wording.
    pub words: Words,
    /// Why it was changed; none for the first.
    pub reason: Option<String>,
    /// When.
    pub made_at: Stamp,
    /// The name of who wrote it down.
    pub made_by: String,
}

/// What a list of resolutions is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Words that stand in title or wording.
    pub words: String,
    /// Only those of a year.
    pub year: Option<i16>,
    /// Only those of a body.
    pub body: Option<BodyId>,
}

/// A page of the resolutions of a network that the actor may read: drafts first, then the
/// latest. After the one with this mark.
pub async fn page_of(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    (network, asked): (NetworkId, &Asked),
    after: Option<(i64, i64, ResolutionId)>,
    limit: Limit,
) -> Result<Page<Resolution>, DbError> {
    let mut wanted = filter(actor, network, asked);
    if let Some((year, number, id)) = after {
        let (y, n) = (mark(row::Column::Year), mark(row::Column::Number));
        let earlier = y
            .clone()
            .lt(year)
            .or(y.clone().eq(year).and(n.clone().lt(number)))
            .or(y
                .eq(year)
                .and(n.eq(number))
                .and(row::Column::Id.lt(id.uuid())));
        wanted = wanted.add(earlier);
    }
    let rows = row::Entity::find()
        .filter(wanted)
        .order_by_desc(mark(row::Column::Year))
        .order_by_desc(mark(row::Column::Number))
        .order_by_desc(row::Column::Id)
        .limit(limit.and_one())
        .all(conn)
        .await?;
    let found = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(found, limit, |it: &Resolution| {
        let (year, number) = it.number.map_or((DRAFT, DRAFT), |it| {
            (i64::from(it.year), i64::from(it.number))
        });
        Cursor::of(&[&year.to_string(), &number.to_string(), &it.id.to_string()])
    }))
}

/// Where a resolution without a number stands among the years.
const DRAFT: i64 = 9_999_999;

fn mark(column: row::Column) -> Expr {
    let known: Expr = Expr::col((row::Entity, column));
    Expr::from(Func::coalesce([known, Expr::value(DRAFT)]))
}

fn filter(actor: &Actor, network: NetworkId, asked: &Asked) -> Condition {
    let mut wanted = Condition::all()
        .add(row::Column::NetworkId.eq(network.uuid()))
        .add(visible(actor, network));
    for word in fold(&asked.words).split_whitespace() {
        wanted = wanted.add(row::Column::SearchKey.contains(word));
    }
    if let Some(year) = asked.year {
        wanted = wanted.add(row::Column::Year.eq(i64::from(year)));
    }
    if let Some(body) = asked.body {
        wanted = wanted.add(row::Column::BodyId.eq(body.uuid()));
    }
    wanted
}

/// The condition under which a row is visible: the same rule as [`may_read`], for lists.
pub fn visible(actor: &Actor, network: NetworkId) -> Condition {
    if reads_as_office(actor, network) {
        return Condition::all();
    }
    let mut levels = vec![Confidentiality::Public.word()];
    if actor.reads_network(network) {
        levels.push(Confidentiality::Network.word());
    }
    Condition::all()
        .add(row::Column::State.ne(State::Draft.word()))
        .add(row::Column::Confidentiality.is_in(levels))
}

/// One resolution, if the actor may read it.
pub async fn find(db: &Db, actor: &Actor, id: ResolutionId) -> Result<Option<Resolution>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(db.read()).await?;
    let found = row.map(read).transpose()?;
    Ok(found.filter(|it| may_read(actor, it).is_ok()))
}

/// Those of these resolutions that are neither lost nor replaced. Unscoped: for reminders.
pub(super) async fn open_among(
    conn: &impl ConnectionTrait,
    ids: &[ResolutionId],
) -> Result<Vec<Resolution>, DbError> {
    let open = [State::Proposed.word(), State::Adopted.word()];
    let rows = row::Entity::find()
        .filter(row::Column::Id.is_in(ids.iter().map(|it| it.uuid())))
        .filter(row::Column::State.is_in(open))
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

pub(crate) async fn find_locked(tx: &Tx, id: ResolutionId) -> Result<Option<Resolution>, DbError> {
    let row = row::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// The resolution that a charter calls so.
pub(super) async fn by_charter_key(
    tx: &Tx,
    network: NetworkId,
    key: &str,
) -> Result<Option<Resolution>, DbError> {
    let row = row::Entity::find()
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::CharterKey.eq(key))
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// The highest number of a year; 0 if there is none. Lock the network's row before.
pub(super) async fn last_number(tx: &Tx, network: NetworkId, year: i16) -> Result<u32, DbError> {
    let last: Option<Option<i64>> = row::Entity::find()
        .select_only()
        .column_as(row::Column::Number.max(), "last")
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Year.eq(i64::from(year)))
        .into_tuple()
        .one(&**tx)
        .await?;
    Ok(last
        .flatten()
        .and_then(|it| u32::try_from(it).ok())
        .unwrap_or(0))
}

/// The wording that counts.
pub async fn present_text(conn: &impl ConnectionTrait, of: &Resolution) -> Result<Text, DbError> {
    let key = (of.id.uuid(), i64::from(of.text_version));
    let row = wording::Entity::find_by_id(key).one(conn).await?;
    let row = row.ok_or_else(|| DbError::inconsistent("resolution_text", of.id.to_string()))?;
    read_text(row)
}

/// The wordings that count of these resolutions, at most some hundred.
pub async fn present_texts(
    conn: &impl ConnectionTrait,
    of: &[Resolution],
) -> Result<HashMap<ResolutionId, Text>, DbError> {
    let rows = wording::Entity::find()
        .filter(wording::Column::ResolutionId.is_in(of.iter().map(|it| it.id.uuid())))
        .all(conn)
        .await?;
    let mut found = HashMap::new();
    for row in rows {
        let id = ResolutionId::from(row.resolution_id);
        let text = read_text(row)?;
        let counts = |it: &Resolution| it.id == id && it.text_version == text.version;
        if of.iter().any(counts) {
            found.insert(id, text);
        }
    }
    Ok(found)
}

/// Every wording of a resolution, the latest first. The caller has to have read it.
pub async fn texts(conn: &impl ConnectionTrait, of: ResolutionId) -> Result<Vec<Text>, DbError> {
    let rows = wording::Entity::find()
        .filter(wording::Column::ResolutionId.eq(of.uuid()))
        .order_by_desc(wording::Column::Version)
        .all(conn)
        .await?;
    rows.into_iter().map(read_text).collect()
}

pub(super) async fn insert(tx: &Tx, it: &Resolution, text: &str) -> Result<(), DbError> {
    let mut row = active(it);
    row.search_key = Set(search_key(it, text));
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed resolution; with its wording, if that has changed too.
pub(super) async fn update(tx: &Tx, it: &Resolution, text: Option<&str>) -> Result<(), DbError> {
    let mut row = active(it);
    if let Some(text) = text {
        row.search_key = Set(search_key(it, text));
    }
    row::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

fn search_key(it: &Resolution, text: &str) -> String {
    let title = &it.title;
    fold(&format!(
        "{} {} {text}",
        title.de,
        title.en.as_deref().unwrap_or_default()
    ))
}

pub(super) async fn insert_text(tx: &Tx, of: ResolutionId, it: &Text) -> Result<(), DbError> {
    wording::Entity::insert(active_text(of, it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes the wording of a draft anew.
pub(super) async fn rewrite_text(tx: &Tx, of: ResolutionId, it: &Text) -> Result<(), DbError> {
    wording::Entity::update(active_text(of, it))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn active_text(of: ResolutionId, it: &Text) -> wording::ActiveModel {
    wording::ActiveModel {
        resolution_id: Set(of.uuid()),
        version: Set(it.version.into()),
        text: Set(it.words.de.clone()),
        text_en: Set(it.words.en.clone()),
        reason: Set(it.reason.clone()),
        made_at: Set(it.made_at.micros()),
        made_by: Set(it.made_by.clone()),
    }
}

/// Everything but the key for searching.
fn active(it: &Resolution) -> row::ActiveModel {
    let number = |of: fn(&Tally) -> u64| {
        let found = it.tally.as_ref().map(of);
        found.map(|it| i64::try_from(it).unwrap_or(i64::MAX))
    };
    row::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        charter_key: Set(it.charter_key.clone()),
        year: Set(it.number.map(|it| it.year.into())),
        number: Set(it.number.map(|it| it.number.into())),
        title: Set(it.title.de.clone()),
        title_en: Set(it.title.en.clone()),
        body_id: Set(it.body.map(BodyId::uuid)),
        organisation_id: Set(it.organisation.map(OrganisationId::uuid)),
        matter: Set(it.matter.word().to_owned()),
        effect: Set(effect_word(it.effect).to_owned()),
        state: Set(it.state.word().to_owned()),
        decided_on: Set(it.decided_on.map(|it| it.to_string())),
        yes: Set(number(|it| it.yes)),
        no: Set(number(|it| it.no)),
        abstentions: Set(number(|it| it.abstentions)),
        confidentiality: Set(it.confidentiality.word().to_owned()),
        realised: Set(it.realised.into()),
        text_version: Set(it.text_version.into()),
        created_at: Set(it.created_at.micros()),
        created_by: Set(it.created_by.clone()),
        changed_at: Set(it.changed_at.micros()),
        ..Default::default()
    }
}

/// The word of an effect in columns, forms and text keys.
pub(crate) const fn effect_word(effect: EffectOfResolution) -> &'static str {
    match effect {
        EffectOfResolution::Internal => "internal",
        EffectOfResolution::Recommendation => "recommendation",
        EffectOfResolution::NeedsRatification => "needs-ratification",
        EffectOfResolution::Binding => "binding",
    }
}

/// All effects.
pub(super) const EFFECTS: [EffectOfResolution; 4] = [
    EffectOfResolution::Internal,
    EffectOfResolution::Recommendation,
    EffectOfResolution::NeedsRatification,
    EffectOfResolution::Binding,
];

/// The effect a word names.
pub(crate) fn effect_of(word: &str) -> Option<EffectOfResolution> {
    EFFECTS.into_iter().find(|it| effect_word(*it) == word)
}

fn read(row: row::Model) -> Result<Resolution, DbError> {
    let id = row.id;
    let read = || {
        let sum = |it: Option<i64>| u64::try_from(it?).ok();
        let number = match (row.year, row.number) {
            (Some(year), Some(number)) => Some(Number {
                year: i16::try_from(year).ok()?,
                number: u32::try_from(number).ok()?,
            }),
            _ => None,
        };
        let tally = sum(row.yes).map(|yes| Tally {
            yes,
            no: sum(row.no).unwrap_or(0),
            abstentions: sum(row.abstentions).unwrap_or(0),
            invalid: 0,
        });
        Some(Resolution {
            id: row.id.into(),
            network: row.network_id.into(),
            charter_key: row.charter_key,
            number,
            title: Words {
                de: row.title,
                en: row.title_en,
            },
            body: row.body_id.map(BodyId::from),
            organisation: row.organisation_id.map(OrganisationId::from),
            matter: Matter::from_word(&row.matter)?,
            effect: effect_of(&row.effect)?,
            state: State::from_word(&row.state)?,
            decided_on: parsed(row.decided_on, |it| it.parse().ok())?,
            tally,
            confidentiality: Confidentiality::from_word(&row.confidentiality)?,
            realised: u8::try_from(row.realised).ok()?,
            text_version: u32::try_from(row.text_version).ok()?,
            created_at: Stamp::from_micros(row.created_at),
            created_by: row.created_by,
            changed_at: Stamp::from_micros(row.changed_at),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("resolution", id.to_string()))
}

fn read_text(row: wording::Model) -> Result<Text, DbError> {
    let version = u32::try_from(row.version)
        .map_err(|_| DbError::inconsistent("resolution_text", row.resolution_id.to_string()))?;
    Ok(Text {
        version,
        words: Words {
            de: row.text,
            en: row.text_en,
        },
        reason: row.reason,
        made_at: Stamp::from_micros(row.made_at),
        made_by: row.made_by,
    })
}
