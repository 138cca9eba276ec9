//! The house of contacts: the platform, the directory and they.

pub use crate::ground::*;
use platform::Manifest;
use testkit::TestDatabase;

pub fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        contacts::manifest(),
    ]
}

pub async fn house(database: &TestDatabase) -> House {
    house_of(database, manifests).await
}
