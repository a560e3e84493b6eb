//! `kontoflytt check`: each part of the configuration tried, a line each.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

use super::site::{Site, templates};
use super::{ConfigFile, on_runtime, sentence};
use crate::config::{Config, MailboxConfig};
use crate::delivery::Outlet;
use crate::mailbox::Mailbox;
use crate::store::Store;

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const ODD: Style = AnsiColor::Yellow.on_default();

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Nothing is fetched and nothing is sent. Exit status: 0 when all is well, 1 when something is not."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    file: ConfigFile,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let config = arguments.file.load()?;
    let mut report = Report {
        out: anstream::AutoStream::auto(io::stdout()),
        faults: 0,
    };
    report.good(
        "configuration",
        &arguments.file.config.display().to_string(),
    )?;
    for warning in &config.warnings {
        report.odd("configuration", warning)?;
    }
    report.tell(
        "templates",
        templates(&config).map(|templates| match templates.replaced().count() {
            0 => "the program's own".to_owned(),
            own => format!("{own} of your own, the rest the program's"),
        }),
    )?;
    report.tell(
        "register",
        Site::of(&config).map(|site| {
            format!(
                "{} organisations",
                site.assessor.register().organisations().count()
            )
        }),
    )?;
    if let Some(verifier) = super::site::signatures(&config).transpose() {
        let asked = match config.sender.resolver {
            Some(address) => format!("keys are asked of {address}"),
            None => "keys are asked of the system's DNS servers".to_owned(),
        };
        report.tell("signatures", verifier.map(|_| asked))?;
    }
    let reminded = match config.serve.late_moves_mail.len() {
        0 => None,
        1 => Some("of late moves go to 1 address".to_owned()),
        addresses => Some(format!("of late moves go to {addresses} addresses")),
    };
    if let Some(reminded) = reminded {
        report.good("reminders", &reminded)?;
    }
    on_runtime(async {
        report.tell("store", store(&config).await)?;
        for one in &config.mailboxes {
            mailbox(one, &mut report).await?;
        }
        report.tell("smtp", smtp(&config).await)?;
        Ok(())
    })?;
    Ok(if report.faults == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

async fn store(config: &Config) -> anyhow::Result<String> {
    let store = Store::open(&config.store_url, Path::new("")).await?;
    store.close().await;
    Ok("opens, and its tables are as this version needs them".to_owned())
}

async fn smtp(config: &Config) -> anyhow::Result<String> {
    let mut outlet = Outlet::new(&config.smtp.outlet);
    outlet.probe().await?;
    outlet.close().await;
    Ok("a mail could be sent".to_owned())
}

async fn mailbox<W: Write>(config: &MailboxConfig, report: &mut Report<W>) -> io::Result<()> {
    let mut mailbox = match Mailbox::open(&config.settings).await {
        Ok(mailbox) => mailbox,
        Err(error) => return report.bad("mailbox", &error.to_string()),
    };
    match mailbox.probe().await {
        Err(error) => report.bad("mailbox", &error.to_string())?,
        Ok(probe) => {
            let news = if probe.idle {
                "tells of new mail by itself"
            } else {
                "is asked for new mail regularly"
            };
            report.good(
                "mailbox",
                &format!("{} mails in the folder; it {news}", probe.messages),
            )?;
            if !probe.may_file {
                report.bad("mailbox", "handled mail cannot be moved out of the folder: give the user the right to delete there")?;
            }
        }
    }
    for folder in [
        &config.handled_folder,
        &config.review_folder,
        &config.sent_folder,
    ] {
        match mailbox.has_folder(folder).await {
            Ok(true) => report.good("folder", folder)?,
            Ok(false) => report.odd(
                "folder",
                &format!("{folder} is not there yet; it is created when it is first needed"),
            )?,
            Err(error) => report.bad("folder", &format!("{folder}: {error}"))?,
        }
    }
    mailbox.close().await;
    Ok(())
}

/// What is printed, and how many faults there were.
struct Report<W> {
    out: W,
    faults: u32,
}

impl<W: Write> Report<W> {
    fn tell(&mut self, what: &str, result: anyhow::Result<String>) -> io::Result<()> {
        match result {
            Ok(well) => self.good(what, &well),
            Err(failure) => self.bad(what, &sentence(&failure)),
        }
    }

    fn good(&mut self, what: &str, words: &str) -> io::Result<()> {
        writeln!(self.out, "{GOOD}ok   {GOOD:#} {what:<14}{words}")
    }

    fn odd(&mut self, what: &str, words: &str) -> io::Result<()> {
        writeln!(self.out, "{ODD}note {ODD:#} {what:<14}{words}")
    }

    fn bad(&mut self, what: &str, words: &str) -> io::Result<()> {
        self.faults += 1;
        writeln!(self.out, "{BAD}fault{BAD:#} {what:<14}{words}")
    }
}
