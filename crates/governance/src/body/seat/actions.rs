//! Acts on seats: fill, vacate, name a deputy, end a deputy's turn.

use super::policy::{may_manage, may_name_deputy};
use super::{Deputy, DeputyId, Seat, SeatId, Unfit, fits, fits_as_deputy, store};
use crate::body::store::{self as bodies, Whole};
use crate::body::{SeatRule, SeatRuleId, Sitting};
use db::{Db, DbError, Tx};
use directory::{Since, membership, person};
use kernel::{
    Actor, BodyId, Date, Denied, Kind, NetworkId, OrganisationId, PersonId, Refusal, Stamp,
};
use platform::audit;
use serde_json::json;

/// Why a seat is not filled, vacated or stood in for.
#[derive(Debug, thiserror::Error)]
pub enum SeatError {
    /// There is no such body, seat or person.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It does not fit the rule.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for SeatError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Unfit(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Unfit(unfit) => match unfit {
                Unfit::ExOfficio => "body-error-ex-officio",
                Unfit::OutOfReach => "body-error-out-of-reach",
                Unfit::SitsAlready => "body-error-sits-already",
                Unfit::Full => "body-error-full",
                Unfit::EndsBeforeItBegins => "body-error-ends-early",
                Unfit::EnoughDeputies => "body-error-enough-deputies",
                Unfit::DeputyAlready => "body-error-deputy-already",
            },
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unfit(Unfit::EndsBeforeItBegins) => Some("until"),
            Self::Unfit(Unfit::OutOfReach | Unfit::ExOfficio | Unfit::Full) => Some("organisation"),
            Self::Unfit(_) => Some("person"),
            _ => None,
        }
    }
}

/// Gives somebody a seat by name, for an organisation in which they hold a position.
pub async fn fill(
    db: &Db,
    actor: &Actor,
    (body, rule): (BodyId, SeatRuleId),
    (organisation, person): (OrganisationId, PersonId),
    since: Date,
    now: Stamp,
) -> Result<SeatId, SeatError> {
    let tx = db.begin().await?;
    let whole = locked(&tx, body).await?;
    may_manage(actor, whole.body.network)?;
    let rule = rule_of(&whole, rule)?;
    stands_for(&tx, person, Some(organisation)).await?;
    let members = membership::members_on(&*tx, whole.body.network, since).await?;
    let kind = members.iter().find(|(id, _)| *id == organisation);
    let who = (organisation, kind.map(|(_, kind)| *kind));
    fits(rule, &whole.seats, who, person, since)?;
    let seat = Seat {
        id: SeatId::new(now),
        rule: rule.id,
        organisation: Some(organisation),
        person: Some(person),
        since: Some(Since::Day(since)),
        until: rule.last_day(since).map(Since::Day),
        deputies: Vec::new(),
    };
    store::insert_seat(&tx, body, &seat, now).await?;
    record(&tx, actor, "seat.fill", (&whole, &seat), Some(person), now).await?;
    tx.commit().await?;
    Ok(seat.id)
}

/// Ends a seat that is held by name.
pub async fn vacate(
    db: &Db,
    actor: &Actor,
    (body, seat): (BodyId, SeatId),
    until: Date,
    now: Stamp,
) -> Result<(), SeatError> {
    let tx = db.begin().await?;
    let whole = locked(&tx, body).await?;
    may_manage(actor, whole.body.network)?;
    let found = whole.seats.iter().find(|it| it.id == seat);
    let found = found.ok_or(SeatError::Missing)?;
    if found.person.is_none() {
        return Err(Unfit::ExOfficio.into());
    }
    let until = Since::Day(until);
    if found
        .since
        .is_some_and(|since| until.is_surely_before(since))
    {
        return Err(Unfit::EndsBeforeItBegins.into());
    }
    let ended = Seat {
        until: Some(until),
        ..found.clone()
    };
    store::end_seat(&tx, &ended).await?;
    record(
        &tx,
        actor,
        "seat.vacate",
        (&whole, &ended),
        ended.person,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Which seat: one on record, or that of an office by its organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// One on record.
    Seat(SeatId),
    /// That of an office.
    Office(SeatRuleId, OrganisationId),
}

impl Which {
    /// Whether it means this seat.
    pub(crate) fn is(self, sitting: &Sitting) -> bool {
        match self {
            Self::Seat(id) => sitting.seat == Some(id),
            Self::Office(rule, organisation) => {
                sitting.rule == rule && sitting.organisation == Some(organisation)
            }
        }
    }
}

/// Names somebody who stands in for a seat, after those there are.
pub async fn name_deputy(
    db: &Db,
    actor: &Actor,
    (body, which): (BodyId, Which),
    person: PersonId,
    since: Date,
    now: Stamp,
) -> Result<DeputyId, SeatError> {
    let tx = db.begin().await?;
    let whole = locked(&tx, body).await?;
    let held = bodies::held(&*tx, &whole, now.day()).await?;
    let composition = whole.on(&held, since.max(now.day()));
    let sitting = composition.sittings.iter().find(|it| which.is(it));
    let sitting = sitting.ok_or(SeatError::Missing)?;
    let (network, organisation) = (whole.body.network, sitting.organisation);
    may_name_deputy(actor, network, sitting.holder, organisation)?;
    stands_for(&tx, person, organisation).await?;
    let rule = rule_of(&whole, sitting.rule)?;
    let known = whole.seats.iter().find(|it| Some(it.id) == sitting.seat);
    let deputies = known.map(|it| it.deputies.clone()).unwrap_or_default();
    fits_as_deputy(rule, &deputies, sitting.holder, person, since)?;
    let seat = match known {
        Some(seat) => seat.clone(),
        None => of_office(&tx, body, (rule.id, organisation), now).await?,
    };
    let last = deputies.iter().map(|it| it.place).max().unwrap_or(0);
    let deputy = Deputy {
        id: DeputyId::new(now),
        person,
        place: last + 1,
        since,
        until: None,
    };
    store::insert_deputy(&tx, seat.id, &deputy).await?;
    record(
        &tx,
        actor,
        "deputy.name",
        (&whole, &seat),
        Some(person),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(deputy.id)
}

/// Puts the seat of an office on record, so that something can be noted of it.
async fn of_office(
    tx: &Tx,
    body: BodyId,
    (rule, organisation): (SeatRuleId, Option<OrganisationId>),
    now: Stamp,
) -> Result<Seat, DbError> {
    let seat = Seat {
        id: SeatId::new(now),
        rule,
        organisation,
        person: None,
        since: None,
        until: None,
        deputies: Vec::new(),
    };
    store::insert_seat(tx, body, &seat, now).await?;
    Ok(seat)
}

/// Ends a deputy's turn today.
pub async fn end_deputy(
    db: &Db,
    actor: &Actor,
    (body, deputy): (BodyId, DeputyId),
    now: Stamp,
) -> Result<(), SeatError> {
    let tx = db.begin().await?;
    let whole = locked(&tx, body).await?;
    let has = |seat: &&Seat| seat.deputies.iter().any(|it| it.id == deputy);
    let seat = whole.seats.iter().find(has).ok_or(SeatError::Missing)?;
    let held = bodies::held(&*tx, &whole, now.day()).await?;
    let composition = whole.on(&held, now.day());
    let sitting = composition
        .sittings
        .iter()
        .find(|it| it.seat == Some(seat.id));
    let holder = sitting.and_then(|it| it.holder);
    may_name_deputy(actor, whole.body.network, holder, seat.organisation)?;
    let found = seat.deputies.iter().find(|it| it.id == deputy);
    let found = *found.ok_or(SeatError::Missing)?;
    // From today on it does not count; one that has not begun never was.
    let last = now.day().yesterday().unwrap_or(now.day());
    if found.until.is_none_or(|until| until > last) {
        store::end_deputy(&tx, deputy, last).await?;
        record(
            &tx,
            actor,
            "deputy.end",
            (&whole, seat),
            Some(found.person),
            now,
        )
        .await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn locked(tx: &Tx, body: BodyId) -> Result<Whole, SeatError> {
    let whole = bodies::whole_locked(tx, body).await?;
    whole.ok_or(SeatError::Missing)
}

fn rule_of(whole: &Whole, id: SeatRuleId) -> Result<&SeatRule, SeatError> {
    let found = whole.rules.iter().find(|it| it.id == id);
    found.ok_or(SeatError::Missing)
}

/// Whoever sits or stands in for an organisation holds a position there.
async fn stands_for(
    tx: &Tx,
    person: PersonId,
    organisation: Option<OrganisationId>,
) -> Result<(), SeatError> {
    let found = person::find_locked(tx, person).await?;
    let found = found.filter(|it| it.erased_at.is_none());
    let found = found.ok_or(SeatError::Missing)?;
    let holds = |id| found.positions.iter().any(|it| it.organisation == id);
    if organisation.is_none_or(holds) {
        Ok(())
    } else {
        Err(Unfit::OutOfReach.into())
    }
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    (whole, seat): (&Whole, &Seat),
    person: Option<PersonId>,
    now: Stamp,
) -> Result<(), DbError> {
    let network: NetworkId = whole.body.network;
    platform::network::touch(tx, network, now).await?;
    let act = audit::Act {
        network: Some(network),
        name: act,
        entity: "seat",
        id: seat.id.uuid(),
        details: json!({
            "body": whole.body.charter_key,
            "organisation": seat.organisation.map(|it| it.to_string()),
            "person": person.map(|it| it.to_string()),
            "since": seat.since.map(|it| it.to_string()),
            "until": seat.until.map(|it| it.to_string()),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
