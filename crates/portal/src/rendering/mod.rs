//! How a page of the portal is kept and sent.

pub(crate) mod pages;
