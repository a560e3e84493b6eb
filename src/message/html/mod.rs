//! HTML to lines: what a reader of the rendered mail sees.
//!
//! html5ever reads the tags; [`walk`] keeps the open elements and what they inherit, with a bound on their depth, and
//! [`super::table`] turns tables to lines. Nothing here recurses on the document, and nothing costs more than the document
//! is long.

mod colour;
mod css;
mod elements;
mod media;
mod open;
mod page;
mod selector;
mod sheet;
mod tokens;
mod walk;

use super::lines::Line;

/// Why a page is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TooMuch {
    /// Text stands deeper in elements than any mail program puts it, or a tag has no end of attributes.
    Nested,
}

/// Reads a page to lines.
pub(super) fn lines(html: &str) -> Result<Vec<Line>, TooMuch> {
    let tokens = tokens::read(html)?;
    walk::walk(&tokens)
}

#[cfg(test)]
mod tests;
