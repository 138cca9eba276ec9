//! What programs read of the portal.

pub(crate) mod pages;
