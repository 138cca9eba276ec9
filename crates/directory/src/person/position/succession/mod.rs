//! Handing a position over to a successor on a day.

mod pages;

pub(super) use pages::{save, show};
