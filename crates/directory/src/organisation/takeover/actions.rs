//! Sending the link, taking it back, taking the profile over.

use super::{DAYS, NotOpen, Takeover, TakeoverId, policy, store};
use crate::organisation::{self, Organisation};
use crate::person::{self, Details, Office};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{
    Actor, Confidentiality, Denied, EmailAddress, Identity, Kind, Lang, Line, NetworkId,
    OrganisationId, PersonId, Refusal, Role, Stamp,
};
use platform::account::{self, Account, OpenError, Password, PasswordHash};
use platform::audit;
use platform::invitation::Desk;
use platform::mail::{self, Letter};
use platform::network::{self, Network};
use platform::session::{self, Secret};
use serde_json::json;

/// Why a profile is not handed over.
#[derive(Debug, thiserror::Error)]
pub enum TakeoverError {
    /// The link does not count.
    #[error(transparent)]
    NotOpen(#[from] NotOpen),
    /// The account cannot be opened.
    #[error(transparent)]
    Account(#[from] OpenError),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for TakeoverError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotOpen(error) => error.kind(),
            Self::Account(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NotOpen(error) => error.text(),
            Self::Account(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Account(error) => error.field(),
            _ => None,
        }
    }
}

/// To whom the link goes.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The mailbox.
    pub email: EmailAddress,
    /// Who is addressed.
    pub recipient: Line,
    /// The language of the letter.
    pub lang: Lang,
}

/// Sends a company the link to its profile.
pub async fn send(
    db: &Db,
    desk: Desk<'_>,
    actor: &Actor,
    (network, company): (NetworkId, OrganisationId),
    wish: Wish,
    now: Stamp,
) -> Result<TakeoverId, TakeoverError> {
    let tx = db.begin().await?;
    let found = organisation::store::find_locked(&tx, company).await?;
    let found = found.ok_or(Denied::Hidden)?;
    let town = store::town_of(&*tx, &found).await?;
    let proof = policy::may_send(actor, &found, town)?;
    let network = network::by_id(&*tx, network).await?;
    let network = network.filter(|it| found.listed_in.contains(&it.id));
    let network = network.ok_or(Denied::Hidden)?;
    let takeover = Takeover {
        id: TakeoverId::new(now),
        organisation: proof.organisation(),
        network: network.id,
        email: wish.email.clone(),
        recipient: wish.recipient.clone(),
        sent_by: actor.name().to_owned(),
        sent_at: now,
        expires_at: now.plus_days(DAYS),
        accepted: None,
        withdrawn_at: None,
    };
    let secret = Secret::random();
    store::insert(&tx, &proof, &takeover, &secret).await?;
    let letter = letter(desk, &takeover, (&network, &found), wish.lang, &secret);
    mail::queue(&tx, letter, now).await?;
    record(&tx, actor, "takeover.send", &takeover, now).await?;
    tx.commit().await?;
    Ok(takeover.id)
}

fn letter(
    desk: Desk<'_>,
    takeover: &Takeover,
    (network, company): (&Network, &Organisation),
    lang: Lang,
    secret: &Secret,
) -> Letter {
    let args = [
        ("name", takeover.recipient.to_string().into()),
        ("company", company.profile.name.to_string().into()),
        ("network", network.name.clone().into()),
        ("sender", takeover.sent_by.clone().into()),
        ("days", DAYS.into()),
    ];
    let to = takeover.email.clone();
    let letter = Letter::from_texts(desk.texts, lang, "takeover-mail", &args, to);
    let address = format!(
        "{}{}/profil-uebernehmen/{}",
        desk.public_url,
        lang.prefix(),
        secret.expose()
    );
    Letter {
        network: Some(network.id),
        name: takeover.recipient.to_string(),
        secret: true,
        unsubscribe: None,
        ..letter.with_link(desk.texts.t(lang, "takeover-mail-link"), address)
    }
}

/// Takes an open link back.
pub async fn withdraw(
    db: &Db,
    actor: &Actor,
    id: TakeoverId,
    now: Stamp,
) -> Result<OrganisationId, TakeoverError> {
    let tx = db.begin().await?;
    let takeover = store::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let found = organisation::store::find(&*tx, takeover.organisation).await?;
    let found = found.ok_or(Denied::Hidden)?;
    let town = store::town_of(&*tx, &found).await?;
    policy::may_send(actor, &found, town)?;
    let takeover = takeover.withdraw(now)?;
    store::change(&tx, &takeover).await?;
    record(&tx, actor, "takeover.withdraw", &takeover, now).await?;
    tx.commit().await?;
    Ok(takeover.organisation)
}

/// Who takes the profile over.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Given names.
    pub given_name: Line,
    /// Family name.
    pub family_name: Line,
    /// What they are in the company: "Geschäftsführerin".
    pub title: Line,
    /// The password of a new account.
    pub password: Option<Password>,
}

/// A profile that was taken over.
#[derive(Debug)]
pub struct Accepted {
    /// The link that was used.
    pub takeover: Takeover,
    /// The company's record.
    pub organisation: OrganisationId,
    /// The session of a new account; whoever has one already signs in as always.
    pub session: Option<Secret>,
}

/// Takes the profile behind a link over: the person, their position as the company's
/// user and their account come to be, or the ones that are there are used.
pub async fn accept(
    db: &Db,
    secret: &Secret,
    newcomer: Newcomer,
    device: &str,
    now: Stamp,
) -> Result<Accepted, TakeoverError> {
    let password = hashed(newcomer.password.clone()).await;
    let tx = db.begin().await?;
    let takeover = store::locked_by_secret(&tx, secret).await?.ok_or(NotOpen)?;
    let company = organisation::store::standing(&*tx, takeover.organisation).await?;
    let company = company.ok_or(Denied::Hidden)?.id;
    let known = account::locked_by_email(&tx, &takeover.email).await?;
    let person = known.and_then(|account| account.person);
    let person = person_of(&tx, person, &newcomer, &takeover, now).await?;
    let takeover = takeover.accept(person, now)?;
    store::change(&tx, &takeover).await?;
    hold(&tx, person, company, newcomer.title.clone(), now).await?;
    let opened = account::open(&tx, opening(&newcomer, &takeover, person, password), now).await?;
    let session = if opened.fresh {
        Some(session::begin(&tx, opened.account.id, device, now).await?)
    } else {
        None
    };
    let actor = actor_of(&opened.account);
    record(&tx, &actor, "takeover.accept", &takeover, now).await?;
    tx.commit().await?;
    Ok(Accepted {
        takeover,
        organisation: company,
        session,
    })
}

fn opening(
    newcomer: &Newcomer,
    takeover: &Takeover,
    person: PersonId,
    password: Option<PasswordHash>,
) -> account::Newcomer {
    let name = format!("{} {}", newcomer.given_name, newcomer.family_name);
    account::Newcomer {
        email: takeover.email.clone(),
        name: Line::parse(&name).unwrap_or_else(|_| newcomer.family_name.clone()),
        person,
        password,
    }
}

/// The directory's person of the account, or a new one whom the network's members see.
async fn person_of(
    tx: &Tx,
    known: Option<PersonId>,
    newcomer: &Newcomer,
    takeover: &Takeover,
    now: Stamp,
) -> Result<PersonId, DbError> {
    if let Some(id) = known
        && let Some(found) = person::store::find_locked(tx, id).await?
        && found.erased_at.is_none()
    {
        return Ok(id);
    }
    let mut details = Details::new(newcomer.given_name.clone(), newcomer.family_name.clone());
    details.email = Some(takeover.email.clone());
    let level = Confidentiality::Network;
    let made = person::actions::insert(tx, takeover.network, details, level, now).await?;
    Ok(made.id)
}

/// Gives the person their position, unless they speak for the company already.
async fn hold(
    tx: &Tx,
    id: PersonId,
    company: OrganisationId,
    title: Line,
    now: Stamp,
) -> Result<(), DbError> {
    let today = now.day();
    let found = person::store::find_locked(tx, id).await?;
    let mut held = found.iter().flat_map(|it| it.positions_on(today));
    if held.any(|it| it.organisation == company && it.role == Some(Role::CompanyUser)) {
        return Ok(());
    }
    let office = Office {
        title,
        key: None,
        role: Some(Role::CompanyUser),
    };
    let position = person::Position {
        since: Some(crate::Since::Day(today)),
        ..office.held_by(id, company, now)
    };
    person::store::insert_position(tx, &position).await?;
    person::store::touch(tx, id, next_revision(tx).await?).await
}

async fn hashed(password: Option<Password>) -> Option<PasswordHash> {
    let password = password?;
    let hashing = tokio::task::spawn_blocking(move || password.hash());
    hashing.await.ok().flatten()
}

/// Whoever opened the account, for the trail.
fn actor_of(account: &Account) -> Actor {
    Actor::Person {
        identity: Identity {
            account: account.id,
            person: account.person,
            name: account.name.to_string(),
        },
        standings: Vec::new(),
        administrator: false,
    }
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    takeover: &Takeover,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(takeover.network),
        name: act,
        entity: "organisation",
        id: takeover.organisation.uuid(),
        details: json!({ "takeover": takeover.id.to_string() }),
    };
    audit::record(tx, actor, now, &act).await
}
