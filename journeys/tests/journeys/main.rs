//! One binary for all journeys; a module per job story.

mod tools;
