//! Walking through the pages as a person does: by what is written on links, buttons and
//! fields, never by addresses.

use std::time::Duration;
use testkit::thirtyfour::{By, WebElement};
use testkit::{Browser, Server, Viewport, assert_accessible_as_it_stands};

/// Somebody at a browser.
pub struct Walk<'a> {
    pub browser: &'a Browser,
    server: &'a Server,
    viewport: Viewport,
}

impl<'a> Walk<'a> {
    /// Somebody at a desk.
    pub fn at_a_desk(browser: &'a Browser, server: &'a Server) -> Self {
        Self {
            browser,
            server,
            viewport: Viewport::Desk,
        }
    }

    /// Somebody with a telephone.
    pub async fn on_a_phone(browser: &'a Browser, server: &'a Server) -> Self {
        let walk = Self {
            browser,
            server,
            viewport: Viewport::Phone,
        };
        browser.view(walk.viewport).await;
        walk
    }

    /// Types an address, as one does once.
    pub async fn visit(&self, path: &str) {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            self.server.url(path)
        };
        self.browser.visit(&url).await;
    }

    /// Comes to the public pages of a network, signs in with one click and is inside.
    pub async fn comes_in(&self, network: &str, persona: &str) {
        self.visit(network).await;
        self.follow("Anmelden").await;
        let path = format!("//button[contains(normalize-space(.), '{persona}')]");
        let persona = self.shown(&path).await;
        self.click(persona).await;
        self.reads("Übersicht").await;
    }

    /// Signs out by the menu of the account.
    pub async fn goes_out(&self) {
        self.account_menu().await;
        self.press("Abmelden").await;
    }

    /// Follows the link on which this is written.
    pub async fn follow(&self, text: &str) {
        let path = format!("//a[contains(normalize-space(.), {})]", quoted(text));
        let link = self.shown(&path).await;
        self.click(link).await;
    }

    /// Follows an entry of the navigation, on a telephone behind the button "Menü".
    pub async fn goes_to(&self, area: &str) {
        if self.viewport != Viewport::Desk {
            let menu = self
                .shown("//button[contains(normalize-space(.), 'Menü')]")
                .await;
            menu.click().await.expect("the menu opens");
        }
        let path = format!(
            "//nav[@id='bereiche']//a[normalize-space(.)={}]",
            quoted(area)
        );
        let entry = self.shown(&path).await;
        self.click(entry).await;
    }

    /// Presses the button on which this is written.
    pub async fn press(&self, text: &str) {
        let path = format!("//button[contains(normalize-space(.), {})]", quoted(text));
        let button = self.shown(&path).await;
        self.click(button).await;
    }

    /// Opens what is folded under these words, within the card with this heading or anywhere.
    pub async fn opens(&self, heading: &str, words: &str) {
        let path = format!(
            "{}//summary[contains(normalize-space(.), {})]",
            within(heading),
            quoted(words)
        );
        let summary = self.shown(&path).await;
        summary.click().await.expect("it unfolds");
    }

    /// Presses the button on which this is written, within the card with this heading.
    pub async fn presses_in(&self, heading: &str, text: &str) {
        let path = format!(
            "{}//button[contains(normalize-space(.), {})]",
            within(heading),
            quoted(text)
        );
        let button = self.shown(&path).await;
        self.click(button).await;
    }

    /// Types into the field with this label.
    pub async fn types(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.clear().await.expect("a field can be emptied");
        field.send_keys(text).await.expect("a field takes text");
    }

    /// Types into the second field with this label.
    pub async fn types_in_the_second(&self, label: &str, text: &str) {
        let id = self.field_id(label, 1).await;
        let field = self.browser.driver().find(By::Id(id)).await;
        let field = field.expect("the label belongs to a field");
        field.send_keys(text).await.expect("a field takes text");
    }

    /// Searches by the field in the header.
    pub async fn searches(&self, words: &str) {
        let path = "//form[contains(@class, 'bar__search')]//input";
        let field = self.shown(path).await;
        field.clear().await.expect("a field can be emptied");
        self.mark().await;
        let typed = field.send_keys(format!("{words}\n")).await;
        typed.expect("a field takes text");
        self.arrive().await;
    }

    /// Opens the account by the menu with the person's name.
    pub async fn opens_the_account(&self) {
        self.account_menu().await;
        self.follow("Konto").await;
    }

    /// Comes back to the workspace from pages outside a network.
    pub async fn back_to(&self, network: &str) {
        self.visit(network).await;
        self.follow("Arbeitsbereich").await;
        self.reads("Übersicht").await;
    }

    /// The text of the section under this heading.
    pub async fn section(&self, heading: &str) -> String {
        let path = format!(
            "//section[.//h3[contains(normalize-space(.), {})]]",
            quoted(heading)
        );
        let section = self.shown(&path).await;
        section.text().await.expect("a section has text")
    }

    async fn account_menu(&self) {
        let menu = self
            .shown("//details[contains(@class, 'menu')]/summary")
            .await;
        menu.click().await.expect("the menu opens");
    }

    /// Sets the date field with this label, so many days from today.
    pub async fn dates(&self, label: &str, in_days: i64) {
        let id = self.field_id(label, 0).await;
        let script = format!(
            "(() => {{ const day = new Date(Date.now() + {in_days} * 864e5);
                document.getElementById('{id}').value = day.toISOString().slice(0, 10); }})()"
        );
        self.browser.evaluate(&script).await;
    }

    /// Chooses in the list with this label.
    pub async fn chooses(&self, label: &str, option: &str) {
        let id = self.field_id(label, 0).await;
        let path = format!(
            "//select[@id='{id}']/option[contains(normalize-space(.), {})]",
            quoted(option)
        );
        let option = self.browser.driver().find(By::XPath(path)).await;
        option
            .expect("the list has it")
            .click()
            .await
            .expect("it can be chosen");
    }

    /// Ticks what stands beside this label.
    pub async fn ticks(&self, label: &str) {
        let path = format!("//label[contains(normalize-space(.), {})]", quoted(label));
        self.shown(&path)
            .await
            .click()
            .await
            .expect("a label can be pressed");
    }

    /// What the page says.
    pub async fn text(&self) -> String {
        let text = self
            .browser
            .evaluate("document.querySelector('main').innerText")
            .await;
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Fails unless the page says this.
    pub async fn reads(&self, wanted: &str) {
        let mut text = self.text().await;
        for _ in 0..60 {
            if text.contains(wanted) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            text = self.text().await;
        }
        assert!(
            text.contains(wanted),
            "„{wanted}“ is not on {}:\n{text}",
            self.place().await
        );
    }

    /// Fails if the page says this.
    pub async fn misses(&self, unwanted: &str) {
        let text = self.text().await;
        assert!(
            !text.contains(unwanted),
            "„{unwanted}“ is on {}:\n{text}",
            self.place().await
        );
    }

    /// axe finds nothing, and nothing is wider than the screen.
    pub async fn look(&self) {
        assert_accessible_as_it_stands(self.browser).await;
        self.browser.view(self.viewport).await;
    }

    /// Where the person is.
    pub async fn place(&self) -> String {
        let place = self.browser.evaluate("location.pathname").await;
        place.as_str().unwrap_or_default().to_owned()
    }

    /// The link in the newest letter about this, as the mailbox would show it.
    pub async fn link_in_the_newest_letter(&self, about: &str) -> String {
        self.goes_to("Postausgang").await;
        let path = format!("//main//a[contains(normalize-space(.), {})]", quoted(about));
        let letter = self.shown(&path).await;
        self.click(letter).await;
        let links = "document.querySelector('main').innerText.match(/http:\\S+/)[0]";
        let link = self.browser.evaluate(links).await;
        link.as_str().expect("the letter has a link").to_owned()
    }

    /// Clicks and waits until the next page is there.
    pub async fn click(&self, element: WebElement) {
        self.mark().await;
        element.click().await.expect("it can be pressed");
        self.arrive().await;
    }

    /// Marks the page, so that the next one can be told from it.
    async fn mark(&self) {
        let mark = "(document.documentElement.dataset.left = 'no')";
        self.browser.evaluate(mark).await;
    }

    /// Waits for the next page.
    async fn arrive(&self) {
        let there = "document.readyState === 'complete' && !document.documentElement.dataset.left";
        for _ in 0..200 {
            if self.browser.evaluate(there).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// The first thing of this path that can be seen.
    pub async fn shown(&self, path: &str) -> WebElement {
        let found = self
            .browser
            .driver()
            .find_all(By::XPath(path.to_owned()))
            .await;
        for element in found.expect("the path is well formed") {
            if element.is_displayed().await.unwrap_or_default() {
                return element;
            }
        }
        let text = self.text().await;
        assert!(
            text.is_empty(),
            "nothing to see of {path} on {}:\n{text}",
            self.place().await
        );
        unreachable!("the page is empty: {}", self.place().await)
    }

    async fn field(&self, label: &str) -> WebElement {
        let id = self.field_id(label, 0).await;
        let field = self.browser.driver().find(By::Id(id)).await;
        field.expect("the label belongs to a field")
    }

    async fn field_id(&self, label: &str, which: usize) -> String {
        let path = format!(
            "(//main//label[starts-with(normalize-space(.), {})])[{}]",
            quoted(label),
            which + 1
        );
        let label = self.shown(&path).await;
        let id = label.attr("for").await.expect("a label has attributes");
        id.expect("the label names its field")
    }
}

/// A text in XPath, which knows no escapes.
fn quoted(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}

/// The card whose heading has these words; everything for none.
fn within(heading: &str) -> String {
    if heading.is_empty() {
        return String::new();
    }
    format!(
        "//section[.//h2[contains(normalize-space(.), {})]]",
        quoted(heading)
    )
}
