//! Mail that could not be delivered, of all networks, without its text.

pub(super) mod pages;
