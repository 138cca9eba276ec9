//! Jobs: the list, one job, what is decided about a dead one.

pub(super) mod pages;
