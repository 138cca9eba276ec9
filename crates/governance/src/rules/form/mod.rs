//! Editing a draft of rules of procedure: a form, no code.

mod filled;
mod majority;
pub(crate) mod pages;
#[cfg(test)]
mod tests;
