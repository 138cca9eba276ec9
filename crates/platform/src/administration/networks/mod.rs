//! Networks: the list, and every charter one of them ever had.

mod difference;
pub(super) mod pages;
