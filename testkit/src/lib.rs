//! What tests share: fresh databases on both engines, a fixed clock, a running
//! server, a bucket, a real browser with an accessibility check.
//!
//! Plain `cargo test` needs neither PostgreSQL nor a browser: databases are SQLite
//! then, and what cannot do without is marked `#[ignore = "needs PostgreSQL"]` or
//! `#[ignore = "needs a browser"]`. `cargo xtask test` starts both, names them in the
//! environment (`TEST_DATABASE_URL`, `REGIOWERK_WEBDRIVER` …) and runs everything.
//! A test that asks for one of them without it being there fails and says what to
//! install; nothing is skipped silently.

mod accessibility;
mod browser;
mod bucket;
mod clock;
mod database;
mod server;

pub use accessibility::{Violation, assert_accessible, assert_accessible_as_it_stands, violations};
pub use browser::{Browser, Scheme, Viewport, with_browser};
pub use bucket::BucketServer;
pub use clock::{at, noon};
pub use database::{Engine, TestDatabase, databases, on_both_engines, postgres, sqlite};
pub use server::Server;
pub use thirtyfour;
pub use thirtyfour::By;
