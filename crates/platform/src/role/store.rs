//! The rows of granted roles.

use super::policy::{MayGive, MaySeeAccess};
use super::{Grant, GrantId, Granted};
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, Date, NetworkId, OrganisationId, Period, Role, Stamp, Standing};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, Condition, ExprTrait as _, QueryOrder, sea_query::Expr};

/// As many accounts as one statement takes on both engines, beside the names.
const ACCOUNTS: usize = 500;

/// What stands where a name was.
const NOBODY: &str = "–";

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
    granted_by: Option<String>,
    ended_at: Option<i64>,
    ended_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Every role ever granted to an account, but for those that were ended.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Grant>, DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::EndedAt.is_null())
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|row| Granted::try_from(row).map(|it| it.grant))
        .collect()
}

/// Every role of a network that counts on a day or will count, or that of one account.
pub(super) async fn current(
    conn: &impl ConnectionTrait,
    proof: &MaySeeAccess,
    account: Option<AccountId>,
    day: Date,
) -> Result<Vec<Granted>, DbError> {
    let lasts = Condition::any()
        .add(Column::ValidUntil.is_null())
        .add(Column::ValidUntil.gte(day.to_string()));
    let mut select = Entity::find()
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .filter(Column::EndedAt.is_null())
        .filter(lasts)
        .order_by_asc(Column::GrantedAt);
    if let Some(account) = account {
        select = select.filter(Column::AccountId.eq(account.uuid()));
    }
    let rows = select.all(conn).await?;
    rows.into_iter().map(Granted::try_from).collect()
}

/// The roles of a network that an account had and has no more, the latest first.
pub(super) async fn past(
    conn: &impl ConnectionTrait,
    proof: &MaySeeAccess,
    account: AccountId,
    day: Date,
) -> Result<Vec<Granted>, DbError> {
    let over = Condition::any()
        .add(Column::EndedAt.is_not_null())
        .add(Column::ValidUntil.lt(day.to_string()));
    let rows = Entity::find()
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(over)
        .order_by_desc(Column::GrantedAt)
        .all(conn)
        .await?;
    rows.into_iter().map(Granted::try_from).collect()
}

/// One grant of the network, locked for a change.
pub(super) async fn locked(
    tx: &Tx,
    proof: &MayGive,
    id: GrantId,
) -> Result<Option<Granted>, DbError> {
    let found = Entity::find_by_id(id.uuid())
        .filter(Column::NetworkId.eq(proof.network().uuid()))
        .locked();
    found.one(&**tx).await?.map(Granted::try_from).transpose()
}

/// Writes that a grant was ended.
pub(super) async fn end(tx: &Tx, id: GrantId, by: &str, now: Stamp) -> Result<(), DbError> {
    let row = ActiveModel {
        ended_at: Set(Some(now.micros())),
        ended_by: Set(Some(by.to_owned())),
        ..Default::default()
    };
    let ended = Entity::update_many().filter(Column::Id.eq(id.uuid()));
    ended.set(row).exec(&**tx).await?;
    Ok(())
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
        .map(|row| Ok((row.id.into(), Granted::try_from(row)?.grant)))
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
    ensure_by(tx, grant, None, now).await?;
    Ok(())
}

/// Grants a role unless the account has the same one today; which one it has now, and
/// whether it is new. One that was ended on the day it began is taken up again.
pub(crate) async fn ensure_by(
    tx: &Tx,
    grant: &Grant,
    by: Option<&str>,
    now: Stamp,
) -> Result<(GrantId, bool), DbError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(grant.account.uuid()))
        .filter(Column::NetworkId.eq(grant.standing.network.uuid()))
        .all(&**tx)
        .await?;
    let known: Vec<_> = rows
        .into_iter()
        .map(Granted::try_from)
        .collect::<Result<_, _>>()?;
    let from = grant.period.from().unwrap_or_else(|| now.day());
    let same = |it: &&Granted| it.grant.standing == grant.standing;
    if let Some(it) = known.iter().filter(same).find(|it| it.counts(now.day())) {
        return Ok((it.id, false));
    }
    let began = |it: &&Granted| it.grant.period.from() == Some(from);
    let ended = known.iter().filter(same).find(began);
    let id = ended.map_or_else(|| GrantId::new(now), |it| it.id);
    let row = ActiveModel {
        id: Set(id.uuid()),
        account_id: Set(grant.account.uuid()),
        network_id: Set(grant.standing.network.uuid()),
        organisation_id: Set(grant.standing.organisation.map(OrganisationId::uuid)),
        role: Set(grant.standing.role.word().to_owned()),
        valid_from: Set(from.to_string()),
        valid_until: Set(grant.period.until().map(|day| day.to_string())),
        granted_at: Set(now.micros()),
        granted_by: Set(by.map(str::to_owned)),
        ended_at: Set(None),
        ended_by: Set(None),
    };
    if ended.is_some() {
        Entity::update(row).exec(&**tx).await?;
    } else {
        Entity::insert(row).exec_without_returning(&**tx).await?;
    }
    Ok((id, true))
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

/// Takes the name of who granted, whichever of these it was, from the roles of accounts.
pub(crate) async fn unname(
    tx: &Tx,
    accounts: &[AccountId],
    names: &[String],
) -> Result<(), DbError> {
    for some in accounts.chunks(ACCOUNTS) {
        Entity::update_many()
            .col_expr(Column::GrantedBy, Expr::value(NOBODY))
            .filter(Column::AccountId.is_in(some.iter().map(|it| it.uuid())))
            .filter(Column::GrantedBy.is_in(names))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

impl TryFrom<Model> for Granted {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("role_grant", format!("{}: {what}", row.id));
        let day = |text: &str| text.parse::<Date>().map_err(|_| bad("not a date"));
        let until = row.valid_until.as_deref().map(day).transpose()?;
        let period = Period::new(Some(day(&row.valid_from)?), until);
        let ended = row.ended_at.map(Stamp::from_micros);
        Ok(Self {
            id: row.id.into(),
            grant: Grant {
                account: row.account_id.into(),
                standing: Standing {
                    network: NetworkId::from(row.network_id),
                    organisation: row.organisation_id.map(OrganisationId::from),
                    role: Role::from_word(&row.role).ok_or_else(|| bad("unknown role"))?,
                },
                period: period.map_err(|_| bad("ends before it begins"))?,
            },
            by: row.granted_by,
            at: Stamp::from_micros(row.granted_at),
            ended: ended.map(|at| (at, row.ended_by.unwrap_or_default())),
        })
    }
}
