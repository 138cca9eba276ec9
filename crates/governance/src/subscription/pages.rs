//! `/{slug}/beschluesse/abonnement`: asking for a subscription, confirming it, ending it.

use super::actions::{SubscriptionError, ask, confirm, stop};
use super::form::Filled;
use super::letter::Desk;
use super::store::{self, LinkOf};
use askama::Template;
use axum::extract::{Form, Path};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use directory::pages::{faulty, status};
use platform::network::pages::OnPortal;
use platform::session::Secret;
use platform::throttle::{self, Gate, TooOften};
use web::{Answer, Checks, ClientAddress, Head, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/beschluesse/abonnement";
    Router::new()
        .route(base, get(show).post(send))
        .route(&format!("{base}/postfach"), get(look_into_mailbox))
        .route(
            &format!("{base}/bestaetigung/{{geheimnis}}"),
            get(ask_to_confirm).post(follow_confirm),
        )
        .route(
            &format!("{base}/beenden/{{geheimnis}}"),
            get(ask_to_stop).post(follow_stop),
        )
}

#[derive(Template)]
#[template(path = "subscription.html")]
struct FormPage {
    shell: Shell,
    form: String,
}

/// A page that says one thing, perhaps with a button that does the next.
#[derive(Template)]
#[template(path = "subscription_message.html")]
struct MessagePage {
    shell: Shell,
    text: String,
    action: String,
    button: String,
}

fn head(portal: &OnPortal) -> Head {
    Head {
        title: portal.visit.t("subscription-title").into_owned(),
        ..Head::default()
    }
}

async fn show(portal: OnPortal) -> Answer {
    let shell = portal.shell(head(&portal));
    let form = super::form::form(&shell, "")?;
    Ok(page(&FormPage { shell, form }))
}

async fn send(portal: OnPortal, client: ClientAddress, Form(form): Form<Filled>) -> Answer {
    let visit = &portal.visit;
    let next = format!("/{}/beschluesse/abonnement/postfach", portal.network.slug);
    if form.is_of_a_program() {
        // It learns nothing: the answer is the same, and nobody is written to.
        return Ok(visit.redirect(&next).into_response());
    }
    let mut checks = Checks::default();
    let Some(wish) = form.read(visit, &mut checks) else {
        let shell = faulty(portal.shell(head(&portal)), &checks);
        let form = form.part(&shell, &checks)?;
        return Ok(page_with_status(status(&checks), &FormPage { shell, form }));
    };
    let (db, now) = (&visit.state.db, visit.now);
    throttle::admit_from(db, Gate::SubscriptionFrom, client, now).await?;
    let mailbox = format!("{} {}", portal.network.id, wish.email);
    match throttle::admit(db, Gate::Subscription, &mailbox, now).await {
        Ok(()) => ask(db, desk(visit), &portal.network, wish, now).await?,
        // The answer is the same: nobody learns which mailboxes were asked for.
        Err(TooOften::Wait(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(visit.redirect(&next).into_response())
}

fn desk(visit: &web::Visit) -> Desk<'_> {
    Desk {
        texts: visit.texts(),
        public_url: &visit.state.settings.public_url,
    }
}

async fn look_into_mailbox(portal: OnPortal) -> Response {
    message(&portal, "subscription-mailbox", None)
}

type Secrets = Path<(String, String)>;

/// Following a link changes nothing, because mailboxes follow links to test them.
async fn ask_to_confirm(
    portal: OnPortal,
    client: ClientAddress,
    Path((_, secret)): Secrets,
) -> Answer {
    let words = counts(&portal, client, (LinkOf::Confirm, &secret)).await?;
    Ok(message(&portal, "subscription-confirm", Some(&words)))
}

async fn follow_confirm(
    portal: OnPortal,
    client: ClientAddress,
    Path((_, secret)): Secrets,
) -> Answer {
    counts(&portal, client, (LinkOf::Confirm, &secret)).await?;
    let visit = &portal.visit;
    let secret = Secret::brought(&secret);
    confirm(&visit.state.db, portal.network.id, &secret, visit.now).await?;
    Ok(message(&portal, "subscription-confirmed", None))
}

async fn ask_to_stop(
    portal: OnPortal,
    client: ClientAddress,
    Path((_, secret)): Secrets,
) -> Answer {
    let words = counts(&portal, client, (LinkOf::Stop, &secret)).await?;
    Ok(message(&portal, "subscription-stop", Some(&words)))
}

/// A mail program sends this by itself when its button is pressed (RFC 8058).
async fn follow_stop(
    portal: OnPortal,
    client: ClientAddress,
    Path((_, secret)): Secrets,
) -> Answer {
    counts(&portal, client, (LinkOf::Stop, &secret)).await?;
    let visit = &portal.visit;
    let secret = Secret::brought(&secret);
    stop(&visit.state.db, portal.network.id, &secret, visit.now).await?;
    Ok(message(&portal, "subscription-stopped", None))
}

/// The words of the subscription about which a link decides here. Guessing is limited.
async fn counts(
    portal: &OnPortal,
    client: ClientAddress,
    (what, secret): (LinkOf, &str),
) -> Result<String, web::Failure> {
    let visit = &portal.visit;
    let (db, now) = (&visit.state.db, visit.now);
    throttle::admit_from(db, Gate::LinkFrom, client, now).await?;
    let secret = Secret::brought(secret);
    let found = store::by_link(db.read(), (what, &secret), now).await?;
    let here = found.filter(|it| it.network == portal.network.id);
    let here = here.ok_or(SubscriptionError::LinkGone)?;
    Ok(if here.wish.words.is_empty() {
        visit.t("subscription-all").into_owned()
    } else {
        here.wish.words
    })
}

fn message(portal: &OnPortal, key: &str, asked: Option<&str>) -> Response {
    let visit = &portal.visit;
    let args = [
        ("network", portal.network.name.clone().into()),
        ("words", asked.unwrap_or_default().to_owned().into()),
        ("days", super::WAITING_DAYS.into()),
    ];
    let head = Head {
        title: visit.t(&format!("{key}-title")).into_owned(),
        ..Head::default()
    };
    let button = match asked {
        Some(_) => visit.t(&format!("{key}-button")).into_owned(),
        None => String::new(),
    };
    page(&MessagePage {
        shell: portal.shell(head),
        text: visit.t_with(&format!("{key}-text"), &args).into_owned(),
        action: visit.href(&visit.path),
        button,
    })
}
