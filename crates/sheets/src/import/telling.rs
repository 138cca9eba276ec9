//! Who is told that an import is done.

use super::Import;
use db::{DbError, Tx};
use kernel::{Actor, Role, Stamp};
use platform::audit;
use platform::notification::{Channel, News, NoticeKind, Weight, tell};

/// An import that one confirmed is done.
pub(crate) const FINISHED: NoticeKind = NoticeKind {
    key: "import-finished",
    channel: Channel::Here,
    weight: Weight::News,
    audience: &[
        Role::CentralOffice,
        Role::Head,
        Role::Officer,
        Role::OrganisationEditor,
    ],
};

/// Tells whoever confirmed an import that it is done.
pub(super) async fn finished(tx: &Tx, import: &Import, now: Stamp) -> Result<(), DbError> {
    let confirmed = audit::who_did(&**tx, import.id.uuid(), "import.confirm").await?;
    let news = News {
        kind: FINISHED,
        network: import.network,
        about: import.id.uuid(),
        subject: import.file_name.clone(),
        path: format!("/verzeichnis/importe/{}", import.id),
        once: None,
    };
    tell(tx, &Actor::System, &confirmed, &news, now).await
}
