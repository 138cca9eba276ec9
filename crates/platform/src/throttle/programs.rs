//! Programs at the API, counted by each node for itself.

use super::{PROGRAM_LIMIT, Window};
use kernel::{AccountId, Stamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// So many accounts are remembered before those whose windows are over are forgotten.
const REMEMBERED: usize = 1_000;

/// What a node remembers of the requests of programs; lives in [`db::Db::cache`].
#[derive(Debug, Default)]
pub(crate) struct Programs(Mutex<HashMap<AccountId, Window>>);

impl Programs {
    /// Counts one request in the name of an account; seconds to wait if it is one too many.
    pub(crate) fn count(&self, account: AccountId, now: Stamp) -> Result<(), i64> {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() > REMEMBERED {
            windows.retain(|_, window| !PROGRAM_LIMIT.is_over(*window, now));
        }
        let window = PROGRAM_LIMIT.count(windows.get(&account).copied(), now);
        windows.insert(account, window);
        PROGRAM_LIMIT.wait(window, now).map_or(Ok(()), Err)
    }
}
