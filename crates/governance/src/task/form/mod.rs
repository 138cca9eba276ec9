//! Giving a task and changing one.

pub(crate) mod pages;
