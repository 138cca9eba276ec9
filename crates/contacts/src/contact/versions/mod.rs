//! What a contact said before it was corrected.

pub(super) mod store;
