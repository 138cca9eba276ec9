//! Who the alliance is: its name, what it is for, what it stands for.

use kernel::WebAddress;

use crate::Charter;
use crate::part::{record, words};
use crate::problem::ProblemKind;
use crate::read::Reader;
use crate::value::{Colour, Key, Localised, Text};

record! {
    /// Name, Leitbild and purpose of the alliance.
    Block Identity {
        /// The full name.
        name: Text,
        /// The name where there is little room.
        short_name: Option<Text>,
        /// What the alliance is for, in one sentence.
        purpose: Localised,
        /// The values of the Leitbild.
        values: Vec<Localised>,
        /// What it calls itself towards the outside.
        claim: Option<Localised>,
        /// Its own web site.
        website: Option<WebAddress>,
        /// The colour of its pages; the product's own where absent.
        colour: Option<Colour>,
    }
}

words! {
    /// How one becomes a member.
    Joining {
        /// Anyone interested can apply at any time.
        Open = "open",
        /// The members are asked to join by those who are in.
        OnInvitation = "on-invitation",
        /// Members are named in the founding resolution.
        ByResolution = "by-resolution",
    }
}

words! {
    /// What the public page takes from organisations that want to take part.
    Applications {
        /// Applications for membership.
        Membership = "membership",
        /// That somebody is interested; the members decide whom they invite.
        Interest = "interest",
        /// Nothing: the page only names whom to talk to.
        Closed = "closed",
    }
}

record! {
    /// Who can become a member.
    Block Admission {
        /// The way in.
        joining: Joining,
        /// What the public form takes; follows from `joining` where absent.
        applications: Option<Applications>,
        /// Whom the alliance wants to win.
        sought: Vec<Localised>,
        /// What an applicant should know.
        note: Option<Localised>,
    }
}

impl Admission {
    /// What the public form takes: where everybody can join, applications for
    /// membership, elsewhere that somebody is interested.
    pub fn takes(&self) -> Applications {
        self.applications.unwrap_or(match self.joining {
            Joining::Open => Applications::Membership,
            Joining::OnInvitation | Joining::ByResolution => Applications::Interest,
        })
    }
}

words! {
    /// The ways in which an alliance speaks to the public.
    ChannelKind {
        /// A web site.
        Website = "website",
        /// Press releases.
        PressReleases = "press-releases",
        /// Tips for events.
        EventTips = "event-tips",
        /// Pages on social networks.
        SocialMedia = "social-media",
    }
}

record! {
    /// One way in which the alliance speaks to the public.
    Block Channel {
        /// Its name in this charter.
        key: Key,
        /// What it is.
        kind: ChannelKind,
        /// What it is called.
        name: Localised,
        /// Who runs it.
        organisation: Option<Key>,
        /// Where it is.
        website: Option<WebAddress>,
    }
}

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    if let Some(colour) = &charter.identity.colour
        && let Some(better) = colour.readable_instead()
    {
        let kind = ProblemKind::TooPale {
            colour: colour.as_str().to_owned(),
            better: better.as_str().to_owned(),
        };
        reader.at("identity.colour", kind);
    }
    for (i, channel) in charter.channels.iter().enumerate() {
        charter.refers_to_organisation(
            channel.organisation.as_ref(),
            format_args!("channels[{i}].organisation"),
            reader,
        );
    }
}
