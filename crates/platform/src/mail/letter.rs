//! What a mail says, in text and in simple HTML.

use askama::Template;
use kernel::{EmailAddress, Lang, NetworkId};
use web::{Arg, Texts};

/// The one thing to click in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// The full address.
    pub address: String,
}

/// A letter before it is queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The network in whose outbox it stands; `None` for the instance's own.
    pub network: Option<NetworkId>,
    /// To which mailbox.
    pub to: EmailAddress,
    /// To whom; empty when unknown.
    pub name: String,
    /// In which language.
    pub lang: Lang,
    /// The subject.
    pub subject: String,
    /// The text; paragraphs are parted by an empty line.
    pub body: String,
    /// What to click.
    pub link: Option<Link>,
    /// Whether the link opens something for whoever has it.
    pub secret: bool,
    /// How to end mail like this without signing in (RFC 8058); it stands at the foot
    /// and in the header, never in the outbox, and is erased once the letter is sent.
    pub unsubscribe: Option<Link>,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    lang: &'a str,
    subject: &'a str,
    paragraphs: Vec<&'a str>,
    link: Option<&'a Link>,
    unsubscribe: Option<&'a Link>,
}

impl Letter {
    /// A letter from the texts `{key}-subject` and `{key}-body`.
    pub fn from_texts(
        texts: &Texts,
        lang: Lang,
        key: &str,
        args: &[Arg<'_>],
        to: EmailAddress,
    ) -> Self {
        let subject = texts.t_with(lang, &format!("{key}-subject"), args);
        Self {
            network: None,
            to,
            name: String::new(),
            lang,
            subject: subject.into_owned(),
            body: texts
                .t_with(lang, &format!("{key}-body"), args)
                .into_owned(),
            link: None,
            secret: false,
            unsubscribe: None,
        }
    }

    /// The letter with a link.
    #[must_use]
    pub fn with_link(mut self, text: impl Into<String>, address: impl Into<String>) -> Self {
        self.link = Some(Link {
            text: text.into(),
            address: address.into(),
        });
        self
    }

    /// The plain text as it is sent, with the foot that only the recipient sees.
    pub fn sent(&self) -> String {
        let foot = self.unsubscribe.as_ref();
        let foot = foot.map(|link| format!("\n-- \n{}:\n{}\n", link.text, link.address));
        format!("{}{}", self.plain(), foot.unwrap_or_default())
    }

    /// The plain text without the foot.
    pub fn plain(&self) -> String {
        match &self.link {
            Some(link) => format!("{}\n\n{}:\n{}\n", self.body, link.text, link.address),
            None => format!("{}\n", self.body),
        }
    }

    /// The same in simple HTML; `None` if it cannot be rendered.
    pub fn html(&self) -> Option<String> {
        let html = Html {
            lang: self.lang.tag(),
            subject: &self.subject,
            paragraphs: self.body.split("\n\n").collect(),
            link: self.link.as_ref(),
            unsubscribe: self.unsubscribe.as_ref(),
        };
        html.render().ok()
    }
}
