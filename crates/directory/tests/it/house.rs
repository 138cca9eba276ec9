//! The directory's house: the platform and the directory.

pub use crate::ground::*;
use testkit::TestDatabase;

pub async fn house(database: &TestDatabase) -> House {
    house_of(database, || {
        vec![platform::manifest(), directory::manifest()]
    })
    .await
}
