//! The words every room of the house shares: ids, moments, money, text, places,
//! the actor, and refusals.
//!
//! Invariants: no I/O, no async, no clock (a moment is always a parameter), no
//! serialisation (the edges have types of their own).

mod actor;
mod applications;
mod confidentiality;
mod contact;
mod id;
mod lang;
mod money;
mod page;
mod period;
mod place;
mod refusal;
mod stamp;
mod text;

pub use actor::{Actor, Identity, Role, Standing};
pub use applications::Applications;
pub use confidentiality::Confidentiality;
pub use contact::{EmailAddress, EmailError, WebAddress, WebAddressError};
pub use id::{AccountId, BodyId, NetworkId, OrganisationId, PersonId};
pub use jiff::civil::Date;
pub use lang::Lang;
pub use money::{Money, MoneyError};
pub use page::{Cursor, Limit, Page};
pub use period::{Period, PeriodError};
pub use place::Point;
pub use refusal::{Denied, Kind, Refusal};
pub use stamp::Stamp;
pub use text::{Folded, Line, Slug, TextError, fold};

#[doc(hidden)]
pub use uuid;
