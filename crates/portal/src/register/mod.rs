//! What the alliance has decided, for everybody: the register with its search, one
//! resolution with what the councils did, and a feed of either.
//!
//! Whoever asks reads the same: the public resolutions, also when signed in.

pub(crate) mod pages;
