//! The page on which an organisation chooses who sees what of its record, and sees it
//! as others would. The act is [`crate::organisation::disclose`].

pub(crate) mod pages;
