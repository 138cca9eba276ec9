//! Who changes passwords, and who appoints administrators: as with accounts.

pub use crate::account::policy::{
    MayMakeAdministrator, MayManageOwn, may_make_administrator, may_manage_own,
};
