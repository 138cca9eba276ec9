//! Answers to an invitation: on the page, by the link of the letter, from a calendar.

use super::actions::RosterError;
use super::letter::{is_same, meeting_of};
use super::policy::may_answer;
use super::{Attends, Invitee, InviteeId, Via, store};
use crate::meeting::actions::{managed, record_with};
use crate::meeting::{Meeting, MeetingError, find_locked};
use calendar::{Answer, Reply, read_reply};
use db::{Db, Tx};
use kernel::{Actor, NetworkId, Stamp};
use platform::session::Secret;
use serde_json::json;

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Who answered.
    pub name: String,
    /// To which meeting.
    pub title: String,
    /// What.
    pub answer: Attends,
}

/// Notes somebody's answer: their own, or the central office's on their word.
pub async fn answer(
    db: &Db,
    actor: &Actor,
    id: InviteeId,
    answer: Attends,
    now: Stamp,
) -> Result<Answered, RosterError> {
    let tx = db.begin().await?;
    let (meeting, invitee) = both(&tx, id).await?;
    may_answer(actor, &meeting, &invitee)?;
    let done = note(&tx, actor, (&meeting, invitee), answer, now).await?;
    tx.commit().await?;
    Ok(done)
}

/// Notes the answer of whoever has the link of the letter.
pub async fn answer_by_link(
    db: &Db,
    secret: &Secret,
    answer: Attends,
    now: Stamp,
) -> Result<Answered, RosterError> {
    let found = store::by_secret(db.read(), secret).await?;
    let id = found.ok_or(MeetingError::Missing)?.id;
    let tx = db.begin().await?;
    let (meeting, invitee) = both(&tx, id).await?;
    let done = note(&tx, &Actor::Anonymous, (&meeting, invitee), answer, now).await?;
    tx.commit().await?;
    Ok(done)
}

/// Meeting before invitee: every act locks them in this order.
async fn both(tx: &Tx, id: InviteeId) -> Result<(Meeting, Invitee), RosterError> {
    let found = store::find(&**tx, id).await?;
    let meeting = found.ok_or(MeetingError::Missing)?.meeting;
    let meeting = find_locked(tx, meeting).await?;
    let invitee = store::locked(tx, id).await?;
    Ok(meeting.zip(invitee).ok_or(MeetingError::Missing)?)
}

async fn note(
    tx: &Tx,
    actor: &Actor,
    (meeting, invitee): (&Meeting, Invitee),
    answer: Attends,
    now: Stamp,
) -> Result<Answered, RosterError> {
    if !meeting.is_planned() || invitee.answer == Attends::Withdrawn {
        return Err(RosterError::NoLonger);
    }
    if !answer.is_given() || invitee.answer == Attends::Delegated {
        // Whoever has sent a deputy takes the deputy back first.
        return Err(RosterError::Occupied);
    }
    let via = match actor {
        Actor::Anonymous => Via::Link,
        _ => Via::Page,
    };
    let answered = Invitee {
        answer,
        answered_at: Some(now),
        answered_via: Some(via),
        ..invitee
    };
    store::update(tx, &answered).await?;
    let details = json!({ "invitee": answered.id.to_string(), "answer": answer.word() });
    record_with(tx, actor, ("meeting.answer", meeting), details, now).await?;
    Ok(Answered {
        name: answered.name,
        title: meeting.title.clone(),
        answer,
    })
}

/// Reads a reply from a calendar (RFC 5546, 3.2.3) for the central office, or for the program
/// that hands on its mailbox. What is not taken over is on record with its reason.
pub async fn reply(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    file: &[u8],
    now: Stamp,
) -> Result<Answered, RosterError> {
    crate::meeting::may_plan(actor, network)?;
    let reply = read_reply(file)?;
    let id = meeting_of(&reply.uid).ok_or(RosterError::NotInvited)?;
    let tx = db.begin().await?;
    let meeting = match managed(&tx, actor, id).await {
        Ok(meeting) if meeting.network == network => meeting,
        _ => return Err(RosterError::NotInvited),
    };
    let all = store::invitees(&*tx, id).await?;
    let from = |it: &&Invitee| {
        let email = it.email.as_ref();
        email.is_some_and(|email| is_same(email, &reply.attendee)) && it.sent_at.is_some()
    };
    let invitee = all.iter().find(from).ok_or(RosterError::NotInvited)?;
    let refused = judge(&meeting, invitee, &reply).err();
    let answer = attends(&reply.answer);
    if refused.is_none() {
        let answered = Invitee {
            answer,
            answered_at: Some(now),
            answered_via: Some(Via::Calendar),
            sequence: reply.sequence,
            stamp: reply.stamp,
            ..invitee.clone()
        };
        store::update(&tx, &answered).await?;
    }
    let details = json!({
        "invitee": invitee.id.to_string(),
        "answer": answer.word(),
        "sequence": reply.sequence,
        "refused": refused.as_ref().map(ToString::to_string),
    });
    record_with(&tx, actor, ("meeting.reply", &meeting), details, now).await?;
    tx.commit().await?;
    match refused {
        Some(refused) => Err(refused),
        None => Ok(Answered {
            name: invitee.name.clone(),
            title: meeting.title,
            answer,
        }),
    }
}

/// Whether a reply counts.
fn judge(meeting: &Meeting, invitee: &Invitee, reply: &Reply) -> Result<(), RosterError> {
    if !meeting.is_planned() || invitee.answer == Attends::Withdrawn {
        Err(RosterError::NoLonger)
    } else if invitee.answer == Attends::Delegated {
        // As on the page: whoever has sent a deputy takes the deputy back first.
        Err(RosterError::Represented)
    } else if !invitee.is_news(reply.sequence, reply.stamp) || reply.sequence < meeting.sequence {
        Err(RosterError::Older)
    } else {
        Ok(())
    }
}

/// A calendar that delegates names an address alone: who may take the seat is judged when the
/// deputy is sent here, so it is a "does not come" until then.
const fn attends(answer: &Answer) -> Attends {
    match answer {
        Answer::Accepted => Attends::Accepted,
        Answer::Declined | Answer::Delegated { .. } => Attends::Declined,
        Answer::Tentative => Attends::Tentative,
    }
}
