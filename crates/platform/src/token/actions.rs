//! Making tokens and taking them back.

use super::{DAYS, MAX_TOKENS, Scope, Secret, Token, TokenId, policy, store};
use crate::account::{self, Alert};
use crate::audit::{self, Act};
use db::{Db, DbError};
use kernel::{AccountId, Actor, Denied, Kind, Lang, Line, Refusal, Stamp};
use web::Texts;

/// Why a token is not made or not taken back.
#[derive(Debug, thiserror::Error)]
pub enum TokenActError {
    /// Not one of [`DAYS`].
    #[error("a token counts for 30, 90 or 365 days")]
    Days,
    /// [`MAX_TOKENS`] are in use.
    #[error("the account has too many tokens in use")]
    TooMany,
    /// Not for this actor, or no such token.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for TokenActError {
    fn kind(&self) -> Kind {
        match self {
            Self::Days => Kind::Invalid,
            Self::TooMany => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Days => "error-invalid",
            Self::TooMany => "token-too-many",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// What a new token is to be.
#[derive(Clone, Debug)]
pub struct Wish {
    /// What its owner calls it.
    pub name: Line,
    /// What it opens.
    pub scope: Scope,
    /// How long it counts: one of [`DAYS`].
    pub days: i64,
}

/// Makes a token for an account; its secret is never seen again. The owner hears of
/// it by mail.
pub async fn create(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    account: AccountId,
    wish: Wish,
    lang: Lang,
    now: Stamp,
) -> Result<(Token, Secret), TokenActError> {
    let tx = db.begin().await?;
    let proof = policy::may_manage_tokens(actor, account)?;
    if !DAYS.contains(&wish.days) {
        return Err(TokenActError::Days);
    }
    if store::in_use(&*tx, account, now).await?.len() >= MAX_TOKENS {
        return Err(TokenActError::TooMany);
    }
    let owner = account::locked(&tx, account).await?.ok_or(Denied::Hidden)?;
    let secret = Secret::random();
    let token = Token {
        id: TokenId::new(now),
        account,
        name: wish.name,
        scope: wish.scope,
        created_at: now,
        expires_at: now.plus_days(wish.days),
        used_at: None,
        revoked_at: None,
    };
    store::insert(&tx, &proof, &token, &secret).await?;
    let details = serde_json::json!({ "scope": token.scope.word(), "days": wish.days });
    let created = Alert::TokenCreated(token.name.as_str());
    account::alert(&tx, texts, &owner, created, lang, now).await?;
    audit::record(&tx, actor, now, &act("token.create", token.id, details)).await?;
    tx.commit().await?;
    Ok((token, secret))
}

/// Takes a token back; it opens nothing from now on.
pub async fn revoke(
    db: &Db,
    actor: &Actor,
    account: AccountId,
    id: TokenId,
    now: Stamp,
) -> Result<(), TokenActError> {
    let tx = db.begin().await?;
    let proof = policy::may_manage_tokens(actor, account)?;
    if !store::revoke(&tx, &proof, id, now).await? {
        return Err(Denied::Hidden.into());
    }
    let details = serde_json::json!({});
    audit::record(&tx, actor, now, &act("token.revoke", id, details)).await?;
    Ok(tx.commit().await?)
}

fn act(name: &'static str, id: TokenId, details: serde_json::Value) -> Act {
    Act {
        network: None,
        name,
        entity: "access-token",
        id: id.uuid(),
        details,
    }
}
