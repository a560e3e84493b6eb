//! The log as a list.

use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use serde_json::{Map, Value, json};

use super::time;
use crate::store::{LoggedEntry, Store};

/// Entries that are read at once.
const PAGE: i64 = 500;

/// Every entry, one JSON object a line, oldest first.
pub(super) async fn as_json(store: &Store, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let mut last = 0;
    loop {
        let page = store.audit_after(last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.entry.sequence;
        for logged in &page {
            writeln!(out, "{}", line(logged))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(logged: &LoggedEntry) -> Value {
    let entry = &logged.entry;
    let read = |text: &str| serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
    json!({
        "sequence": entry.sequence,
        "at": entry.at().map(|at| at.to_string()),
        "case": entry.case,
        "event": entry.event,
        "facts": read(&entry.facts),
        "personal": logged.personal.as_deref().map(read),
        "hash": entry.hash,
    })
}

/// The newest entries as a table, oldest first.
pub(super) async fn newest(
    store: &Store,
    count: i64,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let page = store.audit_page(None, count).await?;
    let Some(oldest) = page.last().map(|logged| logged.entry.sequence) else {
        writeln!(out, "Nothing is on record yet.")?;
        return Ok(ExitCode::SUCCESS);
    };
    if oldest > 1 {
        writeln!(out, "({} earlier entries; --last N shows more)", oldest - 1)?;
    }
    let bold = Style::new().bold();
    writeln!(
        out,
        "{bold}{:>8}  {:<19}  {:<14}  {:<15}  what{bold:#}",
        "entry", "time", "case", "event"
    )?;
    for logged in page.iter().rev() {
        row(logged, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// One entry on one line.
pub(super) fn row(logged: &LoggedEntry, out: &mut impl Write) -> std::io::Result<()> {
    let entry = &logged.entry;
    let (case, what) = (entry.case.as_deref().unwrap_or("-"), what(&entry.facts));
    let style = colour(&entry.event, &what);
    writeln!(
        out,
        "{:>8}  {:<19}  {case:<14}  {style}{:<15}{style:#}  {what}",
        entry.sequence,
        time(entry.at_micros),
        entry.event
    )
}

/// Red for what a person must look at, green for what went well.
fn colour(event: &str, what: &str) -> Style {
    let colour = match event {
        "mail_set_aside" | "reply_refused" | "reply_bounced" | "reply_held" => AnsiColor::Red,
        "reply_deferred" | "reply_uncertain" | "reply_delayed" => AnsiColor::Yellow,
        "decided" if what.starts_with("needs_review") => AnsiColor::Yellow,
        "reply_sent" => AnsiColor::Green,
        "decided" if what.starts_with("approved") => AnsiColor::Green,
        _ => return Style::new(),
    };
    Style::new().fg_color(Some(colour.into()))
}

/// The facts in a few words: the verdict first, then what else there is.
fn what(facts: &str) -> String {
    let Ok(Value::Object(facts)) = serde_json::from_str::<Value>(facts) else {
        return facts.to_owned();
    };
    let verdict = ["outcome", "reason"]
        .iter()
        .filter_map(|name| facts.get(*name)?.as_str());
    let mut words: Vec<String> = verdict.map(str::to_owned).collect();
    words.extend(facts.get("missing").and_then(missing));
    words.extend(other_facts(&facts));
    words.join(" ")
}

fn missing(fields: &Value) -> Option<String> {
    let fields: Vec<&str> = fields
        .as_array()?
        .iter()
        .filter_map(Value::as_str)
        .collect();
    (!fields.is_empty()).then(|| format!("missing={}", fields.join(",")))
}

fn other_facts(facts: &Map<String, Value>) -> Vec<String> {
    let told = ["outcome", "reason", "missing", "rules", "digest"];
    let short = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    facts
        .iter()
        .filter(|(name, value)| !told.contains(&name.as_str()) && **value != Value::Bool(true))
        .map(|(name, value)| format!("{name}={}", short(value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_told_with_the_verdict_first() {
        let cases = [
            (
                r#"{"language":"sv","mail":3,"missing":["account","move_date"],"outcome":"needs_information","reason":"missing_facts","rules":[]}"#,
                "needs_information missing_facts missing=account,move_date language=sv mail=3",
            ),
            (
                r#"{"complete":true,"digest":"aa","mail":1,"size":9}"#,
                "mail=1 size=9",
            ),
            (
                r#"{"attempt":2,"code":"451 4.7.1"}"#,
                "attempt=2 code=451 4.7.1",
            ),
            ("no JSON", "no JSON"),
        ];
        for (facts, told) in cases {
            assert_eq!(what(facts), told);
        }
    }
}
