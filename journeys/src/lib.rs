//! The job stories that real people do with Regiowerk, walked through in a real
//! browser. Everything is in `tests/journeys`; every test there is marked
//! `#[ignore = "needs a browser"]`, so that only `cargo xtask test` runs it.
