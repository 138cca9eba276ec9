//! Listening, answering, working off jobs, and stopping without dropping anybody.

use crate::clock::SystemClock;
use crate::compose;
use crate::figures::Figures;
use crate::watch::{Lines, watched};
use anyhow::Context as _;
use axum::middleware::from_fn_with_state;
use db::Db;
use platform::mail::{Post, delivering};
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

/// What the operator learns while it serves.
pub struct Watch {
    /// Whether each request has a line in the log.
    pub lines: Lines,
    /// The figures, where they are asked for.
    pub figures: Option<Figures>,
}

/// Serves until the process is told to stop; running requests are finished first.
pub async fn serve(
    listener: TcpListener,
    db: Db,
    settings: Settings,
    post: Option<Post>,
    watch: Watch,
) -> anyhow::Result<()> {
    let state = compose::state(db.clone(), Arc::new(SystemClock), settings)?;
    let (stop, stopped) = watch::channel(false);
    let telling = watch.figures.map(|figures| {
        let told = figures.tell(db.clone(), stopped.clone());
        tokio::spawn(told)
    });
    let worker = tokio::spawn(work(db.clone(), post, stopped));
    let router = compose::router(state).layer(from_fn_with_state(watch.lines, watched));
    let service = LanguageLayer.layer(router);
    let service = tower::make::Shared::new(service);
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

/// Does due jobs until told to stop; the one at hand is finished.
async fn work(db: Db, post: Option<Post>, mut stopped: watch::Receiver<bool>) {
    let kinds = compose::jobs();
    while !*stopped.borrow() {
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
