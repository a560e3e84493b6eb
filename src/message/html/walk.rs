//! From tags to lines: which text is seen, and where lines end.

use super::TooMuch;
use super::colour::colour;
use super::css::{self, Declared, Delta};
use super::elements;
use super::media;
use super::open::{Open, Own};
use super::page::Page;
use super::selector::Identity;
use super::sheet::{self, Sheet, without_comments};
use super::tokens::{Attributes, Token};
use crate::message::lines::{Line, Role};

/// Reads tokens to lines.
pub(super) fn walk(tokens: &[Token]) -> Result<Vec<Line>, TooMuch> {
    let mut walk = Walk {
        sheet: rules_of(tokens),
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
fn rules_of(tokens: &[Token]) -> Sheet {
    let mut sheet = Sheet::default();
    let mut css: Option<String> = None;
    for token in tokens {
        match token {
            Token::Text(text) => {
                // The tokenizer divides a text at will, in the middle of a rule, too.
                if let Some(css) = &mut css {
                    css.push_str(text);
                }
            }
            Token::Start(..) | Token::End(_) => {
                if let Some(css) = css.take() {
                    sheet.read(&css);
                }
                css = begins_rules(token).then(String::new);
            }
        }
    }
    if let Some(css) = css {
        sheet.read(&css);
    }
    sheet
}

/// Whether a style sheet begins here, and for the screen.
fn begins_rules(token: &Token) -> bool {
    matches!(token, Token::Start(name, attributes) if &**name == "style"
        && attributes.media.as_deref().is_none_or(media::any_holds))
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
                "input" => self.field(attributes)?,
                "br" => self.page.line_break(style),
                "hr" => self.page.block(true, style),
                _ => {}
            }
            return Ok(());
        }
        let identity = Identity::new(name, attributes.class.as_deref(), attributes.id.as_deref());
        let own = self.own(name, attributes, &identity)?;
        if elements::is_block(name) {
            self.page.block(has_gap(name, own.delta, attributes), style);
        }
        self.open.push(name, identity, own)?;
        match name {
            "table" => self.page.open_table(style),
            "tr" => self.page.open_row(),
            "td" | "th" => self.page.open_cell(span(attributes)),
            "dd" => self.page.go_on_from_label(),
            "select" | "textarea" => self.page.answer_may_follow(),
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
            "dt" => self.page.end_label(style),
            "legend" => self.page.answer_follows(style),
            "select" | "textarea" => self.page.no_answer(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.page.block(false, style),
            _ if elements::is_block(name) => self.page.block(false, style),
            _ => {}
        }
    }

    /// A field of a form, as a reader sees it: a box with its state, or what was typed in.
    fn field(&mut self, attributes: &Attributes) -> Result<(), TooMuch> {
        let class = attributes.class.as_deref();
        let identity = Identity::new("input", class, attributes.id.as_deref());
        let own = self.own("input", attributes, &identity)?;
        let style = self.open.style().with(&own);
        let kind = attributes.kind.as_deref().unwrap_or("text");
        match kind.to_ascii_lowercase().as_str() {
            "checkbox" | "radio" => {
                let state = if attributes.chosen { "☒ " } else { "☐ " };
                self.page.text(state, style);
            }
            "hidden" | "submit" | "button" | "image" | "reset" | "password" | "file" => {}
            _ => {
                if let Some(value) = attributes.value.as_deref().filter(|v| !v.trim().is_empty()) {
                    self.page.answer_follows(style);
                    self.page.text(value, style);
                }
            }
        }
        Ok(())
    }

    fn own(
        &self,
        name: &str,
        attributes: &Attributes,
        identity: &Identity,
    ) -> Result<Own, TooMuch> {
        let class = attributes.class.as_deref();
        let id = attributes.id.as_deref();
        let mut by_itself = defaults(name, attributes.hidden);
        if let Some(background) = attributes.background.as_deref() {
            by_itself.background = colour(background);
        }
        if let Some(named) = attributes.color.as_deref().filter(|_| name == "font") {
            by_itself.colour = colour(named);
        }
        let rules = self.rules(identity)?;
        let style = attributes.style.as_deref().map(without_comments);
        let inline = style.as_deref().map(css::declarations).unwrap_or_default();
        let mut delta = sheet::cascade(by_itself, rules, inline);
        if is_never_shown(name) || name == "option" && !attributes.chosen {
            delta.merge(Delta::by_default(true, false));
        }
        let cites = is_cited(name, attributes);
        let set_off = name == "blockquote" && !cites && delta.border != Some(false);
        let role = match role(class, id) {
            Role::Text if set_off => Role::Doubtful,
            role => role,
        };
        Ok(Own {
            delta,
            quotes: cites || set_off,
            role,
        })
    }

    fn rules(&self, identity: &Identity) -> Result<Declared, TooMuch> {
        if self.sheet.is_empty() {
            return Ok(Declared::default());
        }
        self.sheet.of(identity, &self.open.identities())
    }
}

/// What browsers give an element by themselves.
fn defaults(name: &str, hidden: bool) -> Delta {
    Delta {
        preformatted: matches!(name, "pre" | "xmp" | "listing" | "textarea").then_some(true),
        bold: matches!(name, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4").then_some(true),
        ..Delta::by_default(hidden, matches!(name, "s" | "strike" | "del"))
    }
}

/// Elements whose content no style shows.
fn is_never_shown(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "title"
            | "style"
            | "script"
            | "noscript"
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
            | "datalist"
            | "xml"
            | "map"
    )
}

/// How many rows a cell spans.
fn span(attributes: &Attributes) -> usize {
    let rows = attributes.rows.as_deref();
    rows.and_then(|rows| rows.trim().parse().ok()).unwrap_or(1)
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
