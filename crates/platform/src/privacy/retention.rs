//! How long what is kept, and the nightly job that lets go of the rest.

use super::{Basis, SOME};
use crate::audit::{self, Act};
use crate::manifest::BoxFuture;
use crate::workbench;
use anyhow::Context as _;
use db::{Db, DbError, Tx};
use kernel::{Actor, Lang, Stamp};
use uuid::Uuid;
use web::Texts;

/// The job of the night.
pub(crate) const JOB: &str = "platform.retention";

/// How a capability lets go of what is older than a moment; the number of records.
pub type Expire = for<'a> fn(&'a Tx, Stamp) -> BoxFuture<'a, Result<u64, DbError>>;

/// A period after which something is erased. Its text is `privacy-period-{key}`.
#[derive(Clone, Copy)]
pub struct Retention {
    /// Its name: `sent-mail`.
    pub key: &'static str,
    /// On what grounds it is kept until then.
    pub basis: Basis,
    /// How many days it is kept.
    pub days: i64,
    /// Erases what is older than that moment, at most [`SOME`] records; the number erased.
    pub expire: Expire,
}

impl std::fmt::Debug for Retention {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Retention").field(&self.key).finish()
    }
}

/// A period as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPeriod {
    /// What is erased.
    pub what: String,
    /// After how long.
    pub period: String,
    /// On what grounds it is kept until then.
    pub basis: String,
}

/// Every period in words, for the workspace and for a privacy notice in public.
pub fn periods(texts: &Texts, lang: Lang, retention: &[Retention]) -> Vec<ShownPeriod> {
    let shown = |it: &Retention| ShownPeriod {
        what: texts
            .t(lang, &format!("privacy-period-{}", it.key))
            .into_owned(),
        period: span(texts, lang, it.days),
        basis: texts
            .t(lang, &format!("privacy-basis-{}", it.basis.word()))
            .into_owned(),
    };
    retention.iter().map(shown).collect()
}

/// Whole months where the days make some, else days.
fn span(texts: &Texts, lang: Lang, days: i64) -> String {
    let (key, count) = match days {
        0 => ("privacy-at-once", 0),
        365.. if days % 365 == 0 => ("privacy-months", days / 365 * 12),
        180.. if days % 30 == 0 => ("privacy-months", days / 30),
        _ => ("privacy-days", days),
    };
    let args = [("count", count.into())];
    texts.t_with(lang, key, &args).into_owned()
}

/// Erases everything whose time is over. What one rule finds goes in small transactions;
/// an entry of the audit trail says how much it was. The second time nothing is left.
pub(crate) async fn run(db: Db, _: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let bench = workbench::present()?;
    for rule in &bench.catalogue.retention {
        let erased = follow(&db, rule, now).await;
        erased.with_context(|| format!("what has expired of {}", rule.key))?;
    }
    Ok(())
}

async fn follow(db: &Db, rule: &Retention, now: Stamp) -> Result<(), DbError> {
    let before = now.plus_days(-rule.days);
    loop {
        let tx = db.begin().await?;
        let erased = (rule.expire)(&tx, before).await?;
        if erased == 0 {
            return Ok(());
        }
        let act = Act {
            network: None,
            name: "privacy.expire",
            entity: "retention",
            id: Uuid::nil(),
            details: serde_json::json!({ "rule": rule.key, "erased": erased }),
        };
        audit::record(&tx, &Actor::System, now, &act).await?;
        tx.commit().await?;
        if erased < SOME {
            return Ok(());
        }
    }
}
