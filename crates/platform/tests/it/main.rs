//! The platform over its tables and its routes.

mod access;
mod administration;
mod bucket;
mod dead_jobs;
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
mod trail;
mod upload;
