//! Who is a member on a day: what seats and votes follow from.

pub(super) mod store;
