//! Rows of rounds before councils.

use super::{Cost, CostKey, Council, CouncilId, Ratification};
use crate::resolution::ResolutionId;
use db::{DbError, Tx, parsed};
use kernel::{Date, Money, OrganisationId, Stamp, WebAddress};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::HashMap;
use uuid::Uuid;
use voting::{CouncilState, Effect};

mod round {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ratification")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub resolution_id: Uuid,
        pub rule: String,
        pub number: Option<i64>,
        pub deadline: Option<String>,
        pub cost_cents: Option<i64>,
        pub cost_key: Option<String>,
        pub opened_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod council {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ratification_council")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub resolution_id: Uuid,
        pub organisation_id: Uuid,
        pub named: bool,
        pub state: String,
        pub paper: Option<String>,
        pub link: Option<String>,
        pub preliminary_on: Option<String>,
        pub deciding_on: Option<String>,
        pub decided_on: Option<String>,
        pub text_version: i64,
        pub adopted_text: Option<String>,
        pub note: Option<String>,
        pub told_at: Option<i64>,
        pub told_by: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The round of a resolution, if it has one. The caller has to have read the resolution.
pub async fn of_resolution(
    conn: &impl ConnectionTrait,
    id: ResolutionId,
) -> Result<Option<Ratification>, DbError> {
    Ok(of_resolutions(conn, &[id]).await?.remove(&id))
}

/// The rounds of these resolutions, at most some hundred. The caller has to have read them.
pub async fn of_resolutions(
    conn: &impl ConnectionTrait,
    ids: &[ResolutionId],
) -> Result<HashMap<ResolutionId, Ratification>, DbError> {
    let rounds = round::Entity::find()
        .filter(round::Column::ResolutionId.is_in(ids.iter().map(|it| it.uuid())))
        .all(conn)
        .await?;
    with_councils(conn, rounds).await
}

async fn with_councils(
    conn: &impl ConnectionTrait,
    rounds: Vec<round::Model>,
) -> Result<HashMap<ResolutionId, Ratification>, DbError> {
    let rows = council::Entity::find()
        .filter(council::Column::ResolutionId.is_in(rounds.iter().map(|it| it.resolution_id)))
        .order_by_asc(council::Column::Id)
        .all(conn)
        .await?;
    let mut councils: HashMap<Uuid, Vec<Council>> = HashMap::new();
    for row in rows {
        let of = councils.entry(row.resolution_id).or_default();
        of.push(read_council(row)?);
    }
    rounds
        .into_iter()
        .map(|row| {
            let councils = councils.remove(&row.resolution_id).unwrap_or_default();
            let round = read(row, councils)?;
            Ok((round.resolution, round))
        })
        .collect()
}

pub(in crate::resolution) async fn insert(tx: &Tx, it: &Ratification) -> Result<(), DbError> {
    let (rule, number) = words(it.effect);
    let row = round::ActiveModel {
        resolution_id: Set(it.resolution.uuid()),
        rule: Set(rule.to_owned()),
        number: Set(number.map(i64::from)),
        deadline: Set(it.deadline.map(|it| it.to_string())),
        cost_cents: Set(it.cost.map(|it| it.sum.in_cents())),
        cost_key: Set(it.cost.map(|it| it.key.word().to_owned())),
        opened_at: Set(it.opened_at.micros()),
    };
    round::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    let rows = it.councils.iter().map(|council| {
        let mut row = active(council);
        row.resolution_id = Set(it.resolution.uuid());
        row
    });
    council::Entity::insert_many(rows)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The word of a rule and its number.
pub(in crate::resolution) const fn words(effect: Effect) -> (&'static str, Option<u32>) {
    match effect {
        Effect::All => ("all", None),
        Effect::AtLeast(number) => ("at-least", Some(number)),
        Effect::NamedAndAtLeast(number) => ("named-and-at-least", Some(number)),
    }
}

/// The rule a word and a number mean.
pub(in crate::resolution) fn effect_of(word: &str, number: Option<u32>) -> Option<Effect> {
    match (word, number) {
        ("all", _) => Some(Effect::All),
        ("at-least", Some(number)) => Some(Effect::AtLeast(number)),
        ("named-and-at-least", Some(number)) => Some(Effect::NamedAndAtLeast(number)),
        _ => None,
    }
}

/// Writes what a council was told to have done.
pub(in crate::resolution) async fn update(tx: &Tx, it: &Council) -> Result<(), DbError> {
    council::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

fn active(it: &Council) -> council::ActiveModel {
    let day = |it: Option<Date>| it.map(|it| it.to_string());
    council::ActiveModel {
        id: Set(it.id.uuid()),
        organisation_id: Set(it.organisation.uuid()),
        named: Set(it.named),
        state: Set(it.state.word().to_owned()),
        paper: Set(it.paper.clone()),
        link: Set(it.link.as_ref().map(ToString::to_string)),
        preliminary_on: Set(day(it.preliminary_on)),
        deciding_on: Set(day(it.deciding_on)),
        decided_on: Set(day(it.decided_on)),
        text_version: Set(it.text_version.into()),
        adopted_text: Set(it.adopted_text.clone()),
        note: Set(it.note.clone()),
        told_at: Set(it.told.as_ref().map(|(at, _)| at.micros())),
        told_by: Set(it.told.as_ref().map(|(_, by)| by.clone())),
        ..Default::default()
    }
}

fn read(row: round::Model, councils: Vec<Council>) -> Result<Ratification, DbError> {
    let id = row.resolution_id;
    let read = || {
        let number = row.number.and_then(|it| u32::try_from(it).ok());
        let key = parsed(row.cost_key, CostKey::from_word)?;
        Some(Ratification {
            resolution: row.resolution_id.into(),
            effect: effect_of(&row.rule, number)?,
            deadline: parsed(row.deadline, |it| it.parse().ok())?,
            cost: row.cost_cents.zip(key).map(|(cents, key)| Cost {
                sum: Money::cents(cents),
                key,
            }),
            opened_at: Stamp::from_micros(row.opened_at),
            councils,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("ratification", id.to_string()))
}

fn read_council(row: council::Model) -> Result<Council, DbError> {
    let id = row.id;
    let day = |text: &str| text.parse().ok();
    let read = || {
        Some(Council {
            id: CouncilId::from(row.id),
            organisation: OrganisationId::from(row.organisation_id),
            named: row.named,
            state: CouncilState::from_word(&row.state)?,
            paper: row.paper,
            link: parsed(row.link, |it| WebAddress::parse(it).ok())?,
            preliminary_on: parsed(row.preliminary_on, day)?,
            deciding_on: parsed(row.deciding_on, day)?,
            decided_on: parsed(row.decided_on, day)?,
            text_version: u32::try_from(row.text_version).ok()?,
            adopted_text: row.adopted_text,
            note: row.note,
            told: row.told_at.map(Stamp::from_micros).zip(row.told_by),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("ratification_council", id.to_string()))
}
