//! From tags to lines: which text is seen, and where lines end.

use super::TooMuch;
use super::colour::colour;
use super::css::{self, Delta, Sheet};
use super::elements;
use super::open::{Open, Own};
use super::page::Page;
use super::tokens::{Attributes, Token};
use crate::message::lines::{Line, Role};

/// Reads tokens to lines.
pub(super) fn walk(tokens: &[Token]) -> Result<Vec<Line>, TooMuch> {
    let mut walk = Walk {
        sheet: sheet(tokens),
        open: Open::default(),
        page: Page::default(),
    };
    for token in tokens {
        match token {
            Token::Start(name, attributes) => walk.start(name, attributes)?,
            Token::End(name) => walk.end(name),
            Token::Text(text) => walk.page.text(text, walk.open.style()),
        }
    }
    let style = walk.open.style();
    Ok(walk.page.finish(style))
}

/// The rules of all style elements: they hold for the whole page, wherever they stand.
fn sheet(tokens: &[Token]) -> Sheet {
    let mut sheet = Sheet::default();
    let mut in_style = false;
    for token in tokens {
        match token {
            Token::Start(name, _) => in_style = &**name == "style",
            Token::End(_) => in_style = false,
            Token::Text(css) if in_style => sheet.read(css),
            Token::Text(_) => {}
        }
    }
    sheet
}

struct Walk {
    sheet: Sheet,
    open: Open,
    page: Page,
}

impl Walk {
    fn start(&mut self, name: &str, attributes: &Attributes) -> Result<(), TooMuch> {
        for closed in self.open.make_room(name) {
            self.closed(&closed);
        }
        let style = self.open.style();
        if elements::is_void(name) {
            match name {
                "br" => self.page.line_break(style),
                "hr" => self.page.block(true, style),
                _ => {}
            }
            return Ok(());
        }
        let own = self.own(name, attributes);
        if elements::is_block(name) {
            self.page.block(has_gap(name, own.delta, attributes), style);
        }
        self.open.push(name, own)?;
        match name {
            "table" => self.page.open_table(style),
            "tr" => self.page.open_row(),
            "td" | "th" => self.page.open_cell(),
            "li" => self.page.bullet(self.open.style()),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        // `</p>` without a paragraph and `</br>` are line ends to a browser; nobody would miss them.
        for closed in self.open.end(name) {
            self.closed(&closed);
        }
    }

    fn closed(&mut self, name: &str) {
        let style = self.open.style();
        match name {
            "table" => self.page.close_table(),
            "td" | "th" => self.page.close_cell(name == "th", style),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.page.block(false, style),
            _ if elements::is_block(name) => self.page.block(false, style),
            _ => {}
        }
    }

    fn own(&self, name: &str, attributes: &Attributes) -> Own {
        let class = attributes.class.as_deref();
        let id = attributes.id.as_deref();
        let mut delta = defaults(name);
        if let Some(background) = attributes.background.as_deref() {
            delta.background = colour(background);
        }
        if let Some(named) = attributes.color.as_deref().filter(|_| name == "font") {
            delta.colour = colour(named);
        }
        delta.merge(self.sheet.of(name, class, id));
        if let Some(style) = attributes.style.as_deref() {
            delta.merge(css::declarations(style));
        }
        delta.gone |= attributes.hidden;
        let cites = is_cited(name, attributes);
        let set_off = name == "blockquote" && !cites && delta.border != Some(false);
        let role = match role(class, id) {
            Role::Text if set_off => Role::Doubtful,
            role => role,
        };
        Own {
            delta,
            quotes: cites || set_off,
            role,
        }
    }
}

/// What browsers give an element by themselves.
fn defaults(name: &str) -> Delta {
    let gone = matches!(
        name,
        "head"
            | "title"
            | "style"
            | "script"
            | "template"
            | "noframes"
            | "noembed"
            | "iframe"
            | "object"
            | "audio"
            | "video"
            | "canvas"
            | "svg"
            | "math"
            | "select"
            | "datalist"
            | "textarea"
            | "xml"
            | "map"
    );
    Delta {
        gone,
        preformatted: matches!(name, "pre" | "xmp" | "listing").then_some(true),
        bold: matches!(name, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4").then_some(true),
        ..Delta::default()
    }
}

/// Whether a reader sees space before and after a block. Outlook's paragraphs have none.
fn has_gap(name: &str, delta: Delta, attributes: &Attributes) -> bool {
    let is_outlook = attributes
        .class
        .as_deref()
        .is_some_and(|class| class.starts_with("Mso"));
    matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
        && !delta.no_gap.unwrap_or(is_outlook)
}

/// Whether an element quotes a mail by its marks. A block quote without them may be the sender's own, set off; one
/// without a border only moves a paragraph to the right, as editors do.
fn is_cited(name: &str, attributes: &Attributes) -> bool {
    let is = |value: Option<&str>, mark: &str| value.is_some_and(|v| v.eq_ignore_ascii_case(mark));
    match name {
        "blockquote" => {
            is(attributes.kind.as_deref(), "cite")
                || attributes
                    .class
                    .as_deref()
                    .is_some_and(|class| class.contains("quote") || class.contains("cite"))
        }
        // GMX and web.de.
        "div" => is(attributes.name.as_deref(), "quote"),
        _ => false,
    }
}

/// What the names that mail programs give to their elements say.
fn role(class: Option<&str>, id: Option<&str>) -> Role {
    const ATTRIBUTION: &[&str] = &["gmail_attr", "moz-cite-prefix", "moz-email-headers-table"];
    const SIGNATURE: &[&str] = &[
        "gmail_signature",
        "moz-signature",
        "ms-outlook-mobile-signature",
        "signature",
    ];
    let class_is = |names: &[&str]| {
        class.is_some_and(|c| c.split_whitespace().any(|word| names.contains(&word)))
    };
    let id = id.map(|id| id.trim_start_matches("x_").to_ascii_lowercase());
    let id_is = |names: &[&str]| id.as_deref().is_some_and(|id| names.contains(&id));
    if class_is(ATTRIBUTION) || id_is(&["divrplyfwdmsg"]) {
        Role::Attribution
    } else if class_is(SIGNATURE) || id_is(SIGNATURE) {
        Role::Signature
    } else {
        Role::Text
    }
}
