//! `/{network}/intern/zugaenge/neu`.

use super::super::actions::{self, Gift};
use super::super::people::{self, Member};
use super::super::policy::{MayGive, may_give, may_see_access};
use super::super::{needs_organisation, unfit};
use crate::access::{AccessSources, Choice};
use crate::invitation::{self, Desk, Wish};
use crate::network::pages::Inside;
use askama::Template;
use axum::Extension;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use kernel::{Date, Denied, EmailAddress, Line, Refusal, Role};
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Router, Shell, page_with_status};

/// The routes.
pub(in super::super) fn routes() -> Router {
    Router::new().route(
        "/{slug}/intern/zugaenge/neu",
        get(show).post(give_or_search),
    )
}

type Sources = Option<Extension<AccessSources>>;

/// The form as it was filled in.
#[derive(Debug, Default, Deserialize)]
struct Filled {
    /// The account, where it has access already.
    #[serde(default)]
    konto: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    rolle: String,
    #[serde(default)]
    suchwort: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    bis: String,
    /// Which button was pressed.
    #[serde(default)]
    tun: String,
}

/// A role of the form.
struct RoleChoice {
    word: &'static str,
    needs_organisation: bool,
}

/// An organisation to choose.
struct Offered {
    id: String,
    name: String,
    place: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "access_give.html")]
struct GivePage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    known: Option<String>,
    roles: Vec<RoleChoice>,
    searched: bool,
    organisations: Vec<Offered>,
}

/// One visit to the form.
struct Desktop {
    inside: Inside,
    form: Filled,
    member: Option<Member>,
    offered: Vec<Choice>,
    chosen: Option<Choice>,
}

/// Who gets a role.
enum Receiver {
    /// Somebody with access already.
    Member(Member),
    /// Somebody to invite: name and address.
    New(Line, EmailAddress),
}

async fn show(inside: Inside, sources: Sources, Query(form): Query<Filled>) -> Answer {
    let desktop = Desktop::open(inside, sources, form).await?;
    Ok(desktop.page(Checks::default()))
}

async fn give_or_search(inside: Inside, sources: Sources, Form(form): Form<Filled>) -> Answer {
    let desktop = Desktop::open(inside, sources, form).await?;
    if desktop.form.tun == "suchen" {
        return Ok(desktop.page(Checks::default()));
    }
    desktop.give().await
}

impl Desktop {
    async fn open(inside: Inside, sources: Sources, form: Filled) -> Result<Self, Failure> {
        let (visit, network) = (&inside.visit, inside.network.id);
        let _proof: MayGive = may_give(&visit.actor, network)?;
        let proof = may_see_access(&visit.actor, network)?;
        let sources = sources.map(|Extension(it)| it).unwrap_or_default();
        let db = &visit.state.db;
        let member = match form.konto.as_str() {
            "" => None,
            id => {
                let id = id.parse().map_err(|_| Denied::Hidden)?;
                let found = people::member(db, &sources, &proof, id, visit.now.day()).await?;
                Some(found.ok_or(Denied::Hidden)?)
            }
        };
        let (mut offered, mut chosen) = (Vec::new(), None);
        if let Some(source) = sources.organisations {
            if !form.suchwort.trim().is_empty() {
                let words = form.suchwort.as_str();
                offered = (source.find)(db, &visit.actor, network, words).await?;
            }
            if let Ok(id) = form.organisation.parse() {
                chosen = (source.one)(db, &visit.actor, network, id).await?;
            }
        }
        if let Some(choice) = chosen.clone().filter(|it| !offered.contains(it)) {
            offered.insert(0, choice);
        }
        Ok(Self {
            inside,
            form,
            member,
            offered,
            chosen,
        })
    }

    async fn give(self) -> Answer {
        let mut checks = Checks::default();
        let person = self.person(&mut checks);
        let gift = self.gift(&mut checks);
        let Some((person, gift)) = person.zip(gift) else {
            return Ok(self.page(checks));
        };
        let done = match person {
            Receiver::Member(member) => self.give_to(&member, &gift).await,
            Receiver::New(name, email) => self.invite(name, email, gift).await,
        };
        match done {
            Ok((path, notice)) => {
                let visit = &self.inside.visit;
                let path = self.inside.path(&path);
                Ok(visit.redirect_with_notice(&path, notice).into_response())
            }
            Err((Some(field), failure)) => {
                self.refuse(&mut checks, field, failure.text);
                Ok(self.page(checks))
            }
            Err((None, failure)) => Err(failure),
        }
    }

    async fn give_to(&self, member: &Member, gift: &Gift) -> Result<Done, Refused> {
        let visit = &self.inside.visit;
        let given = actions::give(&visit.state.db, &visit.actor, member, gift, visit.now);
        given.await.map_err(refused)?;
        let path = format!("/zugaenge/{}", member.account().id);
        Ok((path, "notice-access-given"))
    }

    async fn invite(&self, name: Line, email: EmailAddress, gift: Gift) -> Result<Done, Refused> {
        let visit = &self.inside.visit;
        let desk = Desk {
            texts: visit.texts(),
            public_url: &visit.state.settings.public_url,
        };
        let wish = Wish {
            email,
            name,
            network: self.inside.network.id,
            gift,
            lang: visit.lang,
        };
        let sent = invitation::invite(&visit.state.db, desk, &visit.actor, wish, visit.now);
        sent.await.map_err(refused)?;
        Ok(("/einladungen".to_owned(), "notice-invitation-sent"))
    }

    /// Who gets the role; what is wrong with a new name or address goes into `checks`.
    fn person(&self, checks: &mut Checks) -> Option<Receiver> {
        if let Some(member) = &self.member {
            return Some(Receiver::Member(member.clone()));
        }
        let name = Line::parse(&self.form.name);
        if name.is_err() {
            self.refuse(checks, "name", "access-name-missing");
        }
        let email = EmailAddress::parse(&self.form.email);
        if email.is_err() {
            self.refuse(checks, "email", "account-email-malformed");
        }
        Some(Receiver::New(name.ok()?, email.ok()?))
    }

    fn gift(&self, checks: &mut Checks) -> Option<Gift> {
        let role = Role::from_word(&self.form.rolle);
        if role.is_none() {
            self.refuse(checks, "rolle", "access-role-missing");
        }
        let until = Some(self.form.bis.trim()).filter(|text| !text.is_empty());
        let until = until.map(str::parse::<Date>).transpose();
        if until.is_err() {
            self.refuse(checks, "bis", "access-end-malformed");
        }
        let (role, until) = (role?, until.ok()?);
        let today = self.inside.visit.now.day();
        let problems = unfit(role, self.chosen.is_some(), until, today);
        for problem in &problems {
            self.refuse(checks, problem.field().unwrap_or_default(), problem.text());
        }
        problems.is_empty().then(|| Gift {
            role,
            organisation: self.chosen.clone(),
            until,
        })
    }

    fn refuse(&self, checks: &mut Checks, field: &str, text: &str) {
        let visit = &self.inside.visit;
        // The organisation is found by the search field first.
        let id = if field == "organisation" && self.offered.is_empty() {
            "suchwort"
        } else {
            field
        };
        let label = visit.t(&format!("access-{field}"));
        checks.refuse(id, label, visit.t(text));
    }

    fn page(self, checks: Checks) -> Response {
        let visit = &self.inside.visit;
        let known = self.member.as_ref().map(|it| it.account().name.to_string());
        let title = if known.is_some() {
            "access-further"
        } else {
            "access-new"
        };
        let head = Head {
            title: visit.t(title).into_owned(),
            context: String::new(),
            crumbs: self.crumbs(),
        };
        let shell = self.inside.shell(head);
        let fine = checks.is_fine();
        let chosen = self.chosen.as_ref().map(|it| it.id);
        let only = self.offered.len() == 1;
        let organisations = self.offered.iter().map(|it| Offered {
            id: it.id.to_string(),
            name: it.name.clone(),
            place: it.place.clone(),
            chosen: only || Some(it.id) == chosen,
        });
        let page = GivePage {
            organisations: organisations.collect(),
            shell: if fine { shell } else { shell.with_errors() },
            checks,
            known,
            roles: roles(),
            searched: !self.form.suchwort.trim().is_empty(),
            form: self.form,
        };
        let status = if fine {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        page_with_status(status, &page)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb {
            text: self.inside.visit.t("access-title").into_owned(),
            path: self.inside.path("/zugaenge"),
        }];
        crumbs.extend(self.member.as_ref().map(|it| Crumb {
            text: it.account().name.to_string(),
            path: self.inside.path(&format!("/zugaenge/{}", it.account().id)),
        }));
        crumbs
    }
}

/// Where to go on, and what to say there.
type Done = (String, &'static str);

/// The field at fault, if one is, and the refusal.
type Refused = (Option<&'static str>, Failure);

fn refused<E: Refusal>(error: E) -> Refused {
    (error.field(), Failure::from(error))
}

fn roles() -> Vec<RoleChoice> {
    Role::ALL
        .into_iter()
        .map(|role| RoleChoice {
            word: role.word(),
            needs_organisation: needs_organisation(role),
        })
        .collect()
}
