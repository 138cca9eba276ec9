//! The rows of accounts.

use super::{Account, AccountState, PasswordHash};
use db::{DbError, Locked as _, Tx};
use kernel::{AccountId, EmailAddress, Line, PersonId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, Statement};

/// As many rows as one statement takes on both engines.
const ROWS: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    person_id: Option<Uuid>,
    name: String,
    email: String,
    email_key: String,
    search_key: String,
    password_hash: Option<String>,
    administrator: bool,
    state: String,
    persona: Option<String>,
    failed_sign_ins: i64,
    locked_until: Option<i64>,
    created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The account in use of that id.
pub async fn find_active(
    conn: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Account>, DbError> {
    let found = Entity::find_by_id(id.uuid()).filter(Column::State.eq("active"));
    found.one(conn).await?.map(Account::try_from).transpose()
}

/// One account, in whatever state.
pub async fn by_id(conn: &impl ConnectionTrait, id: AccountId) -> Result<Option<Account>, DbError> {
    let row = Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(Account::try_from).transpose()
}

/// One account, locked for a change.
pub(crate) async fn locked(tx: &Tx, id: AccountId) -> Result<Option<Account>, DbError> {
    let row = Entity::find_by_id(id.uuid()).locked().one(&**tx).await?;
    row.map(Account::try_from).transpose()
}

/// The account of a person of the directory.
pub(crate) async fn by_person(
    conn: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<Account>, DbError> {
    let found = Entity::find().filter(Column::PersonId.eq(person.uuid()));
    found.one(conn).await?.map(Account::try_from).transpose()
}

/// The accounts in use of people of the directory.
pub async fn of_people(
    conn: &impl ConnectionTrait,
    people: &[PersonId],
) -> Result<Vec<AccountId>, DbError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq("active"))
        .filter(Column::PersonId.is_in(people.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().map(AccountId::from).collect())
}

/// Those of these accounts that are in use.
pub(crate) async fn in_use(
    conn: &impl ConnectionTrait,
    accounts: &[AccountId],
) -> Result<Vec<AccountId>, DbError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq("active"))
        .filter(Column::Id.is_in(accounts.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().map(AccountId::from).collect())
}

/// These accounts, in whatever state and no particular order.
pub(crate) async fn by_ids(
    conn: &impl ConnectionTrait,
    ids: &[AccountId],
) -> Result<Vec<Account>, DbError> {
    let mut accounts = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS) {
        let wanted = Column::Id.is_in(some.iter().map(|id| id.uuid()));
        let rows = Entity::find().filter(wanted).all(conn).await?;
        let found = rows.into_iter().map(Account::try_from);
        accounts.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(accounts)
}

/// The accounts in use that belong to a person of the directory.
pub(crate) async fn with_person(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(AccountId, PersonId)>, DbError> {
    let rows: Vec<(Uuid, Option<Uuid>)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::PersonId])
        .filter(Column::State.eq("active"))
        .filter(Column::PersonId.is_not_null())
        .into_tuple()
        .all(conn)
        .await?;
    let pairs = rows.into_iter();
    Ok(pairs
        .filter_map(|(id, person)| Some((id.into(), person?.into())))
        .collect())
}

/// Everybody in use who runs the instance, locked: whoever takes this from somebody, or
/// closes an account, waits here for the others.
pub(crate) async fn locked_administrators(tx: &Tx) -> Result<Vec<Account>, DbError> {
    let found = Entity::find()
        .filter(Column::Administrator.eq(true))
        .filter(Column::State.eq("active"))
        .order_by_asc(Column::Id)
        .locked();
    let rows = found.all(&**tx).await?;
    rows.into_iter().map(Account::try_from).collect()
}

/// Notes that somebody was here.
pub(crate) async fn visited(tx: &Tx, id: AccountId, now: Stamp) -> Result<(), DbError> {
    let sql = "UPDATE account SET last_visit_at = $1 WHERE id = $2";
    let values = [now.micros().into(), id.uuid().into()];
    let engine = tx.get_database_backend();
    let statement = Statement::from_sql_and_values(engine, sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

/// Adds an account.
pub(crate) async fn insert(tx: &Tx, account: &Account) -> Result<(), DbError> {
    Entity::insert(row(account))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The account of a mail address.
pub async fn by_email(
    conn: &impl ConnectionTrait,
    email: &EmailAddress,
) -> Result<Option<Account>, DbError> {
    let found = Entity::find().filter(Column::EmailKey.eq(email.key()));
    found.one(conn).await?.map(Account::try_from).transpose()
}

/// The account of a mail address, locked for a change.
pub async fn locked_by_email(tx: &Tx, email: &EmailAddress) -> Result<Option<Account>, DbError> {
    let found = Entity::find()
        .filter(Column::EmailKey.eq(email.key()))
        .locked();
    found.one(&**tx).await?.map(Account::try_from).transpose()
}

/// The accounts in use of these people of the directory, at most 500.
pub async fn by_people(
    conn: &impl ConnectionTrait,
    people: &[PersonId],
) -> Result<Vec<Account>, DbError> {
    let people = people.iter().take(500).map(|person| person.uuid());
    let found = Entity::find()
        .filter(Column::PersonId.is_in(people))
        .filter(Column::State.eq("active"))
        .order_by_asc(Column::Name);
    let rows = found.all(conn).await?;
    rows.into_iter().map(Account::try_from).collect()
}

/// The accounts that stand for a persona of the demo, in order of the persona.
pub async fn personas(conn: &impl ConnectionTrait) -> Result<Vec<Account>, DbError> {
    let found = Entity::find().filter(Column::Persona.is_not_null());
    let rows = found.order_by_asc(Column::Persona).all(conn).await?;
    rows.into_iter().map(Account::try_from).collect()
}

/// Adds a demo account unless its persona is there already; its id.
pub async fn ensure_demo(tx: &Tx, account: &Account) -> Result<AccountId, DbError> {
    let known = Entity::find().filter(Column::Persona.eq(account.persona.clone()));
    if let Some(row) = known.one(&**tx).await? {
        return Ok(row.id.into());
    }
    insert(tx, account).await?;
    Ok(account.id)
}

/// Writes a changed account.
pub(crate) async fn change(tx: &Tx, account: &Account) -> Result<(), DbError> {
    Entity::update(row(account)).exec(&**tx).await?;
    Ok(())
}

fn row(account: &Account) -> ActiveModel {
    ActiveModel {
        id: Set(account.id.uuid()),
        person_id: Set(account.person.map(PersonId::uuid)),
        name: Set(account.name.to_string()),
        email: Set(account.email.to_string()),
        email_key: Set(account.email.key()),
        search_key: Set(kernel::fold(&format!("{} {}", account.name, account.email))),
        password_hash: Set(account
            .password
            .as_ref()
            .map(|hash| hash.as_str().to_owned())),
        administrator: Set(account.administrator),
        state: Set(account.state.word().to_owned()),
        persona: Set(account.persona.clone()),
        failed_sign_ins: Set(account.failed_sign_ins),
        locked_until: Set(account.locked_until.map(Stamp::micros)),
        created_at: Set(account.created_at.micros()),
    }
}

impl TryFrom<Model> for Account {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = |what: &str| DbError::inconsistent("account", format!("{}: {what}", row.id));
        Ok(Self {
            id: row.id.into(),
            person: row.person_id.map(PersonId::from),
            name: Line::parse(&row.name).map_err(|_| bad("no name"))?,
            email: EmailAddress::parse(&row.email).map_err(|_| bad("no mail address"))?,
            password: row.password_hash.clone().map(PasswordHash::stored),
            administrator: row.administrator,
            state: AccountState::from_word(&row.state).ok_or_else(|| bad("unknown state"))?,
            persona: row.persona.clone(),
            failed_sign_ins: row.failed_sign_ins,
            locked_until: row.locked_until.map(Stamp::from_micros),
            created_at: Stamp::from_micros(row.created_at),
        })
    }
}
