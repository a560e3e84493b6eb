//! The open elements and what they hand down to their text.
//!
//! A small part of how browsers build a tree (HTML Standard, 13.2.6): which end tags close what, which start tags
//! close a paragraph, a cell or a list item by themselves, and that formatting lives on when its block is closed.

use super::TooMuch;
use super::colour::Colour;
use super::css::Delta;
use super::elements::{is_block, is_formatting};
use super::selector::Identity;
use crate::message::lines::Role;

/// The deepest text. A thread of fifty answers in Gmail stands some two hundred deep.
const DEEPEST: usize = 512;

/// What an element hands down to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one question that CSS answers by itself"
)]
pub(super) struct Style {
    /// Taken out of the page.
    pub gone: bool,
    /// Not taken out, but not painted; an inner element may be painted again.
    pub visible: bool,
    /// Too small to be read.
    pub tiny: bool,
    /// The text colour.
    pub colour: Colour,
    /// The background that it stands on.
    pub background: Colour,
    /// White space is kept.
    pub preformatted: bool,
    /// Text is bold.
    pub bold: bool,
    /// How many quotes it stands in.
    pub depth: usize,
    /// What the markup says of it.
    pub role: Role,
}

impl Style {
    const PAGE: Self = Self {
        gone: false,
        visible: true,
        tiny: false,
        colour: Colour::BLACK,
        background: Colour::WHITE,
        preformatted: false,
        bold: false,
        depth: 0,
        role: Role::Text,
    };

    /// Whether a reader sees text of this style.
    pub(super) fn is_seen(&self) -> bool {
        !self.gone && self.visible && !self.tiny && !self.colour.is_lost_on(self.background)
    }

    /// The style of an element within.
    pub(super) fn with(mut self, own: &Own) -> Self {
        let delta = own.delta;
        self.gone |= delta.is_gone();
        self.visible = delta.visible.unwrap_or(self.visible);
        self.tiny = delta.tiny.unwrap_or(self.tiny);
        self.colour = delta.colour.unwrap_or(self.colour);
        // A transparent background shows the one behind it.
        self.background = delta
            .background
            .filter(|c| *c != Colour::Transparent)
            .unwrap_or(self.background);
        self.preformatted = delta.preformatted.unwrap_or(self.preformatted);
        self.bold = delta.bold.unwrap_or(self.bold);
        if own.role == Role::Doubtful && self.depth > 0 {
            // Within a quote it is of that quote.
        } else if own.role != Role::Text {
            self.role = own.role;
        } else if own.quotes && self.role == Role::Doubtful {
            self.role = Role::Text;
        }
        self.depth += usize::from(own.quotes);
        self
    }
}

/// What an element's own tag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Own {
    /// Its style.
    pub delta: Delta,
    /// Whether it quotes another mail.
    pub quotes: bool,
    /// What its class or id says of its lines.
    pub role: Role,
}

#[derive(Debug)]
struct Element {
    name: Box<str>,
    identity: Identity,
    own: Own,
    style: Style,
}

/// The stack of open elements, outermost first.
#[derive(Debug, Default)]
pub(super) struct Open {
    elements: Vec<Element>,
}

impl Open {
    /// What text at this place looks like.
    pub(super) fn style(&self) -> Style {
        self.elements
            .last()
            .map_or(Style::PAGE, |element| element.style)
    }

    /// The open elements, as selectors see them.
    pub(super) fn identities(&self) -> impl DoubleEndedIterator<Item = &Identity> + Clone {
        self.elements.iter().map(|e| &e.identity)
    }

    /// Opens an element.
    pub(super) fn push(&mut self, name: &str, identity: Identity, own: Own) -> Result<(), TooMuch> {
        if self.elements.len() >= DEEPEST {
            return Err(TooMuch::Nested);
        }
        let style = self.style().with(&own);
        self.elements.push(Element {
            name: name.into(),
            identity,
            own,
            style,
        });
        Ok(())
    }

    /// Closes what a start tag closes by itself; gives the names closed.
    pub(super) fn make_room(&mut self, name: &str) -> Vec<Box<str>> {
        let ends: (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "table", "td", "th"]),
            "dd" | "dt" => (&["dd", "dt"], &["dl", "table", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            _ => (&[], &[]),
        };
        let mut closed = self.close(ends.0, ends.1);
        if is_block(name) {
            closed.extend(self.close(&["p"], &["table", "td", "th", "button"]));
        }
        closed
    }

    /// Closes the element of an end tag; gives the names closed, innermost first.
    pub(super) fn end(&mut self, name: &str) -> Vec<Box<str>> {
        if is_formatting(name) {
            return self.end_formatting(name);
        }
        match name {
            "table" => self.close(&["table"], &[]),
            "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" => self.close(&[name], &["table"]),
            _ if is_block(name) => self.close(&[name], &["table", "td", "th"]),
            // Any other end tag stops at the first block: `<span><p></span>` leaves the span open.
            _ => {
                let at = self
                    .elements
                    .iter()
                    .rposition(|e| &*e.name == name || is_block(&e.name));
                match at.filter(|at| self.elements.get(*at).is_some_and(|e| &*e.name == name)) {
                    Some(at) => self.truncate(at, true),
                    None => Vec::new(),
                }
            }
        }
    }

    /// Closes the innermost element of these names, unless one of `within` is nearer.
    fn close(&mut self, names: &[&str], within: &[&str]) -> Vec<Box<str>> {
        if names.is_empty() {
            return Vec::new();
        }
        let found = self
            .elements
            .iter()
            .rposition(|e| names.contains(&&*e.name) || within.contains(&&*e.name));
        match found.and_then(|at| Some((at, self.elements.get(at)?))) {
            Some((at, element)) if names.contains(&&*element.name) => {
                // Formatting does not leave its cell (the standard's "marker").
                let keeps = !matches!(
                    &*element.name,
                    "td" | "th" | "tr" | "table" | "tbody" | "thead" | "tfoot"
                );
                self.truncate(at, keeps)
            }
            _ => Vec::new(),
        }
    }

    /// Closes the element at `at` and all within it; formatting with a style of its own is opened again.
    fn truncate(&mut self, at: usize, keeps_formatting: bool) -> Vec<Box<str>> {
        let closed = self.elements.split_off(at.min(self.elements.len()));
        let names = closed.iter().rev().map(|e| e.name.clone()).collect();
        if keeps_formatting {
            let lives_on = |e: &Element| is_formatting(&e.name) && e.own.delta != Delta::default();
            for element in closed.into_iter().skip(1).filter(lives_on) {
                // Three of a kind at most, or an unclosed `<font>` a paragraph would fill the stack.
                let same = |open: &&Element| open.name == element.name && open.own == element.own;
                if self.elements.iter().filter(same).count() < 3 {
                    let style = self.style().with(&element.own);
                    self.elements.push(Element { style, ..element });
                }
            }
        }
        names
    }

    /// `</b>` ends its formatting also for the blocks that were opened within it and are still open.
    fn end_formatting(&mut self, name: &str) -> Vec<Box<str>> {
        let within = ["td", "th", "table"];
        let found = self
            .elements
            .iter()
            .rposition(|e| &*e.name == name || within.contains(&&*e.name));
        let Some(at) = found.filter(|at| self.elements.get(*at).is_some_and(|e| &*e.name == name))
        else {
            return Vec::new();
        };
        self.elements.remove(at);
        let mut style = at
            .checked_sub(1)
            .and_then(|outer| self.elements.get(outer))
            .map_or(Style::PAGE, |e| e.style);
        for element in self.elements.iter_mut().skip(at) {
            style = style.with(&element.own);
            element.style = style;
        }
        vec![name.into()]
    }
}
