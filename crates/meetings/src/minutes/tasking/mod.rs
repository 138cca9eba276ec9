//! Tasks that fall out of an item.

pub(crate) mod pages;
