//! What this process remembers of the database, to answer faster.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One value of each type. Never the truth: it can be made again from the tables.
#[derive(Clone, Default)]
pub(crate) struct Caches(Arc<Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>>);

impl Caches {
    /// The value of this type, made empty when first asked for.
    pub(crate) fn of<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut caches = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let cache = caches
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(T::default()));
        let cache = Arc::clone(cache).downcast();
        cache.unwrap_or_else(|_| Arc::new(T::default()))
    }
}

impl std::fmt::Debug for Caches {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Caches")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU8, Ordering};

    #[test]
    fn every_clone_shares_one_value_of_a_type() {
        let caches = Caches::default();
        caches.of::<AtomicU8>().store(7, Ordering::Relaxed);
        assert_eq!(caches.clone().of::<AtomicU8>().load(Ordering::Relaxed), 7);
    }
}
