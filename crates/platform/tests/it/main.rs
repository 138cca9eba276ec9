//! The platform over its tables and its routes.

mod house;
mod invitation;
mod jobs;
mod legal_text;
mod mail;
mod notification;
mod password;
mod privacy;
mod second_factor;
mod throttle;
mod token;
