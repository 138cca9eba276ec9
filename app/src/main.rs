//! `regiowerk`: the software a regional alliance runs on.
//!
//! Exit codes: 0 done; 1 refused or failed, with one line on standard error that
//! says why; 2 the command line itself is wrong.

mod charters;
mod clock;
mod commands;
mod compose;
mod demo;
mod figures;
mod limits;
mod migrations;
mod probes;
mod server;
mod settings;
mod watch;

use clap::Parser as _;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Two TLS libraries may come in with the dependencies: this one speaks.
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        eprintln!("regiowerk: the TLS library was set up twice");
        return ExitCode::FAILURE;
    }
    let command = commands::Cli::parse();
    match commands::run(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("regiowerk: {error:#}");
            ExitCode::FAILURE
        }
    }
}
