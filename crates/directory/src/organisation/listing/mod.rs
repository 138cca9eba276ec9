//! In which networks' directories an organisation stands, and under which key of
//! their charters.

pub(crate) mod store;
