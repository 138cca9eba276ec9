//! The directory on both engines.

mod contacts;
mod duplicates;
mod finding;
mod house;
mod memberships;
mod organisations;
mod people;
