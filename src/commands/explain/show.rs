//! One mail as a person reads it: the verdict, what was read and from which words, the rules, the reply.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::Explained;
use super::line::stated;
use crate::assessment::Assessment;
use crate::evaluation;
use crate::outcome::Outcome;
use crate::register::{OrganisationId, Register};
use crate::request::{MoveRequest, Source};

const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();
/// The longest words of evidence that are shown, in characters.
const LONGEST: usize = 90;
/// The rules in a few words, by their number.
const RULES: [&str; 8] = [
    "part of a reorganisation project",
    "more than one person",
    "statements that contradict each other",
    "from or to a place outside the city",
    "origin and destination are the same",
    "the duties change",
    "a required fact is missing",
    "every required fact is there",
];

pub(super) fn show(
    explained: &Explained,
    register: &Register,
    out: &mut impl Write,
) -> io::Result<()> {
    let assessment = &explained.assessment;
    let colour = colour(assessment.outcome()).bold();
    writeln!(out, "{BOLD}{}{BOLD:#}", one_line(&explained.file))?;
    writeln!(
        out,
        "  {colour}{}{colour:#} {DIM}because of{DIM:#} {colour}{}{colour:#} {DIM}(policy {}, reply in {}){DIM:#}",
        assessment.outcome().code(),
        assessment.reason.code(),
        assessment.policy.as_str(),
        assessment.language.code(),
    )?;
    if let Some(request) = &assessment.request {
        facts(request, register, out)?;
    }
    rules(assessment, out)?;
    match &explained.reply {
        None => writeln!(out, "  {DIM}no reply{DIM:#}")?,
        Some(reply) => {
            writeln!(
                out,
                "  {BOLD}Reply{BOLD:#} to {}: {}",
                reply.to, reply.subject
            )?;
            for line in reply.body.lines() {
                writeln!(out, "  {DIM}|{DIM:#} {line}")?;
            }
        }
    }
    writeln!(out)
}

/// The name of a fact as people say it.
fn facts(request: &MoveRequest, register: &Register, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {BOLD}Facts{BOLD:#}")?;
    let words = stated(request);
    for (field, value) in evaluation::values(request) {
        let value = match value {
            serde_json::Value::Null => continue,
            serde_json::Value::String(text) => named(&text, register),
            other => other.to_string(),
        };
        write!(out, "    {field:<24}{}", one_line(&value))?;
        if let Some((_, evidence)) = words.iter().find(|(stated, _)| *stated == field) {
            write!(
                out,
                "  {DIM}{}: “{}”{DIM:#}",
                place(evidence.source),
                one_line(&evidence.text)
            )?;
        }
        writeln!(out)?;
    }
    for pair in &request.contradictions {
        let (one, other) = (one_line(&pair.one.text), one_line(&pair.other.text));
        writeln!(
            out,
            "    {:<24}“{one}” against “{other}”",
            pair.field.code()
        )?;
    }
    Ok(())
}

fn rules(assessment: &Assessment, out: &mut impl Write) -> io::Result<()> {
    if assessment.rules().is_empty() {
        return Ok(());
    }
    writeln!(out, "  {BOLD}Rules{BOLD:#}")?;
    for rule in assessment.rules() {
        let words = usize::from(rule.rule)
            .checked_sub(1)
            .and_then(|index| RULES.get(index))
            .unwrap_or(&"");
        if rule.held {
            let missing: Vec<&str> = assessment
                .missing()
                .iter()
                .map(|field| field.code())
                .collect();
            let which = if missing.is_empty() {
                String::new()
            } else {
                format!(": {}", missing.join(", "))
            };
            writeln!(
                out,
                "    {} {BOLD}{words}{which} – decides{BOLD:#}",
                rule.rule
            )?;
        } else {
            writeln!(out, "    {} {DIM}{words} – no{DIM:#}", rule.rule)?;
        }
    }
    Ok(())
}

/// An id of the register with the name that it stands for.
fn named(value: &str, register: &Register) -> String {
    match register.get(&OrganisationId::new(value)) {
        Some(organisation) => format!("{value} ({})", organisation.name),
        None => value.to_owned(),
    }
}

fn place(source: Source) -> &'static str {
    match source {
        Source::Subject => "subject",
        Source::Body => "body",
        Source::Forwarded => "forwarded mail",
        Source::Sender => "sender",
        Source::Domain => "domain",
        Source::Earlier => "earlier mail",
        Source::Person => "a person",
    }
}

fn colour(outcome: Outcome) -> Style {
    match outcome {
        Outcome::Approved => AnsiColor::Green.on_default(),
        Outcome::Rejected => AnsiColor::Red.on_default(),
        Outcome::NeedsInformation => AnsiColor::Yellow.on_default(),
        Outcome::NeedsReview => AnsiColor::Magenta.on_default(),
        Outcome::NotARequest | Outcome::Ignored => AnsiColor::Cyan.on_default(),
    }
}

/// Words of a mail on a terminal: no control character may reach it.
fn one_line(text: &str) -> String {
    crate::reply::one_line(text, LONGEST)
}
