//! What applicants of the public page are written.

use super::Applicant;
use platform::mail::Letter;
use platform::network::Network;
use web::Texts;

/// What a letter needs beside the application: the texts, and where the instance is.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// Where people reach the instance, without a slash at the end.
    pub public_url: &'a str,
}

impl Desk<'_> {
    /// A letter about an application, with a link to the network's page.
    pub(crate) fn answer(
        self,
        key: &str,
        applicant: &Applicant,
        network: &Network,
        organisation: &str,
    ) -> Letter {
        let letter = self.letter(key, applicant, network, organisation);
        let text = self.texts.t(applicant.lang, "application-mail-network");
        let address = self.address(applicant, network, "");
        letter.with_link(text, address)
    }

    /// A letter about an application, without a link.
    pub(crate) fn letter(
        self,
        key: &str,
        applicant: &Applicant,
        network: &Network,
        organisation: &str,
    ) -> Letter {
        let args = [
            ("name", applicant.name.to_string().into()),
            ("network", network.name.clone().into()),
            ("organisation", organisation.to_owned().into()),
            ("days", crate::membership::application::DAYS.into()),
        ];
        let to = applicant.email.clone();
        let letter = Letter::from_texts(self.texts, applicant.lang, key, &args, to);
        Letter {
            network: Some(network.id),
            name: applicant.name.to_string(),
            ..letter
        }
    }

    /// A full address below the network, in the applicant's language.
    pub(crate) fn address(self, applicant: &Applicant, network: &Network, below: &str) -> String {
        let prefix = applicant.lang.prefix();
        format!("{}{prefix}/{}{below}", self.public_url, network.slug)
    }
}
