//! Search.
pub(crate) mod store;
