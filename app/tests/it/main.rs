//! The program as an operator meets it: started, killed, asked for one line.

mod backup;
mod bucket;
mod commands;
mod documents;
mod durability;
mod mailbox;
mod oidc;
mod operator;
mod process;
mod two_nodes;
mod uploads;
