//! Telling the owner by mail that how one comes into their account has changed. The
//! letter has no link: whoever gets a forged one should not be used to clicking it.

use super::Account;
use crate::mail::{self, Letter};
use db::{DbError, Tx};
use kernel::{Lang, Stamp};
use web::Texts;

/// What has changed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Alert<'a> {
    /// This sign-in service opens the account now.
    ServiceLinked(&'a str),
    /// This one does so no more.
    ServiceUnlinked(&'a str),
    /// A code is asked for beside the password.
    FactorOn,
    /// The password is enough again.
    FactorOff,
    /// An access token of this name was made.
    TokenCreated(&'a str),
}

impl<'a> Alert<'a> {
    const fn key(self) -> &'static str {
        match self {
            Self::ServiceLinked(_) => "alert-service-linked-mail",
            Self::ServiceUnlinked(_) => "alert-service-unlinked-mail",
            Self::FactorOn => "alert-factor-on-mail",
            Self::FactorOff => "alert-factor-off-mail",
            Self::TokenCreated(_) => "alert-token-created-mail",
        }
    }

    /// What the texts call the service or the token.
    const fn what(self) -> &'a str {
        match self {
            Self::ServiceLinked(what) | Self::ServiceUnlinked(what) | Self::TokenCreated(what) => {
                what
            }
            Self::FactorOn | Self::FactorOff => "",
        }
    }
}

/// Queues the letter in the transaction of the act.
pub(crate) async fn alert(
    tx: &Tx,
    texts: &Texts,
    account: &Account,
    alert: Alert<'_>,
    lang: Lang,
    now: Stamp,
) -> Result<(), DbError> {
    let args = [
        ("name", account.name.to_string().into()),
        ("what", alert.what().to_owned().into()),
    ];
    let letter = Letter::from_texts(texts, lang, alert.key(), &args, account.email.clone());
    let letter = Letter {
        name: account.name.to_string(),
        ..letter
    };
    mail::queue(tx, letter, now).await?;
    Ok(())
}
