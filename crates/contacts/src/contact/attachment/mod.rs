//! Attachments of contacts: the report of a visit, photos, a list that was handed over.
//!
//! Invariants: whoever may read what a contact says may read its attachments, and nobody
//! else knows that there are any; whoever may correct the contact adds and removes them.
//! A contact has at most [`MOST`]. Deliberately absent: earlier versions of a file.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{AttachError, attach, detach};
pub use policy::{MayAttach, MayFetch, may_attach, may_fetch};

/// The most attachments that a contact has.
pub const MOST: u64 = 20;

/// The contact has [`MOST`] attachments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the contact has {MOST} attachments")]
pub struct Full;

/// Whether one more attachment has room beside so many.
pub const fn room_beside(count: u64) -> Result<(), Full> {
    if count < MOST { Ok(()) } else { Err(Full) }
}
