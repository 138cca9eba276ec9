//! Listening, answering, working off jobs, and stopping without dropping anybody.

use crate::clock::SystemClock;
use crate::compose;
use crate::figures::Figures;
use crate::watch::{Lines, watched};
use anyhow::Context as _;
use axum::middleware::from_fn_with_state;
use axum::{Extension, ServiceExt as _};
use db::{Db, Engine};
use documents::Press;
use oparl::following::{Web, carrying};
use platform::mail::{Post, delivering};
use platform::oidc::Services;
use platform::press::pages::AtHand as PressAtHand;
use platform::upload::Depot;
use platform::upload::pages::AtHand;
use platform::workbench::{self, Workbench};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Layer as _;
use web::{Clock as _, LanguageLayer, Proxies, Settings};

/// How often the table of jobs is looked at.
const JOBS_EVERY: Duration = Duration::from_secs(1);

/// Large enough that the allocator does not keep it for the next time.
const LARGE: usize = 4 << 20;

/// Takes the port, or says who has it.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "{address} cannot be used: another program listens there, or it is not allowed \
             (choose another with --listen ADDR:PORT)"
        )
    })
}

/// What stands around the instance, as the operator has set it up.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// The way out for mail; without it mail waits.
    pub post: Option<Post>,
    /// Whose word counts about where a visit comes from.
    pub proxies: Proxies,
    /// Where people may sign in instead of here.
    pub services: Services,
    /// Whether each request has a line in the log.
    pub lines: Lines,
    /// The figures, where they are asked for.
    pub figures: Option<Figures>,
    /// Where uploaded files lie; without it none are taken.
    pub depot: Option<Depot>,
    /// What prints documents.
    pub press: Option<Press>,
    /// Who asks councils' systems; without it nobody does.
    pub councils: Option<Web>,
}

/// Serves until the process is told to stop; running requests are finished first.
pub async fn serve(
    listener: TcpListener,
    db: Db,
    settings: Settings,
    around: Surroundings,
) -> anyhow::Result<()> {
    if db.engine() == Engine::Sqlite {
        // One server has the file: what counts as running was left by one that died.
        platform::job::give_back(&db).await?;
    }
    let state = compose::state(db.clone(), Arc::new(SystemClock), settings)?;
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(warm_up(db.clone()));
    let telling = around.figures.map(|figures| {
        let told = figures.tell(db.clone(), stopped.clone());
        tokio::spawn(told)
    });
    let bench = Workbench {
        texts: Arc::clone(&state.texts),
        public_url: state.settings.public_url.as_str().into(),
        catalogue: compose::catalogue(),
        depot: around.depot.clone(),
        press: around.press.clone(),
    };
    let worker = workbench::at(bench, work(db.clone(), around.post, stopped));
    let worker = match around.councils {
        Some(web) => tokio::spawn(carrying(Arc::new(web), worker)),
        None => tokio::spawn(worker),
    };
    let router = compose::router(state)
        .layer(Extension(around.proxies))
        .layer(Extension(around.services))
        .layer(Extension(AtHand::new(around.depot)))
        .layer(Extension(PressAtHand::new(around.press)))
        .layer(from_fn_with_state(around.lines, watched));
    let service = LanguageLayer.layer(router);
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    let _ = stop.send(true);
    worker.await?;
    if let Some(telling) = telling {
        telling.await?;
    }
    db.close().await;
    Ok(())
}

/// Builds the index of the directory while the first pages are answered already.
async fn warm_up(db: Db) {
    if let Err(error) = directory::search::warm_up(&db).await {
        tracing::error!(%error, "the index of the directory could not be built");
    }
    settle().await;
}

/// Building the index takes twice the memory that the index has. What was freed goes back
/// to the system a second later, but not before the allocator frees another large block.
async fn settle() {
    tokio::time::sleep(Duration::from_secs(2)).await;
    drop(std::hint::black_box(vec![0_u8; LARGE]));
}

/// Does due jobs until told to stop; the one at hand is finished.
async fn work(db: Db, post: Option<Post>, mut stopped: watch::Receiver<bool>) {
    let (kinds, daily, followers) = (compose::jobs(), compose::daily(), compose::followers());
    while !*stopped.borrow() {
        if let Err(error) = platform::job::queue_daily(&db, &daily, SystemClock.now()).await {
            tracing::error!(%error, "what comes every day could not be queued");
        }
        let now = SystemClock.now();
        if let Err(error) = platform::job::queue_following(&db, &followers, now).await {
            tracing::error!(%error, "what follows changes could not be queued");
        }
        let due = Box::pin(platform::job::run_due(&db, &kinds, || SystemClock.now()));
        let done = match &post {
            Some(post) => delivering(post.clone(), due).await,
            None => due.await,
        };
        if let Err(error) = done {
            tracing::error!(%error, "jobs could not be worked off");
        }
        let _ = tokio::time::timeout(JOBS_EVERY, stopped.changed()).await;
    }
}

/// Ctrl-C, or SIGTERM from whoever runs the service.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    let Ok(mut terminate) = terminate else {
        tracing::error!("SIGTERM cannot be heard, only Ctrl-C");
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
