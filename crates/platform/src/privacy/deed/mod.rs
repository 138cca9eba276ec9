//! Acts whose records keep the name of who did them, so that an erasure finds it.

mod store;

use crate::audit;
use db::{DbError, Tx};
use kernel::AccountId;

/// An act, and the column in which the name of who did it stands.
#[derive(Clone, Copy, Debug)]
pub struct Deed {
    act: &'static str,
    table: &'static str,
    /// The column with the id that the trail knows of the act.
    key: &'static str,
    column: &'static str,
}

impl Deed {
    /// The act `act` writes who did it into `column` of `table`; the id that stands in the
    /// trail is in `key`.
    pub const fn new(
        act: &'static str,
        table: &'static str,
        key: &'static str,
        column: &'static str,
    ) -> Self {
        Self {
            act,
            table,
            key,
            column,
        }
    }
}

impl Deed {
    /// Where the name stands: `table.column`.
    pub fn place(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }
}

/// Takes the name from what the account wrote down: the trail knows which records these
/// are and what the name was then, so that nobody else of that name loses theirs.
pub async fn unname_deeds(tx: &Tx, account: AccountId, deeds: &[Deed]) -> Result<(), DbError> {
    let names = audit::names_of(&**tx, account).await?;
    for deed in deeds {
        let records = audit::records_of(&**tx, account, deed.act).await?;
        store::unname(tx, deed, &records, &names).await?;
    }
    Ok(())
}
