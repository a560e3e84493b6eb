//! What a command decides and answers by: the program's own register, policy and templates, or those of a site.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail};

use crate::admission::{AdmissionPolicy, MessageIdKey};
use crate::assessment::Assessor;
use crate::config::{Config, MailboxConfig, Retry, SenderConfig, SenderMode};
use crate::mailbox::MailboxSettings;
use crate::message::authentication::Verifier;
use crate::message::{EmailAddress, Limits};
use crate::register::Register;
use crate::reply::{Composer, ReplySettings, Templates};
use crate::store::{self, Store};
use crate::verification::SignatureVerifier;
use crate::worker;

/// The city's support mailbox and verifier, which `explain` goes by without a configuration.
const SUPPORT: &str = "support@intraservice.goteborg.se";
const SUPPORT_NAME: &str = "Support Intraservice";
const VERIFIER: &str = "mx.goteborg.se";
/// The largest file that is taken for a template or a register.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// Everything that stays the same from mail to mail.
#[derive(Debug)]
pub(super) struct Site {
    pub(super) assessor: Assessor,
    pub(super) composer: Composer,
    pub(super) limits: Limits,
}

impl Site {
    /// What the program carries.
    pub(super) fn carried() -> anyhow::Result<Self> {
        let from = EmailAddress::parse(SUPPORT).context("the built-in support address")?;
        let admission = AdmissionPolicy {
            support_addresses: vec![from.clone()],
            verifier: Verifier::Named(VERIFIER.to_owned()),
            message_id_key: None,
        };
        let settings = ReplySettings {
            from_name: SUPPORT_NAME.to_owned(),
            from,
        };
        Ok(Self {
            assessor: Assessor::new(Register::built_in()?.clone(), admission),
            composer: Composer::new(Templates::new(BTreeMap::new())?, settings),
            limits: Limits::default(),
        })
    }

    /// What a site's configuration says.
    pub(super) fn of(config: &Config) -> anyhow::Result<Self> {
        Ok(Self {
            assessor: assessor(config)?,
            composer: Composer::new(templates(config)?, config.smtp.from.clone()),
            limits: limits(config),
        })
    }

    /// The same, signing and knowing Message-IDs by the key of the store.
    pub(super) async fn keyed_by(self, store: &Store) -> anyhow::Result<Self> {
        let key = MessageIdKey::new(store.message_id_key().await?);
        Ok(Self {
            assessor: self.assessor.knowing(key.clone()),
            composer: self.composer.signing(key),
            limits: self.limits,
        })
    }
}

/// Reads and tries the templates.
pub(super) fn templates(config: &Config) -> anyhow::Result<Templates> {
    let own = match &config.reply.templates {
        Some(folder) => own_templates(folder)?,
        None => BTreeMap::new(),
    };
    Templates::new(own).with_context(|| match &config.reply.templates {
        Some(folder) => format!("in {}", folder.display()),
        None => "in the program's own templates".to_owned(),
    })
}

fn assessor(config: &Config) -> anyhow::Result<Assessor> {
    let admission = AdmissionPolicy {
        support_addresses: support_addresses(config),
        verifier: verifier(&config.sender),
        message_id_key: None,
    };
    Ok(match &config.register {
        None => Assessor::new(Register::built_in()?.clone(), admission),
        Some(file) => {
            let text = read(file)?;
            let register =
                Register::from_toml(&text).with_context(|| format!("in {}", file.display()))?;
            Assessor::new(register, admission)
        }
    })
}

/// The address that replies come from, and those that the mailboxes are signed in to as.
fn support_addresses(config: &Config) -> Vec<EmailAddress> {
    let mut addresses = vec![config.smtp.from.from.clone()];
    for mailbox in &config.mailboxes {
        if let MailboxSettings::Imap(imap) = &mailbox.settings {
            let address = EmailAddress::parse(&imap.username);
            addresses.extend(address.filter(|address| !addresses.contains(address)));
        }
    }
    addresses
}

/// No id names no verifier: an id that no server can write leaves every sender unverified.
pub(super) fn verifier(sender: &SenderConfig) -> Verifier {
    match sender.mode {
        SenderMode::Microsoft365 => Verifier::Microsoft365,
        SenderMode::Dkim => Verifier::Signatures,
        SenderMode::AuthenticationResults => {
            Verifier::Named(sender.trusted_authserv_id.clone().unwrap_or_default())
        }
    }
}

pub(super) fn limits(config: &Config) -> Limits {
    Limits {
        bytes: usize::try_from(config.max_mail_bytes).unwrap_or(usize::MAX),
        ..Limits::default()
    }
}

/// The `.txt` files one folder down, by their path below the folder.
fn own_templates(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for room in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        for file in entries(&room)? {
            if file.extension().is_some_and(|kind| kind == "txt") {
                let below = file.strip_prefix(folder).unwrap_or(&file);
                found.insert(below.to_string_lossy().replace('\\', "/"), read(&file)?);
            }
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> anyhow::Result<Vec<std::path::PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)
        .with_context(|| format!("cannot read the folder {}", folder.display()))?
    {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> anyhow::Result<String> {
    let about =
        std::fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
    if about.len() > MOST_BYTES {
        bail!("{} is too large for what it should be", file.display());
    }
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// What verifies signatures, where the program does so itself.
pub(super) fn signatures(config: &Config) -> anyhow::Result<Option<SignatureVerifier>> {
    match config.sender.mode {
        SenderMode::Dkim => Ok(Some(SignatureVerifier::new(config.sender.resolver)?)),
        SenderMode::AuthenticationResults | SenderMode::Microsoft365 => Ok(None),
    }
}

/// What the worker is set up with.
pub(super) fn worker_settings(config: &Config) -> anyhow::Result<worker::Settings> {
    Ok(worker::Settings {
        signatures: signatures(config)?,
        audit: config.audit.clone(),
        late_moves: worker::LateMoves {
            to: config.serve.late_moves_mail.clone(),
            link: format!("{}/moves", config.serve.public_url),
        },
        mailboxes: config.mailboxes.iter().map(plan).collect(),
        lease: config.lease,
        tokens: config.tokens.clone(),
        time_limit: config.time_limit,
        max_mail_bytes: config.max_mail_bytes,
        reading: limits(config),
        envelope_from: config.smtp.envelope_from.clone(),
        connections: config.smtp.connections,
        retry: schedule(&config.smtp.retry),
        limits: store::Limits {
            per_address_a_day: config.reply.per_address_a_day.into(),
            per_case: config.reply.per_case.into(),
            overall_a_day: config.reply.overall_a_day.into(),
        },
        keep_for: config
            .retention_days
            .map(|days| Duration::from_hours(24 * u64::from(days))),
        ..worker::Settings::new(config.smtp.outlet.clone())
    })
}

/// The mailboxes of a configuration, by their names in the ledger.
pub(super) fn mailbox_names(config: &Config) -> Vec<String> {
    let each = config.mailboxes.iter();
    each.map(|mailbox| mailbox.settings.name()).collect()
}

fn plan(mailbox: &MailboxConfig) -> worker::MailboxPlan {
    worker::MailboxPlan {
        settings: mailbox.settings.clone(),
        handled_folder: mailbox.handled_folder.clone(),
        review_folder: mailbox.review_folder.clone(),
        sent_folder: mailbox.sent_folder.clone(),
        poll: mailbox.poll,
        reconcile: mailbox.reconcile,
    }
}

/// Each pause twice the one before, up to the longest.
fn schedule(retry: &Retry) -> store::RetrySchedule {
    let mut pauses = vec![retry.first];
    let mut pause = retry.first;
    while pause < retry.longest {
        pause = (pause * 2).min(retry.longest);
        pauses.push(pause);
    }
    store::RetrySchedule {
        pauses,
        give_up_after: retry.give_up,
    }
}
