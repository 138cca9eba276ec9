//! The letters: one notice at once, or what a day brought.

use super::Notice;
use super::reader::Reader;
use crate::account::Account;
use crate::mail::{Letter, Link};
use crate::network::Network;
use crate::session::Secret;
use kernel::{NetworkId, Stamp};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use web::Texts;

/// So many lines a digest has for one network; the rest is a number.
const LINES: usize = 20;

/// What a letter needs: the texts, where the instance is, and who is written to.
pub(super) struct Desk<'a> {
    pub(super) texts: &'a Texts,
    pub(super) public_url: &'a str,
    pub(super) reader: &'a Reader,
    pub(super) account: &'a Account,
}

impl Desk<'_> {
    /// What a notice says, in the reader's language.
    pub(super) fn said(&self, notice: &Notice) -> String {
        said(self.texts, self.reader.lang, notice)
    }

    /// The letter about one notice.
    pub(super) fn at_once(&self, notice: &Notice, network: &Network, secret: &Secret) -> Letter {
        let lang = self.reader.lang;
        let args = [
            ("name", self.account.name.to_string().into()),
            ("network", network.name.clone().into()),
            ("said", self.said(notice).into()),
        ];
        let to = self.account.email.clone();
        let letter = Letter::from_texts(self.texts, lang, "notification-mail", &args, to);
        let address = self.address(&notice.address(network.slug.as_str()));
        Letter {
            network: Some(network.id),
            name: self.account.name.to_string(),
            unsubscribe: Some(self.unsubscribe("notification-unsubscribe-kind", secret)),
            ..letter.with_link(self.texts.t(lang, "notification-look"), address)
        }
    }

    /// The digest: what the notices say, network by network. It stands in a network's
    /// outbox only if it tells of no other.
    pub(super) fn digest(
        &self,
        notices: &[Notice],
        networks: &BTreeMap<NetworkId, Network>,
        secret: &Secret,
        now: Stamp,
    ) -> Letter {
        let lang = self.reader.lang;
        let mut by_network: BTreeMap<NetworkId, Vec<&Notice>> = BTreeMap::new();
        for notice in notices {
            by_network.entry(notice.network).or_default().push(notice);
        }
        let parts = by_network
            .iter()
            .filter_map(|(id, notices)| Some(self.part(networks.get(id)?, notices)));
        let args = [
            ("name", self.account.name.to_string().into()),
            ("count", (notices.len() as u64).into()),
            ("day", web::day(lang, now.day()).into()),
            ("said", parts.collect::<Vec<_>>().join("\n\n").into()),
        ];
        let to = self.account.email.clone();
        let letter = Letter::from_texts(self.texts, lang, "notification-digest", &args, to);
        let only = by_network.keys().next().filter(|_| by_network.len() == 1);
        let slug = by_network.keys().next().and_then(|id| networks.get(id));
        let path = slug.map_or_else(
            || "/konto/mitteilungen".to_owned(),
            |network| format!("/{}/intern/mitteilungen", network.slug),
        );
        let look = self.texts.t(lang, "notification-look");
        Letter {
            network: only.copied(),
            name: self.account.name.to_string(),
            unsubscribe: Some(self.unsubscribe("notification-unsubscribe-digest", secret)),
            ..letter.with_link(look, self.address(&path))
        }
    }

    fn part(&self, network: &Network, notices: &[&Notice]) -> String {
        let mut text = network.name.clone();
        for notice in notices.iter().take(LINES) {
            let _ = write!(text, "\n– {}", self.said(notice));
        }
        if notices.len() > LINES {
            let args = [("count", ((notices.len() - LINES) as u64).into())];
            let more = self
                .texts
                .t_with(self.reader.lang, "notification-digest-more", &args);
            let _ = write!(text, "\n{more}");
        }
        text
    }

    fn unsubscribe(&self, text: &str, secret: &Secret) -> Link {
        Link {
            text: self.texts.t(self.reader.lang, text).into_owned(),
            address: self.address(&format!("/abbestellen/{}", secret.expose())),
        }
    }

    fn address(&self, path: &str) -> String {
        format!("{}{}{path}", self.public_url, self.reader.lang.prefix())
    }
}

/// What a notice says.
pub(super) fn said(texts: &Texts, lang: kernel::Lang, notice: &Notice) -> String {
    let args = [("subject", notice.subject.clone().into())];
    texts
        .t_with(lang, &format!("notification-said-{}", notice.kind), &args)
        .into_owned()
}
