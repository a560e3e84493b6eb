//! `kontoflytt explain`: what would be decided of mails, and why. Connects to nothing, stores nothing, sends nothing.

mod apart;
mod inputs;
mod line;
mod mbox;
mod show;
mod thread;

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use jiff::civil::Date;

use self::inputs::Input;
use self::thread::Thread;
use super::{sentence, site::Site};
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::clock::Clock;
use crate::eligibility::PolicyDay;
use crate::message::{Message, parse};
use crate::outcome::{Language, Reason};
use crate::reply::{Occasion, Reply, ReplyError};
use crate::request::CaseSoFar;

/// Mails that are read before they are decided together, on all processors.
const BATCH: usize = 64;
/// Bytes of mail that are held at once, whatever their number.
const BATCH_BYTES: usize = 64 * 1024 * 1024;

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  kontoflytt explain mail.eml
  kontoflytt explain --json folder/ | jq -r .reason | sort | uniq -c
  kontoflytt explain --thread question.eml our-answer.eml answer.eml

Exit status: 0 when every path could be opened, 1 when one could not, 2 for a wrong command line.")]
pub(super) struct Arguments {
    /// One JSON object a line, in the order of the paths
    #[arg(long)]
    json: bool,
    /// Decide as if on this day, as 2026-09-01; without it, on the day that each mail was received
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Take the mails in order as one case: what earlier ones stated still counts
    #[arg(long)]
    thread: bool,
    /// Mails: an .eml file, a folder of them, or an .mbox file
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// What is told of one mail.
struct Explained {
    file: String,
    assessment: Assessment,
    reply: Option<Reply>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let site = Site::carried()?;
    let mut out = anstream::AutoStream::auto(std::io::stdout());
    let mut thread = arguments.thread.then(Thread::default);
    let mut all_opened = true;
    let mut batch = Vec::new();
    for input in inputs::of(&arguments.paths, site.limits.bytes) {
        match input {
            Ok(input) => batch.push(input),
            Err(failure) => {
                // In the order of the paths on both streams.
                explain_all(&mut batch, &site, arguments, thread.as_mut(), &mut out)?;
                writeln!(std::io::stderr(), "kontoflytt: {}", sentence(&failure))?;
                all_opened = false;
            }
        }
        let bytes: usize = batch.iter().map(|input| input.raw.len()).sum();
        if batch.len() >= BATCH || bytes >= BATCH_BYTES {
            explain_all(&mut batch, &site, arguments, thread.as_mut(), &mut out)?;
        }
    }
    explain_all(&mut batch, &site, arguments, thread.as_mut(), &mut out)?;
    out.flush()?;
    Ok(if all_opened {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn explain_all(
    batch: &mut Vec<Input>,
    site: &Site,
    arguments: &Arguments,
    thread: Option<&mut Thread>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let inputs = std::mem::take(batch);
    let explained = match thread {
        Some(thread) => in_order(inputs, site, arguments.as_of, thread),
        None => apart::side_by_side(inputs, site, arguments.as_of),
    };
    for explained in explained {
        let explained = explained?;
        if arguments.json {
            writeln!(out, "{}", line::of(&explained))?;
        } else {
            show::show(&explained, site.assessor.register(), out)?;
        }
    }
    Ok(())
}

/// One case: each mail is decided with what the earlier ones stated.
fn in_order(
    inputs: Vec<Input>,
    site: &Site,
    as_of: Option<Date>,
    thread: &mut Thread,
) -> Vec<anyhow::Result<Explained>> {
    inputs
        .into_iter()
        .map(|input| {
            let mut explained = explain(input, site, as_of, thread.so_far())?;
            thread.take_in(&mut explained.assessment);
            Ok(explained)
        })
        .collect()
}

/// Decides one mail. If the code fails on it, it is told as a mail that cannot be read, as the worker sets it aside.
fn explain(
    input: Input,
    site: &Site,
    as_of: Option<Date>,
    case: &CaseSoFar,
) -> anyhow::Result<Explained> {
    let decided = catch_unwind(AssertUnwindSafe(|| decide(&input, site, as_of, case)));
    let (assessment, reply) = match decided {
        Ok(decided) => decided.with_context(|| format!("the reply to {}", input.name))?,
        Err(_) => (set_aside(as_of), None),
    };
    Ok(Explained {
        file: input.name,
        assessment,
        reply,
    })
}

fn decide(
    input: &Input,
    site: &Site,
    as_of: Option<Date>,
    case: &CaseSoFar,
) -> Result<(Assessment, Option<Reply>), ReplyError> {
    let message = parse(&input.raw, &site.limits);
    // A mail that shows no day at all was received today, as far as anybody can tell.
    let shown = message.received_on.or(message.sent_on);
    let day = as_of.or(shown).unwrap_or_else(|| Clock::System.today());
    let assessment = site.assessor.assess(message, case, day);
    let number = CaseNumber::new(day.year(), 0);
    let occasion = Occasion {
        case: &number,
        inbound: input.raw.digest(),
        sequence: 0,
    };
    let register = site.assessor.register();
    let reply = match site.composer.compose(&assessment, occasion, register) {
        // No fault of the templates: the mail is a person's.
        Err(ReplyError::NoAddress) => None,
        composed => composed?,
    };
    Ok((assessment, reply))
}

fn set_aside(as_of: Option<Date>) -> Assessment {
    let day = as_of.unwrap_or_else(|| Clock::System.today());
    let days = PolicyDay {
        received_on: day,
        decided_on: day,
    };
    Assessment {
        message: Message::default(),
        reason: Reason::Unreadable,
        language: Language::Swedish,
        request: None,
        decision: None,
        policy: days.policy(),
    }
}
