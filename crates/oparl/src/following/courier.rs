//! Who carries a question to another host and brings the answer.

use platform::BoxFuture;
use std::sync::Arc;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// What was sent.
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CourierError {
    /// The address leads into a net that is not asked.
    #[error("the address is not one of the public net")]
    NotAllowed,
    /// The answer is larger than is taken.
    #[error("the answer is too large")]
    TooLarge,
    /// Nobody answers in time, or leads on and on.
    #[error("no answer: {0}")]
    Unreachable(String),
}

/// Asks other hosts. In tests it knows recorded answers.
pub trait Courier: Send + Sync {
    /// What stands at an address.
    fn get<'a>(&'a self, address: &'a str) -> BoxFuture<'a, Result<Reply, CourierError>>;
}

tokio::task_local! {
    static COURIER: Arc<dyn Courier>;
}

/// Runs `work` – the worker that does the due jobs – with somebody who asks other hosts. Without
/// one, jobs that do fail and are tried again.
pub async fn carrying<T>(courier: Arc<dyn Courier>, work: impl Future<Output = T>) -> T {
    COURIER.scope(courier, work).await
}

/// The courier of the job at hand.
pub(crate) fn at_hand() -> Option<Arc<dyn Courier>> {
    COURIER.try_with(Clone::clone).ok()
}
