//! The press in a request: there or not, and how a PDF goes out.

use super::pages::{AtHand, hand_out};
use axum::http::header;
use documents::{Limits, Manuscript, Press, PressError, Printed, Typesetter};
use kernel::{Kind, Refusal as _};

fn manuscript() -> Manuscript {
    let text = r#"{
        "identity": "test/1", "lang": "de", "date": "2027-03-02",
        "sender": "Regionalallianz Musterland", "dated": "Musterstadt, 2. März 2027",
        "title": "Einladung", "page_number": "{page}/{pages}"
    }"#;
    serde_json::from_str(text).expect("it is fit")
}

#[tokio::test]
async fn without_a_press_nothing_is_printed() {
    let refused = AtHand::default().print(&manuscript()).await;
    let error = refused.expect_err("there is none");
    assert!(matches!(error, PressError::Absent), "{error}");
    assert_eq!(error.kind(), Kind::Unavailable);
}

#[tokio::test]
async fn a_capability_tests_with_a_press_that_hands_back_the_manuscript() {
    let typesetter = Typesetter {
        program: "/bin/cat".into(),
        ..Typesetter::default()
    };
    let press = Press::new(typesetter, Limits::default());
    let printed = AtHand::new(Some(press)).print(&manuscript()).await;
    let printed = printed.expect("it came back");
    let read: Manuscript = serde_json::from_slice(&printed.pdf).expect("a manuscript");
    assert_eq!(read, manuscript());
}

#[test]
fn a_pdf_is_saved_under_its_name_and_runs_nothing() {
    let printed = Printed {
        pdf: b"%PDF-1.7".to_vec(),
        remarks: String::new(),
    };
    let response = hand_out(printed, "Niederschrift März.pdf");
    let headers = response.headers();
    assert_eq!(headers[header::CONTENT_TYPE], "application/pdf");
    assert_eq!(
        headers[header::CONTENT_DISPOSITION],
        "attachment; filename=\"Niederschrift M_rz.pdf\"; \
         filename*=UTF-8''Niederschrift%20M%C3%A4rz.pdf"
    );
    assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str();
    assert!(policy.is_ok_and(|it| it.contains("sandbox")));
}
