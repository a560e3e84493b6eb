//! Everything about one case.

use std::io::Write;
use std::process::ExitCode;

use anstyle::Style;
use anyhow::bail;
use serde_json::Value;

use super::{list, time};
use crate::case::CaseNumber;
use crate::store::{CaseDecision, CaseReply, CaseShown, Store};

/// What *gallring* has taken away.
const WEEDED: &str = "(weeded out)";

/// Prints a case: its mails, what was decided of them and why, the replies, what a person must look at, the log.
pub(super) async fn case(
    store: &Store,
    number: &CaseNumber,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let Some(case) = store.case(number).await? else {
        bail!("there is no case {number}; `kontoflytt audit list` shows those that there are");
    };
    let sender = case.sender.as_deref().unwrap_or(WEEDED);
    let bold = Style::new().bold();
    writeln!(
        out,
        "{bold}{number}{bold:#}  opened {}  {}  {}",
        time(case.opened_at),
        state(&case.state),
        clean(sender)
    )?;
    for mail in &case.mails {
        let filed = mail
            .filed_at
            .map_or("not moved".to_owned(), |at| format!("moved {}", time(at)));
        writeln!(
            out,
            "\n{bold}Mail {}{bold:#}  seen {}  {} bytes  {filed}",
            mail.id,
            time(mail.seen_at),
            mail.size
        )?;
        writeln!(out, "  sha256 {}", mail.digest)?;
        for decision in case
            .decisions
            .iter()
            .filter(|decision| decision.message == mail.id)
        {
            show_decision(decision, out)?;
        }
        for reply in case.replies.iter().filter(|reply| reply.answers == mail.id) {
            show_reply(reply, out)?;
        }
    }
    show_rest(&case, out)?;
    Ok(ExitCode::SUCCESS)
}

fn show_rest(case: &CaseShown, out: &mut impl Write) -> std::io::Result<()> {
    let bold = Style::new().bold();
    for item in &case.reviews {
        let closed = item
            .closed_at
            .map_or("open".to_owned(), |at| format!("closed {}", time(at)));
        writeln!(
            out,
            "\n{bold}For a person{bold:#}  {}  since {}  {closed}",
            item.reason,
            time(item.opened_at)
        )?;
    }
    writeln!(out, "\n{bold}On record{bold:#}")?;
    case.entries
        .iter()
        .try_for_each(|logged| list::row(logged, out))
}

fn state(code: &str) -> &str {
    match code {
        "asked" => "waits for the sender's answer",
        "review" => "waits for a person",
        "decided" => "decided",
        other => other,
    }
}

fn show_decision(decision: &CaseDecision, out: &mut impl Write) -> std::io::Result<()> {
    let bold = Style::new().bold();
    writeln!(
        out,
        "  {bold}{}: {}{bold:#}  decided {}  policy {}  language {}",
        decision.outcome,
        decision.reason,
        time(decision.decided_at),
        decision.policy,
        decision.language
    )?;
    if !decision.missing.is_empty() {
        writeln!(out, "  missing: {}", decision.missing.replace(',', ", "))?;
    }
    if let Some(rules) = rules(&decision.rules) {
        writeln!(out, "  rules tried: {rules}")?;
    }
    for fact in facts(decision) {
        writeln!(out, "    {fact}")?;
    }
    Ok(())
}

/// `1, 2, 3, 4, 5, 6 did not hold; 8 held`.
fn rules(json: &str) -> Option<String> {
    let tried: Vec<Value> = serde_json::from_str(json).ok()?;
    let of = |held: bool| {
        let number =
            |rule: &Value| (rule["held"].as_bool() == Some(held)).then(|| rule["rule"].to_string());
        tried
            .iter()
            .filter_map(number)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let parts = [(of(false), "did not hold"), (of(true), "held")];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(rules, _)| !rules.is_empty())
        .map(|(rules, word)| format!("{rules} {word}"))
        .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Each stated fact with the words that state it.
fn facts(decision: &CaseDecision) -> Vec<String> {
    let Some(request) = &decision.request else {
        return Vec::new();
    };
    let Ok(Value::Object(request)) = serde_json::from_str::<Value>(request) else {
        return Vec::new();
    };
    let fact = |(name, value): (&String, &Value)| {
        let words = value
            .get("evidence")
            .unwrap_or(value)
            .get("text")?
            .as_str()?;
        let stated = value.get("value").map(plain).unwrap_or_default();
        Some(format!(
            "{name:<22} {:<28} \"{}\"",
            clean(&stated),
            clean(words)
        ))
    };
    request.iter().filter_map(fact).collect()
}

/// A value without JSON's marks: `{"city":"funktionsstod"}` is `funktionsstod`.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => fields.values().map(plain).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

fn show_reply(reply: &CaseReply, out: &mut impl Write) -> std::io::Result<()> {
    let bold = Style::new().bold();
    let to = reply.recipient.as_deref().unwrap_or(WEEDED);
    let when = reply
        .sent_at
        .map_or(String::new(), |at| format!(" {}", time(at)));
    let due = match reply.state.as_str() {
        "queued" | "deferred" | "uncertain" => format!("  next attempt {}", time(reply.due_at)),
        _ => String::new(),
    };
    let error = reply
        .last_error
        .as_deref()
        .map_or(String::new(), |code| format!("  last: {code}"));
    writeln!(
        out,
        "  {bold}Reply {}{when}{bold:#}  to {}  attempts {}{due}{}",
        reply.state,
        clean(to),
        reply.attempts,
        clean(&error)
    )?;
    writeln!(out, "    Message-ID <{}>", reply.message_id)
}

/// What came with a mail is shown without anything that a terminal obeys.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || is_direction(c) {
                ' '
            } else {
                c
            }
        })
        .collect()
}

/// Marks that turn the reading direction round.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_in_one_line() {
        let json = r#"[{"rule":1,"held":false},{"rule":2,"held":false},{"rule":8,"held":true}]"#;
        assert_eq!(rules(json).unwrap(), "1, 2 did not hold; 8 held");
        assert_eq!(rules("[]"), None);
    }

    #[test]
    fn nothing_of_a_mail_moves_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{202e}c"), "a [2Jb c");
    }
}
