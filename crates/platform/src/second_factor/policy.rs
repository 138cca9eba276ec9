//! Who may set up or end a second factor: whoever manages the account, nobody else.

pub(crate) use crate::account::policy::{MayManageOwn, may_manage_own};
