//! The little of CSS that decides whether text is seen: inline styles and plain rules of style sheets.
//!
//! Selectors are read where they are a tag, a class, an id or a tag with one of these; rules within `@media` and
//! longer selectors are passed over.

use std::collections::HashMap;

use super::colour::{Colour, colour};

/// What an element's own style says; `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one question that CSS answers by itself"
)]
pub(super) struct Delta {
    /// Taken out of the page with all that it holds.
    pub gone: bool,
    /// `visibility`.
    pub visible: Option<bool>,
    /// A letter size that nobody can read.
    pub tiny: Option<bool>,
    /// The text colour.
    pub colour: Option<Colour>,
    /// The background.
    pub background: Option<Colour>,
    /// Whether white space is kept.
    pub preformatted: Option<bool>,
    /// Whether paragraphs stand without a gap.
    pub no_gap: Option<bool>,
    /// Whether text is bold.
    pub bold: Option<bool>,
    /// Height zero: hides what it holds where the overflow is cut.
    pub no_height: bool,
    /// Width zero, likewise.
    pub no_width: bool,
    /// `overflow: hidden`.
    pub clipped: bool,
    /// `border`, `Some(false)` for none: it tells a quote from an indented paragraph.
    pub border: Option<bool>,
}

impl Delta {
    /// Lays a stronger style over this one.
    pub(super) fn merge(&mut self, over: Self) {
        self.gone |= over.gone;
        self.visible = over.visible.or(self.visible);
        self.tiny = over.tiny.or(self.tiny);
        self.colour = over.colour.or(self.colour);
        self.background = over.background.or(self.background);
        self.preformatted = over.preformatted.or(self.preformatted);
        self.no_gap = over.no_gap.or(self.no_gap);
        self.bold = over.bold.or(self.bold);
        self.border = over.border.or(self.border);
        self.no_height |= over.no_height;
        self.no_width |= over.no_width;
        self.clipped |= over.clipped;
        self.gone |= self.clipped && (self.no_height || self.no_width);
    }
}

/// Reads declarations, `name: value; …`.
pub(super) fn declarations(text: &str) -> Delta {
    let mut out = Delta::default();
    for declaration in text.split(';') {
        if let Some((name, value)) = declaration.split_once(':') {
            let value = value.trim().to_ascii_lowercase();
            let value = value.split('!').next().unwrap_or("").trim();
            declare(&mut out, name.trim().to_ascii_lowercase().as_str(), value);
        }
    }
    let mut whole = Delta::default();
    whole.merge(out);
    whole
}

fn declare(out: &mut Delta, name: &str, value: &str) {
    let zero = || number(value).is_some_and(|n| n <= 0.0);
    match name {
        "display" => out.gone |= value == "none",
        "visibility" => out.visible = Some(!matches!(value, "hidden" | "collapse")),
        "opacity" => out.gone |= number(value).is_some_and(|n| n < 0.1),
        "mso-hide" => out.gone |= value == "all",
        "font-size" => out.tiny = font_size(value),
        "font" => {
            out.tiny = value
                .split_whitespace()
                .find_map(|word| font_size(word.split('/').next()?));
        }
        "font-weight" => {
            out.bold = Some(value == "bold" || number(value).is_some_and(|n| n >= 600.0));
        }
        "color" => out.colour = colour(value),
        "background-color" => out.background = colour(value),
        "background" | "background-image" => out.background = background(value).or(out.background),
        "white-space" => out.preformatted = Some(value.starts_with("pre") && value != "pre-line"),
        "margin" => {
            out.no_gap = Some(value.split_whitespace().next().and_then(number) == Some(0.0));
        }
        "margin-bottom" => out.no_gap = Some(zero()),
        "height" | "max-height" => out.no_height |= zero(),
        "width" | "max-width" => out.no_width |= zero(),
        "overflow" => out.clipped |= value == "hidden",
        "text-indent" | "left" | "top" | "right" | "margin-left" | "margin-top" => {
            out.gone |= is_off_screen(value);
        }
        "clip" => out.gone |= value.starts_with("rect(0") || value.starts_with("rect(1px"),
        "transform" => out.gone |= value.contains("scale(0)"),
        "border" | "border-left" => out.border = Some(!value.contains("none") && !zero()),
        _ => {}
    }
}

/// The number that a value begins with, whatever its unit.
pub(super) fn number(value: &str) -> Option<f32> {
    let end = value
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')))
        .unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

fn is_off_screen(value: &str) -> bool {
    number(value).is_some_and(|n| n <= -500.0)
}

/// Whether a size is too small to be read; `None` where it is relative and not small.
fn font_size(value: &str) -> Option<bool> {
    let size = number(value)?;
    let unit =
        value.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    match unit {
        "px" | "pt" => Some(size < 2.0),
        "em" | "rem" => (size < 0.15).then_some(true),
        "%" => (size < 15.0).then_some(true),
        "" => (size == 0.0).then_some(true),
        _ => None,
    }
}

fn background(value: &str) -> Option<Colour> {
    if value.contains("url(") || value.contains("gradient") {
        return Some(Colour::Other);
    }
    // A bare word that is no colour ("no-repeat") says nothing.
    value
        .split_whitespace()
        .filter_map(colour)
        .find(|found| *found != Colour::Other)
}

/// The plain rules of a page's style sheets.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: HashMap<String, Delta>,
}

impl Sheet {
    /// Adds the rules of a `<style>` element.
    pub(super) fn read(&mut self, css: &str) {
        // Word wraps its style sheet in comment marks of HTML; CSS comments are rare enough to be passed over with
        // the rule that they stand in.
        let mut depth = 0_usize;
        let mut selector = "";
        for piece in css.split_inclusive(['{', '}']) {
            if let Some(head) = piece.strip_suffix('{') {
                depth += 1;
                selector = head.rsplit(['}', ';', '>']).next().unwrap_or(head);
                // The rules within `@media` stand one level down, where the reader below does not look.
                if head.contains('@') {
                    depth += 1;
                }
            } else if let Some(body) = piece.strip_suffix('}') {
                if depth == 1 {
                    self.add(selector, declarations(body));
                }
                depth = depth.saturating_sub(1);
                if depth == 1 && body.trim().is_empty() {
                    depth = 0;
                }
            }
        }
    }

    fn add(&mut self, selectors: &str, delta: Delta) {
        if delta == Delta::default() {
            return;
        }
        for selector in selectors.split(',') {
            let selector = selector
                .rsplit("*/")
                .next()
                .unwrap_or(selector)
                .trim()
                .to_ascii_lowercase();
            let selector = selector.trim_start_matches("<!--").trim();
            let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '#' | '-' | '_');
            if !selector.is_empty() && selector.chars().all(plain) {
                self.rules
                    .entry(selector.to_owned())
                    .or_default()
                    .merge(delta);
            }
        }
    }

    /// What the rules say of an element.
    pub(super) fn of(&self, tag: &str, class: Option<&str>, id: Option<&str>) -> Delta {
        let mut out = Delta::default();
        if self.rules.is_empty() {
            return out;
        }
        let mut lay = |selector: &str| {
            if let Some(delta) = self.rules.get(selector) {
                out.merge(*delta);
            }
        };
        lay(tag);
        for class in class.unwrap_or("").split_whitespace().take(16) {
            let class = class.to_ascii_lowercase();
            lay(&format!(".{class}"));
            lay(&format!("{tag}.{class}"));
        }
        if let Some(id) = id {
            let id = id.to_ascii_lowercase();
            lay(&format!("#{id}"));
            lay(&format!("{tag}#{id}"));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_rules_count_and_those_for_other_media_do_not() {
        let mut sheet = Sheet::default();
        sheet.read(
            "<!-- .a, p.b { display:none } @media print { .c { display:none } } .d{color:#fff} -->",
        );
        assert!(sheet.of("div", Some("x a"), None).gone);
        assert!(sheet.of("p", Some("b"), None).gone);
        assert!(!sheet.of("div", Some("b"), None).gone);
        assert!(!sheet.of("p", Some("c"), None).gone);
        assert_eq!(sheet.of("p", Some("d"), None).colour, Some(Colour::WHITE));
    }
}
