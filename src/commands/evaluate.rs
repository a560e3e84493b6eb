//! `kontoflytt evaluate`: how well a labelled folder is understood. Connects to nothing, stores nothing, sends nothing.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;

use super::site::Site;
use crate::evaluation::{Label, Scores};
use crate::message::{RawMessage, parse};
use crate::request::CaseSoFar;

/// The arguments of `evaluate`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A labelled folder holds .eml files and a labels.jsonl with one JSON object a mail.

Exit status: 0 when the folder could be scored, whatever the score, 1 when it could not.")]
pub(super) struct Arguments {
    /// The labelled folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Leave out the single misses
    #[arg(long)]
    brief: bool,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let scores = score(&arguments.folder)?;
    let mut out = anstream::AutoStream::auto(std::io::stdout());
    if !arguments.brief {
        misses(&scores, &mut out)?;
    }
    table(&scores, &mut out)?;
    Ok(ExitCode::SUCCESS)
}

/// Scores every labelled mail of a folder, each as `explain` would decide it.
pub fn score(folder: &Path) -> anyhow::Result<Scores> {
    let site = Site::carried()?;
    let path = folder.join("labels.jsonl");
    let labels = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let mut scores = Scores::default();
    for (number, line) in labels
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let label: Label = serde_json::from_str(line)
            .with_context(|| format!("{}, line {}: no label", path.display(), number + 1))?;
        let mail = folder.join(&label.file);
        let bytes =
            std::fs::read(&mail).with_context(|| format!("cannot read {}", mail.display()))?;
        let message = parse(&RawMessage::new(bytes), &site.limits);
        let day = message
            .received_on
            .or(message.sent_on)
            .unwrap_or(jiff::civil::Date::ZERO);
        scores.count(
            &label,
            &site.assessor.assess(message, &CaseSoFar::default(), day),
        );
    }
    Ok(scores)
}

/// Every mail with something wrong, with what is odd in it.
fn misses(scores: &Scores, out: &mut impl Write) -> std::io::Result<()> {
    for miss in &scores.misses {
        writeln!(
            out,
            "{} {}  ({})",
            if miss.decision { "wrong" } else { "field" },
            miss.file,
            miss.note
        )?;
        for what in &miss.what {
            writeln!(out, "        {what}")?;
        }
    }
    if scores.misses.is_empty() {
        Ok(())
    } else {
        writeln!(out)
    }
}

fn table(scores: &Scores, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(
        out,
        "{:<24} {:>6} {:>6} {:>6}  {:>9} {:>7}",
        "field", "right", "wrong", "missed", "precision", "recall"
    )?;
    for (field, score) in &scores.fields {
        let (precision, recall) = (score.precision(), score.recall());
        writeln!(
            out,
            "{field:<24} {:>6} {:>6} {:>6}  {precision:>9.3} {recall:>7.3}",
            score.right, score.wrong, score.missed
        )?;
    }
    let all = scores.all_fields();
    writeln!(
        out,
        "{:<24} {:>6} {:>6} {:>6}  {:>9.3} {:>7.3}\n",
        "all",
        all.right,
        all.wrong,
        all.missed,
        all.precision(),
        all.recall()
    )?;
    writeln!(
        out,
        "{} mails: {} decided as labelled, {} acceptably, {:.1} %",
        scores.mails,
        scores.right,
        scores.acceptable,
        scores.decided() * 100.0
    )?;
    writeln!(
        out,
        "false approvals {}, missed approvals {}, forbidden replies {}, wrong language {}",
        scores.false_approvals,
        scores.missed_approvals,
        scores.forbidden_replies,
        scores.wrong_language
    )
}
