//! The demo: five alliances from their charters, and invented people to sign in as.

mod experts;
mod governance;
mod meetings;
mod personas;
mod records;
mod work;

use crate::commands::{DemoArgs, typeset};
use crate::server::{self, Surroundings};
use crate::{charters, clock::SystemClock, commands};
use anyhow::Context as _;
use charter::Charter;
use db::Db;
use kernel::{Actor, Stamp};
use platform::mail::{Folder, Post};
use platform::upload::Depot;
use std::path::Path;
use web::{Clock as _, Settings};

include!(concat!(env!("OUT_DIR"), "/charters.rs"));

/// Runs the demo until it is told to stop.
pub async fn run(args: DemoArgs) -> anyhow::Result<()> {
    let listener = server::listen(args.listen).await?;
    let db = open(&args.data).await?;
    let now = SystemClock.now();
    let (networks, people) = fill_everything(&db, now).await?;
    let address = format!("http://{}", listener.local_addr()?);
    println!("Regiowerk demo on {address}\n\nNetworks:");
    for charter in &networks {
        println!(
            "  {address}/{:<28} {}",
            charter.slug.to_string(),
            charter.identity.name
        );
    }
    println!("\nPeople to sign in as, all invented, on {address}/anmelden:");
    for name in people {
        println!("  {name}");
    }
    println!("\nData in {}. Stop with Ctrl-C.", args.data.display());
    let settings = Settings {
        public_url: address,
        demo: true,
    };
    let post = Post::new(
        "Regiowerk <postausgang@example.org>",
        Folder::at(args.data.join("postausgang")),
    )?;
    let around = Surroundings {
        post: Some(post),
        depot: Some(Depot::folder(&args.data.join("uploads"))?),
        press: Some(typeset::press()?),
        councils: Some(oparl::following::Web::public()?),
        ..Surroundings::default()
    };
    server::serve(listener, db, settings, around).await
}

/// Everything the demo shows, as far as it is missing; its networks and its people.
/// It begins some months before `now`. Once its people are there, the records are left as
/// people changed them.
pub(crate) async fn fill_everything(
    db: &Db,
    now: Stamp,
) -> anyhow::Result<(Vec<Charter>, Vec<String>)> {
    let begun = now.plus_days(-work::BEGUN_DAYS_AGO);
    let networks = fill(db, begun).await?;
    let first = platform::account::personas(db.read()).await?.is_empty();
    if first {
        records::ensure(db, begun).await?;
        experts::ensure(db, begun).await?;
    }
    let people = personas::ensure(db, now).await?;
    if first {
        work::ensure(db, now).await?;
        Box::pin(governance::ensure(db, now)).await?;
        let texts = crate::compose::texts()?;
        Box::pin(meetings::ensure(db, &texts, now)).await?;
    }
    Ok((networks, people))
}

/// Opens the demo's database in the data folder, made if missing.
async fn open(folder: &Path) -> anyhow::Result<Db> {
    let refused = || {
        format!(
            "{} cannot be written: choose another with --data DIR",
            folder.display()
        )
    };
    std::fs::create_dir_all(folder).with_context(refused)?;
    let probe = folder.join(".writable");
    std::fs::write(&probe, b"").with_context(refused)?;
    std::fs::remove_file(&probe).with_context(refused)?;
    let file = folder.join("regiowerk.sqlite");
    commands::open(&format!("sqlite://{}", file.display())).await
}

/// Applies the charters that the program carries; a network that exists is left as
/// people changed it.
async fn fill(db: &Db, now: Stamp) -> anyhow::Result<Vec<Charter>> {
    let charters = charter::check_all(CHARTERS).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the demo's charters are wrong:\n{}", lines.join("\n"))
    })?;
    for charter in &charters {
        let known = platform::network::by_slug(db.read(), charter.slug.as_str()).await?;
        if known.is_none() {
            charters::apply(db, &Actor::System, charter, now).await?;
        }
    }
    Ok(charters)
}
