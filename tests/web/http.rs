//! Requests as no browser would send them.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::bed::{PASSWORD, Site};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The first header of that name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// Whether the page has a link to that address.
    pub(crate) fn links_to(&self, address: &str) -> bool {
        let address = address.replace('&', "&amp;").replace('/', "&#x2f;");
        self.body.contains(&format!("href=\"{address}\""))
    }
}

/// The same to the site.
pub(crate) fn send(
    site: &Site,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let host = site.url.trim_start_matches("http://");
    send_to(host, method, path, headers, body)
}

/// Sends a request and reads the answer to its end. HTTP/1.0: the answer is neither cut into chunks nor kept open.
pub(crate) fn send_to(
    host: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let mut stream = TcpStream::connect(host).unwrap();
    let length = body.len().to_string();
    let own = [("Host", host), ("Content-Length", length.as_str())];
    let lines: Vec<String> = own
        .iter()
        .chain(headers)
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let request = format!("{method} {path} HTTP/1.0\r\n{}", lines.concat());
    // A server that has seen enough answers and closes: what it did not read is not the test's matter.
    let _ = stream.write_all(format!("{request}\r\n{body}").as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    Answer {
        status: head
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .unwrap_or(0),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

/// A form as browsers send it.
pub(crate) fn post(site: &Site, path: &str, cookie: &str, body: &str) -> Answer {
    let headers = [
        ("Cookie", cookie),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    send(site, "POST", path, &headers, body)
}

pub(crate) fn get(site: &Site, path: &str, cookie: &str) -> Answer {
    send(site, "GET", path, &[("Cookie", cookie)], "")
}

/// Tries to sign in.
pub(crate) fn try_sign_in(site: &Site, name: &str, password: &str) -> Answer {
    let body = format!("name={name}&password={}", password.replace(' ', "+"));
    post(site, "/sign-in", "", &body)
}

/// Signs in; gives back the cookie.
pub(crate) fn sign_in(site: &Site, name: &str) -> String {
    cookie(&try_sign_in(site, name, PASSWORD))
}

/// The cookie that an answer sets.
pub(crate) fn cookie(answer: &Answer) -> String {
    let set = answer.header("set-cookie").expect("a cookie");
    set.split(';').next().unwrap().to_owned()
}

/// The key that the forms of a page carry.
pub(crate) fn form_key(page: &Answer) -> String {
    hidden(page, "form_key")
}

/// What a hidden field of a page's form holds.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let after = page.body.split(&field).nth(1).expect("a form");
    after.split('"').next().unwrap().to_owned()
}

/// What the form of a page holds that is sent to that address, ready to be sent, but for what a person fills in.
pub(crate) fn form_to(page: &Answer, address: &str) -> String {
    let form = page.body.split(&format!("action=\"{address}\"")).nth(1);
    let form = form.and_then(|form| form.split("</form>").next());
    let fields = form
        .expect("a form")
        .split("type=\"hidden\" name=\"")
        .skip(1);
    let fields = fields.map(|field| {
        let (name, value) = field.split_once("\" value=\"").unwrap();
        format!("{name}={}", value.split('"').next().unwrap())
    });
    fields.collect::<Vec<_>>().join("&")
}
