//! The page on which a member leaves: since when it is one, what it holds, what is open
//! and has to be handed over. The act is [`crate::membership::leave_because`].

pub(crate) mod pages;
