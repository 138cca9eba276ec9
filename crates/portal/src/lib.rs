//! The public pages of every alliance, built from its charter: who it is, where it
//! works, who belongs to it, who decides, what it works on, how to join.
//!
//! Invariants: the crate reads and never writes; it shows nothing that is not in the
//! charter, in the register of areas or in the public part of a capability; what it keeps in memory is only ever a
//! rendering of a revision that the database named in the same request.
//! Deliberately absent: everything that needs to know who asks.

mod bodies;
mod cache;
mod feeds;
mod history;
mod instance;
mod legal;
mod members;
mod overview;
mod pages;
mod procedure;
mod region;
mod register;
mod rendering;
mod section;
mod source;
mod strategy;
#[cfg(test)]
mod tests;
mod words;

use kernel::Lang;
use platform::Manifest;

/// What the app needs of the portal.
pub fn manifest() -> Manifest {
    Manifest {
        locales: [
            (Lang::De, include_str!("../locales/de.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ],
        pages: pages::routes,
        ..Manifest::empty("portal")
    }
}
