//! A real Chromium, driven by chromedriver; what it sees, and what axe-core finds in it.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use openidconnect::url::{ParseError, Url};
use serde_json::{Value, json};

use crate::bed::{PASSWORD, Site};
use crate::support::daemon::{Daemon, folder, free_port, program};

const AXE: &str = include_str!("axe/axe.min.js");
/// WCAG 2.1 A and AA, and what axe-core holds for good practice.
const RULES: &str = r"
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
        .then(result => done(result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))));";

/// A window size: width and height in CSS pixels.
pub(crate) const DESK: (u32, u32) = (1280, 900);
pub(crate) const PHONE: (u32, u32) = (375, 1600);

/// A browser with an empty profile.
pub(crate) struct Browser {
    client: Client,
}

impl Browser {
    /// Opens one.
    pub(crate) async fn open(size: (u32, u32)) -> Self {
        Self::with(size, json!({})).await
    }

    /// One that runs no script of any page.
    pub(crate) async fn without_javascript() -> Self {
        let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
        Self::with(DESK, off).await
    }

    /// One that puts what it fetches into this folder.
    pub(crate) async fn saving_to(folder: &Path) -> Self {
        Self::with(DESK, json!({ "download.default_directory": folder })).await
    }

    async fn with(size: (u32, u32), preferences: Value) -> Self {
        let mut options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--lang=sv", "--hide-scrollbars"],
            "prefs": preferences,
        });
        if size == PHONE {
            // A phone is narrower than any window that a desktop browser opens.
            options["mobileEmulation"] = json!({
                "deviceMetrics": { "width": size.0, "height": size.1, "pixelRatio": 1.0 }
            });
        }
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        // On a loaded machine a browser can lose its first window before anything was asked of it: that says nothing of
        // the pages.
        let mut problem = String::new();
        for _ in 0..3 {
            match Self::begin(capabilities.clone(), size).await {
                Ok(client) => return Self { client },
                Err(error) => problem = error,
            }
        }
        panic!("chromedriver opens a browser: {problem}");
    }

    async fn begin(
        capabilities: serde_json::Map<String, Value>,
        (width, height): (u32, u32),
    ) -> Result<Client, String> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", driver()))
            .await
            .map_err(|error| error.to_string())?;
        let sized = client.set_window_size(width, height).await;
        sized.map_err(|error| error.to_string())?;
        Ok(client)
    }

    /// Goes to a page of the site.
    pub(crate) async fn go(&self, site: &Site, path: &str) {
        self.client.goto(&site.at(path)).await.unwrap();
    }

    /// Goes to a page of whomever.
    pub(crate) async fn go_to(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Signs in by the form.
    pub(crate) async fn sign_in(&self, site: &Site, name: &str) {
        self.go(site, "/").await;
        self.fill("name", name).await;
        self.fill("password", PASSWORD).await;
        self.press("main button").await;
        assert_eq!(self.text(".me span").await.split(' ').next(), Some(name));
    }

    /// Clicks what opens a tab of its own, signs in there, closes it and comes back.
    pub(crate) async fn sign_in_beside(&self, css: &str, name: &str) {
        let here = self.client.window().await.unwrap();
        let open = async || self.client.windows().await.unwrap();
        let before = open().await;
        self.find(css).await.click().await.unwrap();
        let new = loop {
            let new = open().await.into_iter().find(|one| !before.contains(one));
            if let Some(new) = new {
                break new;
            }
        };
        self.client.switch_to_window(new).await.unwrap();
        let form = Locator::Css("#signing-in");
        self.client.wait().for_element(form).await.unwrap();
        self.fill("name", name).await;
        self.fill("password", PASSWORD).await;
        self.press("main form button").await;
        self.client.close_window().await.unwrap();
        self.client.switch_to_window(here).await.unwrap();
    }

    /// Writes into the field of that id.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Clicks what leads to no other page: a box, a button of a choice.
    pub(crate) async fn tick(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Chooses in the list of that id.
    pub(crate) async fn choose(&self, id: &str, value: &str) {
        let list = self.find(&format!("#{id}")).await;
        list.select_by_value(value).await.unwrap();
    }

    /// Clicks, and waits for the page that follows.
    pub(crate) async fn press(&self, css: &str) {
        let old = self.find("html").await.element_id();
        self.find(css).await.click().await.unwrap();
        for _ in 0..2_000 {
            let new = self.client.find(Locator::Css("main")).await;
            let page = self.client.find(Locator::Css("html")).await;
            if new.is_ok() && page.is_ok_and(|page| page.element_id() != old) {
                return;
            }
        }
        panic!("no page follows on {css}");
    }

    /// Clicks, and waits until the page that follows shows this.
    pub(crate) async fn follow(&self, css: &str, shows: &str) {
        self.find(css).await.click().await.unwrap();
        let found = self.client.wait().for_element(Locator::Css(shows)).await;
        if let Err(error) = found {
            panic!("{shows} after {css}: {error}");
        }
    }

    /// Writes into the first such field.
    pub(crate) async fn write(&self, css: &str, text: &str) {
        self.find(css).await.send_keys(text).await.unwrap();
    }

    /// Sends a key to whatever has the focus.
    pub(crate) async fn key(&self, key: Key) {
        let focused = self.client.active_element().await.unwrap();
        focused
            .send_keys(&String::from(char::from(key)))
            .await
            .unwrap();
    }

    /// Presses Enter where the focus is, and waits until the page that follows shows this.
    pub(crate) async fn enter(&self, shows: &str) {
        self.key(Key::Enter).await;
        let found = self.client.wait().for_element(Locator::Css(shows)).await;
        if let Err(error) = found {
            panic!("{shows} after Enter: {error}");
        }
        self.is_drawn().await;
    }

    /// Waits until the page is there with its style sheet: before, nothing of it is to be seen.
    async fn is_drawn(&self) {
        for _ in 0..2_000 {
            if self.ask("return document.readyState").await == "complete" {
                return;
            }
        }
        panic!("the page is never there");
    }

    /// Types into whatever has the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(text).await.unwrap();
    }

    /// What a script of the test says; pages themselves have none.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// The text of the first element.
    pub(crate) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    /// How many elements there are.
    pub(crate) async fn count(&self, css: &str) -> usize {
        let found = self.client.find_all(Locator::Css(css)).await.unwrap();
        found.len()
    }

    /// Path, query and fragment of the page.
    pub(crate) async fn here(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        let query = url
            .query()
            .map_or(String::new(), |query| format!("?{query}"));
        let fragment = url
            .fragment()
            .map_or(String::new(), |fragment| format!("#{fragment}"));
        format!("{}{query}{fragment}", url.path())
    }

    async fn find(&self, css: &str) -> fantoccini::elements::Element {
        let found = self.client.find(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{css}: {error}"),
        }
    }

    /// Nothing that axe-core knows stands in anyone's way, and no page is wider than the window. Keeps a picture.
    pub(crate) async fn inspect(&self, name: &str) {
        self.client.execute(AXE, Vec::new()).await.unwrap();
        let found = self.client.execute_async(RULES, Vec::new()).await.unwrap();
        assert_eq!(found, json!([]), "{name}");
        let wide = self
            .ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await;
        self.picture(name).await;
        assert_eq!(wide, 0, "{name} can be scrolled sideways");
    }

    /// The whole page as a picture.
    async fn picture(&self, name: &str) {
        let picture = self.client.issue_cmd(WholePage).await.unwrap();
        let picture = STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    /// Ends it.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }
}

/// A picture of all of the page, whatever the window shows: a phone's window is as high as it is.
#[derive(Debug)]
struct WholePage;

impl WebDriverCompatibleCommand for WholePage {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let parameters = json!({ "captureBeyondViewport": true });
        let command = json!({ "cmd": "Page.captureScreenshot", "params": parameters });
        (http::Method::POST, Some(command.to_string()))
    }
}

/// The port of this process's chromedriver.
fn driver() -> u16 {
    static DRIVER: OnceLock<(Daemon, u16)> = OnceLock::new();
    DRIVER
        .get_or_init(|| {
            let port = free_port();
            let chromedriver = program(&["/usr/bin/chromedriver"], "chromium-driver");
            // The browsers' profiles go with its folder.
            let folder = folder("chromedriver");
            let temporary = format!("TMPDIR={}", folder.to_str().unwrap());
            let port_text = format!("--port={port}");
            let command = [
                "env",
                &temporary,
                chromedriver.to_str().unwrap(),
                &port_text,
            ];
            let daemon = Daemon::start(&folder, "KILL", &command);
            (daemon.speaks(port, ""), port)
        })
        .1
}
