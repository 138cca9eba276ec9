//! The frame around every page: header, navigation, footer.

use crate::{Arg, Failure, Group, Texts, Visit};
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use kernel::{Lang, NetworkId};
use std::borrow::Cow;
use std::sync::Arc;

/// What the frame shows of the network a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkHead {
    /// Its id.
    pub id: NetworkId,
    /// Its name in URLs.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The region, as a second line under the name.
    pub place: String,
    /// Whether it links a style sheet with its own colour.
    pub coloured: bool,
}

/// One step of the way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What it says.
    pub text: String,
    /// Where it leads, without the language.
    pub path: String,
}

/// What stands above the content of a page.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The heading, also the first part of the title.
    pub title: String,
    /// One line under it; empty for none.
    pub context: String,
    /// The way here, from the second level on.
    pub crumbs: Vec<Crumb>,
}

/// Which of the three frames a page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The public pages.
    Portal,
    /// The members' pages, with navigation at the side.
    Workspace,
    /// Sign-in, account, errors: no navigation.
    Plain,
}

/// An entry of the navigation as this visit sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownEntry {
    /// What it says.
    pub text: String,
    /// Its icon.
    pub icon: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether the page is in it.
    pub current: bool,
}

/// Where a page finds the bundle.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// The sprite of icons.
    pub icons: &'static str,
    /// The style sheet.
    pub style: &'static str,
    /// The script.
    pub script: &'static str,
    /// The picture that messengers show beside a link.
    pub share: &'static str,
    /// The icon of the site.
    pub favicon: &'static str,
    /// The font that the first lines need.
    pub font: &'static str,
}

const BUNDLE: Bundle = Bundle {
    icons: assets::ICONS_SVG.path,
    style: assets::STYLE_CSS.path,
    script: assets::APP_JS.path,
    share: assets::SHARE.path,
    favicon: assets::FAVICON.path,
    font: assets::FIRA_SANS_LATIN_400.path,
};

/// The pages of a portal: path below the network, and key of the text.
const PORTAL_NAV: [(&str, &str); 6] = [
    ("", "portal-nav-alliance"),
    ("/mitglieder", "portal-nav-members"),
    ("/gremien", "portal-nav-bodies"),
    ("/beschluesse", "portal-nav-resolutions"),
    ("/kompetenzen", "portal-nav-fields"),
    ("/mitmachen", "portal-nav-join"),
];

/// The frame of one page; templates reach texts and links through it.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The language.
    pub lang: Lang,
    /// Which frame.
    pub place: Place,
    /// What stands above the content.
    pub head: Head,
    /// The network, if the page belongs to one.
    pub network: Option<NetworkHead>,
    /// The areas of work.
    pub work: Vec<ShownEntry>,
    /// The group "Alliance".
    pub alliance: Vec<ShownEntry>,
    /// The name of who is signed in.
    pub user: Option<String>,
    /// Whether they run the instance.
    pub administrator: bool,
    /// A message of success after an act.
    pub notice: Option<String>,
    /// How many notices wait for somebody to act.
    pub waiting: u64,
    /// Whether a form on the page has errors.
    pub faulty: bool,
    /// Whether this is the demo.
    pub demo: bool,
    /// Where the page finds its style, script and icons.
    pub bundle: Bundle,
    /// The pages of the portal.
    pub portal_nav: [(&'static str, &'static str); 6],
    /// Where this page stands, for links to the other language and for canonical links.
    pub public_url: String,
    path: String,
    query: String,
    texts: Arc<Texts>,
}

impl Shell {
    /// The frame of a page for this visit.
    pub fn new(visit: &Visit, place: Place, network: Option<NetworkHead>, head: Head) -> Self {
        let mut shell = Self {
            lang: visit.lang,
            place,
            head,
            network,
            work: Vec::new(),
            alliance: Vec::new(),
            user: visit.actor.identity().map(|identity| identity.name.clone()),
            administrator: visit.actor.is_administrator(),
            notice: notice(visit),
            waiting: 0,
            faulty: false,
            demo: visit.state.settings.demo,
            bundle: BUNDLE,
            portal_nav: PORTAL_NAV,
            public_url: visit.state.settings.public_url.clone(),
            path: visit.path.clone(),
            query: visit.query.clone(),
            texts: Arc::clone(visit.texts()),
        };
        if place == Place::Workspace {
            shell.work = shell.entries(visit, Group::Work);
            shell.alliance = shell.entries(visit, Group::Alliance);
        }
        shell
    }

    /// The same frame for a page whose form was refused.
    #[must_use]
    pub fn with_errors(mut self) -> Self {
        self.faulty = true;
        self
    }

    /// The same frame with a number at the bell.
    #[must_use]
    pub fn with_waiting(mut self, waiting: u64) -> Self {
        self.waiting = waiting;
        self
    }

    /// A text.
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.texts.t(self.lang, key)
    }

    /// A text whose key is a prefix and a word of the field.
    pub fn t_enum(&self, prefix: &str, word: &str) -> Cow<'_, str> {
        self.texts.t(self.lang, &format!("{prefix}-{word}"))
    }

    /// A text with arguments.
    pub fn t_with(&self, key: &str, args: &[Arg<'_>]) -> Cow<'_, str> {
        self.texts.t_with(self.lang, key, args)
    }

    /// A text about a number of things: `$count` for the plural, `$shown` for the eye.
    pub fn t_count(&self, key: &str, count: u64) -> Cow<'_, str> {
        let shown = crate::number(self.lang, count);
        let args = [("count", count.into()), ("shown", shown.into())];
        self.texts.t_with(self.lang, key, &args)
    }

    /// A text with one argument named `name`.
    pub fn t_name(&self, key: &str, name: &str) -> Cow<'_, str> {
        self.texts.t_with(self.lang, key, &[("name", name.into())])
    }

    /// A path of this site in the page's language.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.lang.prefix())
    }

    /// A path of the network's portal in the page's language; `path` empty or with a slash.
    pub fn portal(&self, path: &str) -> String {
        let slug = self
            .network
            .as_ref()
            .map_or("", |network| network.slug.as_str());
        format!("{}/{slug}{path}", self.lang.prefix())
    }

    /// A path of the network's workspace in the page's language; `path` empty or with a slash.
    pub fn inside(&self, path: &str) -> String {
        format!("{}{path}", self.portal("/intern"))
    }

    /// This page in the other language.
    pub fn other_language(&self) -> String {
        let query = if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query)
        };
        format!("{}{}{query}", self.lang.other().prefix(), self.path)
    }

    /// This page's full address in German.
    pub fn in_german(&self) -> String {
        format!("{}{}", self.public_url, self.path)
    }

    /// This page's full address in English.
    pub fn in_english(&self) -> String {
        format!("{}/en{}", self.public_url, self.path)
    }

    /// Whether the page is this one of the portal.
    pub fn is_in_portal(&self, path: &str) -> bool {
        self.network
            .as_ref()
            .is_some_and(|n| self.path == format!("/{}{path}", n.slug))
    }

    /// The title of the document: page – area – alliance.
    pub fn title(&self) -> String {
        let mut parts = Vec::new();
        if self.faulty {
            parts.push(format!(
                "{}: {}",
                self.t("shell-error-prefix"),
                self.head.title
            ));
        } else {
            parts.push(self.head.title.clone());
        }
        if self.place == Place::Workspace {
            parts.push(self.t("shell-workspace").into_owned());
        }
        match &self.network {
            Some(network) if network.name != self.head.title => parts.push(network.name.clone()),
            Some(_) => {}
            None => parts.push("Regiowerk".to_owned()),
        }
        parts.join(" – ")
    }

    fn entries(&self, visit: &Visit, group: Group) -> Vec<ShownEntry> {
        let Some(network) = &self.network else {
            return Vec::new();
        };
        let base = format!("/{}/intern", network.slug);
        let shown = visit
            .state
            .nav
            .iter()
            .filter(|entry| entry.group == group && (entry.shown_to)(&visit.actor, network.id));
        shown
            .map(|entry| {
                let path = format!("{base}{}", entry.path);
                let below = self.path.strip_prefix(&path);
                let current = below.is_some_and(|rest| {
                    rest.is_empty() || (!entry.path.is_empty() && rest.starts_with('/'))
                });
                ShownEntry {
                    text: self.t(entry.text).into_owned(),
                    icon: entry.icon,
                    href: self.href(&path),
                    current,
                }
            })
            .collect()
    }
}

/// Renders a page.
pub fn page(template: &impl Template) -> Response {
    page_with_status(StatusCode::OK, template)
}

/// Renders a page with another status, such as 422 for a refused form.
pub fn page_with_status(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => {
            let mut response = (status, Html(html)).into_response();
            let vary = HeaderValue::from_static("HX-Request");
            response.headers_mut().append(header::VARY, vary);
            response
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Renders a part of a page, or a text of another kind.
pub fn part(template: &impl Template) -> Result<String, Failure> {
    template.render().map_err(|error| {
        tracing::error!(%error, "a part of a page could not be rendered");
        Failure {
            kind: kernel::Kind::Fault,
            text: "error-fault",
        }
    })
}

/// The message named in the query, if it is one of ours.
fn notice(visit: &Visit) -> Option<String> {
    let named = visit
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix("meldung="))?;
    let known = named.starts_with("notice-") && visit.texts().has(named);
    known.then(|| visit.t(named).into_owned())
}

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3).
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                encoded.push(digit.to_ascii_uppercase());
            }
        }
    }
    encoded
}
