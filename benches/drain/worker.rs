//! The program as it is run in production, and what a run cost.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::sink::Sink;
use crate::support::dovecot::{Dovecot, PASSWORD};
use crate::support::postgres;

/// The name of a store that is a file.
const FILE: &str = "kontoflytt.db";

/// One mailbox, its store and its configuration.
pub(crate) struct Setting {
    folder: tempfile::TempDir,
    /// The address of the mailbox.
    pub(crate) support: String,
    /// Whether the store is PostgreSQL.
    pub(crate) postgres: bool,
    /// The store.
    pub(crate) url: String,
}

/// What processes cost together; of the peaks, the largest.
#[derive(Debug, Default)]
pub(crate) struct Cost {
    pub(crate) time: Duration,
    pub(crate) cpu: Duration,
    pub(crate) peak_kilobytes: u64,
}

/// What a drain did and cost.
#[derive(Debug)]
pub(crate) struct Drained {
    pub(crate) cost: Cost,
    pub(crate) replies: u64,
}

impl Setting {
    /// The minimal configuration, but for what the servers of the measurement need.
    pub(crate) fn new(dovecot: &Dovecot, sink: &Sink, postgres: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let support = "support@intraservice.goteborg.se".to_owned();
        let url = if postgres {
            postgres::database()
        } else {
            format!("sqlite://{}", folder.path().join(FILE).display())
        };
        let text = format!(
            "[mailbox]\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nusername = \"{support}\"\n\
             password_file = \"imap-password\"\nfolder = \"INBOX\"\n\n[smtp]\nhost = \"127.0.0.1\"\nport = {}\n\
             tls = \"none\"\nfrom = \"Support Intraservice <{support}>\"\n\n[store]\nurl = \"{url}\"\n\n\
             [sender]\ntrusted_authserv_id = \"mx.goteborg.se\"\n",
            dovecot.imap, sink.port
        );
        fs::write(folder.path().join("kontoflytt.toml"), text).expect("the configuration");
        let password = folder.path().join("imap-password");
        fs::write(&password, PASSWORD).expect("the password");
        fs::set_permissions(&password, Permissions::from_mode(0o600)).expect("its mode");
        Self {
            folder,
            support,
            postgres,
            url,
        }
    }

    /// Where the store lies, where it is a file.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }

    /// A store of the same kind, for the floor.
    pub(crate) fn floor_store(&self) -> String {
        if self.postgres {
            postgres::database()
        } else {
            format!(
                "sqlite://{}?mode=rwc",
                self.folder.path().join("floor.db").display()
            )
        }
    }

    /// Starts the program to go on until it is dropped.
    pub(crate) fn idle(&self) -> Idle {
        Idle(self.start(false))
    }

    /// Starts the program; `once` ends by itself.
    fn start(&self, once: bool) -> Child {
        let log = std::env::var("KONTOFLYTT_LOG").unwrap_or_else(|_| "error".to_owned());
        let once: &[&str] = if once { &["--once"] } else { &[] };
        self.program(&["run", "--log", &log], once)
    }

    /// Starts a command of the program, with this configuration.
    fn program(&self, command: &[&str], more: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
            .args(command)
            .arg("--config")
            .arg(self.folder.path().join("kontoflytt.toml"))
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program")
    }

    /// Runs so many workers until nothing waits.
    pub(crate) fn drain(&self, workers: usize) -> Drained {
        let (cost, said) = cost((0..workers).map(|_| self.start(true)));
        let replies = |text: &String| -> u64 {
            let last = text.lines().last().unwrap_or_default();
            let summary: Value = serde_json::from_str(last).expect("a summary");
            summary["replies_sent"].as_u64().unwrap_or_default()
        };
        Drained {
            replies: said.iter().map(replies).sum(),
            cost,
        }
    }

    /// Runs a command to its end: what it cost and what it said.
    pub(crate) fn run(&self, command: &[&str]) -> (Cost, String) {
        let (cost, mut said) = cost([self.program(command, &[])]);
        (cost, said.pop().unwrap_or_default())
    }
}

/// Waits for processes: what they cost together, and what each has said.
pub(crate) fn cost(processes: impl IntoIterator<Item = Child>) -> (Cost, Vec<String>) {
    let start = Instant::now();
    let mut running: Vec<(Child, Look)> = processes
        .into_iter()
        .map(|child| (child, Look::default()))
        .collect();
    while running
        .iter_mut()
        .any(|(child, _)| child.try_wait().expect("its state").is_none())
    {
        for (child, look) in &mut running {
            look.again(child.id());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut cost = Cost {
        time: start.elapsed(),
        ..Cost::default()
    };
    let mut said = Vec::new();
    for (child, look) in running {
        let output = child.wait_with_output().expect("its output");
        assert!(output.status.success(), "a process failed");
        said.push(String::from_utf8_lossy(&output.stdout).into_owned());
        cost.cpu += look.cpu;
        cost.peak_kilobytes = cost.peak_kilobytes.max(look.peak_kilobytes);
    }
    (cost, said)
}

/// A worker that ends with the measurement, however that ends.
pub(crate) struct Idle(Child);

impl Drop for Idle {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a process has used, by `/proc`; the last look before its end counts.
#[derive(Debug, Default)]
struct Look {
    cpu: Duration,
    peak_kilobytes: u64,
}

impl Look {
    fn again(&mut self, process: u32) {
        let read =
            |name: &str| fs::read_to_string(format!("/proc/{process}/{name}")).unwrap_or_default();
        let peak = read("status").lines().find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .trim()
                .strip_suffix(" kB")?
                .parse()
                .ok()
        });
        self.peak_kilobytes = peak.unwrap_or(self.peak_kilobytes);
        let stat = read("stat");
        // Fields 14 and 15, counted from behind the name in brackets; ticks of 10 ms.
        let ticks: u64 = stat.rsplit_once(") ").map_or(0, |(_, rest)| {
            rest.split(' ')
                .skip(11)
                .take(2)
                .filter_map(|field| field.parse::<u64>().ok())
                .sum()
        });
        self.cpu = self.cpu.max(Duration::from_millis(ticks * 10));
    }
}
