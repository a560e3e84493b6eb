//! How values are shown: texts by key, times as the city's clocks show them, organisations by name.
//!
//! No code is shown without its meaning: `word` gives the text of a code, `t` the text of a key.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, State};

use super::failure;
use super::words::Words;
use crate::clock::stockholm;
use crate::outcome::Language;
use crate::register::Register;

/// Adds the functions and filters that templates call.
pub(super) fn add_to(
    environment: &mut Environment<'static>,
    words: &Arc<Words>,
    register: &Register,
) {
    let texts = Arc::clone(words);
    environment.add_function(
        "t",
        move |state: &mut State<'_, '_>, key: &str, with: Kwargs| text(&texts, state, key, &with),
    );
    let texts = Arc::clone(words);
    // A code of a kind: `word("outcome", "approved")`. A code that has no text (of an older version) is shown as it is.
    environment.add_function(
        "word",
        move |state: &mut State<'_, '_>, kind: &str, code: &str| {
            let key = format!("{kind}.{code}");
            texts.get(&key, language(state)).unwrap_or(code).to_owned()
        },
    );
    let texts = Arc::clone(words);
    environment.add_function("failure", move |state: &mut State<'_, '_>, text: &str| {
        let told = failure::told(&texts, text, language(state));
        told.map_or_else(|| own_words(text), Value::from)
    });
    let names: HashMap<String, String> = register
        .organisations()
        .map(|one| (one.id.as_str().to_owned(), one.name.clone()))
        .collect();
    environment.add_filter("organisation", move |id: &str| {
        names.get(id).map_or_else(|| id.to_owned(), Clone::clone)
    });
    environment.add_filter("time", |micros: i64| {
        civil(micros).map(|at| at.strftime("%Y-%m-%d %H:%M").to_string())
    });
    environment.add_filter("day", |micros: i64| {
        civil(micros).map(|at| at.strftime("%Y-%m-%d").to_string())
    });
    environment.add_filter("duration", duration);
    environment.add_filter("kilobytes", |bytes: i64| {
        (bytes.saturating_add(1023) / 1024).max(1)
    });
    environment.add_filter("query", |text: &str| encoded(text));
}

/// What the program itself said, which is English.
fn own_words(text: &str) -> Value {
    let text = HtmlEscape(text);
    Value::from_safe_string(format!("<span class=\"mono\" lang=\"en\">{text}</span>"))
}

/// A text with its values filled in.
fn text(words: &Words, state: &State<'_, '_>, key: &str, with: &Kwargs) -> Result<Value, Error> {
    let Some(text) = words.get(key, language(state)) else {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("no text {key}"),
        ));
    };
    let mut values = Vec::new();
    for name in with.args() {
        let value: Value = with.get(name)?;
        values.push((name, value.to_string()));
    }
    Ok(with_values(text, &values))
}

/// HTML where one of the values is a time, which no line breaks.
fn with_values(text: &str, values: &[(&str, String)]) -> Value {
    if !values.iter().any(|(_, value)| is_time(value)) {
        return Value::from(fill(text, values, &str::to_owned));
    }
    let html = fill(&HtmlEscape(text).to_string(), values, &|value| {
        let html = HtmlEscape(value).to_string();
        if is_time(value) {
            format!("<span class=\"nowrap\">{html}</span>")
        } else {
            html
        }
    });
    Value::from_safe_string(html)
}

/// Each `{name}` of a text becomes its value; what a value itself says is no place for another.
fn fill(text: &str, values: &[(&str, String)], form: &dyn Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}');
        let known = place.and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(of, _)| *of == name)?;
            Some((form(value), after))
        });
        let (value, after) = known.unwrap_or_else(|| ("{".to_owned(), after));
        filled.push_str(&value);
        rest = after;
    }
    filled + rest
}

/// Whether it is what the filter `time` gives.
fn is_time(text: &str) -> bool {
    let form = b"0000-00-00 00:00";
    let fits = |(byte, of): (u8, &u8)| {
        if *of == b'0' {
            byte.is_ascii_digit()
        } else {
            byte == *of
        }
    };
    text.len() == form.len() && text.bytes().zip(form).all(fits)
}

fn language(state: &State<'_, '_>) -> Language {
    let code = state
        .lookup("frame")
        .and_then(|frame| frame.get_attr("language").ok());
    match code.as_ref().and_then(Value::as_str) {
        Some("en") => Language::English,
        _ => Language::Swedish,
    }
}

fn civil(micros: i64) -> Result<DateTime, Error> {
    Timestamp::from_microsecond(micros)
        .map(stockholm)
        .map_err(|_| Error::new(ErrorKind::InvalidOperation, "not a time"))
}

/// Microseconds in the unit that a person would use, rounded up: it is said as "or less".
fn duration(micros: i64) -> String {
    let up = |value: i64, unit: i64| value.saturating_add(unit - 1) / unit;
    let seconds = up(micros, 1_000_000).max(1);
    let minutes = up(seconds, 60);
    match minutes {
        _ if seconds < 60 => format!("{seconds} s"),
        ..60 => format!("{minutes} min"),
        60..2_880 => format!("{} h {} min", minutes / 60, minutes % 60),
        _ => format!("{} d", up(seconds, 86_400)),
    }
}

/// A value in a URL's query (RFC 3986, 2.3: all but the unreserved characters are encoded).
pub(super) fn encoded(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| {
            if is_plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_told_in_the_unit_that_a_person_would_use() {
        let told = [
            (0, "1 s"),
            (9, "9 s"),
            (61, "2 min"),
            (3_599, "1 h 0 min"),
            (7_260, "2 h 1 min"),
            (400_000, "5 d"),
        ];
        for (seconds, words) in told {
            assert_eq!(duration(seconds * 1_000_000), words);
        }
    }

    #[test]
    fn a_value_is_told_as_it_is_beside_a_time_too() {
        let text = "{name} & {other} sedan {time}.";
        let time = ("time", "2026-12-01 09:05".to_owned());
        let values = [("name", "<b>{time}".to_owned()), time];
        let html = with_values(text, &values);
        let told =
            "&lt;b&gt;{time} &amp; {other} sedan <span class=\"nowrap\">2026-12-01 09:05</span>.";
        assert_eq!(html.to_string(), told);
        assert!(html.is_safe());
        let plain = with_values(text, &[("name", "<b>{name}".to_owned())]);
        assert_eq!(plain.to_string(), "<b>{name} & {other} sedan {time}.");
        assert!(!plain.is_safe(), "its page escapes it");
    }

    #[test]
    fn a_value_leaves_its_place_in_a_query_by_no_character() {
        assert_eq!(encoded("a&b=å#"), "a%26b%3D%C3%A5%23");
    }
}
