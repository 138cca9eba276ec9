//! What the owner of a task is written.

use super::Task;
use super::telling::Addressee;
use platform::mail::Letter;
use platform::network::Network;
use platform::session::Secret;
use platform::workbench::Workbench;

/// Why there is a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The task was given.
    Given,
    /// Its day is near.
    Ahead,
    /// Its day has come.
    Due,
}

/// The letter, with the link by which it is answered. The text of the task stays behind the
/// link: letters lie in mailboxes for years.
pub(super) fn letter(
    bench: &Workbench,
    (network, it): (&Network, &Task),
    to: &Addressee,
    (occasion, secret): (Occasion, &Secret),
) -> Letter {
    let key = match occasion {
        Occasion::Given => "task-mail-given",
        Occasion::Ahead => "task-mail-ahead",
        Occasion::Due => "task-mail-due",
    };
    let args = [
        ("name", to.name.clone().into()),
        ("network", network.name.clone().into()),
        ("task", it.title.to_string().into()),
        ("day", web::day(to.lang, it.due).into()),
    ];
    let texts = &bench.texts;
    let letter = Letter::from_texts(texts, to.lang, key, &args, to.email.clone());
    let address = format!(
        "{}{}/{}/aufgabe/{}",
        bench.public_url,
        to.lang.prefix(),
        network.slug,
        secret.expose()
    );
    let letter = letter.with_link(texts.t(to.lang, "task-mail-link"), address);
    Letter {
        network: Some(network.id),
        name: to.name.clone(),
        secret: true,
        ..letter
    }
}
