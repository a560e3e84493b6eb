//! The mailbox over IMAP (RFC 3501 and RFC 9051).
//!
//! Mail is named by UID, never by sequence number; it is fetched with PEEK, so that no flag changes; and it leaves
//! the folder only by [`Imap::file`]. Never here: what a mail says, or whether it was seen before.

mod answer;
mod fetch;
mod filing;
mod guard;
mod idle;
mod sasl;
mod sign_in;
pub(super) mod text;
mod wire;

use imap_proto::{MailboxDatum, NameAttribute, Response, ResponseCode};

use self::{sign_in::Capabilities, wire::Wire};
use super::{MailPlace, MailboxError, Probe};
use crate::net::Endpoint;
use crate::oauth::Secret;

/// How to reach a mailbox over IMAP.
#[derive(Debug, Clone)]
pub struct ImapSettings {
    /// The server.
    pub endpoint: Endpoint,
    /// Who signs in.
    pub username: String,
    /// The password, or where access tokens come from.
    pub password: Secret,
    /// The folder that mail comes into, as a person writes it: `INBOX`.
    pub folder: String,
}

impl ImapSettings {
    /// The mailbox's name in the ledger: what it is, not how it is reached.
    pub(super) fn name(&self) -> String {
        format!(
            "imap:{}@{}/{}",
            self.username, self.endpoint.host, self.folder
        )
    }
}

/// A signed-in connection with the incoming folder selected.
#[derive(Debug)]
pub struct Imap {
    wire: Wire,
    settings: ImapSettings,
    validity: u32,
    capabilities: Capabilities,
    /// False while another folder is being looked into.
    selected: bool,
    read_only: bool,
    may_delete: bool,
    /// The flags that a mail gets once its copy lies in another folder.
    marks: &'static str,
}

impl Imap {
    /// Connects, signs in and selects the folder.
    pub(super) async fn open(settings: &ImapSettings) -> Result<Self, MailboxError> {
        let (wire, capabilities) = sign_in::sign_in(settings).await?;
        let mut imap = Self {
            wire,
            settings: settings.clone(),
            validity: 0,
            capabilities,
            selected: false,
            read_only: false,
            may_delete: true,
            marks: filing::DELETED,
        };
        imap.validity = imap.select().await?;
        Ok(imap)
    }

    /// Where a mail of this folder lies.
    pub(super) fn place(&self, uid: u32) -> MailPlace {
        MailPlace {
            mailbox: self.settings.name(),
            validity: i64::from(self.validity),
            uid: uid.to_string(),
        }
    }

    /// What `check` shows.
    pub(super) async fn probe(&mut self) -> Result<Probe, MailboxError> {
        self.ensure_selected().await?;
        self.wire.must("NOOP", "NOOP", |_| {}).await?;
        Ok(Probe {
            capabilities: self.capabilities.iter().cloned().collect(),
            messages: u64::from(self.wire.exists),
            idle: self.has("IDLE"),
            may_file: !self.read_only && (self.has("MOVE") || self.may_delete),
        })
    }

    /// Whether the server has the folder.
    pub(super) async fn has_folder(&mut self, folder: &str) -> Result<bool, MailboxError> {
        let command = format!("LIST \"\" {}", written(folder)?);
        let mut found = false;
        let gone = |attribute: &NameAttribute<'_>| match attribute {
            NameAttribute::NoSelect => true,
            NameAttribute::Extension(word) => word.eq_ignore_ascii_case("\\NonExistent"),
            _ => false,
        };
        self.wire
            .must("LIST", &command, |response| {
                if let Response::MailboxData(MailboxDatum::List(entry)) = response {
                    found |= !entry.name_attributes.iter().any(gone);
                }
            })
            .await?;
        Ok(found)
    }

    /// The UIDs of what fits, in the selected folder. The criteria are ASCII: some servers take nothing else.
    async fn search(&mut self, criteria: &str) -> Result<Vec<u32>, MailboxError> {
        let mut found = Vec::new();
        self.wire
            .must(
                "UID SEARCH",
                &format!("UID SEARCH {criteria}"),
                |response| {
                    if let Response::MailboxData(MailboxDatum::Search(uids)) = response {
                        found.extend(uids);
                    }
                },
            )
            .await?;
        Ok(found)
    }

    /// Signs out; what fails here no longer matters.
    pub(super) async fn close(mut self) {
        // The answer is `* BYE`, which the wire takes for the end; either way the connection is dropped.
        let _ = self.wire.exec("LOGOUT", |_| {}).await;
    }

    fn has(&self, capability: &str) -> bool {
        self.capabilities.contains(capability)
    }

    /// Goes back to the incoming folder after another one was looked into.
    async fn ensure_selected(&mut self) -> Result<(), MailboxError> {
        if self.selected {
            return Ok(());
        }
        if self.select().await? == self.validity {
            // What came in meanwhile was announced to nobody.
            self.wire.news = true;
            return Ok(());
        }
        self.selected = false;
        Err(anew())
    }

    /// A new connection in place of one that the server ended over a mail that it cannot read.
    async fn reopen(&mut self) -> Result<(), MailboxError> {
        let fresh = Self::open(&self.settings).await?;
        if fresh.validity != self.validity {
            return Err(anew());
        }
        *self = fresh;
        self.wire.news = true;
        Ok(())
    }

    /// Selects the folder and returns its UIDVALIDITY.
    async fn select(&mut self) -> Result<u32, MailboxError> {
        let command = format!("SELECT {}", written(&self.settings.folder)?);
        self.wire.forget_folder();
        let (mut validity, mut read_only, mut may_delete) = (None, false, true);
        let mut marks = filing::DELETED;
        let done = self
            .wire
            .exec(&command, |response| {
                if let Response::Data { outcome, .. } = response {
                    match &outcome.code {
                        Some(ResponseCode::UidValidity(number)) => validity = Some(*number),
                        Some(ResponseCode::ReadOnly) => read_only = true,
                        Some(ResponseCode::PermanentFlags(flags)) => {
                            let may =
                                |flag: &str| flags.iter().any(|f| f.eq_ignore_ascii_case(flag));
                            may_delete = may(filing::DELETED);
                            // `\*`: any keyword (RFC 9051, 7.1).
                            if may("\\*") || may(filing::FILED) {
                                marks = filing::DELETED_AND_FILED;
                            }
                        }
                        _ => {}
                    }
                }
            })
            .await?;
        if !done.ok && !self.has_folder(&self.settings.folder.clone()).await? {
            return Err(MailboxError::NoSuchFolder {
                folder: self.settings.folder.clone(),
            });
        }
        if !done.ok && is_passing(done.code.as_deref()) {
            return Err(MailboxError::connection(
                "it cannot open the folder at the moment",
            ));
        }
        let read_only = read_only || done.code.as_deref() == Some("READ-ONLY");
        done.or_refused("SELECT")?;
        let validity = validity.ok_or_else(|| MailboxError::Refused {
            command: "SELECT (it gave no UIDVALIDITY)".to_owned(),
            code: None,
        })?;
        self.wire.news = false;
        (self.selected, self.read_only, self.may_delete) = (true, read_only, may_delete);
        self.marks = marks;
        Ok(validity)
    }
}

fn anew() -> MailboxError {
    MailboxError::connection("the folder was made anew (UIDVALIDITY changed)")
}

/// Whether a refusal is the server's own trouble of the moment (RFC 5530).
fn is_passing(code: Option<&str>) -> bool {
    matches!(code, Some("UNAVAILABLE" | "INUSE" | "LIMIT" | "SERVERBUG"))
}

/// A folder's name as it goes into a command.
fn written(folder: &str) -> Result<String, MailboxError> {
    text::folder(folder).ok_or(MailboxError::Unusable {
        what: "the folder's name",
        reason: "it is empty, too long, or holds *, % or a control character",
    })
}
