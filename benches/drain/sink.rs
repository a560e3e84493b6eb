//! Postfix's `smtp-sink`: takes every mail, does nothing with it.

use std::path::Path;

use crate::support::daemon::{Daemon, folder, free_port, program};

/// A running sink.
pub(crate) struct Sink {
    daemon: Daemon,
    /// Where it takes mail.
    pub(crate) port: u16,
}

impl Sink {
    /// One that throws mail away.
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    /// One that keeps each mail as a file, so that its time can be read.
    pub(crate) fn keeping() -> Self {
        Self::with(&["-d", "kept."])
    }

    fn with(more: &[&str]) -> Self {
        let sink = program(&["/usr/sbin/smtp-sink"], "postfix");
        let port = free_port();
        let folder = folder("sink");
        let address = format!("127.0.0.1:{port}");
        let place = folder.join("kept.").display().to_string();
        let mut command = vec![sink.to_str().expect("UTF-8"), "-u", "root", "-c"];
        for word in more {
            command.push(if *word == "kept." { &place } else { word });
        }
        command.extend([address.as_str(), "1000"]);
        // It lets SIGTERM pass where its parent does.
        let daemon = Daemon::start(&folder, "KILL", &command).speaks(port, "220");
        Self { daemon, port }
    }

    /// Where the kept mails lie.
    pub(crate) fn folder(&self) -> &Path {
        self.daemon.folder()
    }
}
