//! The platform over its tables and its routes.

mod house;
mod invitation;
mod jobs;
mod mail;
mod notification;
mod privacy;
mod second_factor;
mod token;
