//! A support mailbox on the bed's servers, its configuration as in production, and the program run on it.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use kontoflytt::message::{self, Limits, Message, RawMessage};
use serde_json::Value;

use crate::letters::Letter;
use crate::support::dovecot::PASSWORD;
use crate::support::{self, Bed};

/// What a stopped worker must have ended within.
const FAREWELL: Duration = Duration::from_secs(10);

/// One support mailbox with everything that belongs to it.
pub(crate) struct Site {
    pub(crate) bed: Bed,
    /// The address of the mailbox.
    pub(crate) support: String,
    /// Configuration, password and, with SQLite, the database.
    pub(crate) folder: tempfile::TempDir,
    /// The URL of the store, as it stands in the configuration.
    pub(crate) store: String,
}

/// What a run to the end left.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: ExitStatus,
    /// The last line of standard output, `null` where it is no JSON.
    pub(crate) summary: Value,
    pub(crate) stderr: String,
}

impl Site {
    /// A mailbox of its own for each test, on SQLite.
    pub(crate) fn new(name: &str) -> Self {
        Self::on(name, "sqlite://kontoflytt.db".to_owned())
    }

    /// The same on an empty database of PostgreSQL.
    pub(crate) fn on_postgres(name: &str) -> Self {
        Self::on(name, support::postgres::database())
    }

    fn on(name: &str, store: String) -> Self {
        let site = Self {
            store,
            bed: support::bed(),
            support: format!("support.{name}@intraservice.goteborg.se"),
            folder: tempfile::tempdir().unwrap(),
        };
        let password = site.path("imap-password");
        fs::write(&password, format!("{PASSWORD}\n")).unwrap();
        fs::set_permissions(&password, Permissions::from_mode(0o600)).unwrap();
        site.configure(|text| text);
        site
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.path("kontoflytt.toml")
    }

    /// Writes the minimal configuration, changed.
    pub(crate) fn configure(&self, change: impl FnOnce(String) -> String) {
        let (imap, smtp) = (self.bed.dovecot.imap, self.bed.postfix.smtp);
        let (support, store) = (&self.support, &self.store);
        let text = format!(
            "[mailbox]\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {imap}\ntls = \"none\"\n\
             username = \"{support}\"\npassword_file = \"imap-password\"\nfolder = \"INBOX\"\n\n\
             [smtp]\nhost = \"127.0.0.1\"\nport = {smtp}\ntls = \"none\"\n\
             from = \"Support Intraservice <{support}>\"\n\n\
             [store]\nurl = \"{store}\"\n\n\
             [sender]\ntrusted_authserv_id = \"mx.goteborg.se\"\n"
        );
        fs::write(self.config(), change(text)).unwrap();
    }

    /// Delivers a letter to the mailbox; it lies there when this returns.
    pub(crate) fn receive(&self, letter: &Letter) {
        self.bed
            .dovecot
            .deliver_from(letter.from, &self.support, &letter.bytes(&self.support));
    }

    /// The program, with this site's configuration.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kontoflytt"));
        command
            .args(arguments)
            .arg("--config")
            .arg(self.config())
            .env_remove("KONTOFLYTT_LOG")
            .env_remove("CREDENTIALS_DIRECTORY");
        command
    }

    /// `run --once` to its end.
    pub(crate) fn once(&self) -> Run {
        finish(&mut self.command(&["run", "--once"]))
    }

    /// `run --once`, which must succeed, with all its counts: received, decided, ignored, sent, waiting, failed.
    pub(crate) fn counts(&self) -> [u64; 6] {
        let run = self.once();
        assert!(run.status.success(), "{run:?}");
        [
            "received",
            "decided",
            "ignored",
            "replies_sent",
            "replies_waiting",
            "failed",
        ]
        .map(|key| {
            run.summary[key]
                .as_u64()
                .unwrap_or_else(|| panic!("{key}: {run:?}"))
        })
    }

    /// `run` until it is told to stop.
    pub(crate) fn start(&self) -> Running {
        self.spawn(&["run"])
    }

    /// `run --once`, not waited for.
    pub(crate) fn start_once(&self) -> Running {
        self.spawn(&["run", "--once"])
    }

    fn spawn(&self, arguments: &[&str]) -> Running {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.path("log"))
            .unwrap();
        let child = self
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Running(child)
    }

    /// What the audit log holds, oldest first, as `audit list --json` says it; the log must be unbroken.
    pub(crate) fn audit(&self) -> Vec<Value> {
        let verified = self.command(&["audit", "verify"]).output().unwrap();
        assert!(
            verified.status.success(),
            "{}",
            String::from_utf8_lossy(&verified.stderr)
        );
        let listed = self.command(&["audit", "list", "--json"]).output().unwrap();
        let listed = String::from_utf8(listed.stdout).unwrap();
        listed
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// The entries of one kind.
    pub(crate) fn entries(&self, event: &str) -> Vec<Value> {
        let mut entries = self.audit();
        entries.retain(|entry| entry["event"] == event);
        entries
    }

    /// How many mails lie in a folder of the mailbox; "" is the one that mail comes into.
    pub(crate) fn lying_in(&self, folder: &str) -> usize {
        self.mails(folder).len()
    }

    /// The mails in a folder of the support mailbox.
    pub(crate) fn mails(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let folder = if folder.is_empty() {
            String::new()
        } else {
            format!(".{folder}")
        };
        self.bed.dovecot.mails(&self.support, &folder)
    }

    /// What has come into somebody's own mailbox.
    pub(crate) fn inbox_of(&self, user: &str) -> Vec<Message> {
        let mails = self.bed.dovecot.mails(user, "");
        mails
            .into_iter()
            .map(|(_, bytes)| message::parse(&RawMessage::new(bytes), &Limits::default()))
            .collect()
    }

    /// The one mail in somebody's own mailbox, once Postfix has brought it there.
    pub(crate) fn reply_to(&self, user: &str) -> Message {
        support::eventually("the reply in the sender's mailbox", || {
            (!self.inbox_of(user).is_empty()).then_some(())
        });
        let mut inbox = self.inbox_of(user);
        assert_eq!(inbox.len(), 1, "one reply to {user}");
        inbox.remove(0)
    }
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    Run {
        status: output.status,
        summary: stdout
            .lines()
            .last()
            .and_then(|line| serde_json::from_str(line).ok())
            .unwrap_or_default(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// One header of a mail, which must be there.
pub(crate) fn header(message: &Message, name: &str) -> String {
    message
        .headers
        .first(name)
        .unwrap_or_else(|| panic!("no {name}"))
        .to_owned()
}

/// The body on one line: where a reply's lines break is no promise.
pub(crate) fn words(message: &Message) -> String {
    message
        .body
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A worker that runs on; killed if the test fails.
pub(crate) struct Running(Child);

impl Running {
    /// SIGTERM, and the end that must follow soon.
    pub(crate) fn stop(mut self) -> ExitStatus {
        self.signal("TERM");
        let told = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status;
            }
            assert!(
                told.elapsed() < FAREWELL,
                "it runs on ten seconds after SIGTERM"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// SIGKILL: it ends in the middle of whatever it is at.
    pub(crate) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.id().to_string();
        support::daemon::run(Command::new("kill").args(["-s", name, &id]));
    }

    /// How it ended, where it has.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Ended already, where the test went well.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a worker has logged.
pub(crate) fn log(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}
