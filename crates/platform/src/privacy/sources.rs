//! What the platform itself stores about a person, how it is erased, how long it is kept.

use super::{
    Basis, DataRecord, DataSource, Datum, Deed, Eraser, Expire, Fate, Gather, Retention, State,
    Subject, store,
};
use crate::{account, audit, invitation, job, mail, notification, oidc, overview};
use crate::{password, role, second_factor, session, token, upload};
use db::{Db, DbError, Tx};
use kernel::{AccountId, Stamp};

/// Everything the platform stores about a person.
pub(crate) const SOURCES: &[DataSource] = &[
    source("account", Basis::Contract, Fate::Erased, |db, it| {
        Box::pin(accounts(db, it))
    }),
    source("roles", Basis::Contract, Fate::Unnamed, |db, it| {
        Box::pin(roles(db, it))
    }),
    source("sessions", Basis::Interest, Fate::Erased, |db, it| {
        Box::pin(sessions(db, it))
    }),
    source("tokens", Basis::Contract, Fate::Erased, |db, it| {
        Box::pin(tokens(db, it))
    }),
    source("services", Basis::Contract, Fate::Erased, |db, it| {
        Box::pin(services(db, it))
    }),
    source("invitations", Basis::Contract, Fate::Erased, |db, it| {
        Box::pin(invitations(db, it))
    }),
    source("notices", Basis::Contract, Fate::Erased, |db, it| {
        Box::pin(notices(db, it))
    }),
    source("mail", Basis::Contract, Fate::Unnamed, |db, it| {
        Box::pin(mails(db, it))
    }),
    source("uploads", Basis::PublicTask, Fate::Unnamed, |db, it| {
        Box::pin(uploads(db, it))
    }),
    source("requests", Basis::Law, Fate::Unnamed, |db, it| {
        Box::pin(requests(db, it))
    }),
    source("trail", Basis::Interest, Fate::Kept, |db, it| {
        Box::pin(trail(db, it))
    }),
];

const fn source(key: &'static str, basis: Basis, fate: Fate, gather: Gather) -> DataSource {
    DataSource {
        key,
        basis,
        fate,
        gather,
    }
}

/// The platform's part of an erasure.
pub(crate) const ERASER: Eraser = Eraser {
    name: "platform",
    deeds: DEEDS,
    erase: |tx, subject, _| Box::pin(erase(tx, subject)),
};

/// Every act of the platform whose record keeps the name of who did it. Roles that came
/// of an invitation are not among them: the trail knows them by the invitation.
const DEEDS: &[Deed] = &[
    Deed::new("role.give", "role_grant", "id", "granted_by"),
    Deed::new("role.end", "role_grant", "id", "ended_by"),
    Deed::new("invitation.send", "invitation", "id", "invited_by"),
    Deed::new("job.give-up", "job", "id", "given_up_by"),
    Deed::new("trail.check", "audit_check", "id", "asked_by"),
    Deed::new("legal-text.write", "legal_text", "id", "written_by"),
    Deed::new("privacy.decline", "erasure_request", "id", "decided_by"),
    Deed::new("privacy.erase", "erasure_request", "id", "decided_by"),
];

/// How long the platform keeps what.
pub(crate) const PERIODS: &[Retention] = &[
    period("sessions", Basis::Interest, 1, |tx, before| {
        Box::pin(session::expire(tx, before))
    }),
    period("tokens", Basis::Interest, 90, |tx, before| {
        Box::pin(token::expire(tx, before))
    }),
    period("invitations", Basis::Interest, 90, |tx, before| {
        Box::pin(invitation::expire(tx, before))
    }),
    period("sent-mail", Basis::Interest, 90, |tx, before| {
        Box::pin(mail::expire(tx, before))
    }),
    period("jobs", Basis::Interest, 30, |tx, before| {
        Box::pin(job::expire(tx, before))
    }),
    period("read-notices", Basis::Contract, 365, |tx, before| {
        Box::pin(notification::expire(tx, before))
    }),
    period("unsubscribe-links", Basis::Law, 365, |tx, before| {
        Box::pin(notification::expire_links(tx, before))
    }),
];

const fn period(key: &'static str, basis: Basis, days: i64, expire: Expire) -> Retention {
    Retention {
        key,
        basis,
        days,
        expire,
    }
}

async fn accounts(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let found = account::by_id(db.read(), id).await?;
    let factor = second_factor::is_on(db.read(), id).await?;
    let record = |it: account::Account| {
        vec![
            ("name", Datum::Text(it.name.to_string())),
            ("email", Datum::Text(it.email.to_string())),
            (
                "state",
                Datum::Word("privacy-account", it.state.word().to_owned()),
            ),
            ("second-factor", yes_no(factor)),
            ("password", yes_no(it.password.is_some())),
            ("created", Datum::At(it.created_at)),
        ]
    };
    Ok(found.into_iter().map(record).collect())
}

async fn roles(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for grant in role::of_account(db.read(), id).await? {
        let mut record = vec![
            (
                "role",
                Datum::Word("role", grant.standing.role.word().to_owned()),
            ),
            network(db, grant.standing.network).await?,
        ];
        record.extend(grant.period.from().map(|day| ("from", Datum::On(day))));
        record.extend(grant.period.until().map(|day| ("until", Datum::On(day))));
        records.push(record);
    }
    Ok(records)
}

async fn sessions(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    // Those that have ended too, until the night.
    let found = session::of_account(db.read(), id, Stamp::from_micros(0)).await?;
    let record = |it: session::Session| {
        vec![
            ("device", Datum::Text(it.device)),
            ("created", Datum::At(it.created_at)),
            ("seen", Datum::At(it.seen_at)),
            ("ends", Datum::At(it.expires_at)),
        ]
    };
    Ok(found.into_iter().map(record).collect())
}

async fn tokens(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |it: token::Token| {
        let mut record = vec![
            ("name", Datum::Text(it.name.to_string())),
            ("created", Datum::At(it.created_at)),
            ("ends", Datum::At(it.expires_at)),
        ];
        record.extend(it.used_at.map(|at| ("seen", Datum::At(at))));
        record
    };
    let found = token::of_account(db.read(), id).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn services(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |it: oidc::ServiceLink| {
        let mut record = vec![
            ("name", Datum::Text(it.issuer)),
            ("identifier", Datum::Text(it.subject)),
            ("created", Datum::At(it.linked_at)),
        ];
        record.extend(it.email.map(|email| ("email", Datum::Text(email))));
        record.extend(it.used_at.map(|at| ("seen", Datum::At(at))));
        record
    };
    let found = oidc::of_account(db.read(), id).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn invitations(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for it in invitation::of_account(db.read(), id).await? {
        records.push(vec![
            network(db, it.standing.network).await?,
            (
                "role",
                Datum::Word("role", it.standing.role.word().to_owned()),
            ),
            ("by", Datum::Text(it.invited_by.clone())),
            ("at", Datum::At(it.invited_at)),
        ]);
    }
    Ok(records)
}

async fn notices(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |it: notification::Notice| {
        let mut record = vec![
            ("kind", Datum::Word("notification-kind", it.kind)),
            ("subject", Datum::Text(it.subject)),
            ("at", Datum::At(it.told_at)),
        ];
        record.extend(it.read_at.map(|at| ("read", Datum::At(at))));
        record
    };
    let found = notification::of_account(db.read(), id).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn mails(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let record = |it: mail::Mail| {
        vec![
            ("email", Datum::Text(it.letter.to.to_string())),
            ("subject", Datum::Text(it.letter.subject)),
            ("text", Datum::Text(it.letter.body)),
            ("at", Datum::At(it.sent_at.unwrap_or(it.queued_at))),
        ]
    };
    let found = mail::to_mailboxes(db.read(), &subject.emails).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn uploads(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let mut records = Vec::new();
    for it in upload::of_account(db.read(), id).await? {
        records.push(vec![
            ("file", Datum::Text(it.name)),
            ("name", Datum::Text(it.uploader)),
            network(db, it.network).await?,
            ("at", Datum::At(it.uploaded_at)),
        ]);
    }
    Ok(records)
}

async fn requests(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |it: super::Erasure| {
        let mut record = vec![
            ("at", Datum::At(it.asked_at)),
            (
                "state",
                Datum::Word("privacy-state", it.state.word().to_owned()),
            ),
        ];
        if it.account == Some(id) {
            record.push(("name", Datum::Text(it.name)));
        }
        record.extend(it.reason.map(|text| ("reason", Datum::Text(text))));
        if let State::Declined(_, why) = it.state {
            record.push(("answer", Datum::Text(why)));
        }
        record
    };
    let found = store::concerning(db.read(), id).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn trail(db: &Db, subject: &Subject) -> Result<Vec<DataRecord>, DbError> {
    let Some(id) = subject.account else {
        return Ok(Vec::new());
    };
    let record = |it: audit::Entry| {
        vec![
            ("at", Datum::At(it.at)),
            ("name", Datum::Text(it.actor)),
            ("act", Datum::Word("act", it.act.replace('.', "-"))),
        ]
    };
    let found = audit::of_account(db.read(), id).await?;
    Ok(found.into_iter().map(record).collect())
}

async fn network(db: &Db, id: kernel::NetworkId) -> Result<(&'static str, Datum), DbError> {
    let found = crate::network::by_id(db.read(), id).await?;
    let name = found.map_or_else(|| id.to_string(), |it| it.name);
    Ok(("network", Datum::Text(name)))
}

fn yes_no(yes: bool) -> Datum {
    Datum::Word("privacy-said", if yes { "yes" } else { "no" }.to_owned())
}

/// Takes the name of who invited from the roles that came of their invitations.
async fn unname_invited(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    let sent = audit::records_of(&**tx, account, "invitation.send").await?;
    let invited = audit::accounts_that(&**tx, "invitation.accept", &sent).await?;
    let names = audit::names_of(&**tx, account).await?;
    role::unname(tx, &invited, &names).await
}

async fn erase(tx: &Tx, subject: &Subject) -> Result<(), DbError> {
    mail::erase(tx, &subject.emails).await?;
    let person = subject.person.map(kernel::PersonId::uuid);
    let records: Vec<_> = subject
        .account
        .map(AccountId::uuid)
        .into_iter()
        .chain(person)
        .collect();
    audit::erase_details(tx, &records).await?;
    let Some(id) = subject.account else {
        return Ok(());
    };
    let Some(found) = account::locked(tx, id).await? else {
        return Ok(());
    };
    session::end_all(tx, id).await?;
    second_factor::erase(tx, id).await?;
    token::erase(tx, id).await?;
    invitation::erase(tx, id).await?;
    oidc::erase(tx, id).await?;
    password::remove_all(tx, id).await?;
    notification::erase(tx, id).await?;
    overview::forget(tx, id).await?;
    upload::unname(tx, id).await?;
    unname_invited(tx, id).await?;
    store::unname(tx, id).await?;
    account::change(tx, &found.erased()).await
}
