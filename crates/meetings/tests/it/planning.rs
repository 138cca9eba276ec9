//! Planned, called, answered, represented, moved, cancelled.

use crate::house::*;
use axum::http::StatusCode;
use calendar::ReplyError;
use kernel::{Actor, Kind, Refusal, Role};
use meetings::meeting::{
    Access, Direction, MeetingError, MeetingId, StateError, Wish, add, cancel, change, find, item,
    rearrange, revise,
};
use meetings::roster::{
    Attends, Call, RosterError, answer, convene, invitees, reply, send_deputy, timeliness,
};
use meetings::roster::{Invitee, Timeliness};
use testkit::{noon, on_both_engines};
use voting::{Counted, DayCount, Notice, RuleSet};

async fn invitee(of: &Alliance, id: MeetingId, mayor: usize) -> Invitee {
    let all = invitees(of.db().read(), id).await.unwrap();
    let person = of.mayors[mayor].0;
    all.into_iter()
        .find(|it| it.person == Some(person))
        .unwrap()
}

async fn sees(of: &Alliance, actor: &Actor, id: MeetingId) -> bool {
    find(of.db(), actor, id, noon().day())
        .await
        .unwrap()
        .is_some()
}

#[tokio::test]
async fn nobody_knows_of_a_draft_and_the_body_learns_of_the_call() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.planned().await;
        let (_, mayor) = &of.mayors[0];
        assert!(!sees(&of, mayor, id).await);
        let path = format!("/nord/intern/treffen/{id}");
        let page = ask(&of.house, mayor, &path, None).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert_eq!(of.letters().await, 0);

        let id = of.called().await;
        assert!(sees(&of, mayor, id).await);
        assert_eq!(of.letters().await, 3);
        let page = ask(
            &of.house,
            mayor,
            &format!("/nord/intern/treffen/{id}"),
            None,
        )
        .await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        assert!(page.text.contains("Flächenkonzept"), "{}", page.text);
        assert!(page.text.contains("Sie haben noch nicht geantwortet"));
        // Members of the network read it; whoever is outside does not.
        assert!(sees(&of, &signed_in(&of.house, None, None, Role::Officer), id).await);
        assert!(!sees(&of, &Actor::Anonymous, id).await);
        assert!(!sees(&of, &office(of.house.other), id).await);
    })
    .await;
}

#[tokio::test]
async fn items_that_are_not_public_are_the_bodys_alone() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.called().await;
        let mut entry = decision("Vertrauliche Ansiedlung");
        entry.public = false;
        add(of.db(), &of.office, id, entry, noon()).await.unwrap();
        let path = format!("/nord/intern/treffen/{id}");
        let officer = signed_in(&of.house, None, None, Role::Officer);
        let shown = ask(&of.house, &officer, &path, None).await.text;
        assert!(!shown.contains("Vertrauliche"), "{shown}");
        assert!(!shown.contains("TOP 3"), "the gap tells nothing: {shown}");
        let shown = ask(&of.house, &of.mayors[1].1, &path, None).await.text;
        assert!(shown.contains("Vertrauliche"), "{shown}");
    })
    .await;
}

#[tokio::test]
async fn two_clerks_do_not_overwrite_each_other() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.planned().await;
        let items = item::of_meeting(of.db().read(), id).await.unwrap();
        let (first, last) = (&items[0], &items[1]);
        let which = (id, last.id, last.version);
        let entry = decision("Flächenkonzept Nord");
        revise(of.db(), &of.office, which, entry.clone(), noon())
            .await
            .unwrap();
        let late = revise(of.db(), &of.office, which, entry, noon()).await;
        assert!(matches!(
            late,
            Err(MeetingError::State(StateError::Overtaken))
        ));
        let order = item::moved(&items, last.id, Direction::Up);
        rearrange(of.db(), &of.office, id, order, noon())
            .await
            .unwrap();
        assert_eq!(of.items(id).await, [last.id, first.id]);
        // The form says so, and keeps what was entered.
        let path = format!("/nord/intern/treffen/{id}/tagesordnung/{}", last.id);
        let form = format!("titel=Mein+Titel&art=decision&stand={}", last.version);
        let page = ask(&of.house, &of.office, &path, Some(&form)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Mein Titel"), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn a_deputy_is_sent_and_both_cannot_come() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.called().await;
        let seats = of.seats(id).await;
        let deputy = somebody(&of.house, of.towns[0], ("Vera", "Vertretung"), None).await;
        let stranger = somebody(&of.house, of.towns[1], ("Fritz", "Fremd"), None).await;
        let (desk, mayor) = (of.desk(), &of.mayors[0].1);
        let seat = (id, seats[0].id);
        let send = async |whom| send_deputy(of.db(), &desk, mayor, seat, whom, noon()).await;
        let refused = send(Some(stranger)).await.unwrap_err();
        assert!(matches!(refused, RosterError::NoDeputy));
        let refused = send(Some(of.mayors[1].0)).await.unwrap_err();
        assert!(matches!(refused, RosterError::SeatedAlready));
        let refused = send(Some(of.mayors[0].0)).await.unwrap_err();
        assert!(matches!(refused, RosterError::Themselves));
        // Nobody sends somebody for another town.
        let other = &of.mayors[1].1;
        let refused = send_deputy(of.db(), &desk, other, seat, Some(deputy), noon()).await;
        assert_eq!(refused.unwrap_err().kind(), Kind::Forbidden);

        let before = of.letters().await;
        send(Some(deputy)).await.unwrap();
        assert_eq!(of.letters().await, before + 1, "the deputy is called");
        assert_eq!(of.seats(id).await[0].occupant(), Some(deputy));
        assert_eq!(invitee(&of, id, 0).await.answer, Attends::Delegated);
        // A late click in the calendar does not seat both.
        let file = ics(id, 0, "Amt0.Bottrop@example.org", "ACCEPTED");
        let network = of.house.network;
        let late = reply(of.db(), &of.office, network, &file, noon()).await;
        assert!(matches!(late, Err(RosterError::Represented)));
        assert_eq!(invitee(&of, id, 0).await.answer, Attends::Delegated);
        send(None).await.unwrap();
        assert_eq!(of.letters().await, before + 2, "the deputy is told");
        assert_eq!(of.seats(id).await[0].occupant(), Some(of.mayors[0].0));
    })
    .await;
}

fn ics(id: MeetingId, sequence: u32, who: &str, part: &str) -> Vec<u8> {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
         UID:{id}\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20261123T120000Z\r\n\
         DTSTART:20261214T120000Z\r\nORGANIZER:mailto:jutta.berger@example.org\r\n\
         ATTENDEE;PARTSTAT={part}:mailto:{who}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    .into_bytes()
}

#[tokio::test]
async fn answers_of_calendars_count_while_the_meeting_does() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.called().await;
        let (db, network) = (of.db(), of.house.network);
        let who = "Amt0.Bottrop@example.org";
        let read = async |file: &[u8]| reply(db, &of.office, network, file, noon()).await;
        let done = read(&ics(id, 0, who, "ACCEPTED")).await.unwrap();
        assert_eq!(done.answer, Attends::Accepted);
        assert_eq!(invitee(&of, id, 0).await.answer, Attends::Accepted);
        let stranger = read(&ics(id, 0, "wer@example.org", "ACCEPTED")).await;
        assert!(matches!(stranger, Err(RosterError::NotInvited)));
        let broken = read(b"BEGIN:VCALENDAR").await;
        assert!(matches!(
            broken,
            Err(RosterError::Reply(
                ReplyError::NoCalendar | ReplyError::Method
            ))
        ));
        // Of two replies the one to the later edition counts.
        move_by_a_day(&of, id).await;
        assert_eq!(invitee(&of, id, 0).await.answer, Attends::Unanswered);
        let old = read(&ics(id, 0, who, "DECLINED")).await;
        assert!(matches!(old, Err(RosterError::Older)));

        let version = of.version(id).await;
        let reason = "Die Leitung ist erkrankt".to_owned();
        cancel(db, &of.desk(), &of.office, (id, version), reason, noon())
            .await
            .unwrap();
        let late = read(&ics(id, 2, who, "ACCEPTED")).await;
        assert!(matches!(late, Err(RosterError::NoLonger)));
        let own = invitee(&of, id, 0).await;
        let late = answer(db, &of.mayors[0].1, own.id, Attends::Accepted, noon()).await;
        assert!(matches!(late, Err(RosterError::NoLonger)));
        // Invitation, new date and cancellation for each of three.
        assert_eq!(of.letters().await, 9);
    })
    .await;
}

async fn move_by_a_day(of: &Alliance, id: MeetingId) {
    let found = find(of.db(), &of.office, id, noon().day()).await.unwrap();
    let it = found.unwrap().0;
    let wish = Wish {
        body: it.body,
        title: it.title,
        start: it.start.plus_days(1),
        end: it.end.plus_days(1),
        venue: it.venue,
        host: None,
        link: None,
        note: String::new(),
        access: Access::Network,
        chair: it.chair,
        urgent: None,
        second: false,
    };
    let which = (id, it.version);
    change(of.db(), &of.desk(), &of.office, which, wish, noon())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_invitation_that_is_too_late_says_why_it_goes_out() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.planned().await;
        let rules = RuleSet {
            notice: Some(Notice {
                days: 30,
                count: DayCount::FullDaysBetween,
                counted: Counted::CalendarDays,
            }),
            ..RuleSet::silent()
        };
        let found = find(of.db(), &of.office, id, noon().day()).await.unwrap();
        let meeting = found.unwrap().0;
        let time = timeliness(Some(&rules), &meeting, None, noon().day());
        assert!(matches!(time, Timeliness::TooLate { .. }));
        let call = |late: Option<&str>, version| Call {
            version,
            paper: None,
            late: late.map(str::to_owned),
        };
        let which = (id, Some(&rules), None);
        let desk = of.desk();
        let version = of.version(id).await;
        let refused = convene(
            of.db(),
            &desk,
            &of.office,
            which,
            call(None, version),
            noon(),
        )
        .await;
        assert!(matches!(refused, Err(RosterError::TooLate)));
        assert_eq!(of.letters().await, 0);
        let all_agree = call(Some("Alle sind einverstanden"), version);
        convene(of.db(), &desk, &of.office, which, all_agree, noon())
            .await
            .unwrap();
        let found = find(of.db(), &of.office, id, noon().day()).await.unwrap();
        assert!(found.unwrap().0.defect.is_some());
        assert_eq!(of.letters().await, 3);
    })
    .await;
}
