//! Rows of rounds before councils.

use super::{Cost, CostKey, Council, CouncilId, Ratification};
use crate::resolution::{Resolution, ResolutionId, store as resolutions};
use crate::words::Words;
use db::{DbError, Tx, parsed};
use kernel::{Date, Money, NetworkId, OrganisationId, Stamp, WebAddress};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QueryResult, Statement, Value,
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

/// The rounds whose deadline lies between two days, both included, with their resolutions;
/// those that are settled otherwise are not among them.
pub(super) async fn due(
    conn: &impl ConnectionTrait,
    from: Date,
    until: Date,
) -> Result<Vec<(Resolution, Ratification)>, DbError> {
    let rounds = round::Entity::find()
        .filter(round::Column::Deadline.between(from.to_string(), until.to_string()))
        .all(conn)
        .await?;
    let mut rounds = with_councils(conn, rounds).await?;
    let ids: Vec<_> = rounds.keys().copied().collect();
    let found = resolutions::open_among(conn, &ids).await?;
    let with_round = found
        .into_iter()
        .filter_map(|it| rounds.remove(&it.id).map(|round| (it, round)));
    Ok(with_round.collect())
}

/// A council that has not decided on the wording that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) resolution: ResolutionId,
    pub(super) title: Words,
    pub(super) organisation: OrganisationId,
    pub(super) deciding_on: Option<Date>,
    pub(super) deadline: Option<Date>,
}

/// Which councils.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whose<'a> {
    /// Those of these organisations.
    Of(&'a [OrganisationId]),
    /// Those whose meeting was before this day, and those that decided nobody knows what.
    Overdue(Date),
}

/// Councils that have not decided on the wording that counts, the next to decide first, at
/// most 100. For whoever reads the network.
pub(super) async fn open(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    whose: Whose<'_>,
) -> Result<Vec<Open>, DbError> {
    let mut values: Vec<Value> = vec![network.uuid().into()];
    let which = match whose {
        Whose::Of(organisations) => {
            let marks = organisations.iter().map(|it| {
                values.push(it.uuid().into());
                format!("${}", values.len())
            });
            let marks = marks.collect::<Vec<_>>().join(", ");
            format!("council.organisation_id IN ({marks})")
        }
        Whose::Overdue(day) => {
            values.push(day.to_string().into());
            "(council.state = 'decided' OR council.deciding_on < $2)".to_owned()
        }
    };
    let sql = format!(
        "SELECT it.id, it.title, it.title_en, council.organisation_id, council.deciding_on, \
         round.deadline FROM ratification_council council \
         JOIN ratification round ON round.resolution_id = council.resolution_id \
         JOIN resolution it ON it.id = council.resolution_id \
         WHERE it.network_id = $1 AND it.state IN ('proposed', 'adopted') \
         AND it.confidentiality IN ('public', 'network') AND {which} \
         AND (council.text_version < it.text_version \
         OR council.state NOT IN ('approved', 'approved-with-changes', 'rejected')) \
         ORDER BY council.deciding_on IS NULL, council.deciding_on, council.id LIMIT 100"
    );
    let wanted = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let rows = conn.query_all_raw(wanted).await?;
    rows.iter().map(read_open).collect()
}

fn read_open(row: &QueryResult) -> Result<Open, DbError> {
    let id: Uuid = row.try_get_by_index(0)?;
    let day = |at: usize| -> Result<Option<Date>, DbError> {
        let text: Option<String> = row.try_get_by_index(at)?;
        let read = parsed(text, |it| it.parse().ok());
        read.ok_or_else(|| DbError::inconsistent("ratification_council", id.to_string()))
    };
    let organisation: Uuid = row.try_get_by_index(3)?;
    Ok(Open {
        resolution: id.into(),
        title: Words {
            de: row.try_get_by_index(1)?,
            en: row.try_get_by_index(2)?,
        },
        organisation: organisation.into(),
        deciding_on: day(4)?,
        deadline: day(5)?,
    })
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
