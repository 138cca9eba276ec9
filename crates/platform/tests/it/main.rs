//! The platform over its tables and its routes.

mod house;
mod mail;
mod token;
