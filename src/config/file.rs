//! The configuration as it is written: tables and keys, nothing filled in.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::{ConfigError, LogFormat, SenderMode, fault};

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) mailbox: Spanned<MailboxTables>,
    pub(super) smtp: Spanned<SmtpTable>,
    pub(super) store: StoreTable,
    #[serde(default)]
    pub(super) sender: SenderTable,
    #[serde(default)]
    pub(super) reply: ReplyTable,
    #[serde(default)]
    pub(super) limits: LimitsTable,
    #[serde(default)]
    pub(super) retention: RetentionTable,
    #[serde(default)]
    pub(super) register: RegisterTable,
    #[serde(default)]
    pub(super) serve: ServeTable,
    #[serde(default)]
    pub(super) audit: AuditTable,
    pub(super) oauth: Option<Spanned<OauthTable>>,
    #[serde(default)]
    pub(super) log: LogTable,
}

/// `[mailbox]`, or `[[mailbox]]` for each of several.
#[derive(Debug)]
pub(super) enum MailboxTables {
    One(Box<MailboxTable>),
    Several(Vec<Spanned<MailboxTable>>),
}

impl<'de> Deserialize<'de> for MailboxTables {
    /// By hand: an untagged enum would lose the places of faults.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Tables;
        impl<'de> Visitor<'de> for Tables {
            type Value = MailboxTables;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table [mailbox], or tables [[mailbox]]")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let table = MailboxTable::deserialize(MapAccessDeserializer::new(map))?;
                Ok(MailboxTables::One(Box::new(table)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
                let tables = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                Ok(MailboxTables::Several(tables))
            }
        }
        from.deserialize_any(Tables)
    }
}

/// What a mailbox is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum MailboxKind {
    Imap,
    Maildir,
}

/// What mail leaves by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum OutletKind {
    #[default]
    Smtp,
    Folder,
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum TlsWord {
    Implicit,
    StartTls,
    None,
}

/// What a user signs in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SignInWord {
    #[default]
    Password,
    Oauth2,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OauthTable {
    pub(super) token_url: Option<Spanned<String>>,
    pub(super) client_id: Option<String>,
    pub(super) client_secret_file: Option<PathBuf>,
    pub(super) refresh_token_file: Option<PathBuf>,
    pub(super) scope: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MailboxTable {
    pub(super) kind: MailboxKind,
    pub(super) path: Option<PathBuf>,
    pub(super) host: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) tls: Option<Spanned<TlsWord>>,
    pub(super) ca_file: Option<PathBuf>,
    pub(super) username: Option<String>,
    #[serde(default)]
    pub(super) sign_in: SignInWord,
    pub(super) password_file: Option<PathBuf>,
    pub(super) folder: Option<Spanned<String>>,
    pub(super) handled_folder: Option<Spanned<String>>,
    pub(super) review_folder: Option<Spanned<String>>,
    pub(super) sent_folder: Option<Spanned<String>>,
    pub(super) poll_seconds: Option<Spanned<u64>>,
    pub(super) reconcile_seconds: Option<Spanned<u64>>,
    pub(super) timeout_seconds: Option<Spanned<u64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SmtpTable {
    #[serde(default)]
    pub(super) kind: OutletKind,
    pub(super) path: Option<PathBuf>,
    pub(super) host: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) tls: Option<Spanned<TlsWord>>,
    pub(super) ca_file: Option<PathBuf>,
    pub(super) username: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) sign_in: SignInWord,
    pub(super) password_file: Option<PathBuf>,
    pub(super) from: Spanned<String>,
    pub(super) envelope_from: Option<Spanned<String>>,
    pub(super) hello_name: Option<String>,
    pub(super) connections: Option<Spanned<u64>>,
    pub(super) timeout_seconds: Option<Spanned<u64>>,
    pub(super) retry_first_seconds: Option<Spanned<u64>>,
    pub(super) retry_longest_seconds: Option<Spanned<u64>>,
    pub(super) give_up_hours: Option<Spanned<u64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoreTable {
    pub(super) url: Spanned<String>,
    pub(super) lease_seconds: Option<Spanned<u64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SenderTable {
    pub(super) mode: SenderMode,
    pub(super) trusted_authserv_id: Option<Spanned<String>>,
    pub(super) resolver: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ReplyTable {
    pub(super) templates: Option<PathBuf>,
    pub(super) per_address_a_day: Option<u32>,
    pub(super) per_case: Option<u32>,
    pub(super) overall_a_day: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LimitsTable {
    pub(super) max_mail_bytes: Option<Spanned<u64>>,
    pub(super) decide_seconds: Option<Spanned<u64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RetentionTable {
    pub(super) days: Option<Spanned<u64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct AuditTable {
    pub(super) signing_key_file: Option<PathBuf>,
    pub(super) checkpoint_minutes: Option<Spanned<u64>>,
    pub(super) checkpoint_log: Option<bool>,
    pub(super) checkpoint_file: Option<PathBuf>,
    pub(super) checkpoint_mail: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RegisterTable {
    pub(super) file: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ServeTable {
    pub(super) listen: Option<Spanned<String>>,
    pub(super) public_url: Option<Spanned<String>>,
    pub(super) idle_minutes: Option<Spanned<u64>>,
    pub(super) session_hours: Option<Spanned<u64>>,
    pub(super) proxies: Vec<Spanned<String>>,
    pub(super) late_moves_mail: Vec<Spanned<String>>,
    pub(super) provider: Option<ProviderTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProviderTable {
    pub(super) issuer: Spanned<String>,
    pub(super) client_id: String,
    pub(super) client_secret_file: PathBuf,
    pub(super) ca_file: Option<PathBuf>,
    pub(super) scopes: Option<Vec<String>>,
    pub(super) role_claim: Option<String>,
    pub(super) reader: Option<Spanned<String>>,
    pub(super) handler: Option<Spanned<String>>,
    pub(super) administrator: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LogTable {
    pub(super) format: LogFormat,
}

/// Reads the text of a configuration.
pub(super) fn read(path: &Path, text: &str) -> Result<File, ConfigError> {
    toml::from_str(text).map_err(|error| fault::of_toml(path, text, &error))
}
