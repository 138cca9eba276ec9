//! `GET /metrics` for Prometheus, on a listener of its own.
//!
//! What happens is counted where it happens; what is so at a moment (jobs that wait,
//! memory, connections) is looked up when somebody asks.

use anyhow::Context as _;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use db::{Db, DbError};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Upper bounds of the durations that are told apart, in seconds.
const BOUNDS: [f64; 11] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0,
];

/// How often what was measured is folded into the figures.
const FOLD_EVERY: Duration = Duration::from_secs(5);

/// The figures of this process and where they are asked for.
pub struct Figures {
    listener: TcpListener,
    handle: PrometheusHandle,
}

impl std::fmt::Debug for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Figures")
            .field("listener", &self.listener)
            .finish_non_exhaustive()
    }
}

impl Figures {
    /// Begins to count, and takes the port on which the figures are told.
    pub async fn at(address: SocketAddr) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("{address} (`metrics`) cannot be used"))?;
        let seconds = Matcher::Suffix("_seconds".to_owned());
        let handle = PrometheusBuilder::new()
            .set_buckets_for_metric(seconds, &BOUNDS)?
            .install_recorder()?;
        describe();
        Ok(Self { listener, handle })
    }

    /// Tells the figures to who asks until told to stop.
    pub async fn tell(self, db: Db, mut stopped: watch::Receiver<bool>) {
        let Self { listener, handle } = self;
        let folding = handle.clone();
        let fold = async move {
            loop {
                tokio::time::sleep(FOLD_EVERY).await;
                folding.run_upkeep();
            }
        };
        let router = axum::Router::new()
            .route("/metrics", get(told))
            .with_state((db, handle));
        let until = async move {
            let _ = stopped.wait_for(|stopped| *stopped).await;
        };
        let serve = axum::serve(listener, router).with_graceful_shutdown(until);
        tokio::select! {
            () = fold => {}
            ended = serve => if let Err(error) = ended {
                tracing::error!(%error, "the figures are told no longer");
            }
        }
    }
}

async fn told(State((db, handle)): State<(Db, PrometheusHandle)>) -> Response {
    process();
    if let Err(error) = present(&db).await {
        tracing::error!(%error, "the figures could not be read");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let text = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, text)], handle.render()).into_response()
}

/// What is so now in the database and on the way to it.
async fn present(db: &Db) -> Result<(), DbError> {
    for (state, jobs) in [
        ("waiting", platform::job::waiting(db).await?),
        ("dead", platform::job::dead(db).await?),
    ] {
        metrics::gauge!("regiowerk_jobs", "state" => state).set(float(jobs));
    }
    let mails = platform::mail::waiting(db).await?;
    metrics::gauge!("regiowerk_mails_waiting").set(float(mails));
    let connections = db.connections();
    for (state, count) in [("busy", connections.busy), ("idle", connections.idle)] {
        metrics::gauge!("db_connections", "state" => state).set(f64::from(count));
    }
    Ok(())
}

/// What the operating system says of this process; nothing where there is no `/proc`.
fn process() {
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|it| it.split_whitespace().next()?.parse().ok());
        if let Some(kilobytes) = kilobytes {
            let bytes: u64 = kilobytes;
            metrics::gauge!("process_resident_memory_bytes").set(float(bytes * 1024));
        }
    }
    if let Ok(open) = std::fs::read_dir("/proc/self/fd") {
        metrics::gauge!("process_open_fds").set(float(open.count() as u64));
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a figure of 2^53 and more may lose its last digits"
)]
fn float(count: u64) -> f64 {
    count as f64
}

fn describe() {
    use metrics::{describe_counter, describe_gauge, describe_histogram};
    metrics::gauge!("regiowerk_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    describe_gauge!("regiowerk_info", "The version that runs; always 1");
    describe_counter!(
        "http_requests_total",
        "Requests answered, by route template"
    );
    describe_histogram!(
        "http_request_duration_seconds",
        "Time from the head of a request to the head of its answer"
    );
    describe_histogram!(
        "db_write_wait_seconds",
        "Time until a write transaction had its connection and, on SQLite, its lock"
    );
    describe_gauge!("db_connections", "Connections to the database");
    describe_counter!("regiowerk_jobs_done_total", "Jobs done by this node");
    describe_counter!(
        "regiowerk_jobs_failed_total",
        "Attempts at jobs that failed on this node"
    );
    describe_gauge!("regiowerk_jobs", "Jobs that wait, and jobs given up");
    describe_counter!(
        "regiowerk_mails_total",
        "Attempts to send a mail by this node"
    );
    describe_gauge!("regiowerk_mails_waiting", "Mails that wait to be sent");
    describe_gauge!("process_resident_memory_bytes", "Memory of this process");
    describe_gauge!(
        "process_open_fds",
        "Open files and connections of this process"
    );
}
