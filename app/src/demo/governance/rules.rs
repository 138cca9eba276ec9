//! Invented rules of procedure: those of a steering group, in force and being revised, and
//! those that an alliance is still writing.

use super::{CLERK, body_named};
use crate::demo::work::acts::{actor, network_named};
use anyhow::Context as _;
use db::Db;
use directory::Since;
use governance::Words;
use governance::resolution::{self, Settled};
use governance::rules::{self, Adoption, Deputising, Provisions, Version, Wish};
use kernel::{Confidentiality, Stamp};
use serde::Deserialize;
use voting::{
    Base, Circular, Consent, Counted, DayCount, EffectOfResolution, Majority, Matter, Minutes,
    Notice, Quorum, RuleSet, Share, Silence, Strictness, Tally,
};

/// Where there are rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    in_force: OfBody,
    /// The network that is still writing those of its charter.
    in_the_making: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfBody {
    network: String,
    body: String,
}

/// Does all of it.
pub(super) async fn ensure(db: &Db, wanted: &Wanted, now: Stamp) -> anyhow::Result<()> {
    in_force(db, &wanted.in_force, now).await?;
    in_the_making(db, &wanted.in_the_making, now).await
}

fn words(de: &str, en: &str) -> Words {
    Words {
        de: de.to_owned(),
        en: Some(en.to_owned()),
    }
}

const fn notice(days: u16) -> Notice {
    Notice {
        days,
        count: DayCount::FullDaysBetween,
        counted: Counted::CalendarDays,
    }
}

/// Rules as steering groups of mayors have them.
fn provisions() -> Provisions {
    let two_thirds = Majority {
        share: Share::TWO_THIRDS,
        base: Base::LegalSeats,
        ..Majority::simple()
    };
    Provisions {
        rule_set: RuleSet {
            notice: Some(notice(10)),
            urgent_notice: Some(notice(3)),
            quorum: Some(Quorum {
                share: Share::MORE_THAN_HALF,
                of_legal: true,
                deemed_until_challenged: true,
                second_meeting: Share::new(Strictness::AtLeast, 1, 3),
            }),
            majorities: vec![
                (Matter::Ordinary, Majority::simple()),
                (Matter::Rules, two_thirds.clone()),
                (Matter::Exclusion, two_thirds),
            ],
            circular: Some(Circular {
                consent: Consent::Share(Share::HALF, 7),
                vote_days: 14,
                silence: Silence::NotCast,
                participation: Some(Share::HALF),
            }),
            minutes: Minutes {
                days: Some(21),
                objection_days: Some(14),
            },
            ..RuleSet::silent()
        },
        deputies: Some(Deputising::Votes),
        signed_by: Some(words("Vorsitz und Schriftführung", "chair and secretary")),
    }
}

/// Adopted by a resolution; a second version is being written.
async fn in_force(db: &Db, of: &OfBody, now: Stamp) -> anyhow::Result<()> {
    let slug = of.network.as_str();
    let then = now.plus_days(-90);
    let network = network_named(db, slug).await?;
    let clerk = actor(db, slug, CLERK, None, then).await?;
    let body = body_named(db, network, &of.body).await?.body.id;
    let name = words(
        "Arbeitsordnung der Lenkungsgruppe (Demo)",
        "Rules of procedure of the steering group (demo)",
    );
    let wish = Wish {
        name: name.clone(),
        bodies: vec![body],
        provisions: provisions(),
        source: Some("Vorlage der Geschäftsstelle (erfunden)".to_owned()),
        note: None,
    };
    let first = rules::begin(db, &clerk, network, wish.clone(), then).await?;
    let decided = resolution::Wish {
        title: name,
        text: words(
            "Die Lenkungsgruppe gibt sich die vorgelegte Arbeitsordnung.",
            "The steering group adopts the rules of procedure that were laid before it.",
        ),
        body: Some(body),
        organisation: None,
        matter: Matter::Rules,
        effect: EffectOfResolution::Internal,
        confidentiality: Confidentiality::Public,
    };
    let id = resolution::draft(db, &clerk, network, decided, then).await?;
    let tally = Tally {
        yes: 12,
        no: 0,
        abstentions: 0,
        invalid: 0,
    };
    let settled = Settled::Adopted(Since::Day(then.day()), Some(tally));
    resolution::settle(db, &clerk, id, settled, then).await?;
    let adoption = Adoption {
        resolution: id,
        from: then.day(),
    };
    rules::adopt(db, &clerk, first, adoption, then).await?;
    let later = now.plus_days(-8);
    let second = rules::revise(db, &clerk, first, later).await?;
    let mut shorter = wish;
    shorter.provisions.rule_set.notice = Some(notice(7));
    shorter.provisions.rule_set.minutes.days = Some(14);
    shorter.provisions.deputies = Some(Deputising::Advises);
    rules::change(db, &clerk, second, shorter, later).await?;
    Ok(())
}

/// The charter only knows that rules are being written; a first draft says some of them.
async fn in_the_making(db: &Db, slug: &str, now: Stamp) -> anyhow::Result<()> {
    let then = now.plus_days(-20);
    let network = network_named(db, slug).await?;
    let clerk = actor(db, slug, CLERK, None, then).await?;
    let all = rules::of_network(db.read(), network).await?;
    let draft = all.into_iter().find(|it| it.adopted.is_none());
    let Version {
        id, name, bodies, ..
    } = draft.context("the rules that the charter says are being written")?;
    let wish = Wish {
        name,
        bodies,
        provisions: Provisions {
            rule_set: RuleSet {
                notice: Some(notice(14)),
                majorities: vec![(Matter::Ordinary, Majority::simple())],
                ..RuleSet::silent()
            },
            ..Provisions::silent()
        },
        source: None,
        note: Some(words(
            "In Arbeit. Offen sind Beschlussfähigkeit, Umlaufverfahren und Niederschrift (Demo).",
            "Being written. Quorum, circular resolutions and minutes are still open (demo).",
        )),
    };
    rules::change(db, &clerk, id, wish, then).await?;
    Ok(())
}
