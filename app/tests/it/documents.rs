//! The typesetter as a process: what it makes, and what ends it.

use documents::{Limits, Press, PressError, Printed, Typesetter, samples};
use kernel::Lang;
use std::process::Command;
use std::time::Duration;

const PROGRAM: &str = env!("CARGO_BIN_EXE_regiowerk");

/// Without optimisation the typesetter takes its time.
fn patient() -> Limits {
    Limits {
        time: Duration::from_mins(2),
        ..Limits::default()
    }
}

fn press(program: &str, arguments: &[&str]) -> Press {
    let environment = [
        ("MIMALLOC_ARENA_EAGER_COMMIT", "0"),
        ("RAYON_NUM_THREADS", "1"),
    ];
    let typesetter = Typesetter {
        program: program.into(),
        arguments: arguments.iter().map(Into::into).collect(),
        environment: environment
            .map(|(name, it)| (name.into(), it.into()))
            .to_vec(),
    };
    Press::new(typesetter, patient())
}

async fn print(arguments: &[&str], items: u64) -> Result<Printed, PressError> {
    let press = press(PROGRAM, arguments);
    let manuscript = samples::minutes(items).checked().expect("it is fit");
    press.print(&manuscript).await
}

#[tokio::test]
async fn minutes_are_printed_and_twice_the_same() {
    let arguments = ["typeset", "--seconds", "100"];
    let (one, two) = tokio::join!(print(&arguments, 20), print(&arguments, 20));
    let one = one.expect("printed");
    assert!(one.pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(one.remarks, "");
    assert_eq!(one, two.expect("printed again"));
}

#[tokio::test]
async fn what_needs_more_memory_than_it_gets_is_too_large() {
    let outcome = print(&["typeset", "--memory", "24"], 20).await;
    assert!(matches!(outcome, Err(PressError::TooLarge)), "{outcome:?}");
}

#[tokio::test]
async fn what_computes_for_too_long_is_ended_by_itself() {
    let arguments = ["typeset", "--seconds", "1"];
    let outcome = print(&arguments, 2000).await;
    assert!(matches!(outcome, Err(PressError::TooLong)), "{outcome:?}");
}

#[tokio::test]
async fn what_is_no_manuscript_is_refused_with_a_reason() {
    // The shell makes the title of a sound manuscript vanish on its way.
    let line = format!("sed s/Niederschrift//g | {PROGRAM} typeset");
    let press = press("/bin/sh", &["-c", &line]);
    let manuscript = samples::minutes(1).checked().expect("it is fit");
    let Err(PressError::Broken { message }) = press.print(&manuscript).await else {
        panic!("a document without a title is none");
    };
    assert!(message.contains("65"), "{message}");
    assert!(message.contains("title has no words"), "{message}");
}

#[tokio::test]
async fn replaced_letters_are_told() {
    let press = press(PROGRAM, &["typeset"]);
    let mut document = samples::minutes(1);
    document.lang = Lang::En;
    "Hurra 🎉".clone_into(&mut document.subtitle);
    let manuscript = document.checked().expect("it is fit");
    let printed = press.print(&manuscript).await.expect("printed");
    assert_eq!(printed.remarks, "replaced letters: ['🎉']");
}

#[test]
fn nobody_is_shown_the_command() {
    let help = Command::new(PROGRAM).arg("--help").output().expect("help");
    assert!(!String::from_utf8_lossy(&help.stdout).contains("typeset"));
}
