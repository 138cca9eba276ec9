//! The letter that tells an applicant without an account what was decided.

use crate::membership::{State, store as memberships};
use crate::organisation;
use db::Db;
use kernel::{Lang, Stamp};
use platform::mail::{self, Letter};
use platform::{network, workbench};

/// The job that writes it.
pub(crate) const ANSWER: &str = "directory.answer";

/// Writes to who applied for the membership that `payload` names, unless their name is
/// erased meanwhile. The public page is German first, and so is the letter.
pub(crate) async fn answer(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let id = payload["membership"].as_str().unwrap_or_default().parse()?;
    let bench = workbench::present()?;
    let tx = db.begin().await?;
    let Some(membership) = memberships::find_locked(&tx, id).await? else {
        return Ok(());
    };
    let (Some(applicant), key) = (
        membership.applicant,
        match membership.state {
            State::Admitted { .. } => "membership-mail-admitted",
            State::Declined(_) => "membership-mail-declined",
            State::Applied | State::Left { .. } => return Ok(()),
        },
    ) else {
        return Ok(());
    };
    let found = network::by_id(&*tx, membership.network).await?;
    let named = organisation::store::find(&*tx, membership.organisation).await?;
    let (Some(network), Some(organisation)) = (found, named) else {
        return Ok(());
    };
    let args = [
        ("name", applicant.name.to_string().into()),
        ("network", network.name.clone().into()),
        ("organisation", organisation.profile.name.to_string().into()),
    ];
    let lang = Lang::De;
    let letter = Letter::from_texts(&bench.texts, lang, key, &args, applicant.email);
    let address = format!("{}/{}", bench.public_url, network.slug);
    let letter = Letter {
        network: Some(network.id),
        name: applicant.name.to_string(),
        ..letter.with_link(network.name, address)
    };
    mail::queue(&tx, letter, now).await?;
    tx.commit().await?;
    Ok(())
}
