//! What contacts store about a person.

use super::store;
use db::{Db, DbError};
use directory::privacy::organisation;
use platform::privacy::{Basis, DataRecord, DataSource, Datum, Fate, Subject};

/// Everything contacts store about a person.
pub(crate) const SOURCES: &[DataSource] = &[DataSource {
    key: "contacts",
    basis: Basis::PublicTask,
    fate: Fate::Unnamed,
    gather: |db, it| Box::pin(contacts(db, it)),
}];

/// That the person took part, when and with whom; not what others said there.
async fn contacts(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.person else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for (on, channel, with) in store::took_part(db.read(), id).await? {
        records.push(vec![
            ("on", Datum::Text(on)),
            ("channel", Datum::Word("contact-channel", channel)),
            organisation(db, with).await?,
        ]);
    }
    Ok(records)
}
