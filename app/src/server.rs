//! Listening, answering, working off jobs, and stopping without dropping anybody.

use crate::clock::SystemClock;
use crate::compose;
use anyhow::Context as _;
use db::Db;
use platform::mail::{Post, delivering};
use platform::workbench::{self, Workbench};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Layer as _;
use web::{Clock as _, LanguageLayer, Settings};

/// How often the table of jobs is looked at.
const JOBS_EVERY: Duration = Duration::from_secs(1);

/// Takes the port, or says who has it.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "{address} cannot be used: another program listens there, or it is not allowed \
             (choose another with --listen ADDR:PORT)"
        )
    })
}

/// Serves until the process is told to stop; running requests are finished first.
pub async fn serve(
    listener: TcpListener,
    db: Db,
    settings: Settings,
    post: Option<Post>,
) -> anyhow::Result<()> {
    let state = compose::state(db.clone(), Arc::new(SystemClock), settings)?;
    let (stop, stopped) = watch::channel(false);
    let bench = Workbench {
        texts: Arc::clone(&state.texts),
        public_url: state.settings.public_url.as_str().into(),
        catalogue: compose::catalogue(),
    };
    let worker = work(db.clone(), post, stopped);
    let worker = tokio::spawn(workbench::at(bench, worker));
    let service = LanguageLayer.layer(compose::router(state));
    let service = tower::make::Shared::new(service);
    axum::serve(listener, service)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    let _ = stop.send(true);
    worker.await?;
    db.close().await;
    Ok(())
}

/// Does due jobs until told to stop; the one at hand is finished.
async fn work(db: Db, post: Option<Post>, mut stopped: watch::Receiver<bool>) {
    let (kinds, daily) = (compose::jobs(), compose::daily());
    while !*stopped.borrow() {
        if let Err(error) = platform::job::queue_daily(&db, &daily, SystemClock.now()).await {
            tracing::error!(%error, "what comes every day could not be queued");
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
