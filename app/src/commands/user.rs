//! `regiowerk user invite` and `regiowerk token create`.

use super::DatabaseArg;
use crate::clock::SystemClock;
use crate::compose;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use db::Db;
use kernel::{Actor, EmailAddress, Lang, Line, NetworkId, Role};
use platform::access::{AccessSources, Choice};
use platform::password::{self, Appointed};
use platform::role::actions::Gift;
use platform::token::Scope;
use platform::{account, invitation, network, token};
use serde_json::json;
use web::{Clock as _, Texts};

/// What to do with people.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Invites somebody by mail; the running server sends the letter.
    Invite(InviteArgs),
}

/// `regiowerk user invite`.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are the switches of a command line"
)]
pub struct InviteArgs {
    /// Where the letter goes.
    email: String,
    /// The name on screen.
    #[arg(long)]
    name: String,
    /// The network's name in URLs.
    #[arg(long, value_name = "SLUG", required_unless_present = "administrator")]
    network: Option<String>,
    /// central-office, head, officer, organisation-editor, company-user or auditor.
    #[arg(long, default_value = "central-office")]
    role: String,
    /// The organisation for which the role speaks, by its key in the network's charter.
    #[arg(long, value_name = "KEY")]
    organisation: Option<String>,
    /// The last day of the role, as 2027-12-31; an auditor needs one.
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// Makes the person run the instance; needs no network.
    #[arg(long, conflicts_with_all = ["network", "role", "until"])]
    administrator: bool,
    /// Shows the administrator's link here as well: for when no mail leaves yet.
    #[arg(long, requires = "administrator")]
    show_link: bool,
    /// Where people reach the instance.
    #[arg(long, value_name = "URL", env = "REGIOWERK_PUBLIC_URL")]
    public_url: String,
    /// Writes the letter in English.
    #[arg(long)]
    english: bool,
    /// Writes what was done as JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: DatabaseArg,
}

/// What to do with access tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Makes a token for an account and prints it, this once.
    Create(TokenArgs),
}

/// `regiowerk token create`.
#[derive(Debug, Args)]
pub struct TokenArgs {
    /// The account's mail address.
    email: String,
    /// What the token is for.
    #[arg(long)]
    name: String,
    /// Lets it write as well.
    #[arg(long)]
    write: bool,
    /// Counts for 30, 90 or 365 days.
    #[arg(long, default_value_t = 90)]
    days: i64,
    /// Writes the token as JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: DatabaseArg,
}

/// Does what to do with people.
pub async fn run(command: UserCommand) -> anyhow::Result<()> {
    let UserCommand::Invite(args) = command;
    match &args.network {
        Some(network) => invite(&args, network).await,
        None => appoint(&args).await,
    }
}

/// Makes somebody run the instance.
async fn appoint(args: &InviteArgs) -> anyhow::Result<()> {
    let db = super::open(&args.database.database).await?;
    let whom = (EmailAddress::parse(&args.email)?, Line::parse(&args.name)?);
    let texts = compose::texts()?;
    let (desk, now) = (args.desk(&texts), SystemClock.now());
    let appointed =
        password::appoint_administrator(&db, desk, &Actor::System, whom, args.lang(), now).await?;
    db.close().await;
    let email = &args.email;
    match appointed {
        Appointed::AtOnce => {
            let sentence = format!("{email} runs the instance from now on.");
            super::tell(
                args.json,
                &sentence,
                || json!({ "email": email, "letter": false }),
            );
        }
        Appointed::ByLink(address) => {
            let link = args.show_link.then_some(address);
            let mut sentence = format!("The letter to {email} waits to be sent.");
            if let Some(link) = &link {
                sentence = format!("{sentence}\n{link}");
            }
            super::tell(
                args.json,
                &sentence,
                || json!({ "email": email, "letter": true, "link": link }),
            );
        }
    }
    Ok(())
}

impl InviteArgs {
    fn desk<'a>(&'a self, texts: &'a Texts) -> invitation::Desk<'a> {
        invitation::Desk {
            texts,
            public_url: self.public_url.trim_end_matches('/'),
        }
    }

    const fn lang(&self) -> Lang {
        if self.english { Lang::En } else { Lang::De }
    }
}

/// Invites somebody into a network.
async fn invite(args: &InviteArgs, network: &str) -> anyhow::Result<()> {
    let role = Role::from_word(&args.role).context(
        "the role is one of central-office, head, officer, organisation-editor, company-user, \
         auditor",
    )?;
    let until = args.until.as_deref().map(str::parse).transpose();
    let db = super::open(&args.database.database).await?;
    let found = network::by_slug(db.read(), network).await?;
    let network = found.with_context(|| format!("no network is called {network}"))?;
    let organisation = match &args.organisation {
        Some(key) => Some(organisation(&db, network.id, key).await?),
        None => None,
    };
    let wish = invitation::Wish {
        email: EmailAddress::parse(&args.email)?,
        name: Line::parse(&args.name)?,
        network: network.id,
        gift: Gift {
            role,
            organisation,
            until: until.context("the last day has the form 2027-12-31")?,
        },
        lang: args.lang(),
    };
    let texts = compose::texts()?;
    let desk = args.desk(&texts);
    invitation::invite(&db, desk, &Actor::System, wish, SystemClock.now()).await?;
    db.close().await;
    let sentence = format!("The invitation of {} waits to be sent.", args.email);
    super::tell(
        args.json,
        &sentence,
        || json!({ "email": args.email, "letter": true }),
    );
    Ok(())
}

/// The organisation that the network's charter calls `key`.
async fn organisation(db: &Db, network: NetworkId, key: &str) -> anyhow::Result<Choice> {
    let id = directory::organisation::by_charter_key(db.read(), network, key).await?;
    let id = id.with_context(|| format!("the network's charter has no organisation {key}"))?;
    let sources = AccessSources::of(&compose::manifests());
    let source = sources
        .organisations
        .context("nobody keeps organisations")?;
    let found = (source.one)(db, &Actor::System, network, id).await?;
    found.with_context(|| format!("{key} is not in the network's directory"))
}

/// Does what to do with access tokens.
pub async fn token(command: TokenCommand) -> anyhow::Result<()> {
    let TokenCommand::Create(args) = command;
    let db = super::open(&args.database.database).await?;
    let email = EmailAddress::parse(&args.email)?;
    let found = account::by_email(db.read(), &email).await?;
    let account = found.with_context(|| format!("nobody signs in as {email}"))?;
    let wish = token::actions::Wish {
        name: Line::parse(&args.name)?,
        scope: if args.write {
            Scope::Write
        } else {
            Scope::Read
        },
        days: args.days,
    };
    let now = SystemClock.now();
    let (texts, lang, id) = (compose::texts()?, Lang::De, account.id);
    let created = token::actions::create(&db, &texts, &Actor::System, id, wish, lang, now);
    let (_, secret) = created.await?;
    db.close().await;
    super::tell(
        args.json,
        secret.expose(),
        || json!({ "token": secret.expose() }),
    );
    Ok(())
}
