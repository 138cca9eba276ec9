//! The form of a contact: what was entered, as entered, and what it says.

use super::{Account, Channel, Contact, Findings, Need, Participant, Topic};
use crate::follow_up::{FollowUpKind, Owner, Wish};
use kernel::{Confidentiality, Date, Line, NetworkId, OrganisationId, PersonId};
use serde::Deserialize;
use std::collections::HashMap;
use web::{Checks, Visit};

/// So many needs, follow-ups and further organisations the form asks for.
pub(super) const NEEDS: usize = 3;
pub(super) const FOLLOW_UPS: usize = 2;
pub(super) const FURTHER: usize = 2;

/// What was entered, as entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filled {
    pub(super) art: String,
    pub(super) tag: String,
    #[serde(rename = "anlass-text")]
    pub(super) subject: String,
    pub(super) notiz: String,
    pub(super) zufriedenheit: String,
    pub(super) naechster: String,
    pub(super) sichtbarkeit: String,
    pub(super) eigene: String,
    pub(super) gaeste: String,
    pub(super) beschaeftigte: String,
    /// `thema-space`, `bedarf-1-text`, `folge-1-wer`, `weitere-1` and so on.
    #[serde(flatten)]
    pub(super) more: HashMap<String, String>,
}

/// What a form says.
pub(super) struct Read {
    pub(super) account: Account,
    pub(super) findings: Findings,
    pub(super) follow_ups: Vec<Wish>,
}

/// Between whom a contact is: the organisation it is with and the writer's own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides {
    pub(super) with: OrganisationId,
    pub(super) own: Option<OrganisationId>,
}

impl Filled {
    /// The form of a new contact.
    pub(super) fn blank(visit: &Visit) -> Self {
        Self {
            art: Channel::Visit.word().to_owned(),
            tag: visit.now.day().to_string(),
            sichtbarkeit: Confidentiality::Network.word().to_owned(),
            eigene: visit.actor.name().to_owned(),
            ..Self::default()
        }
    }

    /// The form of a contact that is there; `people` are the names of those participants
    /// whom the directory knows.
    pub(super) fn of(contact: &Contact, sides: Sides, people: &HashMap<PersonId, String>) -> Self {
        let (account, findings) = (&contact.account, &contact.findings);
        let mut by_side: Vec<(OrganisationId, Vec<String>)> = Vec::new();
        for it in &account.participants {
            let known = it.person.and_then(|id| people.get(&id).cloned());
            let name = known.or(it.name.as_ref().map(ToString::to_string));
            let Some(name) = name else { continue };
            match by_side
                .iter_mut()
                .find(|(side, _)| *side == it.organisation)
            {
                Some((_, names)) => names.push(name),
                None => by_side.push((it.organisation, vec![name])),
            }
        }
        let mut take = |side: Option<OrganisationId>| {
            let at = by_side.iter().position(|(it, _)| Some(*it) == side);
            at.map(|at| by_side.remove(at).1.join("\n"))
                .unwrap_or_default()
        };
        let (gaeste, eigene) = (take(Some(sides.with)), take(sides.own));
        let mut more = HashMap::new();
        for (nr, (side, names)) in (1..).zip(by_side) {
            more.insert(format!("weitere-{nr}-organisation"), side.to_string());
            more.insert(format!("weitere-{nr}"), names.join("\n"));
        }
        for topic in &findings.topics {
            more.insert(format!("thema-{}", topic.word()), "1".to_owned());
        }
        for (nr, need) in (1..).zip(&findings.needs) {
            more.insert(format!("bedarf-{nr}-thema"), need.topic.word().to_owned());
            more.insert(format!("bedarf-{nr}-text"), need.text.to_string());
        }
        let day = |day: Option<Date>| day.map(|it| it.to_string()).unwrap_or_default();
        Self {
            art: account.channel.word().to_owned(),
            tag: account.on.to_string(),
            subject: account.subject.to_string(),
            notiz: account.note.clone().unwrap_or_default(),
            zufriedenheit: account
                .satisfaction
                .map(|it| it.to_string())
                .unwrap_or_default(),
            naechster: day(account.next_on),
            sichtbarkeit: account.confidentiality.word().to_owned(),
            eigene,
            gaeste,
            beschaeftigte: findings
                .employees
                .map(|it| it.to_string())
                .unwrap_or_default(),
            more,
        }
    }

    /// What was entered in a field by this name.
    pub(super) fn at(&self, field: &str) -> &str {
        self.more.get(field).map_or("", |it| it.trim())
    }

    /// What the form says, or everything that is wrong with it.
    pub(super) fn read(&self, visit: &Visit, sides: Sides) -> Result<Read, Checks> {
        let mut checks = Checks::default();
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let on = self.tag.trim().parse();
        if on.is_err() {
            refuse("tag", "contact-on", "directory-day-malformed");
        }
        let subject = Line::parse(&self.subject);
        if subject.is_err() {
            refuse("anlass-text", "contact-subject", "contact-subject-missing");
        }
        let next_on = day(&self.naechster);
        if next_on.is_err() {
            refuse("naechster", "contact-next", "directory-day-malformed");
        }
        let employees = self.employees();
        if employees.is_err() {
            let message = "organisation-employees-malformed";
            refuse("beschaeftigte", "organisation-employees", message);
        }
        let needs = self.needs(&mut refuse);
        let follow_ups = self.follow_ups(&mut refuse);
        let (Ok(on), Ok(subject), true) = (on, subject, checks.is_fine()) else {
            return Err(checks);
        };
        let note = self.notiz.replace("\r\n", "\n");
        let topics = Topic::ALL.into_iter();
        let topics = topics.filter(|it| !self.at(&format!("thema-{}", it.word())).is_empty());
        Ok(Read {
            account: Account {
                channel: Channel::from_word(&self.art).unwrap_or(Channel::Visit),
                on,
                subject,
                note: Some(note.trim().to_owned()).filter(|it| !it.is_empty()),
                satisfaction: self.zufriedenheit.parse().ok(),
                next_on: next_on.unwrap_or_default(),
                confidentiality: Confidentiality::from_word(&self.sichtbarkeit)
                    .unwrap_or(Confidentiality::Network),
                participants: self.participants(sides),
            },
            findings: Findings {
                topics: topics.collect(),
                employees: employees.unwrap_or_default(),
                needs,
            },
            follow_ups,
        })
    }

    /// A whole number with or without dots.
    fn employees(&self) -> Result<Option<u32>, std::num::ParseIntError> {
        let digits = self.beschaeftigte.replace(['.', ' ', '\u{a0}'], "");
        Some(digits)
            .filter(|it| !it.is_empty())
            .map(|it| it.parse())
            .transpose()
    }

    fn needs(&self, refuse: &mut impl FnMut(&str, &str, &str)) -> Vec<Need> {
        let mut needs = Vec::new();
        for nr in 1..=NEEDS {
            let text = self.at(&format!("bedarf-{nr}-text"));
            let topic = Topic::from_word(self.at(&format!("bedarf-{nr}-thema")));
            match (topic, Line::parse(text)) {
                (None, _) if text.is_empty() => {}
                (Some(topic), Ok(text)) => needs.push(Need { topic, text }),
                (None, _) => {
                    let field = format!("bedarf-{nr}-thema");
                    refuse(&field, "contact-need", "contact-need-topic-missing");
                }
                (Some(_), Err(_)) => {
                    let field = format!("bedarf-{nr}-text");
                    refuse(&field, "contact-need", "contact-need-text-missing");
                }
            }
        }
        needs
    }

    fn follow_ups(&self, refuse: &mut impl FnMut(&str, &str, &str)) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for nr in 1..=FOLLOW_UPS {
            let subject = self.at(&format!("folge-{nr}-betreff"));
            if subject.is_empty() {
                continue;
            }
            let line = Line::parse(subject);
            if line.is_err() {
                let field = format!("folge-{nr}-betreff");
                refuse(&field, "follow-up-subject", "form-line-missing");
            }
            let owner = Owner::from_word(self.at(&format!("folge-{nr}-wer")));
            if owner.is_none() {
                let field = format!("folge-{nr}-wer");
                refuse(&field, "follow-up-owner", "follow-up-error-owner");
            }
            let due_on = day(self.at(&format!("folge-{nr}-bis")));
            if due_on.is_err() {
                let field = format!("folge-{nr}-bis");
                refuse(&field, "follow-up-due", "directory-day-malformed");
            }
            if let (Ok(subject), Some(owner), Ok(due_on)) = (line, owner, due_on) {
                wishes.push(Wish {
                    kind: FollowUpKind::Task,
                    subject,
                    owner,
                    due_on,
                });
            }
        }
        wishes
    }

    fn participants(&self, sides: Sides) -> Vec<Participant> {
        let mut participants = named(&self.gaeste, sides.with);
        if let Some(own) = sides.own {
            participants.extend(named(&self.eigene, own));
        }
        for nr in 1..=FURTHER {
            let side = self.at(&format!("weitere-{nr}-organisation")).parse();
            if let Ok(side) = side {
                participants.extend(named(self.at(&format!("weitere-{nr}")), side));
            }
        }
        participants
    }
}

/// Names, one a line or divided by commas, on the side of an organisation.
fn named(text: &str, side: OrganisationId) -> Vec<Participant> {
    let names = text
        .split([',', ';', '\n'])
        .filter_map(|it| Line::parse(it).ok());
    names
        .map(|name| Participant {
            organisation: side,
            person: None,
            name: Some(name),
        })
        .collect()
}

/// A day of the calendar; nothing for an empty text.
fn day(text: &str) -> Result<Option<Date>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}

/// The organisation for which the actor of this visit writes in the network.
pub(super) fn sides(visit: &Visit, network: NetworkId, with: OrganisationId) -> Sides {
    Sides {
        with,
        own: directory::reach::stands_for(&visit.actor, network),
    }
}
