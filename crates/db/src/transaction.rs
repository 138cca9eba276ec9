//! The write transaction, the only way to change anything.

use crate::{DbError, Engine};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect, Select};
use std::ops::Deref;

/// A write transaction. Everything an act changes, its audit entry and its
/// outbox rows included, stands or falls with it.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    engine: Engine,
}

impl Tx {
    pub(crate) const fn new(inner: DatabaseTransaction, engine: Engine) -> Self {
        Self { inner, engine }
    }

    /// The engine behind it.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Makes everything in it last; returns once it is on disk.
    pub async fn commit(self) -> Result<(), DbError> {
        Ok(self.inner.commit().await?)
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}

/// Locks the rows a select finds until the transaction ends.
///
/// PostgreSQL: `FOR UPDATE`. SQLite: nothing to do, the transaction is the only writer.
pub trait Locked {
    /// The same select, locking.
    #[must_use]
    fn locked(self) -> Self;
}

impl<E: EntityTrait> Locked for Select<E> {
    fn locked(self) -> Self {
        self.lock_exclusive()
    }
}

impl Locked for SelectStatement {
    fn locked(mut self) -> Self {
        self.lock_exclusive();
        self
    }
}
