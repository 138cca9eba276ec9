//! What every capability stands on: the networks of the instance, accounts and
//! their roles, sessions, the audit trail, jobs, mail, notices, privacy, and running
//! all that.
//!
//! Invariants: every change writes its audit entry in its own transaction; what a
//! person may do follows from roles computed at the request, never from the
//! session. Deliberately absent: organisations and people (the directory's), and
//! any knowledge of which capabilities exist.

pub mod access;
pub mod account;
pub mod administration;
pub mod audit;
mod catalogue;
pub mod invitation;
pub mod job;
pub mod legal_text;
pub mod link;
pub mod mail;
mod manifest;
mod migrations;
pub mod network;
pub mod notification;
pub mod oidc;
pub mod overview;
pub mod password;
pub mod press;
pub mod privacy;
mod randomness;
pub mod role;
pub mod second_factor;
pub mod section;
pub mod session;
pub mod throttle;
pub mod token;
pub mod trail;
pub mod upload;
pub mod workbench;

pub use catalogue::Catalogue;
pub use manifest::{BoxFuture, JobKind, Manifest, StandingsSource, manifest};
