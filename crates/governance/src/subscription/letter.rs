//! What subscribers are written.

use super::Subscription;
use crate::resolution::Resolution;
use directory::pages::encoded;
use platform::mail::{Letter, Link};
use platform::network::Network;
use platform::session::Secret;
use std::fmt::Write as _;
use web::Texts;

/// What a letter needs beside the subscription.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// Where people reach the instance, without a slash at the end.
    pub public_url: &'a str,
}

/// So many resolutions are named; the rest is a number.
const NAMED: usize = 20;

impl Desk<'_> {
    /// The first letter: whoever follows its link subscribes.
    pub(super) fn confirm(self, network: &Network, it: &Subscription, secret: &Secret) -> Letter {
        let letter = self.letter("subscription-mail-confirm", network, it, "");
        let address = self.below(network, it, "bestaetigung", secret);
        let text = self.texts.t(it.wish.lang, "subscription-mail-confirm-link");
        Letter {
            secret: true,
            ..letter.with_link(text, address)
        }
    }

    /// To whom has the same subscription already.
    pub(super) fn known(self, network: &Network, it: &Subscription, secret: &Secret) -> Letter {
        let letter = self.letter("subscription-mail-known", network, it, "");
        self.ending(letter, network, it, secret)
    }

    /// What is new.
    pub(super) fn digest(
        self,
        network: &Network,
        it: &Subscription,
        new: &[Resolution],
        secret: &Secret,
    ) -> Letter {
        let lang = it.wish.lang;
        let mut said = String::new();
        for one in new.iter().take(NAMED) {
            let number = one.number.map(|it| format!("{it}: ")).unwrap_or_default();
            let address = self.address(network, it, &format!("/beschluesse/{}", one.id));
            let title = one.title.in_lang(lang);
            let _ = write!(said, "– {number}{title}\n  {address}\n");
        }
        if new.len() > NAMED {
            let more = [("count", (new.len() - NAMED).into())];
            said += &self.texts.t_with(lang, "subscription-mail-more", &more);
        }
        let letter = self.letter("subscription-mail-digest", network, it, &said);
        self.ending(letter, network, it, secret)
    }

    fn letter(self, key: &str, network: &Network, it: &Subscription, said: &str) -> Letter {
        let lang = it.wish.lang;
        let words = if it.wish.words.is_empty() {
            self.texts.t(lang, "subscription-all").into_owned()
        } else {
            it.wish.words.clone()
        };
        let rhythm = format!("subscription-mail-{}", it.wish.rhythm.word());
        let args = [
            ("network", network.name.clone().into()),
            ("words", words.into()),
            ("said", said.trim_end().to_owned().into()),
            ("rhythm", self.texts.t(lang, &rhythm).into_owned().into()),
            ("days", super::WAITING_DAYS.into()),
        ];
        // In no network's outbox: who reads along is not the central office's business.
        Letter::from_texts(self.texts, lang, key, &args, it.wish.email.clone())
    }

    /// With the register to look at, and the link that ends it all (RFC 8058).
    fn ending(
        self,
        letter: Letter,
        network: &Network,
        it: &Subscription,
        secret: &Secret,
    ) -> Letter {
        let query = if it.wish.words.is_empty() {
            String::new()
        } else {
            format!("?q={}", encoded(&it.wish.words))
        };
        let register = self.address(network, it, &format!("/beschluesse{query}"));
        let lang = it.wish.lang;
        Letter {
            unsubscribe: Some(Link {
                text: self.texts.t(lang, "subscription-mail-stop").into_owned(),
                address: self.below(network, it, "beenden", secret),
            }),
            ..letter.with_link(self.texts.t(lang, "subscription-mail-register"), register)
        }
    }

    fn below(self, network: &Network, it: &Subscription, act: &str, secret: &Secret) -> String {
        let path = format!("/beschluesse/abonnement/{act}/{}", secret.expose());
        self.address(network, it, &path)
    }

    fn address(self, network: &Network, it: &Subscription, path: &str) -> String {
        let prefix = it.wish.lang.prefix();
        format!("{}{prefix}/{}{path}", self.public_url, network.slug)
    }
}
