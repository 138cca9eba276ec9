//! The fields of one majority.

use super::filled::{Filled, Reading};
use crate::rules::stored::{
    base_of, base_word, counting_of, counting_word, scale_of, scale_word, tie_of, tie_word,
    unanimity_of, unanimity_word,
};
use voting::{Base, Counting, Majority, Matter, Scale, Share, Tie, Unanimity};
use web::Checks;

/// The names of the fields of a matter, and whether they are shown unfolded.
pub(super) struct Fields {
    pub(super) matter: &'static str,
    pub(super) open: bool,
    pub(super) share: String,
    pub(super) how: String,
    pub(super) base: String,
    pub(super) scale: String,
    pub(super) abstentions: String,
    pub(super) invalid: String,
    pub(super) tie: String,
    pub(super) unanimity: String,
    pub(super) and_share: String,
    pub(super) and_how: String,
    pub(super) and_base: String,
    pub(super) and_scale: String,
}

impl Fields {
    pub(super) fn of(matter: Matter, form: &Filled, checks: &Checks) -> Self {
        let at = |rest: &str| format!("m-{}-{rest}", matter.word());
        let faulty = checks.all().iter().any(|it| it.field.starts_with(&at("")));
        Self {
            matter: matter.word(),
            open: faulty || matter == Matter::Ordinary || !form.at(&at("anteil")).is_empty(),
            share: at("anteil"),
            how: at("art"),
            base: at("basis"),
            scale: at("zaehlt"),
            abstentions: at("enthaltungen"),
            invalid: at("ungueltig"),
            tie: at("gleichstand"),
            unanimity: at("einstimmig"),
            and_share: at("und-anteil"),
            and_how: at("und-art"),
            and_base: at("und-basis"),
            and_scale: at("und-zaehlt"),
        }
    }
}

/// Fills the fields of a matter; a simple majority stands ready where there is none.
pub(super) fn say(form: &mut Filled, matter: Matter, rule: Option<&Majority>) {
    let key = format!("m-{}", matter.word());
    let simple = Majority::simple();
    let it = rule.unwrap_or(&simple);
    form.say_share(&key, rule.map(|it| it.share));
    form.put(format!("{key}-basis"), base_word(it.base));
    form.put(format!("{key}-zaehlt"), scale_word(it.scale));
    form.put(format!("{key}-enthaltungen"), counting_word(it.abstentions));
    form.put(format!("{key}-ungueltig"), counting_word(it.invalid));
    form.put(format!("{key}-gleichstand"), tie_word(it.tie));
    form.put(format!("{key}-einstimmig"), unanimity_word(it.unanimity));
    let and = rule.and_then(|it| it.and.first());
    form.say_share(&format!("{key}-und"), and.map(|it| it.share));
    let (base, scale) = and.map_or((Base::Votes, Scale::Weight), |it| (it.base, it.scale));
    form.put(format!("{key}-und-basis"), base_word(base));
    form.put(format!("{key}-und-zaehlt"), scale_word(scale));
}

/// The majority of a matter; none where no share is named and nobody has to be unanimous.
pub(super) fn read(reading: &mut Reading<'_>, matter: Matter) -> Option<Majority> {
    let key = format!("m-{}", matter.word());
    let share = reading.share(&key, "anteil");
    let and = reading.share(&format!("{key}-und"), "und-anteil");
    let form = reading.form;
    let at = |rest: &str| form.at(&format!("{key}-{rest}"));
    let unanimity = unanimity_of(at("einstimmig")).unwrap_or(Unanimity::NotNeeded);
    let share = share.or((unanimity != Unanimity::NotNeeded).then_some(Share::MORE_THAN_HALF));
    if share.is_none() && and.is_some() {
        reading.refuse(
            &format!("{key}-anteil"),
            "anteil",
            "rules-error-share-first",
        );
    }
    let rule = Majority {
        scale: scale_of(at("zaehlt")).unwrap_or(Scale::Votes),
        share: share?,
        base: base_of(at("basis")).unwrap_or(Base::Votes),
        abstentions: counting_of(at("enthaltungen")).unwrap_or(Counting::Excluded),
        invalid: counting_of(at("ungueltig")).unwrap_or(Counting::Excluded),
        tie: tie_of(at("gleichstand")).unwrap_or(Tie::Rejected),
        unanimity,
        and: Vec::new(),
    };
    let and = and.map(|share| Majority {
        scale: scale_of(at("und-zaehlt")).unwrap_or(Scale::Weight),
        share,
        base: base_of(at("und-basis")).unwrap_or(Base::Votes),
        unanimity: Unanimity::NotNeeded,
        ..rule.clone()
    });
    Some(Majority {
        and: and.into_iter().collect(),
        ..rule
    })
}
