//! The platform over its tables and its routes.

mod access;
mod administration;
mod house;
mod invitation;
mod jobs;
mod mail;
mod second_factor;
mod token;
mod trail;
