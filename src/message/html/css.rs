//! The part of CSS that decides whether text is seen: what declarations say. Which rules hold is [`super::sheet`]'s.

use super::colour::{Colour, colour};

/// Each way to take text out of sight; a later declaration of the same kind puts it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Unseen {
    /// `display: none`.
    display: Option<bool>,
    /// `opacity`.
    faded: Option<bool>,
    /// `mso-hide`.
    outlook: Option<bool>,
    /// Moved off the page.
    aside: Option<bool>,
    /// Cut away or shrunk to nothing.
    cut: Option<bool>,
    /// Struck through: said and taken back.
    struck: Option<bool>,
    /// Height zero: hides what it holds where the overflow is cut.
    no_height: Option<bool>,
    /// Width zero, likewise.
    no_width: Option<bool>,
    /// `overflow: hidden`.
    clipped: Option<bool>,
}

impl Unseen {
    fn merge(&mut self, over: Self) {
        self.display = over.display.or(self.display);
        self.faded = over.faded.or(self.faded);
        self.outlook = over.outlook.or(self.outlook);
        self.aside = over.aside.or(self.aside);
        self.cut = over.cut.or(self.cut);
        self.struck = over.struck.or(self.struck);
        self.no_height = over.no_height.or(self.no_height);
        self.no_width = over.no_width.or(self.no_width);
        self.clipped = over.clipped.or(self.clipped);
    }

    fn holds(self) -> bool {
        let is = |question: Option<bool>| question == Some(true);
        [
            self.display,
            self.faded,
            self.outlook,
            self.aside,
            self.cut,
            self.struck,
        ]
        .into_iter()
        .any(is)
            || is(self.clipped) && (is(self.no_height) || is(self.no_width))
    }
}

/// What an element's own style says; `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Delta {
    /// Whether it is taken out of the page with all that it holds.
    pub unseen: Unseen,
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
    /// `border`, `Some(false)` for none: it tells a quote from an indented paragraph.
    pub border: Option<bool>,
}

impl Delta {
    /// An element that browsers do not show (`true`), or text that is struck.
    pub(super) fn by_default(gone: bool, struck: bool) -> Self {
        let unseen = Unseen {
            display: gone.then_some(true),
            struck: struck.then_some(true),
            ..Unseen::default()
        };
        Self {
            unseen,
            ..Self::default()
        }
    }

    /// Whether the element is taken out of the page with all that it holds.
    pub(super) fn is_gone(&self) -> bool {
        self.unseen.holds()
    }

    /// Lays a stronger style over this one.
    pub(super) fn merge(&mut self, over: Self) {
        self.unseen.merge(over.unseen);
        self.visible = over.visible.or(self.visible);
        self.tiny = over.tiny.or(self.tiny);
        self.colour = over.colour.or(self.colour);
        self.background = over.background.or(self.background);
        self.preformatted = over.preformatted.or(self.preformatted);
        self.no_gap = over.no_gap.or(self.no_gap);
        self.bold = over.bold.or(self.bold);
        self.border = over.border.or(self.border);
    }
}

/// What a rule or an attribute declares, and what of it is `!important`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Declared {
    /// What any stronger rule overrules.
    pub plain: Delta,
    /// What only another of its kind does.
    pub important: Delta,
}

/// Reads declarations, `name: value; …`.
pub(super) fn declarations(text: &str) -> Declared {
    let mut out = Declared::default();
    for declaration in text.split(';') {
        if let Some((name, value)) = declaration.split_once(':') {
            let value = value.trim().to_ascii_lowercase();
            let (value, mark) = value.split_once('!').unwrap_or((&value, ""));
            let to = if mark.trim() == "important" {
                &mut out.important
            } else {
                &mut out.plain
            };
            declare(to, name.trim().to_ascii_lowercase().as_str(), value.trim());
        }
    }
    out
}

fn declare(out: &mut Delta, name: &str, value: &str) {
    let zero = || number(value).is_some_and(|n| n <= 0.0);
    let unseen = &mut out.unseen;
    match name {
        "display" => unseen.display = Some(value == "none"),
        "opacity" => unseen.faded = Some(is_faint(value)),
        "filter" | "-ms-filter" => {
            if let Some((_, rest)) = value.split_once("opacity") {
                unseen.faded = Some(is_faint(rest.trim_start_matches(['(', '=', ' '])));
            }
        }
        "text-decoration" | "text-decoration-line" => {
            unseen.struck = Some(value.contains("line-through"));
        }
        "mso-hide" => unseen.outlook = Some(value == "all"),
        "height" | "max-height" => stays(&mut unseen.no_height, zero()),
        "width" | "max-width" => stays(&mut unseen.no_width, zero()),
        "overflow" => unseen.clipped = Some(value == "hidden"),
        "text-indent" | "left" | "top" | "right" | "margin-left" | "margin-top" => {
            stays(&mut unseen.aside, is_off_screen(value));
        }
        "clip" => stays(
            &mut unseen.cut,
            value.starts_with("rect(0") || value.starts_with("rect(1px"),
        ),
        "clip-path" => stays(
            &mut unseen.cut,
            value.contains("100%") || value.contains("circle(0"),
        ),
        "transform" => stays(&mut unseen.cut, value.contains("scale(0)")),
        "visibility" => out.visible = Some(!matches!(value, "hidden" | "collapse")),
        _ => declare_look(out, name, value),
    }
}

/// What one property says is not undone by another of its kind beside it: `max-height: 0; height: auto`.
fn stays(question: &mut Option<bool>, answer: bool) {
    *question = Some(answer || *question == Some(true));
}

fn declare_look(out: &mut Delta, name: &str, value: &str) {
    let zero = || number(value).is_some_and(|n| n <= 0.0);
    match name {
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

/// "0", ".05", "5%".
fn is_faint(value: &str) -> bool {
    let unit = if value.contains('%') { 100.0 } else { 1.0 };
    number(value).is_some_and(|n| n / unit < 0.1)
}

fn is_off_screen(value: &str) -> bool {
    let unit = match value.trim_start_matches(|c: char| !c.is_alphabetic() && c != '%') {
        "em" | "rem" => 16.0,
        "vw" | "vh" => 10.0,
        "%" => 5.0,
        _ => 1.0,
    };
    number(value).is_some_and(|n| n * unit <= -500.0)
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

/// Bare words of a background that are no colours; any other name is one.
const NO_COLOURS: &[&str] = &[
    "none",
    "repeat",
    "repeat-x",
    "repeat-y",
    "no-repeat",
    "scroll",
    "fixed",
    "local",
    "top",
    "left",
    "right",
    "bottom",
    "center",
    "cover",
    "contain",
    "border-box",
    "padding-box",
    "content-box",
    "inherit",
    "initial",
    "unset",
    "auto",
];

fn background(value: &str) -> Option<Colour> {
    if value.contains("url(") || value.contains("gradient") {
        return Some(Colour::Other);
    }
    // A function holds spaces: `rgb(255, 255, 255)`.
    if let Some(at) = value.find("rgb").or_else(|| value.find("hsl")) {
        let function = value.get(at..).unwrap_or("");
        return colour(function.split_inclusive(')').next().unwrap_or(function));
    }
    value
        .split_whitespace()
        .filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '#'))
        .filter(|word| !NO_COLOURS.contains(word))
        .find_map(colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_declaration_overrules_and_an_important_one_stands() {
        let gone = |css: &str| {
            let declared = declarations(css);
            let mut delta = declared.plain;
            delta.merge(declared.important);
            delta.is_gone()
        };
        assert!(gone("display:none"));
        assert!(!gone("display:none;display:block"));
        assert!(gone("display:none !important;display:block"));
        assert!(gone("opacity:5%"));
        assert!(!gone("opacity:0;opacity:1"));
        assert!(gone("filter:alpha(opacity=0)"));
        assert!(gone("text-decoration:red line-through"));
        assert!(!gone("text-decoration:line-through;text-decoration:none"));
        assert!(gone("max-height:0;height:auto;overflow:hidden"));
        assert_eq!(
            declarations("background:navy").plain.background,
            Some(Colour::Other)
        );
        assert_eq!(declarations("background:no-repeat").plain.background, None);
        assert_eq!(
            declarations("background:rgb(255, 255, 255) none")
                .plain
                .background,
            Some(Colour::WHITE)
        );
    }
}
