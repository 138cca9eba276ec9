//! How long files of imports are kept, and what an erasure takes from imports: the name of
//! who uploaded them.

mod store;

use db::{DbError, Tx};
use platform::audit;
use platform::privacy::{Basis, Eraser, Retention, Subject};

/// The act whose record keeps the name of who did it.
const UPLOAD: &str = "import.upload";

/// Takes the name of a person from the imports they uploaded.
pub(crate) const ERASER: Eraser = Eraser {
    name: "sheets",
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

/// How long imports keep what.
pub(crate) const PERIODS: &[Retention] = &[Retention {
    key: "import-files",
    basis: Basis::Interest,
    days: 90,
    expire: |tx, before| Box::pin(store::expire_files(tx, before)),
}];

/// The trail knows which imports these are, so that nobody of the same name loses theirs.
async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    let Some(account) = subject.account else {
        return Ok(());
    };
    let uploads = audit::records_of(&**tx, account, UPLOAD).await?;
    store::unname(tx, &uploads).await
}
