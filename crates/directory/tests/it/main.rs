//! The directory on both engines.

mod house;
mod memberships;
mod organisations;
mod people;
