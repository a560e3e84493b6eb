//! What is wrong with a configuration, told so that it can be mended without looking anything up.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// A configuration that the program does not start with.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// No such file, or no permission.
    #[error("cannot read the configuration {}: {source}", path.display())]
    Unreadable {
        /// As given.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A fault at one place of the file: file, line, column, the line itself and a caret below the place.
    #[error("{0}")]
    At(String),
    /// A file that the configuration names.
    #[error("{key} in {}: {problem}", path.display())]
    Named {
        /// The key, `mailbox.password_file`.
        key: &'static str,
        /// The configuration.
        path: PathBuf,
        /// What is wrong and what to do.
        problem: String,
    },
}

/// A fault at `span` (byte offsets into `text`), told in the manner of a compiler.
pub(super) fn at(path: &Path, text: &str, span: &Range<usize>, problem: &str) -> ConfigError {
    let start = span.start.min(text.len());
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let begins = before.rfind('\n').map_or(0, |end| end + 1);
    let content = text
        .get(begins..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    let before_caret = text.get(begins..start).unwrap_or_default();
    let column = before_caret.chars().count() + 1;
    let marked = text
        .get(start..span.end.min(text.len()))
        .unwrap_or_default();
    let carets = marked
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        .max(1);
    let gutter = " ".repeat(line.to_string().len());
    // A tab takes as much room below as above.
    let lead: String = before_caret
        .chars()
        .map(|c| if c == '\t' { '\t' } else { ' ' })
        .collect();
    ConfigError::At(format!(
        "{}:{line}:{column}: {problem}\n{gutter} |\n{line} | {content}\n{gutter} | {lead}{}",
        path.display(),
        "^".repeat(carets),
    ))
}

/// What the TOML reader found, with the nearest known key where one was misspelt.
pub(super) fn of_toml(path: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    let problem = unknown_key(error.message()).unwrap_or_else(|| error.message().to_owned());
    at(path, text, &error.span().unwrap_or(0..0), &problem)
}

/// "unknown field `hots`, expected one of `host`, `port`" as a sentence that names the nearest.
fn unknown_key(message: &str) -> Option<String> {
    let rest = message.strip_prefix("unknown field `")?;
    let (unknown, expected) = rest.split_once('`')?;
    let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    let nearest = known
        .iter()
        .map(|key| (strsim::damerau_levenshtein(unknown, key), *key))
        .min()
        .filter(|(distance, key)| *distance <= key.len().div_ceil(3).max(1));
    Some(match nearest {
        Some((_, key)) => format!("there is no key `{unknown}` here; did you mean `{key}`?"),
        None => format!(
            "there is no key `{unknown}` here; known are {}",
            known.join(", ")
        ),
    })
}
