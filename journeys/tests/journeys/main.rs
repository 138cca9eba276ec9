//! One binary for all journeys; a module per job story.

mod chamber;
mod company;
mod councils;
mod developer;
mod every_page;
mod mayor;
mod meetings;
mod pictures;
mod portal;
mod sheets;
mod tools;
mod walk;
mod ways;
mod workspace;

use testkit::Browser;

/// Signs in as a person of the demo by one click on the sign-in page.
async fn sign_in(browser: &Browser, server: &testkit::Server, persona: &str) {
    browser.visit(&server.url("/anmelden")).await;
    press(
        browser,
        &format!("input[name=persona][value='{persona}'] ~ button"),
    )
    .await;
    leave(browser, "/anmelden").await;
}

/// Waits until the browser has left `path` and the next page is loaded.
async fn leave(browser: &Browser, path: &str) {
    let gone = format!("document.readyState === 'complete' && location.pathname !== '{path}'");
    for _ in 0..100 {
        if browser.evaluate(&gone).await == true {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// Presses the button or link that a selector names.
async fn press(browser: &Browser, selector: &str) {
    let place = testkit::thirtyfour::By::Css(selector);
    let element = browser
        .driver()
        .find(place)
        .await
        .expect("the selector names something");
    element.click().await.expect("it can be pressed");
}

/// The main heading of the page.
async fn heading(browser: &Browser) -> String {
    let text = browser
        .evaluate("document.querySelector('h1').textContent")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}
