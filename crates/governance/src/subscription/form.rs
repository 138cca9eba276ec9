//! The form under the public register, as a part of its page.

use super::{LONGEST_WORDS, Rhythm, Wish};
use askama::Template;
use kernel::EmailAddress;
use serde::Deserialize;
use web::{Checks, Failure, Shell, Visit};

/// What was entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filled {
    pub(super) email: String,
    pub(super) woerter: String,
    pub(super) rhythmus: String,
    /// Nobody sees this field; what fills it in is a program.
    zweitadresse: String,
}

#[derive(Template)]
#[template(path = "subscription_form.html")]
struct Part<'a> {
    shell: &'a Shell,
    checks: &'a Checks,
    form: &'a Filled,
    rhythms: Vec<&'static str>,
    action: String,
}

/// The form for these words as a part of the network's register.
pub fn form(shell: &Shell, words: &str) -> Result<String, Failure> {
    let fresh = Filled {
        woerter: words.trim().to_owned(),
        rhythmus: Rhythm::Weekly.word().to_owned(),
        ..Filled::default()
    };
    fresh.part(shell, &Checks::default())
}

impl Filled {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn part(&self, shell: &Shell, checks: &Checks) -> Result<String, Failure> {
        web::part(&Part {
            shell,
            checks,
            form: self,
            rhythms: Rhythm::ALL.map(Rhythm::word).to_vec(),
            action: shell.portal("/beschluesse/abonnement"),
        })
    }

    /// Whether a program filled in what people do not see.
    pub(super) fn is_of_a_program(&self) -> bool {
        !self.zweitadresse.is_empty()
    }

    /// What it means; everything that is wrong goes into `checks`.
    pub(super) fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<Wish> {
        let mut refuse = |field: &str, key: &str| {
            checks.refuse(
                field,
                visit.t_enum("subscription-field", field),
                visit.t(key),
            );
        };
        let email = EmailAddress::parse(&self.email).ok();
        if email.is_none() {
            refuse("email", "subscription-error-email");
        }
        let words = self.woerter.trim();
        let fits = words.chars().count() <= LONGEST_WORDS;
        if !fits {
            refuse("woerter", "subscription-error-words");
        }
        let rhythm = Rhythm::from_word(&self.rhythmus);
        if rhythm.is_none() {
            refuse("rhythmus", "form-choose");
        }
        Some(Wish {
            email: email?,
            lang: visit.lang,
            words: fits.then(|| words.to_owned())?,
            rhythm: rhythm?,
        })
    }
}
