//! Charters as people write them: the alliances of this repository, and broken ones.

mod broken;
mod networks;
mod round_trip;
