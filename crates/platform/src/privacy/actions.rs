//! Asking for an erasure, declining it, carrying it out.

use super::policy::{MayGuard, may_guard};
use super::{Decided, Erasure, ErasureId, State, Subject, Verdict, store, unname_deeds};
use crate::audit::{self, Act};
use crate::notification::{self, Channel, News, NoticeKind, Weight};
use crate::{Catalogue, account, role};
use db::{Db, DbError, Tx};
use kernel::{
    AccountId, Actor, Denied, EmailAddress, Kind, NetworkId, PersonId, Refusal, Role, Stamp,
};

/// Told to the central office: somebody asked for an erasure.
pub(crate) const ASKED: NoticeKind = NoticeKind {
    key: "erasure-asked",
    channel: Channel::AtOnce,
    weight: Weight::Task,
    audience: &[Role::CentralOffice],
};

/// Told to who asked: it is decided.
pub(crate) const DECIDED: NoticeKind = NoticeKind {
    key: "erasure-decided",
    channel: Channel::AtOnce,
    weight: Weight::News,
    audience: &[],
};

/// The most characters that a reason or an answer has.
const WORDS: usize = 1_000;

/// Why a request is not taken, or not decided.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// Somebody has asked already.
    #[error("somebody has asked for this already")]
    AskedAlready,
    /// Reason or answer has more than 1,000 characters.
    #[error("more than 1,000 characters")]
    TooLong,
    /// Declined without saying why.
    #[error("the answer is missing")]
    AnswerMissing,
    /// It is decided.
    #[error(transparent)]
    Decided(#[from] Decided),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for AskError {
    fn kind(&self) -> Kind {
        match self {
            Self::AskedAlready => Kind::Conflict,
            Self::TooLong | Self::AnswerMissing => Kind::Invalid,
            Self::Decided(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::AskedAlready => "privacy-asked-already",
            Self::TooLong => "privacy-too-long",
            Self::AnswerMissing => "privacy-answer-missing",
            Self::Decided(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::TooLong | Self::AnswerMissing).then_some("begruendung")
    }
}

/// Whom to erase, as a capability that has judged the right to ask hands it over.
#[derive(Clone, Debug)]
pub struct Request {
    /// Whose central office decides.
    pub network: NetworkId,
    /// The account, if somebody asks for themselves.
    pub account: Option<AccountId>,
    /// The directory's person.
    pub person: Option<PersonId>,
    /// The person's name.
    pub name: String,
    /// Why, in the words of who asks.
    pub reason: String,
}

/// Puts a request before the central office, in the transaction of who judged the right
/// to ask.
pub async fn ask(tx: &Tx, actor: &Actor, request: Request, now: Stamp) -> Result<(), AskError> {
    let asker = actor.identity().ok_or(Denied::SignInFirst)?;
    let reason = bounded(&request.reason)?;
    if store::is_open(&**tx, request.account, request.person).await? {
        return Err(AskError::AskedAlready);
    }
    let erasure = Erasure {
        id: ErasureId::new(now),
        network: request.network,
        account: request.account,
        person: request.person,
        name: request.name,
        reason: (!reason.is_empty()).then_some(reason),
        asked_by: (asker.account, asker.name.clone()),
        asked_at: now,
        state: State::Open,
    };
    store::insert(tx, &erasure).await?;
    let office = role::holders(&**tx, erasure.network, Role::CentralOffice, now.day()).await?;
    // The name stays out: a notice would outlive the erasure.
    let news = News {
        kind: ASKED,
        network: erasure.network,
        about: erasure.id.uuid(),
        subject: String::new(),
        path: format!("/datenschutz/{}", erasure.id),
        once: None,
    };
    notification::tell(tx, actor, &office, &news, now).await?;
    Ok(audit::record(tx, actor, now, &act("privacy.ask", &erasure)).await?)
}

/// The actor asks to be erased.
pub async fn ask_for_self(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    reason: String,
    now: Stamp,
) -> Result<(), AskError> {
    let identity = actor.identity().ok_or(Denied::SignInFirst)?;
    let request = Request {
        network,
        account: Some(identity.account),
        person: identity.person,
        name: identity.name.clone(),
        reason,
    };
    let tx = db.begin().await?;
    ask(&tx, actor, request, now).await?;
    Ok(tx.commit().await?)
}

/// Declines a request; who asked is told, and finds the answer with the central office.
pub async fn decline(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    id: ErasureId,
    why: &str,
    now: Stamp,
) -> Result<(), AskError> {
    let why = bounded(why)?;
    if why.is_empty() {
        return Err(AskError::AnswerMissing);
    }
    let proof = may_guard(actor, network)?;
    let tx = db.begin().await?;
    let erasure = store::locked(&tx, &proof, id)
        .await?
        .ok_or(Denied::Hidden)?;
    let declined = erasure.declined(verdict(actor, now), why)?;
    store::change(&tx, &declined).await?;
    answer(&tx, actor, &declined, now).await?;
    finish(&tx, actor, &declined, "privacy.decline", now).await?;
    Ok(tx.commit().await?)
}

/// Erases the person: every capability its part, in one transaction. It cannot be undone.
pub async fn carry_out(
    db: &Db,
    catalogue: &Catalogue,
    actor: &Actor,
    network: NetworkId,
    id: ErasureId,
    now: Stamp,
) -> Result<(), AskError> {
    let proof = may_guard(actor, network)?;
    let seen = store::find(db.read(), &proof, id).await?;
    let seen = seen.ok_or(Denied::Hidden)?;
    let subject = subject(db, catalogue, &proof, &seen, now).await?;
    let tx = db.begin().await?;
    let erasure = store::locked(&tx, &proof, id)
        .await?
        .ok_or(Denied::Hidden)?;
    let mut done = erasure.carried_out(verdict(actor, now))?;
    for eraser in &catalogue.erasers {
        if let Some(account) = subject.account {
            unname_deeds(&tx, account, eraser.deeds).await?;
        }
        (eraser.erase)(&tx, &subject, now).await?;
    }
    let was_own = subject.account == Some(done.asked_by.0);
    if was_own {
        "–".clone_into(&mut done.asked_by.1);
    }
    store::change(&tx, &done).await?;
    if !was_own {
        answer(&tx, actor, &done, now).await?;
    }
    finish(&tx, actor, &done, "privacy.erase", now).await?;
    Ok(tx.commit().await?)
}

/// Whose data a request concerns. An account with roles in other networks stays open
/// unless its owner asked: another network's member is not this one's to remove.
pub(super) async fn subject(
    db: &Db,
    catalogue: &Catalogue,
    _proof: &MayGuard,
    erasure: &Erasure,
    now: Stamp,
) -> Result<Subject, DbError> {
    let known = match (erasure.person, catalogue.people) {
        (Some(person), Some(source)) => source(db, person).await?,
        _ => None,
    };
    let found = match (erasure.account, erasure.person) {
        (Some(account), _) => account::by_id(db.read(), account).await?,
        (None, Some(person)) => account::by_person(db.read(), person).await?,
        (None, None) => None,
    };
    let mut emails: Vec<EmailAddress> = known.into_iter().flat_map(|it| it.emails).collect();
    let mut subject = Subject {
        account: None,
        person: erasure.person,
        emails: Vec::new(),
    };
    if let Some(account) = found {
        let grants = role::of_account(db.read(), account.id).await?;
        let elsewhere = grants
            .iter()
            .any(|it| it.standing.network != erasure.network && it.period.contains(now.day()));
        if erasure.is_own() || !elsewhere {
            subject.account = Some(account.id);
            emails.push(account.email);
        }
    }
    emails.sort_unstable();
    emails.dedup();
    Ok(Subject { emails, ..subject })
}

async fn finish(
    tx: &Tx,
    actor: &Actor,
    erasure: &Erasure,
    name: &'static str,
    now: Stamp,
) -> Result<(), DbError> {
    notification::settle(tx, ASKED, erasure.id.uuid(), now).await?;
    audit::record(tx, actor, now, &act(name, erasure)).await
}

/// Tells who asked. Only the day names the request: the notice outlives the erasure.
async fn answer(tx: &Tx, actor: &Actor, erasure: &Erasure, now: Stamp) -> Result<(), DbError> {
    let news = News {
        kind: DECIDED,
        network: erasure.network,
        about: erasure.id.uuid(),
        subject: web::day(kernel::Lang::De, erasure.asked_at.day()),
        path: "/konto/daten".to_owned(),
        once: None,
    };
    notification::tell(tx, actor, &[erasure.asked_by.0], &news, now).await
}

fn verdict(actor: &Actor, now: Stamp) -> Verdict {
    Verdict {
        by: actor.name().to_owned(),
        at: now,
    }
}

fn bounded(text: &str) -> Result<String, AskError> {
    let text = text.trim();
    if text.chars().count() > WORDS {
        return Err(AskError::TooLong);
    }
    Ok(text.to_owned())
}

/// The trail names records only: what identifies a person could not be erased there.
fn act(name: &'static str, erasure: &Erasure) -> Act {
    Act {
        network: Some(erasure.network),
        name,
        entity: "erasure",
        id: erasure.id.uuid(),
        details: serde_json::json!({
            "account": erasure.account.map(|id| id.to_string()),
            "person": erasure.person.map(|id| id.to_string()),
        }),
    }
}
