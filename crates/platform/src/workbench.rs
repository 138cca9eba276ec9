//! What jobs need beside the database: the texts, where the instance is, and what the
//! capabilities declare. The app lays it out around the worker.

use crate::Catalogue;
use crate::upload::Depot;
use anyhow::Context as _;
use documents::Press;
use std::sync::Arc;
use web::Texts;

/// What lies ready for jobs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Workbench {
    /// The texts of every capability.
    pub texts: Arc<Texts>,
    /// Where people reach the instance, without a slash at the end.
    pub public_url: Arc<str>,
    /// What the capabilities declare.
    pub catalogue: Arc<Catalogue>,
    /// Where the bytes of uploads lie, if the instance takes any.
    pub depot: Option<Depot>,
    /// What prints documents, if the instance does.
    pub press: Option<Press>,
}

tokio::task_local! {
    /// The bench of the worker that runs the job.
    static BENCH: Workbench;
}

/// Runs `work` – the worker that does the due jobs – at a bench. Without one, jobs that
/// write letters or erase what has expired fail and are tried again.
pub async fn at<T>(bench: Workbench, work: impl Future<Output = T>) -> T {
    BENCH.scope(bench, work).await
}

/// The bench of the job at hand.
pub fn present() -> anyhow::Result<Workbench> {
    BENCH
        .try_with(Clone::clone)
        .context("no workbench is laid out for jobs")
}
