//! The letters of a meeting: invitation, new edition, cancellation, withdrawal. Each carries
//! the date as a calendar understands it; the invitation carries its paper, too.

use super::{Capacity, Invitee};
use crate::meeting::{Meeting, State};
use calendar::{
    Capacity as Role, Details, Event, Ics, Invitation, Invited, Part, Recurrence, Uid, When,
};
use kernel::{EmailAddress, Lang, Stamp, WebAddress};
use platform::mail::{Enclosure, Letter, Manner};
use platform::network::Network;
use platform::session::Secret;
use web::{Arg, Texts};

/// What a letter needs beside the meeting: texts, where the instance is, and for whom it runs.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// Where people reach the instance, without a slash at the end.
    pub public_url: &'a str,
    /// The network whose meeting it is.
    pub network: &'a Network,
}

/// The language of the letters: the alliance's.
pub(crate) const LANG: Lang = Lang::De;

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The first invitation.
    Called,
    /// Another time: whoever answered is asked again.
    Moved,
    /// Another place.
    Elsewhere,
    /// It does not take place.
    Cancelled,
    /// It takes place, but without this deputy.
    Withdrawn,
}

impl Occasion {
    const fn key(self) -> &'static str {
        match self {
            Self::Called => "meeting-called",
            Self::Moved => "meeting-moved",
            Self::Elsewhere => "meeting-elsewhere",
            Self::Cancelled => "meeting-cancelled",
            Self::Withdrawn => "meeting-withdrawn",
        }
    }

    const fn asks(self) -> bool {
        matches!(self, Self::Called | Self::Moved | Self::Elsewhere)
    }
}

/// The letter to one person, if it can go by mail, with what goes out with it.
pub(crate) fn letter(
    desk: &Desk<'_>,
    meeting: &Meeting,
    (to, deputy_of): (&Invitee, Option<&Invitee>),
    (occasion, secret): (Occasion, Option<&Secret>),
    now: Stamp,
) -> Option<(Letter, Vec<Enclosure>)> {
    let email = to.email.clone()?;
    let t = |key: &str| desk.texts.t(LANG, key).into_owned();
    let args: [Arg<'_>; 7] = [
        ("name", to.name.as_str().into()),
        ("title", meeting.title.as_str().into()),
        ("day", web::day_in_words(LANG, meeting.day()).into()),
        ("time", time(meeting).into()),
        ("place", place(desk, meeting).into()),
        ("network", desk.network.name.as_str().into()),
        ("reason", reason(meeting).into()),
    ];
    let mut letter = Letter::from_texts(desk.texts, LANG, occasion.key(), &args, email);
    letter.network = Some(meeting.network);
    letter.name.clone_from(&to.name);
    if let Some(secret) = secret.filter(|_| occasion.asks()) {
        let address = format!("{}/teilnahme/{}", desk.public_url, secret.expose());
        letter = letter.with_link(t("meeting-letter-answer"), address);
        letter.secret = true;
    }
    let enclosures = ics(desk, meeting, (to, deputy_of), occasion, now);
    Some((letter, enclosures.unwrap_or_default()))
}

/// `10:00 bis 12:00 Uhr`.
pub(crate) fn time(meeting: &Meeting) -> String {
    let clock = |at: Stamp| {
        let at = at.in_berlin();
        format!("{:02}:{:02}", at.hour(), at.minute())
    };
    format!("{}–{}", clock(meeting.start), clock(meeting.end))
}

/// Where it is, in one line.
fn place(desk: &Desk<'_>, meeting: &Meeting) -> String {
    let video = meeting.link.as_ref().map(|link| {
        let args = [("name", link.as_str().into())];
        desk.texts
            .t_with(LANG, "meeting-by-video", &args)
            .into_owned()
    });
    let parts = [Some(meeting.venue.clone()), video];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    parts.join("; ")
}

fn reason(meeting: &Meeting) -> String {
    match &meeting.state {
        State::Cancelled { reason, .. } => reason.clone(),
        _ => String::new(),
    }
}

/// The date for calendars, once as a form of the message and once as a file.
fn ics(
    desk: &Desk<'_>,
    meeting: &Meeting,
    (to, deputy_of): (&Invitee, Option<&Invitee>),
    occasion: Occasion,
    now: Stamp,
) -> Option<Vec<Enclosure>> {
    let invitation = Invitation {
        event: event(desk.public_url, desk.network, meeting, now),
        convener: meeting.convener.clone()?,
        invited: vec![Invited {
            email: to.email.clone()?,
            name: to.name.clone(),
            capacity: match to.capacity {
                Capacity::Chair => Role::Chair,
                Capacity::Member | Capacity::Deputy => Role::Member,
                Capacity::Guest => Role::Guest,
            },
            part: Part::Unanswered,
            deputy_of: deputy_of.and_then(|it| it.email.clone()),
        }],
        conference: meeting.link.clone(),
    };
    let file: Ics = match occasion {
        Occasion::Called | Occasion::Moved | Occasion::Elsewhere => invitation.to_request(),
        Occasion::Cancelled => invitation.to_cancellation(),
        Occasion::Withdrawn => invitation.to_withdrawal(),
    };
    let enclosure = |manner| Enclosure {
        name: desk.texts.t(LANG, "meeting-file-ics").into_owned(),
        media_type: file.content_type(),
        manner,
        bytes: file.as_str().as_bytes().to_vec(),
    };
    Some(vec![
        enclosure(Manner::Alternative),
        enclosure(Manner::Attached),
    ])
}

/// The meeting in a calendar. Its description names no item that is not public.
pub(crate) fn event(public_url: &str, network: &Network, meeting: &Meeting, now: Stamp) -> Event {
    let page = format!(
        "{public_url}/{}/intern/treffen/{}",
        network.slug, meeting.id
    );
    Event {
        uid: meeting.uid(),
        sequence: meeting.sequence,
        stamp: now,
        details: Details {
            when: When::Timed {
                start: meeting.start,
                end: meeting.end,
            },
            summary: meeting.title.clone(),
            location: meeting.venue.clone(),
            description: meeting.note.clone(),
            url: WebAddress::parse(&page).ok(),
            categories: vec![network.short_name.clone()],
            state: match meeting.state {
                State::Draft => calendar::State::Tentative,
                State::Cancelled { .. } => calendar::State::Cancelled,
                _ => calendar::State::Confirmed,
            },
        },
        recurrence: Recurrence::Once,
    }
}

/// The paper of the invitation, to go out with it.
pub(crate) fn paper(name: &str, pdf: &[u8]) -> Enclosure {
    Enclosure {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        manner: Manner::Attached,
        bytes: pdf.to_vec(),
    }
}

/// Which address of a reply is whose, without regard to case.
pub(crate) fn is_same(a: &EmailAddress, b: &EmailAddress) -> bool {
    a.key() == b.key()
}

/// The record that a name in a calendar belongs to.
pub(crate) fn meeting_of(uid: &Uid) -> Option<crate::meeting::MeetingId> {
    uid.as_str().parse().ok()
}
