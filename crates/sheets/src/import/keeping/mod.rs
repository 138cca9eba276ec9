//! How long files of imports are kept, and what an erasure takes from imports: the name of
//! who uploaded them.

mod store;

use platform::privacy::{Basis, Deed, Eraser, Retention};

/// The act whose record keeps the name of who did it.
const DEEDS: &[Deed] = &[Deed::new("import.upload", "import", "id", "uploaded_by")];

/// Takes the name of a person from the imports they uploaded.
pub(crate) const ERASER: Eraser = Eraser {
    name: "sheets",
    deeds: DEEDS,
    erase: |_, _, _| Box::pin(async { Ok(()) }),
};

/// How long imports keep what.
pub(crate) const PERIODS: &[Retention] = &[Retention {
    key: "import-files",
    basis: Basis::Interest,
    days: 90,
    expire: |tx, before| Box::pin(store::expire_files(tx, before)),
}];
