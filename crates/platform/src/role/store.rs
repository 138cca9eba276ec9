//! The rows of granted roles.

use super::{Grant, GrantId};
use db::{DbError, Tx};
use kernel::{AccountId, Date, NetworkId, OrganisationId, Period, Role, Stamp, Standing};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ExprTrait as _};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grant")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    account_id: Uuid,
    network_id: Uuid,
    organisation_id: Option<Uuid>,
    role: String,
    valid_from: String,
    valid_until: Option<String>,
    granted_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Every role ever granted to an account.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Grant>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .all(conn)
        .await?;
    rows.into_iter().map(Grant::try_from).collect()
}

/// The accounts that have a role in a network on a day, by grant.
pub async fn holders(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    role: Role,
    day: Date,
) -> Result<Vec<AccountId>, DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::Role.eq(role.word()))
        .filter(counts_on(day))
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.account_id.into()).collect())
}

/// The accounts that stand for an organisation in a network on a day, by grant.
pub async fn of_organisation(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisation: OrganisationId,
    day: Date,
) -> Result<Vec<AccountId>, DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::OrganisationId.eq(organisation.uuid()))
        .filter(Column::Role.ne(Role::Auditor.word()))
        .filter(counts_on(day))
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.account_id.into()).collect())
}

/// The grants whose last day is this one.
pub(crate) async fn ending(
    conn: &impl ConnectionTrait,
    day: Date,
) -> Result<Vec<(GrantId, Grant)>, DbError> {
    let rows = Entity::find()
        .filter(Column::ValidUntil.eq(day.to_string()))
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.id.into(), Grant::try_from(row)?)))
        .collect()
}

/// Days as `YYYY-MM-DD` compare as text like as days.
fn counts_on(day: Date) -> sea_orm::Condition {
    let day = day.to_string();
    let ends = Column::ValidUntil.is_null();
    sea_orm::Condition::all()
        .add(Column::ValidFrom.lte(day.as_str()))
        .add(ends.or(Column::ValidUntil.gte(day.as_str())))
}

/// Grants a role unless the account has the same one today.
pub async fn ensure(tx: &Tx, grant: &Grant, now: Stamp) -> Result<(), DbError> {
    let known = of_account(&**tx, grant.account).await?;
    let has_it =
        |other: &Grant| other.standing == grant.standing && other.period.contains(now.day());
    if known.iter().any(has_it) {
        return Ok(());
    }
    let from = grant.period.from().unwrap_or_else(|| now.day());
    let row = ActiveModel {
        id: Set(GrantId::new(now).uuid()),
        account_id: Set(grant.account.uuid()),
        network_id: Set(grant.standing.network.uuid()),
        organisation_id: Set(grant.standing.organisation.map(OrganisationId::uuid)),
        role: Set(grant.standing.role.word().to_owned()),
        valid_from: Set(from.to_string()),
        valid_until: Set(grant.period.until().map(|day| day.to_string())),
        granted_at: Set(now.micros()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Ends every role that was granted for an organisation of a network with `last`, or
/// with its first day if that is later.
pub async fn end_all_for(
    tx: &Tx,
    network: NetworkId,
    organisation: OrganisationId,
    last: Date,
) -> Result<(), DbError> {
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(network.uuid()))
        .filter(Column::OrganisationId.eq(organisation.uuid()))
        .all(&**tx)
        .await?;
    let last = last.to_string();
    for row in rows {
        // Days compare as their texts do: both are ISO 8601.
        let end = Ord::max(row.valid_from.clone(), last.clone());
        if row.valid_until.as_ref().is_some_and(|until| *until <= end) {
            continue;
        }
        let ended = ActiveModel {
            id: Set(row.id),
            valid_until: Set(Some(end)),
            ..Default::default()
        };
        Entity::update(ended).exec(&**tx).await?;
    }
    Ok(())
}

impl TryFrom<Model> for Grant {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("role_grant", format!("{}: {what}", row.id));
        let day = |text: &str| text.parse::<Date>().map_err(|_| bad("not a date"));
        let until = row.valid_until.as_deref().map(day).transpose()?;
        let period = Period::new(Some(day(&row.valid_from)?), until);
        Ok(Self {
            account: row.account_id.into(),
            standing: Standing {
                network: NetworkId::from(row.network_id),
                organisation: row.organisation_id.map(OrganisationId::from),
                role: Role::from_word(&row.role).ok_or_else(|| bad("unknown role"))?,
            },
            period: period.map_err(|_| bad("ends before it begins"))?,
        })
    }
}
