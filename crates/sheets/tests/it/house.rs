//! The house of sheets: the platform, the directory and they.

pub use crate::ground::*;
use testkit::TestDatabase;

pub async fn house(database: &TestDatabase) -> House {
    let manifests = || {
        vec![
            platform::manifest(),
            directory::manifest(),
            sheets::manifest(),
        ]
    };
    house_of(database, manifests).await
}
